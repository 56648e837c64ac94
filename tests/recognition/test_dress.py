"""Names are found in small letters, in capitals and in title case, and keep their offsets."""

import pytest

from geo.languages.en import LANGUAGE
from geo.languages.name_model import Lexicon
from geo.recognition.dress import dressed
from geo.recognition.model_features import NameFacts
from tests.documents import document_of
from tests.recognition.test_sequence_model import GAZETTEER, names

LEXICON = Lexicon(
    common=frozenset("troops shell and near the fighting rages in two killed port of fire left for mobile".split()),
    given=frozenset(("hartford",)),
    words=LANGUAGE.name_model.words,
)


def read(text: str) -> str:
    document = document_of(text)
    return dressed(document.tokens, document.sentences, NameFacts(GAZETTEER), LEXICON).text


@pytest.mark.parametrize(
    ("text", "usual"),
    [
        ("fighting rages near lysychansk and new york city", "fighting rages near Lysychansk and New York City"),
        ("TROOPS SHELL LYSYCHANSK AND ZAITSEVE", "Troops shell Lysychansk and Zaitseve"),
        ("US TROOPS LEFT THE PORT OF ODESA", "US troops left the port of Odesa"),
        ("Troops Shell Lysychansk And Odesa In Fighting", "Troops shell Lysychansk and Odesa in fighting"),
    ],
)
def test_a_text_is_read_as_it_would_usually_be_written(text: str, usual: str) -> None:
    assert read(text) == usual


@pytest.mark.parametrize(
    "text",
    [
        "Troops left Lysychansk and the port of Odesa.",
        "LYSYCHANSK (Reuters) - Two were killed in the fighting near the port.",
        "The New York City Fire Department answered.",
        "fire in mobile",
        "ODESA",
    ],
)
def test_usual_texts_common_words_and_single_words_stay(text: str) -> None:
    assert read(text) == text


def test_a_persons_name_in_small_letters_is_a_place_only_behind_a_preposition_of_place() -> None:
    assert read("they left for hartford") == "they left for hartford"
    assert read("they met in hartford") == "they met in Hartford"


def test_no_letter_that_grows_as_a_capital_moves_an_offset() -> None:
    text = "straße ŉ in odesa and lysychansk"
    document = document_of(text)
    tokens = dressed(document.tokens, document.sentences, NameFacts(GAZETTEER), LEXICON)
    assert len(tokens.text) == len(text)
    assert [tokens.text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)] == tokens.words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("heavy shelling of lysychansk and zaitseve, two killed in odesa", ["lysychansk", "zaitseve", "odesa"]),
        ("RUSSIAN TROOPS SHELL LYSYCHANSK AND ZAITSEVE", ["LYSYCHANSK", "ZAITSEVE"]),
    ],
)
def test_names_are_cut_from_the_text_as_it_stands(text: str, found: list[str]) -> None:
    assert names(text) == found
