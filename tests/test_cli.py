"""The command."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from geo.cli import main
from geo.cli.entry import parser

STORY = "Russian shells hit the Azot chemical plant in Sievierodonetsk on Tuesday, the governor said."


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "in" / "story.txt"
    path.parent.mkdir()
    path.write_text(STORY, encoding="utf-8")
    return path


def commands() -> list[str]:
    return [
        "run",
        "map",
        "places",
        "events",
        "gazetteer",
        "gazetteer info",
        "gazetteer lookup",
        "gazetteer add",
        "gazetteer download",
        "watch",
        "evaluate",
        "schema",
        "completion",
    ]


@pytest.mark.parametrize("command", commands())
def test_every_command_says_what_it_does(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main([*command.split(), "--help"])
    told = capsys.readouterr().out
    assert len(told.splitlines()) > 4
    if command != "gazetteer":
        assert f"Examples:\n  frontline {command}" in told or "frontline completion" in told


@pytest.mark.parametrize("command", commands())
def test_every_command_stands_in_the_readme(command: str) -> None:
    readme = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
    assert f"frontline {command}" in readme


def test_help_waits_for_no_heavy_package() -> None:
    """Importing geopandas or folium costs two seconds; help must answer in half of one."""
    heavy = "{'geopandas', 'pandas', 'folium', 'shapely'}"
    code = f"import sys; from geo.cli.entry import parser; parser(); print({heavy} & {{*sys.modules}})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_run_writes_every_table_and_the_map(story: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert main(["run", str(story), "--published", "2022-06-15", "--out", str(out)]) == 0
    names = {path.name for path in out.iterdir()}
    assert {"articles.parquet", "mentions.parquet", "places.parquet", "events.parquet", "map.html"} <= names
    assert {"places.geojson", "events.geojson", "places.csv", "events.csv"} <= names
    assert "rejected.jsonl" not in names
    assert ".shards" not in names


def test_places_go_out_with_offsets_that_count_in_the_text(story: Path, tmp_path: Path) -> None:
    assert main(["places", str(story), "-o", str(tmp_path / "p.jsonl")]) == 0
    rows = [json.loads(line) for line in (tmp_path / "p.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {"Azot chemical plant", "Sievierodonetsk"} <= {STORY[row["start"] : row["end"]] for row in rows}


def test_events_go_out_with_their_sentence(story: Path, tmp_path: Path) -> None:
    assert main(["events", str(story), "--published", "2022-06-15", "-o", str(tmp_path / "e.geojson")]) == 0
    features = json.loads((tmp_path / "e.geojson").read_text(encoding="utf-8"))["features"]
    assert [feature["properties"]["quote"] for feature in features] == [STORY]


def test_a_broken_record_is_told_and_listed_and_the_rest_goes_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text('{"id": "a", "text": "Shells hit Lysychansk."}\n{broken\n{"id": "c"}\n', encoding="utf-8")
    assert main(["places", str(path), "-o", str(tmp_path / "out" / "p.jsonl")]) == 1
    assert "Lysychansk" in (tmp_path / "out" / "p.jsonl").read_text(encoding="utf-8")
    lines = (tmp_path / "out" / "rejected.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["line"] for line in lines] == [2, 3]
    assert f"{path} line 2:" in capsys.readouterr().err


def test_a_later_clean_run_leaves_no_old_list_of_rejections(story: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_text('{"id": "a", "text": "Shells hit Lysychansk."}\n{broken\n', encoding="utf-8")
    assert main(["places", str(bad), "-o", str(tmp_path / "p.jsonl")]) == 1
    assert main(["places", str(story), "-o", str(tmp_path / "p.jsonl")]) == 0
    assert not (tmp_path / "rejected.jsonl").exists()


@pytest.mark.parametrize(
    ("name", "content", "remedy"),
    [
        ("missing.txt", None, "does not exist"),
        ("empty.txt", b"", "empty"),
        ("cp1251.txt", "Бои за Северодонецк продолжаются, сообщили власти".encode("cp1251"), "cp1251"),
        ("bad.jsonl", b"{broken", "line 1"),
        ("other.doc", b"x", "known endings"),
    ],
)
def test_an_input_that_cannot_be_used_is_one_clear_line(
    name: str, content: bytes | None, remedy: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    assert main(["places", str(path), "-o", str(tmp_path / "p.jsonl")]) == 2
    lines = capsys.readouterr().err.strip().splitlines()
    assert len(lines) == 1
    assert name in lines[0]
    assert remedy in lines[0]
    assert not (tmp_path / "p.jsonl").exists()


def test_an_unwritable_output_is_told_before_the_work(
    story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    assert main(["run", str(story), "--out", str(tmp_path / "file" / "out")]) == 2
    assert "cannot be written" in capsys.readouterr().err


def test_an_unknown_format_is_told_before_the_work(
    story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["places", str(story), "-o", str(tmp_path / "p.shp")]) == 2
    assert ".geojson" in capsys.readouterr().err


def test_lookup_shows_both_spellings_of_one_place(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["gazetteer", "lookup", "Artemivsk"]) == 0
    assert "Bakhmut" in capsys.readouterr().out


def test_lookup_of_nothing_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["gazetteer", "lookup", "Qwertyzxcv"]) == 1
    assert "no place is called" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "meant"),
    [("Zaporizhya", "Zaporizhzhia"), ("Vuledar", "Vuhledar"), ("Покровська", "Pokrovsk"), ("Bakhmt", "Bakhmut")],
)
def test_lookup_of_a_misspelt_or_inflected_name_says_what_may_be_meant(
    name: str, meant: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["gazetteer", "lookup", name]) == 1
    told = capsys.readouterr()
    assert "perhaps one of these is meant" in told.err
    assert meant in [line.split("\t")[1] for line in told.out.splitlines()]


def test_info_names_source_and_licence_of_every_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["gazetteer", "info"]) == 0
    out = capsys.readouterr().out
    assert "CC BY 4.0" in out
    assert "ODbL" in out


@pytest.mark.parametrize("shell", ["bash", "zsh", "tcsh"])
def test_a_shell_gets_the_commands_and_their_options(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", shell]) == 0
    script = capsys.readouterr().out
    assert "gazetteer" in script
    assert "corrections" in script


def test_quiet_may_stand_behind_the_command(story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["places", str(story), "-o", str(tmp_path / "p.csv"), "--quiet"]) == 0
    assert capsys.readouterr().err == ""


def test_the_parser_knows_the_version() -> None:
    assert parser().prog == "frontline"


FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title>
<item><title>Strike</title><link>https://example.org/1</link><guid>1</guid>
<pubDate>Wed, 15 Jun 2022 08:00:00 GMT</pubDate><description>Shells hit Lysychansk on Tuesday.</description></item>
</channel></rss>"""


@pytest.mark.slow
def test_watching_twice_adds_nothing_twice(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "feed.xml").write_text(FEED, encoding="utf-8")
    command = ["watch", str(tmp_path / "feed.xml"), "--summaries", "--out", str(tmp_path / "out")]
    assert main(command) == 0
    assert (tmp_path / "out" / "map.html").exists()
    assert main(command) == 0
    told = capsys.readouterr().err
    assert "1 new articles" in told
    assert "nothing new" in told
    assert len(list((tmp_path / "out" / "articles").iterdir())) == 1


def test_the_map_bears_the_title_given_as_text(story: Path, tmp_path: Path) -> None:
    assert main(["map", str(story), "-o", str(tmp_path / "m.html"), "--title", "Battle <b>{{7*7}}</b>"]) == 0
    page = (tmp_path / "m.html").read_text(encoding="utf-8")
    assert "<b>{{7*7}}</b>" not in page
    assert "49" not in page[page.index("<title>") : page.index("</title>")]


def test_villages_known_to_their_district_alone_are_told_with_the_command_that_mends_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Бої тривають біля села Верхня Терса та біля Бахмута.", encoding="utf-8")
    assert main(["places", str(article), "-o", str(tmp_path / "places.csv")]) == 0
    told = [line for line in capsys.readouterr().err.splitlines() if "district" in line]
    assert told == [
        "frontline: 1 of 2 names of towns and villages are known only to their district; "
        "once with a network, `frontline gazetteer download UA` puts them where they are"
    ]
