"""A Dask cluster gives what one process gives."""

from pathlib import Path

import pandas as pd
import pytest

from geo.errors import MissingExtraError
from geo.pipeline import run
from geo.scale import run_sharded
from tests.scale.test_workers import articles  # noqa: F401  (a fixture)

pytest.importorskip("distributed")

# The cluster's own connections are left open for its workers until the process ends.
pytestmark = [pytest.mark.slow, pytest.mark.enable_socket, pytest.mark.filterwarnings("default")]


def test_a_local_cluster_gives_equal_tables(articles: pd.DataFrame, tmp_path: Path) -> None:  # noqa: F811
    one, many = run(articles), run_sharded(articles, tmp_path, shard_size=3, workers=2, scheduler="local")
    for name in ("articles", "mentions", "places", "events", "totals"):
        pd.testing.assert_frame_equal(pd.DataFrame(getattr(one, name)), pd.DataFrame(getattr(many, name)))


def test_without_dask_the_extra_is_named(
    articles: pd.DataFrame,  # noqa: F811
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "distributed", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'frontline-maps\[cluster\]'"):
        run_sharded(articles, tmp_path, scheduler="local")
