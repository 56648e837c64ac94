"""The language of an article, by its letters and commonest words.

Made for news in English, Ukrainian and Russian, down to a headline of three words; other languages are told apart as
far as their script or their commonest words do it. No model, no download.
"""

import re
import unicodedata
from collections import Counter

__all__ = ["detect"]

_SAMPLE = 20_000
"""Code points that are read of a longer text, in three pieces: its beginning, middle and end."""

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")

# Letters that one language of a script has and the others have not.
_CYRILLIC_LETTERS = {
    "uk": "іїєґ",
    "ru": "ыэъё",
    "be": "ў",
    "sr": "јљњђћџ",
    "mk": "ѓќѕ",
    "kk": "қңғұүһә",
}
_LETTER_WEIGHT = 2.0
_STOP_WEIGHT = 3.0
_PIECE_WEIGHT = 1.5
_ABSENCE_WEIGHT = {"uk": 0.08, "ru": 0.03}
"""What each letter of a text weighs against a language none of whose own letters stands in it: their share in it."""

_CYRILLIC_STOPS = {
    "uk": """та й що це цей ця як від до із зі після під час для був була було були є також який яка які яке вже ще
        але або чи коли через про щодо над вони він вона ми його її їх їхній сьогодні вночі внаслідок біля поблизу
        місто місті селище селі область області війська військові ворог окупанти росіяни зсу рф удар ударів вибух
        вибухи обстріл обстріляли загинули поранено людей українські російські повітряних сил не у""",
    "ru": """и что это этот эта как от до из со после под время для был была было были есть также который которая
        которые которое уже еще ещё но или когда через об над они он она мы его ее её их сегодня ночью вследствие
        около вблизи город городе поселок поселке селе область области войска военные противник оккупанты
        россияне всу удар ударов взрыв взрывы обстрел обстреляли погибли ранены людей украинские российские с со
        при во ко к о не""",
    "be": "і ў што гэта як ад да з пасля для быў была было былі яны ён яна мы яго вайна горад вобласць",
    "bg": "и на за от се да че с по е са като бе бяха който която които това тази при към град област след",
    "sr": "и је у на се да за од су са који која које био била није као до при после град област",
    "mk": "и на во се да за од со кој која кои беше не при по град област",
}

# Pieces of words that Ukrainian and Russian do not share, for headlines without a letter or word of their own.
_CYRILLIC_PIECES = {
    "uk": re.compile(
        r"ськ|цьк|зьк|ння|ття|ться|ого$|ому$|йськ|ько|ів$|ої$|ах$|ою$|ати$|али$|ил[аио]$|пожеж|вибух|увал"
    ),
    "ru": re.compile(
        r"рь|вь|бь|пь|мь|шь|жь|чь|ие|ия|ии|ий$|ой$|ей$|ться|ть$|тся$|ск[аоиуе]|ого$|ому$|ение|ания|ств|щи[йе]|ев$"
    ),
}

_LATIN_STOPS = {
    "en": """the of and to in a is was for on that with by at from as it his her has have had were be are said an this
        which their they he she after near who not will been its or but""",
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


def _sets(lists: dict[str, str]) -> dict[str, frozenset[str]]:
    return {language: frozenset(words.split()) for language, words in lists.items()}


_CYRILLIC_WORDS = _sets(_CYRILLIC_STOPS)
_LATIN_WORDS = _sets(_LATIN_STOPS)


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
        return _cyrillic(words)
    if script == "LATIN":
        return _latin(words)
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


def _cyrillic(words: list[str]) -> str:
    scores: dict[str, float] = dict.fromkeys(_CYRILLIC_WORDS | _CYRILLIC_LETTERS, 0.0)
    for word, number in Counter(words).items():
        for language in scores:
            scores[language] += number * _weight(word, language)
    joined = "".join(words)
    for language, other in (("uk", "ru"), ("ru", "uk")):
        if not _has_own_letter(joined, language):
            scores[other] += len(joined) * _ABSENCE_WEIGHT[language]
    if "ў" in joined and "ї" not in joined and "є" not in joined:
        return "be"
    # Languages that share most common words with Ukrainian or Russian need a letter that only they have; Bulgarian has
    # "ъ" inside words and none of the others' letters.
    for language in ("be", "sr", "mk", "kk"):
        if not _has_own_letter(joined, language):
            del scores[language]
    if "ъ" not in joined or any(letter in joined for letter in "ыэёіїє"):
        del scores["bg"]
    return max(scores, key=lambda language: scores[language])


def _weight(word: str, language: str) -> float:
    weight = _LETTER_WEIGHT if _has_own_letter(word, language) else 0.0
    if word in _CYRILLIC_WORDS.get(language, ()):
        weight += _STOP_WEIGHT
    piece = _CYRILLIC_PIECES.get(language)
    return weight + _PIECE_WEIGHT if piece and piece.search(word) else weight


def _has_own_letter(word: str, language: str) -> bool:
    return any(letter in word for letter in _CYRILLIC_LETTERS.get(language, ""))


def _latin(words: list[str]) -> str:
    counts = Counter(words)
    scores = {
        language: sum(number for word, number in counts.items() if word in stops)
        for language, stops in _LATIN_WORDS.items()
    }
    best = max(scores, key=lambda language: scores[language])
    # A name in a headline ("La Paz", "De Kalb") is a stop word of somebody: one is not enough to leave English.
    return best if scores[best] >= 2 and scores[best] > scores["en"] else "en"
