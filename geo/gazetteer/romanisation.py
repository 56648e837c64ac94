"""Ukrainian and Russian names in Latin letters, by the published tables."""

import re

__all__ = ["bgn_ukrainian", "kmu", "romanise_russian"]

_APOSTROPHES = re.compile("[’'ʼ‘`]")

# Resolution 55 of the Cabinet of Ministers of Ukraine, 27 January 2010: the letters that differ at the beginning of a
# word come second; the apostrophe and the soft sign are left out, зг is zgh.
_KMU = dict(
    zip(
        "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
        "a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch  iu ia".split(" "),
        strict=True,
    )
)
_KMU_INITIAL = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}

# BGN/PCGN 1965 for Ukrainian, with the apostrophe for the soft sign.
_BGN = _KMU | {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya", "ь": "'"}

# As news agencies and the passports of 1997 write Russian names: e as e but at the beginning and after vowels and signs
# (the caller varies that), signs left out.
_RUSSIAN = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya".split(" "),
        strict=True,
    )
)


def kmu(name: str) -> str:
    """The official romanisation of a Ukrainian name (Cabinet of Ministers 2010, No. 55)."""
    plain = _APOSTROPHES.sub("", name)
    # зг is zgh, to keep it apart from ж.
    plain = re.sub("(?<=[зЗ])г", "gh", plain)
    return _letters(plain, _KMU, _KMU_INITIAL)


def bgn_ukrainian(name: str) -> str:
    """BGN/PCGN 1965, with ' for the soft sign and the apostrophe."""
    return _letters(_APOSTROPHES.sub("'", name), _BGN, {})


def romanise_russian(name: str) -> str:
    """A Russian name as news agencies write it, without signs; ье is ye."""
    plain = re.sub("[ьъ]([еёю])", lambda match: {"е": "ye", "ё": "ye", "ю": "yu"}[match[1]], name)
    return _letters(_APOSTROPHES.sub("", plain), _RUSSIAN, {"е": "e"})


def _letters(name: str, table: dict[str, str], initial: dict[str, str]) -> str:
    out = []
    for index, letter in enumerate(name):
        lower = letter.lower()
        at_start = index == 0 or not (name[index - 1].isalpha() or name[index - 1] == "'")
        latin = initial.get(lower) if at_start else None
        if latin is None:
            latin = table.get(lower, lower)
        following = name[index + 1 : index + 2]
        if letter.isupper():
            latin = latin.upper() if following.isupper() and len(latin) > 1 else latin[:1].upper() + latin[1:]
        out.append(latin)
    return "".join(out)
