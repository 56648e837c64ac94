"""The last judgement of English names: what speaks for a place, what against, and how it is fitted."""

import json

import pytest

from geo.datafiles import data_file
from geo.errors import DataError
from geo.languages.en import LANGUAGE
from geo.recognition.acceptance import Acceptance, load_acceptance
from geo.recognition.sequence_model import SequenceModelFinder
from tests.documents import document_of
from tests.recognition.test_sequence_model import GAZETTEER

WEIGHTS = load_acceptance(data_file("embedded/model_en.acceptance.json"))


def found(text: str, acceptance: Acceptance) -> dict[str, float]:
    finder = SequenceModelFinder(GAZETTEER, LANGUAGE.name_model, acceptance=acceptance)
    return {text[span.start : span.end]: span.confidence for span in finder.find(document_of(text))}


def signs(text: str, name: str) -> dict[str, float]:
    finder = SequenceModelFinder(GAZETTEER, LANGUAGE.name_model)
    tokens = LANGUAGE.tokenize(text)
    gathered = finder.gathered(tokens)
    [one] = [one for one in gathered if text[tokens.starts[one.first] : tokens.ends[one.last - 1]] == name][:1]
    return finder.signs(tokens, gathered).of(one)


def test_what_scores_below_the_threshold_is_no_name() -> None:
    text = "They moved from Hartford to Mansfield."
    assert found(text, Acceptance(bias=9.0)).keys() == {"Hartford", "Mansfield"}
    assert found(text, Acceptance(bias=-9.0)) == {}


def test_the_confidence_of_a_name_is_the_probability_that_it_is_a_place() -> None:
    assert found("They moved to Hartford.", Acceptance(bias=0.0)) == {"Hartford": 0.5}


def test_names_of_the_region_of_the_war_are_taken_without_it() -> None:
    """Its villages are in no text that the weights were fitted on, and reports spell them as they like."""
    text = "Shells fell on Zaitseve and on Dovhenkivka near Lysychansk."
    assert found(text, Acceptance(bias=-9.0)).keys() >= {"Zaitseve", "Lysychansk"}


def test_no_sign_is_a_name() -> None:
    told = signs("Mayor Smith of Hartford left Shreveport, La., for London.", "Shreveport")
    assert not any(word in sign.lower() for sign in told for word in ("hartford", "shreveport", "london", "smith"))


@pytest.mark.parametrize(
    ("text", "name", "sign"),
    [
        ("The body was found near Shreveport, La., on Friday.", "Shreveport", "same:state"),
        ("They left Hartford and Mansfield behind.", "Mansfield", "-row"),
        ("They left Hartford and Mansfield behind.", "Hartford", "+row"),
        ("The Hartford Police Department answered.", "Hartford", "+end:body"),
        ("They met in London today.", "London", "same:placed"),
        ("A fire in Rapides Parish was put out.", "Rapides Parish", "last:after"),
    ],
)
def test_a_sign_is_seen(text: str, name: str, sign: str) -> None:
    assert signs(text, name)[sign] == 1.0


def test_the_surer_the_model_the_likelier_the_name() -> None:
    assert WEIGHTS.weights["model"] > 0
    assert WEIGHTS.probability({"model": 3.0}) > WEIGHTS.probability({"model": 0.0})


def test_a_damaged_file_says_what_to_do(tmp_path) -> None:
    (tmp_path / "acceptance.json").write_text(json.dumps({"bias": 0.0}), encoding="utf-8")
    with pytest.raises(DataError, match="reinstall"):
        load_acceptance(tmp_path / "acceptance.json")
