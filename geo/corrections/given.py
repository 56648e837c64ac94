"""Places that a person gives by coordinates, as entries of the list of places that the stages ask."""

from collections.abc import Iterable, Iterator, Mapping

from geo.corrections.records import Corrections
from geo.gazetteer.entry import Entry, Gazetteer, Hit, Match, Spelling

__all__ = ["WithGiven", "given_places"]


def given_places(corrections: Corrections) -> dict[str, Entry]:
    """The entries that corrections give by coordinates, by their keys."""
    return {
        row.given_id: Entry(
            place_id=row.given_id,
            name=row.place_name or row.name or f"{row.lat:.4f} {row.lon:.4f}",
            kind="other",
            country=None,
            admin1=None,
            admin2=None,
            population=0,
            lon=row.lon,
            lat=row.lat,
            precision="exact",
            uncertainty_m=row.uncertainty_m,
            source="a correction",
        )
        for row in corrections.of_places
        if row.given_id is not None and row.lon is not None and row.lat is not None
    }


class WithGiven:
    """A list of places that knows further ones by their keys alone; for everything else it is the list itself."""

    def __init__(self, inner: Gazetteer, given: Mapping[str, Entry]) -> None:
        """Lay `given` beside `inner`."""
        self._inner = inner
        self._given = given

    @property
    def failures(self) -> Mapping[str, str]:
        """Names that the list failed to answer."""
        return self._inner.failures

    def lookup(self, name: str) -> list[Match]:
        """The list's places of that name."""
        return self._inner.lookup(name)

    def scan(self, text: str) -> Iterator[Hit]:
        """The list's names in a text."""
        return self._inner.scan(text)

    def regional_names(self) -> list[str]:
        """The names that the list looks for."""
        return self._inner.regional_names()

    def entry(self, place_id: str) -> Entry | None:
        """The place of that key: a given one, or the list's."""
        return self._given.get(place_id) or self._inner.entry(place_id)

    def within(self, west: float, south: float, east: float, north: float) -> list[Entry]:
        """The list's places in a box."""
        return self._inner.within(west, south, east, north)

    def most_populous(self, kind: str, count: int) -> list[Entry]:
        """The list's largest places of a kind."""
        return self._inner.most_populous(kind, count)

    def spellings(self, place_ids: Iterable[str]) -> dict[str, list[Spelling]]:
        """The list's spellings."""
        return self._inner.spellings(place_ids)
