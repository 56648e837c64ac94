"""Find every name of a list in a text, in one pass: an Aho-Corasick automaton over folded names."""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

from daachorse import CharwiseDoubleArrayAhoCorasick

from geo.datafiles import cache_folder
from geo.errors import OutputError
from geo.files import write_atomically
from geo.gazetteer.entry import Hit, Match
from geo.gazetteer.folding import scannable

__all__ = ["automaton", "scan"]

_CHUNK = 200_000
_OVERLAP = 200
_HASH = 32


def automaton(names: list[str], label: str) -> CharwiseDoubleArrayAhoCorasick:
    """The automaton of some folded names, kept in the cache folder under a name made of `label` and the names' hash.

    A copy that is damaged, or a folder that cannot be written, costs the time to build it, nothing else.
    """
    digest = hashlib.sha256("\n".join(names).encode()).hexdigest()[:16]
    path = cache_folder() / f"{label}.{digest}.scan"
    if (known := _read(path)) is not None:
        return known
    built = CharwiseDoubleArrayAhoCorasick(names)
    _write(path, built.serialize())
    return built


def _read(path: Path) -> CharwiseDoubleArrayAhoCorasick | None:
    try:
        content = path.read_bytes()
    except OSError:
        return None
    if hashlib.sha256(content[_HASH:]).digest() != content[:_HASH]:
        return None
    return CharwiseDoubleArrayAhoCorasick.deserialize(content[_HASH:])


def _write(path: Path, content: bytes) -> None:
    try:
        with write_atomically(path) as file:
            file.write_bytes(hashlib.sha256(content).digest() + content)
    except OutputError:
        # The cache only saves time; a folder that cannot be written is reported where data must be unpacked.
        return


def scan(
    machine: CharwiseDoubleArrayAhoCorasick, text: str, matches: Callable[[str], tuple[Match, ...]]
) -> Iterator[Hit]:
    """Names in a text as `Gazetteer.scan` gives them; `matches` tells what a folded name stands for.

    A hit begins with a capital, as names do; where the list spells it with a small letter ("eastern Ukraine"), a
    capital must follow. An abbreviation is in capitals altogether.
    """
    folded, offsets = scannable(text)
    for start, end in _spans(machine, folded):
        first, last = (start, end) if offsets is None else (offsets[start], offsets[end - 1] + 1)
        words = text[first:last]
        if words.islower() or not any(letter.isupper() for letter in words):
            continue
        found = tuple(match for match in matches(folded[start:end]) if _written_so(words, match))
        if found:
            yield Hit(first, last, found)


def _written_so(words: str, match: Match) -> bool:
    if match.relation == "abbreviation":
        return not any(letter.islower() for letter in words)
    return not words[0].islower() or match.spelling[0].islower()


def _spans(machine: CharwiseDoubleArrayAhoCorasick, folded: str) -> Iterator[tuple[int, int]]:
    """Spans of whole words, by start and then the longest first, in pieces so that a text of any length fits."""
    size = len(folded)
    begin = 0
    while begin < size:
        stop = min(size, begin + _CHUNK)
        piece = folded[begin : stop + _OVERLAP]
        spans = []
        for start, end, _ in machine.find_overlapping(piece):
            if begin + start >= stop:
                continue
            if (start and _joins(piece[start - 1])) or (end < len(piece) and _joins(piece[end])):
                continue
            if not start and begin and _joins(folded[begin - 1]):
                continue
            spans.append((begin + start, -(begin + end)))
        spans.sort()
        yield from ((start, -end) for start, end in spans)
        begin = stop


def _joins(character: str) -> bool:
    return character.isalnum()
