"""KML, as its schema, GDAL and a hostile article see it."""

import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import geopandas as gpd
import pytest
from fastkml.validator import validate
from shapely.geometry import Point

from geo.export import write_table
from geo.tables import EVENTS, PLACES
from tests.export.table_rows import places_of

KML = "{http://www.opengis.net/kml/2.2}"


def test_the_schema_of_ogc_finds_nothing(places: gpd.GeoDataFrame, events: gpd.GeoDataFrame, tmp_path: Path) -> None:
    for frame, table in ((places, PLACES), (events, EVENTS)):
        assert validate(file_to_validate=write_table(frame, tmp_path / f"{table.name}.kml", table)) is True


def test_the_packed_form_holds_the_same_document(places: gpd.GeoDataFrame, tmp_path: Path) -> None:
    plain = write_table(places, tmp_path / "p.kml", PLACES)
    with zipfile.ZipFile(write_table(places, tmp_path / "p.kmz", PLACES)) as packed:
        assert packed.namelist() == ["doc.kml"]
        assert packed.read("doc.kml") == plain.read_bytes()


def test_events_lie_on_the_time_slider_where_their_days_are_known(events: gpd.GeoDataFrame, tmp_path: Path) -> None:
    root = ET.parse(write_table(events, tmp_path / "e.kml", EVENTS)).getroot()
    spans = [(span[0].text, span[1].text) for span in root.iter(f"{KML}TimeSpan")]
    assert sorted(spans) == [("2022-06-14", "2022-06-15"), ("2022-06-15", "2022-06-15")]


@pytest.mark.parametrize(
    "hostile", ["<img src=x onerror=alert(1)>", "$[description]", "&lt;script&gt;", "\x00\x0b\ufffe"]
)
def test_no_text_of_an_article_becomes_markup_in_a_balloon(hostile: str, tmp_path: Path) -> None:
    rows = places_of([(f"Lyman{hostile}", "geonames:1", Point(37, 49))]).assign(sentence=f"Бій{hostile}")
    (mark,) = ET.parse(write_table(rows, tmp_path / "p.kml", PLACES)).getroot().iter(f"{KML}Placemark")
    balloon = mark.findtext(f"{KML}description") or ""
    inside = balloon.removeprefix("<p>Бій").split("</p>")[0]
    assert not {"<", "$["} & {inside[:1], inside[:2]}
    assert "<" not in (mark.findtext(f"{KML}name") or "")
    assert (mark.findtext(f"{KML}name") or "").startswith("Lyman")


def test_many_mentions_become_a_placemark_a_place(tmp_path: Path) -> None:
    rows = places_of([("Lyman", "geonames:1", Point(37, 49)), ("Лимані", "geonames:1", Point(37, 49))])
    slim = ET.parse(write_table(rows, tmp_path / "p.kml", PLACES, shapes="apart")).getroot()
    assert len(list(slim.iter(f"{KML}Placemark"))) == 1
