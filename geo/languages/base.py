"""What a language must give, so that every room of the house can ask it and none needs to know which one it is.

A language is one class in a folder of its own; `geo.languages.registry` names them. What it does not give is None, and
the stages do without: a language of a few words still has its names found and its articles mapped. Parts are loaded
when first asked for, since compiling the rules of one takes a tenth of a second.
"""

from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar

from geo.document import Article, Document, Sentence, Tokens
from geo.languages.anaphora import Anaphora
from geo.languages.calendar import Calendar
from geo.languages.measures import Measures
from geo.languages.morphology import Morphology, Uninflected
from geo.languages.numerals import Numerals
from geo.languages.relative import RelativeGrammar
from geo.languages.sentences import sentence_spans
from geo.languages.tokens import words_and_marks

if TYPE_CHECKING:
    from collections.abc import Callable

    from geo.languages.control import ControlWords
    from geo.languages.cues import Cues, CueWords
    from geo.languages.eventwords import EventWords
    from geo.languages.name_model import NameModel
    from geo.languages.names import NameGrammar
    from geo.languages.speech import Speech
    from geo.languages.syntax import Parser
    from geo.languages.triggers import TriggerIndex

__all__ = ["Language"]


class Language:
    """A language, and what is known of it; this class itself is one of which nothing is known but its letters."""

    code: ClassVar[str] = "und"
    """ISO 639-1 code."""
    name: ClassVar[str] = "an unknown language"
    """In English, for messages."""
    own_letters: ClassVar[frozenset[str]] = frozenset()
    """Letters, lower case, that tell its words from those of the languages that it quotes."""
    own_letters_share: ClassVar[float] = 0.0
    """The share of those letters in its texts."""
    common_words: ClassVar[frozenset[str]] = frozenset()
    """Its commonest words, lower case, by which a text is known to be in it."""
    word_pieces: ClassVar[str] = ""
    """Pattern of pieces of words that the languages it quotes do not share, for headlines without such a word."""
    quotes: ClassVar[tuple[str, ...]] = ()
    """Codes of languages whose words and names stand in its texts as they are."""
    home_countries: ClassVar[tuple[str, ...]] = ()
    """ISO 3166-1 codes of the countries that its press writes of as its own, the first most: it names their villages
    without saying where they are."""
    abbreviations: ClassVar[frozenset[str]] = frozenset()
    """Words in lower case, without their full stop, behind which a full stop ends no sentence."""
    word_abbreviations: ClassVar[frozenset[str]] = frozenset()
    """The same of words that are no abbreviations in small letters: "Sat."."""
    folder: ClassVar[str | None] = None
    """The package in which its parts lie, each in a module of the part's name; None of a language without one."""

    # -- parts: what a language does not give stays as it is here -----------------------------------------------------

    @cached_property
    def numerals(self) -> Numerals | None:
        """The reader of numbers in digits and words."""
        part: Numerals | None = self._part("numerals", "NUMERALS")
        return part

    @cached_property
    def calendar(self) -> Calendar | None:
        """The reader of expressions of time."""
        part: Calendar | None = self._part("calendar", "CALENDAR")
        return part

    @cached_property
    def measures(self) -> Measures | None:
        """The reader of distances and bearings."""
        part: Measures | None = self._part("measures", "MEASURES")
        return part

    @cached_property
    def relative(self) -> RelativeGrammar | None:
        """The grammar of relative places: "8 km south of", "the western bank of"."""
        part: RelativeGrammar | None = self._part("relative", "RELATIVE")
        return part

    @cached_property
    def anaphora(self) -> Anaphora | None:
        """The reader of phrases for what was named: "the plant"."""
        part: Anaphora | None = self._part("anaphora", "ANAPHORA")
        return part

    @property
    def morphology(self) -> Morphology:
        """Readings and forms of words; where nothing is known of them, each word is its own and only form."""
        return _UNINFLECTED

    @property
    def names(self) -> "NameGrammar | None":
        """How names of places are declined; None where they stand in texts as they stand in gazetteers."""
        return None

    @property
    def name_model(self) -> "NameModel | None":
        """A sequence model of names; it goes before a grammar of them."""
        return None

    @cached_property
    def cue_words(self) -> "CueWords | None":
        """Words around names that say what they are names of."""
        part: CueWords | None = self._part("cues", "CUES")
        return part

    @cached_property
    def cues(self) -> "Cues":
        """Those words in all their forms, and those of the languages that it quotes."""
        from geo.languages.cues import Cues, CueWords

        quoted = [(other.cue_words, other.morphology) for other in self.quoted]
        return Cues(
            self.cue_words or CueWords(),
            self.morphology,
            [(words, forms) for words, forms in quoted if words is not None],
        )

    @cached_property
    def speech(self) -> "Speech | None":
        """Verbs of saying, and what shows a government acting by the name of its capital or country."""
        made: Callable[..., Speech] | None = self._part("speech", "speech")
        return made(self.morphology) if made else None

    @property
    def syntax(self) -> "Parser | None":
        """Parts of speech, heads and relations."""
        return None

    @cached_property
    def triggers(self) -> "TriggerIndex | None":
        """Words that tell events, by concept; a language without them tells none."""
        made: Callable[..., TriggerIndex] | None = self._part("triggers", "index")
        return made() if made else None

    @cached_property
    def event_words(self) -> "EventWords | None":
        """Parties, weapons, objects and cues of doubt that events are told with."""
        made: Callable[..., EventWords] | None = self._part("eventwords", "event_words")
        return made() if made else None

    @cached_property
    def control_words(self) -> "ControlWords | None":
        """Words that tell who holds a place; a language without them makes no statements of control."""
        made: Callable[..., ControlWords] | None = self._part("control", "control_words")
        return made() if made else None

    def _part(self, module: str, name: str) -> Any:
        """What a module of its folder has under a name, loaded when first asked for; None without a folder."""
        return getattr(import_module(f"{self.folder}.{module}"), name) if self.folder else None

    def lemmas_of(self, word: str) -> frozenset[str]:
        """Dictionary forms that a word in lower case may stand for among triggers and cues, itself included."""
        return self.morphology.lemmas(word) | {word}

    # -- words of other languages ------------------------------------------------------------------------------------

    @cached_property
    def quoted(self) -> "tuple[Language, ...]":
        """The languages that it quotes."""
        from geo.languages.registry import language_of

        return tuple(map(language_of, self.quotes))

    def language_of_word(self, word: str) -> "Language":
        """The language of a word in lower case by its letters; this one where they do not tell."""
        if self.own_letters.isdisjoint(word):
            for other in self.quoted:
                if not other.own_letters.isdisjoint(word):
                    return other
        return self

    # -- reading -------------------------------------------------------------------------------------------------------

    def tokenize(self, text: str) -> Tokens:
        """The words, numbers and marks of a text with their offsets in it."""
        return words_and_marks(text)

    def read(self, article: Article) -> Document:
        """An article with its tokens and sentences, made once for all stages."""
        tokens = self.tokenize(article.text)
        return Document(article, self.code, tokens, self._sentences(article.text, tokens))

    @cached_property
    def _stopped(self) -> frozenset[str]:
        return self.abbreviations.union(*(other.abbreviations for other in self.quoted))

    @cached_property
    def _stopped_words(self) -> frozenset[str]:
        return self.word_abbreviations.union(*(other.word_abbreviations for other in self.quoted))

    def _sentences(self, text: str, tokens: Tokens) -> tuple[Sentence, ...]:
        sentences: list[Sentence] = []
        at = end_before = 0
        for start, end in sentence_spans(text, self._stopped, self._stopped_words):
            first = at
            while at < len(tokens) and tokens.starts[at] < end:
                at += 1
            sentences.append(Sentence(start, end, first, at, not sentences or "\n" in text[end_before:start]))
            end_before = end
        return tuple(sentences)


_UNINFLECTED = Uninflected()
