"""Toponyms of English texts."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from geo.languages.en import LANGUAGE
from geo.recognition.sequence_model import SequenceModelFinder
from geo.recognition.spans import Span
from tests.documents import document_of
from tests.gazetteers import FakeGazetteer, known

_PLACES = {
    "Ukraine": ("country", "UA", 41_000_000, True),
    "Russia": ("country", "RU", 144_000_000, True),
    "Kyiv": ("city", "UA", 2_900_000, True),
    "Odesa": ("city", "UA", 1_000_000, True),
    "Lysychansk": ("city", "UA", 95_000, True),
    "Zaitseve": ("village", "UA", 3_000, True),
    "Moskva": ("river", "RU", 0, True),
    "Luhansk": ("city", "UA", 400_000, True),
    "London": ("city", "GB", 8_900_000, True),
    "Shreveport": ("city", "US", 190_000, False),
    "Louisiana": ("region", "US", 4_600_000, False),
    "Rapides Parish": ("district", "US", 130_000, False),
    "New York City": ("city", "US", 8_000_000, True),
    "New York": ("region", "US", 19_000_000, True),
    "South Africa": ("country", "ZA", 57_000_000, True),
    "Ivano-Frankivsk": ("city", "UA", 230_000, True),
    "Hartford": ("city", "US", 124_000, False),
    "Mansfield": ("city", "US", 46_000, False),
}


GAZETTEER = FakeGazetteer(
    *(
        known(name, kind, country=country, population=population, scanned=scanned)
        for name, (kind, country, population, scanned) in _PLACES.items()
    )
)


FINDER = SequenceModelFinder(GAZETTEER, LANGUAGE.name_model)


def find(text: str) -> list[Span]:
    return FINDER.find(document_of(text))


def names(text: str) -> list[str]:
    return [text[span.start : span.end] for span in find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shelling hit Zaitseve overnight, officials in Kyiv said.", ["Zaitseve", "Kyiv"]),
        ("The body was found near Shreveport, La., on Friday.", ["Shreveport", "La."]),
        ("A farm in Rapides Parish burned down.", ["Rapides Parish"]),
        ("He moved from New York City to South Africa.", ["New York City", "South Africa"]),
        ("Trains to Ivano-Frankivsk were stopped.", ["Ivano-Frankivsk"]),
    ],
)
def test_a_name_is_found_whole_and_with_its_own_words_only(text, expected):
    assert names(text) == expected


def test_the_possessive_is_no_part_of_the_name():
    assert names("They discussed Ukraine's ports and Russia’s fleet.") == ["Ukraine", "Russia"]


@pytest.mark.parametrize(
    "text",
    [
        "Fighters of the Odesa battalion pulled back.",
        "The Kyiv Independent wrote about it first.",
        "The missile cruiser Moskva sank in April.",
        "Mr. London declined to comment.",
    ],
)
def test_units_papers_ships_and_persons_named_after_places_are_not_places(text):
    assert names(text) == []


def test_adjectives_and_peoples_are_not_places():
    assert names("Russian troops and Ukrainian officials met American envoys.") == []


def test_a_direction_is_part_of_an_official_name_only():
    assert names("Fighting raged in eastern Ukraine, not in South Africa.") == ["Ukraine", "South Africa"]


def test_a_dateline_in_capitals_is_a_place():
    assert names("MANSFIELD — Police arrested a man on Monday.")[:1] == ["MANSFIELD"]


def test_a_state_abbreviation_is_looked_up_by_the_full_name():
    span = find("The crash happened near Shreveport, La., police said.")[-1]
    assert (span.query, span.kind) == ("Louisiana", "region")


def test_the_word_after_a_name_says_its_kind():
    [span] = find("Russian forces shelled Zaitseve village on Monday.")
    assert span.kind == "village"


def test_a_name_found_once_is_found_again():
    text = "He lives in Hartford. Later that day Hartford was quiet; nobody in Hartford spoke."
    assert names(text) == ["Hartford"] * 3


def test_a_text_without_letters_has_no_places():
    assert find("1, 2, 3 ... !!! \n\t") == []
    assert find("") == []


def test_a_line_longer_than_a_chunk_is_read_to_its_end():
    text = "Nothing happened. " * 4_000 + "They fled to Lysychansk."
    [span] = find(text)
    assert text[span.start : span.end] == "Lysychansk"


_PIECES = [
    "Kyiv",
    "the",
    " ",
    "-",
    ",",
    "'s",
    "\n",
    "of",
    "County",
    "La.",
    "(",
    "U.S.",
    "village",
    "and",
    "İ",
    "ß",
    "D-",
]


@settings(max_examples=200, deadline=None)
@given(
    st.text(max_size=300)
    | st.text(alphabet="Kyiv 'sOd-.\n,’LaStDR", max_size=200)
    | st.lists(st.sampled_from(_PIECES), max_size=30).map("".join)
)
@example("Kyiv D-D-Odesa")
def test_any_string_gives_spans_in_range_in_order_and_apart(text):
    last = 0
    for span in find(text):
        assert last <= span.start < span.end <= len(text)
        assert text[span.start : span.end].strip() == text[span.start : span.end]
        assert 0.0 <= span.confidence <= 1.0
        last = span.end


def test_a_ship_in_quotation_marks_is_still_a_ship():
    assert names("The flagship ‘Moskva’ was evacuated.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the village of Dovhenkivka burned", ["Dovhenkivka"]),
        ("Nyzhnoderevechka village was hit", ["Nyzhnoderevechka"]),
        ("the head of Popasnyansky district", ["Popasnyansky"]),
    ],
)
def test_a_name_that_no_list_has_is_found_beside_a_word_for_a_settlement(text, expected):
    assert names(text) == expected


def test_two_places_joined_by_a_possessive_are_two():
    assert names("He was seen at London's Hartford Airport.")[0] == "London"


def test_the_party_and_seat_of_a_politician_give_the_seat():
    assert "Hartford" in names("Rep. Mary Smith, D-Hartford, voted against it.")


def test_a_plural_behind_a_row_says_what_each_name_is():
    spans = find("Shelling was heard in the Luhansk and Odesa regions.")
    assert [span.kind for span in spans] == ["region", "region"]


def test_an_office_is_where_its_town_is():
    assert names("He was held in the Rapides Parish Detention Center.") == ["Rapides Parish"]


def test_a_person_of_the_text_named_like_a_town_is_no_place_by_surname_alone():
    text = "Elizabeth Hartford was charged on Monday. Hartford pleaded not guilty, and Hartford was released."
    assert names(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The enemy used Grad multiple rocket launchers and Smerch systems.",
        "Prisoners were subjected to cruel treatment - Lysychansk.",
        "Hartford says the answer is no.",
    ],
)
def test_weapons_and_those_who_are_quoted_are_not_places(text):
    assert names(text) == []


def test_the_formal_name_of_a_country_is_one_name_and_looked_up_by_the_short_one():
    text = "He is the ambassador of the Republic of Ukraine."
    [span] = find(text)
    assert (text[span.start : span.end], span.query, span.kind) == ("Republic of Ukraine", "Ukraine", "country")


def test_a_state_before_the_title_of_its_governor_is_a_place():
    assert names("Former Louisiana Gov. Kathleen Blanco spoke first.") == ["Louisiana"]
