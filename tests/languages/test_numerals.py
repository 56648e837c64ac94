"""Numbers in digits and words, in three languages."""

import pytest

from geo.languages.numerals import Numerals
from geo.languages.registry import language_of


def numerals(code: str) -> Numerals:
    found = language_of(code).numerals
    assert found is not None
    return found


def bounds(code: str, text: str) -> list[tuple[float | None, float | None]]:
    return [(number.least, number.most) for number in numerals(code).find(text)]


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        ("en", "twenty-five", 25),
        ("en", "eleven", 11),
        ("en", "two hundred and five", 205),
        ("en", "two thousand five hundred and twelve", 2_512),
        ("en", "twelve hundred", 1_200),
        ("en", "half a dozen", 6),
        ("en", "one and a half", 1.5),
        ("en", "half a", 0.5),
        ("en", "1,200", 1_200),
        ("en", "1.5 million", 1_500_000),
        ("en", "10k", 10_000),
        ("uk", "двадцять п'ять", 25),
        ("uk", "двадцять п’ять", 25),
        ("uk", "одинадцяти", 11),
        ("uk", "шість", 6),
        ("uk", "шістьох", 6),
        ("uk", "чотири", 4),
        ("uk", "семи", 7),
        ("uk", "чотириста", 400),
        ("uk", "чотирьохсот", 400),
        ("uk", "четверо", 4),
        ("uk", "дві тисячі п'ятсот", 2_500),
        ("uk", "півтора", 1.5),
        ("uk", "півтори тисячі", 1_500),
        ("uk", "три з половиною", 3.5),
        ("uk", "5 тис.", 5_000),
        ("ru", "двадцать пять", 25),
        ("ru", "одиннадцати", 11),
        ("ru", "шесть", 6),
        ("ru", "семи", 7),
        ("ru", "четыреста", 400),
        ("ru", "четырёхсот", 400),
        ("ru", "четверых", 4),
        ("ru", "полутора", 1.5),
        ("ru", "1,5 тысяч", 1_500),
    ],
)
def test_a_number_has_one_value_whatever_its_form(code, text, value):
    assert bounds(code, text) == [(value, value)]
    assert numerals(code).value(text) == value


@pytest.mark.parametrize(
    ("code", "text", "least", "most", "qualifier"),
    [
        ("en", "more than 500", 500, None, "at_least"),
        ("en", "at least a dozen", 12, None, "at_least"),
        ("en", "40+", 40, None, "at_least"),
        ("en", "up to 40", None, 40, "at_most"),
        ("en", "nearly 40", None, 40, "nearly"),
        ("en", "about twenty", 20, 20, "about"),
        ("uk", "понад сотні", 100, None, "at_least"),
        ("uk", "не більше двадцяти", None, 20, "at_most"),
        ("uk", "близько шести", 6, 6, "about"),
        ("uk", "майже сорок", None, 40, "nearly"),
        ("ru", "не менее семи", 7, None, "at_least"),
        ("ru", "более тысячи", 1_000, None, "at_least"),
        ("ru", "до сорока", None, 40, "at_most"),
    ],
)
def test_the_words_before_a_number_open_or_close_it(code, text, least, most, qualifier):
    [number] = numerals(code).find(text)
    assert (number.start, number.end) == (0, len(text))
    assert (number.least, number.most, number.qualifier) == (least, most, qualifier)


@pytest.mark.parametrize(
    ("code", "text", "least", "most"),
    [
        ("en", "5-10", 5, 10),
        ("en", "5–10", 5, 10),
        ("en", "five or six", 5, 6),
        ("en", "between 10 and 20", 10, 20),
        ("en", "two to three thousand", 2_000, 3_000),
        ("uk", "двоє-троє", 2, 3),
        ("uk", "від 5 до 10", 5, 10),
        ("ru", "от пяти до десяти", 5, 10),
    ],
)
def test_a_range_has_both_its_ends(code, text, least, most):
    assert bounds(code, text) == [(least, most)]


def test_and_joins_the_ends_of_a_range_only_behind_between():
    assert bounds("en", "killed 3 and 12 others") == [(3, 3), (12, 12)]


@pytest.mark.parametrize(
    ("code", "text", "least"),
    [
        ("en", "several", 2),
        ("en", "a few", 2),
        ("en", "dozens", 24),
        ("en", "several hundred", 200),
        ("en", "hundreds of thousands", 200_000),
        ("en", "dozens of thousands", 20_000),
        ("uk", "кількох", 2),
        ("uk", "сотні", 200),
        ("uk", "десятки тисяч", 20_000),
        ("uk", "кілька тисяч", 2_000),
        ("ru", "нескольких", 2),
        ("ru", "десятками", 24),
    ],
)
def test_a_vague_word_tells_only_the_least(code, text, least):
    [number] = numerals(code).find(text)
    assert (number.least, number.most, number.vague) == (least, None, True)


def test_a_number_that_rose_to_another_has_no_ceiling():
    assert bounds("uk", "Кількість загиблих зросла до 5") == [(5, 5)]


@pytest.mark.parametrize("text", ["S-300", "155mm", "5%", "at 12:30", "$40", "the 93rd", "the M-03"])
def test_what_is_glued_to_letters_or_signs_is_no_number_of_things(text):
    assert numerals("en").find(text) == []


@pytest.mark.parametrize(
    ("code", "text", "unit", "value", "start"),
    [
        ("en", "some twenty-five kilometres", "kilo", 25, 0),
        ("en", "8km", "km", 8, 0),
        ("en", "a 10-km belt", "km", 10, 2),
        ("en", "half a mile", "mile", 0.5, 0),
        ("uk", "за півкілометра", "кіло", 0.5, 3),
        ("ru", "в полутора километрах", "кило", 1.5, 2),
    ],
)
def test_the_number_before_a_unit_of_measure(code, text, unit, value, start):
    number = numerals(code).before(text, text.index(unit))
    assert number is not None
    assert (number.least, number.start) == (value, start)


def test_no_number_stands_before_a_unit_that_another_word_parts_from_it():
    assert numerals("en").before("25 of the kilometres", 10) is None


def test_what_is_no_number_has_no_value():
    with pytest.raises(ValueError, match="no number"):
        numerals("en").value("many")


def test_ten_thousand_number_words_are_read_in_one_pass():
    assert len(numerals("en").find("two " * 10_000)) == 10_000
