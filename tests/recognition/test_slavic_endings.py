"""Nominatives of inflected names."""

import pytest

from geo.recognition.slavic_endings import nominatives

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
    assert lemma in {form.lemma for form in nominatives(word, language)}


def test_a_form_says_the_cases_that_it_may_stand_in():
    cases = {form.lemma: set(form.cases) for form in nominatives("Авдіївкою", "uk")}
    assert cases["авдіївка"] == {"I"}


def test_a_word_gives_few_forms_and_itself_first():
    forms = nominatives("Новосілці", "uk")
    assert forms[0].lemma == "новосілці"
    assert len(forms) < 30
