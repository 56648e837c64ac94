"""Coordinates that a text writes itself: decimal degrees, degrees with minutes and seconds, and MGRS."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from shapely import Point

from geo.document import Document, Mention, Place
from geo.kinds import EXPRESSION
from geo.projection import distance_m, utm_to_degrees

__all__ = ["BEFORE_COORDINATES", "Written", "add_coordinates", "coordinates_in"]

_NORTH = r"(?:[NS]\b|пн\.?\s?ш(?:ироти|\.)?|с(?:еверной)?\.?\s?ш(?:ироты|\.)?|пд\.?\s?ш\.?|ю\.?\s?ш\.?)"
_EAST = r"(?:[EW]\b|сх\.?\s?д(?:овготи|\.)?|в(?:осточной)?\.?\s?д(?:олготы|\.)?|зх\.?\s?д\.?|з\.?\s?д\.?)"
_DEGREES = r"\d{1,3}(?:[.,]\d{1,9})?\s?°?"
_MINUTES = r"\d{1,3}\s?[°º]\s?\d{1,2}(?:[.,]\d{1,6})?\s?['′’](?:\s?\d{1,2}(?:[.,]\d{1,4})?\s?(?:[\"″”]|''|′′|’’))?"
_BETWEEN = r"\s?[,;/]?\s{0,2}"
# Bare decimals are coordinates only with four digits behind the point: a ten-thousandth of a degree is ten metres.
_BARE = re.compile(r"(?<![\w.,-])(-?\d{1,2}\.\d{4,9})°?\s?[,;]?\s?(-?\d{1,3}\.\d{4,9})°?(?![\w.]\d|\w)")
_LETTERED = re.compile(rf"(?<![\w.,])({_MINUTES}|{_DEGREES})\s?({_NORTH}){_BETWEEN}({_MINUTES}|{_DEGREES})\s?({_EAST})")
_BEFORE = re.compile(rf"\b([NS])\s?({_MINUTES}|{_DEGREES}){_BETWEEN}([EW])\s?({_MINUTES}|{_DEGREES})(?![\w.])")
_MGRS = re.compile(r"\b(\d{1,2})([C-HJ-NP-X])\s?([A-HJ-NP-Z])([A-HJ-NP-V])\s?(\d{2,5}\s?\d{2,5}|\d{4,10})\b")
_HINT = re.compile(r"\d\.\d{4}|[°º]|\d[C-X]\s?[A-Z]{2}\s?\d{2}|\d\s?[NS]\b|\b[NS]\s?\d|\bш\.|\d\s?(?:пн|с)\.")
"""One of these stands in every text that writes coordinates, and in few others."""
_NUMBERS = re.compile(r"\d+(?:[.,]\d+)?")

_COLUMNS = ("ABCDEFGH", "JKLMNPQR", "STUVWXYZ")
_ROWS = "ABCDEFGHJKLMNPQRSTUV"
_BANDS = "CDEFGHJKLMNPQRSTUVWX"
_SQUARE = 100_000.0
_ZONES = 60
_ROUND = 2_000_000.0
"""Metres after which the rows of squares begin anew."""
_EVEN_SHIFT = 5
"""Rows that the letters of even zones are shifted by."""
_M_PER_DEGREE = 111_000.0
_LEAST_M = 10.0
_BESIDE = 30
"""Characters between a name and its coordinates at the most."""
_LEAST_SCORE = 0.9
"""Score of a place that the text gives the coordinates of, at least."""
BEFORE_COORDINATES = re.compile(
    r"[\s,:]*[(\[]?\s*(?:at|grid|MGRS:?|coordinates?:?|координати:?|координаты:?)?\s*", re.I
)
"""Between a name and its coordinates."""
_APART_M = 25_000.0
"""Metres between a place and the coordinates beside it from which the two contradict each other."""


@dataclass(frozen=True, slots=True)
class Written:
    """Coordinates as a text writes them."""

    start: int
    """First code point."""
    end: int
    """One past the last."""
    lon: float
    """Degrees east."""
    lat: float
    """Degrees north."""
    uncertainty_m: float
    """What the last digit leaves open, in metres."""


@lru_cache(maxsize=8)
def coordinates_in(text: str) -> tuple[Written, ...]:
    """
    The coordinates of a text, in order and without overlaps.

    Decimal degrees need a letter for the side, or four digits behind the point; MGRS its zone, band and square (as in
    the US Army's FM 3-25.26, chapter 4).
    """
    found: list[Written] = []
    for written in sorted(_all(text), key=lambda one: (one.start, -one.end)):
        if not found or written.start >= found[-1].end:
            found.append(written)
    return tuple(found)


def _all(text: str) -> Iterator[Written]:
    if not _HINT.search(text):
        return
    for match in _BARE.finditer(text):
        yield from _written(match, float(match[1]), float(match[2]), _digits(match[1]))
    for match in _LETTERED.finditer(text):
        lat, lon = _signed(match[1], match[2]), _signed(match[3], match[4])
        yield from _written(match, lat, lon, _step(match[1]))
    for match in _BEFORE.finditer(text):
        yield from _written(match, _signed(match[2], match[1]), _signed(match[4], match[3]), _step(match[2]))
    for match in _MGRS.finditer(text):
        yield from _of_mgrs(match)


def _written(match: re.Match[str], lat: float, lon: float, step: float) -> Iterator[Written]:
    if abs(lat) <= 90.0 and abs(lon) <= 180.0:
        yield Written(match.start(), match.end(), lon, lat, max(_LEAST_M, step * _M_PER_DEGREE))


def _digits(number: str) -> float:
    return float(10.0 ** -len(number.partition(".")[2]))


def _step(words: str) -> float:
    """Degrees that the last digit stands for."""
    numbers = [number.replace(",", ".") for number in _NUMBERS.findall(words)]
    return _digits(numbers[-1]) / 60.0 ** (len(numbers) - 1)


def _signed(words: str, side: str) -> float:
    degrees = 0.0
    for power, number in enumerate(_NUMBERS.findall(words)):
        degrees += float(number.replace(",", ".")) / 60.0**power
    return -degrees if side[0].lower() in "swюз" or side.startswith("пд") else degrees


def _of_mgrs(match: re.Match[str]) -> Iterator[Written]:
    zone, band, column, row = int(match[1]), match[2], match[3], match[4]
    figures = re.sub(r"\s", "", match[5])
    columns = _COLUMNS[(zone - 1) % len(_COLUMNS)]
    if not 1 <= zone <= _ZONES or column not in columns or len(figures) % 2:
        return
    half = len(figures) // 2
    step = 10.0 ** (5 - half)
    east = (columns.index(column) + 1) * _SQUARE + int(figures[:half]) * step
    shift = _EVEN_SHIFT if zone % 2 == 0 else 0
    north = ((_ROWS.index(row) - shift) % len(_ROWS)) * _SQUARE + int(figures[half:]) * step
    lowest = -80.0 + 8.0 * _BANDS.index(band)
    southern = lowest < 0.0
    # The row's letters come again every 2,000 km: the one of the band is meant.
    for times in range(6):
        lon, lat = utm_to_degrees(zone, east + step / 2, north + times * _ROUND + step / 2, southern=southern)
        if lowest - 0.5 <= lat <= lowest + 12.5:
            yield Written(match.start(), match.end(), lon, lat, max(_LEAST_M, step))
            return


def add_coordinates(document: Document) -> Document:
    """
    Put what the text gives coordinates of at them.

    Returns
    -------
    The document in which the name, or the phrase around it, right before coordinates has them as its point, precision
    "exact"; coordinates with no place right before them are a place of their own, of kind "expression". A place that
    lies far from the coordinates beside it is left open, and its reason says so.
    """
    found = coordinates_in(document.text)
    if not found:
        return document
    places = list(document.places)
    for written in found:
        at = _named_before(places, written, document.text)
        anchor = None if at is None else places[at]
        if at is None or anchor is None:
            places.append(_place(document, written))
        elif _contradicts(anchor, written):
            places[at] = _marked(anchor, written)
            places.append(_place(document, written))
        else:
            places[at] = _located(anchor, written)
    return replace(document, places=tuple(sorted(places, key=lambda one: (one.mention.start, one.mention.end))))


def _named_before(places: list[Place], written: Written, text: str) -> int | None:
    """The place right before coordinates; of a name and a phrase that ends with it, the phrase."""
    found = [
        (place.mention.end, -place.mention.start, index)
        for index, place in enumerate(places)
        if place.mention.end <= written.start
        and written.start - place.mention.end < _BESIDE
        and BEFORE_COORDINATES.fullmatch(text[place.mention.end : written.start])
    ]
    return max(found)[2] if found else None


def _located(place: Place, written: Written) -> Place:
    """The place at the coordinates that the text gives of it."""
    reason = f"{place.reason.removesuffix('.')}; the text gives the coordinates."
    return replace(
        place,
        status="resolved",
        score=max(place.score or 0.0, _LEAST_SCORE),
        reason=reason,
        precision="exact",
        uncertainty_m=round(written.uncertainty_m, 1),
        geometry=Point(round(written.lon, 6), round(written.lat, 6)),
    )


def _contradicts(place: Place, written: Written) -> bool:
    return place.resolved and _away_m(place, written) > max(_APART_M, 2.0 * (place.uncertainty_m or 0.0))


def _away_m(place: Place, written: Written) -> float:
    """Metres from what a place is on the map to coordinates."""
    assert place.geometry is not None, "only what is placed is compared"
    middle = place.geometry.representative_point()
    return distance_m(middle.x, middle.y, written.lon, written.lat)


def _marked(place: Place, written: Written) -> Place:
    """The place left open, with what speaks against it."""
    away = _away_m(place, written) / 1000.0
    reason = f"Not sure: {place.place_name} lies {away:.0f} km from the coordinates that the text gives beside it."
    return replace(place, status="ambiguous", geometry=None, reason=reason)


def _place(document: Document, written: Written) -> Place:
    article_id = document.article.article_id
    name = document.text[written.start : written.end]
    mention = Mention(
        mention_id=f"{article_id}:{written.start}",
        article_id=article_id,
        start=written.start,
        end=written.end,
        name=name,
        kind=EXPRESSION,
        role="place",
        sentence=document.quote(written.start, written.end),
        query=name,
        found_by="coordinates",
        confidence=1.0,
    )
    return Place(
        mention=mention,
        place_name=f"{written.lat:.4f}, {written.lon:.4f}",
        status="resolved",
        score=1.0,
        reason="The text gives the coordinates itself.",
        precision="exact",
        uncertainty_m=round(written.uncertainty_m, 1),
        geometry=Point(round(written.lon, 6), round(written.lat, 6)),
    )
