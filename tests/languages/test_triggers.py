"""Each trigger is found in the example beside it."""

import pytest

from geo.languages.registry import language_of
from geo.languages.triggers import read_triggers


@pytest.mark.parametrize("code", ["en", "uk", "ru"])
def test_every_trigger_is_found_in_its_example(code):
    language = language_of(code)
    index = language.triggers
    rows = [language.tokenize(trigger.example) for trigger in index.triggers]
    trees = language.syntax.parse([row.words for row in rows])
    lost = []
    for trigger, row, tree in zip(index.triggers, rows, trees, strict=True):
        lemmas = [language.lemmas_of(word) | {one.lemma.lower()} for word, one in zip(row.norms, tree, strict=True)]
        found = {(one.trigger.pattern, one.concept.name) for rivals in index.find(tree, lemmas) for one in rivals}
        if (trigger.pattern, trigger.concept.name) not in found:
            lost.append(f"{trigger.concept.name}: {trigger.pattern} | {trigger.example}")
    assert not lost, "\n".join(lost)


def test_the_three_languages_tell_the_same_concepts():
    told = {code: {one.concept.name for one in language_of(code).triggers.triggers} for code in ("en", "uk", "ru")}
    assert told["uk"] == told["ru"]
    assert told["en"] - told["uk"] <= {"fight", "flee", "suicide_bomb"}


@pytest.mark.parametrize(
    "text", ["shell\n    shell:v", "nonsense\n    shell:v | He shelled it.", "    shell:v | Shelled."]
)
def test_a_list_that_cannot_be_read_is_refused(text):
    with pytest.raises(ValueError, match=r"stands under no concept|no concept"):
        read_triggers(text)
