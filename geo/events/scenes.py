"""The places of a sentence by their part in it: where it happened, or only who speaks, whence, compared with what."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from geo.document import Document, Place
from geo.events.layout import Stretch
from geo.events.parties import Named
from geo.events.reading import Reading
from geo.kinds import kind_of, rank_of
from geo.languages.eventwords import EventWords
from geo.languages.speech import Speech

__all__ = ["Scene", "scenes_of"]

_LINKS = frozenset({"CCONJ", "ADP", "DET", "PUNCT", "SYM", "ADV"})
_APART = frozenset('.:!?"«»“”—–')


@dataclass(frozen=True, slots=True)
class Scene:
    """A place that a sentence names."""

    row: int
    """Position among the document's places."""
    head: int
    """Index of its head word in the sentence; -1 where it is carried over from another sentence."""
    rank: int
    """How narrow it is: 7 a bridge told by its ends, 1 a country."""
    group: int
    """Shared by places that are listed together."""
    origin: bool = False
    """Whether something comes from there."""
    destination: bool = False
    """Whether something goes there."""
    seat: bool = False
    """Whether it only says whose office, people or army somebody is of."""
    outside: bool = False
    """Whether it is no scene at all: a comparison, a party, part of a name."""
    party: bool = False
    """Whether its name stands for a government as well: "Moscow", "Kyiv"."""


def scenes_of(
    document: Document,
    stretch: Stretch,
    reading: Reading,
    words: EventWords,
    speech: Speech | None,
    named: Sequence[Named],
) -> list[Scene]:
    """
    The places of a sentence in order, those inside a longer expression left out.

    Parameters
    ----------
    document, stretch
        The article with its places, and which part of it is read.
    reading
        The sentence, parsed.
    words, speech
        What the language says of offices, origins and comparisons, and of saying.
    named
        Parties of the sentence; a country that is one is no scene.
    """
    rows = _rows(document, stretch)
    found: list[tuple[int, list[int]]] = []
    for row in rows:
        mention = document.places[row].mention
        indices = reading.at(mention.start, mention.end)
        if indices:
            found.append((row, indices))
    scenes: list[Scene] = []
    group, before = 0, None
    for row, indices in found:
        place = document.places[row]
        rank = rank_of(place.mention.kind, place.precision)
        locates = before is not None and not scenes[-1].outside and _locates(reading, before, indices)
        locates = locates or (
            before is not None and scenes[-1].rank - rank >= _WIDER and _behind_comma(reading, before, indices)
        )
        if before is not None and not _listed(reading, before, indices, words):
            group += 1
        head = reading.head_of(indices)
        scenes.append(
            Scene(
                row,
                head,
                rank,
                group,
                origin=_has_case(reading, indices, words.origins),
                destination=_has_case(reading, indices, words.destinations),
                seat=_is_seat(reading, head, indices, words, speech),
                party=any(one.within(indices) for one in named),
                outside=locates
                or _is_silent(reading, head, words, speech)
                or _is_outside(reading, place, head, indices, words, named),
            )
        )
        before = indices
    return scenes


def _start(place: Place) -> int:
    return place.mention.start


def _rows(document: Document, stretch: Stretch) -> list[int]:
    """Rows of the sentence's places that stand for themselves: no anchors of an expression, no governments."""
    # Places stand in order of start: those of a sentence are found without a look at all of a long article.
    first = bisect_left(document.places, stretch.start, key=_start)
    last = bisect_left(document.places, stretch.end, lo=first, key=_start)
    rows = [row for row in range(first, last) if document.places[row].mention.role == "place"]
    rows.sort(key=lambda row: (document.places[row].mention.start, -document.places[row].mention.end))
    kept = [row for row in rows if not any(_inside(document.places[row], document.places[other]) for other in rows)]
    kept = [row for row in kept if document.places[row].resolved] or kept
    apart: list[int] = []
    for row in kept:  # of two that overlap the first has the words
        if not apart or document.places[row].mention.start >= document.places[apart[-1]].mention.end:
            apart.append(row)
    return apart


def _inside(place: Place, other: Place) -> bool:
    """Whether another place's words hold this one's, and say more."""
    one, two = place.mention, other.mention
    if place is other or not (two.start <= one.start and one.end <= two.end):
        return False
    if (two.start, two.end) == (one.start, one.end):
        return other.resolved and not place.resolved
    return other.resolved and rank_of(two.kind, other.precision) >= rank_of(one.kind, place.precision)


def _listed(reading: Reading, before: Sequence[int], after: Sequence[int], words: EventWords) -> bool:
    """Whether two places stand side by side in a list: "X, Y and the villages of Z"."""
    between = range(before[-1] + 1, after[0])
    if not between or len(between) > 6:
        return False
    marks = [
        index for index in between if reading.tokens[index].upos == "CCONJ" or reading.tokens[index].text in ",;/&"
    ]
    if not marks:
        return False
    return all(
        (reading.tokens[index].upos in _LINKS and reading.tokens[index].text not in _APART)
        or reading.tokens[index].text in ",;/&"
        or reading.has(index, words.settlements | words.sectors)
        for index in between
    )


_WIDER = 2
"""Steps of rank by which a place behind a comma says where the one before it is: "Izium, Kharkiv region"."""


def _behind_comma(reading: Reading, before: Sequence[int], after: Sequence[int]) -> bool:
    between = [reading.tokens[index].text for index in range(before[-1] + 1, after[0])]
    return between in ([","], [",", "the"], [",", "in"])


def _locates(reading: Reading, before: Sequence[int], after: Sequence[int]) -> bool:
    """Whether a place right behind another only says where that is: "X near Y"."""
    between = range(before[-1] + 1, after[0])
    if any(reading.tokens[index].upos not in ("ADP", "DET", "ADV") for index in between):
        return False
    return len(between) <= 2 and (bool(between) or reading.tokens[after[0]].upos == "ADP")


def _case(reading: Reading, indices: Sequence[int]) -> list[int]:
    """Prepositions of a place, or of the word that it names ("in the city of X")."""
    cases = [child for index in indices for child in reading.dependents(index, "case")]
    if indices and indices[0] > 0 and reading.tokens[indices[0] - 1].upos == "ADP":
        cases.append(indices[0] - 1)
    return cases


def _has_case(reading: Reading, indices: Sequence[int], prepositions: frozenset[str]) -> bool:
    return any(reading.has(one, prepositions) for one in _case(reading, indices))


def _is_seat(reading: Reading, head: int, indices: Sequence[int], words: EventWords, speech: Speech | None) -> bool:
    """Whether an office or people named by the place speak, or are spoken of, and the place is no scene by itself."""
    if indices[-1] + 1 < len(reading) and reading.has(indices[-1] + 1, words.seats):
        return True
    above = reading.tokens[head].head
    for _ in range(3):
        if above < 0 or above in indices:
            return False
        if reading.has(above, words.seats):
            return True
        if reading.relation(head) not in ("nmod", "compound", "flat", "amod", "appos"):
            return False
        head, above = above, reading.tokens[above].head
    return False


def _is_silent(reading: Reading, head: int, words: EventWords, speech: Speech | None) -> bool:
    """Whether those who sit at a place say nothing of it: "in Moscow they did not explain the strike"."""
    above = reading.tokens[head].head
    if speech is None or above < 0 or reading.relation(head) != "obl":
        return False
    saying = speech.act_of(reading.tokens[above].text.lower()) is not None
    return saying and any(reading.has(child, words.negators) for child in reading.children[above])


def _is_outside(
    reading: Reading, place: Place, head: int, indices: Sequence[int], words: EventWords, named: Sequence[Named]
) -> bool:
    first, last = indices[0], indices[-1]
    if (
        last + 1 < len(reading)
        and reading.tokens[last + 1].text == "-"
        and reading.starts[last + 1] == reading.ends[last]
    ):
        return True  # "Moscow-backed"
    cases = _case(reading, indices)
    if _is_left_out(reading, first, words) or _names_something(reading, head, indices, cases, words):
        return True
    if rank_of(place.mention.kind, place.precision) == 0:
        return True
    if any(reading.has(one, words.comparisons | words.aims) for one in cases):
        return True
    if not cases and reading.tokens[head].features.get("Case") == "Dat":
        return True  # to whom, not where
    if kind_of(place.mention.kind).group == "country":
        return _is_party(reading, head, indices, named) or not any(reading.has(one, words.within) for one in cases)
    return False


def _names_something(
    reading: Reading, head: int, indices: Sequence[int], cases: Sequence[int], words: EventWords
) -> bool:
    """Whether a place only says which pact, unit, captives or standard of comparison is meant."""
    first, last = indices[0], indices[-1]
    holder, relation = reading.tokens[head].head, reading.relation(head)
    if last + 1 < len(reading) and reading.has(last + 1, words.pacts):
        return True  # "the Minsk agreements"
    if not cases and _beside_a_unit(reading, first, last, words):
        return True
    if holder < 0:
        return False
    if relation in ("compound", "nmod", "amod"):
        if any(reading.has(one, words.comparisons | words.aims) for one in reading.dependents(holder, "case")):
            return True  # "worse than the Chernobyl disaster"
        if not cases and reading.has(holder, words.pacts):
            return True
    if relation in ("compound", "amod") and holder > last and not cases and not reading.has(holder, words.civilians):
        return reading.has(holder, words.soldiers | words.prisoners)  # "Azov prisoners"
    if relation in ("appos", "flat", "nmod", "compound"):
        return any(lemma in words.units for lemma in reading.lemmas[holder]) and holder < first
    return False


def _beside_a_unit(reading: Reading, first: int, last: int, words: EventWords) -> bool:
    """Whether a name is a unit's, a ship's or of captives: "Azov unit", "regiment Azov", "the Moskva, a cruiser"."""
    behind = last + 1 if last + 1 < len(reading) else None
    if behind is not None and (reading.has(behind, words.prisoners) or reading.has(behind, words.units)):
        return True
    if first and reading.has(first - 1, words.units):
        return True
    article = first > 0 and reading.tokens[first - 1].upos == "DET" and reading.tokens[first - 1].lemma == "the"
    return article and (behind is None or reading.tokens[behind].upos == "PUNCT") and first == last


def _is_left_out(reading: Reading, first: int, words: EventWords) -> bool:
    """Whether a place is named as left out of what is told: "not including Mariupol and Irpin"."""
    low = " ".join(token.text.lower() for token in reading.tokens[max(0, first - _OMITTED) : first])
    return any(low.endswith(phrase) or f"{phrase} " in low for phrase in words.omitting)


_OMITTED = 6
"""Words before a place among which it is said to be left out."""


def _is_party(reading: Reading, head: int, indices: Sequence[int], named: Sequence[Named]) -> bool:
    """Whether a country is a side of the war: what happens "in Ukraine" happens nowhere on a map of it."""
    return any(one.within(indices) and one.party.side for one in named)
