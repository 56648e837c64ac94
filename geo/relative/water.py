"""Expressions of rivers: banks, stretches, mouths, crossings and the bridges over them."""

from collections.abc import Callable, Sequence

import shapely
import shapely.ops
from shapely import LineString, Point

from geo.gazetteer.entry import Entry
from geo.kinds import AREAS
from geo.languages.measures import Bearing
from geo.languages.relative import Side
from geo.projection import LocalPlane, buffer_m, distance_m
from geo.relative.geometry import bank, crossing, disc, flow_bearing, radius_m, reach
from geo.relative.scene import Anchor, Built, Scene, built, river_anchor, unplaced
from geo.relative.shapes import River

__all__ = ["WATER_FORMS", "along_river"]

_REACH = 12_000.0
"""Metres of river to either side of the places that a text is about."""
_TOWARDS = 20_000.0
"""Metres from a river within which a place says which stretch of it is meant."""
_BANK = 6_000.0
"""Metres from the water that "the western bank" reaches: a town on it lies on it altogether."""
_WHOLE = 100_000.0
"""Metres; of a river that reaches farther from its middle, a bank or bridge at no named place is nowhere in
particular."""
_BANKS = 3_000.0
"""Metres from the water that "the banks" and "near the river" reach, both sides together being meant."""
_STEEP = 15.0
"""Degrees; a bank that lies nearer than this to where the river comes from or goes to is no bank."""
_MOUTH, _MEETING = 3_000.0, 2_000.0
"""Radii in metres of a mouth and of a confluence: lines of rivers end and meet somewhere in their width."""
_MEET = 5_000.0
"""Metres by which the lines of two rivers that join may miss each other."""
_ALONG = 20_000.0
"""Metres of river that "downstream of X" means where no distance is told."""
_CROSSED = 5_000.0
"""Metres beyond the edge of a town within which the river that is crossed "at" it runs."""
_WHERE_CROSSED = 3_000.0
"""Metres by which the river's point nearest to a town may miss the crossing."""
_BRIDGE_AT = 12_000.0
"""Metres from the middle of a town within which a bridge is "at" it."""
_BRIDGE_ON = 2_500.0
"""Metres that a bridge of the gazetteer may lie off the line of its river."""
_ASIDE, _AT_LEAST_ASIDE = 1.3, 1_000.0
"""A bridge between two towns lies no farther from either than this many times the way between them, and so many
metres."""
_JOINED = 60_000.0
"""Metres between two towns beyond which no bridge joins them."""
_OFF_THE_WAY = 0.5
"""Share of the way between two towns that the river between them may stay off it."""
_UNSURE, _AT_LEAST_UNSURE = 0.25, 1_000.0
"""How far a bridge may lie from where the straight way crosses the river: share of the way, and metres."""
_AROUND = 0.5
"""Degrees around the line of a river in which a way may cross it."""
_NAMED = 3
"""Places, or bridges, of several that are named or taken."""


def _river(scene: Scene, part: str = "r") -> River | Built:
    anchor = scene.anchors[part]
    if anchor.river is not None:
        return anchor.river
    found = scene.shapes.river(anchor.place_id, anchor.query, anchor.name, anchor.label)
    return found or unplaced(f"no line is known of the river “{anchor.name}”", anchor=anchor)


def _places(scene: Scene, river: River) -> list[Anchor]:
    """The places that say which stretch of the river is meant: those in the phrase, else those beside the river."""
    told = [scene.settled(scene.anchors[name]) for name in ("a", "b", "c") if name in scene.anchors]
    told = [anchor for anchor in told if anchor.resolved and anchor.kind not in AREAS]
    if told:
        return told
    # A place that is named again and again counts where it stands nearest.
    others: dict[str | None, Anchor] = {}
    for near in scene.nearby:
        if scene.shapes.river(near.name, near.query) is not river:
            others.setdefault(near.place_id, near)
    beside = [a for a in others.values() if _gap(river.line, a.point) <= _TOWARDS]
    return [anchor for anchor in beside if distance_m(*anchor.point, *beside[0].point) <= 2.0 * _TOWARDS][:_NAMED]


def _gap(line: LineString, point: tuple[float, float]) -> float:
    """Metres from a point to a line."""
    west, south, east, north = line.bounds
    if not (west - 1.0 < point[0] < east + 1.0 and south - 1.0 < point[1] < north + 1.0):
        return float("inf")
    plane = LocalPlane(*point)
    return float(plane.to_metres(line).distance(plane.to_metres(Point(point))))


def _nearest(line: LineString, point: tuple[float, float]) -> Point:
    plane = LocalPlane(*point)
    water = plane.to_metres(line)
    return Point(plane.to_degrees(water.interpolate(water.project(plane.to_metres(Point(point))))))


def _like(river: River, places: list[Anchor], scene: Scene) -> Anchor:
    """What country and score are taken from: the nearest place, else the river itself."""
    if places:
        return places[0]
    first = next(iter(scene.anchors.values()))
    return river_anchor(river, river.name, country=first.country)


def _stretch(scene: Scene, river: River, *, most: int | None = None) -> tuple[LineString, list[Anchor], str]:
    places = _places(scene, river)[:most]
    if not places:
        return river.line, places, "all its length, for no place near it is named"
    names = " and ".join(place.label for place in places)
    return reach(river.line, [place.point for place in places], half_length=_REACH), places, f"the stretch at {names}"


def along_river(scene: Scene, river: River, *, width: float, word: str) -> Built:
    """A strip on both sides of the stretch of a river that the text is about."""
    line, places, told = _stretch(scene, river)
    label = f"{word} {river.name}"
    anchor = _like(river, places, scene)
    return built(buffer_m(line, width), label, f"{label}: {width / 1e3:.0f} km on either side of {told}", anchor)


def _bank(scene: Scene) -> Built:
    river = _river(scene)
    if isinstance(river, Built):
        return river
    words, grammar = scene.phrase.words.get("side", ""), scene.phrase.grammar
    side, wind = grammar.side(words), grammar.measures.bearing(words)
    if not words or side == "both":
        return along_river(scene, river, width=_BANKS, word="banks of")
    line, places, told = _stretch(scene, river)
    anchor = _like(river, places, scene)
    if not places and radius_m(line) > _WHOLE:
        return unplaced(f"which stretch of {river.name} is not said", status="ambiguous", anchor=anchor)
    left = _is_left(side, wind, line)
    if left is None and len(places) > 1:
        # Over a long stretch the river may turn; at the place named nearest it may yet have that side.
        line, places, told = _stretch(scene, river, most=1)
        left = _is_left(side, wind, line)
    if left is None:
        return unplaced(_why_no_side(words, side, wind, river), status="ambiguous", anchor=anchor)
    area = bank(river.line, line, left=left, width=_BANK)
    hand = "left" if left else "right"
    label = f"{wind.name if wind else hand} bank of {river.name}"
    reason = f"strip of {_BANK / 1e3:.0f} km on the {hand} bank of {river.name}, {told}"
    return built(area, label, reason, anchor)


def _is_left(side: Side | None, wind: Bearing | None, line: LineString) -> bool | None:
    """Whether a side is on the left hand looking downstream; None where it cannot be said."""
    if side in ("left", "right"):
        return side == "left"
    if wind is None:
        return None
    turn = (wind.degrees - flow_bearing(line)) % 360.0
    if min(turn, 360.0 - turn) < _STEEP or abs(turn - 180.0) < _STEEP:
        return None
    return turn > 180.0


def _why_no_side(words: str, side: Side | None, wind: Bearing | None, river: River) -> str:
    if wind is not None:
        return f"{river.name} runs that way here, so it has no “{words}” bank"
    if side == "held":
        return f"which bank of {river.name} is the “{words}” one depends on the day"
    return f"which bank of {river.name} is the “{words}” one depends on where one stands"


def _river_at(scene: Scene) -> Built:
    river = _river(scene)
    if isinstance(river, Built):
        return river
    line, places, told = _stretch(scene, river)
    if places and _gap(river.line, places[0].point) > _TOWARDS:
        reason = f"{river.name} does not pass {places[0].label}"
        return unplaced(reason, status="ambiguous", anchor=places[0])
    return built(_with_middle(line), f"{river.name}, {told}", f"{river.name}, {told}", _like(river, places, scene))


def _with_middle(line: LineString) -> LineString:
    """The line with a vertex at half its length: the point that stands for it."""
    half = line.interpolate(0.5, normalized=True)
    first = shapely.ops.substring(line, 0.0, 0.5, normalized=True)
    second = shapely.ops.substring(line, 0.5, 1.0, normalized=True)
    return LineString([*first.coords[:-1], (half.x, half.y), *second.coords[1:]])


def _mouth(scene: Scene) -> Built:
    river = _river(scene)
    if isinstance(river, Built):
        return river
    lon, lat = river.line.coords[-1]
    label = f"mouth of {river.name}"
    return built(disc((lon, lat), _MOUTH), label, f"{label}: where its line ends", _like(river, [], scene))


def _confluence(scene: Scene) -> Built:
    first, second = _river(scene), _river(scene, "s")
    if isinstance(first, Built):
        return first
    if isinstance(second, Built):
        return second
    plane = LocalPlane(*second.line.coords[-1])
    joined = shapely.shortest_line(plane.to_metres(first.line), plane.to_metres(second.line))
    label = f"confluence of {first.name} and {second.name}"
    if joined.length > _MEET:
        reason = f"{first.name} and {second.name} stay {joined.length / 1e3:.0f} km apart"
        return unplaced(reason, status="ambiguous")
    lon, lat = plane.to_degrees(joined.centroid).coords[0]
    return built(disc((lon, lat), _MEETING), label, f"{label}: where their lines meet", _like(first, [], scene))


def _rivers_by(scene: Scene, town: Anchor, within: float) -> list[River]:
    near = [(_gap(river.line, town.point), i, river) for i, river in enumerate(scene.shapes.rivers)]
    return [river for gap, _, river in sorted(near, key=lambda item: item[:2]) if gap <= within]


def _stream(scene: Scene) -> Built:
    town = scene.settled(scene.anchors["a"])
    if not town.resolved:
        return unplaced(f"its anchor “{town.name}” was not placed", anchor=town)
    if "r" in scene.anchors:
        told = _river(scene)
        if isinstance(told, Built):
            return told
        river = told
    elif by := _rivers_by(scene, town, _TOWARDS):
        river = by[0]
    else:
        return unplaced(f"no river is known at {town.label}", anchor=town)
    distance = scene.phrase.distance
    near, far = (distance.low_m, distance.high_m) if distance else (0.0, _ALONG)
    up = scene.phrase.grammar.side(scene.phrase.words["side"]) == "up"
    plane = LocalPlane(*town.point)
    line = plane.to_metres(river.line)
    at = line.project(plane.to_metres(Point(town.point)))
    ends = (at - far, at - near) if up else (at + near, at + far)
    first, last = max(0.0, ends[0]), min(line.length, ends[1])
    if last <= first:
        return unplaced(f"{river.name} does not reach so far from {town.label}", status="ambiguous", anchor=town)
    part = LineString(shapely.get_coordinates(plane.to_degrees(shapely.ops.substring(line, first, last))))
    label = f"{river.name} {'upstream' if up else 'downstream'} of {town.label}"
    return built(_with_middle(part), label, f"{label}, {near / 1e3:.0f} to {far / 1e3:.0f} km along the river", town)


def _crossing(scene: Scene) -> Built:
    return _over(scene, "crossing", bridges=False)


def _bridge(scene: Scene) -> Built:
    if "b" in scene.anchors and "a" in scene.anchors:
        return _bridge_between(scene)
    return _over(scene, "bridge", bridges=True)


def _over(scene: Scene, word: str, *, bridges: bool) -> Built:
    """A bridge or crossing of a river, at a place or at those the text is about."""
    river: River | None = None
    if "r" in scene.anchors:
        told = _river(scene)
        if isinstance(told, Built):
            return told
        river = told
    if "a" in scene.anchors and not scene.anchors["a"].resolved:
        return unplaced(f"its place “{scene.anchors['a'].name}” was not placed", anchor=scene.anchors["a"])
    places = _places(scene, river) if river else [scene.settled(scene.anchors["a"])]
    if not places or places[0].kind in AREAS:
        if river is None:
            return unplaced("no river and no town says where it is")
        label = f"{word} over {river.name}"
        if radius_m(river.line) > _WHOLE:
            return unplaced(f"where on {river.name} is not said", status="ambiguous", anchor=_like(river, [], scene))
        return built(
            river.line, label, f"{label}: somewhere on it, for no place near it is named", _like(river, [], scene)
        )
    town = places[0]
    if bridges and (known := _known_bridges(scene, [town.point], river)):
        return _known(known, town, f"{word} at {town.label}")
    reach_m = town.radius + _CROSSED
    line = river or next(iter(_rivers_by(scene, town, reach_m)), None)
    label = f"{word} over {line.name} at {town.label}" if line else f"{word} at {town.label}"
    if line is None:
        reason = f"{label}: disc around the town, for no river is known there"
        return built(disc(town.point, reach_m), label, reason, town)
    if (gap := _gap(line.line, town.point)) > _TOWARDS:
        return unplaced(f"{line.name} passes {town.label} {gap / 1e3:.0f} km off", status="ambiguous", anchor=town)
    return built(
        _nearest(line.line, town.point),
        label,
        f"where {line.name} comes nearest to {town.label}",
        town,
        own=_WHERE_CROSSED,
    )


def _known_bridges(scene: Scene, spots: Sequence[tuple[float, float]], river: River | None) -> list[Entry]:
    """Bridges of the gazetteer near some points, on the river if one is told, the nearest first."""
    found = []
    for entry in scene.shapes.bridges:
        point = (entry.lon, entry.lat)
        gap = max(distance_m(*point, *spot) for spot in spots)
        limit = _BRIDGE_AT if len(spots) == 1 else _ASIDE * distance_m(*spots[0], *spots[1]) + _AT_LEAST_ASIDE
        if gap <= limit and (river is None or _gap(river.line, point) <= _BRIDGE_ON):
            found.append((gap, entry.place_id, entry))
    return [entry for _, _, entry in sorted(found, key=lambda item: item[:2])]


def _known(found: list[Entry], anchor: Anchor, label: str) -> Built:
    """A bridge of the gazetteer; where several fit the first, with an uncertainty that holds the others."""
    best = found[0]
    others = found[1:]
    spread = max((distance_m(best.lon, best.lat, other.lon, other.lat) for other in others), default=0.0)
    reason = f"{label}: {best.name}"
    if others:
        reason += f"; it might be {' or '.join(other.name for other in others[:_NAMED])}"
    precise = Anchor(
        name=anchor.name, label=anchor.label, kind="bridge", lon=best.lon, lat=best.lat, radius=0.0,
        uncertainty_m=best.uncertainty_m, country=best.country, admin1=best.admin1, place_id=best.place_id,
        score=anchor.score, resolved=True,
    )  # fmt: skip
    return built(Point(best.lon, best.lat), label, reason, precise, place_id=best.place_id, own=spread)


def _bridge_between(scene: Scene) -> Built:
    first, second = (scene.settled(scene.anchors[name]) for name in ("a", "b"))
    label = f"bridge between {first.label} and {second.label}"
    for end in (first, second):
        if not end.resolved or end.kind in AREAS:
            return unplaced(f"its end “{end.name}” was not placed", anchor=first)
    gap = distance_m(*first.point, *second.point)
    if gap > _JOINED or gap < 1.0:
        reason = f"{first.label} and {second.label} lie {gap / 1e3:.0f} km apart; no bridge does that"
        return unplaced(reason, status="ambiguous", anchor=first)
    told: River | None = None
    if "r" in scene.anchors:
        river = _river(scene)
        if isinstance(river, Built):
            return river
        told = river
    if known := _known_bridges(scene, [first.point, second.point], told):
        return _known(known, first, label)
    rivers = (told,) if told else scene.shapes.rivers
    cuts = [
        (crossing(river.line, first.point, second.point), river) for river in rivers if _passes(river, first, second)
    ]
    cuts = [cut for cut in cuts if cut[0][1] <= _OFF_THE_WAY * gap]
    if not cuts:
        return unplaced(f"no river is known between {first.label} and {second.label}", anchor=first)
    (point, _), river = min(cuts, key=lambda cut: cut[0][1])
    reason = f"where {river.name} crosses the way from {first.label} to {second.label}"
    return built(point, label, reason, first, own=max(_UNSURE * gap, _AT_LEAST_UNSURE))


def _passes(river: River, first: Anchor, second: Anchor) -> bool:
    west, south, east, north = river.line.bounds
    lon, lat = (first.lon + second.lon) / 2.0, (first.lat + second.lat) / 2.0
    return bool(west - _AROUND < lon < east + _AROUND and south - _AROUND < lat < north + _AROUND)


WATER_FORMS: dict[str, Callable[[Scene], Built]] = {
    "bank": _bank,
    "river_at": _river_at,
    "mouth": _mouth,
    "confluence": _confluence,
    "stream": _stream,
    "crossing": _crossing,
    "bridge": _bridge,
}
"""How each form of phrase about rivers is built."""
