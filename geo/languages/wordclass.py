"""Words of one class, with a sentence that shows one of them at work; a test reads every such sentence."""

from dataclasses import dataclass

from geo.languages.morphology import Morphology, Part

__all__ = ["WordClass", "word_class"]


@dataclass(frozen=True, slots=True)
class WordClass:
    """Words that say the same of what stands beside them."""

    lemmas: tuple[str, ...]
    """Dictionary forms, lower case; the morphology gives the others."""
    example: str
    """A sentence with a form of one of them."""
    fixed: tuple[str, ...] = ()
    """Words that stand as they are: abbreviations, and single forms where the others mean something else."""
    part: Part | None = None
    """Part of speech that all lemmas are inflected as; None where they differ."""

    def forms(self, morphology: Morphology) -> dict[str, str]:
        """Lemma by form; a fixed word is its own."""
        table = {word: word for word in (*self.lemmas, *self.fixed)}
        for lemma in self.lemmas:
            for form in morphology.forms(lemma, self.part):
                table.setdefault(form.text, lemma)
        return table


def word_class(example: str, lemmas: str, *more: str, fixed: str = "", part: Part | None = None) -> WordClass:
    """A class of words: `lemmas` and `fixed` are read between their spaces, `more` are lemmas of several words."""
    return WordClass((*lemmas.split(), *more), example, tuple(fixed.split()), part)
