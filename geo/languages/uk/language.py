"""Ukrainian, as news writes it."""

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from geo.languages.anaphora import Anaphora
from geo.languages.calendar import Calendar
from geo.languages.measures import Measures
from geo.languages.numerals import Numerals
from geo.languages.relative import RelativeGrammar
from geo.languages.slavic.language import Slavic

if TYPE_CHECKING:
    from geo.languages.control import ControlWords
    from geo.languages.cues import CueWords
    from geo.languages.eventwords import EventWords
    from geo.languages.names import NameGrammar
    from geo.languages.speech import Speech
    from geo.languages.syntax import Parser
    from geo.languages.triggers import TriggerIndex

__all__ = ["Ukrainian"]

_PARTICIPLE = ("ний", "тий")
_INFINITIVE = ("ти", "тись", "тися")


class Ukrainian(Slavic):
    """Ukrainian."""

    code: ClassVar[str] = "uk"
    name: ClassVar[str] = "Ukrainian"
    common_words: ClassVar[frozenset[str]] = frozenset(
        """та й що це цей ця як від до із зі після під час для був була було були є також який яка які яке вже ще але
        або чи коли через про щодо над вони він вона ми його її їх їхній сьогодні вночі внаслідок біля поблизу
        місто місті селище селі область області війська військові ворог окупанти росіяни зсу рф удар ударів вибух
        вибухи обстріл обстріляли загинули поранено людей українські російські повітряних сил не у""".split()
    )
    word_pieces: ClassVar[str] = (
        r"ськ|цьк|зьк|ння|ття|ться|ого$|ому$|йськ|ько|ів$|ої$|ах$|ою$|ати$|али$|ил[аио]$|пожеж|вибух|увал"
    )
    own_letters_share: ClassVar[float] = 0.08
    abbreviations: ClassVar[frozenset[str]] = frozenset(
        """вул просп пл обл р-н м с смт сел пос ім т.зв напр тис млн млрд грн км см гр р рр ст д т.д т.п о проф акад ген
        полк підполк кап лейт св""".split()
    )
    own_letters: ClassVar[frozenset[str]] = frozenset("іїєґ")
    quotes: ClassVar[tuple[str, ...]] = ("ru",)

    @cached_property
    def numerals(self) -> Numerals:
        """Numbers."""
        from geo.languages.uk.numerals import NUMERALS

        return NUMERALS

    @cached_property
    def calendar(self) -> Calendar:
        """Time."""
        from geo.languages.uk.calendar import CALENDAR

        return CALENDAR

    @cached_property
    def names(self) -> "NameGrammar":
        """Declension, and adjectives of places."""
        from geo.languages.slavic.names import SlavicNames
        from geo.languages.uk.names import TABLES

        return SlavicNames(TABLES)

    @cached_property
    def cue_words(self) -> "CueWords":
        """Words around names."""
        from geo.languages.uk.cues import CUES

        return CUES

    @cached_property
    def speech(self) -> "Speech":
        """Verbs of saying, and what shows a government acting."""
        from geo.languages.uk.speech import speech

        return speech(self.morphology)

    @property
    def syntax(self) -> "Parser":
        """The trained parser."""
        from geo.languages.syntax import load_parser

        return load_parser(self.code)

    @property
    def triggers(self) -> "TriggerIndex":
        """Words that tell events."""
        from geo.languages.uk.triggers import index

        return index()

    @property
    def event_words(self) -> "EventWords":
        """Parties, weapons, objects and cues of doubt."""
        from geo.languages.uk.eventwords import event_words

        return event_words()

    @property
    def control_words(self) -> "ControlWords":
        """Words that tell who holds a place."""
        from geo.languages.uk.control import control_words

        return control_words()

    def lemmas_of(self, word: str) -> frozenset[str]:
        """Dictionary forms of a word; of a passive participle («знищений») its verb too, by its impersonal form."""
        lemmas = super().lemmas_of(word)
        verbs = [verb for one in lemmas if one.endswith(_PARTICIPLE) for verb in self.morphology.lemmas(f"{one[:-2]}о")]
        return lemmas | frozenset(verb for verb in verbs if verb.endswith(_INFINITIVE))

    @cached_property
    def measures(self) -> Measures:
        """Distances and bearings."""
        from geo.languages.uk.measures import MEASURES

        return MEASURES

    @cached_property
    def relative(self) -> RelativeGrammar:
        """Relative places."""
        from geo.languages.uk.relative import RELATIVE

        return RELATIVE

    @cached_property
    def anaphora(self) -> Anaphora:
        """Phrases for what was named."""
        from geo.languages.uk.anaphora import ANAPHORA

        return ANAPHORA
