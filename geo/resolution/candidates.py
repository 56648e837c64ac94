"""Candidates for a name: the places of the gazetteer that it may stand for, and how good each spelling fits."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from geo.gazetteer.corrections import corrections, near_names
from geo.gazetteer.entry import Entry, Gazetteer
from geo.gazetteer.folding import fold_key
from geo.gazetteer.likeness import in_latin, is_near, skeleton
from geo.kinds import SETTLEMENTS
from geo.resolution.bonds import Bond
from geo.resolution.weights import WORLD, Weights

__all__ = ["Candidate", "Candidates"]

MOST = 60
"""More candidates of one name than this add nothing: the rest are its least known places."""

_LISTED_EXACTLY = frozenset(("generic", "abbreviation"))
"""Relations whose spellings are too short or too common to be guessed at."""

_LARGE = frozenset(("country", "continent", "region"))
_INITIALS = 3
"""Letters up to which a word in capitals is taken for an abbreviation."""
_REMEMBERED = 50_000
_ALIKE, _NEARLY = 0.15, 0.4
"""Penalty of a name that is spelt otherwise but for its consonants, and of one that is another by one of them."""
_BONDS = 500
_SHORTEST = 3
"""Consonants below which they say nothing."""
_DIGIT, _DIVISION = 0.7, 2.0
"""What orders candidates before they are weighed: each digit of the inhabitants, and being a country or region."""

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

    def __init__(self, gazetteer: Gazetteer, weights: Weights = WORLD) -> None:
        """Look names up in `gazetteer`; `weights` says what each kind of spelling is worth."""
        self._gazetteer = gazetteer
        self._weights = weights
        self._known: dict[tuple[str, str, tuple[str, ...]], tuple[Candidate, ...]] = {}
        self._skeletons: dict[str, dict[str, list[Entry]]] = {}

    def of(self, name: str, kind: str, others: tuple[str, ...] = ()) -> tuple[Candidate, ...]:
        """Candidates of a name.

        `kind` is what the words around say it is, "other" where they say nothing; `others` are further names that the
        words of the text may stand for.
        """
        key = (name, kind, others)
        found = self._known.get(key)
        if found is None:
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            found = self._known[key] = tuple(self._read(name, kind, others)[:MOST])
        return found

    def every(self, name: str, kind: str, others: tuple[str, ...] = ()) -> tuple[Candidate, ...]:
        """All candidates of a name where the text says the division: the least known too, and those of lists that have
        it in Latin letters alone.
        """
        few = self.of(name, kind, others)
        found = list(few) if len(few) < MOST else self._read(name, kind, others)
        known = {candidate.entry.place_id for candidate in found}
        for latin in (one for spelling in (name, *others) for one in in_latin(spelling)):
            for one in self._ask(latin, kind):
                if one.entry.place_id not in known and one.relation != "alternate" and not one.correction:
                    known.add(one.entry.place_id)
                    found.append(one)
        return tuple(_best_first(found))

    def _read(self, name: str, kind: str, others: tuple[str, ...]) -> list[Candidate]:
        found = self._ask(name, kind)
        if not others:
            return found
        known = {candidate.entry.place_id for candidate in found}
        for other in others:
            further = [one for one in self._ask(other, kind) if one.entry.place_id not in known]
            known |= {candidate.entry.place_id for candidate in further}
            found += further
        return _best_first(found)

    def alike(self, name: str, bond: Bond, *, nearly: bool) -> tuple[Candidate, ...]:
        """Settlements that the text may mean with a name that none there has: spelt otherwise, by their consonants.

        `nearly` is whether one of the consonants may be another.
        """
        bones = skeleton(name)
        if len(bones.strip(".")) < _SHORTEST or bond.box is None:
            return ()
        inside = self._inside(bond)
        penalty, found = _ALIKE, inside.get(bones, [])
        if not found and nearly:
            penalty, found = _NEARLY, [entry for other in inside if is_near(bones, other) for entry in inside[other]]
        reason = f"taken for a spelling of a name {bond.label}"
        return tuple(
            Candidate(entry, entry.name, "romanised", self._weights.relation["romanised"], penalty, reason)
            for entry in found[:MOST]
        )

    def _inside(self, bond: Bond) -> dict[str, list[Entry]]:
        """The settlements that a bond holds, by the skeletons of their names."""
        known = self._skeletons.get(bond.key)
        if known is None:
            if len(self._skeletons) > _BONDS:
                self._skeletons.clear()
            known = self._skeletons[bond.key] = {}
            assert bond.box is not None
            for entry in self._gazetteer.within(*bond.box):
                if entry.kind in SETTLEMENTS and bond.holds(entry):
                    known.setdefault(skeleton(entry.name), []).append(entry)
        return known

    def place(self, place_id: str) -> Candidate | None:
        """The place that a finder named by its key."""
        entry = self._gazetteer.entry(place_id)
        return None if entry is None else Candidate(entry, entry.name, "official", 0.0)

    def _ask(self, name: str, kind: str) -> list[Candidate]:
        found: dict[str, Candidate] = {}
        weights = self._weights
        for cost, variant in enumerate(_variants(name, kind)):
            penalty = 0.0 if cost == 0 else weights.variant
            for match in self._gazetteer.lookup(variant):
                if match.relation == "generic":
                    continue
                fit = weights.relation[match.relation] + penalty + _exactness(variant, match.spelling, weights)
                old = found.get(match.entry.place_id)
                if old is None or old.fit < fit:
                    found[match.entry.place_id] = Candidate(match.entry, match.spelling, match.relation, fit)
        if kind == "river" or _RIVER.match(name):
            rivers = {key: one for key, one in found.items() if one.entry.kind == "river"}
            found = rivers or found
        return _best_first(found.values() or self._corrected(name))

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
                fit = self._weights.relation[match.relation] + self._weights.corrected * change.penalty
                made = Candidate(match.entry, match.spelling, match.relation, fit, change.penalty, change.reason)
                found.setdefault(match.entry.place_id, made)
        return list(found.values())


def _best_first(candidates: Iterable[Candidate]) -> list[Candidate]:
    return sorted(candidates, key=lambda one: (-one.fit - _size(one.entry), one.entry.place_id))


def _size(entry: Entry) -> float:
    return len(str(entry.population)) * _DIGIT + (_DIVISION if entry.kind in _LARGE else 0.0)


def _exactness(name: str, spelling: str, weights: Weights) -> float:
    """Accents and case said alike weigh a little, for most texts leave them out; "EU" is hardly the town of Eu."""
    if name == spelling:
        return 0.0
    if name.isupper():
        return weights.shouted if len(name) <= _INITIALS and not spelling.isupper() else 0.0
    return weights.accents


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
