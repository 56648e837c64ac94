"""What a run may change: one frozen object, read from TOML, with unknown keys refused."""

import dataclasses
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

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
        """Refuse values out of range, and the public Nominatim without the user's word.

        Raises
        ------
        SettingsError
            If a value is out of range; the message says the range.
        """
        if not self.domain or "//" in self.domain or "@" in self.domain:
            raise SettingsError(f"geocoder domain is {self.domain!r}; give a host such as nominatim.example.org:8080")
        if self.scheme not in ("http", "https"):
            raise SettingsError(f"geocoder scheme is {self.scheme!r}; give http or https")
        if self.use not in ("open", "all"):
            raise SettingsError(f"geocoder use is {self.use!r}; give open or all")
        for name, least in (("limit", 1), ("tries", 1), ("min_wait_s", 0), ("deadline_s", 0.01), ("max_wait_s", 0)):
            if not getattr(self, name) >= least:
                raise SettingsError(f"geocoder {name} is {getattr(self, name)}; give at least {least}")
        if self.public_nominatim and not self.accept_public_nominatim_policy:
            raise SettingsError(
                f"{self.domain} is the public Nominatim: at most one request a second, four a minute in long or "
                "scheduled runs, from one machine, answers cached, OpenStreetMap credited. Read "
                "https://operations.osmfoundation.org/policies/nominatim/ and set accept_public_nominatim_policy = "
                "true and a user_agent with your contact, or run your own (CONTRIBUTING, 'A Nominatim of your own')"
            )
        if self.public_nominatim and self.user_agent == GeocoderSettings.user_agent:
            raise SettingsError("the public Nominatim wants to know who asks; set user_agent with your contact in it")


@dataclass(frozen=True, kw_only=True)
class Settings:
    """What a run may change. Never altered once made; pass a new one instead."""

    accept_above: float = 0.5
    """Score in [0, 1] that a candidate needs to be taken; below it the mention is "ambiguous"."""

    language: str | None = None
    """ISO 639-1 code of all articles; None detects it for each article."""

    country: str | None = None
    """ISO 3166-1 code of the country to prefer where a name fits several; None follows the text."""

    gazetteers: tuple[str, ...] = ()
    """Paths of further gazetteers (made by `frontline gazetteer add`) to look names up in."""

    english: str = "default"
    """Finder of English names: "default", or "spacy" for the extra `[english]` united with it."""

    geocoder: GeocoderSettings | None = None
    """A service to ask for names that the gazetteers leave open; none by default."""

    def __post_init__(self) -> None:
        """Refuse values out of range.

        Raises
        ------
        SettingsError
            If `accept_above` lies outside [0, 1], or `english` names no finder.
        """
        if self.english not in ("default", "spacy"):
            raise SettingsError(f"english is {self.english!r}; give default or spacy")
        if not 0.0 <= self.accept_above <= 1.0:
            raise SettingsError(f"accept_above is {self.accept_above}; give a score between 0 and 1")

    @classmethod
    def from_mapping(cls, values: dict[str, Any], *, origin: str = "settings") -> Self:
        """Make settings of a mapping; `origin` names it in errors.

        Raises
        ------
        SettingsError
            If a key is unknown; the message lists the known ones.
        """
        found = _known_only(cls, values, origin)
        if isinstance(found.get("geocoder"), dict):
            named = _known_only(GeocoderSettings, found["geocoder"], f"{origin} [geocoder]")
            try:
                found["geocoder"] = GeocoderSettings(**named)
            except TypeError as error:
                raise SettingsError(f"{origin} [geocoder]: {error}; give service and domain") from error
        return cls(**found)

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
