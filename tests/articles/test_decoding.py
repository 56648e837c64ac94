"""An encoding is named where it can be, and never guessed in silence."""

import pytest

from geo.articles.decoding import decode, guess_encoding

UKRAINIAN = "Збройні сили України відбили атаку біля Білогорівки, повідомив Сергій Гайдай."
RUSSIAN = "Вооружённые силы отошли от города, сообщили в администрации области."


@pytest.mark.parametrize("text", [UKRAINIAN, RUSSIAN])
@pytest.mark.parametrize("encoding", ["cp1251", "koi8-u", "cp866"])
def test_each_cyrillic_code_page_is_told_by_its_words(text: str, encoding: str):
    assert guess_encoding(text.encode(encoding, errors="ignore")) == encoding


def test_western_text_is_not_taken_for_cyrillic():
    assert guess_encoding("Der Präsident fährt nach Österreich".encode("cp1252")) == "cp1252"


def test_plain_ascii_and_noise_have_no_guess():
    assert guess_encoding(b"plain") is None
    assert guess_encoding(bytes(range(128, 256)) * 10) is None


def test_the_first_bad_byte_is_named():
    with pytest.raises(ValueError, match="byte 0xff at 3"):
        decode(b"abc\xff")
