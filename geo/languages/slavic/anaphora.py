"""How Slavic languages refer back: by the noun alone, unless an adjective makes it another."""

from geo.languages.anaphora import Anaphora
from geo.languages.folding import fold
from geo.languages.morphology import inflected
from geo.languages.patterns import alternation
from geo.languages.registry import language_of
from geo.languages.slavic.paradigms import forms_of_all, is_adjective

__all__ = ["anaphora_of"]


def anaphora_of(code: str, demonstratives: str) -> Anaphora:
    """The reader of a language, of the dictionary forms of its demonstratives («цей той»)."""
    return Anaphora(
        known=rf"(?:{alternation(forms_of_all(demonstratives, code))})\s+",
        other=lambda word: is_adjective(word, code),
        inflected=lambda word: map(fold, inflected(language_of(code).morphology, word)),
    )
