"""The grammar of relative places in each language: an example beside each rule."""

import re

import pytest

from geo.languages.registry import codes, language_of
from geo.languages.relative import RelativeGrammar
from geo.relative.grammar import Mark, Phrase, Rewritten, phrases, rewrite


def grammar(code: str) -> RelativeGrammar:
    found = language_of(code).relative
    assert found is not None
    return found


def rules() -> list[tuple[str, int]]:
    return [
        (code, number) for code in codes() if language_of(code).relative for number in range(len(grammar(code).rules))
    ]


def rewritten(code: str, marked: str) -> Rewritten:
    """A text with its places in [brackets] and its rivers in {braces}."""
    text, names, position = "", [], 0
    for match in re.finditer(r"\[([^\]]+)\]|\{([^}]+)\}", marked):
        text += marked[position : match.start()]
        name = match[1] or match[2]
        row, river = (len(names), None) if match[1] else (None, 0)
        names.append(Mark(len(text), len(text) + len(name), row, river))
        text, position = text + name, match.end()
    text += marked[position:]
    return rewrite(text, names, grammar(code).measures.distances(text))


def read(code: str, marked: str) -> list[Phrase]:
    return phrases(rewritten(code, marked), grammar(code))


@pytest.mark.parametrize(
    ("code", "number"), rules(), ids=[f"{code}-{grammar(code).rules[number].example}" for code, number in rules()]
)
def test_each_rule_reads_its_example_and_no_rule_before_it_reads_as_much(code, number):
    _, rule = grammar(code).compiled[number]
    text = rewritten(code, rule.example).text
    longest = [
        max((len(match.group()) for match in other.finditer(text)), default=0) for other, _ in grammar(code).compiled
    ]
    assert longest[number] == max(longest)
    assert longest.index(max(longest)) == number, grammar(code).rules[longest.index(max(longest))]
    assert rule.form in [phrase.form for phrase in read(code, rule.example)]


@pytest.mark.parametrize(
    ("code", "text", "low_km", "high_km"),
    [
        ("en", "twenty-five kilometres south of [Bakhmut]", 18.75, 31.25),
        ("uk", "за двадцять п'ять кілометрів на південь від [Бахмута]", 18.75, 31.25),
        ("ru", "в двадцати пяти километрах к югу от [Бахмута]", 18.75, 31.25),
        ("en", "eleven km south of [Bakhmut]", 8.25, 13.75),
        ("uk", "за одинадцять км на південь від [Бахмута]", 8.25, 13.75),
        ("ru", "в одиннадцати км к югу от [Бахмута]", 8.25, 13.75),
        ("en", "six kilometres south of [Bakhmut]", 4.5, 7.5),
        ("uk", "за шість кілометрів на південь від [Бахмута]", 4.5, 7.5),
        ("ru", "в шести километрах к югу от [Бахмута]", 4.5, 7.5),
        ("uk", "за чотири кілометри на південь від [Бахмута]", 3.0, 5.0),
        ("uk", "у семи кілометрах на південь від [Бахмута]", 5.25, 8.75),
        ("uk", "за чотириста метрів на південь від [Бахмута]", 0.3, 0.5),
        ("ru", "в четырёхстах метрах к югу от [Бахмута]", 0.3, 0.5),
        ("uk", "за півкілометра на південь від [Бахмута]", 0.375, 0.625),
        ("ru", "в полутора километрах к югу от [Бахмута]", 1.125, 1.875),
        ("en", "half a kilometre south of [Bakhmut]", 0.375, 0.625),
        ("en", "dozens of kilometres south of [Bakhmut]", 24.0, 72.0),
    ],
)
def test_a_distance_in_words_is_the_whole_number(code, text, low_km, high_km):
    [phrase] = read(code, text)
    assert phrase.form == "sector"
    assert phrase.distance is not None
    assert (phrase.distance.low_m, phrase.distance.high_m) == pytest.approx((low_km * 1e3, high_km * 1e3))
    assert phrase.start == 0


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "talks between [Kyiv] and [Moscow]"),
        ("uk", "переговорів між [Києвом] та [Москвою]"),
        ("ru", "переговорах между [Киевом] и [Москвой]"),
    ],
)
def test_what_is_between_those_who_talk_is_no_place(code, text):
    assert read(code, text) == []


@pytest.mark.parametrize(
    ("code", "words", "side"),
    [
        ("en", "left", "left"),
        ("en", "russian-held", "held"),
        ("en", "opposite", "other"),
        ("uk", "лівому", "left"),
        ("uk", "підконтрольному україні", "held"),
        ("ru", "правого", "right"),
        ("ru", "обоих", "both"),
        ("ru", "оккупированном", "held"),
        ("en", "western", None),
    ],
)
def test_a_side_of_a_river_is_known_in_every_form(code, words, side):
    assert grammar(code).side(words) == side


@pytest.mark.parametrize(
    ("code", "people", "country"),
    [("en", "polish", "PL"), ("uk", "російсько", "RU"), ("uk", "польському", "PL"), ("ru", "украинской", "UA")],
)
def test_the_adjective_of_a_country_is_known_in_every_form(code, people, country):
    assert grammar(code).country(people) == country


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "[Oktiabrske], located 20 km from [Kramatorsk]"),
        ("uk", "[Роботине], що розташоване за 15 км на південь від [Оріхова]"),
        ("ru", "[Роботино], расположенное в 15 км к югу от [Орехова]"),
    ],
)
def test_a_phrase_takes_in_the_place_whose_position_it_tells(code, text):
    [phrase] = read(code, text)
    assert phrase.start == 0
    assert "h" in phrase.marks


def test_a_mark_of_the_grammar_in_the_text_itself_is_no_place():
    assert read("en", "north of \ue000 and \ue003 south of \ue001") == []


@pytest.mark.parametrize(
    ("code", "name", "says"),
    [
        ("en", "Donetsk Oblast", True),
        ("en", "Donetsk", False),
        ("uk", "Донецької області", True),
        ("uk", "Чернігова", False),
        ("ru", "Краснодарском крае", True),
        ("ru", "Луганской обл", True),
    ],
)
def test_a_name_says_whether_it_is_a_division_in_every_form(code, name, says):
    assert grammar(code).says_division(name) == says


@pytest.mark.parametrize("code", ["en", "uk", "ru"])
@pytest.mark.parametrize("piece", ["a-", "а-", "north-", "the city of "])
def test_a_text_that_repeats_one_word_ten_thousand_times_says_no_place(code, piece):
    """Every rule reaches no farther than a bound; without it this would not end."""
    assert read(code, piece * 10_000) == []
