"""What the syntax models were made of and how well they do, as a part of the model card."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from syntax_score import accuracy
from syntax_treebank import Treebank, corpora, our_tokens, retokenised

from geo.languages.syntax import Parser
from geo.languages.syntax_model import read_model

__all__ = ["update_card"]

_PART = re.compile(r"(?<=<!-- written by data/build/syntax_card.py -->\n).*(?=<!-- end -->)", re.DOTALL)
MODELS = ("syntax_en.npz", "syntax_uk_ru.npz")


def update_card(card: Path, models: Path, treebanks: Sequence[Treebank]) -> None:
    """Write the tables of files and scores between their marks in the card."""
    text = card.read_text(encoding="utf-8")
    tables = "\n".join([*_files(treebanks), "", *_scores(models, treebanks), ""])
    card.write_text(_PART.sub(lambda _: tables, text), encoding="utf-8")


def _files(treebanks: Iterable[Treebank]) -> Iterable[str]:
    yield "| file | of | licence | sentences | words | SHA-256 |"
    yield "|---|---|---|---|---|---|"
    for bank in treebanks:
        of = corpora([bank])
        names, licences = (
            "; ".join(dict.fromkeys(values)) for values in zip(*((c.name, c.licence) for c in of), strict=True)
        )
        words = sum(len(sentence.rows) for sentence in bank.sentences)
        digest = hashlib.sha256(bank.path.read_bytes()).hexdigest()
        yield f"| {bank.path.name} | {names} | {licences} | {len(bank.sentences):,} | {words:,} | `{digest}` |"


def _scores(models: Path, treebanks: Iterable[Treebank]) -> Iterable[str]:
    yield "| test file | tokens | UAS | LAS | UPOS | all features | lemma |"
    yield "|---|---|---|---|---|---|---|"
    for bank in treebanks:
        if bank.split != "test":
            continue
        name = next(name for name in MODELS if bank.language in re.split(r"[_.]", name))
        parser = Parser(read_model(models / name), bank.language)
        ours = [retokenised(one, our_tokens(one.text, one.language)) for one in bank.sentences]
        for tokens, sentences in (("its own", bank.sentences), ("ours", ours)):
            a = accuracy(parser, sentences)
            shares = " | ".join(f"{share:.3f}" for share in (a.uas, a.las, a.upos, a.features, a.lemma))
            yield f"| {bank.path.name} | {tokens} | {shares} |"
