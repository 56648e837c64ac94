"""Words and their forms, both ways: paradigms for English, dictionaries for Ukrainian and Russian."""

import pytest

from geo.languages.morphology import Part, Uninflected, WordForm, form_table, inflected
from geo.languages.registry import language_of


def forms(code: str, lemma: str, part: Part) -> set[str]:
    return {form.text for form in language_of(code).morphology.forms(lemma, part)}


@pytest.mark.parametrize(
    ("lemma", "expected"),
    [
        ("deny", "deny denies denied denying"),
        ("plan", "plan plans planned planning"),
        ("admit", "admit admits admitted admitting"),
        ("offer", "offer offers offered offering"),
        ("reveal", "reveal reveals revealed revealing"),
        ("die", "die dies died dying"),
        ("say", "say says said saying"),
        ("withdraw", "withdraw withdraws withdrew withdrawn withdrawing"),
        ("flee", "flee flees fled fleeing"),
        ("agree", "agree agrees agreed agreeing"),
        ("quit", "quit quits quitting"),
        ("push", "push pushes pushed pushing"),
        ("be", "be is are am was were been being"),
        ("cancel", "cancel cancels canceled cancelled canceling cancelling"),
        ("sink", "sink sinks sank sunk sinking"),
    ],
)
def test_an_english_verb_has_the_forms_of_its_paradigm(lemma: str, expected: str) -> None:
    assert forms("en", lemma, "verb") == set(expected.split())


@pytest.mark.parametrize(
    ("lemma", "plural"),
    [("city", "cities"), ("valley", "valleys"), ("church", "churches"), ("man", "men"), ("aircraft", "aircraft")],
)
def test_an_english_noun_has_its_plural(lemma: str, plural: str) -> None:
    assert forms("en", lemma, "noun") == {lemma, plural}


def test_the_first_word_of_several_is_inflected_as_a_verb_and_the_last_as_a_noun() -> None:
    assert "called for" in forms("en", "call for", "verb")
    assert "power plants" in forms("en", "power plant", "noun")


@pytest.mark.parametrize(
    ("word", "lemma"), [("said", "say"), ("denied", "deny"), ("shelled", "shell"), ("men", "man"), ("stopped", "stop")]
)
def test_the_lemma_of_an_english_form_is_among_its_lemmas(word: str, lemma: str) -> None:
    assert lemma in language_of("en").morphology.lemmas(word)


@pytest.mark.parametrize(
    ("code", "word", "lemma", "case"),
    [
        ("uk", "аеродромом", "аеродром", "I"),
        ("uk", "Підстанцією", "підстанція", "I"),
        ("ru", "подстанции", "подстанция", "G"),
        ("ru", "посёлку", "посёлок", "D"),
    ],
)
def test_a_slavic_noun_is_read_in_its_case(code: str, word: str, lemma: str, case: str) -> None:
    readings = language_of(code).morphology.readings(word)
    assert any(one.lemma == lemma and one.part == "noun" and case in one.cases for one in readings)


def test_a_slavic_verb_has_its_tenses_genders_and_participles() -> None:
    found = language_of("ru").morphology.forms("заявить", "verb")
    assert any(one.text == "заявила" and one.tense == "past" and one.gender == "feminine" for one in found)
    assert any(one.text == "заявивший" and one.part == "participle" and not one.marks for one in found)
    assert any(one.text == "заявленный" and "passive" in one.marks for one in found)


def test_a_russian_form_is_written_with_e_too() -> None:
    assert {"посёлком", "поселком"} <= forms("ru", "посёлок", "noun")


def test_what_the_dictionary_says_of_names_is_marked() -> None:
    def marks(code: str, word: str) -> frozenset[str]:
        return frozenset(mark for one in language_of(code).morphology.readings(word) for mark in one.marks)

    assert "given_name" in marks("uk", "Володимир")
    assert "surname" in marks("ru", "Иванов")
    assert "geographic" in marks("ru", "Москва")
    assert "geographic" in marks("uk", "Харків")


def test_a_word_is_known_where_a_dictionary_lists_it() -> None:
    assert language_of("uk").morphology.is_known("Міст")
    assert not language_of("uk").morphology.is_known("абвгдейка")


def test_where_no_grammar_is_known_a_word_is_its_own_only_form() -> None:
    assert [form.text for form in Uninflected().forms("talo")] == ["talo"]
    assert Uninflected().lemmas("Talo") == {"talo"}


def test_a_table_of_forms_says_lemma_and_class_and_a_listed_lemma_keeps_its_own() -> None:
    table = form_table(language_of("uk").morphology, {"site": ["склад"], "verb": ["скласти"]})
    assert table["складі"] == ("склад", "site")
    assert table["склав"] == ("скласти", "verb")


def test_readings_that_differ_in_case_alone_are_one() -> None:
    [singular, plural] = language_of("uk").morphology.readings("станції")
    assert isinstance(singular, WordForm)
    assert (singular.number, set(singular.cases)) == ("singular", set("GDL"))
    assert (plural.number, set(plural.cases)) == ("plural", set("NA"))


@pytest.mark.parametrize(
    ("code", "word", "some", "not_one"),
    [
        ("uk", "завод", {"завод", "заводу", "заводі"}, "заводи"),
        ("uk", "хімзавод", {"хімзавод", "хімзаводу", "хімзаводі"}, "хімзаводи"),
        ("uk", "Дніпро", {"дніпро", "дніпра", "дніпром"}, "дніпр"),
        ("ru", "шахты", {"шахты", "шахтах"}, "шахта"),
        ("en", "plant", {"plant"}, "plants"),
    ],
)
def test_a_word_is_inflected_in_the_number_that_it_stands_in(code, word, some, not_one) -> None:
    found = inflected(language_of(code).morphology, word)
    assert some <= found
    assert not_one not in found
