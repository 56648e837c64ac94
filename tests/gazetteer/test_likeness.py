"""What is left of a name when vowels and the ways to write a consonant are taken away."""

import pytest

from geo.gazetteer.likeness import in_latin, is_near, skeleton


@pytest.mark.parametrize(
    ("written", "listed"),
    [
        ("Sokolniki", "Sokilnyky"),
        ("Dvurechnoye", "Dvorichna"),
        ("Alexandrovka", "Oleksandrivka"),
        ("Georgievka", "Heorhiivka"),
        ("Nikolayevka", "Mykolaivka"),
        ("Annovka", "Hannivka"),
        ("Pischevik", "Pyshchevyk"),
        ("Yagodny", "Yahidne"),
        ("Golaya Pristan", "Hola Prystan"),
        ("Сокольники", "Sokilnyky"),
        ("Сокільники", "Sokilnyky"),
    ],
)
def test_spellings_of_one_name_have_one_skeleton(written: str, listed: str) -> None:
    assert skeleton(written) == skeleton(listed)


@pytest.mark.parametrize(("first", "second"), [("Lyman", "Nyman"), ("Izium", "Zium"), ("Soledar", "Solomir")])
def test_other_names_have_another(first: str, second: str) -> None:
    assert skeleton(first) != skeleton(second)


def test_one_consonant_may_be_another_in_a_long_name_only() -> None:
    assert is_near(skeleton("Solodkovoda"), skeleton("Solodkovodne"))
    assert not is_near(skeleton("Lyman"), skeleton("Lypan"))


def test_a_name_may_be_written_in_latin_letters_by_either_language_where_its_letters_do_not_tell() -> None:
    assert in_latin("Писарівка") == ["Pysarivka"]
    assert in_latin("Новоселовка") == ["Novoselovka", "Novoselovka"]
    assert in_latin("Lyman") == []
