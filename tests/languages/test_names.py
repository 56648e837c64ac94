"""Names back to the nominative, and adjectives back to the towns and oblasts that they are made of."""

import pytest

from geo.languages.names import NameGrammar
from geo.languages.registry import language_of


def grammar(code: str) -> NameGrammar:
    found = language_of(code).names
    assert found is not None
    return found


UKRAINIAN = """Харкова:харків Києві:київ Миколаєвом:миколаїв Тернополя:тернопіль Ірпені:ірпінь Тростянця:тростянець
Сватовому:сватове Сватова:сватове Рівного:рівне Балаклією:балаклія Керчі:керч Уманню:умань Запоріжжям:запоріжжя
Дніпрі:дніпро Сум:суми Олешок:олешки Чернівцях:чернівці Лубен:лубни Броварів:бровари Чорнобаївці:чорнобаївка Празі:прага
Хмельницькому:хмельницький Верхнього:верхнє Івано-Франківську:івано-франківськ
Кам'янця-Подільського:кам'янець-подільський Часового:часів""".split()
RUSSIAN = """Харьковом:харьков Мариуполем:мариуполь Запорожья:запорожье Сватовом:сватово Сум:сумы Черновцов:черновцы
Керчью:керчь Старомайорском:старомайорское Балаклии:балаклия Песках:пески Кропивницкого:кропивницкий Донцом:донец
Ровенек:ровеньки Грозном:грозный Ростову-на-Дону:ростов-на-дону Белой:белая Белоруссии:белоруссия""".split()


@pytest.mark.parametrize("pair", [f"uk:{pair}" for pair in UKRAINIAN] + [f"ru:{pair}" for pair in RUSSIAN])
def test_the_nominative_is_among_the_forms(pair):
    language, word, lemma = pair.split(":")
    assert lemma in {form.lemma for form in grammar(language).nominatives(word)}


def test_a_form_says_the_cases_that_it_may_stand_in():
    cases = {form.lemma: set(form.cases) for form in grammar("uk").nominatives("Авдіївкою")}
    assert cases["авдіївка"] == {"I"}


def test_a_word_gives_few_forms_and_itself_first():
    forms = grammar("uk").nominatives("Новосілці")
    assert forms[0].lemma == "новосілці"
    assert len(forms) < 30


@pytest.mark.parametrize(
    ("adjective", "language", "base"),
    [
        ("сєвєродонецькому", "uk", "сєвєродонецьк"),
        ("харківського", "uk", "харків"),
        ("авдіївський", "uk", "авдіївка"),
        ("вінницькій", "uk", "вінниця"),
        ("рівненська", "uk", "рівне"),
        ("чернівецької", "uk", "чернівці"),
        ("запорізькому", "uk", "запоріжжя"),
        ("криворізького", "uk", "кривий ріг"),
        ("попаснянському", "uk", "попасна"),
        ("великоновосілківському", "uk", "велика новосілка"),
        ("луганской", "ru", "луганск"),
        ("авдеевском", "ru", "авдеевка"),
        ("винницкой", "ru", "винница"),
        ("запорожской", "ru", "запорожье"),
        ("криворожский", "ru", "кривой рог"),
        ("краснолиманском", "ru", "красный лиман"),
    ],
)
def test_the_base_is_among_those_that_word_formation_allows(adjective, language, base):
    assert base in grammar(language).bases(adjective)


def test_a_word_that_is_no_adjective_has_no_base():
    assert grammar("uk").bases("Харків") == ()


def test_an_adjective_takes_the_gender_of_its_noun():
    assert grammar("ru").nominative_adjective("Луганской", "feminine") == "луганская"
    assert grammar("uk").nominative_adjective("Бахмутському", "masculine") == "бахмутський"


def test_a_land_is_its_oblast():
    assert grammar("uk").region_of_land("донеччина") == "донецька область"
    assert grammar("uk").region_of_land("бахмут") is None


def test_a_grammar_that_gives_nothing_leaves_a_name_as_it_stands():
    plain = NameGrammar()
    assert [form.lemma for form in plain.nominatives("Talo")] == ["talo"]
    assert plain.adjective_stem("talolainen") is None
    assert plain.bases("talolainen") == ()
