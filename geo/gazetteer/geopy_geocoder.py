"""The embedded gazetteer as a geopy geocoder: code written for geopy works offline."""

from collections.abc import Mapping
from typing import Any

from geopy.geocoders.base import Geocoder
from geopy.location import Location
from geopy.point import Point

from geo.errors import InputError
from geo.gazetteer.embedded import EmbeddedGazetteer
from geo.gazetteer.entry import Entry, Match
from geo.projection import distance_m

__all__ = ["Embedded"]

_BEST_FIRST = ("official", "press", "romanised", "russian", "former", "abbreviation", "colloquial", "alternate")
_FARTHEST_M = 100_000.0
_SETTLEMENTS = ("city", "village")


class Embedded(Geocoder):  # type: ignore[misc]
    """A geopy geocoder over the embedded gazetteer; needs no network, no key and no waiting.

    Parameters
    ----------
    gazetteer
        The list to ask; None opens the embedded one.
    country
        ISO 3166-1 alpha-2 code; only places of that country are given.
    **ignored
        What other geocoders take (`user_agent`, `timeout`, `proxies` ...), so that code written for them works.

    Examples
    --------
    >>> from geo import Embedded
    >>> Embedded().geocode("Paris, Texas").address
    'Paris, Texas, US'
    """

    def __init__(
        self, gazetteer: EmbeddedGazetteer | None = None, *, country: str | None = None, **ignored: Any
    ) -> None:
        super().__init__()
        self._gazetteer = gazetteer or EmbeddedGazetteer()
        self._country = country

    def geocode(
        self,
        query: str | Mapping[str, str],
        *,
        exactly_one: bool = True,
        limit: int | None = None,
        timeout: object = None,
        **ignored: Any,
    ) -> Location | list[Location] | None:
        """
        Look a place up by its name.

        Parameters
        ----------
        query
            A name, or a name and what it lies in: "Paris, Texas". A mapping, as Nominatim takes it, is read as its
            values from the smallest place to the country.
        exactly_one
            Give the best place; False gives all of them, best first.
        limit
            At most so many places.
        timeout
            Not used; nothing is waited for.

        Returns
        -------
        A geopy Location whose point is (latitude, longitude) and whose `raw` holds the gazetteer's entry, a list of
        them, or None where no place goes by the name.
        """
        parts = _parts(query)
        if not parts:
            return None
        matches = [m for m in self._gazetteer.lookup(parts[0]) if m.relation != "generic"]
        if self._country is not None:
            matches = [match for match in matches if match.entry.country == self._country]
        for part in parts[1:]:
            outer = [match.entry for match in self._gazetteer.lookup(part)]
            matches = [m for m in matches if any(_lies_in(m.entry, entry) for entry in outer)]
        matches.sort(key=lambda match: _BEST_FIRST.index(match.relation) > _BEST_FIRST.index("colloquial"))
        locations = [_location(match.entry, match) for match in matches[:limit]]
        if not locations:
            return None
        return locations[0] if exactly_one else locations

    def reverse(
        self, query: Any, *, exactly_one: bool = True, limit: int = 5, timeout: object = None, **ignored: Any
    ) -> Location | list[Location] | None:
        """
        Find the settlements nearest to a point.

        Parameters
        ----------
        query
            A point as geopy takes it: (latitude, longitude), a geopy Point, or "48.94, 38.49".
        exactly_one
            Give the nearest one; False gives the `limit` nearest, nearest first.

        Returns
        -------
        A Location, a list of them, or None where no settlement lies within 100 km.

        Raises
        ------
        InputError
            If `query` is no point.
        """
        try:
            point = Point(query)
        except (TypeError, ValueError) as error:
            raise InputError(f"{query!r} is no point ({error}); give (latitude, longitude)") from error
        for degrees in (0.1, 0.4, 1.5):
            # A degree of longitude shrinks towards the poles.
            wide = degrees * min(10.0, 1.0 / max(0.05, 1.0 - abs(point.latitude) / 90.0))
            near = self._nearest(point, degrees, wide)
            if near:
                locations = [_location(entry) for _, entry in near[:limit]]
                return locations[0] if exactly_one else locations
        return None

    def _nearest(self, point: Point, high: float, wide: float) -> list[tuple[float, Entry]]:
        lon, lat = point.longitude, point.latitude
        entries = self._gazetteer.within(lon - wide, lat - high, lon + wide, lat + high)
        near = [
            (distance_m(lon, lat, entry.lon, entry.lat), entry)
            for entry in entries
            if entry.kind in _SETTLEMENTS and entry.precision == "settlement"
        ]
        return sorted((item for item in near if item[0] <= _FARTHEST_M), key=lambda item: (item[0], item[1].place_id))


def _parts(query: str | Mapping[str, str]) -> list[str]:
    if isinstance(query, Mapping):
        order = ("amenity", "village", "town", "city", "county", "state", "country")
        return [str(query[key]) for key in order if query.get(key)]
    return [part.strip() for part in str(query).split(",") if part.strip()]


def _lies_in(inner: Entry, outer: Entry) -> bool:
    if inner.place_id == outer.place_id or inner.country != outer.country:
        return False
    if outer.kind == "country":
        return True
    if outer.kind == "region":
        return inner.admin1 == outer.admin1
    return outer.kind == "district" and inner.admin1 == outer.admin1 and inner.admin2 == outer.name


def _location(entry: Entry, match: Match | None = None) -> Location:
    parts = [entry.name, entry.admin1 if entry.admin1 != entry.name else None, entry.country]
    raw = {name: getattr(entry, name) for name in Entry.__slots__}
    if match is not None:
        raw |= {"spelling": match.spelling, "relation": match.relation}
    return Location(", ".join(part for part in parts if part), Point(entry.lat, entry.lon), raw)
