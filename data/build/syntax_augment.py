"""Sentences of a treebank as news writes them: our tokens, headlines, capitals, no final stop; trees kept."""

import random
from dataclasses import dataclass, replace

from syntax_lemma_rules import regular_forms
from syntax_treebank import Row, Sentence, our_tokens, retokenised

__all__ = ["Example", "augmented", "example"]

_FUNCTION = {"det", "aux:pass", "cop", "aux"}
"""Relations of the words that a headline leaves out."""
_LEFT_OUT = frozenset("a an the is are was were be been has have".split())


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence as its treebank cuts it, and as the program does."""

    given: Sentence
    ours: Sentence


def example(sentence: Sentence) -> Example:
    """The sentence with its second cut."""
    return Example(sentence, retokenised(sentence, our_tokens(sentence.text, sentence.language)))


def augmented(one: Example, rng: random.Random) -> Sentence:
    """One of the forms that a sentence could take; mostly the very object that was given."""
    sentence = one.ours if rng.random() < 0.5 else one.given
    rows = sentence.rows
    headline = sentence.language == "en" and rng.random() < 0.06
    if headline:
        rows = _without(rows, [_left_out(row) for row in rows])
    if sentence.language == "en" and rng.random() < (0.5 if headline else 0.08):
        rows = _in_present(rows)
    if len(rows) > 2 and rows[-1].word in {".", "!"} and rng.random() < (0.9 if headline else 0.12):
        rows = _without(rows, [False] * (len(rows) - 1) + [True])
    draw = rng.random()
    if draw < 0.03:
        rows = tuple(replace(row, word=row.word.upper()) for row in rows)
    elif draw < 0.06:
        rows = tuple(replace(row, word=row.word.lower()) for row in rows)
    elif draw < 0.1 and sentence.language == "en":
        rows = tuple(replace(r, word=r.word[:1].upper() + r.word[1:]) if len(r.word) > 3 else r for r in rows)
    return sentence if rows is sentence.rows else Sentence(sentence.language, sentence.text, rows)


def _left_out(row: Row) -> bool:
    return row.relation in _FUNCTION and row.word.lower() in _LEFT_OUT


def _in_present(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The past tense of the main verb in the present, as headlines tell the past: "Troops shell a town"."""
    number = next((n for n, row in enumerate(rows) if row.head == 0), None)
    if number is None:
        return rows
    verb, features = rows[number], dict(rows[number].features)
    subject = next((row for row in rows if row.head == number + 1 and row.relation == "nsubj"), None)
    if subject is None or verb.upos != "VERB" or (features.get("Tense"), features.get("VerbForm")) != ("Past", "Fin"):
        return rows
    plural = dict(subject.features).get("Number") == "Plur"
    word = verb.lemma if plural else regular_forms(verb.lemma)[2]
    features |= {"Tense": "Pres", "Number": "Plur" if plural else "Sing", "Person": "3"}
    changed = replace(verb, word=word, features=tuple(sorted(features.items())))
    return (*rows[:number], changed, *rows[number + 1 :])


def _without(rows: tuple[Row, ...], out: list[bool]) -> tuple[Row, ...]:
    """The rows that stay; a word that goes must have no dependents, else it stays."""
    heads = {row.head for row in rows}
    stays = [not gone or number in heads for number, gone in enumerate(out, start=1)]
    place = {0: 0}
    for number, kept in enumerate(stays, start=1):
        if kept:
            place[number] = len(place)
    return tuple(replace(row, head=place[row.head]) for row, kept in zip(rows, stays, strict=True) if kept)
