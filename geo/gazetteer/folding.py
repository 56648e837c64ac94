"""One spelling for many: names and texts folded so that equal names are equal strings.

Folding turns one character into one character, so offsets in a folded text are offsets in the text itself. Only
`fold_key`, which makes the keys that names are stored and asked under, also drops and joins characters.
"""

import re
import unicodedata

__all__ = ["fold", "fold_key", "fold_text", "scannable"]

_SPECIAL = {
    **dict.fromkeys("’‘ʼʹ′`´ʻʽ＇‛ꞌˈ\u02b9", "'"),
    **dict.fromkeys("‐‑‒–—―−﹣－_/", "-"),
    **dict.fromkeys("\u00a0\u1680\u2007\u202f\u205f\u3000\t\n\r\v\f\u0085\u2028\u2029", " "),
    **dict.fromkeys("đðĐÐ", "d"),
    **dict.fromkeys("łŁ", "l"),
    **dict.fromkeys("øØœŒ", "o"),
    **dict.fromkeys("æÆəƏ", "a"),
    **dict.fromkeys("ıİ", "i"),
    **dict.fromkeys("ħĦ", "h"),
    **dict.fromkeys("ŧŦþÞ", "t"),
    **dict.fromkeys("ßẞ", "s"),
    **dict.fromkeys("ґҐ", "г"),
    # Letters of their own, although Unicode takes them for a letter and a mark.
    **dict.fromkeys("йЙ", "й"),
    **dict.fromkeys("їЇ", "ї"),
    **dict.fromkeys("ўЎ", "ў"),
}

# Marks that stand on or between letters and say nothing: accents of NFD, stress marks, zero-width and soft hyphens.
_SILENT = re.compile("[\u00ad\u0300-\u036f\u200b-\u200f\u2060\ufeff]+")
# What a scan reads as something else: Cyrillic letters in two characters, silent marks, a word or a name broken over
# two lines, runs of blanks.
_EDITS = re.compile(
    "(?P<letter>[иИіІуУ][\u0306\u0308])|(?P<silent>[\u00ad\u0300-\u036f\u200b-\u200f\u2060\ufeff]+"
    r"|(?<=[^\W\d_])[-‐]\r?\n[ \t]*(?=[^\W\d_])(?=[a-zà-öа-яёіїєґ]))"
    r"|(?P<gap>(?<=\w)[-‐]?[^\S\n]*\r?\n[^\S\n]*(?=\w)(?!\n)|[^\S\n]{2,})"
)
_QUOTE = re.compile(r"(?<!\w)'|'(?!\w)")
_GAPS = re.compile(r"[\s-]+")


def _fold_character(character: str) -> str:
    if character in _SPECIAL:
        return _SPECIAL[character]
    base = unicodedata.normalize("NFKD", character)
    base = base[0] if base and all(unicodedata.combining(mark) for mark in base[1:]) else character
    folded = base.casefold()
    return folded if len(folded) == 1 else base.lower() if len(base.lower()) == 1 else base


class _Table(dict[int, int]):
    """A table for `str.translate` that is filled as characters are met."""

    def __init__(self, *, gaps: bool) -> None:
        super().__init__()
        self._gaps = gaps

    def __missing__(self, code: int) -> int:
        folded = _fold_character(chr(code))
        if self._gaps and folded != "'" and not folded.isalnum():
            folded = " "
        self[code] = ord(folded)
        return self[code]


_LETTERS = _Table(gaps=False)
_WORDS = _Table(gaps=True)


def fold(text: str) -> str:
    """The text without case, diacritics and typographic variants, each character folded to exactly one."""
    return text.translate(_LETTERS)


def fold_key(name: str) -> str:
    """The key that a name is stored and looked up under.

    Beyond `fold`, marks that stand between letters go, hyphens count as spaces, runs of them as one, and quotes around
    the name are left out.
    """
    folded = _SILENT.sub("", _compose(name)).translate(_WORDS)
    return _GAPS.sub(" ", _QUOTE.sub(" ", folded)).strip()


def fold_text(text: str) -> str:
    """The text as `fold_key` would write it, but character by character: whatever is no letter, digit or apostrophe is
    a space.
    """
    return _QUOTE.sub(" ", text.translate(_WORDS))


def scannable(text: str) -> tuple[str, list[int] | None]:
    """The text folded for a scan with keys, and the offset in `text` of each of its characters.

    Silent marks are left out, a name broken over two lines is joined, runs of blanks are one.

    Returns
    -------
    The folded text, and None where offsets are those of `text`; otherwise a list with one offset for each character and
    one for the end.
    """
    if not _EDITS.search(text):
        return fold_text(text), None
    pieces: list[str] = []
    offsets: list[int] = []
    position = 0
    for edit in _EDITS.finditer(text):
        pieces.append(text[position : edit.start()])
        offsets.extend(range(position, edit.start()))
        if edit.lastgroup == "gap":
            pieces.append(" ")
            offsets.append(edit.start())
        elif edit.lastgroup == "letter":
            pieces.append(unicodedata.normalize("NFC", edit.group()))
            offsets.append(edit.start())
        position = edit.end()
    pieces.append(text[position:])
    offsets.extend(range(position, len(text) + 1))
    return fold_text("".join(pieces)), offsets


def _compose(text: str) -> str:
    return text if text.isascii() else unicodedata.normalize("NFC", text)
