"""What a person has set right is used, and stays visible."""

import json
from pathlib import Path

import pandas as pd
import pytest

import geo
from geo.cli import main
from geo.gazetteer.embedded import EmbeddedGazetteer

TEXT = "Shells hit the village of Zolote on Monday. Fighting went on near Hirske."


def reasons(result: object, name: str) -> pd.Series:
    places = result.places  # type: ignore[attr-defined]
    return places[places["name"] == name].iloc[0]


@pytest.fixture(scope="module")
def before() -> object:
    return geo.run(TEXT, published="2022-06-20")


def test_a_mention_moves_to_the_place_that_is_right_and_says_from_where(before: object) -> None:
    other = next(
        match.entry
        for match in EmbeddedGazetteer.open().lookup("Zolote")
        if match.entry.place_id != reasons(before, "Zolote")["place_id"]
    )
    after = geo.run(
        TEXT,
        published="2022-06-20",
        corrections=[{"action": "move", "name": "Zolote", "place_id": other.place_id, "note": "as its reporter says"}],
    )
    row = reasons(after, "Zolote")
    assert (row["place_id"], row["status"], row["score"]) == (other.place_id, "resolved", 1.0)
    assert "Corrected by a person: this is" in row["reason"]
    assert "as its reporter says" in row["reason"]
    assert f"Without that: {reasons(before, 'Zolote')['place_name']}" in row["reason"]
    assert (after.events["place_id"] == other.place_id).any()


def test_a_mention_moves_to_coordinates() -> None:
    after = geo.run(TEXT, corrections=[{"action": "move", "name": "zolote", "lon": 38.5, "lat": 48.7}])
    row = reasons(after, "Zolote")
    assert row.geometry.coords[0] == (38.5, 48.7)
    assert (row["uncertainty_m"], row["place_id"], row["place_name"]) == (
        100.0,
        "correction:38.500000,48.700000",
        "zolote",
    )


def test_what_is_no_place_has_none_and_no_event() -> None:
    after = geo.run(TEXT, corrections=[{"action": "not_a_place", "name": "Zolote"}])
    row = reasons(after, "Zolote")
    assert row["status"] == "not_found"
    assert pd.isna(row["place_id"])
    assert row.geometry is None
    assert "names no place" in row["reason"]
    assert "Zolote" not in after.events["place_name"].tolist()


def test_an_ambiguous_place_is_accepted() -> None:
    text = "Shells hit the village of Novoselivka."
    assert reasons(geo.run(text), "Novoselivka")["status"] == "ambiguous"
    row = reasons(geo.run(text, corrections=[{"action": "accept", "name": "Novoselivka"}]), "Novoselivka")
    assert row["status"] == "resolved"
    assert row.geometry is not None
    assert "this place is right" in row["reason"]


def test_an_event_that_did_not_happen_is_gone(before: object) -> None:
    gone = before.events["event_id"].iloc[0]  # type: ignore[attr-defined]
    after = geo.run(TEXT, published="2022-06-20", corrections=[{"action": "not_an_event", "event_id": gone}])
    assert gone not in set(after.events["event_id"])
    assert len(after.events) == len(before.events) - 1  # type: ignore[attr-defined]


COPIES = pd.DataFrame(
    {
        "id": ["a", "b"],
        "text": [
            "Shells hit Lysychansk on Monday, killing three people.",
            "On Monday three people were killed by shelling in Lysychansk.",
        ],
        "published": ["2022-06-20", "2022-06-20"],
    }
)


def test_a_report_is_split_from_an_event_and_joined_again() -> None:
    [merged] = geo.run(COPIES).events.itertuples()
    split = [{"action": "split", "event_id": merged.event_id, "article_id": "b"}]
    apart = geo.run(COPIES, corrections=split).events
    assert [row.article_ids for row in apart.itertuples()] == ["a", "b"]
    joined = [*split, {"action": "merge", "event_id": apart["event_id"].iloc[1], "into": apart["event_id"].iloc[0]}]
    again = geo.run(COPIES, corrections=joined).events
    assert [row.article_ids for row in again.itertuples()] == ["a; b"]


def test_a_correction_that_corrects_nothing_is_remarked_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "in.txt").write_text(TEXT)
    (tmp_path / "c.csv").write_text("action,name\nnot_a_place,Zolote\naccept,Paris\n")
    command = ["places", str(tmp_path / "in.txt"), "-o", str(tmp_path / "p.csv")]
    assert main([*command, "--corrections", str(tmp_path / "c.csv")]) == 0
    assert "c.csv line 3: accept has nothing to correct" in capsys.readouterr().err
    table = pd.read_csv(tmp_path / "p.csv")
    assert table.loc[table["name"] == "Zolote", "status"].tolist() == ["not_found"]
    assert f"{tmp_path / 'c.csv'} line 2" in table.loc[table["name"] == "Zolote", "reason"].iloc[0]


def test_corrections_are_gold_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Zolote as it is found, Hirske moved 100 km off, and a place that is one said to be none."""
    (tmp_path / "in.txt").write_text(TEXT)
    row = reasons(geo.run(TEXT), "Zolote")
    lines = [f"move,Zolote,{row['place_id']},,", "move,Hirske,,36,48", "not_a_place,near Hirske,,,"]
    (tmp_path / "c.csv").write_text("\n".join(["action,name,place_id,lon,lat", *lines]))
    assert main(["evaluate", str(tmp_path / "c.csv"), "--articles", str(tmp_path / "in.txt")]) == 0
    scores = json.loads(capsys.readouterr().out)
    assert (scores["corrections"], scores["right"]) == (3, 1)
    assert scores["not_a_place.share"] == 0.0
