"""Ukrainian."""

from geo.languages.uk.language import Ukrainian

__all__ = ["LANGUAGE"]

LANGUAGE = Ukrainian()
