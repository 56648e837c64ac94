"""`frontline run` over 200 articles with a local Nominatim, whose server goes away in the middle and comes back."""

import json
import os
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pandas as pd
import pytest

from geo.gazetteer.embedded import EmbeddedGazetteer
from tests.nominatim.local import ROOT, LocalNominatim

pytestmark = [pytest.mark.nominatim, pytest.mark.slow, pytest.mark.enable_socket]

KNOWN_TO_THE_SERVER = ("Sievierodonetsk", "Lysychansk", "Rubizhne", "Kreminna", "Dibrova", "Kramatorsk")


def write_articles(path: Path) -> None:
    """200 articles that name two places each, some of which the server knows."""
    towns = [entry.name for entry in EmbeddedGazetteer.open().most_populous("city", 20_000) if entry.country == "UA"]
    names = [*KNOWN_TO_THE_SERVER, *towns[:120]]
    with path.open("w", encoding="utf-8") as file:
        for number in range(200):
            one, other = names[number % len(names)], names[(number * 7 + 3) % len(names)]
            text = f"Shells hit the city of {one} on Monday. People left for {other}, the governor said."
            file.write(json.dumps({"id": f"a{number}", "text": text, "published": "2022-06-15"}) + "\n")


def settings(path: Path, server: LocalNominatim, cache: Path) -> Path:
    lines = ["[geocoder]", 'service = "nominatim"', f'domain = "{server.domain}"', 'scheme = "http"', 'use = "all"']
    path.write_text("\n".join([*lines, "min_wait_s = 0.05", "tries = 2", f'cache = "{cache}"', ""]), encoding="utf-8")
    return path


def start(articles: Path, out: Path, toml: Path, *options: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "geo", "run", str(articles), "--out", str(out), "--settings", str(toml), *options]
    return subprocess.Popen(command, cwd=ROOT, env=dict(os.environ), stderr=subprocess.PIPE, text=True)


def answers(cache: Path) -> int:
    try:
        connection = sqlite3.connect(f"file:{cache}?mode=ro", uri=True)
    except sqlite3.OperationalError:
        return 0
    try:
        return int(connection.execute("SELECT count(*) FROM answers").fetchone()[0])
    except sqlite3.OperationalError:
        # The table is not made yet.
        return 0
    finally:
        connection.close()


def test_a_run_that_loses_the_network_and_resumes_gives_the_same_tables(nominatim: LocalNominatim, tmp_path: Path):
    articles = tmp_path / "articles.jsonl"
    write_articles(articles)

    broken = settings(tmp_path / "broken.toml", nominatim, tmp_path / "broken.sqlite")
    process = start(articles, tmp_path / "broken", broken)
    while answers(tmp_path / "broken.sqlite") < 30:
        assert process.poll() is None, process.communicate()[1]
        time.sleep(0.02)
    nominatim.pull()
    _, words = process.communicate(timeout=600)
    assert process.returncode == 3
    assert nominatim.domain in words
    assert "--resume" in words
    kept = answers(tmp_path / "broken.sqlite")
    assert kept >= 30
    assert not (tmp_path / "broken" / "places.parquet").exists()

    nominatim.plug()
    process = start(articles, tmp_path / "broken", broken, "--resume")
    _, words = process.communicate(timeout=600)
    assert process.returncode == 0, words

    undisturbed = settings(tmp_path / "whole.toml", nominatim, tmp_path / "whole.sqlite")
    process = start(articles, tmp_path / "whole", undisturbed)
    _, words = process.communicate(timeout=600)
    assert process.returncode == 0, words

    assert answers(tmp_path / "broken.sqlite") == answers(tmp_path / "whole.sqlite") > kept
    for name in ("articles", "mentions", "places", "events"):
        resumed, whole = (pd.read_parquet(tmp_path / folder / f"{name}.parquet") for folder in ("broken", "whole"))
        pd.testing.assert_frame_equal(resumed, whole)
    assert len(resumed) > 0
