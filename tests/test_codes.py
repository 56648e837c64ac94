"""Codes of languages and countries."""

import pytest

from geo.codes import _COUNTRY_CODES, _LANGUAGE_CODES, country_code, language_code


def test_every_code_of_the_standards_is_known() -> None:
    pycountry = pytest.importorskip("pycountry")
    assert {item.alpha_2 for item in pycountry.languages if hasattr(item, "alpha_2")} == set(_LANGUAGE_CODES.values())
    assert {item.alpha_2 for item in pycountry.countries} | {"XK"} == set(_COUNTRY_CODES.values())
    assert all(_COUNTRY_CODES[item.alpha_3.lower()] == item.alpha_2 for item in pycountry.countries)


@pytest.mark.parametrize(
    "written", ["uk", "UK", "uk-UA", "uk_UA", "ukr", "Ukrainian", " ukrainian ", "українська", "ua"]
)
def test_a_language_is_known_by_code_tag_and_name(written: str) -> None:
    assert language_code(written) == "uk"


@pytest.mark.parametrize("written", ["xx", "Elvish", "", "e", 5, None, "ru?", "en uk"])
def test_what_is_no_language_is_refused(written: object) -> None:
    with pytest.raises(ValueError, match="no language's code or name"):
        language_code(written)


@pytest.mark.parametrize("written", ["UA", "ua", "UKR", "Ukraine", "україна"])
def test_a_country_is_known_by_code_and_name(written: str) -> None:
    assert country_code(written) == "UA"


def test_uk_is_never_silently_a_country() -> None:
    """It is the code of the Ukrainian language, and what the British call their country."""
    with pytest.raises(ValueError, match="UA for Ukraine, GB for Britain"):
        country_code("uk")


def test_a_misspelt_name_gets_the_right_one_as_remedy() -> None:
    with pytest.raises(ValueError, match="write RU if 'russia' is meant"):
        country_code("Rusia")
