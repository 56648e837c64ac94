"""Distributional vectors of Russian lemmas, made small, from the word vectors that PyPI natasha holds (MIT)."""

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import natasha
import numpy as np
from navec import Navec

from geo.languages.syntax_features import analyses, root, vector_key

__all__ = ["Vectors", "russian_vectors"]

_FILE = "data/emb/navec_news_v1_1B_250K_300d_100q.tar"
_SHORTEST_ROOT = 3


@dataclass(frozen=True, slots=True)
class Vectors:
    """Vectors by key; keys may share a row."""

    keys: list[str]
    index: np.ndarray
    """Row of each key's vector, that of no key first: row 0 is zero."""
    values: np.ndarray
    """Bytes, (N, D)."""
    scale: np.ndarray
    """(D,), what a byte's unit is worth."""


def russian_vectors(lemmas: int, width: int) -> Vectors:
    """
    Vectors of the most frequent Russian lemmas.

    A lemma's vector is the mean of its forms', weighted by the root of their frequency; the leading principal
    components of all are kept. The key of a Ukrainian cognate leads to the likeliest Russian word of that root and part
    of speech.
    """
    vectors = Navec.load(str(Path(natasha.__file__).parent / _FILE))
    total: dict[tuple[str, str], float] = defaultdict(float)
    forms: dict[tuple[str, str], list[tuple[int, float]]] = defaultdict(list)
    for row, (word, count) in enumerate(zip(vectors.vocab.words, vectors.vocab.counts, strict=True)):
        if count > 0 and (readings := analyses(word, "ru")):
            key = readings[0].normal_form.replace("ё", "е"), str(readings[0].tag.POS)
            total[key] += count
            forms[key].append((row, float(count) ** 0.5))
    ordered = sorted(total, key=lambda key: (-total[key], key))[:lemmas]
    full = np.zeros((len(ordered), vectors.pq.dim), dtype=np.float64)
    for place, key in enumerate(ordered):
        rows, weights = zip(*forms[key], strict=True)
        full[place] = np.average([vectors.pq[int(row)] for row in rows], axis=0, weights=weights)
    full /= np.linalg.norm(full, axis=1, keepdims=True)
    full -= full.mean(axis=0)
    _, directions = np.linalg.eigh(full.T @ full)
    components = directions[:, ::-1][:, :width]
    # An eigenvector's sign is free; fixed here, so that every machine gives the same bytes.
    components *= np.sign(components[np.abs(components).argmax(axis=0), np.arange(width)])
    small = full @ components
    scale = np.abs(small).max(axis=0) / 127
    values = np.concatenate((np.zeros((1, width)), np.round(small / scale))).astype(np.int8)
    rows_of: dict[str, int] = {}
    for place, (lemma, _part) in enumerate(ordered, start=1):
        rows_of.setdefault(f"ru {lemma}", place)
    for place, (lemma, part) in enumerate(ordered, start=1):
        if len(root(lemma)) >= _SHORTEST_ROOT:
            rows_of.setdefault(vector_key(lemma, part, "uk"), place)
    index = np.array([0, *rows_of.values()], dtype=np.uint16)
    # Brought to the size of the other embeddings.
    return Vectors(list(rows_of), index, values, (scale * (0.3 / small.std())).astype(np.float32))
