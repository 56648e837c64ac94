"""The mentions of an article by name: those of one name are one, unless the text says that they lie apart."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from geo.document import Document, Mention
from geo.gazetteer.folding import fold_key
from geo.kinds import SETTLEMENTS
from geo.resolution.binding import HOME, Said, bonds_of
from geo.resolution.bonds import Bond, Inside, Near, ShapeOf
from geo.resolution.candidates import Candidate, Candidates
from geo.resolution.evidence import Named

__all__ = ["Group", "group"]

# Words around a name that tell too little of what it is to weigh them.
_SAYS_NOTHING = frozenset(("other", "expression", "quarter"))
_WELL_KNOWN = 50_000
"""Inhabitants of a town that is meant though it lies outside of what only heads the paragraph."""
_FEW_M = 100_000.0
"""Uncertainty up to which a division abroad holds few enough settlements to look through them all."""
_TOWN = 5_000
"""The same where no place of its name lies inside."""
_KNOWN_FOLD = 10
"""How many times as many as in the largest place of its name inside."""


@dataclass(slots=True)
class Group:
    """A mention, and the number of the name that it is one of."""

    mention: Mention
    group: int = -1

    @property
    def start(self) -> int:
        """First code point."""
        return self.mention.start

    @property
    def end(self) -> int:
        """One past the last code point."""
        return self.mention.end


@dataclass(slots=True)
class _Meaning:
    """One of the places that a name stands for in an article, as far as the text tells them apart."""

    number: int
    candidates: tuple[Candidate, ...]
    told: list[Said] = field(default_factory=list)
    held: bool = True


def group(document: Document, candidates: Candidates, shape_of: ShapeOf | None) -> tuple[list[Group], list[Named]]:
    """
    The names of an article with their candidates, and which of them each mention is.

    Parameters
    ----------
    document
        An article with its mentions.
    candidates
        Where names are looked up.
    shape_of
        Gives outlines of divisions and directions by `place_id`.
    """
    groups = [Group(mention) for mention in document.mentions]
    kinds = ["other" if one.mention.kind in _SAYS_NOTHING else one.mention.kind for one in groups]
    found = [_places(one.mention, kind, candidates) for one, kind in zip(groups, kinds, strict=True)]
    said = bonds_of(document, document.mentions, found, shape_of)
    named: list[Named] = []
    meanings: dict[tuple[str, str], list[_Meaning]] = {}
    for one, kind, places, told in zip(groups, kinds, found, said, strict=True):
        mention = one.mention
        known = meanings.setdefault((mention.known_id or fold_key(mention.query), kind), [])
        meaning = _meaning(mention, kind, places, told, known, candidates)
        if meaning.number < 0:
            meaning.number = len(named)
            named.append(Named(mention.query, kind, meaning.candidates, mentions=0))
            known.append(meaning)
        one.group = meaning.number
        named[one.group].mentions += 1
    for known in meanings.values():
        for meaning in known:
            _tell(named[meaning.number], meaning)
    return groups, named


def _places(mention: Mention, kind: str, candidates: Candidates) -> tuple[Candidate, ...]:
    if mention.known_id is not None and (known := candidates.place(mention.known_id)) is not None:
        return (known,)
    return candidates.of(mention.query, kind, mention.others)


def _tell(name: Named, meaning: _Meaning) -> None:
    name.candidates = meaning.candidates
    if not meaning.told:
        return
    name.told = meaning.told[0].bond.label
    name.narrow = any(not isinstance(one.bond, Inside) or one.bond.is_narrow for one in meaning.told)
    name.held = meaning.held
    if meaning.held:
        name.prior = tuple(
            -sum(one.bond.strain(candidate.entry) for one in meaning.told) for candidate in meaning.candidates
        )


def _meaning(
    mention: Mention,
    kind: str,
    places: tuple[Candidate, ...],
    told: Sequence[Said],
    known: list[_Meaning],
    candidates: Candidates,
) -> _Meaning:
    """The meaning that a mention joins, or one more."""
    if mention.known_id is not None:
        told = ()
    every = candidates.every(mention.query, kind, mention.others) if told else ()
    kept: tuple[Candidate, ...] = ()
    bonds: list[Said] = []
    for one in told:
        inside = _inside(one, kept or every, candidates, mention.query)
        if inside and not _is_elsewhere(one, places, inside):
            kept, bonds = inside, [*bonds, one]
    if not bonds:
        lost = next((one for one in told if not _is_elsewhere(one, places, ())), None)
        if lost is None:
            return known[-1] if known else _Meaning(-1, places)
        return _lost(lost, places, known)
    for meaning in reversed(known):
        if not meaning.held or _are_apart(meaning.told, bonds):
            continue
        both = tuple(candidate for candidate in meaning.candidates if _among(candidate, kept))
        if both:
            meaning.candidates = both
            meaning.told = [*meaning.told, *(one for one in bonds if one.bond.key not in _keys(meaning))]
            return meaning
    return _Meaning(-1, kept, bonds)


def _lost(said: Said, places: tuple[Candidate, ...], known: list[_Meaning]) -> _Meaning:
    """A name that is said to lie where no place of that name is known."""
    same = next((meaning for meaning in known if said.bond.key in _keys(meaning)), None)
    return same or _Meaning(-1, places, [said], held=False)


def _inside(said: Said, places: Sequence[Candidate], candidates: Candidates, query: str) -> tuple[Candidate, ...]:
    held = tuple(candidate for candidate in places if said.bond.holds(candidate.entry))
    if held or not _has_few(said.bond):
        return held
    at_home = any(candidate.entry.country in HOME and not candidate.correction for candidate in places)
    wide = not (isinstance(said.bond, Inside) and said.bond.area.kind == "district")
    return candidates.alike(query, said.bond, nearly=wide and not at_home)


def _has_few(bond: Bond) -> bool:
    """Whether spellings are guessed among what a bond holds: not in states abroad, which hold thousands of places.

    The press there spells them in one way, too.
    """
    return not isinstance(bond, Inside) or bond.area.country in HOME or bond.area.uncertainty_m <= _FEW_M


def _is_elsewhere(said: Said, places: Sequence[Candidate], inside: Sequence[Candidate]) -> bool:
    """Whether a town that everybody knows is meant, though what heads the paragraph does not hold it.

    A list under a direction of the front names villages, also those that are called as a great city is.
    """
    if not places:
        return False
    guessed = any(candidate.correction for candidate in inside)
    best = max(places, key=lambda candidate: candidate.entry.population).entry
    if said.bond.holds(best):
        return False
    if guessed and not said.firm and best.country in HOME and best.population >= _TOWN and best.kind in SETTLEMENTS:
        return True
    of_district = isinstance(said.bond, Inside) and said.bond.area.kind == "district"
    if said.firm and (isinstance(said.bond, Near) or (isinstance(said.bond, Inside) and not of_district)):
        return False
    if (said.firm or _is_direction(said)) and inside:
        return False
    if not inside and (said.strength == "weak" or best.kind not in SETTLEMENTS):
        return True
    if best.population < (_WELL_KNOWN if inside else _TOWN):
        return False
    return best.population > _KNOWN_FOLD * max((candidate.entry.population for candidate in inside), default=0)


def _are_apart(first: Sequence[Said], second: Sequence[Said]) -> bool:
    """Whether two meanings stand under different directions of the front."""
    one, other = ({said.bond.key for said in told if _is_direction(said)} for told in (first, second))
    return bool(one and other) and one.isdisjoint(other)


def _is_direction(said: Said) -> bool:
    return isinstance(said.bond, Inside) and said.bond.is_direction


def _among(candidate: Candidate, others: Sequence[Candidate]) -> bool:
    return any(candidate.entry.place_id == other.entry.place_id for other in others)


def _keys(meaning: _Meaning) -> set[str]:
    return {said.bond.key for said in meaning.told}
