"""Runs that break go on where they stopped, and give what an undisturbed run gives."""

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from geo.errors import GeocoderError, OutputError
from geo.gazetteer.entry import Gazetteer, Match
from geo.geocoders.gazetteer import ChainedGazetteer
from geo.pipeline import Sources, open_sources, run
from geo.scale import run_sharded
from geo.settings import Settings
from geo.tables import ARTICLES, conform
from tests.gazetteers import FakeGazetteer

TOWNS = ["Lysychansk", "Bakhmut", "Kherson", "Izium", "Popasna", "Kupiansk", "Lyman", "Vuhledar"]


@pytest.fixture(scope="module")
def articles() -> pd.DataFrame:
    rows = [
        {
            "article_id": f"a{i}",
            "text": f"Russian shells hit {town} on Tuesday, killing {i + 2} people. Xyzzyville was quiet.",
            "published": pd.Timestamp("2022-06-15"),
        }
        for i, town in enumerate(TOWNS)
    ]
    return conform(pd.DataFrame(rows), ARTICLES)


class Flaky(FakeGazetteer):
    """A service that answers so many names and is then gone."""

    def __init__(self, answers: int) -> None:
        super().__init__()
        self.answers = answers

    def lookup(self, name: str) -> list[Match]:
        if not self.answers:
            raise GeocoderError("the service is gone; run again with --resume")
        self.answers -= 1
        return super().lookup(name)


def sources(service: Gazetteer) -> Sources:
    whole = open_sources(Settings())
    return replace(whole, gazetteer=ChainedGazetteer([whole.gazetteer, service], ask_all=True))


def assert_same(a: pd.DataFrame, b: pd.DataFrame) -> None:
    pd.testing.assert_frame_equal(pd.DataFrame(a), pd.DataFrame(b))


def test_shards_give_what_one_run_gives(articles: pd.DataFrame, tmp_path: Path) -> None:
    whole, sharded = run(articles), run_sharded(articles, tmp_path / "shards", shard_size=3)
    for name in ("articles", "mentions", "places", "events"):
        assert_same(getattr(whole, name), getattr(sharded, name))


def test_a_broken_run_goes_on_to_the_same_tables(articles: pd.DataFrame, tmp_path: Path) -> None:
    undisturbed = run_sharded(articles, tmp_path / "a", shard_size=2, sources=sources(Flaky(10_000)))
    with pytest.raises(GeocoderError, match="--resume"):
        run_sharded(articles, tmp_path / "b", shard_size=2, sources=sources(Flaky(5)))
    done = list((tmp_path / "b").iterdir())
    assert 0 < len(done) < 4
    resumed = run_sharded(articles, tmp_path / "b", shard_size=2, sources=sources(Flaky(10_000)), resume=True)
    for name in ("articles", "mentions", "places", "events"):
        assert_same(getattr(undisturbed, name), getattr(resumed, name))


def test_finished_shards_are_not_done_again(articles: pd.DataFrame, tmp_path: Path) -> None:
    with pytest.raises(GeocoderError):
        run_sharded(articles, tmp_path, shard_size=2, sources=sources(Flaky(5)))
    before = {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    with pytest.raises(GeocoderError):
        run_sharded(articles, tmp_path, shard_size=2, sources=sources(Flaky(0)), resume=True)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()} == before


def test_other_articles_or_settings_take_no_old_shard(articles: pd.DataFrame, tmp_path: Path) -> None:
    with pytest.raises(GeocoderError):
        run_sharded(articles, tmp_path, shard_size=2, sources=sources(Flaky(5)))
    kept = {path.name for path in tmp_path.iterdir()}
    with pytest.raises(GeocoderError):
        run_sharded(
            articles, tmp_path, Settings(accept_above=0.9), shard_size=2, sources=sources(Flaky(5)), resume=True
        )
    assert {path.name for path in tmp_path.iterdir()} > kept


def test_shards_stay_until_what_was_made_of_them_is_safe(articles: pd.DataFrame, tmp_path: Path) -> None:
    run_sharded(articles, tmp_path / "shards", shard_size=4)
    assert len(list((tmp_path / "shards").iterdir())) == 2


def test_a_shard_that_cannot_be_written_says_how_to_go_on(articles: pd.DataFrame, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="--resume"):
        run_sharded(articles, tmp_path / "file" / "shards")
