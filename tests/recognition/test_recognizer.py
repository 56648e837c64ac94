"""The finder of a language is chosen by what the language gives."""

import pytest

from geo.languages.base import Language
from geo.languages.names import NameGrammar
from geo.languages.registry import language_of
from geo.recognition.inflected_names import InflectedNameFinder
from geo.recognition.lexicon_scan import LexiconScanFinder
from geo.recognition.recognizer import Recognizer
from geo.recognition.sequence_model import SequenceModelFinder
from tests.recognition.small_gazetteer import SmallGazetteer


class Declining(Language):
    """A language with a grammar of names and nothing else."""

    @property
    def names(self) -> NameGrammar:
        return NameGrammar()


@pytest.fixture(scope="module")
def recognizer() -> Recognizer:
    return Recognizer(SmallGazetteer())


def test_a_model_goes_before_a_grammar_and_a_grammar_before_the_list_alone(recognizer: Recognizer) -> None:
    assert isinstance(recognizer.finder_of(language_of("en")), SequenceModelFinder)
    assert isinstance(recognizer.finder_of(Declining()), InflectedNameFinder)
    assert isinstance(recognizer.finder_of(Language()), LexiconScanFinder)


def test_a_finder_is_made_once_for_each_language(recognizer: Recognizer) -> None:
    assert recognizer.finder_of(language_of("uk")) is recognizer.finder_of(language_of("uk"))
    assert recognizer.finder_of(language_of("uk")) is not recognizer.finder_of(language_of("ru"))


def test_a_language_without_a_folder_is_read_by_the_one_that_serves_it(recognizer: Recognizer) -> None:
    assert recognizer.finder_of(language_of("be")) is recognizer.finder_of(language_of("uk"))
