"""
HTML becomes plain text, without a tree and in one pass.

Nesting of any depth costs nothing, and neither does a page made to be slow: the standard library's HTML parser takes
44 s for 20,000 times `<a ` (60 kB), as it begins again at each.
"""

import html
import itertools
import re
from collections.abc import Iterator

__all__ = ["attribute_load", "elements", "looks_like_markup", "plain_text"]

_BLOCKS = frozenset(
    "address article blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre "
    "section table td th tr ul".split()
)
_SILENT = frozenset({"script", "style", "template", "noscript", "head", "svg", "math", "title", "textarea", "iframe"})
_NAME = re.compile(r"/?([A-Za-z][A-Za-z0-9:-]{0,40})")
_QUOTE_OR_END = re.compile("[\"'>]")
_BLANKS = re.compile(r"[ \t\r\f\v\u00a0]+")
_LINES = re.compile(r" ?\n[ \n]*")
# Numbers beyond Unicode; Python refuses to convert those of thousands of digits.
_HUGE_REFERENCE = re.compile(r"&#(?:\d{8,}|[xX][0-9A-Fa-f]{8,});?")

# What pieces of pages have and prose has not.
_TAG = re.compile(r"</(?:p|div|a|b|i|li|em|strong|span|h[1-6]|td)>|<(?:br|p|hr)\s?/?>", re.IGNORECASE)
_QUOTED = re.compile("\"[^\"]*\"|'[^']*'")
_OPENING = re.compile(r"<[A-Za-z]")
_LONG_TAG = 400


def looks_like_markup(text: str) -> bool:
    """Whether a text is a piece of a page: it holds a closing tag, a paragraph or a line break of HTML."""
    return _TAG.search(text) is not None


def attribute_load(markup: str) -> int:
    """The sum of the squares of the numbers of attributes, about, of all long tags: parsers take time in proportion."""
    missing: set[str] = set()
    load = at = 0
    while tag := _OPENING.search(markup, at):
        at = _end_of_tag(markup, tag.start(), missing)
        if at - tag.start() > _LONG_TAG:
            load += len(_QUOTED.sub("= ", markup[tag.start() : at]).split()) ** 2
    return load


def elements(markup: str, tag: str, *, most: int) -> list[str]:
    """The words, in one line, of the first elements of a kind: headings and titles, of at most 2,000 characters."""
    found: list[str] = []
    for opening in itertools.islice(re.finditer(rf"<{tag}(?=[\s>])", markup, re.IGNORECASE), 4 * most):
        start = _end_of_tag(markup, opening.start(), set())
        end = re.compile(rf"</{tag}\b", re.IGNORECASE).search(markup, start, start + 2_000)
        words = plain_text(markup[start : end.start()]).replace("\n", " ") if end else ""
        if words and len(found) < most:
            found.append(words)
    return found


def plain_text(markup: str) -> str:
    """The words of an HTML fragment, a line for each block; scripts and styles are left out."""
    text = html.unescape(_HUGE_REFERENCE.sub("\ufffd", "".join(_pieces(markup))))
    return _LINES.sub("\n", _BLANKS.sub(" ", text)).strip()


def _pieces(markup: str) -> Iterator[str]:
    at = 0
    # Closing tags that were looked for in vain stand nowhere later either.
    missing: set[str] = set()
    while (start := markup.find("<", at)) >= 0:
        # Line breaks inside a paragraph mean nothing in HTML.
        yield markup[at:start].replace("\n", " ")
        name = _NAME.match(markup, start + 1)
        if name is None and not markup.startswith(("!", "?", "/"), start + 1):
            yield "&lt;"
            at = start + 1
            continue
        at = _end_of_tag(markup, start, missing)
        if name is None:
            continue
        tag = name[1].lower()
        if tag in _BLOCKS:
            yield "\n"
        if tag in _SILENT and name[0][0] != "/" and markup[at - 2] != "/":
            at = _end_of_element(markup, tag, at, missing)
    yield markup[at:].replace("\n", " ")


def _end_of_tag(markup: str, start: int, missing: set[str]) -> int:
    """Position behind the tag that begins at `start`; a `>` inside quotes does not end it."""
    if markup.startswith("<!--", start):
        end = markup.find("-->", start + 4)
        return end + 3 if end >= 0 else len(markup)
    at = start + 1
    while found := _QUOTE_OR_END.search(markup, at):
        if found[0] == ">":
            return found.end()
        close = -1 if found[0] in missing or markup[found.start() - 1] != "=" else markup.find(found[0], found.end())
        if close < 0 and markup[found.start() - 1] == "=":
            missing.add(found[0])
        at = close + 1 if close >= 0 else found.end()
    return len(markup)


def _end_of_element(markup: str, tag: str, at: int, missing: set[str]) -> int:
    """Position of the closing tag; of a script that is never closed nothing is text, of another element all is."""
    if tag in missing:
        return at
    close = re.compile(rf"</{tag}\b", re.IGNORECASE).search(markup, at)
    if close:
        return close.start()
    missing.add(tag)
    return len(markup) if tag in ("script", "style") else at
