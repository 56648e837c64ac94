"""Tables to files, whatever the format."""

from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest

from geo.errors import InputError, OutputError
from geo.export import FORMATS, write_table
from geo.tables import ARTICLES, PLACES, empty


def test_parquet_comes_back_the_same(places: gpd.GeoDataFrame, tmp_path: Path) -> None:
    back = gpd.read_parquet(write_table(places, tmp_path / "p.parquet", PLACES))
    pd.testing.assert_frame_equal(pd.DataFrame(back), pd.DataFrame(places))


@pytest.mark.parametrize("ending", FORMATS)
def test_an_empty_table_is_a_file_too(ending: str, tmp_path: Path) -> None:
    path = write_table(empty(PLACES), tmp_path / f"p{ending}", PLACES)
    assert path.is_file()


@pytest.mark.parametrize("ending", [".geojson", ".gpkg", ".fgb", ".kml", ".kmz"])
def test_every_row_is_in_the_file(places: gpd.GeoDataFrame, ending: str, tmp_path: Path) -> None:
    path = write_table(places, tmp_path / f"p{ending}", PLACES)
    layers = gpd.list_layers(path)["name"]
    assert sum(len(gpd.read_file(path, layer=layer)) for layer in layers if layer != "layer_styles") == 4


def test_an_unknown_ending_names_the_known_ones(places: gpd.GeoDataFrame, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"\.geojson, \.gpkg, \.parquet, \.csv, \.jsonl"):
        write_table(places, tmp_path / "p.xls", PLACES)


@pytest.mark.parametrize("ending", [".geojson", ".fgb", ".kml"])
def test_a_table_without_geometry_is_told_which_formats_take_it(ending: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no geometry; end the name in \.gpkg, \.parquet"):
        write_table(empty(ARTICLES), tmp_path / f"a{ending}", ARTICLES)


def test_an_unwritable_folder_is_named_with_a_remedy(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="choose a folder"):
        write_table(empty(PLACES), tmp_path / "file" / "p.geojson", PLACES)


def test_an_ending_in_capitals_is_the_same_format(places: gpd.GeoDataFrame, tmp_path: Path) -> None:
    assert len(gpd.read_file(write_table(places, tmp_path / "P.GEOJSON", PLACES))) == 4


def test_geometry_in_metres_is_refused_with_the_remedy(places: gpd.GeoDataFrame, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"EPSG:3857; turn it with `\.to_crs\('EPSG:4326'\)`"):
        write_table(places.to_crs(3857), tmp_path / "p.geojson", PLACES)


def test_a_table_that_lost_its_geometry_is_told_so(places: gpd.GeoDataFrame, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no column 'geometry'"):
        write_table(places.drop(columns="geometry"), tmp_path / "p.csv", PLACES)
