"""What a run may change: one frozen object, read from TOML, with unknown keys refused."""

import dataclasses
import math
import os
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from geo.codes import country_code, language_code
from geo.errors import InputError, SettingsError

__all__ = ["GeocoderSettings", "Settings"]


_PUBLIC_NOMINATIM = ("nominatim.openstreetmap.org", "nominatim.osm.org")


@dataclass(frozen=True, kw_only=True)
class GeocoderSettings:
    """A geocoding service that may be asked for names; the table `[geocoder]` of a settings file."""

    service: str
    """Name of the service in geopy: nominatim, photon, geonames, pelias, arcgis ..."""

    domain: str
    """Host, with a port if need be; there is no default, so that nobody is asked by accident."""

    scheme: str = "https"
    """http or https."""

    use: str = "open"
    """"open" asks for names that the gazetteers do not have, "all" for every name."""

    key_env: str | None = None
    """Name of the environment variable that holds the key (or user name); a key never stands in a file."""

    user_agent: str = "frontline-maps"
    """How we introduce ourselves; services ask for a contact in it."""

    language: str = "en"
    """ISO 639-1 code of the names to answer with."""

    countries: tuple[str, ...] = ()
    """ISO 3166-1 codes of the countries to look in, where the service can; none is everywhere."""

    limit: int = 10
    """Most candidates for one name."""

    min_wait_s: float = 1.0
    """Seconds between two requests, shared by all processes that share the cache."""

    deadline_s: float = 15.0
    """Seconds for one request, from connecting to the last byte."""

    tries: int = 4
    """Requests for one name before the run stops, where asking again may help."""

    max_wait_s: float = 120.0
    """Longest wait that a service may ask for; a longer one stops the run and says until when."""

    cache: str | None = None
    """Path of the file that remembers answers; None is in the user's cache folder."""

    scheduled: bool = False
    """Whether the run is one of many on a schedule, for which the public Nominatim allows less."""

    accept_public_nominatim_policy: bool = False
    """That you have read operations.osmfoundation.org/policies/nominatim and decided to use the public Nominatim."""

    @property
    def public_nominatim(self) -> bool:
        """Whether it is the one that OpenStreetMap's foundation runs for everybody."""
        return self.domain.lower().split("/")[0].split(":")[0].endswith(_PUBLIC_NOMINATIM)

    def __post_init__(self) -> None:
        """Refuse values of the wrong type or out of range, and the public Nominatim without the user's word.

        Raises
        ------
        SettingsError
            If a value is of another type or out of range; the message says what to give.
        """
        self._check_types()
        if not self.domain or "//" in self.domain or "@" in self.domain:
            raise SettingsError(f"geocoder domain is {self.domain!r}; give a host such as nominatim.example.org:8080")
        if self.scheme not in ("http", "https"):
            raise SettingsError(f"geocoder scheme is {self.scheme!r}; give http or https")
        if self.use not in ("open", "all"):
            raise SettingsError(f"geocoder use is {self.use!r}; give open or all")
        if self.public_nominatim and not self.accept_public_nominatim_policy:
            raise SettingsError(
                f"{self.domain} is the public Nominatim: at most one request a second, four a minute in long or "
                "scheduled runs, from one machine, answers cached, OpenStreetMap credited. Read "
                "https://operations.osmfoundation.org/policies/nominatim/ and set accept_public_nominatim_policy = "
                "true and a user_agent with your contact, or run your own (CONTRIBUTING, 'A Nominatim of your own')"
            )
        if self.public_nominatim and self.user_agent == GeocoderSettings.user_agent:
            raise SettingsError("the public Nominatim wants to know who asks; set user_agent with your contact in it")

    def _check_types(self) -> None:
        for name in ("service", "domain", "scheme", "use", "user_agent"):
            _check_text(self, name, "geocoder ")
        for name in ("key_env", "cache"):
            _check_text(self, name, "geocoder ", optional=True)
        for name in ("scheduled", "accept_public_nominatim_policy"):
            _check_truth(self, name, "geocoder ")
        for name, least in (("limit", 1), ("tries", 1)):
            _check_number(self, name, "geocoder ", least=least, whole=True)
        for name, shortest in (("min_wait_s", 0.0), ("deadline_s", 0.01), ("max_wait_s", 0.0)):
            _check_number(self, name, "geocoder ", least=shortest)
        _take(self, "language", language_code, "geocoder ")
        object.__setattr__(self, "countries", _texts(self.countries, "geocoder countries", "codes such as UA"))
        _take(self, "countries", lambda codes: tuple(map(country_code, codes)), "geocoder ")


@dataclass(frozen=True, kw_only=True)
class Settings:
    """What a run may change. Never altered once made; pass a new one instead."""

    accept_above: float = 0.5
    """Probability in [0, 1] that a place needs to be taken, given that the name is one; below it it is "ambiguous"."""

    language: str | None = None
    """ISO 639-1 code of all articles; None detects it for each article. A name ("Ukrainian") is made its code."""

    country: str | None = None
    """ISO 3166-1 code of the country to prefer where a name fits several; None follows the text. A name ("Ukraine") is
    made its code."""

    gazetteers: tuple[str, ...] = ()
    """Paths of further gazetteers (made by `frontline gazetteer add`) to look names up in."""

    corrections: str | None = None
    """Path of a CSV or JSON file of what a person has set right; see `geo.corrections.records.COLUMNS`."""

    english: str = "default"
    """Finder of English names: "default", or "spacy" for the extra `[english]` united with it."""

    geocoder: GeocoderSettings | None = None
    """A service to ask for names that the gazetteers leave open; none by default."""

    def __post_init__(self) -> None:
        """Refuse values of the wrong type or out of range; make names of languages and countries their codes.

        Raises
        ------
        SettingsError
            If a value is of another type, lies outside its range or names nothing; the message says what to give.
        """
        _check_number(self, "accept_above", least=0.0, most=1.0)
        _take(self, "language", language_code)
        _take(self, "country", country_code)
        object.__setattr__(self, "gazetteers", _texts(self.gazetteers, "gazetteers", "paths of .sqlite files"))
        if isinstance(self.corrections, os.PathLike):
            object.__setattr__(self, "corrections", os.fspath(self.corrections))
        _check_text(self, "corrections", optional=True)
        _check_text(self, "english")
        if self.english not in ("default", "spacy"):
            raise SettingsError(f"english is {self.english!r}; give default or spacy")
        if self.geocoder is not None and not isinstance(self.geocoder, GeocoderSettings):
            raise SettingsError(
                f"geocoder is {self.geocoder!r}; give GeocoderSettings, or in a file the table [geocoder]"
            )

    @classmethod
    def from_mapping(cls, values: dict[str, Any], *, origin: str = "settings") -> Self:
        """Make settings of a mapping; `origin` names it in errors.

        Raises
        ------
        SettingsError
            If a key is unknown; the message lists the known ones.
        """
        if not isinstance(values, dict):
            raise SettingsError(f"{origin}: is {values!r}, no mapping of settings; give such as {{'country': 'UA'}}")
        found = _known_only(cls, values, origin)
        if isinstance(found.get("geocoder"), dict):
            named = _known_only(GeocoderSettings, found["geocoder"], f"{origin} [geocoder]")
            missing = sorted({"service", "domain"} - named.keys())
            if missing:
                raise SettingsError(f"{origin}: [geocoder] has no {missing[0]!r}; give service and domain")
            found["geocoder"] = _named(origin, lambda: GeocoderSettings(**named))
        made: Self = _named(origin, lambda: cls(**found))
        return made

    @classmethod
    def from_toml(cls, path: str | Path) -> Self:
        """Read settings from a TOML file.

        Raises
        ------
        InputError
            If the file cannot be read or is no TOML.
        SettingsError
            If a key is unknown or a value out of range.
        """
        try:
            values = tomllib.loads(Path(path).read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise InputError(f"{path}: cannot be read as TOML settings ({error}); see README, 'Settings'") from error
        return cls.from_mapping(values, origin=str(path))


def _known_only(cls: type, values: dict[str, Any], origin: str) -> dict[str, Any]:
    """The values, lists made tuples, if the class has a field for each."""
    known = {field.name for field in dataclasses.fields(cls)}
    unknown = sorted(values.keys() - known)
    if unknown:
        raise SettingsError(f"{origin}: unknown key {unknown[0]!r}; known are {', '.join(sorted(known))}")
    return {key: tuple(value) if isinstance(value, list) else value for key, value in values.items()}


def _named(origin: str, make: Callable[[], Any]) -> Any:
    """What is made, or its error with the name of the file before it."""
    try:
        return make()
    except SettingsError as error:
        raise SettingsError(f"{origin}: {error}") from error


def _check_text(owner: object, name: str, of: str = "", *, optional: bool = False) -> None:
    value = getattr(owner, name)
    if not isinstance(value, str) and not (optional and value is None):
        raise SettingsError(f"{of}{name} is {value!r}, not a text; give it in quotes")


def _check_truth(owner: object, name: str, of: str = "") -> None:
    value = getattr(owner, name)
    if not isinstance(value, bool):
        raise SettingsError(f"{of}{name} is {value!r}; give true or false, without quotes")


def _check_number(
    owner: object, name: str, of: str = "", *, least: float, most: float = math.inf, whole: bool = False
) -> None:
    value = getattr(owner, name)
    # True is 1 to Python, but nobody who writes it means a number.
    if isinstance(value, bool) or not isinstance(value, int if whole else (int, float)):
        raise SettingsError(
            f"{of}{name} is {value!r}, not a {'whole number' if whole else 'number'}; give it without quotes"
        )
    if not least <= value <= most:
        wanted = f"at least {least:g}" if most == math.inf else f"a number between {least:g} and {most:g}"
        raise SettingsError(f"{of}{name} is {value}; give {wanted}")


def _take(owner: object, name: str, code: Callable[[Any], Any], of: str = "") -> None:
    """Put the code in the place of a name; None stays."""
    value = getattr(owner, name)
    if value is None:
        return
    try:
        object.__setattr__(owner, name, code(value))
    except ValueError as error:
        raise SettingsError(f"{of}{error}") from error


def _texts(value: object, name: str, wanted: str) -> tuple[str, ...]:
    """A tuple of texts; one text alone would be taken letter by letter."""
    if isinstance(value, str | bytes) or not isinstance(value, tuple | list):
        raise SettingsError(f"{name} is {value!r}, not a list; give a list of {wanted}")
    for item in value:
        if not isinstance(item, str | os.PathLike):
            raise SettingsError(f"{name} holds {item!r}; give a list of {wanted}")
    return tuple(os.fspath(item) for item in value)
