"""A geocoder on loopback, and a clock that passes only when somebody sleeps."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from geo.geocoders.cache import AnswerCache
from geo.geocoders.service import Service
from geo.settings import GeocoderSettings
from tests.loopback import Loopback, Respond, serving

PLACE: dict[str, Any] = {
    "place_id": 1,
    "osm_type": "relation",
    "osm_id": 17,
    "lat": "48.95",
    "lon": "38.49",
    "category": "place",
    "type": "city",
    "name": "Sievierodonetsk",
    "display_name": "Sievierodonetsk, Luhansk Oblast, Ukraine",
    "address": {"city": "Sievierodonetsk", "state": "Luhansk Oblast", "country_code": "ua"},
    "namedetails": {"name": "Сєвєродонецьк", "name:en": "Sievierodonetsk", "alt_name": "Severodonetsk;Siverskodonetsk"},
    "extratags": {"population": "101135"},
    "boundingbox": ["48.90", "49.00", "38.40", "38.60"],
}


class Clock:
    """Time that passes only in `sleep`."""

    def __init__(self) -> None:
        self.time = 1_000_000.0

    def now(self) -> float:
        return self.time

    def sleep(self, seconds: float) -> None:
        self.time += seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def loopback(socket_enabled: None) -> Iterator[Callable[[Respond], Loopback]]:
    servers = []

    def start(respond: Respond) -> Loopback:
        manager = serving(respond)
        servers.append(manager)
        return manager.__enter__()

    yield start
    for manager in servers:
        manager.__exit__(None, None, None)


@pytest.fixture
def service_at(tmp_path: Path, clock: Clock) -> Iterator[Callable[..., Service]]:
    made = []

    def make(server: Loopback, **changes: Any) -> Service:
        settings = GeocoderSettings(
            **{"service": "nominatim", "domain": server.domain, "scheme": "http", "deadline_s": 20.0, **changes}
        )
        cache = AnswerCache(tmp_path / "cache.sqlite", now=clock.now)
        made.append(Service(settings, cache=cache, now=clock.now, sleep=clock.sleep))
        return made[-1]

    yield make
    for service in made:
        service.close()
