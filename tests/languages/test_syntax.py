"""The parser: what it must see in a sentence, how well it does on treebanks, and how it behaves at the edges."""

from pathlib import Path

import pytest

from geo.languages.syntax import LONGEST_SENTENCE, ParsedToken, load_parser
from tests.languages.treebanks import read_sentences

ROLES = Path(__file__).with_name("syntax_roles.txt")
LINES = [line for line in ROLES.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]

RULES = [
    (*(part.strip() for part in head.split("|")), rules.strip())
    for head, rules in zip(LINES[::2], LINES[1::2], strict=True)
]

# Test files; heads and relations without marks, relations whole. Only ever raised.
FLOORS = {
    "en": {"uas": 0.867, "las": 0.828, "upos": 0.948, "lemma": 0.978},
    "uk": {"uas": 0.846, "las": 0.777, "upos": 0.971, "lemma": 0.985},
    "ru": {"uas": 0.813, "las": 0.740, "upos": 0.948, "lemma": 0.950},
}


def parse(language: str, text: str) -> tuple[ParsedToken, ...]:
    return load_parser(language).parse([text.replace("'s", " 's").split()])[0]


@pytest.mark.parametrize(("language", "text", "expected"), RULES, ids=[text[:40] for _, text, _ in RULES])
def test_the_roles_that_an_event_is_made_of_are_seen(language: str, text: str, expected: str) -> None:
    tokens = parse(language, text)
    found = {
        (token.text, relation, "ROOT" if token.head < 0 else tokens[token.head].text)
        for token in tokens
        for relation in (token.relation, token.relation.partition(":")[0])
    }
    for rule in expected.split(";"):
        dependent, rest = rule.split("<")
        relation, head = rest.split()
        assert (dependent.strip(), relation, head) in found


@pytest.fixture(scope="module", params=sorted(FLOORS))
def scores(request: pytest.FixtureRequest, shared: Path) -> tuple[str, dict[str, float]]:
    """Language and shares of the test file's words that come out right."""
    language = str(request.param)
    path = shared / "training" / "treebanks" / f"{language}-test.conllu.xz"
    if not path.is_file():
        pytest.skip("no treebanks in ../shared")
    gold = read_sentences(path)
    parsed = load_parser(language).parse([[word.text for word in words] for words in gold])
    pairs = [pair for words, tokens in zip(gold, parsed, strict=True) for pair in zip(words, tokens, strict=True)]
    arcs = [(word, token) for word, token in pairs if word.relation != "punct"]
    heads = [(word, token) for word, token in arcs if token.head + 1 == word.head]
    return language, {
        "uas": len(heads) / len(arcs),
        "las": sum(token.relation == word.relation for word, token in heads) / len(arcs),
        "upos": sum(token.upos == word.upos for word, token in pairs) / len(pairs),
        "lemma": sum(token.lemma.lower() == word.lemma.lower() for word, token in pairs) / len(pairs),
    }


@pytest.mark.parametrize("measure", ["uas", "las", "upos", "lemma"])
def test_treebanks_are_parsed_as_well_as_before(scores: tuple[str, dict[str, float]], measure: str) -> None:
    language, reached = scores
    assert reached[measure] >= FLOORS[language][measure]


@pytest.mark.parametrize(
    ("language", "text", "word", "lemma"),
    [
        ("en", "The troops withdrew from the cities .", "withdrew", "withdraw"),
        ("en", "The troops withdrew from the cities .", "cities", "city"),
        ("en", "Two bridges were struck overnight .", "struck", "strike"),
        ("uk", "Окупанти обстріляли місто .", "обстріляли", "обстріляти"),
        ("uk", "У місті загинули люди .", "люди", "людина"),
        ("ru", "Наши войска освободили посёлок .", "войска", "войско"),
        ("ru", "Наши войска освободили посёлок .", "освободили", "освободить"),
    ],
)
def test_a_word_comes_with_its_dictionary_form(language: str, text: str, word: str, lemma: str) -> None:
    assert {token.text: token.lemma for token in parse(language, text)}[word] == lemma


def test_negation_inside_an_english_word_is_a_feature_of_it() -> None:
    """Our tokens keep "didn't" whole, so its polarity must be said."""
    token = parse("en", "They didn't attack the village .")[1]
    assert token.features.get("Polarity") == "Neg"


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_capitals_and_a_missing_stop_change_no_roles(language: str) -> None:
    text = {
        "en": "Russian troops shelled the town",
        "uk": "Російські війська обстріляли місто",
        "ru": "Российские войска обстреляли город",
    }[language]
    plain, loud = parse(language, f"{text} ."), parse(language, text.upper())
    assert [(token.head, token.relation) for token in loud] == [(t.head, t.relation) for t in plain[:-1]]


def test_each_sentence_is_a_tree_with_one_root() -> None:
    """Noise too: no word may be left without a way to the root."""
    noise = [["1", ",", "—", "kyiv", "KYIV", "?!", "\u200b", "«", "x" * 500, "."] * 5, ["."], ["a"] * 33]
    for tokens in load_parser("en").parse(noise):
        assert sum(token.head < 0 for token in tokens) == 1
        for token in tokens:
            steps, head = 0, token.head
            while head >= 0 and steps <= len(tokens):
                steps, head = steps + 1, tokens[head].head
            assert head == -1


def test_sentences_come_back_in_order_whatever_their_length() -> None:
    words = [[f"word{n}"] * (1 + n % 7) for n in range(40)] + [[]]
    parsed = load_parser("en").parse(words)
    assert [[token.text for token in tokens] for tokens in parsed] == words


def test_a_sentence_without_end_is_parsed_in_pieces() -> None:
    """Scores of heads grow with the square of the length; 5,000 words at once would be 100 MB."""
    words = "the army took the village , and".split() * 700
    (tokens,) = load_parser("en").parse([words])
    assert len(tokens) == len(words)
    assert sum(token.head < 0 for token in tokens) == 1
    assert all(abs(t.head - t.index) < 2 * LONGEST_SENTENCE or t.relation == "parataxis" for t in tokens)


def test_the_company_of_other_sentences_changes_nothing() -> None:
    """What is parsed together depends on how a run is cut into shards; the result must not."""
    texts = [rule[1].split() for rule in RULES if rule[0] == "en"]
    parser = load_parser("en")
    assert parser.parse(texts) == [parser.parse([text])[0] for text in texts]


def test_an_unknown_language_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="'pl'"):
        load_parser("pl")
