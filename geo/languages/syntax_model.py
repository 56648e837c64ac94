"""The syntax model as a file: embeddings by slot, weights, tags and relations; read without running anything in it."""

import io
import json
import lzma
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from geo.errors import DataError
from geo.languages.syntax_features import Vocabulary, word_features
from geo.languages.syntax_lemmas import LemmaRules
from geo.languages.syntax_network import Network

__all__ = ["SyntaxModel", "TagGroup", "read_model", "write_model"]

Floats = npt.NDArray[np.float32]

_REMEMBERED = 30_000
"""Word types whose embedding is kept; at 1 kB each."""


@dataclass(frozen=True, slots=True)
class TagGroup:
    """A question that the tagger answers for each word, such as "Case"; an answer may be "" where it does not arise."""

    name: str
    values: tuple[str, ...]


@dataclass(slots=True)
class SyntaxModel:
    """A trained model."""

    slots: tuple[str, ...]
    """What it asks of a word, in the order of the embeddings."""
    groups: tuple[TagGroup, ...]
    """The first is the part of speech, "UPOS"."""
    labels: tuple[str, ...]
    """Relations; the first is "root"."""
    vocabularies: Mapping[str, Vocabulary]
    """By slot, and "bag"."""
    embeddings: Mapping[str, Floats]
    """By slot, and "bag"; row 0 stands for unknown values."""
    network: Network
    lemmas: LemmaRules | None
    """How lemmas are made; None where a dictionary knows them."""
    exceptions: Mapping[str, str]
    """Lemmas by language, part of speech and word ("uk NOUN року") where the dictionary's first choice is wrong."""
    _rows: dict[tuple[str, str], int] = field(default_factory=dict)
    _table: Floats = field(default_factory=lambda: np.zeros((0, 0), dtype=np.float32))

    def embed(self, words: Sequence[str], language: str) -> Floats:
        """(N, D) embeddings of words; a word is worked out once and then remembered."""
        rows = self._rows
        if len(rows) + len(words) > max(_REMEMBERED, len(words)):
            rows.clear()
        new: dict[str, None] = {word: None for word in words if (language, word) not in rows}
        if new:
            vectors = np.stack([self._embedded(word, language) for word in new])
            if len(rows) + len(vectors) > len(self._table):
                grown = np.zeros((2 * (len(rows) + len(vectors)), vectors.shape[1]), dtype=np.float32)
                grown[: len(rows)] = self._table[: len(rows)] if len(rows) else 0
                self._table = grown
            self._table[len(rows) : len(rows) + len(vectors)] = vectors
            for word in new:
                rows[language, word] = len(rows)
        return self._table[[rows[language, word] for word in words]]

    def _embedded(self, word: str, language: str) -> Floats:
        features = word_features(word, language)
        parts = [self.embeddings[slot][self.vocabularies[slot].row(features.slots[slot])] for slot in self.slots]
        if "bag" in self.embeddings:
            known = [row for mark in features.bag if (row := self.vocabularies["bag"].row(mark))]
            bag = self.embeddings["bag"]
            parts.append(bag[known].sum(axis=0) / np.float32(max(len(known), 1) ** 0.5))
        return np.concatenate(parts)


def write_model(path: Path, meta: Mapping[str, Any], arrays: Mapping[str, npt.NDArray[np.generic]]) -> None:
    """Write a model in half precision; the same arrays give the same bytes."""
    about = np.frombuffer(json.dumps(meta, ensure_ascii=False, sort_keys=True).encode(), dtype=np.uint8)
    with zipfile.ZipFile(path, "w") as archive:
        for name, value in sorted({**arrays, "meta": about}.items()):
            halved = value.astype(np.float16) if value.dtype.kind == "f" else value
            content = io.BytesIO()
            np.lib.format.write_array(content, halved, allow_pickle=False)
            # An entry made by hand bears the same day at every rebuild.
            archive.writestr(zipfile.ZipInfo(f"{name}.npy"), content.getvalue(), zipfile.ZIP_LZMA)


def read_model(path: Path) -> SyntaxModel:
    """
    Read a model that `write_model` wrote: an archive of plain arrays and one JSON text.

    Raises
    ------
    DataError
        If the file is damaged or no such model.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            arrays = {name.removesuffix(".npy"): _array(archive, name) for name in archive.namelist()}
        meta = json.loads(arrays.pop("meta").tobytes())
        slots = tuple(meta["slots"])
        embedded = (*slots, "bag") if "embedding.bag" in arrays else slots
        groups = tuple(TagGroup(name, tuple(values)) for name, values in meta["groups"])
        bounds, start = [], 0
        for group in groups:
            bounds.append((start, start + len(group.values)))
            start += len(group.values)
        return SyntaxModel(
            slots=slots,
            groups=groups,
            labels=tuple(meta["labels"]),
            vocabularies={slot: Vocabulary(arrays[f"vocabulary.{slot}"].astype(np.uint32)) for slot in embedded},
            embeddings={slot: _embedding(arrays, slot) for slot in embedded},
            network=Network({name: value for name, value in arrays.items() if "." in name or name == "root"}, bounds),
            lemmas=LemmaRules(meta["lemmas"]) if meta.get("lemmas") else None,
            exceptions=meta.get("exceptions", {}),
        )
    except (OSError, ValueError, KeyError, zipfile.BadZipFile, zlib.error, lzma.LZMAError) as error:
        raise DataError(f"{path}: no syntax model, or damaged ({error}); reinstall the package") from error


def _array(archive: zipfile.ZipFile, name: str) -> npt.NDArray[np.generic]:
    """One array; numpy is told to refuse objects, which would be unpickled."""
    with archive.open(name) as member:
        array: npt.NDArray[np.generic] = np.lib.format.read_array(member, allow_pickle=False)
        return array


def _embedding(arrays: Mapping[str, npt.NDArray[np.generic]], slot: str) -> Floats:
    """An embedding in single precision; one that was quantised to bytes has a scale, one with shared rows an index."""
    embedding = np.asarray(arrays[f"embedding.{slot}"], dtype=np.float32)
    if (scale := arrays.get(f"scale.{slot}")) is not None:
        embedding *= np.asarray(scale, dtype=np.float32)
    if (index := arrays.get(f"index.{slot}")) is not None:
        embedding = embedding[np.asarray(index, dtype=np.int64)]
    return embedding
