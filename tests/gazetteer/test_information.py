from geo.gazetteer.embedded import EmbeddedGazetteer
from geo.gazetteer.information import gazetteer_info, lookup_table


def test_every_layer_names_its_source_licence_and_version():
    info = gazetteer_info(EmbeddedGazetteer())
    assert {"GeoNames", "KATOTTG"} <= {
        word for source in info.source for word in ("GeoNames", "KATOTTG") if word in source
    }
    assert info[["file", "layer", "source", "version", "licence", "attribution"]].notna().all(axis=None)
    assert (info.entries[info.file.str.contains("gazetteer")] > 200_000).all()


def test_the_tables_written_by_hand_are_a_layer_of_their_own():
    (layer,) = gazetteer_info(EmbeddedGazetteer()).query("file == 'curated/*.csv'").to_dict("records")
    assert 600 < layer["entries"] < 20_000


def test_a_lookup_lists_every_twin_with_its_coordinate():
    table = lookup_table(EmbeddedGazetteer(), "Bilohorivka")
    assert {"Luhansk Oblast", "Donetsk Oblast"} <= set(table.admin1)
    assert table.lon.between(22, 41).all()
    assert len(lookup_table(EmbeddedGazetteer(), "Xqzzt")) == 0
