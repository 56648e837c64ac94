"""Names of a language that gives neither a model nor a grammar: as the gazetteer has them, with what cues there are."""

from collections.abc import Iterator

from geo.document import Article
from geo.gazetteer.entry import Entry, Hit, Match
from geo.languages.base import Language
from geo.languages.cues import CueWords
from geo.languages.wordclass import word_class
from geo.recognition.lexicon_scan import LexiconScanFinder
from geo.recognition.spans import Span

_NAMES = ("Kyiv", "Charkiw", "Nowa", "Nowa Kachowka", "Kachowka", "Bachmut", "كييف")


class Names:
    """A gazetteer that scans for a few names."""

    def lookup(self, name: str) -> list[Match]:
        return []

    def scan(self, text: str) -> Iterator[Hit]:
        low = text.lower()
        for name in _NAMES:
            start = low.find(name.lower())
            if start >= 0:
                yield Hit(start, start + len(name), ())

    def entry(self, place_id: str) -> Entry | None:
        return None


class German(Language):
    """A few cues and nothing else."""

    code = "de"

    @property
    def cue_words(self) -> CueWords:
        return CueWords(
            prepositions={"in": "D", "bei": "D"},
            kinds={"village": word_class("Das Dorf Bachmut brennt.", "dorf")},
            titles=word_class("Frau Kachowka schwieg.", "frau"),
            things=word_class("Das Bataillon Charkiw zog ab.", "bataillon"),
        )


def find(text: str, language: Language | None = None) -> list[Span]:
    language = language or Language()
    return LexiconScanFinder(Names(), language).find(language.read(Article(article_id="a", text=text)))


def names(text: str, language: Language | None = None) -> list[str]:
    return [text[span.start : span.end] for span in find(text, language)]


def test_the_longest_name_of_those_that_overlap_is_taken() -> None:
    assert names("Nowa Kachowka brennt") == ["Nowa Kachowka"]


def test_a_name_in_small_letters_is_another_word_but_a_script_without_capitals_has_none() -> None:
    assert names("das kyiv") == []
    assert names("انفجار في كييف") == ["كييف"]


def test_a_name_joined_to_another_by_a_hyphen_is_one() -> None:
    assert names("Kyiv-Bachmut") == ["Kyiv", "Bachmut"]


def test_a_preposition_or_word_of_kind_makes_a_name_surer() -> None:
    [plain] = find("Kyiv brennt", German())
    [placed] = find("Feuer in Kyiv", German())
    [village] = find("Das Dorf Bachmut brennt", German())
    assert plain.confidence < placed.confidence == village.confidence
    assert (plain.kind, village.kind) == (None, "village")


def test_persons_and_things_that_bear_a_name_are_no_places() -> None:
    assert names("Frau Kachowka und das Bataillon Charkiw kamen", German()) == []
