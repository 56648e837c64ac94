"""Which languages there are. To add one, write its class and name it here, or `register` it from outside."""

from functools import cache
from importlib import import_module

from geo.languages.base import Language

__all__ = ["codes", "language_of", "register"]

# Imported at first use: an article in one language does not wait for the others.
_HOMES = {"en": "geo.languages.en", "uk": "geo.languages.uk", "ru": "geo.languages.ru"}
_SERVED_BY = {"be": "uk"}
"""Languages without a folder that the one named reads better than nobody."""
_REGISTERED: dict[str, Language] = {}


@cache
def _home(code: str) -> Language:
    language: Language = import_module(_HOMES[code]).LANGUAGE
    return language


def language_of(code: str | None) -> Language:
    """The language of an ISO 639-1 code; one of which nothing is known where there is none by that code."""
    code = _SERVED_BY.get(code or "", code or "")
    if code in _REGISTERED:
        return _REGISTERED[code]
    return _home(code) if code in _HOMES else _UNKNOWN


_UNKNOWN = Language()


def register(language: Language) -> None:
    """Add a language, or put one in place of another of its code, for this process."""
    _REGISTERED[language.code] = language


def codes() -> tuple[str, ...]:
    """Codes of the languages that something is known of, in order."""
    return tuple(sorted({*_HOMES, *_REGISTERED}))
