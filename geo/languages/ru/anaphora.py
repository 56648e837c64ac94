"""How Russian refers back."""

from geo.languages.slavic.anaphora import anaphora_of

__all__ = ["ANAPHORA"]

ANAPHORA = anaphora_of("ru", "этот тот самый весь")
"""The reader of Russian phrases for what was named."""
