"""English number words."""

from geo.languages.numerals import Numerals, NumeralWords

__all__ = ["NUMERALS"]

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SCALES = {
    "dozen": 12, "hundred": 100, "thousand": 1_000, "thousands": 1_000, "k": 1_000, "million": 1_000_000,
    "millions": 1_000_000, "mln": 1_000_000,
}  # fmt: skip
_FEW = ("several", "a few", "few")
_PAIRS = ("a couple of", "a couple", "couple of", "couple", "a pair of", "pair of")
_PLURALS = {"tens": 20, "dozens": 24, "hundreds": 200, "thousands": 2_000}

NUMERALS = Numerals(
    NumeralWords(
        cardinals={word: value for value, word in enumerate(_UNITS)}
        | {word: 10 * value for value, word in enumerate(_TENS, 2)}
        | {"both": 2},
        scales=_SCALES,
        vague=dict.fromkeys((*_FEW, *_PAIRS), 2)
        | _PLURALS
        | {f"{many} {word}": least for many in ("many", "several") for word, least in _PLURALS.items()},
        pairs=frozenset(_PAIRS),
        articles=("a", "an"),
        fractions={"half a": 0.5, "half an": 0.5, "a quarter of a": 0.25, "quarter of a": 0.25},
        additions={"and a half": 0.5, "and a quarter": 0.25},
        ands=("and",),
        of=("of",),
        qualifiers={
            "about": ("about", "around", "some", "approximately", "roughly", "an estimated", "estimated"),
            "nearly": ("nearly", "almost", "close to"),
            "only": ("only", "just"),
            "at_least": (
                "more than", "over", "at least", "no fewer than", "no less than", "not less than", "upwards of",
                "in excess of", "a minimum of", "minimum of", "minimum", "exceed", "exceeds", "exceeded", "exceeding",
                "as many as",
            ),
            "at_most": (
                "up to", "fewer than", "less than", "under", "no more than", "not more than", "at most", "within",
            ),
        },
        to=("to", "or", "or even"),
        both=("and",),
        between=("between", "from"),
    )
)  # fmt: skip
"""The reader of English numbers."""
