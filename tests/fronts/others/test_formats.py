"""One map in every format that people exchange is one table."""

import json
import zipfile

import geopandas as gpd
import pytest
import shapely

from geo.errors import InputError
from geo.fronts.others.entrance import read_given
from geo.fronts.others.formats import read_features
from geo.rejection import Rejection
from tests.fronts.others.maps import BOWTIE, EAST, LAND, WEST, collection, feature, held, write

KML = """<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Map</name>
<Style id="occ-normal"><PolyStyle><color>4d142 7a5</color></PolyStyle></Style>
<Style id="red-normal"><PolyStyle><color>4d1427a5</color></PolyStyle></Style>
<StyleMap id="red"><Pair><key>normal</key><styleUrl>#red-normal</styleUrl></Pair></StyleMap>
<Folder><name>Areas</name>{placemarks}</Folder></Document></kml>"""
PLACEMARK = """<Placemark><name>{name}</name>{more}<styleUrl>#red</styleUrl><MultiGeometry>
<Polygon><outerBoundaryIs><LinearRing><coordinates>
37,48,0 38,48,0 38,49,0 37,49,0 37,48,0</coordinates></LinearRing></outerBoundaryIs></Polygon>
</MultiGeometry></Placemark>"""


def frame() -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(
        {"side": ["Russia", "Ukraine"], "day": ["2022-06-15"] * 2}, geometry=[EAST, WEST], crs="EPSG:4326"
    )


def both(areas: gpd.GeoDataFrame) -> bool:
    return held(areas) == {("Russia", "held"): 8218, ("Ukraine", "held"): 8218}


@pytest.mark.parametrize("ending", ["geojson", "json", "gpkg", "fgb", "shp", "parquet"])
def test_every_format_gives_the_same_table(tmp_path, ending):
    path = tmp_path / f"map.{ending}"
    if ending == "parquet":
        frame().to_parquet(path)
    else:
        frame().to_file(path, driver="GeoJSON" if ending == "json" else None)
    assert both(read_given([path], land=LAND).areas)


def test_a_shapefile_comes_zipped_with_its_companions(tmp_path):
    frame().to_file(tmp_path / "map.shp")
    packed = tmp_path / "map.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for path in tmp_path.glob("map.[sdcp]*"):
            archive.write(path, path.name)
    assert both(read_given([packed], land=LAND).areas)


def test_shapes_stand_in_csv_as_wkt_and_in_other_separators(tmp_path):
    path = tmp_path / "map.csv"
    path.write_text(f"side;day;WKT\nRussia;2022-06-15;{EAST.wkt}\nUkraine;2022-06-15;{WEST.wkt}\n", encoding="utf-8")
    assert both(read_given([path], land=LAND).areas)


@pytest.mark.parametrize("packed", [False, True])
def test_kml_says_who_holds_by_name_colour_folder_and_data(tmp_path, packed):
    data = "<ExtendedData><Data name='side'><value>Russia</value></Data></ExtendedData>"
    day = "<TimeStamp><when>2022-06-15</when></TimeStamp>"
    content = KML.format(placemarks=PLACEMARK.format(name="East", more=data + day))
    path = tmp_path / ("map.kmz" if packed else "map.kml")
    if packed:
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("doc.kml", content)
    else:
        path.write_text(content, encoding="utf-8")
    (one,) = read_features(path)
    assert not isinstance(one, Rejection)
    assert one.layer == "Areas"
    assert one.properties["fill"] == "#a52714"
    assert held(read_given([path], land=LAND).areas) == {("Russia", "held"): 8218}


def test_deepstates_map_is_known_in_kml_by_its_colours(tmp_path):
    path = tmp_path / "map_2022-06-15.kml"
    path.write_text(KML.format(placemarks=PLACEMARK.format(name="Зміїний /// Snake", more="")), encoding="utf-8")
    assert set(read_given([path], land=LAND).areas["method"]) == {"given by DeepState"}


def test_a_kml_with_entities_is_refused(tmp_path):
    path = tmp_path / "map.kml"
    path.write_text('<!DOCTYPE kml [<!ENTITY a "b">]>' + KML.format(placemarks=""), encoding="utf-8")
    (one,) = read_features(path)
    assert "declares a document type or entities" in str(one)


@pytest.mark.parametrize(
    ("ending", "content", "told"),
    [
        ("geojson", b"{", "no readable JSON"),
        ("geojson", b'{"a": [1, 2]}', "holds no GeoJSON features"),
        ("geojson", b"[" * 100_000, "no readable JSON"),
        ("kml", b"<kml>", "no readable KML"),
        ("kml", b"<kml/>", "holds no placemarks"),
        ("kmz", b"PK", "no readable KMZ"),
        ("zip", b"PK", "no readable zip"),
        ("gpkg", b"nothing", "cannot be read"),
        ("parquet", b"PAR1", "no readable Parquet"),
        ("csv", b"", "is empty"),
        ("csv", b"a,b\n", "has no rows"),
        ("csv", b"name,day\n\xff\xfe,x\n", "is not UTF-8"),
        ("docx", b"", "known endings of maps are"),
    ],
)
def test_a_broken_file_is_one_line_with_the_remedy(tmp_path, ending, content, told):
    path = tmp_path / f"broken.{ending}"
    path.write_bytes(content)
    notes = [one for one in read_features(path) if isinstance(one, Rejection)]
    assert len(notes) == 1
    assert told in notes[0].reason
    assert ";" in notes[0].reason or "(" in notes[0].reason or "has no rows" in notes[0].reason
    with pytest.raises(InputError, match="no areas and no places"):
        read_given([path], land=LAND)


def test_a_broken_feature_costs_itself(tmp_path):
    broken = {
        "type": "Feature",
        "properties": {"side": "Russia"},
        "geometry": {"type": "Polygon", "coordinates": [[1]]},
    }
    path = write(tmp_path / "2022-06-15.geojson", broken, feature(EAST, side="Russia"))
    given = read_given([path], land=LAND)
    assert held(given.areas) == {("Russia", "held"): 8218}
    assert "feature 1 has a geometry that cannot be read" in str(given.rejected[0])


def test_other_reference_systems_are_reprojected(tmp_path):
    path = tmp_path / "map.gpkg"
    frame().to_crs("EPSG:32637").to_file(path)
    assert held(read_given([path], land=LAND).areas)["Russia", "held"] == pytest.approx(8218, rel=0.001)


def test_an_older_geojson_names_its_reference_system(tmp_path):
    moved = frame().to_crs("EPSG:3857")
    features = [feature(shape, side=side) for shape, side in zip(moved.geometry, moved["side"], strict=True)]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3857"}}
    path = write(tmp_path / "2022-06-15.geojson", *features, crs=crs)
    assert held(read_given([path], land=LAND).areas)["Ukraine", "held"] == pytest.approx(8218, rel=0.001)


def test_a_missing_reference_system_is_taken_for_degrees_and_said(tmp_path):
    path = tmp_path / "map.shp"
    frame().to_file(path)
    path.with_suffix(".prj").unlink()
    given = read_given([path], land=LAND)
    assert both(given.areas)
    assert "names no CRS; it is read as EPSG:4326" in str(given.rejected[0])


def test_coordinates_that_are_no_degrees_are_refused_with_the_remedy(tmp_path):
    path = write(tmp_path / "2022-06-15.geojson", feature(shapely.box(4e6, 6e6, 4.1e6, 6.1e6), side="Russia"))
    with pytest.raises(InputError, match=r"are no longitude and latitude; name the map's CRS"):
        read_given([path], land=LAND)
    assert len(read_given([path], crs="EPSG:3857", land=shapely.box(-180, -90, 180, 90)).areas) == 1


def test_an_invalid_polygon_is_mended_and_named(tmp_path):
    path = write(tmp_path / "2022-06-15.geojson", feature(BOWTIE, side="Russia", name="knot"))
    given = read_given([path], land=LAND)
    assert held(given.areas)["Russia", "held"] == pytest.approx(8218 / 2, rel=0.01)
    assert given.areas.geometry.is_valid.all()
    assert "feature 1 ('knot') is no valid polygon (Self-intersection[37.5 48.5]); it was mended" in str(
        given.rejected[0]
    )


def test_a_bare_list_of_features_is_read(tmp_path):
    path = tmp_path / "2022-06-15.json"
    path.write_text(json.dumps(collection([feature(EAST, side="Russia")])["features"]), encoding="utf-8")
    assert held(read_given([path], land=LAND).areas) == {("Russia", "held"): 8218}
