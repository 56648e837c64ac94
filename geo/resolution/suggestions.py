"""What a name that no place goes by may have been meant as: for a person who looks something up, not for texts."""

import difflib
from collections.abc import Iterator

from geo.gazetteer.corrections import corrections, near_names
from geo.gazetteer.entry import Gazetteer, Match
from geo.gazetteer.folding import fold_key
from geo.languages.registry import codes, language_of

__all__ = ["suggestions"]

_ALIKE = 0.78
"""Least likeness in [0, 1] (difflib's ratio) of a name that is suggested: "zaporizhya" and "zaporizhzhia" have 0.91."""


def suggestions(name: str, gazetteer: Gazetteer, *, most: int = 8) -> list[tuple[str, Match]]:
    """
    Places that a name may mean, each with why, the likeliest first.

    Tried in turn: what corrections there are of a spelling (other keyboard, other alphabet, a letter off), the
    nominatives that it may be a form of in Ukrainian and Russian, and names of the region that look alike.

    Parameters
    ----------
    name
        A name that the gazetteer has no place of.
    gazetteer
        Where to look.
    most
        How many to give; a place comes once.
    """
    found: dict[str, tuple[str, Match]] = {}
    for why, spelling in _spellings(name, gazetteer):
        for match in gazetteer.lookup(spelling):
            found.setdefault(match.entry.place_id, (why, match))
        if len(found) >= most:
            break
    return list(found.values())[:most]


def _spellings(name: str, gazetteer: Gazetteer) -> Iterator[tuple[str, str]]:
    for correction in corrections(name, near=near_names(gazetteer)):
        yield correction.reason, correction.query
    for code in codes():
        names = language_of(code).names
        for form in names.nominatives(name) if names is not None else ():
            yield f"a form of “{form.lemma.title()}”", form.lemma
    key = fold_key(name)
    # Typists rarely miss the first letter; without it the list is too long to compare.
    alike = [other for other in gazetteer.regional_names() if other[:1] == key[:1] and abs(len(other) - len(key)) < 4]
    for other in difflib.get_close_matches(key, alike, n=5, cutoff=_ALIKE):
        yield f"looks like “{other.title()}”", other
