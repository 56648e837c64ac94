"""Train a sequence model of names: marked texts in, model file out."""

import random
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import pycrfsuite

from geo.gazetteer.entry import Gazetteer
from geo.languages.base import Language
from geo.languages.name_model import Lexicon
from geo.recognition.model_features import NameFacts, features, labels, name_runs

__all__ = ["Marked", "common_words", "substituted", "train"]

Marked = tuple[str, Sequence[tuple[int, int]]]
"""A text and the spans of its places."""


def common_words(texts: Iterable[str], language: Language, *, least: int = 2) -> frozenset[str]:
    """Words that stand in lower case at least `least` times in the texts."""
    counts: Counter[str] = Counter()
    for text in texts:
        tokens = language.tokenize(text)
        counts.update(word for word in tokens.words if word.islower() and len(word) > 1)
    return frozenset(word for word, count in counts.items() if count >= least)


def substituted(marked: Marked, names: Sequence[str], *, rng: random.Random, share: float) -> Marked:
    """The same text with a share of its short names replaced by others, so that a model learns the context."""
    text, spans = marked
    out, at, moved = [], 0, []
    length = 0
    chosen: dict[str, str] = {}
    for start, end in sorted(spans):
        name = text[start:end]
        if name not in chosen:
            plain = name[:1].isupper() and len(name) > 3 and name.count(" ") < 2 and not name.isupper()
            chosen[name] = rng.choice(names) if plain and rng.random() < share else name
        out.append(text[at:start])
        length += start - at
        moved.append((length, length + len(chosen[name])))
        out.append(chosen[name])
        length += len(chosen[name])
        at = end
    out.append(text[at:])
    return "".join(out), moved


def train(
    texts: Iterable[Marked],
    path: str | Path,
    *,
    gazetteer: Gazetteer,
    language: Language,
    lexicon: Lexicon,
    c1: float = 0.12,
    c2: float = 0.05,
    iterations: int = 120,
) -> None:
    """Fit a linear-chain CRF (Lafferty et al. 2001, as python-crfsuite has it) and write the model file."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    facts = NameFacts(gazetteer)
    for text, spans in texts:
        tokens = language.tokenize(text)
        if len(tokens):
            trainer.append(features(tokens, name_runs(tokens, facts, lexicon), lexicon), labels(tokens, spans))
    trainer.set_params({"c1": c1, "c2": c2, "max_iterations": iterations, "feature.possible_transitions": True})
    trainer.train(str(path))
