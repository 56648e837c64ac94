"""Russian."""

from geo.languages.ru.language import Russian

__all__ = ["LANGUAGE"]

LANGUAGE = Russian()
