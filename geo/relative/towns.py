"""Expressions around settlements and facilities: distances, winds, near, outskirts, between, ways, directions."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from shapely import Point
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from geo.gazetteer.entry import Entry, Gazetteer
from geo.kinds import AREAS
from geo.languages.measures import Bearing, Distance
from geo.projection import LocalPlane, distance_m
from geo.relative.geometry import corridor, disc, sector, way
from geo.relative.scene import Anchor, Built, Scene, built, of_entry, unplaced
from geo.relative.water import along_river

__all__ = ["TOWN_FORMS"]

_FARTHEST = 1_500_000.0
"""Metres beyond which "X km from Y" says nothing of use."""
_BETWEEN_FARTHEST = 400_000.0
_ONE_END = 10_000.0
"""Metres around one end of a way that stand for the way when the other end was not placed."""
_SAME_NAME = 60_000.0
"""How far from one end the other may lie when it is chosen among places of one name."""
_NEAR = 4_000.0
"""Metres beyond the edge of a town that "near" and "north of" still reach."""
_NEAR_RIVER = 3_000.0
"""Metres from the water that "near the Donets" reaches."""
_TOWARDS = 12_000.0
"""Metres beyond the edge of a town that "in the direction of" it reaches."""
_INNER, _EDGE = 0.5, 1.4
"""Radii of a town between which its outskirts lie."""
_CORE, _SMALLEST_CORE = 0.35, 300.0
"""Radii of a town that its centre reaches, and metres that it reaches at least."""
_QUARTER = 45.0
"""Degrees to either side that "the north of" a town covers."""
_BESIDE_WAY = 0.1
"""Share of its length that a road runs aside from the straight line: roads are a tenth to a fifth longer."""
_SETTLEMENT = 15_000.0
"""Metres of uncertainty up to which a place is as narrow as a settlement."""
_HEAD_NEAR = 12_000.0
"""Metres from its stated position within which the place that was taken by its name is not doubted."""
_HEAD_SLACK = 45_000.0
"""How far from its stated position the place that is spoken of may lie: "X near Y" is said loosely."""


def _town(scene: Scene) -> Anchor | Built:
    """The settlement that the phrase measures from, or why there is none."""
    anchor = scene.anchors.get("a") or scene.before
    if anchor is None:
        return unplaced("says how far and which way, but no place before it says from where")
    if not anchor.resolved:
        return unplaced(f"its anchor “{anchor.name}” was not placed", anchor=anchor)
    anchor = scene.settled(anchor)
    if anchor.kind in AREAS:
        return unplaced(f"“{anchor.name}” is an area; from which of its places is not said", anchor=anchor)
    return anchor


def _distance(scene: Scene) -> Distance | Built:
    distance = scene.phrase.distance
    if distance is None or distance.high_m <= 0.0:
        return unplaced("its distance is 0 or cannot be read", status="ambiguous")
    if distance.high_m > _FARTHEST:
        return unplaced(f"{distance.text} is too far to say a place", status="ambiguous")
    return distance


def _wind(scene: Scene) -> Bearing | Built:
    wind = scene.phrase.grammar.measures.bearing(scene.phrase.words["wind"])
    if wind is None:
        return unplaced(f"“{scene.phrase.words['wind']}” contradicts itself", status="ambiguous")
    return wind


def _sector(scene: Scene) -> Built:
    town, distance, wind = _town(scene), _distance(scene), _wind(scene)
    for part in (town, distance, wind):
        if isinstance(part, Built):
            return _headed(scene, part)
    assert isinstance(town, Anchor)
    assert isinstance(distance, Distance)
    assert isinstance(wind, Bearing)
    # "Less than 5 km north": beyond the middle of the town at least.
    area = sector(
        town.point, bearing=wind.degrees, half_width=wind.half_width, inner=distance.low_m, outer=distance.high_m
    )
    label = f"{distance.text} {wind.name} of {town.label}"
    return _headed(scene, built(area, label, f"sector {label}", town))


def _beyond(scene: Scene) -> Built:
    town, wind = _town(scene), _wind(scene)
    for part in (town, wind):
        if isinstance(part, Built):
            return _headed(scene, part)
    assert isinstance(town, Anchor)
    assert isinstance(wind, Bearing)
    inner, outer = _INNER * town.radius, town.radius + _NEAR
    area = sector(town.point, bearing=wind.degrees, half_width=wind.half_width, inner=inner, outer=outer)
    label = f"{wind.name} of {town.label}"
    return _headed(scene, built(area, label, f"sector {label}, {inner / 1e3:.1f} to {outer / 1e3:.1f} km out", town))


def _distance_only(scene: Scene) -> Built:
    town, distance = _town(scene), _distance(scene)
    for part in (town, distance):
        if isinstance(part, Built):
            return _headed(scene, part)
    assert isinstance(town, Anchor)
    assert isinstance(distance, Distance)
    area = disc(town.point, distance.high_m)
    label = f"{distance.text} from {town.label}"
    return _headed(scene, built(area, label, f"disc {label}: no direction is said", town))


def _near(scene: Scene) -> Built:
    anchor = scene.anchors["a"]
    if anchor.river is not None and anchor.kind == "river":
        return along_river(scene, anchor.river, width=_NEAR_RIVER, word="near")
    return _around(scene, "near", lambda town: town.radius + _NEAR)


def _outskirts(scene: Scene) -> Built:
    if "wind" not in scene.phrase.words:
        return _around(scene, "outskirts of", lambda town: _EDGE * town.radius)
    town, wind = _town(scene), _wind(scene)
    if isinstance(town, Built):
        return town
    if isinstance(wind, Built):
        return wind
    area = _side(town, wind, _INNER, _EDGE)
    label = f"{wind.name} outskirts of {town.label}"
    return _headed(scene, built(area, label, f"{label}: the outer half of the town on that side, and its edge", town))


def _side(town: Anchor, wind: Bearing, inner: float, outer: float) -> Polygon:
    return sector(
        town.point, bearing=wind.degrees, half_width=_QUARTER, inner=inner * town.radius, outer=outer * town.radius
    )


def _centre(scene: Scene) -> Built:
    return _around(scene, "centre of", lambda town: max(_CORE * town.radius, _SMALLEST_CORE))


def _direction(scene: Scene) -> Built:
    return _around(scene, "direction of", lambda town: town.radius + _TOWARDS)


def _around(scene: Scene, word: str, radius: Callable[[Anchor], float]) -> Built:
    town = _town(scene)
    if isinstance(town, Built):
        return _headed(scene, town)
    metres = radius(town)
    label = f"{word} {town.label}"
    return _headed(scene, built(disc(town.point, metres), label, f"{label}: disc of {metres / 1e3:.1f} km", town))


def _part(scene: Scene) -> Built:
    """A part of a town; of areas see `geo.relative.areas`."""
    town, wind = _town(scene), _wind(scene)
    if isinstance(town, Built):
        return town
    if isinstance(wind, Built):
        return wind
    label = f"{wind.name} of {town.label} (part)"
    return built(_side(town, wind, 0.0, 1.0), label, f"the {wind.name} of {town.label}, inside the town", town)


def _two(scene: Scene) -> tuple[Anchor, ...] | Built:
    """The ends of a way, each a settlement or facility that was placed."""
    named = [scene.settled(scene.anchors[name]) for name in ("a", "b", "c") if name in scene.anchors]
    towns = _near_each_other(named, scene)
    for end in towns:
        if not end.resolved:
            return unplaced(f"its end “{end.name}” was not placed", anchor=next((a for a in towns if a.resolved), end))
    for first, second in pairwise(towns):
        gap = distance_m(*first.point, *second.point)
        if gap < 1.0:
            return unplaced(f"{first.label} and {second.label} are one place", status="ambiguous", anchor=first)
        if gap > _BETWEEN_FARTHEST:
            reason = f"{first.label} and {second.label} lie {gap / 1e3:.0f} km apart, too far to say a place"
            return unplaced(reason, status="ambiguous", anchor=first)
    return towns


def _near_each_other(ends: list[Anchor], scene: Scene) -> tuple[Anchor, ...]:
    """The ends, one that was not placed taken as the place of its name nearest to one that was."""
    sure = next((end for end in ends if end.resolved), None)
    if sure is None:
        return tuple(ends)
    out = []
    for end in ends:
        near = None if end.resolved else _nearest_named(scene.gazetteer, end, sure.point, sure.country)
        out.append(of_entry(near, end) if near is not None else end)
    return tuple(out)


def _nearest_named(gazetteer: Gazetteer, end: Anchor, point: tuple[float, float], country: str | None) -> Entry | None:
    """The place of a name that lies nearest to a point, within the reach of "between"."""
    found = []
    for match in gazetteer.lookup(end.query or end.name):
        entry = match.entry
        if entry.kind in AREAS or entry.country != country or match.relation == "generic":
            continue
        gap = distance_m(entry.lon, entry.lat, *point)
        if 1.0 < gap <= _SAME_NAME:
            found.append((gap, entry.place_id, entry))
    return min(found, key=lambda item: item[:2])[2] if found else None


def _between(scene: Scene) -> Built:
    ends = _two(scene)
    if isinstance(ends, Built):
        return _beside_one(scene, ends)
    first, second = ends[0], ends[1]
    gap = distance_m(*first.point, *second.point)
    label = f"between {first.label} and {second.label}"
    return built(corridor(first.point, second.point), label, f"corridor {label}, {gap / 1e3:.0f} km apart", first)


def _beside_one(scene: Scene, neither: Built) -> Built:
    """What is known when only one end was placed: somewhere around it."""
    town = neither.anchor
    if neither.status != "not_found" or town is None or not town.resolved or town.kind in AREAS:
        return neither
    radius = town.radius + _ONE_END
    label = f"beside {town.label}"
    return built(
        disc(town.point, radius), label, f"disc of {radius / 1e3:.0f} km around {town.label}: {neither.reason}", town
    )


def _way(scene: Scene) -> Built:
    ends = _two(scene)
    if isinstance(ends, Built):
        return _beside_one(scene, ends)
    line = way([end.point for end in ends])
    gap = sum(distance_m(*a.point, *b.point) for a, b in pairwise(ends))
    label = " – ".join(end.label for end in ends)
    return built(
        line,
        label,
        f"straight line {label}, {gap / 1e3:.0f} km; the way itself runs beside it",
        ends[0],
        own=_BESIDE_WAY * gap,
    )


def _triangle(scene: Scene) -> Built:
    ends = _two(scene)
    if isinstance(ends, Built):
        return ends
    area = Polygon([end.point for end in ends])
    label = f"triangle {' – '.join(end.label for end in ends)}"
    if not area.is_valid or area.area == 0.0:
        return unplaced(f"{label}: its corners lie on one line", status="ambiguous", anchor=ends[0])
    return built(area, label, label, ends[0])


def _headed(scene: Scene, position: Built) -> Built:
    """The place that the phrase says the position of, if it is one: "Oktiabrske, 20 km from Kramatorsk"."""
    if "h" not in scene.anchors:
        return position
    head = scene.settled(scene.anchors["h"])
    placed = head.resolved and head.kind not in AREAS
    if position.geometry is None or position.anchor is None:
        # Where the anchor is not known, the place that is spoken of still is.
        return _at(head, position, f"{head.label} itself; {position.reason}") if placed else position
    if head.place_id is not None and head.place_id == position.anchor.place_id:
        return position
    gap = _away(position, position.anchor, head.point) if placed else 0.0
    if placed and gap <= _HEAD_NEAR:
        return _at(head, position, f"{head.label}, which lies {position.label}")
    entry = _fitting(scene, head, position, position.anchor)
    # A place of that name much nearer than the one taken is the one that is meant.
    if (
        placed
        and gap <= _HEAD_SLACK
        and (entry is None or _away(position, position.anchor, _at_of(entry)) > _HEAD_NEAR)
    ):
        return _at(head, position, f"{head.label}, which lies {position.label}")
    if entry is not None:
        chosen = of_entry(entry, head)
        reason = f"{chosen.label}: the one of that name that lies {position.label}"
        return replace(_at(chosen, position, reason), head=chosen)
    if placed:
        reason = f"{head.label} lies {gap / 1e3:.0f} km from what is said to be {position.label}"
        return unplaced(reason, status="ambiguous", anchor=head)
    return position


def _away(position: Built, anchor: Anchor, point: tuple[float, float]) -> float:
    """Metres from a point to the area of a position."""
    assert position.geometry is not None, "only what is placed is compared"
    plane = LocalPlane(*anchor.point)
    return float(plane.to_metres(position.geometry).distance(plane.to_metres(Point(point))))


def _at_of(entry: Entry) -> tuple[float, float]:
    return entry.lon, entry.lat


def _fitting(scene: Scene, head: Anchor, position: Built, anchor: Anchor) -> Entry | None:
    """The place of a name that lies at a position, or nearest to it."""
    fitting = []
    for match in scene.gazetteer.lookup(head.query or head.name):
        entry = match.entry
        if entry.kind in AREAS or entry.country != anchor.country or match.relation == "generic":
            continue
        if (gap := _away(position, anchor, _at_of(entry))) <= _HEAD_SLACK:
            fitting.append((gap, entry.place_id, entry))
    return min(fitting, key=lambda item: item[:2])[2] if fitting else None


def _at(head: Anchor, position: Built, reason: str) -> Built:
    point: BaseGeometry = Point(head.point)
    uncertainty = max(head.uncertainty_m, head.radius)
    label = f"{head.label}, {position.label}" if position.label else head.label
    precision = "settlement" if uncertainty <= _SETTLEMENT else "district"
    return Built(point, reason, label, uncertainty, place_id=head.place_id, anchor=head, precision=precision)


TOWN_FORMS: dict[str, Callable[[Scene], Built]] = {
    "sector": _sector,
    "beyond": _beyond,
    "distance": _distance_only,
    "near": _near,
    "outskirts": _outskirts,
    "centre": _centre,
    "direction": _direction,
    "part": _part,
    "between": _between,
    "way": _way,
    "triangle": _triangle,
}
"""How each form of phrase around settlements is built."""
