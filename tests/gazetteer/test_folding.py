import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.gazetteer.folding import fold, fold_key, fold_text, scannable


@settings(deadline=None, derandomize=True)
@given(st.text())
def test_folding_keeps_every_character_at_its_offset(text):
    assert len(fold(text)) == len(text)
    assert len(fold_text(text)) == len(text)


@settings(deadline=None, derandomize=True)
@given(st.text())
def test_a_scannable_text_says_where_each_character_comes_from(text):
    folded, offsets = scannable(text)
    if offsets is None:
        assert len(folded) == len(text)
    else:
        assert len(offsets) == len(folded) + 1
        assert offsets == sorted(offsets)
        assert offsets[-1] == len(text)


@settings(deadline=None, derandomize=True)
@given(st.text())
def test_a_key_is_its_own_key(text):
    assert fold_key(fold_key(text)) == fold_key(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Slov’yansk", "SLOV'YANSK"),
        ("Ивано-Франковск", "ивано–франковск"),
        ("Артёмовск", "артемовск"),
        ("São Paulo", "Sao Paulo"),
        ("Łódź", "lodz"),
        ("Ґданськ", "гданськ"),
        ("Сло\u0301в'янськ", "слов'янськ"),
        ("Си\u00adверск", "сиверск"),
        (unicodedata.normalize("NFD", "Ївано-Пустой"), "ївано пустой"),
        ("«Азот»", "азот"),
    ],
)
def test_spellings_that_differ_in_type_only_have_one_key(one, other):
    assert fold_key(one) == fold_key(other)


def test_short_i_and_i_stay_two_letters():
    assert fold_key("Бахмутський") != fold_key("Бахмутськии")


@pytest.mark.parametrize("text", ["Sieviero-\ndonetsk", "Siev\u200bierodonetsk", "Sie\u00advierodonetsk"])
def test_a_name_broken_by_a_line_or_a_silent_mark_is_read_whole(text):
    assert scannable(text)[0] == "sievierodonetsk"


def test_a_blank_line_ends_a_name():
    assert "nova kakhovka" not in scannable("Nova\n\nKakhovka")[0]
    assert scannable("Nova\nKakhovka")[0] == "nova kakhovka"
