"""Expressions of areas: parts of countries, divisions and named regions, and the borders between them."""

from dataclasses import replace

import shapely
from shapely.geometry.base import BaseGeometry

from geo.kinds import AREAS
from geo.languages.measures import Bearing
from geo.relative.geometry import boundary_between, disc, part_of, radius_m
from geo.relative.scene import Anchor, Built, Scene, built, unplaced
from geo.relative.towns import TOWN_FORMS
from geo.relative.water import WATER_FORMS

__all__ = ["build"]

_COARSE = 0.01
"""Degrees, about a kilometre, to which a border is drawn before an area is cut."""
_WIDEST = 2_000_000.0
"""Metres of the disc that stands for an area whose outline is not known, at most."""
_BESIDE = 3
"""Places named beside a border that may say which stretch of it is meant."""
_NEAR_BORDER = 30_000.0
"""Metres of border to either side of the place it is said to be near."""
_WHOLE = 250_000.0
"""Metres; "the border" of what reaches farther from its middle is nowhere in particular without a place near it."""
_GAP = 5_000.0
"""Metres by which two layers of borders may disagree."""
_NAMES = {
    "RU": "Russia", "UA": "Ukraine", "BY": "Belarus", "PL": "Poland", "MD": "Moldova", "RO": "Romania",
    "HU": "Hungary", "SK": "Slovakia",
}  # fmt: skip
"""Countries as labels have them."""


def build(scene: Scene) -> Built | None:
    """
    Build what a phrase says.

    Returns
    -------
    What it turned out to be, placed or with the reason why not; None where the phrase is no place after all ("talks
    between Kyiv and Moscow", "near Russia").
    """
    form = scene.phrase.form
    if form == "border":
        return None if scene.phrase.words.get("measured") else _border(scene)
    anchor = scene.anchors.get("a")
    if form in ("part", "beyond") and _is_area(scene, "a") and anchor is not None:
        return _part(scene, anchor)
    # What is near a country, or its centre, says less than the country's name.
    if form in _TOWNS_ONLY and any(_is_area(scene, name) for name in ("a", "b", "c")):
        return None
    return (TOWN_FORMS.get(form) or WATER_FORMS[form])(scene)


_TOWNS_ONLY = frozenset({"near", "outskirts", "centre", "direction", "between", "way", "triangle"})


def _is_area(scene: Scene, name: str) -> bool:
    anchor = scene.anchors.get(name)
    if anchor is None:
        return False
    return scene.settled(anchor).kind in AREAS if anchor.resolved else False


def _part(scene: Scene, anchor: Anchor) -> Built:
    words = scene.phrase.words["wind"]
    wind = scene.phrase.grammar.measures.bearing(words)
    if wind is None:
        return unplaced(f"“{words}” contradicts itself", status="ambiguous", anchor=anchor)
    if (named := _named_part(scene, anchor, wind)) is not None:
        return named
    area = scene.shapes.area_of(anchor.place_id) if anchor.place_id else None
    label = f"{wind.name} of {anchor.label}"
    if area is None or area.geom_type not in ("Polygon", "MultiPolygon"):
        if anchor.uncertainty_m <= 0.0:
            return unplaced(f"{label}: the area of {anchor.label} is not known", anchor=anchor)
        area = disc(anchor.point, min(anchor.uncertainty_m, _WIDEST))
        reason = f"{label}: two fifths of the disc that holds {anchor.label}, whose area is not known"
    else:
        reason = f"{label}: the two fifths of its area that lie farthest that way"
    return built(_cut(area, wind.degrees), label, reason, _without_size(anchor))


def _named_part(scene: Scene, anchor: Anchor, wind: Bearing) -> Built | None:
    """The part where the gazetteer knows it by name: "eastern Ukraine" is made of certain oblasts."""
    name = f"{wind.name.replace('-', '')}ern {anchor.label}"
    for match in scene.gazetteer.lookup(name):
        area = scene.shapes.area_of(match.entry.place_id) if match.entry.kind == "region" else None
        if area is not None and match.entry.country == anchor.country and match.entry.place_id.startswith("curated:"):
            reason = f"{match.entry.name}: the divisions that are counted to it, joined"
            return built(area, match.entry.name, reason, _without_size(anchor), place_id=match.entry.place_id)
    return None


def _cut(area: BaseGeometry, bearing: float) -> BaseGeometry:
    """Part of an area; fine borders are first drawn coarser, for the cut is no finer than "the north of"."""
    return part_of(shapely.simplify(area, _COARSE), bearing)


def _without_size(anchor: Anchor) -> Anchor:
    """The anchor without its own extent, where the construction takes its place."""
    return replace(anchor, uncertainty_m=0.0, radius=0.0)


def _border(scene: Scene) -> Built | None:
    sides = _sides(scene)
    if isinstance(sides, Built) or sides is None:
        return sides
    (first, first_area), (second, second_area), anchor = sides
    label = f"border of {first} and {second}"
    line = boundary_between(first_area, second_area, gap=_GAP)
    if line.is_empty:
        return unplaced(f"{first} and {second} do not touch", status="ambiguous", anchor=anchor)
    if (near := scene.anchors.get("c")) is not None:
        if not near.resolved:
            return unplaced(f"its place “{near.name}” was not placed", anchor=near)
        town = scene.settled(near)
        cut = line.intersection(disc(town.point, _NEAR_BORDER))
        if cut.is_empty:
            reason = f"{label} passes {town.label} more than {_NEAR_BORDER / 1e3:.0f} km off"
            return unplaced(reason, status="ambiguous", anchor=town)
        return built(
            cut, f"{label} near {town.label}", f"{label}, within {_NEAR_BORDER / 1e3:.0f} km of {town.label}", town
        )
    for town in scene.nearby[:_BESIDE]:
        cut = line.intersection(disc(town.point, _NEAR_BORDER))
        if not cut.is_empty:
            reason = f"{label}, within {_NEAR_BORDER / 1e3:.0f} km of {town.label}, which is named beside it"
            return built(cut, label, reason, town)
    if radius_m(line) > _WHOLE:
        return unplaced(f"where on the {label} is not said", status="ambiguous", anchor=anchor)
    return built(line, label, f"{label}: all of it, for no place near it is named", anchor, own=_GAP)


_Side = tuple[str, BaseGeometry]


def _sides(scene: Scene) -> tuple[_Side, _Side, Anchor] | Built | None:
    """The two areas that a border parts, and the place that country and score are taken from."""
    named = [scene.anchors[name] for name in ("a", "b") if name in scene.anchors]
    if any(anchor.kind not in AREAS and anchor.resolved for anchor in named):
        return None
    for anchor in named:
        if not anchor.resolved:
            return unplaced(f"its side “{anchor.name}” was not placed", anchor=anchor)
    told: list[tuple[str, BaseGeometry | None]] = [
        (anchor.label, _area(scene, anchor.place_id or "")) for anchor in named
    ]
    codes = [scene.phrase.grammar.country(scene.phrase.words.get(key, "")) for key in ("people", "nation")]
    if len(told) + len(codes) - codes.count(None) == 1:
        codes.append(_other(scene, codes[0] or "", named))
    told += [(_NAMES.get(code, code), _area(scene, f"iso:{code}")) for code in codes if code is not None]
    if len(told) < 2:
        return unplaced(f"border of {told[0][0]} with what is not said")
    (first, first_area), (second, second_area) = told[:2]
    like = named[0] if named else scene.anchors.get("c") or (scene.nearby[0] if scene.nearby else None)
    if first_area is None or second_area is None:
        return unplaced(f"the area of {first if first_area is None else second} is not known", anchor=like)
    if like is None:
        return unplaced(f"border of {first} and {second}, and no place of the text says that it is meant")
    # The edge is taken from the side whose area is whole and near: the smaller one.
    pair = sorted([(first, first_area), (second, second_area)], key=lambda side: float(side[1].area))
    return pair[0], pair[1], _without_size(like)


def _area(scene: Scene, place_id: str) -> BaseGeometry | None:
    fine = scene.shapes.fine_countries.get(place_id.removeprefix("iso:"))
    return fine if fine is not None else scene.shapes.area_of(place_id)


def _other(scene: Scene, told: str, named: list[Anchor]) -> str | None:
    """The other side of "the border with Russia": Ukraine, else the country that the text's places lie in."""
    countries = [anchor.country for anchor in scene.nearby if anchor.country]
    mine = {told, *(anchor.country for anchor in named)}
    if "UA" not in mine and (not countries or "UA" in countries or "RU" in mine or "BY" in mine):
        return "UA"
    return next((code for code in countries if code not in mine), "RU" if "UA" in mine and told == "UA" else None)
