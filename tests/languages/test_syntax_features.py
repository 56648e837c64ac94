"""What a word shows by itself."""

import pytest

from geo.languages.syntax_features import Vocabulary, normal, root, word_features


@pytest.mark.parametrize(
    ("one", "other"), [("“", '"'), ("«", '"'), ("Didn’t", "didn't"), ("–", "—"), ("2022", "7"), ("LYMAN", "Lyman")]
)
def test_what_typesetters_vary_is_one_form(one: str, other: str) -> None:
    assert normal(one) == normal(other)


@pytest.mark.parametrize(
    ("ukrainian", "russian"), [("обстріл", "обстрел"), ("військо", "войско"), ("Харків", "Харьков")]
)
def test_cognates_share_their_root(ukrainian: str, russian: str) -> None:
    assert root(ukrainian.lower()) == root(russian.lower())


def test_a_ukrainian_word_takes_the_vector_of_its_cognate() -> None:
    assert word_features("обстріли", "uk").slots["vector"] == "uk бстрл N"
    assert word_features("обстрелы", "ru").slots["vector"] == "ru обстрел"


def test_all_readings_of_a_word_are_marks() -> None:
    """ "стали" is a verb and a noun; which of them, the neighbours say."""
    bag = word_features("стали", "ru").bag
    assert {"VERB  plur", "NOUN gent sing", "femn", "past"} <= set(bag)


def test_words_that_no_dictionary_reads_have_no_marks() -> None:
    assert word_features("HIMARS", "uk").bag == ()
    assert word_features("shelled", "en").bag == ()


def test_an_unknown_value_has_row_zero() -> None:
    vocabulary = Vocabulary.of(["a", "b"])
    assert [vocabulary.row(value) for value in ("a", "b", "c")] == [1, 2, 0]


def test_length_of_a_word_is_bounded() -> None:
    assert len(word_features("x" * 10_000, "en").slots["form"]) <= 80
