"""Train the syntax models: `make syntax TREEBANKS=folder`.

Reads Universal Dependencies files (.conllu, .conllu.xz), named `LANGUAGE...SPLIT`, from the folder given; writes
data/embedded/syntax_en.npz and syntax_uk_ru.npz.
"""

import argparse
from pathlib import Path

from syntax_score import accuracy
from syntax_train import Plan, train
from syntax_treebank import read_treebanks

from geo.languages.syntax import Parser
from geo.languages.syntax_model import read_model

ROOT = Path(__file__).parents[2]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("treebanks", type=Path)
    parser.add_argument("--model", choices=("en", "uk_ru", "uk", "ru"), required=True)
    parser.add_argument("--out", type=Path, default=ROOT / "data" / "embedded")
    parser.add_argument("--epochs", type=int, required=True)
    parser.add_argument("--hidden", type=int, default=128)
    parser.add_argument("--batch-words", type=int, default=800)
    parser.add_argument("--every", type=int, default=2)
    args = parser.parse_args()
    treebanks = read_treebanks(args.treebanks)
    languages = args.model.split("_")
    sentences = [s for t in treebanks if t.language in languages and t.split == "train" for s in t.sentences]
    plan = Plan(
        kind="en" if args.model == "en" else "slavic",
        epochs=args.epochs,
        hidden=args.hidden,
        batch_words=args.batch_words,
    )

    def evaluate(path: Path, split: str = "dev") -> str:
        model = read_model(path)
        notes = [
            f"{treebank.language} {accuracy(Parser(model, treebank.language), treebank.sentences)}"
            for treebank in treebanks
            if treebank.language in languages and treebank.split == split
        ]
        return f"{path.stat().st_size / 1e6:.2f} MB " + "; ".join(notes)

    target = args.out / f"syntax_{args.model}.npz"
    train(sentences, plan, target, evaluate, args.every)
    print(evaluate(target, "test"))


if __name__ == "__main__":
    main()
