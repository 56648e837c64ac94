"""Which finder reads a language: chosen by what the language gives, made once."""

from collections.abc import Callable
from functools import cached_property, lru_cache

from geo.gazetteer.entry import Gazetteer
from geo.languages.base import Language
from geo.recognition.inflected_names import InflectedNameFinder
from geo.recognition.lexicon_scan import LexiconScanFinder
from geo.recognition.roles import governments_of
from geo.recognition.sequence_model import SequenceModelFinder
from geo.recognition.spans import Finder

__all__ = ["Recognizer"]


class Recognizer:
    """Finders of toponyms, and who is a government, by one gazetteer.

    A language with a sequence model is read by it; one that declines its names by their grammar and the evidence around
    them; any other by the names of the gazetteer as they stand.
    """

    def __init__(self, gazetteer: Gazetteer, *, spacy: bool = False) -> None:
        """Take names from `gazetteer`; `spacy` unites spaCy's model with ours for languages that have one."""
        self._gazetteer = gazetteer
        self._spacy = spacy
        self.finder_of: Callable[[Language], Finder] = lru_cache(maxsize=16)(self._finder)

    @cached_property
    def is_government(self) -> Callable[[str], bool]:
        """Whether a name is one that its government goes by."""
        return governments_of(self._gazetteer)

    def _finder(self, language: Language) -> Finder:
        """
        The finder of a language.

        Raises
        ------
        DataError
            If its model is missing or damaged.
        MissingExtraError
            If spaCy is asked for and not installed.
        """
        if language.name_model is not None:
            if self._spacy and language.name_model.spacy:
                from geo.recognition.spacy_model import SpacyFinder

                return SpacyFinder(self._gazetteer, language.name_model)
            return SequenceModelFinder(self._gazetteer, language.name_model)
        if language.names is not None:
            return InflectedNameFinder(self._gazetteer, language)
        return LexiconScanFinder(self._gazetteer, language)
