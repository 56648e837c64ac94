"""Fit the last judgement of English names: which of those that were gathered are places at all.

    python data/build/acceptance.py GOLD.jsonl ... [--write]

The gold sets have spans (LGL, GeoWebNews). Every other document is fitted on, the rest are left out and say how well
it does: exact spans, and how far the probabilities are from the shares that are right. `--write` takes the weights over
into the embedded data. The signs are those of `geo/recognition/acceptance.py`; no sign is a name, so no name is learnt.
"""

import argparse
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from geo.document import Article
from geo.evaluation import read_gold
from geo.evaluation.scores import expected_calibration_error, f1
from geo.gazetteer.embedded import EmbeddedGazetteer
from geo.languages.en import LANGUAGE
from geo.recognition.acceptance import Acceptance
from geo.recognition.sequence_model import SequenceModelFinder

TARGET = Path(__file__).parents[1] / "embedded" / "model_en.acceptance.json"
RIDGE = 2.5
"""Strength of the prior that a weight is nought; of 1 to 20, the halves that were left out liked 2 to 5 best."""
RARE = 8
"""A sign that fewer names show has no weight."""
ROUNDS = 30

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Weighed:
    """One name that was gathered."""

    signs: dict[str, float]
    right: bool
    regional: bool
    """Taken or left by other rules, and so not fitted on."""
    confidence: float


@dataclass(frozen=True)
class Text:
    """One document of a gold set."""

    golds: int
    names: list[Weighed]


def texts_of(path: str, finder: SequenceModelFinder) -> list[Text]:
    """The names of each English document of a gold set."""
    out = []
    for gold in read_gold(path):
        if gold.language not in (None, "en"):
            continue
        tokens = LANGUAGE.read(Article(article_id=gold.doc_id, text=gold.text, language="en")).tokens
        spans = {(one.start, one.end) for one in gold.toponyms if not one.demonym}
        free = {(one.start, one.end) for one in gold.toponyms if one.demonym}
        found = finder.gathered(tokens)
        signs = finder.signs(tokens, found)
        names = []
        for one in found:
            span = (tokens.starts[one.first], tokens.ends[one.last - 1])
            if span not in free:
                names.append(Weighed(signs.of(one), span in spans, one.regional, one.confidence))
        out.append(Text(len(spans), names))
    return out


def fitted(texts: Iterable[Text]) -> Acceptance:
    """The weights of greatest likelihood with a normal prior, by Newton's method."""
    names = [one for text in texts for one in text.names if not one.regional]
    counts: dict[str, int] = {}
    for one in names:
        for sign in one.signs:
            counts[sign] = counts.get(sign, 0) + 1
    signs = sorted(sign for sign, count in counts.items() if count >= RARE)
    x = np.array([[1.0, *(one.signs.get(sign, 0.0) for sign in signs)] for one in names])
    y = np.array([float(one.right) for one in names])
    prior = np.full(len(signs) + 1, RIDGE)
    prior[0] = 1e-6
    weights = np.zeros(len(signs) + 1)
    for _ in range(ROUNDS):
        p = 1.0 / (1.0 + np.exp(-x @ weights))
        slope = x.T @ (y - p) - prior * weights
        curve = (x * (p * (1 - p))[:, None]).T @ x + np.diag(prior)
        weights += np.linalg.solve(curve, slope)
    found = {sign: round(float(weight), 3) for sign, weight in zip(signs, weights[1:], strict=True)}
    return Acceptance(bias=round(float(weights[0]), 3), weights={sign: w for sign, w in found.items() if w})


def scored(texts: Sequence[Text], acceptance: Acceptance) -> str:
    """Precision, recall and F1 of exact spans, and the calibration of what is taken."""
    taken = []
    for one in (one for text in texts for one in text.names):
        probability = acceptance.probability(one.signs)
        if one.regional or probability >= acceptance.accept:
            taken.append((max(probability, one.confidence) if one.regional else probability, one.right))
    right = sum(hit for _, hit in taken)
    golds = sum(text.golds for text in texts)
    precision, recall = right / len(taken), right / golds
    error = expected_calibration_error(taken)
    return (
        f"precision {precision:.3f}, recall {recall:.3f}, F1 {f1(precision, recall):.4f}, calibration error {error:.3f}"
    )


def main() -> None:
    """Fit on every other document, say how well it does on the rest, and write the weights if asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", help="gold sets: JSON Lines with doc_id, text and toponyms")
    parser.add_argument("--write", action="store_true", help=f"write {TARGET.name}")
    parser.add_argument("--model", type=Path, help="a sequence model other than the embedded one")
    given = parser.parse_args()
    finder = SequenceModelFinder(
        EmbeddedGazetteer.open(), LANGUAGE.name_model, acceptance=Acceptance(), path=given.model
    )
    sets = {path: texts_of(path, finder) for path in given.gold}
    halves = [[text for texts in sets.values() for text in texts[half::2]] for half in (0, 1)]
    for half, name in ((0, "even"), (1, "odd")):
        acceptance = fitted(halves[half])
        print(f"fitted on the {name} documents: {len(acceptance.weights)} weights")
        for path, texts in sets.items():
            print(f"  {Path(path).stem}, fitted on: {scored(texts[half::2], acceptance)}")
            print(f"  {Path(path).stem}, left out: {scored(texts[1 - half :: 2], acceptance)}")
    if given.write:
        chosen = fitted(halves[0])
        told = {"accept": chosen.accept, "bias": chosen.bias, "weights": dict(chosen.weights)}
        TARGET.write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        print(f"{TARGET}: {len(chosen.weights)} weights")


if __name__ == "__main__":
    main()
