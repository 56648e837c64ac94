"""The language of an article, by its letters and commonest words.

Made for the languages of the registry, which say by what they are known, down to a headline of three words; others are
told apart as far as their script or their commonest words do it. No model, no download.
"""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from geo.languages.registry import codes, language_of

__all__ = ["detect"]

_SAMPLE = 20_000
"""Code points that are read of a longer text, in three pieces: its beginning, middle and end."""

# Initialisms and possessives leave single letters that are words of some language ("U.S.", "Kyiv's").
_NO_WORDS = re.compile(r"(?:\b[^\W\d_]\.){2,}|['’]s\b|\b[^\W\d_]+-[^\W\d_-]+\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")

# Letters that a language without a folder has and the others of its script have not.
_OTHER_LETTERS = {
    "be": "ў",
    "sr": "јљњђћџ",
    "mk": "ѓќѕ",
    "kk": "қңғұүһә",
}
_LETTER_WEIGHT = 2.0
_STOP_WEIGHT = 3.0
_PIECE_WEIGHT = 1.5

_OTHER_CYRILLIC = {
    "be": "і ў што гэта як ад да з пасля для быў была было былі яны ён яна мы яго вайна горад вобласць",
    "bg": "и на за от се да че с по е са като бе бяха който която които това тази при към град област след",
    "sr": "и је у на се да за од су са који која које био била није као до при после град област",
    "mk": "и на во се да за од со кој која кои беше не при по град област",
}

_OTHER_LATIN = {
    "de": "der die das und in den von zu mit ist auf für im dem nicht ein eine des sich auch nach bei wurde",
    "fr": "le la les des de et un une du en est que dans pour sur par au qui pas avec ont été sont",
    "es": "el la los las de y que en un una por con para del se su no al es fue más como",
    "it": "il di che e la le un una per in del della con non sono gli alla da nel dei è",
    "pt": "o a os as de e que em um uma por com para do da no na não se foi mais ao",
    "nl": "de het een en van in is dat op te voor met zijn niet aan door naar bij werd",
    "pl": "w i na z do się że nie jest o to jak po od przez za co był była były oraz dla",
    "cs": "v a na se je že s z do o jako po od pro by byl byla ve které",
    "ro": "și în de la a cu pe din un o pentru nu care este sunt fost prin mai",
    "tr": "ve bir bu da de için ile olarak çok daha olan gibi kadar sonra değil",
    "sv": "och i att det som en på är av för med den till inte har ett om var",
}

# A script that one language of the news uses, or the one that leads in it.
_SCRIPTS = {
    "ARABIC": "ar",
    "HEBREW": "he",
    "GREEK": "el",
    "GEORGIAN": "ka",
    "ARMENIAN": "hy",
    "HANGUL": "ko",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "CJK": "zh",
    "DEVANAGARI": "hi",
    "BENGALI": "bn",
    "TAMIL": "ta",
    "THAI": "th",
}


@dataclass(frozen=True)
class _Signs:
    """By what the languages are known, by code."""

    cyrillic: dict[str, frozenset[str]]
    """Commonest words."""
    latin: dict[str, frozenset[str]]
    """Commonest words."""
    letters: dict[str, frozenset[str]]
    """Letters that only they have."""
    pieces: dict[str, re.Pattern[str]]
    """Pieces of words that the language's neighbours do not share."""
    absence: tuple[tuple[str, str, float], ...]
    """A language, one that it is taken for, and the share of its own letters in its texts."""


@lru_cache(maxsize=4)
def _signs(codes: tuple[str, ...]) -> _Signs:
    languages = [language_of(code) for code in codes]
    common = {language.code: language.common_words for language in languages if language.common_words}
    cyrillic = {code for code, words in common.items() if _is_cyrillic(next(iter(words)))}
    return _Signs(
        {code: words for code, words in common.items() if code in cyrillic} | _sets(_OTHER_CYRILLIC),
        {code: words for code, words in common.items() if code not in cyrillic} | _sets(_OTHER_LATIN),
        {language.code: language.own_letters for language in languages if language.own_letters}
        | {code: frozenset(letters) for code, letters in _OTHER_LETTERS.items()},
        {language.code: re.compile(language.word_pieces) for language in languages if language.word_pieces},
        tuple(
            (language.code, other, language.own_letters_share) for language in languages for other in language.quotes
        ),
    )


def _is_cyrillic(word: str) -> bool:
    return unicodedata.name(word[0], "").startswith("CYRILLIC")


def _sets(lists: dict[str, str]) -> dict[str, frozenset[str]]:
    return {language: frozenset(words.split()) for language, words in lists.items()}


def detect(text: str) -> str:
    """
    The language that most of a text is in.

    Parameters
    ----------
    text
        An article, a headline or a single word; of more than 20,000 code points three samples are read.

    Returns
    -------
    ISO 639-1 code; "und" where the text has no letter. Latin text without a common word of any known language is "en",
    Cyrillic text that fits Ukrainian and Russian alike is "uk" or "ru" by the pieces of its words.
    """
    sample = unicodedata.normalize("NFC", _sampled(text))
    scripts = _scripts(sample)
    if not scripts:
        return "und"
    script = max(scripts, key=lambda name: scripts[name])
    words = _WORD.findall(sample.lower())
    if script == "CYRILLIC":
        return _cyrillic(words, _signs(codes()))
    if script == "LATIN":
        return _latin(_WORD.findall(_NO_WORDS.sub(" ", sample.lower())), _signs(codes()))
    if script == "CJK" and scripts["HIRAGANA"]:
        return "ja"
    return _SCRIPTS.get(script, "und")


def _sampled(text: str) -> str:
    if len(text) <= _SAMPLE:
        return text
    piece = _SAMPLE // 3
    middle = (len(text) - piece) // 2
    return f"{text[:piece]} {text[middle : middle + piece]} {text[-piece:]}"


def _scripts(sample: str) -> Counter[str]:
    """Letters of each script; the script is the first word of a letter's Unicode name."""
    found: Counter[str] = Counter()
    for letter, number in Counter(sample).items():
        if letter.isalpha():
            name = unicodedata.name(letter, "UNKNOWN").split(" ", 1)[0].split("-", 1)[0]
            found[name] += number
    return found


def _cyrillic(words: list[str], signs: _Signs) -> str:
    scores: dict[str, float] = dict.fromkeys(signs.cyrillic | _sets(_OTHER_LETTERS), 0.0)
    for word, number in Counter(words).items():
        for language in scores:
            scores[language] += number * _weight(word, language, signs)
    joined = "".join(words)
    for language, other, share in signs.absence:
        if other in scores and not _has_own_letter(joined, language, signs):
            scores[other] += len(joined) * share
    if "ў" in joined and "ї" not in joined and "є" not in joined:
        return "be"
    # Languages that share most common words with Ukrainian or Russian need a letter that only they have; Bulgarian has
    # "ъ" inside words and none of the others' letters.
    for language in ("be", "sr", "mk", "kk"):
        if not _has_own_letter(joined, language, signs):
            del scores[language]
    if "ъ" not in joined or any(letter in joined for letter in "ыэёіїє"):
        del scores["bg"]
    # Of two alike, the one whose own letters a text has more of, and may yet have.
    shares = {language: share for language, _, share in signs.absence}
    return max(scores, key=lambda language: (scores[language], shares.get(language, 0.0)))


def _weight(word: str, language: str, signs: _Signs) -> float:
    weight = _LETTER_WEIGHT if _has_own_letter(word, language, signs) else 0.0
    if word in signs.cyrillic.get(language, ()):
        weight += _STOP_WEIGHT
    piece = signs.pieces.get(language)
    return weight + _PIECE_WEIGHT if piece and piece.search(word) else weight


def _has_own_letter(word: str, language: str, signs: _Signs) -> bool:
    return not signs.letters.get(language, frozenset()).isdisjoint(word)


def _latin(words: list[str], signs: _Signs) -> str:
    counts = Counter(words)
    scores = {
        language: sum(number for word, number in counts.items() if word in stops)
        for language, stops in signs.latin.items()
    }
    best = max(scores, key=lambda language: scores[language])
    # A name in a headline ("La Paz", "De Kalb") is a stop word of somebody: one is not enough to leave English.
    return best if scores[best] >= 2 and scores[best] > scores["en"] else "en"
