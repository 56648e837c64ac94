"""One geocoding service, asked through geopy: paced, retried where that may help, remembered, and checked."""

import functools
import inspect
import json
import logging
import math
import multiprocessing
import os
import time
import unicodedata
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from geopy.exc import GeopyError
from geopy.geocoders import get_geocoder_for_service

from geo.datafiles import cache_folder
from geo.errors import GeocoderError, GeocoderLimitError, SettingsError
from geo.geocoders.adapter import CarefulAdapter
from geo.geocoders.cache import AnswerCache, CacheKey
from geo.settings import GeocoderSettings

__all__ = ["Answer", "Service", "attribution"]

logger = logging.getLogger(__name__)

VERSION = 1
"""Version of the form in which answers are kept; another one asks anew."""

_LONG_RUN = 60
_LONG_RUN_WAIT_S = 15.0
_KEY_ARGUMENTS = ("api_key", "apikey", "username", "access_token", "app_id")


@dataclass(frozen=True)
class Answer:
    """One place that a service names for a query."""

    address: str
    """The service's words for it."""
    lat: float
    """Degrees north."""
    lon: float
    """Degrees east."""
    raw: Mapping[str, Any]
    """What the service said besides, in its own form."""


class Service:
    """A geocoding service by its name in geopy."""

    def __init__(
        self,
        settings: GeocoderSettings,
        *,
        cache: AnswerCache | None = None,
        environ: Mapping[str, str] | None = None,
        now: Callable[[], float] = time.time,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """Set up geopy's class for the service; nothing is asked yet.

        Raises
        ------
        SettingsError
            If geopy has no such service, it cannot be given a domain, or its key is missing.
        GeocoderError
            If this is a worker process and the service the public Nominatim.
        """
        if settings.public_nominatim and multiprocessing.parent_process() is not None:
            raise GeocoderError("the public Nominatim must not be asked from worker processes; run with one process")
        self.settings = settings
        self.waited_s = 0.0
        self._now, self._sleep = now, sleep
        self._cache = cache or AnswerCache(settings.cache or cache_folder() / "geocoder.sqlite", now=now)
        self._geocoder = _geopy_class(settings, os.environ if environ is None else environ, now)
        self._arguments = _arguments(self._geocoder.geocode, settings)

    def __reduce__(self) -> Any:
        """A worker process sets up its own, if the service may be asked from there."""
        return Service, (self.settings,)

    @property
    def requests(self) -> int:
        """Requests sent so far, redirects and repeats included."""
        return int(self._geocoder.adapter.requests)

    def ask(self, query: str) -> list[Answer]:
        """What the service knows by that name, remembered or asked now; empty if it knows nothing.

        Raises
        ------
        GeocoderError
            If no answer was to be had. It is not remembered, and the next call asks anew.
        OutputError
            If the answer could not be remembered, as on a full disk.
        """
        found = self._cache.get_or_ask(self._key(query), lambda: self._patiently(query))
        return [Answer(**item) for item in found]

    def close(self) -> None:
        """Close the cache."""
        self._cache.close()

    def _key(self, query: str) -> CacheKey:
        params = json.dumps([self.settings.scheme, self._arguments], sort_keys=True, ensure_ascii=False)
        return CacheKey(self.settings.service, self.settings.domain, params, _folded(query), VERSION)

    def _patiently(self, query: str) -> list[dict[str, Any]]:
        """Ask, and again where that may help: our own wait doubles each time, with what the service asks for on top."""
        for attempt in range(1, self.settings.tries + 1):
            self._wait(self._cache.reserve(self.settings.domain, self._interval_s()))
            try:
                return self._once(query)
            except GeocoderError as error:
                asked_for = (error.retry_after or 0.0) if isinstance(error, GeocoderLimitError) else 0.0
                if not error.passing or attempt == self.settings.tries or asked_for > self.settings.max_wait_s:
                    raise
                logger.info("asking again for %r: %s", query, error)
                self._wait(max(self.settings.min_wait_s, 0.1) * 2 ** (attempt - 1) + asked_for)
        raise AssertionError("a loop of at least one round returns or raises")

    def _once(self, query: str) -> list[dict[str, Any]]:
        try:
            with warnings.catch_warnings():
                # geopy warns of an impossible latitude before it raises; the error says all there is to say.
                warnings.simplefilter("ignore")
                found = self._geocoder.geocode(query, **self._arguments)
        except GeopyError as error:
            raise GeocoderError(f"{self.settings.domain}: {error}") from error
        except (ValueError, TypeError, KeyError, IndexError, AttributeError) as error:
            # geopy takes the answer apart without looking: whatever is missing or of the wrong type ends here.
            words = f"{type(error).__name__}: {error}"
            raise GeocoderError(f"{self.settings.domain} gave an answer that is no answer ({words})") from error
        return [self._checked(location, query) for location in (found or [])[: self.settings.limit]]

    def _checked(self, location: Any, query: str) -> dict[str, Any]:
        lat, lon = float(location.latitude), float(location.longitude)
        if not (math.isfinite(lat) and math.isfinite(lon) and abs(lat) <= 90 and abs(lon) <= 180):
            raise GeocoderError(f"{self.settings.domain} gave latitude {lat}, longitude {lon}, which is no place")
        raw = location.raw if isinstance(location.raw, dict) else {}
        if 0.0 in (lat, lon) and not _states_zero(raw):
            # geopy makes 0 of a coordinate that is missing.
            raise GeocoderError(f"{self.settings.domain} gave no coordinates for {query!r}")
        return {"address": str(location.address or ""), "lat": lat, "lon": lon, "raw": raw}

    def _interval_s(self) -> float:
        """Seconds between requests; the public Nominatim's policy goes before the settings."""
        if not self.settings.public_nominatim:
            return self.settings.min_wait_s
        long = self.settings.scheduled or self.requests >= _LONG_RUN
        return max(self.settings.min_wait_s, _LONG_RUN_WAIT_S if long else 1.0)

    def _wait(self, seconds: float) -> None:
        if seconds > 0:
            self.waited_s += seconds
            self._sleep(seconds)


def attribution(settings: GeocoderSettings) -> str:
    """Whom a map or table made with the service must name."""
    if settings.service.lower() in ("nominatim", "photon"):
        return f"© OpenStreetMap contributors (ODbL), through {settings.service} at {settings.domain}"
    if settings.service.lower() == "geonames":
        return "GeoNames (CC BY 4.0)"
    return f"{settings.service} at {settings.domain}"


def _geopy_class(settings: GeocoderSettings, environ: Mapping[str, str], now: Callable[[], float]) -> Any:
    try:
        cls = get_geocoder_for_service(settings.service)
    except GeopyError as error:
        raise SettingsError(f"geocoder service {settings.service!r}: {error}") from error
    known = inspect.signature(cls.__init__).parameters
    if "domain" not in known:
        raise SettingsError(f"geocoder service {settings.service!r} cannot be given a domain; use nominatim or photon")
    extra = "dedupe=0" if settings.service.lower() in ("nominatim", "openmapquest") else ""
    given: dict[str, Any] = {
        "domain": settings.domain,
        "scheme": settings.scheme,
        "user_agent": settings.user_agent,
        "adapter_factory": functools.partial(
            CarefulAdapter, deadline_s=settings.deadline_s, extra_query=extra, now=now
        ),
    }
    name = next((name for name in _KEY_ARGUMENTS if name in known), None)
    if name is not None and settings.key_env:
        if not environ.get(settings.key_env):
            raise SettingsError(f"environment variable {settings.key_env} is not set; it holds the geocoder's key")
        given[name] = environ[settings.key_env]
    try:
        return cls(**{key: value for key, value in given.items() if key in known})
    except (GeopyError, TypeError, ValueError) as error:
        raise SettingsError(
            f"geocoder service {settings.service!r}: {error}; name the variable with its key as key_env"
        ) from error


def _arguments(geocode: Callable[..., Any], settings: GeocoderSettings) -> dict[str, Any]:
    """Of what we wish for, that which the service's geopy class can ask for."""
    wishes: dict[str, Any] = {
        "exactly_one": False,
        "limit": settings.limit,
        "maxresults": settings.limit,
        "language": settings.language,
        "addressdetails": True,
        "extratags": True,
        "namedetails": True,
        "country_codes": [code.lower() for code in settings.countries] or None,
        "country": list(settings.countries) or None,
        "countries": list(settings.countries) or None,
    }
    known = inspect.signature(geocode).parameters
    return {key: value for key, value in wishes.items() if key in known and value is not None}


def _states_zero(value: Any) -> bool:
    """Whether a number 0 stands anywhere in the answer, so that a coordinate of 0 may be meant."""
    if isinstance(value, dict | list):
        return any(_states_zero(item) for item in (value.values() if isinstance(value, dict) else value))
    try:
        return float(value) == 0.0
    except (TypeError, ValueError):
        # A word, which is no number.
        return False


def _folded(query: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", query).casefold().split())
