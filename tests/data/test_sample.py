"""The sample's table of who held which place on 1 May 2022."""

import datetime as dt
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
import shapely

from geo.articles.entrance import take_articles
from geo.fronts.others.entrance import read_given
from geo.gazetteer.embedded import EmbeddedGazetteer
from geo.projection import distance_m

SAMPLE = Path(__file__).parents[2] / "data" / "sample"
TABLE = SAMPLE / "control.csv"
DAY = dt.date(2022, 5, 1)


@pytest.fixture(scope="module")
def rows() -> pd.DataFrame:
    return pd.read_csv(TABLE)


def test_every_place_is_the_gazetteers_by_that_name_and_there(rows):
    gazetteer = EmbeddedGazetteer()
    for row in rows.itertuples():
        entry = gazetteer.entry(row.place_id)
        assert entry is not None, row.name
        assert row.place_id in {match.entry.place_id for match in gazetteer.lookup(row.name)}, row.name
        assert distance_m(entry.lon, entry.lat, row.lon, row.lat) < 100, row.name
        assert entry.precision in ("settlement", "exact"), row.name


def test_every_row_has_its_source_and_day_and_no_place_comes_twice(rows):
    assert rows["source"].str.contains(r"20(?:14|22)|68/262").all()
    assert set(rows["day"]) == {DAY.isoformat()}
    assert not rows["place_id"].duplicated().any()


def test_a_side_stands_where_a_place_is_held_and_nowhere_else(rows):
    assert set(rows["status"]) == {"held", "contested"}
    assert (rows["side"].isna() == (rows["status"] == "contested")).all()
    assert set(rows["side"].dropna()) == {"Russia", "Ukraine"}


@pytest.mark.parametrize(
    ("name", "held_by"),
    [
        *((name, "Ukraine") for name in ("Sievierodonetsk", "Lysychansk", "Zolote", "Hirske", "Toshkivka", "Lyman")),
        *((name, "Ukraine") for name in ("Sviatohirsk", "Bakhmut", "Sloviansk", "Kramatorsk", "Ruska Lozova")),
        *((name, "Russia") for name in ("Kreminna", "Izium", "Mariupol", "Melitopol", "Kherson", "Enerhodar")),
        *((name, None) for name in ("Rubizhne", "Popasna", "Azovstal")),
    ],
)
def test_the_towns_of_the_founding_battle_stand_as_they_stood(rows, name, held_by):
    (side,) = rows.loc[rows["name"] == name, "side"]
    assert (None if pd.isna(side) else side) == held_by


def test_it_is_read_whole_and_without_a_word():
    given = read_given([TABLE], gazetteer=EmbeddedGazetteer())
    assert len(given.places) == len(pd.read_csv(TABLE))
    assert given.rejected == ()


def test_it_is_no_article():
    reading = take_articles(SAMPLE)
    assert len(reading.articles) == 4
    assert not reading.rejected


def test_a_hand_drawn_map_of_the_next_day_agrees(shared, rows, tmp_path):
    """All but the contested ones, and one in a gap along a river."""
    table = gpd.read_parquet(shared / "control" / "areas_by_day.parquet")
    table[table["day"] == "2022-05-02"].to_parquet(tmp_path / "day.parquet")
    drawn = read_given([tmp_path / "day.parquet"]).areas
    russia = drawn.loc[drawn["side"] == "Russia"].geometry.union_all()
    held = rows[rows["status"] == "held"]
    inside = shapely.contains_xy(russia, held["lon"].to_numpy(), held["lat"].to_numpy())
    assert list(held.loc[inside != (held["side"] == "Russia"), "name"]) == ["Kakhovka"]
