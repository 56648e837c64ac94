import pytest

from geo.gazetteer.spellings import romanisations, russian_forms, russian_romanisations


@pytest.mark.parametrize(
    ("ukrainian", "russian"),
    [
        ("Зайцеве", "Зайцево"),
        ("Гранітне", "Гранитное"),
        ("Горлівка", "Горловка"),
        ("Авдіївка", "Авдеевка"),
        ("Мар'їнка", "Марьинка"),
        ("Слов’янськ", "Славянск"),
        ("Вуглегірськ", "Углегорск"),
        ("Піски", "Пески"),
        ("Троїцьке", "Троицкое"),
        ("Олександрівка", "Александровка"),
        ("Катеринівка", "Екатериновка"),
        ("Верхньоторецьке", "Верхнеторецкое"),
        ("Станиця Луганська", "Станица Луганская"),
    ],
)
def test_a_ukrainian_name_has_its_russian_form_among_the_guesses(ukrainian, russian):
    assert russian in russian_forms(ukrainian)


def test_guesses_stay_few():
    assert max(len(russian_forms(name)) for name in ("Нова Олексіївка", "Великий Бір", "Сіверська Піщана")) <= 12


def test_agencies_write_endings_long_and_short():
    assert {"Troitskoe", "Troitskoye"} <= russian_romanisations("Троицкое")
    assert {"Privolny", "Privolnyy"} <= russian_romanisations("Привольный")


def test_romanisations_come_with_and_without_the_soft_sign():
    assert romanisations("Луганськ") == {"Luhansk", "Luhans'k"}
