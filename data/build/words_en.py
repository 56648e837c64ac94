"""Word lists of the English model: given names, surnames, words of running text."""

from collections.abc import Iterable
from importlib.resources import files

from geo.recognition.english_features import Lexicon
from geo.recognition.training import common_words

GIVEN, SURNAMES = 4000, 8000

# Given names of the region in the romanisations of the press, which the US census does not have.
_REGIONAL_GIVEN = """volodymyr vladimir
oleksandr aleksandr alexander oleksiy oleksii aleksei alexei serhiy serhii sergei
sergey andriy andrii andrei mykola nikolai mykhailo mikhail dmytro dmitry dmitri ihor igor oleh oleg vitaliy vitalii
vitaly viktor yuriy yurii yuri ivan petro pavlo pavel denys denis maksym maxim roman ruslan rustem vadym vadim valeriy
valerii valery vasyl vasily yevhen yevgeny evgeny yaroslav vyacheslav vsevolod bohdan bogdan taras ostap artem artyom
anatoliy anatoly borys boris hryhoriy grigory hennadiy gennady kyrylo kirill konstantin kostiantyn leonid lev makar
matviy nazar orest pylyp rostyslav stanislav stepan tymofiy timur zakhar arseniy arsen anton arkady eduard emil filipp
fedir fyodor gleb iryna irina olena elena olha olga nataliya natalia natalya svitlana svetlana tetiana tetyana tatiana
tatyana oksana yulia yuliya liudmyla lyudmyla lyudmila halyna galina maria mariya mariia kateryna ekaterina viktoriya
viktoria valentyna valentina vira vera nadiya nadezhda larysa larisa lesia lesya alina alla anastasia anastasiia daria
darya diana inna ksenia lilia margarita marina maryna nina polina raisa sofia tamara ulyana yana yelena zhanna zoya
ramzan akhmad aslan magomed mohammed mohammad mohamed muhammad ahmed ahmad ali hassan hasan hussein mahmoud mustafa
omar osama khaled khalid ibrahim yusuf abdul abdullah fatima aisha recep tayyip bashar saddam moammar muammar binyamin
benjamin shimon ehud ariel avigdor yitzhak jose juan carlos luis jorge pedro diego javier miguel hugo evo jacques
francois jean pierre michel nicolas emmanuel olaf angela gerhard helmut heiko silvio matteo giorgia mario luigi jaroslaw
lech donald mateusz andrzej zbigniew viktor janos kim park xi hu wen li zhang wang chen liu hun""".split()


def lexicon(texts: Iterable[str]) -> Lexicon:
    """Names of the US census of 1990 (public domain, in PyPI `names`) and the lower-case words of the texts.

    The census counts "In", "An" and "Long" as names; those that running text has in lower case are left out.
    """
    texts = list(texts)
    plain = common_words(texts, least=5)
    folder = files("names")
    women = _census(folder.joinpath("dist.female.first").read_text())
    men = _census(folder.joinpath("dist.male.first").read_text())
    given = [*women[: GIVEN - len(men)], *men, *_REGIONAL_GIVEN]
    return Lexicon(
        given=frozenset(name for name in given if len(name) > 2 and name not in plain),
        surnames=frozenset(name for name in surnames_by_rank(SURNAMES) if name not in plain),
        common=common_words(texts),
    )


def surnames_by_rank(count: int) -> list[str]:
    """The most frequent surnames, in lower case."""
    return _census(files("names").joinpath("dist.all.last").read_text())[:count]


def _census(text: str) -> list[str]:
    return [line.split()[0].lower() for line in text.splitlines() if line.strip()]
