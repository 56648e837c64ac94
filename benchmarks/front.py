"""How right the drawn front is against maps drawn by hand, and what a hundred days cost: `make benchmark`.

    python benchmarks/front.py [--maps AREAS] [--cities TABLE] [--statements FILE] [--gap DAYS]

AREAS is a file of hand-drawn maps of many days, TABLE one of who held which town by day (any that `frontline front
--initial` reads), FILE what `frontline front --statements` wrote. Without AREAS only the time is measured, on a war
that is made up. Each day from May 2022 on is drawn on the map of GAP (30) days before: by the true sides of all
settlements within 15 km of the line, by the same with 4 % of them turned round, by the statements alone; and by the
table's towns without any older map. Beside every figure stands persistence: the older map unchanged. Wrong square
kilometres, intersection over union and kilometres between the lines are those of `geo.fronts.comparison`;
`band` is the share of the hand-drawn line that lies within the drawn one's uncertainty.
"""

import argparse
import datetime as dt
import os
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

import geopandas as gpd  # noqa: E402
import numpy as np  # noqa: E402
import shapely  # noqa: E402

from geo.control import Control, ControlArea  # noqa: E402
from geo.fronts.comparison import compare_maps  # noqa: E402
from geo.fronts.drawing import Front, draw  # noqa: E402
from geo.fronts.others.entrance import read_given  # noqa: E402
from geo.gazetteer.embedded import EmbeddedGazetteer  # noqa: E402
from geo.gazetteer.shapes import shape_of  # noqa: E402
from geo.projection import EqualAreaPlane  # noqa: E402
from geo.tables import CONTROL, CONTROL_AREAS, STATEMENTS, conform, frame_of  # noqa: E402

Geometry = shapely.geometry.base.BaseGeometry
FIRST = dt.date(2022, 5, 1)
NEAR_M, WRONG = 15_000.0, 0.04
EAST, PLANE = shapely.box(30.0, 43.0, 42.0, 53.0), EqualAreaPlane(35.0, 48.5)


def table(points: Sequence[tuple[str, float, float, str]], day: dt.date) -> gpd.GeoDataFrame:
    """CONTROL of places: key, longitude, latitude, side."""
    rows = [
        Control(
            control_id=f"{key}:{day}",
            place_id=key,
            name=key,
            day=day,
            side=side,
            status="held",
            confidence=1.0,
            reason="as the map of the day has it",
            origin="initial",
            precision="settlement",
            geometry=shapely.Point(lon, lat),
        )
        for key, lon, lat, side in points
    ]
    return frame_of(rows, CONTROL)  # type: ignore[return-value]


def settlements(held: Geometry) -> list[tuple[str, float, float, str]]:
    """Those within 15 km of the edge of what Russia holds, each with its side."""
    found = EmbeddedGazetteer.open().within(30.0, 43.0, 42.0, 53.0)
    known = [entry for entry in found if entry.country == "UA" and entry.precision == "settlement"]
    flat = PLANE.to_metres(shapely.MultiPoint([(entry.lon, entry.lat) for entry in known])).geoms
    area = PLANE.to_metres(held)
    shapely.prepare(area)
    near = shapely.dwithin(area.boundary, list(flat), NEAR_M)
    return [
        (entry.place_id, entry.lon, entry.lat, "Russia" if area.contains(point) else "Ukraine")
        for entry, point, close in zip(known, flat, near, strict=True)
        if close
    ]


def turned(points: Sequence[tuple[str, float, float, str]], seed: int) -> list[tuple[str, float, float, str]]:
    """The same with one side in twenty-five wrong."""
    wrong = np.random.default_rng(seed).random(len(points)) < WRONG
    other = {"Russia": "Ukraine", "Ukraine": "Russia"}
    return [(*point[:3], other[point[3]] if bad else point[3]) for point, bad in zip(points, wrong, strict=True)]


def in_band(front: Front, truth: gpd.GeoDataFrame, land: Geometry) -> float:
    """Share of the true line that lies within the drawn one's uncertainty."""
    inland = PLANE.to_metres(land).buffer(-3_000.0)
    line = PLANE.to_metres(shapely.union_all(truth.geometry.to_numpy())).boundary.intersection(inland)
    band = shapely.union_all(
        [PLANE.to_metres(row.geometry).buffer(row.uncertainty_m) for row in front.lines.itertuples()]
    )
    return float(line.intersection(band).length / line.length)


def days_of(maps: gpd.GeoDataFrame, gap: int) -> Iterator[tuple[dt.date, dt.date]]:
    """Each day of the maps from May on, and that about `gap` days before."""
    known = sorted(set(maps["day"].dt.date))
    for day in known:
        before = [one for one in known if abs((day - one).days - gap) <= max(gap // 6, 2)]
        if day >= FIRST and before:
            yield day, min(before, key=lambda one: abs((day - one).days - gap))


def accuracy(arguments: argparse.Namespace) -> None:
    """Print every task beside persistence."""
    # Maps of the war draw Crimea on some days and not on others.
    crimea = [shape_of(f"iso:UA-{code}") for code in ("43", "40")]
    land = shapely.intersection(shape_of("iso:UA"), EAST).difference(shapely.union_all(crimea))
    maps = read_given([arguments.maps]).areas
    left_out = {dt.date.fromisoformat(day) for day in arguments.without}
    maps = maps[(maps["side"] == "Russia") & ~maps["day"].dt.date.isin(left_out)]
    figures: dict[str, list[tuple[float, ...]]] = {}

    def note(task: str, areas: gpd.GeoDataFrame, day: dt.date, front: Front | None = None) -> None:
        truth = maps[maps["day"].dt.date == day]
        said = compare_maps(areas, maps, day=day, land=land)
        band = in_band(front, truth, land) if front is not None else 0.0
        row = (said.wrong_km2, said.iou, said.median_km or 0.0, said.p90_km or 0.0, band)
        figures.setdefault(task, []).append(row)

    statements = gpd.read_parquet(arguments.statements) if arguments.statements else None
    for day, before in days_of(maps, arguments.gap):
        older = maps[maps["day"].dt.date == before]
        true = settlements(shapely.union_all(maps[maps["day"].dt.date == day].geometry.to_numpy()))
        note("the older map unchanged", older, day)
        for task, places in (("true sides within 15 km", true), ("4 % of them wrong", turned(true, day.toordinal()))):
            front = draw(days=[day], initial=older, places=table(places, day), land=land)
            note(task, front.areas, day, front)
        if statements is not None:
            front = draw(conform(statements, STATEMENTS), days=[day], initial=older, land=land)  # type: ignore[arg-type]
            note("statements alone", front.areas, day, front)
    if arguments.cities:
        cities = read_given([arguments.cities], gazetteer=EmbeddedGazetteer.open()).places
        for day in sorted(set(maps["day"].dt.date)):
            towns = cities[cities["day"].dt.date == day]
            if day >= FIRST and len(towns):
                front = draw(days=[day], places=towns, land=land)
                note("a table of towns, no older map", front.areas, day, front)
    print(f"{'task':32} days  wrong km2    IoU  median km  90 % km   band")
    for task, rows in figures.items():
        wrong, iou, median, most, band = np.mean(rows, axis=0)
        print(f"{task:32} {len(rows):4} {wrong:10,.0f} {iou:6.3f} {median:10.2f} {most:8.2f} {band:6.2f}")


def cost() -> None:
    """Print the processor time of 100 days with 800 places, and of 25, on a war that is made up."""
    land = shape_of("iso:UA")
    generator = np.random.default_rng(0)
    at = [
        (x, y)
        for x, y in generator.uniform((31.0, 46.5), (39.0, 50.0), (1_200, 2))
        if land.contains(shapely.Point(x, y))
    ]
    first = dt.date(2022, 5, 1)
    places = [(f"p{k:04}", x, y, "Russia" if x > 37.5 else "Ukraine") for k, (x, y) in enumerate(at[:800])]
    held = shapely.intersection(land, shapely.box(37.0, 44.0, 41.0, 51.0))
    area = ControlArea(
        area_id="a", day=first, side="Russia", status="held", area_km2=0.0, method="made up", geometry=held
    )
    older = frame_of([area], CONTROL_AREAS)
    for days in (25, 100):
        began = time.process_time()
        wanted = [first + dt.timedelta(days=1 + number) for number in range(days)]
        draw(days=wanted, initial=older, places=table(places, first + dt.timedelta(days=1)), land=land)  # type: ignore[arg-type]
        print(f"{days} days of {len(places)} places: {time.process_time() - began:.1f} s")


def main() -> None:
    """Measure what there is something to measure with."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--maps")
    parser.add_argument("--cities")
    parser.add_argument("--statements")
    parser.add_argument(
        "--without", action="append", default=[], metavar="DAY", help="a day on which the maps are wrong"
    )
    parser.add_argument("--gap", type=int, default=30)
    arguments = parser.parse_args()
    cost()
    if arguments.maps:
        accuracy(arguments)
    else:
        print("no --maps: how right the front is was not measured")


if __name__ == "__main__":
    main()
