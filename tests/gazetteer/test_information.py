from geo.gazetteer.embedded import EmbeddedGazetteer
from geo.gazetteer.information import gazetteer_info, lookup_table


def test_every_layer_names_its_source_licence_and_version():
    info = gazetteer_info(EmbeddedGazetteer())
    assert {"GeoNames", "KATOTTG"} <= {
        word for source in info.source for word in ("GeoNames", "KATOTTG") if word in source
    }
    assert info[["file", "layer", "source", "version", "licence", "attribution"]].notna().all(axis=None)
    assert (info.entries.dropna() > 200_000).all()


def test_a_lookup_lists_every_twin_with_its_coordinate():
    table = lookup_table(EmbeddedGazetteer(), "Bilohorivka")
    assert {"Luhansk Oblast", "Donetsk Oblast"} <= set(table.admin1)
    assert table.lon.between(22, 41).all()
    assert len(lookup_table(EmbeddedGazetteer(), "Xqzzt")) == 0
