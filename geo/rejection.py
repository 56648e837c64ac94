"""What could not be used of an input, and what to do about it: one form for articles and for maps."""

import re
from dataclasses import dataclass

__all__ = ["Rejection", "printable"]

_MAX_SHOWN = 20_000
_MAX_REASON = 500
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True)
class Rejection:
    """Something of an input that could not be used, and what to do about it."""

    source: str
    """The input as it was named: a path, a URL, or "-"."""
    line: int | None
    """Line (of a table: row) in it, counted from 1; None is the whole of it."""
    reason: str
    """What is wrong and how to mend it, in one line."""
    record: str | None = None
    """The record as it stood there, where there is one."""
    kept: bool = False
    """Whether what it is about is in the table all the same, mended or without the part complained of."""
    skipped: int = 0
    """How many files or records, whole and unlooked at, this tells of; 0 is one that was looked at and refused."""

    def __post_init__(self) -> None:
        """Make what is shown printable in any terminal and file: names of files and bad rows are not always text."""
        object.__setattr__(self, "source", printable(self.source))
        reason = printable(" ".join(self.reason.split()))
        object.__setattr__(self, "reason", reason if len(reason) <= _MAX_REASON else reason[:_MAX_REASON] + "...")
        if self.record is not None:
            object.__setattr__(self, "record", _scrubbed(self.record[:_MAX_SHOWN]))

    def __str__(self) -> str:
        """One line: source, line and reason."""
        where = self.source if self.line is None else f"{self.source} line {self.line}"
        return f"{where}: {self.reason}"


def printable(words: str) -> str:
    r"""A name in one line that any terminal and file can show: bytes that are no UTF-8 as `\xff`."""
    shown = _scrubbed(words)
    return shown if shown.isprintable() else "".join(c if c.isprintable() else _escaped(c) for c in shown)


def _scrubbed(words: str) -> str:
    r"""The words without lone surrogates: undecoded bytes as `\xff`, others as U+FFFD."""
    return _LONE_SURROGATE.sub(lambda half: _escaped(half[0]), words) if not words.isascii() else words


def _escaped(character: str) -> str:
    code = ord(character)
    if 0xDC80 <= code <= 0xDCFF:
        return f"\\x{code - 0xDC00:02x}"
    return "\ufffd" if 0xD800 <= code <= 0xDFFF else character.encode("unicode_escape").decode("ascii")
