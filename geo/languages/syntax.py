"""Syntax: part of speech, morphology, lemma, head and relation of each word, by models of our own."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType

import numpy as np

from geo.datafiles import data_file
from geo.languages import syntax_tree
from geo.languages.syntax_lemmas import slavic_lemma
from geo.languages.syntax_model import SyntaxModel, read_model

__all__ = ["LONGEST_SENTENCE", "ParsedToken", "Parser", "load_parser"]

LONGEST_SENTENCE = 120
"""Words of a sentence beyond which it is parsed in pieces, so that time stays linear in the length of a text."""

_BATCH_WORDS = 3000
"""Words, padding included, that are scored at once."""

_STOPS = frozenset(";:,.!?…—–-)»”")
"""Marks after which a sentence that is too long may be cut."""

_FILES = {"en": "embedded/syntax_en.npz", "uk": "embedded/syntax_uk_ru.npz", "ru": "embedded/syntax_uk_ru.npz"}


@dataclass(frozen=True, slots=True)
class ParsedToken:
    """One word in its sentence, in the terms of Universal Dependencies."""

    index: int
    """Place in the sentence, from 0."""
    text: str
    """As given."""
    upos: str
    """Part of speech: NOUN, PROPN, VERB, AUX, ADP ..."""
    lemma: str
    """Dictionary form, in lower case unless a name."""
    features: Mapping[str, str]
    """Morphology, such as {"Case": "Gen", "Number": "Sing"}; read-only."""
    head: int
    """Index of the word that it depends on; -1 for the root."""
    relation: str
    """How it depends on its head: "nsubj", "obj", "obl", "nsubj:pass" ... or "root"."""


class Parser:
    """
    A parser of one language.

    Parameters
    ----------
    model
        The trained model; one model may serve several languages.
    language
        "en", "uk" or "ru".
    """

    def __init__(self, model: SyntaxModel, language: str) -> None:
        self._model = model
        self._language = language
        self._features: dict[tuple[int, ...], Mapping[str, str]] = {}

    @property
    def feature_names(self) -> tuple[str, ...]:
        """Names that `ParsedToken.features` may have."""
        return tuple(group.name for group in self._model.groups[1:])

    def parse(self, sentences: Sequence[Sequence[str]]) -> list[tuple[ParsedToken, ...]]:
        """
        Parse sentences that are split into words, numbers and marks.

        A sentence of more than `LONGEST_SENTENCE` words is parsed in pieces, cut after a mark where there is one; the
        roots of later pieces depend on the first by "parataxis". An empty sentence gives an empty tuple.
        """
        pieces = [(number, start, end) for number, words in enumerate(sentences) for start, end in _pieces(words)]
        pieces.sort(key=lambda piece: (piece[1] - piece[2], piece[0], piece[1]))
        parsed: dict[int, list[tuple[int, tuple[ParsedToken, ...]]]] = {}
        for batch in _batches(pieces):
            words_of = [sentences[number][start:end] for number, start, end in batch]
            for (number, start, _), tokens in zip(batch, self._parse_batch(words_of), strict=True):
                parsed.setdefault(number, []).append((start, tokens))
        return [_joined(sorted(parsed.get(number, []), key=lambda one: one[0])) for number in range(len(sentences))]

    def _parse_batch(self, batch: Sequence[Sequence[str]]) -> Iterator[tuple[ParsedToken, ...]]:
        """Parse sentences of like length, the longest first."""
        model = self._model
        lengths = np.array([len(words) for words in batch])
        flat = model.embed([word for words in batch for word in words], self._language)
        embedded = np.zeros((int(lengths[0]), len(batch), flat.shape[1]), dtype=np.float32)
        inside = np.arange(lengths[0])[None] < lengths[:, None]
        embedded.swapaxes(0, 1)[inside] = flat
        scores = model.network(embedded, lengths)
        heads = syntax_tree.heads(scores.arcs, lengths)
        head_views = np.take_along_axis(scores.head, heads[..., None], axis=1)
        named = model.network.relations(scores.dependent[inside], head_views[inside])
        own = heads[inside]
        named[own > 0, 0] = -np.inf
        labels = np.where(own == 0, 0, named.argmax(axis=-1)).tolist()
        tags, start = [], 0
        for group in model.groups:
            tags.append(scores.tags[inside, start : start + len(group.values)].argmax(axis=-1))
            start += len(group.values)
        chosen = np.stack(tags, axis=-1).tolist()
        flat_heads = (own - 1).tolist()
        first = 0
        for words in batch:
            last = first + len(words)
            yield tuple(
                self._token(index, word, chosen[place], flat_heads[place], model.labels[labels[place]])
                for index, (word, place) in enumerate(zip(words, range(first, last), strict=True))
            )
            first = last

    def _token(self, index: int, word: str, tags: Sequence[int], head: int, relation: str) -> ParsedToken:
        groups = self._model.groups
        upos = groups[0].values[tags[0]]
        key = tuple(tags[1:])
        features = self._features.get(key)
        if features is None:
            named = {group.name: group.values[tag] for group, tag in zip(groups[1:], key, strict=True)}
            features = MappingProxyType({name: value for name, value in named.items() if value})
            self._features[key] = features
        lemma = self._lemma(word, upos, features)
        return ParsedToken(index, word, upos, lemma, features, head, relation)

    def _lemma(self, word: str, upos: str, features: Mapping[str, str]) -> str:
        if self._model.lemmas:
            return self._model.lemmas.lemma(word, upos, features)
        exception = self._model.exceptions.get(f"{self._language} {upos} {word.lower()}")
        return exception or slavic_lemma(word, upos, features, self._language)


@lru_cache(maxsize=3)
def load_parser(language: str) -> Parser:
    """
    The parser of a language, loaded when first asked for and then kept.

    Parameters
    ----------
    language
        "en", "uk" or "ru".

    Raises
    ------
    DataError
        If the embedded model is missing or damaged.
    ValueError
        If there is no model for the language.
    """
    if language not in _FILES:
        raise ValueError(f"no syntax model for {language!r}; there are {', '.join(sorted(_FILES))}")
    return Parser(_model(_FILES[language]), language)


@lru_cache(maxsize=2)
def _model(name: str) -> SyntaxModel:
    return read_model(data_file(name))


def _pieces(words: Sequence[str]) -> list[tuple[int, int]]:
    """Spans of at most `LONGEST_SENTENCE` words, cut after the last mark of their second half if there is one."""
    spans, start = [], 0
    while len(words) - start > LONGEST_SENTENCE:
        end = start + LONGEST_SENTENCE
        middle = start + LONGEST_SENTENCE // 2
        end = next((place + 1 for place in range(end - 1, middle, -1) if words[place] in _STOPS), end)
        spans.append((start, end))
        start = end
    if start < len(words):
        spans.append((start, len(words)))
    return spans


def _batches(pieces: Sequence[tuple[int, int, int]]) -> Iterator[list[tuple[int, int, int]]]:
    """Pieces, sorted by length, in batches of at most `_BATCH_WORDS` words, padding included."""
    batch: list[tuple[int, int, int]] = []
    for piece in pieces:
        longest = batch[0] if batch else piece
        if batch and (len(batch) + 1) * (longest[2] - longest[1]) > _BATCH_WORDS:
            yield batch
            batch = []
        batch.append(piece)
    if batch:
        yield batch


def _joined(pieces: Sequence[tuple[int, tuple[ParsedToken, ...]]]) -> tuple[ParsedToken, ...]:
    """One sentence of its parsed pieces; later roots depend on the first."""
    if len(pieces) < 2:
        return pieces[0][1] if pieces else ()
    root = next(token.index for token in pieces[0][1] if token.head < 0)
    tokens = list(pieces[0][1])
    for start, piece in pieces[1:]:
        for token in piece:
            if token.head < 0:
                tokens.append(replace(token, index=token.index + start, head=root, relation="parataxis"))
            else:
                tokens.append(replace(token, index=token.index + start, head=token.head + start))
    return tuple(tokens)
