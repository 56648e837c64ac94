"""Sentences of Universal Dependencies files, as the tests of syntax need them."""

import lzma
from pathlib import Path
from typing import NamedTuple

__all__ = ["GoldWord", "read_sentences"]


class GoldWord(NamedTuple):
    """One word as the treebank has it."""

    text: str
    lemma: str
    upos: str
    features: dict[str, str]
    head: int
    relation: str


def read_sentences(path: Path) -> list[list[GoldWord]]:
    """Sentences of a .conllu.xz file; heads count from 1, 0 is the root."""
    sentences = []
    for block in lzma.decompress(path.read_bytes()).decode().split("\n\n"):
        cells = [line.split("\t") for line in block.splitlines() if line[:1].isdigit()]
        words = [
            GoldWord(c[1], c[2], c[3], dict(f.split("=") for f in c[5].split("|") if f != "_"), int(c[6]), c[7])
            for c in cells
            if c[0].isdigit()
        ]
        if words:
            sentences.append(words)
    return sentences
