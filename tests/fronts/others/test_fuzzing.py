"""No bytes make a reader of maps fail otherwise than with a reason: every format, on noise and on spoilt good files."""

import contextlib
import io
import json
import zipfile
from pathlib import Path

import geopandas as gpd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geo.errors import InputError
from geo.fronts.others.entrance import read_given
from geo.fronts.others.features import Feature
from geo.fronts.others.formats import READERS, read_features
from geo.rejection import Rejection
from tests.articles.test_fuzzing import spoilt
from tests.fronts.others.maps import EAST, LAND, WEST, collection, feature
from tests.fronts.others.test_formats import KML, PLACEMARK


def _zipped(*members: tuple[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return packed.getvalue()


def _made(folder: Path) -> dict[str, bytes]:
    """A good file of each format."""
    frame = gpd.GeoDataFrame(
        {"side": ["Russia", "Ukraine"], "day": ["2022-06-15"] * 2}, geometry=[EAST, WEST], crs="EPSG:4326"
    )
    for ending in ("gpkg", "fgb", "shp"):
        frame.to_file(folder / f"map.{ending}")
    frame.to_parquet(folder / "map.parquet")
    kml = KML.format(placemarks=PLACEMARK.format(name="Окуповано /// Occupied", more="")).encode()
    geojson = json.dumps({"value": collection([feature(EAST, side="Russia"), feature(WEST, side="Ukraine")])}).encode()
    csv = b"day,name,side,lon,lat\n2022-05-01,Izium,Russia,37.27,49.21\n2022-05-01,Lyman,Ukraine,37.8,48.98\n"
    read = {f".{ending}": (folder / f"map.{ending}").read_bytes() for ending in ("gpkg", "fgb", "shp", "parquet")}
    shapefile = [(path.name, path.read_bytes()) for path in folder.glob("map.[sdp][hbr]*")]
    return {
        **read,
        ".geoparquet": read[".parquet"],
        ".zip": _zipped(*shapefile),
        ".kml": kml,
        ".kmz": _zipped(("doc.kml", kml)),
        ".geojson": geojson,
        ".json": geojson,
        ".csv": csv,
        ".tsv": csv.replace(b",", b"\t"),
    }


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("maps")


@pytest.fixture(scope="module")
def good(tmp_path_factory):
    return _made(tmp_path_factory.mktemp("good"))


def test_there_is_a_good_file_of_every_format(good):
    assert good.keys() == READERS.keys()


@pytest.mark.slow
@pytest.mark.parametrize("ending", READERS)
@settings(
    max_examples=40, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(data=st.data())
def test_no_bytes_make_a_reader_fail_without_a_reason(ending, good, folder, data):
    content = data.draw(spoilt([good[ending]]))
    path = folder / f"2022-06-15{ending}"
    path.write_bytes(content)
    for item in read_features(path):
        assert isinstance(item, Feature | Rejection)
        assert "\n" not in str(item.reject("is looked at") if isinstance(item, Feature) else item)
    with contextlib.suppress(InputError):
        assert read_given([path], land=LAND).areas.geometry.is_valid.all()
