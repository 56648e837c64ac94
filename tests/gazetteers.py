"""The one gazetteer that tests make up: a few places, and the whole protocol, answered as the real list answers it.

    KYIV = known("Kyiv", at=(30.52, 50.45), population=2_950_000, names={"Київ": "uk", "Kiev": "en"})
    gazetteer = FakeGazetteer(KYIV, known("Azot", "plant", scanned=False))

`tests/gazetteer/test_fake.py` holds it against the real one.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from daachorse import CharwiseDoubleArrayAhoCorasick

from geo.gazetteer.database import RELATIONS
from geo.gazetteer.entry import Entry, Hit, Match, Spelling
from geo.gazetteer.folding import fold_key
from geo.gazetteer.scanning import scan
from geo.gazetteer.writing import weight
from geo.kinds import KINDS

__all__ = ["FakeGazetteer", "Known", "known"]


@dataclass(frozen=True)
class Known:
    """A place and what it goes by."""

    entry: Entry
    spellings: tuple[Spelling, ...]
    scanned: bool
    """Whether texts are scanned for its names."""


def known(
    name: str,
    kind: str = "city",
    *,
    place_id: str | None = None,
    country: str | None = "UA",
    admin1: str | None = None,
    population: int = 0,
    at: tuple[float, float] = (36.0, 49.0),
    precision: str | None = None,
    uncertainty_m: float = 1000.0,
    names: Mapping[str, str | None] | None = None,
    scanned: bool = True,
) -> Known:
    """A place for a `FakeGazetteer`.

    Parameters
    ----------
    name
        The name to show; one of its spellings, official.
    place_id
        Its key; by default `test:` and the name.
    at
        Degrees, longitude first.
    precision
        By default what the kind's point stands for.
    names
        Further official spellings, and the language of each.
    scanned
        Whether texts are scanned for its names.
    """
    entry = Entry(
        place_id=place_id or f"test:{name}",
        name=name,
        kind=kind,
        country=country,
        admin1=admin1,
        admin2=None,
        population=population,
        lon=at[0],
        lat=at[1],
        precision=precision or KINDS[kind].precision,
        uncertainty_m=uncertainty_m,
        source="test",
    )
    spellings: list[Spelling] = [(name, "official", None)]
    spellings += [(spelling, "official", language) for spelling, language in (names or {}).items()]
    return Known(entry, tuple(spellings), scanned)


class FakeGazetteer:
    """A `geo.gazetteer.entry.Gazetteer` of the places that it is given."""

    def __init__(self, *places: Known | Entry) -> None:
        """Know `places`, where a bare entry goes by its name; the best known of a name comes first."""
        whole = [Known(p, ((p.name, "official", None),), True) if isinstance(p, Entry) else p for p in places]
        self._places = sorted(whole, key=lambda place: (-weight(place.entry), place.entry.place_id))
        self._matches: dict[str, tuple[Match, ...]] = {}
        for place in self._places:
            for spelling, relation, language in place.spellings:
                key = fold_key(spelling)
                match = Match(place.entry, spelling, relation, language)
                if all(other.entry != place.entry for other in self._matches.get(key, ())):
                    self._matches[key] = (*self._matches.get(key, ()), match)
        names = self.regional_names()
        self._machine = CharwiseDoubleArrayAhoCorasick(names) if names else None

    @property
    def failures(self) -> Mapping[str, str]:
        return {}

    def lookup(self, name: str) -> list[Match]:
        return list(self._matches.get(fold_key(name), ()))

    def scan(self, text: str) -> Iterator[Hit]:
        if self._machine is not None:
            yield from scan(self._machine, text, lambda key: self._matches.get(key, ()))

    def regional_names(self) -> list[str]:
        return sorted({fold_key(name[0]) for place in self._places if place.scanned for name in place.spellings})

    def entry(self, place_id: str) -> Entry | None:
        return next((place.entry for place in self._places if place.entry.place_id == place_id), None)

    def within(self, west: float, south: float, east: float, north: float) -> list[Entry]:
        inside = [e for e in self._entries() if west <= e.lon <= east and south <= e.lat <= north]
        return sorted(inside, key=lambda entry: -entry.population)

    def most_populous(self, kind: str, count: int) -> list[Entry]:
        return [entry for entry in self._entries() if entry.kind == kind][:count]

    def spellings(self, place_ids: Iterable[str]) -> dict[str, list[Spelling]]:
        found = {place.entry.place_id: place.spellings for place in self._places}
        return {
            place_id: sorted(
                found.get(place_id, ()), key=lambda spelling: (RELATIONS.index(spelling[1]), fold_key(spelling[0]))
            )
            for place_id in place_ids
        }

    def _entries(self) -> list[Entry]:
        return [place.entry for place in self._places]
