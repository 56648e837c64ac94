"""Tokens of an English text with their offsets: words, initialisms, abbreviations, possessives, marks."""

import re
from dataclasses import dataclass

__all__ = ["Tokens", "tokenize"]

# Abbreviations that keep their full stop: states of the press (AP style), and words inside names.
_WITH_STOP = """Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Mass Mich Minn Miss Mo Mont Neb Nev Okla
Ore Pa Penn Tenn Tex Vt Va Wash Wis Wyo Ont Que Alta Sask Man St Ste Mt Ft Pt Co Twp Ave Blvd Rd Dr Hwy Ln Sq Jr Sr Mr
Mrs Ms Lt Col Gen Capt Sgt Maj Gov Sen Rep Rev Hon Prof Dept Inc Ltd Corp No Jan Feb Mar Apr Jun Jul Aug Sept Oct Nov
Dec""".split()
_TOKEN = re.compile(
    r"(?P<dotted>(?:[^\W\d_]\.){2,}|(?:[NSW]|W)\.\s?(?:Va|[CDHJMY])\.)"
    rf"|(?P<abbreviation>\b(?:{'|'.join(_WITH_STOP)})\.)"
    r"|(?P<possessive>['’][sS]\b)"
    r"|(?P<word>[^\W\d_]+(?:['’ʼ](?![sS]\b)[^\W\d_]+)*)"
    r"|(?P<number>\d[\d,.]*\d|\d)"
    r"|(?P<mark>[^\w\s]|_)"
)


@dataclass(slots=True)
class Tokens:
    """The tokens of one text, column by column: lists of one length."""

    text: str
    words: list[str]
    """As they stand in the text."""
    lower: list[str]
    """In lower case."""
    starts: list[int]
    """First code point of each."""
    ends: list[int]
    """One past the last code point."""
    opens: list[bool]
    """Whether a sentence, a line or a quotation opens with the token."""

    def __len__(self) -> int:
        return len(self.words)


def tokenize(text: str) -> Tokens:
    """Split a text into words, numbers and marks; white space is left out, and every offset is of the text itself.

    Initialisms ("U.S.", "D.C.") and press abbreviations ("Va.", "St.") keep their stops; a possessive is a token of its
    own, and so is a hyphen, for a place may stand on one side of it ("London-based").
    """
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _TOKEN.finditer(text):
        words.append(match.group())
        starts.append(match.start())
        ends.append(match.end())
    opens: list[bool] = []
    opening, last = True, 0
    for word, start, end in zip(words, starts, ends, strict=True):
        if start > last and "\n" in text[last:start]:
            opening = True
        opens.append(opening)
        if word[0].isalnum():
            opening = False
        elif word in '.!?…:“"':
            opening = True
        last = end
    return Tokens(text, words, [word.lower() for word in words], starts, ends, opens)
