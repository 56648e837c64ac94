"""Tables of who held which place: keys are places, homonyms never go wrong in silence."""

import datetime as dt
from pathlib import Path

import pandas as pd
import pytest

from geo.errors import InputError
from geo.fronts.others.entrance import read_given
from geo.gazetteer.embedded import EmbeddedGazetteer
from geo.tables import CONTROL, check
from tests.gazetteers import FakeGazetteer, known

IZIUM = known("Izium", place_id="t:izium", at=(37.27, 49.21), population=45_000, admin1="Kharkiv Oblast")
LYMAN = known("Lyman", place_id="t:lyman", at=(37.80, 48.98), population=20_000, admin1="Donetsk Oblast")
HAMLET = known("Lyman", "village", place_id="t:hamlet", at=(36.50, 49.60), population=900, admin1="Kharkiv Oblast")
BILE_A = known("Bile", "village", place_id="t:bile-a", at=(38.9, 48.5), population=900, admin1="Luhansk Oblast")
BILE_B = known("Bile", "village", place_id="t:bile-b", at=(36.1, 49.9), population=700, admin1="Kharkiv Oblast")
GAZETTEER = FakeGazetteer(IZIUM, LYMAN, HAMLET, BILE_A, BILE_B)


def table(tmp_path: Path, *lines: str, head: str = "day,name,side", name: str = "towns.csv") -> Path:
    path = tmp_path / name
    path.write_text("\n".join((head, *lines)) + "\n", encoding="utf-8")
    return path


def read(path, **options):
    return read_given([path], gazetteer=GAZETTEER, **options)


def test_a_town_is_known_by_its_name_and_rows_are_in_order_of_days(tmp_path):
    given = read(table(tmp_path, "2022-05-02,Izium,Russia", "2022-05-01,Lyman,Ukraine"))
    check(given.places, CONTROL)
    assert list(given.places["control_id"]) == ["t:lyman:2022-05-01", "t:izium:2022-05-02"]
    assert list(given.places["side"]) == ["Ukraine", "Russia"]
    assert set(given.places["origin"]) == {"initial"}
    told = str(given.rejected[0])
    assert "towns.csv line 3: its day 2022-05-01 stands behind a later one" in told


def test_the_reason_names_file_line_and_source(tmp_path):
    given = read(
        table(tmp_path, "2022-05-01,Izium,Russia,ISW", "2022-05-01,Lyman,Ukraine,", head="day,name,side,source")
    )
    assert given.places["reason"].iloc[0] == "held by Russia, says towns.csv, line 2 (ISW)"


def test_a_name_of_several_villages_is_refused_with_the_choice(tmp_path):
    given = read(table(tmp_path, "2022-05-01,Izium,Russia", "2022-05-01,Bile,Ukraine"))
    told = next(str(note) for note in given.rejected if not note.kept)
    assert "line 3: 'Bile' is the name of 2 places (t:bile-a in Luhansk Oblast, t:bile-b in Kharkiv Oblast)" in told
    assert "give its place_id, or lon and lat" in told
    assert list(given.places["name"]) == ["Izium"]


def test_the_oblast_chooses_between_villages_of_a_name(tmp_path):
    given = read(table(tmp_path, "2022-05-01,Bile,Ukraine,Kharkiv", head="day,name,side,oblast"))
    assert list(given.places["place_id"]) == ["t:bile-b"]


def test_coordinates_choose_between_places_of_a_name(tmp_path):
    rows = ("2022-05-01,Lyman,Russia,36.52,49.61", "2022-05-01,Lyman,Ukraine,37.81,48.99")
    given = read(table(tmp_path, *rows, head="day,name,held_by,lon,lat"))
    assert dict(zip(given.places["place_id"], given.places["side"], strict=True)) == {
        "t:hamlet": "Russia",
        "t:lyman": "Ukraine",
    }


def test_a_name_far_from_all_places_of_that_name_keeps_its_own_point(tmp_path):
    rows = ("2022-05-01,Izium,Russia,33.0,47.0", "2022-05-02,Izium,Russia,33.0,47.0")
    given = read(table(tmp_path, *rows, head="day,name,side,lon,lat"))
    assert given.places["place_id"].iloc[0] == "given:Izium@47.000,33.000"
    assert given.places.geometry.iloc[0].coords[0] == (33.0, 47.0)
    told = [str(note) for note in given.rejected if "no Izium lies" in note.reason]
    assert len(told) == 1
    assert "line 2: no Izium lies within 10 km of its coordinates (so with 2 rows)" in told[0]


@pytest.mark.parametrize("name", ["Lyman (town)", "Lyman\u00a0"])
def test_what_tells_a_name_from_others_is_no_part_of_it(tmp_path, name):
    given = read(table(tmp_path, f"2022-05-01,{name},Ukraine,37.81,48.99", head="day,name,held_by,lon,lat"))
    assert list(given.places["place_id"]) == ["t:lyman"]


def test_a_place_id_is_taken_as_it_is_and_a_wrong_one_refused(tmp_path):
    given = read(table(tmp_path, "2022-05-01,t:bile-a,Russia", "2022-05-01,t:none,Russia", head="day,place_id,side"))
    assert list(given.places["place_id"]) == ["t:bile-a"]
    assert any("place_id that nobody knows ('t:none')" in str(note) for note in given.rejected)


def test_a_name_nobody_knows_is_refused(tmp_path):
    with pytest.raises(InputError, match=r"line 2: 'Nowhere' is no settlement of UA that is known; give lon and lat"):
        read(table(tmp_path, "2022-05-01,Nowhere,Russia"))


def test_names_for_keys_need_a_gazetteer(tmp_path):
    with pytest.raises(InputError, match="a name for its key"):
        read_given([table(tmp_path, "2022-05-01,Izium,Russia")])


def test_an_unknown_side_is_named_with_the_remedy(tmp_path):
    path = table(tmp_path, "2022-05-01,Izium,Truce", "2022-05-01,Lyman,Ukraine")
    told = next(str(note) for note in read(path).rejected if not note.kept)
    assert "line 2: has no side that is known (side='Truce'); say what it means with `status`" in told
    assert list(read(path, status=("side=truce:unknown",)).places["status"]) == ["unknown", "held"]


@pytest.mark.parametrize(
    ("word", "side", "status"),
    [
        ("Donetsk PR", "Russia", "held"),
        ("LNR", "Russia", "held"),
        ("зсу", "Ukraine", "held"),
        ("occupied", "Russia", "held"),
        ("Contested", None, "contested"),
        ("unknown", None, "unknown"),
    ],
)
def test_sides_are_known_by_their_usual_words(tmp_path, word, side, status):
    row = read(table(tmp_path, f"2022-05-01,Izium,{word}")).places.iloc[0]
    assert (None if pd.isna(row["side"]) else row["side"], row["status"]) == (side, status)


def test_rows_that_contradict_each_other_are_all_told_and_none_is_used(tmp_path):
    given = read(table(tmp_path, "2022-05-01,Izium,Russia", "2022-05-01,Izium,Ukraine", "2022-05-01,Lyman,Ukraine"))
    assert list(given.places["name"]) == ["Lyman"]
    told = [str(note) for note in given.rejected if not note.kept]
    assert len(told) == 2
    assert "line 2: says Russia of Izium on 2022-05-01, and others say otherwise (line 3: Ukraine)" in told[0]


def test_rows_that_say_the_same_twice_count_once(tmp_path):
    given = read(table(tmp_path, "2022-05-01,Izium,Russia", "2022-05-01,Izium,Russia", "2022-05-01,Lyman,Ukraine"))
    assert list(given.places["name"]) == ["Izium", "Lyman"]
    assert "once is enough" in str(given.rejected[0])


def test_one_side_alone_is_said(tmp_path):
    given = read(table(tmp_path, "2022-05-01,Izium,Russia", "2022-05-01,Lyman,Russia"))
    assert "all 2 places that are held are held by Russia; no line lies between one side" in str(given.rejected[-1])


def test_nothing_is_lost(tmp_path):
    """Every row is in the table or named with its line."""
    path = table(
        tmp_path, "2022-05-01,Izium,Russia", "x,Lyman,Ukraine", "2022-05-01,Bile,Ukraine", "2022-05-01,Lyman,?", ",,,"
    )
    given = read(path)
    assert len(given.places) == 1
    assert sorted(note.line for note in given.rejected if not note.kept) == [3, 4, 5]


def test_the_public_list_of_cities_keeps_nine_rows_in_ten(shared):
    """Homonyms of one name and two sides on one day are told, never mixed."""
    given = read_given(
        [shared / "control" / "cities_by_day.parquet"],
        gazetteer=EmbeddedGazetteer(),
        status=("held_by=truce:unknown", "held_by=uncontrolled:unknown"),
    )
    rows = pd.read_parquet(shared / "control" / "cities_by_day.parquet")
    lost = sum(not note.kept for note in given.rejected)
    twice = sum("once is enough" in note.reason for note in given.rejected)
    assert len(given.places) + lost + twice == len(rows)
    assert lost / len(rows) < 0.03
    on = given.places[given.places["day"] == pd.Timestamp(dt.date(2022, 6, 26))]
    assert on.loc[on["name"] == "Sievierodonetsk", "side"].tolist() == ["Russia"]
