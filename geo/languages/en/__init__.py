"""English."""

from geo.languages.en.language import English

__all__ = ["LANGUAGE"]

LANGUAGE = English()
