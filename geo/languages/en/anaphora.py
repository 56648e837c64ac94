"""How English refers back: a definite article, a demonstrative or a possessive before the noun."""

from geo.languages.anaphora import Anaphora

__all__ = ["ANAPHORA"]

ANAPHORA = Anaphora(
    # "the sprawling plant" is still the plant that was named; "the nuclear plant" may be another.
    known=(r"(?:the|this|that|its|their|same)\s+(?:(?:\w+(?:ed|ing|ling)|giant|huge|vast|industrial|whole|entire)\s+)?")
)
"""The reader of English phrases for what was named."""
