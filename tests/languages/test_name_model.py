"""Classes of words of the sequence model: each shows itself in its example, and the model's features are as trained."""

import dataclasses

import pytest

from geo.languages.en import LANGUAGE
from geo.languages.en.name_words import EXAMPLES, NAME_WORDS
from geo.languages.name_model import NameWords

_CLASSES = [field.name for field in dataclasses.fields(NameWords) if field.name != "adjective_ends"]


@pytest.mark.parametrize("name", _CLASSES)
def test_the_example_of_a_class_has_a_word_of_it(name: str) -> None:
    words = getattr(NAME_WORDS, name)
    assert not words or any(norm in words for norm in LANGUAGE.tokenize(EXAMPLES[name]).norms)


def test_an_adjective_of_a_town_is_told_by_its_end() -> None:
    assert "Popasnyansky".endswith(NAME_WORDS.adjective_ends)
    assert not "Popasna".endswith(NAME_WORDS.adjective_ends)


@pytest.mark.parametrize(
    ("word", "features"),
    [
        ("mayor", ("title", "folk")),
        ("said", ("say",)),
        ("north", ("in", "dir", "before")),
        ("st.", ("before", "street")),
        ("district", ("folk", "body", "after")),
        ("la.", ("state",)),
        ("tank", ("ship",)),
        ("tanks", ()),
    ],
)
def test_the_features_of_a_word_are_those_that_the_model_was_trained_with(word: str, features: tuple[str, ...]) -> None:
    assert NAME_WORDS.classes_of.get(word, ()) == features


def test_the_word_behind_a_row_is_the_plural_of_the_word_behind_a_name() -> None:
    assert NAME_WORDS.plurals["parishes"] == NAME_WORDS.kind_after["parish"] == "district"
    assert NAME_WORDS.plurals["cities"] == NAME_WORDS.kind_after["city"] == "city"
