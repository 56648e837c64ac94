"""Train the syntax models: `make syntax TREEBANKS=folder`.

Reads Universal Dependencies files (.conllu or .conllu.xz) whose names begin with the language and end with the split,
such as `en-train.conllu.xz`; trains on the train files, and scores the models on the dev and test files. Writes
data/embedded/syntax_en.npz and syntax_uk_ru.npz, and what they were made of and how well they do into MODEL_CARD.md.
"""

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from sources import record
from syntax_card import update_card
from syntax_score import accuracy
from syntax_train import Plan, train
from syntax_treebank import Treebank, corpora, read_treebanks

from geo.languages.syntax import Parser
from geo.languages.syntax_model import read_model

EMBEDDED = Path(__file__).parents[1] / "embedded"
PLANS = {
    "en": Plan(kind="en", epochs=9, batch_words=1000),
    "uk_ru": Plan(kind="slavic", epochs=12, batch_words=700, buckets=(10, 18, 30, 50, 110)),
}
"""By the languages of the model."""


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("treebanks", type=Path, help="folder of .conllu or .conllu.xz files")
    arguments.add_argument("--models", nargs="*", choices=sorted(PLANS), default=sorted(PLANS))
    arguments.add_argument("--epochs", type=int, help="instead of those planned, for a trial")
    arguments.add_argument("--out", type=Path, default=EMBEDDED)
    given = arguments.parse_args()
    treebanks = read_treebanks(given.treebanks)
    if not treebanks:
        sys.exit(f"{given.treebanks}: no files named like en-train.conllu or uk-test.conllu.xz")
    for name in given.models:
        plan = replace(PLANS[name], epochs=given.epochs or PLANS[name].epochs)
        make(name, [bank for bank in treebanks if bank.language in name.split("_")], plan, given.out)
    if given.out == EMBEDDED:
        update_card(EMBEDDED / "MODEL_CARD.md", EMBEDDED, treebanks)


def make(name: str, treebanks: list[Treebank], plan: Plan, folder: Path) -> None:
    """Train one model, telling its scores on the dev files after each epoch."""
    target = folder / f"syntax_{name}.npz"

    def evaluate(path: Path) -> str:
        model = read_model(path)
        scores = (
            f"{bank.language} {accuracy(Parser(model, bank.language), bank.sentences)}"
            for bank in treebanks
            if bank.split == "dev"
        )
        return f"{path.stat().st_size / 1e6:.2f} MB " + "; ".join(scores)

    train(
        [sentence for bank in treebanks if bank.split == "train" for sentence in bank.sentences], plan, target, evaluate
    )
    if folder == EMBEDDED:
        file, version = f"embedded/{target.name}", "see MODEL_CARD.md"
        for corpus in corpora(treebanks):
            layer = f"syntax: trees of {corpus.name}"
            record(file, layer, corpus.source, version, corpus.licence, corpus.attribution)
        if plan.kind == "slavic":
            record(file, "syntax: word vectors", "PyPI natasha (navec news_v1)", "1.6.0", "MIT", "Alexander Kukushkin")


if __name__ == "__main__":
    main()
