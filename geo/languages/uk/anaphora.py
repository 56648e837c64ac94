"""How Ukrainian refers back."""

from geo.languages.slavic.anaphora import anaphora_of

__all__ = ["ANAPHORA"]

ANAPHORA = anaphora_of("uk", "цей той самий весь")
"""The reader of Ukrainian phrases for what was named."""
