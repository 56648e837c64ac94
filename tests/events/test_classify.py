import pytest

from geo.events.classify import LONGEST, fold, triggers_of


def types(sentence: str) -> set[str]:
    return {trigger.sub_type for trigger in triggers_of(sentence)}


@pytest.mark.parametrize(
    ("sentence", "sub_type"),
    [
        ("A drone struck an oil depot outside the town.", "Air/drone strike"),
        ("Two men were hurt when their car hit a land mine.", "Remote explosive/landmine/IED"),
        ("The brigade recaptured three villages on the left bank.", "Government regains territory"),
        ("Police detained dozens at a protest on the square.", "Protest with intervention"),
        ("Вночі військові відбили штурм на околиці селища.", "Armed clash"),
        ("Город обстреляли из реактивных установок.", "Shelling/artillery/missile attack"),
        ("Сили ППО збили два шахеди.", "Disrupted weapons use"),
        ("Стороны провели обмен пленными на мосту.", "Agreement"),
    ],
)
def test_a_sentence_is_typed_by_its_words_in_three_languages(sentence, sub_type):
    assert sub_type in types(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Russia plans to attack the port again.",
        "The troops could not storm the plant.",
        "If shelling resumes, the buses will turn back.",
        "Moscow threatened to bomb the bridge.",
        "Якщо обстріли відновляться, автобуси повернуть назад.",
        "Город не обстреливали.",
        "Войска готовятся штурмовать город.",
    ],
)
def test_what_is_negated_planned_threatened_or_conditional_is_no_event(sentence):
    assert types(sentence) == set()


def test_an_attempt_is_an_event():
    assert types("Troops tried to storm the village from two sides.") == {"Armed clash"}


def test_folding_keeps_the_length_of_the_text():
    assert len(fold("İzmir’s “Ёлка” — 5")) == len("İzmir’s “Ёлка” — 5")


def test_a_sentence_of_20000_words_is_read_at_its_beginning_only():
    sentence = "word " * 20_000 + "shelling"
    assert len(sentence) > LONGEST
    assert types(sentence) == set()
