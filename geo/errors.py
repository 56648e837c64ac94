"""Every error that is raised on purpose.

Each says what is wrong, where, and what to do about it, in one line::

    GeoError
    ├── InputError (ValueError)      a file, record or argument that cannot be used
    │   └── NoArticlesError          not one article in all the inputs; `rejected` says why, one by one
    ├── OutputError (OSError)        a result that cannot be written
    ├── FetchError (OSError)         something on the web that cannot be fetched, or must not be
    ├── SettingsError (ValueError)   a setting that is unknown or out of range
    ├── DataError (RuntimeError)     the embedded data is missing or damaged
    ├── TableError (ValueError)      a table that breaks its declaration in `geo.tables`
    ├── RenderError (RuntimeError)   a page that cannot be made safely
    ├── MissingExtraError (ImportError)   an optional package that is not installed
    ├── StoppedError (RuntimeError)  work that stopped in the middle, and goes on from there when it is run again
    └── GeocoderError (RuntimeError) a geocoding service that failed
        ├── GeocoderLimitError       it asked us to wait; `retry_after` says how long
        └── GeocoderRefusedError     it does not let us in: key missing, wrong or used up
"""

__all__ = [
    "DataError",
    "FetchError",
    "GeoError",
    "GeocoderError",
    "GeocoderLimitError",
    "GeocoderRefusedError",
    "InputError",
    "MissingExtraError",
    "NoArticlesError",
    "OutputError",
    "RenderError",
    "SettingsError",
    "StoppedError",
    "TableError",
]


class GeoError(Exception):
    """The base of all errors that are raised on purpose."""


class InputError(GeoError, ValueError):
    """A file, record or argument cannot be used; the message names file, line and remedy."""


class NoArticlesError(InputError):
    """Not one article in all the inputs could be used."""

    def __init__(self, message: str, *, rejected: tuple[object, ...] = ()) -> None:
        """Keep `rejected`, the reasons one by one (`geo.articles.records.Rejection`)."""
        super().__init__(message)
        self.rejected = rejected


class OutputError(GeoError, OSError):
    """A result cannot be written; what stood there before is untouched."""


class FetchError(GeoError, OSError):
    """Something on the web cannot be fetched, or must not be."""

    def __init__(self, message: str, *, passing: bool = False) -> None:
        """Keep `passing`: whether asking again later may help."""
        super().__init__(message)
        self.passing = passing


class SettingsError(GeoError, ValueError):
    """A setting is unknown or out of range; the message lists the known ones."""


class DataError(GeoError, RuntimeError):
    """The embedded data is missing or damaged."""


class TableError(GeoError, ValueError):
    """A table breaks its declaration; the message names table, column and row."""


class RenderError(GeoError, RuntimeError):
    """A page cannot be made, or cannot be made safely."""


class MissingExtraError(GeoError, ImportError):
    """An optional package is not installed; the message names the extra to install."""


class StoppedError(GeoError, RuntimeError):
    """Work stopped in the middle; what is done is kept, and the message says how to go on."""


class GeocoderError(GeoError, RuntimeError):
    """A geocoding service failed, or gave an answer that is no answer."""

    def __init__(self, message: str, *, passing: bool = False) -> None:
        """Keep `passing`: whether asking again later may help."""
        super().__init__(message)
        self.passing = passing


class GeocoderLimitError(GeocoderError):
    """A geocoding service asked us to slow down."""

    def __init__(self, message: str, *, retry_after: float | None = None) -> None:
        """Keep `retry_after`, in seconds, where the service said it."""
        super().__init__(message, passing=True)
        self.retry_after = retry_after


class GeocoderRefusedError(GeocoderError):
    """A geocoding service does not let us in: the key is missing, wrong or used up."""
