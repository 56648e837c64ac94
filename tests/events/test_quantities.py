"""How many."""

import pytest

from tests.events.articles import events, one_event


def counts(sentence: str, place: str, language: str) -> list[tuple[int | None, int | None, str]]:
    return [
        (count.least, count.most, count.of)
        for event in events(sentence, place, language=language)
        for count in event.counts
    ]


@pytest.mark.parametrize(
    ("sentence", "place", "language", "expected"),
    [
        ("More than 500 civilians are trapped in cellars in Izium.", "Izium", "en", [(500, None, "civilians trapped")]),
        ("Some 100-200 soldiers are killed daily in Izium.", "Izium", "en", [(100, 200, "killed")]),
        ("At least a dozen people were hurt in Izium.", "Izium", "en", [(12, None, "wounded")]),
        ("Hundreds were evacuated by train from Izium.", "Izium", "en", [(200, None, "evacuated")]),
        ("Up to 40 people were detained in Izium.", "Izium", "en", [(None, 40, "detained")]),
        ("Between 10 and 20 marines were captured in Izium.", "Izium", "en", [(10, 20, "captured")]),
        ("The blast in Izium killed three and injured 12.", "Izium", "en", [(3, 3, "killed"), (12, 12, "wounded")]),
        (
            "A missile struck Izium, killing three and injuring eight.",
            "Izium",
            "en",
            [(3, 3, "killed"), (8, 8, "wounded")],
        ),
        ("On March 19, 3 people were killed in Izium.", "Izium", "en", [(3, 3, "killed")]),
        ("A woman was killed in Izium.", "Izium", "en", [(1, 1, "killed")]),
        ("В Ізюмі поранено п'ятеро людей.", "Ізюм", "uk", [(5, 5, "wounded")]),
        ("Сили ППО збили 12 шахедів над Ізюмом.", "Ізюм", "uk", [(12, 12, "drones")]),
        ("В Изюме погибли не менее семи человек.", "Изюм", "ru", [(7, None, "killed")]),
        ("Из Изюма эвакуировали более 1,5 тысяч человек.", "Изюм", "ru", [(1500, None, "evacuated")]),
    ],
)
def test_counts_are_read_with_their_ranges_and_what_they_count(sentence, place, language, expected):
    assert counts(sentence, place, language) == expected


@pytest.mark.parametrize(
    ("sentence", "place", "language"),
    [
        ("The bill gives $40 billion to those killed in Izium.", "Izium", "en"),
        ("In 2014 Izium was attacked.", "Izium", "en"),
        ("Izium, a town of 100,000 inhabitants, was shelled.", "Izium", "en"),
        ("The 93rd Brigade held Izium.", "Izium", "en"),
        ("Shells fell 12 km from Izium.", "Izium", "en"),
        ("999999999999999 people were killed in Izium.", "Izium", "en"),
        ("Загинули на 45-му кілометрі траси біля Ізюма.", "Ізюм", "uk"),
    ],
)
def test_money_years_populations_units_and_senseless_numbers_are_no_counts(sentence, place, language):
    assert counts(sentence, place, language) == []


def test_a_part_of_a_count_is_not_a_second_count():
    event = one_event("The strike on Izium killed nine people, including two children.", "Izium")
    assert [str(count) for count in event.counts] == ["9 killed"]


def test_a_count_of_two_towns_says_that_they_share_it():
    found = events("Three people were killed in Izium and Lyman.", "Izium", "Lyman")
    assert [(event.place_name, event.count_shared) for event in found] == [("Izium", True), ("Lyman", True)]


def test_a_count_of_one_town_is_its_own():
    assert not one_event("Three people were killed in Izium.", "Izium").count_shared
