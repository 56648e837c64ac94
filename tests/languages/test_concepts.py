"""What can happen, one concept for all languages."""

import pytest

from geo.acled import EVENT_TYPES
from geo.languages.concepts import CONCEPTS


def test_a_concept_stands_under_its_name():
    assert all(name == concept.name for name, concept in CONCEPTS.items())


def test_each_type_can_be_told():
    assert {concept.event_type for concept in CONCEPTS.values()} == set(EVENT_TYPES)


def test_what_is_done_from_afar_is_told_with_its_means():
    remote = {concept.event_type for concept in CONCEPTS.values() if concept.remote}
    assert remote == {"Explosions/Remote violence"}


def test_a_fight_between_sides_is_a_battle():
    assert {concept.event_type for concept in CONCEPTS.values() if concept.between} == {"Battles"}


@pytest.mark.parametrize("name", ["kill", "wound", "destroy", "burn", "damage", "blackout"])
def test_what_a_deed_leaves_behind_weighs_less_than_any_deed(name):
    outcome = CONCEPTS[name]
    deeds = [concept for concept in CONCEPTS.values() if concept.rank == "deed"]
    assert outcome.rank == "outcome"
    assert outcome.weight < min(deed.weight for deed in deeds)


def test_who_repels_was_attacked():
    assert [concept.name for concept in CONCEPTS.values() if concept.turned] == ["repel"]
