"""Candidates for a name: the places of the gazetteer that it may stand for, and how good each spelling fits."""

import re
from dataclasses import dataclass

from geo.gazetteer.corrections import corrections, near_names
from geo.gazetteer.entry import Entry, Gazetteer
from geo.gazetteer.folding import fold_key

__all__ = ["Candidate", "Candidates"]

MOST = 60
"""More candidates of one name than this add nothing: the rest are its least known places."""

_RELATION = {
    "official": 0.0,
    "press": -0.1,
    "romanised": -0.1,
    "russian": -0.2,
    "former": -0.3,
    "colloquial": -0.8,
    "abbreviation": 2.0,
    "alternate": -2.5,
    "generic": -3.0,
}
"""What a match through each relation costs against the official name, in logits. Unlabelled alternates are mostly names
of other times and languages; whoever writes "Calif." means the state and no village of that name."""

_LISTED_EXACTLY = frozenset(("generic", "abbreviation"))
"""Relations whose spellings are too short or too common to be guessed at."""

_CORRECTED = 8.0
"""What a penalty of 1 costs, in logits."""

_ARTICLE = re.compile(r"^(?:the|city of|town of|village of|state of|republic of|county of|province of)\s+", re.I)
_POSSESSIVE = re.compile(r"['’]s?$")
_RIVER = re.compile(r"(?:(?:the )?(.+) (?:river|річка|река)|(?:the )?(?:river|річка|река|р\.) (.+))$", re.I)
_COUNTY = re.compile(r"(?:(.+) (?:county|co\.)|county (.+))$", re.I)
_DIVISION_WORDS = {
    "region": ("oblast", "region", "province", "state", "governorate", "область"),
    "district": ("county", "raion", "district", "parish", "borough", "район"),
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name may stand for."""

    entry: Entry
    spelling: str
    """The list's spelling that fits."""
    relation: str
    """How that spelling relates to the place, as in `Match`."""
    fit: float
    """How well the name fits, in logits: 0 for the official name, less for others."""
    penalty: float = 0.0
    """What the score is multiplied with one minus of, for a name that had to be corrected; in [0, 1]."""
    correction: str = ""
    """What was corrected, to be read after the name; empty for a name that is listed as it stands."""


class Candidates:
    """Asks the gazetteer, and remembers: news repeats its names."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._known: dict[tuple[str, str], tuple[Candidate, ...]] = {}

    def of(self, name: str, kind: str) -> tuple[Candidate, ...]:
        """Candidates of a name; `kind` is what the words around say it is, "other" where they say nothing."""
        key = (name, kind)
        found = self._known.get(key)
        if found is None:
            if len(self._known) > 50_000:
                self._known.clear()
            found = self._known[key] = tuple(self._ask(name, kind))
        return found

    def place(self, place_id: str) -> Candidate | None:
        """The place that a finder named by its key."""
        entry = self._gazetteer.entry(place_id)
        return None if entry is None else Candidate(entry, entry.name, "official", 0.0)

    def _ask(self, name: str, kind: str) -> list[Candidate]:
        found: dict[str, Candidate] = {}
        for cost, variant in enumerate(_variants(name, kind)):
            penalty = 0.0 if cost == 0 else -0.3
            for match in self._gazetteer.lookup(variant):
                if match.relation == "generic":
                    continue
                fit = _RELATION[match.relation] + penalty + _exactness(variant, match.spelling)
                old = found.get(match.entry.place_id)
                if old is None or old.fit < fit:
                    found[match.entry.place_id] = Candidate(match.entry, match.spelling, match.relation, fit)
        best = sorted(
            found.values() or self._corrected(name), key=lambda c: (-c.fit - _size(c.entry), c.entry.place_id)
        )
        return best[:MOST]

    def _corrected(self, name: str) -> list[Candidate]:
        """Candidates of what a name that nothing goes by may have been meant as; of the surest correction alone."""
        found: dict[str, Candidate] = {}
        least = 1.0
        for change in corrections(name, near=near_names(self._gazetteer)):
            if change.penalty > least:
                break
            for match in self._gazetteer.lookup(change.query):
                if match.relation in _LISTED_EXACTLY:
                    continue
                least = change.penalty
                fit = _RELATION[match.relation] - _CORRECTED * change.penalty
                made = Candidate(match.entry, match.spelling, match.relation, fit, change.penalty, change.reason)
                found.setdefault(match.entry.place_id, made)
        return list(found.values())


def _size(entry: Entry) -> float:
    return len(str(entry.population)) * 0.7 + (2.0 if entry.kind in ("country", "continent", "region") else 0.0)


def _exactness(name: str, spelling: str) -> float:
    """Accents and case said alike weigh a little, for most texts leave them out; "EU" is hardly the town of Eu."""
    if name == spelling:
        return 0.0
    if name.isupper():
        return -2.0 if len(name) <= 3 and not spelling.isupper() else 0.0
    return -0.05


def _without_kind(name: str) -> list[str]:
    """The name without the word that says what it is, or with it on the other side: "Dvina River", "Mayo County"."""
    if found := _RIVER.match(name):
        return [found[1] or found[2]]
    if found := _COUNTY.match(name):
        return [f"County {found[1]}"] if found[1] else [f"{found[2]} County"]
    return []


def _variants(name: str, kind: str) -> list[str]:
    """The name itself, then what it may be listed under."""
    plain = _POSSESSIVE.sub("", name.strip(" .,;:«»\"'“”()[]"))
    variants = [name]
    for variant in (plain, _ARTICLE.sub("", plain)):
        if variant and variant not in variants:
            variants.append(variant)
    folded = fold_key(plain)
    if kind in _DIVISION_WORDS:
        variants += [f"{plain} {word}" for word in _DIVISION_WORDS[kind] if word not in folded]
    variants += _without_kind(plain)
    for short, long in (("st ", "saint "), ("mt ", "mount "), ("ft ", "fort ")):
        if folded.startswith(short):
            variants.append(long + folded[len(short) :])
        elif folded.startswith(long):
            variants.append(short + folded[len(long) :])
    return variants
