"""Ukrainian, as news writes it."""

from typing import ClassVar

from geo.languages.slavic.language import Slavic

__all__ = ["Ukrainian"]

_PARTICIPLE = ("ний", "тий")
_INFINITIVE = ("ти", "тись", "тися")


class Ukrainian(Slavic):
    """Ukrainian."""

    code: ClassVar[str] = "uk"
    name: ClassVar[str] = "Ukrainian"
    folder: ClassVar[str | None] = "geo.languages.uk"
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

    def lemmas_of(self, word: str) -> frozenset[str]:
        """Dictionary forms of a word; of a passive participle («знищений») its verb too, by its impersonal form."""
        lemmas = super().lemmas_of(word)
        verbs = [verb for one in lemmas if one.endswith(_PARTICIPLE) for verb in self.morphology.lemmas(f"{one[:-2]}о")]
        return lemmas | frozenset(verb for verb in verbs if verb.endswith(_INFINITIVE))
