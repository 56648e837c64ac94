"""Areas and lines on the ground that relative places stand for: sectors, discs, corridors, banks, parts of areas.

Everything takes and gives EPSG:4326 (longitude first) and metres; nothing is computed in degrees. Areas without a
direction ("near X", "the outskirts of X") are whole discs, for no single point lies on all sides of a town at once and
the middle is the best one; with a direction they are sectors.
"""

import itertools
import math
from collections.abc import Sequence

import shapely
from shapely import LineString, MultiLineString, Point, Polygon
from shapely.affinity import affine_transform
from shapely.geometry.base import BaseGeometry
from shapely.ops import split, substring

from geo.projection import LocalPlane, buffer_m, destinations, distance_m

__all__ = [
    "bank",
    "boundary_between",
    "corridor",
    "crossing",
    "disc",
    "flow_bearing",
    "part_of",
    "radius_m",
    "reach",
    "sector",
    "way",
]

LonLat = tuple[float, float]

_STEP = 4.0
"""Degrees between the corners of a sector's arc."""
_CORNERS = 44
"""Corners of a disc on either side."""
_AWAY = 0.1
"""Share of the way between two places, at either end, that is not between them but at one of them."""
_SLENDER, _NARROWEST, _BROADEST = 6.0, 500.0, 10_000.0
"""A corridor reaches a sixth of its length to either side, but so many metres at least and at most."""
_SAMPLED = 200
"""Corners of an outline that are measured, of all that it has."""
_BESIDE = 30.0
"""Metres along a line over which its direction at a point is taken."""
_HALVINGS = 24
"""Steps in which a cut is found: to a ten-millionth of the size of the area."""
_PART = 0.4
"""Share of an area that "the north of it" stands for."""


def disc(centre: LonLat, radius: float) -> Polygon:
    """All points within `radius` metres of a point, which is its representative point to within a metre."""
    # No corner due east or west, and north and south alike: the middle scan line of `representative_point` then runs
    # through the centre itself.
    bearings = [(i + 0.5) * 180.0 / _CORNERS for i in range(_CORNERS)]
    north = destinations(*centre, bearings=bearings, metres=radius)
    lon, lat = centre
    east = [((x1 + x2) / 2.0 - lon, (y1 - y2) / 2.0) for (x1, y1), (x2, y2) in zip(north, north[::-1], strict=True)]
    return Polygon([*((lon + x, lat + y) for x, y in east), *((lon - x, lat - y) for x, y in east)])


def sector(centre: LonLat, *, bearing: float, half_width: float, inner: float, outer: float) -> Polygon:
    """All points between `inner` and `outer` metres from a point, `half_width` degrees to either side of a bearing.

    Less than a metre of `inner` is the point itself.
    """
    count = max(2, math.ceil(2.0 * half_width / _STEP))
    bearings = [bearing - half_width + i * 2.0 * half_width / count for i in range(count + 1)]
    far = destinations(*centre, bearings=bearings, metres=outer)
    near = destinations(*centre, bearings=bearings[::-1], metres=inner) if inner >= 1.0 else [centre]
    return Polygon([*far, *near])


def corridor(first: LonLat, second: LonLat) -> BaseGeometry:
    """What lies between two points: the middle four fifths of the way, as wide as a third of it (1 to 20 km)."""
    plane, line = _segment(first, second)
    middle = substring(line, _AWAY, 1.0 - _AWAY, normalized=True)
    return plane.to_degrees(middle.buffer(min(max(line.length / _SLENDER, _NARROWEST), _BROADEST)))


def way(points: Sequence[LonLat]) -> LineString:
    """The straight way through some points, with a vertex halfway of each stretch."""
    out: list[LonLat] = [points[0]]
    for first, second in itertools.pairwise(points):
        plane, line = _segment(first, second)
        middle = plane.to_degrees(line.interpolate(0.5, normalized=True))
        out += [(middle.x, middle.y), second]
    return LineString(out)


def _segment(first: LonLat, second: LonLat) -> tuple[LocalPlane, LineString]:
    plane = LocalPlane((first[0] + second[0]) / 2.0, (first[1] + second[1]) / 2.0)
    return plane, LineString(plane.to_metres(LineString([first, second])))


def radius_m(geometry: BaseGeometry) -> float:
    """Metres from the representative point to the farthest point of a geometry."""
    middle = geometry.representative_point()
    corners = shapely.get_coordinates(geometry)
    return max(
        (distance_m(middle.x, middle.y, x, y) for x, y in corners[:: max(1, len(corners) // _SAMPLED)]), default=0.0
    )


def reach(river: LineString, near: Sequence[LonLat], *, half_length: float) -> LineString:
    """The stretch of a river that passes some points, and `half_length` metres more on either side."""
    plane = LocalPlane(*near[0])
    line = plane.to_metres(river)
    at = [line.project(plane.to_metres(Point(point))) for point in near]
    first, last = max(0.0, min(at) - half_length), min(line.length, max(at) + half_length)
    return LineString(shapely.get_coordinates(plane.to_degrees(substring(line, first, last))))


def flow_bearing(stretch: LineString) -> float:
    """Bearing from the beginning of a line to its end, in degrees clockwise from north."""
    plane = LocalPlane(*stretch.interpolate(0.5, normalized=True).coords[0])
    coords = shapely.get_coordinates(plane.to_metres(stretch))
    east, north = coords[-1] - coords[0]
    return math.degrees(math.atan2(east, north)) % 360.0


def bank(river: LineString, stretch: LineString, *, left: bool, width: float) -> BaseGeometry:
    """
    The land along one side of a stretch of a river.

    Parameters
    ----------
    river
        The whole line, from source to mouth.
    stretch
        The part of it that is meant, as `reach` cuts it.
    left
        The bank on the left hand of somebody who looks downstream; else the right one.
    width
        Metres from the water.

    Returns
    -------
    Polygon or MultiPolygon: a strip around the stretch, cut along the river, without the pieces on the other side.
    """
    plane = LocalPlane(*stretch.interpolate(0.5, normalized=True).coords[0])
    line, part = plane.to_metres(river), plane.to_metres(stretch)
    strip = part.buffer(width, cap_style="flat")
    begin, end = line.project(Point(part.coords[0])), line.project(Point(part.coords[-1]))
    beside = substring(line, max(0.0, begin - 2 * width), min(line.length, end + 2 * width))
    knife = _lengthened(LineString(shapely.get_coordinates(beside)), 3 * width)
    pieces = [
        piece
        for piece in _polygons(split(_simple(strip), knife))
        if _is_left(knife, piece.representative_point(), left)
    ]
    return plane.to_degrees(shapely.union_all(pieces))


def _simple(strip: BaseGeometry) -> BaseGeometry:
    """The strip without the holes that meanders leave."""
    parts = [Polygon(part.exterior) for part in _polygons(strip)]
    return shapely.union_all(parts)


_WIDEST = 40.0
"""Degrees of longitude up to which an area is cut on a plane in metres."""


def _polygons(geometry: BaseGeometry) -> list[Polygon]:
    return [part for part in shapely.get_parts(geometry) if isinstance(part, Polygon) and part.area > 1.0]


def _lengthened(line: LineString, by: float) -> LineString:
    """The line with a straight piece added at either end, so that it cuts a strip where the river itself ends."""
    coords = shapely.get_coordinates(line)

    def beyond(end: int, before: int) -> LonLat:
        x, y = coords[end] - coords[before]
        size = math.hypot(x, y) or 1.0
        return float(coords[end][0] + x / size * by), float(coords[end][1] + y / size * by)

    return LineString([beyond(0, 1), *coords.tolist(), beyond(-1, -2)])


def _is_left(line: LineString, point: Point, left: bool) -> bool:
    at = line.project(point)
    a, b = line.interpolate(max(0.0, at - _BESIDE)), line.interpolate(min(line.length, at + _BESIDE))
    cross = (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x)
    return bool((cross > 0.0) == left)


def crossing(river: LineString, first: LonLat, second: LonLat) -> tuple[Point, float]:
    """Where a river crosses the straight way between two points, nearest to the middle of it.

    Returns
    -------
    The point, and how many metres the river stays away from the way (0 where it crosses).
    """
    plane, line = _segment(first, second)
    water = plane.to_metres(river)
    cuts = shapely.get_parts(water.intersection(line))
    middle = line.interpolate(0.5, normalized=True)
    if len(cuts):
        best = min((cut.centroid for cut in cuts), key=middle.distance)
        return Point(plane.to_degrees(best)), 0.0
    nearest = Point(shapely.get_coordinates(shapely.shortest_line(water, line))[0])
    return Point(plane.to_degrees(nearest)), float(water.distance(line))


def part_of(area: BaseGeometry, bearing: float) -> BaseGeometry:
    """The two fifths of an area that lie farthest in a direction."""
    whole = shapely.make_valid(area)
    middle = whole.centroid
    if whole.bounds[2] - whole.bounds[0] > _WIDEST:
        # No plane in metres holds Russia or Canada; degrees, narrowed as at the middle, will do for "the north of".
        narrow = math.cos(math.radians(middle.y))
        matrix = [narrow, 0.0, 0.0, 1.0, -middle.x * narrow, -middle.y]
        back = [1.0 / narrow, 0.0, 0.0, 1.0, middle.x, middle.y]
        return _valid(affine_transform(_farthest(affine_transform(whole, matrix), bearing), back))
    plane = LocalPlane(middle.x, middle.y)
    return _valid(plane.to_degrees(_farthest(plane.to_metres(whole), bearing)))


def _farthest(shape: BaseGeometry, bearing: float) -> BaseGeometry:
    """The two fifths of a shape on a plane that lie farthest in a direction."""
    size = max(shape.bounds[2] - shape.bounds[0], shape.bounds[3] - shape.bounds[1]) * 2.0
    low, high = -size, size
    part = shape
    for _ in range(_HALVINGS):
        at = (low + high) / 2.0
        part = shape.intersection(_beyond(bearing, at, size))
        low, high = (at, high) if part.area > _PART * shape.area else (low, at)
    return part


def _valid(shape: BaseGeometry) -> BaseGeometry:
    """The areas of a shape, made valid."""
    if shape.is_valid and shape.geom_type != "GeometryCollection":
        return shape
    return shapely.union_all(_polygons(shapely.make_valid(shape)))


def _beyond(bearing: float, at: float, size: float) -> Polygon:
    """The half-plane of points farther than `at` metres from the origin in a direction, as a large square."""
    x, y = math.sin(math.radians(bearing)), math.cos(math.radians(bearing))
    corners = [(at, -size * 2), (at, size * 2), (at + size * 4, size * 2), (at + size * 4, -size * 2)]
    return Polygon([(along * x + across * y, along * y - across * x) for along, across in corners])


def boundary_between(first: BaseGeometry, second: BaseGeometry, *, gap: float) -> BaseGeometry:
    """The part of the first area's edge that lies within `gap` metres of the second; empty where they do not touch."""
    west, south, east, north = first.bounds
    # Countries reach round the globe; only what is near the first can touch it.
    near = shapely.make_valid(second).intersection(shapely.box(west - 1.0, south - 1.0, east + 1.0, north + 1.0))
    if near.is_empty:
        return MultiLineString()
    shared = first.boundary.intersection(buffer_m(near, gap))
    lines = [part for part in shapely.get_parts(shared) if isinstance(part, LineString)]
    return shapely.line_merge(MultiLineString(lines))
