"""How a headline becomes part of the text that is read, and where it stands in it."""

from typing import Final

__all__ = ["SEPARATOR", "body_of", "with_headline"]

SEPARATOR: Final = "\n\n"
"""What stands between an article's body and its headline where we put the two together."""


def with_headline(text: str, title: str | None) -> tuple[str, int | None, int | None]:
    """
    The text that is read for an article: its body, and its headline where the body does not hold it already.

    A headline names places and tells events that the body does not repeat. It is put behind the body, after an empty
    line, so that each offset in the body stays what it is in the source.

    Parameters
    ----------
    text
        The body, as the source has it.
    title
        The headline, if there is one.

    Returns
    -------
    The text, and the code points `[start, end)` of the headline in it; None where there is none. A headline that is
    the body's first line, or a later line of its own, is found there and not added again.
    """
    words = " ".join(title.split()) if title else ""
    if not words:
        return text, None, None
    found = _position(text, words)
    if found is not None:
        return text, found, found + len(words)
    joined = f"{text}{SEPARATOR}{words}"
    return joined, len(joined) - len(words), len(joined)


def body_of(text: str, title_start: int | None, title_end: int | None) -> str:
    """The body of a text that `with_headline` made: without the headline, if that was put behind it."""
    if not title_start or title_end != len(text) or not text[:title_start].endswith(SEPARATOR):
        return text
    return text[: title_start - len(SEPARATOR)]


def _position(text: str, words: str) -> int | None:
    """Where the headline stands in the text: at its beginning (others may follow in the line), or as a line."""
    begin = len(text) - len(text.lstrip())
    if text.startswith(words, begin) and not text[begin + len(words) : begin + len(words) + 1].isalnum():
        return begin
    if text.rstrip().endswith(f"\n{words}"):
        return len(text.rstrip()) - len(words)
    at = text.find(f"\n{words}\n")
    return at + 1 if at >= 0 else None
