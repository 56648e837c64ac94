"""The public corpora that a model is trained on: what they are, where they come from, and the hash of what was used.

They are not in the repository. Whoever trains a model puts them into a folder and names it: `make model
CORPORA=folder`. A further model adds its files to `CORPORA` and asks `corpus` for them.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

__all__ = ["CORPORA", "Corpus", "corpus"]


@dataclass(frozen=True)
class Corpus:
    """A file of the folder."""

    file: str
    sha256: str
    form: str
    """What stands in it, and how it was made from what its publishers give."""
    sources: tuple[tuple[str, str, str], ...]
    """Name, address and licence of each corpus in it."""

    def told(self) -> str:
        """What somebody who does not have it needs to know."""
        sources = "\n".join(f"    {name}, {address}, {licence}" for name, address, licence in self.sources)
        return f"{self.file} (SHA-256 {self.sha256})\n  {self.form}\n  from\n{sources}"


CORPORA = (
    Corpus(
        file="places_en.jsonl",
        sha256="6fc2b226bb57f695395e0b199f89f4f95dcee3a2b61de9ddfb321b530c6ae9e2",
        form="2,277 lines of JSON, a text each: source (gum, ewt, wnut), text, and spans, the [start, end) code points "
        "of its place names: entities of type place that are proper names (GUM), LOC (UNER), location (WNUT17)",
        sources=(
            ("GUM, the genres under CC BY (1,031 texts)", "https://gucorpling.org/gum", "CC BY 4.0"),
            ("UNER English EWT (680 texts)", "https://www.universalner.org", "CC BY-SA 4.0"),
            ("WNUT17 (566 texts)", "https://noisy-text.github.io/2017/emerging-rare-entities.html", "CC BY 4.0"),
        ),
    ),
)


def corpus(folder: Path | None, file: str, *, same: bool = True) -> Path:
    """
    The path of a corpus in a folder.

    Parameters
    ----------
    folder
        Where the corpora lie; None if nobody said.
    file
        Name of one of `CORPORA`.
    same
        Whether it must be the one that the model in the package was trained on.

    Raises
    ------
    SystemExit
        If it is not there, or is another version; says what to fetch.
    """
    known = next(one for one in CORPORA if one.file == file)
    if folder is None:
        raise SystemExit(f"name the folder of the training corpora, as CORPORA=folder; it needs\n\n{known.told()}")
    path = folder / file
    if not path.is_file():
        raise SystemExit(f"{path}: missing; the folder needs\n\n{known.told()}")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if same and digest != known.sha256:
        raise SystemExit(
            f"{path}: another version (SHA-256 {digest}) than the model was trained on; it gives another model: "
            f"train it with --any-version, and score it before it is committed\n\n{known.told()}"
        )
    return path
