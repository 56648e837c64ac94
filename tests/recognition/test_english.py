"""Toponyms of English texts."""

from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from geo.gazetteer.entry import Entry, Hit, Match
from geo.recognition.english import EnglishFinder

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


class FewPlaces:
    """A gazetteer of the names above."""

    def _match(self, name: str) -> Match:
        kind, country, population, _ = _PLACES[name]
        entry = Entry(f"test:{name}", name, kind, country, None, None, population, 0.0, 0.0, "settlement", 1.0, "test")
        return Match(entry, name, "official", "en")

    def lookup(self, name: str) -> list[Match]:
        return [self._match(known) for known in _PLACES if known.casefold() == name.casefold()]

    def scan(self, text: str) -> Iterator[Hit]:
        for start in range(len(text)):
            for name, facts in _PLACES.items():
                end = start + len(name)
                whole = not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum()
                if facts[3] and whole and text[start:end] == name:
                    yield Hit(start, end, (self._match(name),))

    def entry(self, place_id: str) -> Entry | None:
        return None


@pytest.fixture(scope="module")
def finder() -> EnglishFinder:
    return EnglishFinder(FewPlaces())


def names(finder: EnglishFinder, text: str) -> list[str]:
    return [text[span.start : span.end] for span in finder.find(text)]


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
def test_a_name_is_found_whole_and_with_its_own_words_only(finder, text, expected):
    assert names(finder, text) == expected


def test_the_possessive_is_no_part_of_the_name(finder):
    assert names(finder, "They discussed Ukraine's ports and Russia’s fleet.") == ["Ukraine", "Russia"]


@pytest.mark.parametrize(
    "text",
    [
        "Fighters of the Odesa battalion pulled back.",
        "The Kyiv Independent wrote about it first.",
        "The missile cruiser Moskva sank in April.",
        "Mr. London declined to comment.",
    ],
)
def test_units_papers_ships_and_persons_named_after_places_are_not_places(finder, text):
    assert names(finder, text) == []


def test_adjectives_and_peoples_are_not_places(finder):
    assert names(finder, "Russian troops and Ukrainian officials met American envoys.") == []


def test_a_direction_is_part_of_an_official_name_only(finder):
    assert names(finder, "Fighting raged in eastern Ukraine, not in South Africa.") == ["Ukraine", "South Africa"]


def test_a_dateline_in_capitals_is_a_place(finder):
    assert names(finder, "MANSFIELD — Police arrested a man on Monday.")[:1] == ["MANSFIELD"]


def test_a_state_abbreviation_is_looked_up_by_the_full_name(finder):
    span = finder.find("The crash happened near Shreveport, La., police said.")[-1]
    assert (span.query, span.kind) == ("Louisiana", "region")


def test_the_word_after_a_name_says_its_kind(finder):
    [span] = finder.find("Russian forces shelled Zaitseve village on Monday.")
    assert span.kind == "village"


def test_a_name_found_once_is_found_again(finder):
    text = "He lives in Hartford. Later that day Hartford was quiet; nobody in Hartford spoke."
    assert names(finder, text) == ["Hartford"] * 3


def test_a_text_without_letters_has_no_places(finder):
    assert finder.find("1, 2, 3 ... !!! \n\t") == []
    assert finder.find("") == []


def test_a_line_longer_than_a_chunk_is_read_to_its_end(finder):
    text = "Nothing happened. " * 4_000 + "They fled to Lysychansk."
    [span] = finder.find(text)
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
def test_any_string_gives_spans_in_range_in_order_and_apart(finder, text):
    last = 0
    for span in finder.find(text):
        assert last <= span.start < span.end <= len(text)
        assert text[span.start : span.end].strip() == text[span.start : span.end]
        assert 0.0 <= span.confidence <= 1.0
        last = span.end


def test_a_ship_in_quotation_marks_is_still_a_ship(finder):
    assert names(finder, "The flagship ‘Moskva’ was evacuated.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the village of Dovhenkivka burned", ["Dovhenkivka"]),
        ("Nyzhnoderevechka village was hit", ["Nyzhnoderevechka"]),
        ("the head of Popasnyansky district", ["Popasnyansky"]),
    ],
)
def test_a_name_that_no_list_has_is_found_beside_a_word_for_a_settlement(finder, text, expected):
    assert names(finder, text) == expected


def test_two_places_joined_by_a_possessive_are_two(finder):
    assert names(finder, "He was seen at London's Hartford Airport.")[0] == "London"


def test_the_party_and_seat_of_a_politician_give_the_seat(finder):
    assert "Hartford" in names(finder, "Rep. Mary Smith, D-Hartford, voted against it.")


def test_a_plural_behind_a_row_says_what_each_name_is(finder):
    spans = finder.find("Shelling was heard in the Luhansk and Odesa regions.")
    assert [span.kind for span in spans] == ["region", "region"]


def test_an_office_is_where_its_town_is(finder):
    assert names(finder, "He was held in the Rapides Parish Detention Center.") == ["Rapides Parish"]


def test_a_person_of_the_text_named_like_a_town_is_no_place_by_surname_alone(finder):
    text = "Elizabeth Hartford was charged on Monday. Hartford pleaded not guilty, and Hartford was released."
    assert names(finder, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The enemy used Grad multiple rocket launchers and Smerch systems.",
        "Prisoners were subjected to cruel treatment - Lysychansk.",
        "Hartford says the answer is no.",
    ],
)
def test_weapons_and_those_who_are_quoted_are_not_places(finder, text):
    assert names(finder, text) == []


def test_the_formal_name_of_a_country_is_one_name_and_looked_up_by_the_short_one(finder):
    text = "He is the ambassador of the Republic of Ukraine."
    [span] = finder.find(text)
    assert (text[span.start : span.end], span.query, span.kind) == ("Republic of Ukraine", "Ukraine", "country")


def test_a_state_before_the_title_of_its_governor_is_a_place(finder):
    assert names(finder, "Former Louisiana Gov. Kathleen Blanco spoke first.") == ["Louisiana"]
