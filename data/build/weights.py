"""Fit the weights of the resolution to gold sets with spans and coordinates, and say how sure its scores are.

    python data/build/weights.py LGL.jsonl GEOWEBNEWS.jsonl

Every other document is fitted on: the mean log-likelihood of the gold places, each name by itself in the light of the
article's others, is raised by changing one weight after another for as long as that helps. Nothing is written: what is
found is printed beside what `geo/resolution/weights.py` says, for a person to take over. The other documents show the
likelihood before and after, and the share of right places by score.
"""

import argparse
import math
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from geo.document import Document, Mention  # noqa: E402
from geo.evaluation import Document as GoldDocument  # noqa: E402
from geo.evaluation import Toponym, read_gold  # noqa: E402
from geo.gazetteer.embedded import EmbeddedGazetteer  # noqa: E402
from geo.languages.registry import language_of  # noqa: E402
from geo.pipeline import with_language  # noqa: E402
from geo.projection import distance_m  # noqa: E402
from geo.resolution.evidence import Named  # noqa: E402
from geo.resolution.resolver import Resolver  # noqa: E402
from geo.resolution.solver import score  # noqa: E402
from geo.resolution.weights import WORLD, Weights  # noqa: E402
from geo.settings import Settings  # noqa: E402
from geo.tables import Article  # noqa: E402

FITTED = (
    "population", "country", "region", "district", "said_kind", "contained", "near", "same_country", "same_division",
    "within_25_km", "within_100_km", "unsupported",
)  # fmt: skip
WITHIN_M = 161_000.0
"""A candidate nearer to the gold's point than this is the right one, as the sets' published scores count."""
STEPS = (1.25, 0.8, 1.06, 0.94)
FLOOR = 1e-4
"""Least probability that a place is given credit for: one hopeless name must not outweigh a hundred."""
BINS = (0.0, 0.5, 0.8, 0.9, 0.97, 1.0)

Labelled = list[tuple[list[Named], list[list[int]]]]
"""For each article its names, and for each name the positions of the candidates that are right; none where none is."""


def labelled(documents: Iterable[GoldDocument], resolver: Resolver) -> Labelled:
    out: Labelled = []
    for gold in documents:
        [article] = with_language([Article(article_id=gold.doc_id, text=gold.text, language=gold.language)], Settings())
        document = language_of(article.language).read(article)
        told = [t for t in gold.toponyms if t.start is not None and t.lon is not None and not t.demonym]
        document = replace(document, mentions=tuple(_mention(document, toponym) for toponym in told))
        points = {(t.start, t.end): (t.lon, t.lat) for t in told}
        names, right = [], []
        for named, mentions in resolver.names(document):
            lon, lat = points[mentions[0].start, mentions[0].end]
            entries = [candidate.entry for candidate in named.candidates]
            right.append(
                [i for i, e in enumerate(entries) if distance_m(e.lon, e.lat, lon or 0.0, lat or 0.0) <= WITHIN_M]
            )
            names.append(named)
        if names:
            out.append((names, right))
    return out


def _mention(document: Document, toponym: Toponym) -> Mention:
    start, end = toponym.start or 0, toponym.end or 0
    name = document.text[start:end]
    return Mention(
        mention_id=f"{document.article.article_id}:{start}", article_id=document.article.article_id, start=start,
        end=end, name=name, kind="other", role="place", sentence="", query=name, found_by="gold", confidence=1.0,
    )  # fmt: skip


def likelihood(articles: Labelled, weights: Weights) -> float:
    """Mean logarithm of the probability of the right places."""
    total, count = 0.0, 0
    for names, right in articles:
        for probability, positions in zip(score(names, weights=weights), right, strict=True):
            if positions:
                total += math.log(max(float(probability[positions].sum()), FLOOR))
                count += 1
    return total / max(count, 1)


def fitted(articles: Labelled, weights: Weights) -> Weights:
    best, changed = likelihood(articles, weights), True
    while changed:
        changed = False
        for name in FITTED:
            for step in STEPS:
                tried = replace(weights, **{name: getattr(weights, name) * step})
                if (value := likelihood(articles, tried)) > best + 1e-5:
                    weights, best, changed = tried, value, True
                    print(f"{best:.4f}  {name} {getattr(weights, name):.4g}", file=sys.stderr)
    return weights


def calibration(articles: Labelled, weights: Weights) -> list[tuple[str, int, float]]:
    """By the score of the chosen place: how many, and the share that is right."""
    bins: dict[int, list[bool]] = {}
    for names, right in articles:
        for probability, positions in zip(score(names, weights=weights), right, strict=True):
            if len(probability):
                chosen = int(probability.argmax())
                at = next(i for i, top in enumerate(BINS[1:]) if probability[chosen] <= top)
                bins.setdefault(at, []).append(chosen in positions)
    return [(f"{BINS[i]}-{BINS[i + 1]}", len(bins[i]), sum(bins[i]) / len(bins[i])) for i in sorted(bins)]


def main(paths: Sequence[str]) -> None:
    documents = [document for path in paths for document in read_gold(path)]
    resolver = Resolver(EmbeddedGazetteer.open())
    ours, others = labelled(documents[::2], resolver), labelled(documents[1::2], resolver)
    found = fitted(ours, WORLD)
    for name in FITTED:
        print(f"{name:15} {getattr(WORLD, name):8.4g} -> {getattr(found, name):8.4g}")
    for label, weights in (("as it stands", WORLD), ("fitted", found)):
        print(f"{label}: {likelihood(ours, weights):.4f} fitted on, {likelihood(others, weights):.4f} left out")
        for span, count, share in calibration(others, weights):
            print(f"  score {span}: {share:.2f} of {count} right")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", help="gold sets: JSON Lines with doc_id, text and toponyms")
    main(parser.parse_args().gold)
