"""Size and time of each format, against geopandas writing the same rows as GeoJSON.

    python benchmarks/export.py [ROWS]

60,000 rows of PLACES by default, one in twenty an oblast with its border, as a corpus of war news has them. Seconds are
of processor time, the least of three runs.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path


def rows(count: int, seed: int = 7) -> object:
    """Mentions of 2,000 settlements and 20 regions, each with a sentence and a reason."""
    import numpy as np
    import pandas as pd
    import shapely

    from geo.tables import PLACES, conform

    rng = np.random.default_rng(seed)
    lon, lat = rng.normal(36.5, 2.2, 2_000), rng.normal(48.3, 1.1, 2_000)
    regions = [shapely.Point(x, y).buffer(0.5, quad_segs=75) for x, y in zip(lon[:20], lat[:20], strict=True)]
    town, area = rng.integers(0, 2_000, count), rng.random(count) < 0.05
    region = rng.integers(0, 20, count)
    shapes = np.where(area, np.array(regions, dtype=object)[region], shapely.points(lon[town], lat[town]))
    ids = np.where(area, np.char.add("iso:UA-", region.astype(str)), np.char.add("geonames:", town.astype(str)))
    number = np.arange(count)
    frame = pd.DataFrame(
        {
            "mention_id": np.char.add(
                np.char.add("a", (number // 4).astype(str)), np.char.add(":", number.astype(str))
            ),
            "article_id": np.char.add("a", (number // 4).astype(str)),
            "start": number,
            "end": number + 9,
            "name": ids,
            "kind": np.where(area, "region", "city"),
            "role": "place",
            "sentence": np.char.add(
                ids, ": the defence held for the fourth day, the regional governor said on Monday."
            ),
            "place_id": ids,
            "place_name": ids,
            "country": "UA",
            "source": "GeoNames",
            "status": "resolved",
            "score": rng.random(count).round(3),
            "reason": np.char.add(ids, " is the best known of two places of that name, and near the others."),
            "precision": np.where(area, "region", "settlement"),
            "uncertainty_m": np.where(area, 60_000.0, 3_000.0),
            "geometry": shapes,
        }
    )
    return conform(frame, PLACES)


def measured(write: Callable[[Path], object], name: str) -> tuple[float, float]:
    """Least seconds of three runs, and megabytes of all files written."""
    seconds, size = [], 0
    for _ in range(3):
        with tempfile.TemporaryDirectory() as folder:
            begun = time.process_time()
            write(Path(folder) / name)
            seconds.append(time.process_time() - begun)
            size = sum(path.stat().st_size for path in Path(folder).iterdir())
    return min(seconds), size / 1e6


def main() -> None:
    import geopandas as gpd

    from geo.export import FORMATS, write_table
    from geo.tables import PLACES

    frame = rows(int(sys.argv[1]) if len(sys.argv) > 1 else 60_000)
    peer = measured(lambda path: gpd.GeoDataFrame(frame).to_file(path, driver="GeoJSON"), "peer.geojson")
    print(f"{'geopandas .geojson':24} {peer[0]:6.1f} s {peer[1]:7.1f} MB   1.00 of the time, 1.00 of the size")
    for shapes, ending in (("inline", ".geojson"), *(("auto", ending) for ending in FORMATS)):
        took, size = measured(
            lambda path, shapes=shapes: write_table(frame, path, PLACES, shapes=shapes), f"places{ending}"
        )
        ratios = f"{took / peer[0]:5.2f} of the time, {size / peer[1]:.2f} of the size"
        print(f"{shapes + ' ' + ending:24} {took:6.1f} s {size:7.1f} MB  {ratios}")


if __name__ == "__main__":
    main()
