"""Words of one class, with a sentence that shows one of them at work; a test reads every such sentence."""

from dataclasses import dataclass

from geo.languages.morphology import Part

__all__ = ["WordClass", "word_class"]


@dataclass(frozen=True, slots=True)
class WordClass:
    """Lemmas that say the same of what stands beside them."""

    lemmas: tuple[str, ...]
    """Dictionary forms, lower case."""
    example: str
    """A sentence with a form of one of them."""
    part: Part | None = None
    """Part of speech that all are inflected as; None where they differ."""


def word_class(example: str, lemmas: str, *more: str, part: Part | None = None) -> WordClass:
    """A class of the lemmas that `lemmas` has between its spaces, and of those of several words in `more`."""
    return WordClass((*lemmas.split(), *more), example, part)
