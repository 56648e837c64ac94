"""Sentences of Universal Dependencies treebanks, in their own tokens and in ours."""

import csv
import lzma
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from geo.languages.registry import language_of

__all__ = ["Corpus", "Row", "Sentence", "Treebank", "corpora", "our_tokens", "read_treebanks", "retokenised"]

_NAME = re.compile(
    r"(?P<language>en|uk|ru)(?:_(?P<name>[a-z]+))?(?![a-z]).*?(?P<split>train|dev|test)\.conllu(?:\.xz)?$"
)
_NEWDOC = re.compile(r"^# newdoc(?: id)? = (\w+)", re.MULTILINE)
_CORPORA = Path(__file__).with_name("syntax_corpora.csv")


@dataclass(frozen=True, slots=True)
class Row:
    """One token of a treebank."""

    word: str
    upos: str
    lemma: str
    features: tuple[tuple[str, str], ...]
    head: int
    """1 is the first token, 0 the root."""
    relation: str
    start: int
    """First code point in the sentence's text."""
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its tree."""

    language: str
    text: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Treebank:
    """One file."""

    path: Path
    language: str
    split: str
    sentences: tuple[Sentence, ...]
    names: tuple[str, ...]
    """Of the treebanks that it is made of: "ewt" of en_ewt-ud-train.conllu, else as its "newdoc" comments begin."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """A treebank as its makers published it."""

    name: str
    source: str
    licence: str
    attribution: str


def corpora(treebanks: Iterable[Treebank]) -> list[Corpus]:
    """
    The published treebanks that files are made of.

    Raises
    ------
    SystemExit
        If `syntax_corpora.csv` does not say under which licence one of them is.
    """
    with _CORPORA.open(encoding="utf-8", newline="") as file:
        known = {row["name"].lower(): Corpus(**row) for row in csv.DictReader(file)}
    names = dict.fromkeys(name.lower() for bank in treebanks for name in bank.names)
    if unknown := sorted(names.keys() - known.keys()):
        sys.exit(f"{_CORPORA}: does not say whose {', '.join(unknown)} is, nor its licence")
    return [known[name] for name in names]


def read_treebanks(folder: Path) -> list[Treebank]:
    """Read every file of a folder that is named like `en_ewt-train.conllu` or `uk-test.conllu.xz`, sorted by name."""
    treebanks = []
    for path in sorted(folder.iterdir()):
        if match := _NAME.match(path.name):
            language, split = match["language"], match["split"]
            content = path.read_bytes()
            text = (lzma.decompress(content) if path.suffix == ".xz" else content).decode()
            sentences = tuple(_sentences(text, language))
            names = tuple(dict.fromkeys(_NEWDOC.findall(text) if match["name"] is None else [match["name"]]))
            treebanks.append(Treebank(path, language, split, sentences, names))
    return treebanks


def our_tokens(text: str, language: str) -> list[tuple[int, int]]:
    """Spans of the tokens that the program cuts a text into."""
    tokens = language_of(language).tokenize(text)
    return list(zip(tokens.starts, tokens.ends, strict=True))


def retokenised(sentence: Sentence, spans: list[tuple[int, int]]) -> Sentence:
    """
    The sentence in other tokens.

    A token that is split leaves its place in the tree to its last word; the other words depend on that as "compound",
    marks as "punct". Tokens that become one are represented by the one whose head lies outside ("did" of "didn't").
    """
    owners = [
        [number for number, row in enumerate(sentence.rows) if row.start < end and row.end > start]
        for start, end in spans
    ]
    chosen = [_representative(sentence, group) for group in owners]
    last_word: dict[int, int] = {}
    for place, (old, (start, _)) in enumerate(zip(chosen, spans, strict=True)):
        if old is not None and (sentence.text[start].isalnum() or old not in last_word):
            last_word[old] = place
    place_of = {old: place for place, group in enumerate(owners) for old in group}
    place_of.update(last_word)
    rows = []
    for place, (old, (start, end)) in enumerate(zip(chosen, spans, strict=True)):
        word = sentence.text[start:end]
        if old is None:
            return sentence
        row = sentence.rows[old]
        if last_word[old] == place:
            head = 0 if row.head == 0 else place_of.get(row.head - 1, -1) + 1
            if head == place + 1 or (head == 0 and row.head):
                return sentence
            features = dict(row.features)
            for other in owners[place]:
                features |= {k: v for k, v in sentence.rows[other].features if k == "Polarity"}
            whole = row.start == start and row.end == end
            rows.append(
                replace(row, word=word, head=head, start=start, end=end, features=tuple(sorted(features.items())),
                        lemma=row.lemma if whole or len(owners[place]) > 1 else word)
            )  # fmt: skip
        else:
            word_like = word[0].isalnum()
            rows.append(
                Row(word, row.upos if word_like else "PUNCT", word, row.features if word_like else (),
                    last_word[old] + 1, "compound" if word_like else "punct", start, end)
            )  # fmt: skip
    return Sentence(sentence.language, sentence.text, tuple(rows)) if _is_tree(rows) else sentence


def _representative(sentence: Sentence, group: list[int]) -> int | None:
    for number in group:
        if sentence.rows[number].head - 1 not in group:
            return number
    return None


def _is_tree(rows: list[Row]) -> bool:
    for row in rows:
        head, steps = row.head, 0
        while head:
            head, steps = rows[head - 1].head, steps + 1
            if steps > len(rows):
                return False
    return sum(row.head == 0 for row in rows) == 1


def _sentences(text: str, language: str) -> Iterator[Sentence]:
    for block in text.split("\n\n"):
        lines = [line.split("\t") for line in block.splitlines() if line and line[0].isdigit()]
        lines = [cells for cells in lines if "." not in cells[0]]
        if lines:
            yield _sentence(lines, language)


def _sentence(lines: list[list[str]], language: str) -> Sentence:
    text = ""
    rows: list[Row] = []
    ranged: tuple[int, int, str, int] | None = None  # last token, start in the text, surface, position inside it
    for cells in lines:
        spaced = "" if "SpaceAfter=No" in cells[9] else " "
        if "-" in cells[0]:
            ranged = (int(cells[0].split("-")[1]), len(text), cells[1], 0)
            text += cells[1] + spaced
            continue
        if ranged:
            last, base, surface, inside = ranged
            if surface.startswith(cells[1], inside):
                start, end = base + inside, base + inside + len(cells[1])
                ranged = (last, base, surface, inside + len(cells[1]))
            else:
                start, end = base, base + len(surface)
            if int(cells[0]) == last:
                ranged = None
        else:
            start, end = len(text), len(text) + len(cells[1])
            text += cells[1] + spaced
        features = tuple(tuple(pair.split("=", 1)) for pair in cells[5].split("|")) if cells[5] != "_" else ()
        rows.append(Row(cells[1], cells[3], cells[2], features, int(cells[6]), cells[7], start, end))
    return Sentence(language, text.rstrip(), tuple(rows))
