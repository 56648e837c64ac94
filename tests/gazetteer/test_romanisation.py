import pytest

from geo.gazetteer.romanisation import bgn_ukrainian, kmu, romanise_russian


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("Сєвєродонецьк", "Sievierodonetsk"),
        ("Згурський", "Zghurskyi"),
        ("Єнакієве", "Yenakiieve"),
        ("Їжакевич", "Yizhakevych"),
        ("Знам’янка", "Znamianka"),
        ("Нова Каховка", "Nova Kakhovka"),
        ("Щастя", "Shchastia"),
        ("ЮР'ЇВКА", "YURIVKA"),
    ],
)
def test_ukrainian_names_are_romanised_by_the_resolution_of_2010(name, latin):
    assert kmu(name) == latin


@pytest.mark.parametrize(
    ("name", "latin"), [("Сєвєродонецьк", "Syevyerodonets'k"), ("Мар'їнка", "Mar'yinka"), ("Зайцеве", "Zaytseve")]
)
def test_the_older_romanisation_keeps_the_soft_sign_as_an_apostrophe(name, latin):
    assert bgn_ukrainian(name) == latin


@pytest.mark.parametrize(
    ("name", "latin"), [("Горловка", "Gorlovka"), ("Ясиноватая", "Yasinovataya"), ("Счастье", "Schastye"),
                        ("Енакиево", "Enakievo")]
)  # fmt: skip
def test_russian_names_are_romanised_as_agencies_do(name, latin):
    assert romanise_russian(name).replace("Shch", "Sch") == latin
