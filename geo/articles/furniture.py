"""What stands in a text and is not the article: links to other stories, and the words of a server that has none."""

import re
from typing import Final

__all__ = ["asides", "error_page", "without_aside_lines"]

_MARKERS: Final = "|".join(
    (
        r"(?:читайте|дивіться|слухайте)\s(?:також|ще|й|і|більше|далі|на\sтему)",
        r"(?:також|ще)\s(?:читайте|по\sтемі|за\sтемою)",
        r"читати\s(?:також|більше|далі)|див\.\sтакож|до\sтеми|більше\s(?:за|на|по)\sтем\w{1,2}",
        r"(?:читайте|смотрите|слушайте)\s(?:также|ещ[её]|и|больше|далее|по\sтеме)",
        r"(?:также|ещ[её])\s(?:читайте|по\sтеме)|читать\s(?:также|далее)|см\.\sтакже|по\sтеме",
        r"read\s(?:more|also|next|the\sfull\sstory)|also\sread|see\s(?:also|more)|watch\s(?:also|more)",
        r"related(?:\s(?:stor(?:y|ies)|articles?|news|coverage|content|reading|links?))?",
        r"more\s(?:on\sthis(?:\sstory)?|from\s\w{1,30}|stories|news|coverage)|recommended(?:\sstories|\sfor\syou)?",
        r"(?:don['’]t|do\snot)\smiss|you\smay\salso\slike|further\sreading",
    )
)
# A sign must follow, for "read more of his letters" and "related companies" begin sentences too.
_SIGN: Final = r"\s{0,3}(?:[:：|»>→➡👉]|[—–-]\s|\.{3}|…)"
_BULLETS: Final = r"[\s>*•·▪■●►▶➡→👉🔗⚡️❗‼️📌📍🔴📰\[(«\"“–—-]{0,8}"
_BEGINS: Final = re.compile(rf"{_BULLETS}(?:{_MARKERS})(?:{_SIGN}|[ \t]*$)", re.IGNORECASE)
_INSIDE: Final = re.compile(
    rf"(?<=[.!?…»”\")]\s)\(?(?:{_MARKERS})\s{{0,3}}[:：]|\((?:{_MARKERS})\s{{0,3}}[:：]", re.IGNORECASE
)
_ALONE: Final = re.compile(rf"{_BULLETS}(?:{_MARKERS})(?:{_SIGN})?[\s\])»”\"]{{0,4}}$", re.IGNORECASE)
_LISTED: Final = re.compile(r"\s{0,8}(?:[*•·▪■●►▶➡→👉🔗–—-]|\d{1,2}[.)])\s")
_SENTENCE_END: Final = re.compile(r"[.!?…](?=\s|$)|\)")
_MAX_LINK: Final = 300
"""Longest line that is taken for a link as a whole; of a longer one only the sentence behind the marker is."""

_BEGINS_ERROR: Final = re.compile(
    r"""
    \W{0,5}(?:http\s|error\s|status\s|помилка\s|ошибка\s){0,2}(?:40[0-9]|410|429|451|50[0-4]|52[0-9])\b\W{0,5}
        (?:error|bad|unauthori[sz]ed|forbidden|not\sfound|method|gone|too\smany|unavailable|internal|service|gateway
        |web\sserver|connection|доступ|сторінк|страниц|не\sзнайдено|не\sнайден|$|[-—–|:])
    | \W{0,5}(?:access\sdenied|403\sforbidden|page\snot\sfound|сторінку\sне\sзнайдено|страница\sне\sнайдена
        |доступ\sзаборонено|доступ\sзапрещ[её]н|just\sa\smoment|attention\srequired|are\syou\sa\srobot|robot\scheck)\W
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SAYS_ERROR: Final = re.compile(
    r"""
    (?:please\s|you\sneed\sto\s)?(?:enable|turn\son|allow|activate)\s(?:javascript|js|cookies)\b
    | javascript\s(?:is|seems\sto\sbe)\s(?:disabled|required|not\senabled|turned\soff)
    | requires\sjavascript
    | (?:увімкніть|ввімкніть|включите|разрешите)\s(?:підтримку\s|поддержку\s)?(?:javascript|cookies)
    | checking\s(?:if\sthe\ssite\sconnection|your\sbrowser)
    | verify(?:ing)?\s(?:that\s)?you\sare\s(?:a\s)?(?:human|not\sa\srobot)
    | (?:ddos\sprotection|performance\s&\ssecurity)\sby\b | \bray\sid\b
    | you\s(?:don['’]t|do\snot)\shave\spermission\sto\saccess | unusual\straffic\sfrom\syour
    """,
    re.IGNORECASE | re.VERBOSE,
)
# One of these stands in every text that the expression finds; most news holds none, and is not searched.
_ERROR_WORDS: Final = (
    *("javascript", "cookies", " js", "site connection", "your browser", "human", "robot", "protection by"),
    *("security by", "ray id", "permission to access", "unusual traffic"),
)
_MAX_ERROR_WORDS: Final = 120
"""A page with more words than this has something to say besides its error."""


def error_page(text: str) -> str | None:
    """The words by which a short text is a server's error or a gate's ("403", "enable JavaScript"), or None."""
    if len(text) > 20 * _MAX_ERROR_WORDS or len(text.split()) > _MAX_ERROR_WORDS:
        return None
    found = _BEGINS_ERROR.match(text.strip())
    if found is None:
        lower = text.casefold()
        found = _SAYS_ERROR.search(text) if any(word in lower for word in _ERROR_WORDS) else None
    return " ".join(found[0].split()) if found else None


def asides(text: str) -> list[tuple[int, int]]:
    """
    Spans of a text that lead to other stories: "Читайте також: ...", "READ MORE: 40 killed in ...".

    A line that begins with such words is one, up to 300 code points; of a longer line, and of one that has them in its
    middle, only the sentence behind them is. Below a line that holds nothing else, the lines of a list are, or one line
    that ends without a stop.

    Returns
    -------
    Spans [start, end) in code points, in order, none touching a line break at its ends.
    """
    found: list[tuple[int, int]] = []
    # Whether the line above is, or continues, a heading of links; and whether nothing but empty lines came since it.
    below = heading = False
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if not line.strip():
            start = end + 1
            continue
        if below and _is_link(line, first=heading):
            found.append((start, end))
            below, heading = bool(_LISTED.match(line)), False
        elif _BEGINS.match(line):
            found.append((start, end if len(line) <= _MAX_LINK else _end_of_sentence(line, start)))
            below = heading = bool(_ALONE.match(line))
        else:
            found.extend(_inside(line, start))
            below = heading = False
        start = end + 1
    return found


def without_aside_lines(text: str) -> str:
    """The text of a page without its links to other stories and the lines that they leave empty."""
    pieces, at = [], 0
    for start, end in asides(text):
        pieces.append(text[at:start].rstrip(" "))
        at = end + 1 if text[end : end + 1] == "\n" and (not start or text[start - 1] == "\n") else end
    return "".join([*pieces, text[at:]]).strip() if pieces else text


def _is_link(line: str, *, first: bool) -> bool:
    if _LISTED.match(line):
        return len(line) <= _MAX_LINK
    return first and len(line) <= 200 and line.rstrip()[-1:] not in ".!?…"


def _inside(line: str, start: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for marker in _INSIDE.finditer(line):
        if not found or start + marker.start() >= found[-1][1]:
            found.append((start + marker.start(), _end_of_sentence(line, start, marker.end())))
    return found


def _end_of_sentence(line: str, start: int, at: int = 0) -> int:
    stop = _SENTENCE_END.search(line, at, at + _MAX_LINK)
    return start + (stop.end() if stop else min(len(line), at + _MAX_LINK))
