"""Spans that a finder gives become mentions of the document."""

from geo.document import Document, Mention
from geo.gazetteer.embedded import EmbeddedGazetteer
from geo.languages.base import Language
from geo.recognition.finding import find_mentions
from geo.recognition.recognizer import Recognizer
from geo.recognition.spans import Finder, Span, united
from tests.documents import document_of
from tests.recognition.small_gazetteer import SmallGazetteer


class Fixed:
    """A finder that finds one word where it stands first."""

    def __init__(self, word: str) -> None:
        self.word = word

    def find(self, document: Document) -> list[Span]:
        start = document.text.find(self.word)
        return [Span(start, start + len(self.word), 0.9, query=self.word.lower(), finder="fixed")] if start >= 0 else []


class FixedRecognizer(Recognizer):
    """Gives one finder for all languages."""

    def __init__(self, word: str) -> None:
        super().__init__(SmallGazetteer())
        self._fixed = Fixed(word)

    def _finder(self, language: Language) -> Finder:
        return self._fixed


def mentions(text: str, word: str = "Kharkiv", language: str = "en") -> tuple[Mention, ...]:
    return find_mentions(document_of(text, language), FixedRecognizer(word)).mentions


def test_the_name_is_the_text_at_its_offsets() -> None:
    text = "Fire. Smoke over Kharkiv rose."
    [mention] = mentions(text)
    assert text[mention.start : mention.end] == mention.name == "Kharkiv"
    assert (mention.sentence, mention.query) == ("Smoke over Kharkiv rose.", "kharkiv")


def test_a_sentence_without_end_is_cut_around_the_name() -> None:
    [mention] = mentions("word " * 5000 + "Kharkiv" + " word" * 5000)
    assert "Kharkiv" in mention.sentence
    assert len(mention.sentence) < 1_020


def test_a_government_that_speaks_is_an_actor_and_a_town_that_does_never() -> None:
    assert [one.role for one in mentions("Україна заявила про це.", "Україна", "uk")] == ["actor"]
    assert [one.role for one in mentions("Харків заявив про це.", "Харків", "uk")] == ["place"]


def test_in_a_language_without_speech_every_name_is_a_place() -> None:
    assert [one.role for one in mentions("Україна заявила про це.", "Україна", "xx")] == ["place"]


def test_of_spans_that_overlap_the_first_lists_and_the_longer_are_taken() -> None:
    first = [Span(0, 4, 0.5)]
    second = [Span(2, 9, 0.9), Span(10, 12, 0.9), Span(10, 20, 0.9), Span(15, 22, 0.9)]
    assert [(span.start, span.end) for span in united(first, second)] == [(0, 4), (10, 20)]


def test_what_stands_in_the_name_of_a_force_or_organisation_is_no_place() -> None:
    text = "The Black Sea Fleet left Sevastopol, and the Red Cross came to Luhansk."
    recognizer = Recognizer(EmbeddedGazetteer.open())
    found = find_mentions(document_of(text), recognizer).mentions
    assert [mention.name for mention in found] == ["Sevastopol", "Luhansk"]
