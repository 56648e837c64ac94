"""Containment said in the text: "Paris, Texas", "Bilohorivka, Luhansk region", "Alexandria, La."."""

import re

__all__ = ["STATES", "beside", "links", "state_after"]

# Abbreviations of the states, as postal codes and as the Associated Press writes them.
STATES = {
    "AL": "Ala.", "AK": "Alaska", "AZ": "Ariz.", "AR": "Ark.", "CA": "Calif.", "CO": "Colo.", "CT": "Conn.",
    "DE": "Del.", "FL": "Fla.", "GA": "Ga.", "HI": "Hawaii", "ID": "Idaho", "IL": "Ill.", "IN": "Ind.", "IA": "Iowa",
    "KS": "Kan.", "KY": "Ky.", "LA": "La.", "ME": "Maine", "MD": "Md.", "MA": "Mass.", "MI": "Mich.", "MN": "Minn.",
    "MS": "Miss.", "MO": "Mo.", "MT": "Mont.", "NE": "Neb.", "NV": "Nev.", "NH": "N.H.", "NJ": "N.J.", "NM": "N.M.",
    "NY": "N.Y.", "NC": "N.C.", "ND": "N.D.", "OH": "Ohio", "OK": "Okla.", "OR": "Ore.", "PA": "Pa.", "RI": "R.I.",
    "SC": "S.C.", "SD": "S.D.", "TN": "Tenn.", "TX": "Texas", "UT": "Utah", "VT": "Vt.", "VA": "Va.", "WA": "Wash.",
    "WV": "W.Va.", "WI": "Wis.", "WY": "Wyo.", "DC": "D.C.",
}  # fmt: skip

_BY_ABBREVIATION = {short.lower().replace(" ", ""): code for code, short in STATES.items()} | {
    code.lower(): code for code in STATES
}
_STATE = re.compile(
    r",\s*(?:in\s+)?((?:[NSW]\.\s?(?:[HJMYCDI]|Va)\.|R\.I\.|D\.C\.)|[A-Z][a-z]{1,5}\.|"
    + "|".join(sorted(STATES))
    + r")(?![\w])"
)


def state_after(text: str, end: int) -> str | None:
    """ISO 3166-2 code of the state of the US whose abbreviation stands right behind a name that ends at `end`."""
    found = _STATE.match(text, end)
    code = None if found is None else _BY_ABBREVIATION.get(found[1].lower().replace(" ", ""))
    return None if code is None else f"US-{code}"


_BETWEEN = re.compile(
    r"(?:\s+(?:village|town|city|settlement|district|raion|area|hamlet|suburb))?"
    r"(?:(?P<comma>,\s*|\s*\(\s*|,\s+in\s+(?:the\s+)?)|(?P<in>\s+(?:in|of|в|у)\s+(?:the\s+)?))"
)
_LONGEST_GAP = 24


def links(text: str, end: int, start: int) -> str | None:
    """How two names stand to each other when the second, at `start`, follows the first, that ends at `end`.

    Returns
    -------
    "comma" for "Paris, Texas" and "Paris (Texas)", "in" for "Paris in Texas", None where they are not linked.
    """
    gap = text[end:start]
    found = _BETWEEN.fullmatch(gap) if len(gap) <= _LONGEST_GAP else None
    return None if found is None else found.lastgroup


_BESIDE = re.compile(
    r""",?\s+(?:(?:just\s+)?(?:near|outside)|close\s+to|not\s+far\s+from|
    під|под|біля|поблизу|коло|неподалік(?:\s+від)?|поруч\s+(?:з|із)|
    возле|около|близ|вблизи|недалеко\s+от|неподалеку\s+от|рядом\s+с)\s+""",
    re.X | re.I,
)


def beside(text: str, end: int, start: int) -> bool:
    """Whether the words between two names say that the first, that ends at `end`, lies near the second, at `start`."""
    return start - end <= 24 and _BESIDE.fullmatch(text[end:start]) is not None
