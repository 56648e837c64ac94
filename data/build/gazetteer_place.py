"""What the builders of the gazetteer hand to each other: places with their spellings."""

from dataclasses import dataclass, field
from math import asin, cos, radians, sin, sqrt

from geo.gazetteer.database import RELATIONS
from geo.gazetteer.folding import fold_key

__all__ = ["Place", "kilometres"]


@dataclass(slots=True)
class Place:
    """One entry of the gazetteer, and every spelling it goes by: key -> (spelling, relation, language)."""

    place_id: str
    name: str
    kind: str
    country: str | None
    admin1: str | None
    admin2: str | None
    population: int
    lon: float
    lat: float
    precision: str
    uncertainty_m: float
    source: str
    regional: bool = False
    names: dict[str, tuple[str, str, str | None]] = field(default_factory=dict)

    def add_name(self, spelling: str, relation: str, language: str | None = None) -> None:
        """Add a spelling; of two relations the one that stands first in RELATIONS is kept."""
        spelling = " ".join(spelling.split())
        key = fold_key(spelling)
        if not key or not any(character.isalpha() for character in key):
            return
        old = self.names.get(key)
        if old is None or RELATIONS.index(relation) < RELATIONS.index(old[1]):
            self.names[key] = (spelling, relation, language)


def kilometres(lon1: float, lat1: float, lon2: float, lat2: float) -> float:
    """Great-circle distance; for joins only, the library measures geodesics."""
    a, b = radians(lat1), radians(lat2)
    h = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(lon2 - lon1) / 2) ** 2
    return 2 * 6371.0088 * asin(min(1.0, sqrt(h)))
