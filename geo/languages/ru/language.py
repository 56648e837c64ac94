"""Russian, as news writes it."""

from typing import ClassVar

from geo.languages.slavic.language import Slavic

__all__ = ["Russian"]


class Russian(Slavic):
    """Russian."""

    code: ClassVar[str] = "ru"
    name: ClassVar[str] = "Russian"
    folder: ClassVar[str | None] = "geo.languages.ru"
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
