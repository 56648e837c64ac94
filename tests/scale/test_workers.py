"""Several processes give what one gives, whatever becomes of them."""

import os
import signal
from dataclasses import replace
from functools import partial
from pathlib import Path

import pandas as pd
import pytest

from geo.errors import SettingsError
from geo.pipeline import Sources, open_sources, run
from geo.scale import run_sharded
from geo.settings import GeocoderSettings, Settings
from geo.tables import ARTICLES, conform

pytestmark = pytest.mark.slow

TOWNS = ["Lysychansk", "Bakhmut", "Kherson", "Izium", "Popasna", "Kupiansk", "Lyman", "Vuhledar"]


@pytest.fixture(scope="module")
def articles() -> pd.DataFrame:
    rows = [
        {"article_id": f"a{i}", "text": f"Shells hit {town} on Tuesday, killing {i + 2} people.", "language": "en"}
        for i, town in enumerate(TOWNS)
    ]
    return conform(pd.DataFrame(rows), ARTICLES)


def test_processes_give_equal_tables(articles: pd.DataFrame, tmp_path: Path) -> None:
    one, two = run(articles), run_sharded(articles, tmp_path, shard_size=3, workers=2)
    for name in ("articles", "mentions", "places", "events", "totals"):
        pd.testing.assert_frame_equal(pd.DataFrame(getattr(one, name)), pd.DataFrame(getattr(two, name)))


def test_the_size_of_shards_changes_nothing(articles: pd.DataFrame, tmp_path: Path) -> None:
    one, other = (run_sharded(articles, tmp_path / str(size), shard_size=size) for size in (2, 5))
    for name in ("articles", "mentions", "places", "events", "totals"):
        pd.testing.assert_frame_equal(pd.DataFrame(getattr(one, name)), pd.DataFrame(getattr(other, name)))


class Killer:
    """Sources whose gazetteer ends the process that looks a name up: always, or once."""

    def __init__(self, name: str, once: Path | None = None) -> None:
        self.inner = open_sources(Settings()).gazetteer
        self.name, self.once = name, once

    def lookup(self, name: str) -> object:
        if name == self.name and not (self.once is not None and self.once.exists()):
            if self.once is not None:
                self.once.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return self.inner.lookup(name)

    def __getattr__(self, name: str) -> object:
        return getattr(self.inner, name)


def with_killer(settings: Settings, *, once: Path | None = None) -> Sources:
    return replace(open_sources(settings), gazetteer=Killer("Popasna", once))  # type: ignore[arg-type]


def test_a_worker_killed_once_changes_nothing(articles: pd.DataFrame, tmp_path: Path) -> None:
    killer = partial(with_killer, once=tmp_path / "killed")
    done = run_sharded(articles, tmp_path / "shards", shard_size=2, workers=2, sources=killer)
    assert (tmp_path / "killed").exists()
    assert done.rejected == ()
    pd.testing.assert_frame_equal(pd.DataFrame(done.events), pd.DataFrame(run(articles).events))


def test_an_article_that_kills_its_process_each_time_is_named_and_costs_itself(
    articles: pd.DataFrame, tmp_path: Path
) -> None:
    done = run_sharded(articles, tmp_path, shard_size=2, workers=2, sources=with_killer)
    assert [str(one).split(":")[0] for one in done.rejected] == ["article a4"]
    assert list(done.articles["article_id"]) == [f"a{i}" for i in range(len(TOWNS)) if i != 4]


def test_a_geocoding_service_is_never_asked_by_several(articles: pd.DataFrame, tmp_path: Path) -> None:
    service = GeocoderSettings(service="photon", domain="photon.example.org")
    with pytest.raises(SettingsError, match="by one process alone"):
        run_sharded(articles, tmp_path, Settings(geocoder=service), workers=2)
