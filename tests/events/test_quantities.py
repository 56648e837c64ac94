import pytest

from geo.events.classify import fold
from geo.events.quantities import counts_of


def read(sentence: str) -> list[tuple[int | None, int | None, str]]:
    return [(count.least, count.most, count.of) for count in counts_of(fold(sentence))]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("More than 500 civilians are trapped in the cellars.", [(500, None, "civilians trapped")]),
        ("Some 100-200 soldiers are killed daily.", [(100, 200, "killed")]),
        ("At least a dozen people were hurt.", [(12, None, "wounded")]),
        ("Hundreds were evacuated by train.", [(200, None, "evacuated")]),
        ("Up to 40 people were detained.", [(None, 40, "detained")]),
        ("Between 10 and 20 marines were captured.", [(10, 20, "captured")]),
        ("The blast killed three and injured 12.", [(3, 3, "killed"), (12, 12, "wounded")]),
        ("Поранено п'ятеро людей.", [(5, 5, "wounded")]),
        ("Загинула жінка, ще двоє дітей поранені.", [(1, 1, "killed"), (2, 2, "wounded")]),
        ("Сили ППО збили 12 шахедів.", [(12, 12, "drones")]),
        ("Погибли не менее семи человек.", [(7, None, "killed")]),
        ("Эвакуировали более 1,5 тысяч человек.", [(1500, None, "evacuated")]),
        ("Russia fired 12 S-300 missiles.", [(12, 12, "missiles")]),
    ],
)
def test_counts_are_read_with_their_ranges_and_what_they_count(sentence, expected):
    assert read(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The bill gives $40 billion to those killed.",
        "In 2014 the town was attacked.",
        "The town of 100,000 inhabitants was shelled.",
        "The 93rd Brigade held the village.",
        "Shells fell 12 km from the town.",
        "999999999999999 people were killed.",
        "Загинули на 45-му кілометрі траси.",
    ],
)
def test_money_years_populations_units_and_senseless_numbers_are_no_counts(sentence):
    assert read(sentence) == []


def test_a_part_of_a_count_is_not_a_second_count():
    assert read("The strike killed nine people, including two children.") == [(9, 9, "killed")]
