"""Texts in an unusual dress: all in small letters, sentences in capitals, headlines in title case.

The sequence model, the gazetteer's scan and the rules all read capitals. So such a text is read as it would usually be
written: its letters change, its offsets stay, and mentions are cut from the text as it stands.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from geo.document import Sentence, Tokens
from geo.kinds import SETTLEMENTS
from geo.languages.name_model import Lexicon
from geo.recognition.model_features import Facts, NameFacts, name_runs

__all__ = ["dressed"]

_FEWEST = 3
"""Words that a sentence needs, for its dress to be told."""
_MOSTLY = 0.8
"""Share of the words in a dress from which the sentence is in it."""
_ACRONYM = 3
"""Letters up to which a word in capitals that is no common one is left as it is: "US", "UN"."""
_SHORTEST = 4
"""Letters of a name that is seen in a text of small letters without a word before it that says place."""
_FAMOUS = 1_000_000
"""Inhabitants from which it is seen there though persons are called so."""
_KNOWN = 15_000
"""Inhabitants from which a name is seen there."""


def dressed(tokens: Tokens, sentences: Sequence[Sentence], facts: NameFacts, lexicon: Lexicon) -> Tokens:
    """
    The words of a text as they would usually be written; the same object where they are.

    Parameters
    ----------
    tokens, sentences
        The text's words and sentences.
    facts
        What the gazetteer knows of a name.
    lexicon
        Words that running text has in small letters, and classes of words.
    """
    changes: dict[int, str] = {}
    if len(tokens) >= _FEWEST and tokens.text.islower():
        changes = dict(_names_in_small(tokens, facts, lexicon))
    else:
        for sentence in sentences:
            changes.update(_in_sentence(tokens, sentence, facts, lexicon))
    return _with(tokens, changes) if changes else tokens


def _with(tokens: Tokens, changes: dict[int, str]) -> Tokens:
    words = list(tokens.words)
    pieces: list[str] = []
    at = 0
    for i in sorted(changes):
        if len(changes[i]) != len(words[i]):
            continue
        words[i] = changes[i]
        pieces += (tokens.text[at : tokens.starts[i]], changes[i])
        at = tokens.ends[i]
    return replace(tokens, text="".join(pieces) + tokens.text[at:], words=words)


def _names_in_small(tokens: Tokens, facts: NameFacts, lexicon: Lexicon) -> Iterator[tuple[int, str]]:
    """The names of the gazetteer in a text that has no capital, with theirs."""
    titled = _with(tokens, {i: _titled(word) for i, word in enumerate(tokens.words)})
    for first, last, known in name_runs(titled, facts, lexicon):
        if _is_name_in_small(tokens, first, last, known, lexicon):
            for i in range(first, last):
                if tokens.norms[i] not in lexicon.words.links:
                    yield i, titled.words[i]


def _is_name_in_small(tokens: Tokens, first: int, last: int, known: Facts, lexicon: Lexicon) -> bool:
    words = tokens.norms[first:last]
    small = known.population < _KNOWN and known.kinds <= SETTLEMENTS
    if small and any(word in lexicon.common for word in words):
        return False
    if last - first > 1:
        return not all(word in lexicon.common for word in words) or known.population >= _KNOWN
    word = words[0]
    if word in lexicon.common or word in lexicon.words.demonyms or len(word) < _SHORTEST:
        return False
    person = word in lexicon.given or word in lexicon.surnames
    located = first > 0 and tokens.norms[first - 1] in lexicon.words.locating
    return not person or located or known.population >= _FAMOUS


def _in_sentence(tokens: Tokens, sentence: Sentence, facts: NameFacts, lexicon: Lexicon) -> Iterator[tuple[int, str]]:
    """The words of a sentence in capitals or in title case as a sentence has them."""
    # Nearly all sentences are written as usual: that is seen at once.
    if 2 * sum(map(str.islower, tokens.words[sentence.first : sentence.last])) > sentence.last - sentence.first:
        return
    places = [i for i in range(sentence.first, sentence.last) if tokens.words[i][0].isalpha()]
    if len(places) < _FEWEST:
        return
    words = [tokens.words[i] for i in places]
    if sum(word.isupper() for word in words) >= _MOSTLY * len(words):
        for i in places:
            if tokens.words[i].isupper():
                yield i, _unshouted(tokens, i, lexicon)
        return
    long = [word for word in words if len(word) >= _SHORTEST]
    titled = [i for i in places if tokens.words[i].istitle() and tokens.norms[i] in lexicon.common]
    if len(titled) < _FEWEST or sum(word[0].isupper() for word in long) < _MOSTLY * len(long):
        return
    names = {i for first, last, _ in name_runs(tokens, facts, lexicon) if last - first > 1 for i in range(first, last)}
    for i in titled:
        if i not in names and not tokens.opens[i]:
            yield i, tokens.words[i].lower()


def _unshouted(tokens: Tokens, i: int, lexicon: Lexicon) -> str:
    word, low = tokens.words[i], tokens.norms[i]
    if low in lexicon.common or (not word.isalpha() and len(word) <= 1):
        return word[0] + word[1:].lower() if tokens.opens[i] else word.lower()
    return word if len(word) <= _ACRONYM else word[0] + word[1:].lower()


def _titled(word: str) -> str:
    """With a capital first, where that is one letter as before."""
    head = word[0].upper()
    return head + word[1:] if len(head) == 1 else word
