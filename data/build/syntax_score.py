"""Scores of a syntax model on sentences with gold trees."""

from collections.abc import Sequence
from dataclasses import dataclass

from syntax_treebank import Sentence

from geo.languages.syntax import Parser

__all__ = ["Accuracy", "accuracy"]


@dataclass(frozen=True, slots=True)
class Accuracy:
    """Shares of the words; heads and relations as is usual without marks, whose heads nobody asks for."""

    words: int
    uas: float
    las: float
    upos: float
    features: float
    """Words all of whose predicted features that the model knows are right."""
    lemma: float

    def __str__(self) -> str:
        return (
            f"UAS {self.uas:.4f} LAS {self.las:.4f} UPOS {self.upos:.4f} features {self.features:.4f} "
            f"lemma {self.lemma:.4f} of {self.words}"
        )


def accuracy(parser: Parser, sentences: Sequence[Sentence]) -> Accuracy:
    """Parse the sentences' own words and compare; relations count whole, with their subtypes."""
    total = marks = heads = labelled = tags = features = lemmas = 0
    parsed = parser.parse([[row.word for row in sentence.rows] for sentence in sentences])
    for sentence, tokens in zip(sentences, parsed, strict=True):
        for row, token in zip(sentence.rows, tokens, strict=True):
            total += 1
            if row.relation == "punct":
                marks += 1
            else:
                right = token.head + 1 == row.head
                heads += right
                labelled += right and token.relation == row.relation
            tags += token.upos == row.upos
            gold = dict(row.features)
            features += all(gold.get(name, "") == token.features.get(name, "") for name in parser.feature_names)
            lemmas += token.lemma.lower() == row.lemma.lower()
    shares = (count / total for count in (tags, features, lemmas))
    return Accuracy(total, heads / (total - marks), labelled / (total - marks), *shares)
