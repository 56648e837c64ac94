"""Bytes of unknown origin become text, or an error that names the encoding they look like."""

import codecs
import io
import re
from typing import BinaryIO

from geo.errors import InputError

__all__ = ["check_encoding", "decode", "guess_encoding", "head_of", "wide_encoding"]

# Eight-bit encodings that news of the region still comes in; the order decides between equals.
_CANDIDATES = ("cp1251", "koi8-u", "cp866")
# A wrong Cyrillic code page turns lower case into upper case or line drawing: count letters in words of ordinary case.
_ORDINARY_WORD = re.compile(r"\b[А-ЯЁІЇЄҐ]?[а-яёіїєґ]+\b|\b[А-ЯІЇЄҐ]{2,5}\b")


def decode(content: bytes, *, encoding: str | None = None) -> str:
    """Decode as UTF-8 (or as `encoding`), with a byte order mark taken off; UTF-16 and UTF-32 need theirs.

    Line ends stay as they are.

    Raises
    ------
    ValueError
        If the bytes are no such text; the message names the first bad byte and what the encoding may be.
    """
    encoding = encoding or wide_encoding(content)
    if b"\0" in content and encoding is None:
        raise ValueError("holds zero bytes, so it is no text in UTF-8; give a text file, or name its encoding")
    try:
        return content.decode(encoding or "utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        bad = f"byte 0x{content[error.start]:02x} at {error.start}"
        guess = guess_encoding(content) if encoding is None else None
        remedy = f"it looks like {guess}: read it with --encoding {guess}, or convert it" if guess else "convert it"
        raise ValueError(f"is not {encoding or 'UTF-8'} ({bad}); {remedy} to UTF-8") from error


def head_of(stream: BinaryIO, size: int) -> bytes:
    """The first bytes of a stream, which stay to be read; it can be looked into, or gone back in."""
    if isinstance(stream, io.BufferedReader):
        return stream.peek(size)[:size]
    head = stream.read(size)
    stream.seek(-len(head), io.SEEK_CUR)
    return head


def wide_encoding(content: bytes) -> str | None:
    """UTF-16 or UTF-32 where the bytes begin with their byte order mark, else None."""
    for mark, name in ((codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF16_LE, "utf-16")):
        if content.startswith((mark, mark[::-1])):
            return name
    return None


def guess_encoding(content: bytes) -> str | None:
    """The eight-bit encoding in which the bytes read as ordinary words, Cyrillic before Western; None if none."""
    sample = content[:20_000]
    high = sum(byte > 127 for byte in sample)
    if not high:
        return None
    best, best_score = None, 0.5
    for name in _CANDIDATES:
        text = sample.decode(name, errors="replace")
        score = sum(len(word) for word in _ORDINARY_WORD.findall(text)) / high
        if score > best_score + 0.05:
            best, best_score = name, score
    if best is None and high < len(sample) * 0.2:
        return "cp1252"
    return best


def check_encoding(encoding: str | None) -> None:
    """Refuse an encoding that Python does not know.

    Raises
    ------
    InputError
        If there is no such text encoding.
    """
    if encoding is None:
        return
    try:
        "a".encode(encoding)
    except (LookupError, ValueError) as error:
        raise InputError(f"encoding {encoding!r} is not known; try utf-8, cp1251, koi8-u or cp866") from error
