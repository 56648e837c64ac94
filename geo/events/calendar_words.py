"""The part of the day that words name, whatever their language."""

from geo.events.classify import is_cyrillic
from geo.languages.registry import language_of

__all__ = ["daytime"]


def daytime(words: str) -> str | None:
    """The part of the day that the words name: morning, day, evening or night."""
    readers = (language_of(code).calendar for code in (("uk", "ru") if is_cyrillic(words) else ("en",)))
    named = [part for reader in readers if reader is not None for part in reader.dayparts(words)]
    return next(iter(sorted(named)), None)
