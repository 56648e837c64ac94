"""A geocoding service as a gazetteer: its answers are candidates like those of any list of places."""

import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from geo.errors import GeocoderError, GeocoderLimitError, GeocoderRefusedError
from geo.gazetteer.entry import Entry, Gazetteer, Hit, Match, Spelling
from geo.gazetteer.folding import fold_key
from geo.geocoders.answers import entry_of, names_of
from geo.geocoders.service import Service

__all__ = ["ChainedGazetteer", "GeocoderGazetteer"]

logger = logging.getLogger(__name__)


class GeocoderGazetteer:
    """The places that a service knows. It finds no names in texts: `scan` gives nothing."""

    def __init__(self, service: Service, *, stop_after_failures: int = 5) -> None:
        """Ask `service`; give up after so many names in a row that it cannot answer."""
        self.service = service
        self.failures: dict[str, str] = {}
        """Names that the service failed to answer, and why: not asked again in this run, not remembered as unknown."""
        self._stop_after = stop_after_failures
        self._in_a_row = 0
        self._entries: dict[str, Entry] = {}

    def __reduce__(self) -> Any:
        """A worker process opens a connection of its own to the shared cache."""
        return GeocoderGazetteer, (self.service,)

    def lookup(self, name: str) -> list[Match]:
        """The places the service gives for the name, best first.

        An answer to this one name that is no answer (broken JSON, an impossible latitude) is noted in `failures`, and
        the name has no places for now.

        Raises
        ------
        GeocoderError
            If the service is gone, refuses us, asks for a longer wait than the settings allow, or failed for several
            names in a row: whoever runs the batch should stop and resume later.
        OutputError
            If answers cannot be remembered, as on a full disk.
        """
        if name in self.failures or not name.strip():
            return []
        try:
            answers = self.service.ask(name)
        except (GeocoderLimitError, GeocoderRefusedError):
            raise
        except GeocoderError as error:
            self._in_a_row += 1
            if error.passing or self._in_a_row >= self._stop_after:
                raise
            logger.warning("no answer for %r: %s", name, error)
            self.failures[name] = str(error)
            return []
        self._in_a_row = 0
        matches = []
        for answer in answers:
            entry = entry_of(answer, self.service.settings)
            self._entries[entry.place_id] = entry
            matches.append(_match(entry, name, names_of(answer)))
        return matches

    def scan(self, text: str) -> Iterator[Hit]:
        """Nothing: a text is not sent to a service."""
        yield from ()

    def regional_names(self) -> list[str]:
        """None: the service is not asked what it knows."""
        return []

    def entry(self, place_id: str) -> Entry | None:
        """The place of that key, if it was among the answers of this run."""
        return self._entries.get(place_id)

    def within(self, west: float, south: float, east: float, north: float) -> list[Entry]:
        """None: only names are asked for."""
        return []

    def most_populous(self, kind: str, count: int) -> list[Entry]:
        """None: only names are asked for."""
        return []

    def spellings(self, place_ids: Iterable[str]) -> dict[str, list[Spelling]]:
        """No spelling of any: only names are asked for."""
        return {place_id: [] for place_id in place_ids}


class ChainedGazetteer:
    """Several lists of places as one; the later ones are asked for what the earlier leave open, or for everything."""

    def __init__(self, gazetteers: Sequence[Gazetteer], *, ask_all: bool = False) -> None:
        """Chain `gazetteers`, the first first."""
        self._gazetteers = tuple(gazetteers)
        self._ask_all = ask_all

    def lookup(self, name: str) -> list[Match]:
        """The places of that name in the first list that has any, or in all of them."""
        found: list[Match] = []
        for gazetteer in self._gazetteers:
            found.extend(gazetteer.lookup(name))
            if found and not self._ask_all:
                break
        return found

    def scan(self, text: str) -> Iterator[Hit]:
        """The regional names of the first list: the others are there for names that somebody has found."""
        yield from self._gazetteers[0].scan(text)

    @property
    def failures(self) -> Mapping[str, str]:
        """Names that a service of the chain failed to answer in this run, and why."""
        return {name: why for gazetteer in self._gazetteers for name, why in gazetteer.failures.items()}

    def regional_names(self) -> list[str]:
        """The names that the first list finds in texts."""
        return self._gazetteers[0].regional_names()

    def entry(self, place_id: str) -> Entry | None:
        """The place of that key, in the first list that has it."""
        for gazetteer in self._gazetteers:
            if (entry := gazetteer.entry(place_id)) is not None:
                return entry
        return None

    def within(self, west: float, south: float, east: float, north: float) -> list[Entry]:
        """Places of all lists whose point lies in a box, in degrees, the most populous first."""
        return _first_of_each([g.within(west, south, east, north) for g in self._gazetteers])

    def most_populous(self, kind: str, count: int) -> list[Entry]:
        """The `count` places of a kind that have the most inhabitants, over all lists."""
        return _first_of_each([gazetteer.most_populous(kind, count) for gazetteer in self._gazetteers])[:count]

    def spellings(self, place_ids: Iterable[str]) -> dict[str, list[Spelling]]:
        """Every spelling of some places, of each in the first list that knows any."""
        found: dict[str, list[Spelling]] = {place_id: [] for place_id in place_ids}
        for gazetteer in self._gazetteers:
            unknown = [place_id for place_id, names in found.items() if not names]
            found |= gazetteer.spellings(unknown)
        return found


def _first_of_each(lists: Sequence[Sequence[Entry]]) -> list[Entry]:
    """Entries of several lists, each place once, the most populous first."""
    known: dict[str, Entry] = {}
    for entry in (entry for entries in lists for entry in entries):
        known.setdefault(entry.place_id, entry)
    return sorted(known.values(), key=lambda entry: -entry.population)


def _match(entry: Entry, asked: str, names: Sequence[tuple[str, str | None]]) -> Match:
    for name, language in names:
        if fold_key(name) == fold_key(asked):
            return Match(entry, name, "official" if name == entry.name else "alternate", language)
    return Match(entry, asked, "alternate", None)
