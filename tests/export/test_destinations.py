"""What stands in the way of a result."""

import json
from pathlib import Path

import geopandas as gpd
import pytest

from geo.errors import InputError, OutputError
from geo.export import FORMATS, write_table
from geo.export.destinations import check_output, is_ours, named, rejected_path, write_rejected
from geo.maps.page import make_map
from geo.tables import EVENTS, PLACES, empty

REJECTED = {"source": "a.jsonl", "line": 2, "reason": "no text", "record": None, "kept": False}


@pytest.mark.parametrize("shapes", ["inline", "apart"])
@pytest.mark.parametrize("ending", FORMATS)
def test_what_we_wrote_is_known_again(
    places: gpd.GeoDataFrame, events: gpd.GeoDataFrame, ending: str, shapes: str, tmp_path: Path
) -> None:
    for frame, table in ((places, PLACES), (events, EVENTS), (empty(PLACES), PLACES)):
        write_table(frame, tmp_path / f"{table.name}{len(frame)}{ending}", table, shapes=shapes)
    assert [path.name for path in tmp_path.iterdir() if not is_ours(path)] == []


@pytest.mark.slow
def test_a_page_of_ours_is_known_again(tmp_path: Path) -> None:
    make_map(empty(PLACES), empty(EVENTS)).save(tmp_path / "map.html")
    assert is_ours(tmp_path / "map.html")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("articles.csv", "id,text,published\na,Shells hit Lyman.,2022-06-01\n"),
        ("articles.jsonl", '{"article_id": "a", "title": "T", "text": "Shells.", "published": "2022-06-01"}\n'),
        ("mine.geojson", '{"type": "FeatureCollection", "features": [{"type": "Feature"}]}'),
        ("page.html", "<!DOCTYPE html><title>My page</title>"),
        ("broken.kmz", "no zip"),
        ("sources.txt", "People I spoke to"),
    ],
)
def test_what_others_made_is_not_taken_for_ours(name: str, content: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    assert not is_ours(path)
    with pytest.raises(InputError, match="not of our making; choose another name, or --overwrite"):
        check_output([path], [])
    assert check_output([path], [], overwrite=True) == [path]


def test_an_input_is_never_replaced_by_whatever_name_it_goes(tmp_path: Path) -> None:
    article = tmp_path / "copy.csv"
    article.write_text("id,text\na,Shells hit Lyman.\n")
    (tmp_path / "link.csv").symlink_to(article)
    (tmp_path / "hard.csv").hardlink_to(article)
    for name in ("copy.csv", "link.csv", "hard.csv", "../" + tmp_path.name + "/copy.csv"):
        with pytest.raises(InputError, match="is read as an input"):
            check_output([tmp_path / name], [str(article)], overwrite=True)


def test_an_article_in_a_folder_that_is_read_is_an_input_too(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id,text\na,Shells hit Lyman.\n")
    with pytest.raises(InputError, match="is read as an input"):
        check_output([tmp_path / "a.csv"], [str(tmp_path)], overwrite=True)
    assert check_output([tmp_path / "new.csv"], [str(tmp_path)]) == []


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is a folder"):
        check_output([tmp_path], [])


def test_a_folder_that_cannot_be_made_is_told_before_the_work(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="cannot be written"):
        check_output([tmp_path / "file" / "p.csv"], [])


@pytest.mark.parametrize("nothing", ["", "  ", None])
def test_an_empty_name_is_refused(nothing: str | None) -> None:
    with pytest.raises(InputError, match="--out is empty"):
        named(nothing, "--out")


def test_an_earlier_list_of_rejections_is_replaced_and_removed(tmp_path: Path) -> None:
    for rows in ([REJECTED], [REJECTED, REJECTED]):
        assert write_rejected(rows, rejected_path(tmp_path)) == tmp_path / "rejected.jsonl"
    assert len((tmp_path / "rejected.jsonl").read_text().splitlines()) == 2
    assert write_rejected([], rejected_path(tmp_path)) is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", ["{}", "", json.dumps({"source": "x", "reason": "my own list"}), "not json"])
def test_somebody_elses_list_of_that_name_stays(content: str, tmp_path: Path) -> None:
    (tmp_path / "rejected.jsonl").write_text(content)
    assert write_rejected([], rejected_path(tmp_path)) is None
    assert write_rejected([REJECTED], rejected_path(tmp_path)) == tmp_path / "rejected-2.jsonl"
    assert (tmp_path / "rejected.jsonl").read_text() == content
