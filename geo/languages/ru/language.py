"""Russian, as news writes it."""

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

__all__ = ["Russian"]


class Russian(Slavic):
    """Russian."""

    code: ClassVar[str] = "ru"
    name: ClassVar[str] = "Russian"
    common_words: ClassVar[frozenset[str]] = frozenset(
        """и что это этот эта как от до из со после под время для был была было были есть также который которая
        которые которое уже еще ещё но или когда через об над они он она мы его ее её их сегодня ночью вследствие
        около вблизи город городе поселок поселке селе область области войска военные противник оккупанты россияне
        всу удар ударов взрыв взрывы обстрел обстреляли погибли ранены людей украинские российские с со при во ко
        к о не""".split()
    )
    word_pieces: ClassVar[str] = (
        r"рь|вь|бь|пь|мь|шь|жь|чь|ие|ия|ии|ий$|ой$|ей$|ться|ть$|тся$|ск[аоиуе]|ого$|ому$|ение|ания|ств|щи[йе]|ев$"
    )
    own_letters_share: ClassVar[float] = 0.03
    abbreviations: ClassVar[frozenset[str]] = frozenset(
        """ул просп пл обл р-н г с пос пгт им т.н т.е т.к т.д т.п тыс млн млрд руб км см гр гг ст стр д о проф акад ген
        полк подполк кап лейт св""".split()
    )
    own_letters: ClassVar[frozenset[str]] = frozenset("ыэъё")
    quotes: ClassVar[tuple[str, ...]] = ("uk",)

    @cached_property
    def numerals(self) -> Numerals:
        """Numbers."""
        from geo.languages.ru.numerals import NUMERALS

        return NUMERALS

    @cached_property
    def calendar(self) -> Calendar:
        """Time."""
        from geo.languages.ru.calendar import CALENDAR

        return CALENDAR

    @cached_property
    def names(self) -> "NameGrammar":
        """Declension, and adjectives of places."""
        from geo.languages.ru.names import TABLES
        from geo.languages.slavic.names import SlavicNames

        return SlavicNames(TABLES)

    @cached_property
    def cue_words(self) -> "CueWords":
        """Words around names."""
        from geo.languages.ru.cues import CUES

        return CUES

    @cached_property
    def speech(self) -> "Speech":
        """Verbs of saying, and what shows a government acting."""
        from geo.languages.ru.speech import speech

        return speech(self.morphology)

    @property
    def syntax(self) -> "Parser":
        """The trained parser."""
        from geo.languages.syntax import load_parser

        return load_parser(self.code)

    @property
    def triggers(self) -> "TriggerIndex":
        """Words that tell events."""
        from geo.languages.ru.triggers import index

        return index()

    @property
    def event_words(self) -> "EventWords":
        """Parties, weapons, objects and cues of doubt."""
        from geo.languages.ru.eventwords import event_words

        return event_words()

    @property
    def control_words(self) -> "ControlWords":
        """Words that tell who holds a place."""
        from geo.languages.ru.control import control_words

        return control_words()

    @cached_property
    def measures(self) -> Measures:
        """Distances and bearings."""
        from geo.languages.ru.measures import MEASURES

        return MEASURES

    @cached_property
    def relative(self) -> RelativeGrammar:
        """Relative places."""
        from geo.languages.ru.relative import RELATIVE

        return RELATIVE

    @cached_property
    def anaphora(self) -> Anaphora:
        """Phrases for what was named."""
        from geo.languages.ru.anaphora import ANAPHORA

        return ANAPHORA
