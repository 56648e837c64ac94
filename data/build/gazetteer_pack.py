"""Write places into one SQLite file, the same bytes at every build, and pack it."""

import lzma
import sqlite3
import tempfile
from pathlib import Path

from gazetteer_place import Place

from geo.gazetteer.database import RELATIONS, SCHEMA

__all__ = ["pack", "write_database"]

REGIONAL_ALTERNATES = ("UA", "RU", "BY", "MD")


def write_database(places: list[Place], path: Path, about: dict[str, str]) -> None:
    """Write the database; places in order of their keys, so that the same places make the same bytes."""
    path.unlink(missing_ok=True)
    places = sorted(places, key=lambda place: (-_weight(place), place.place_id))
    texts = sorted({text for place in places for text in (place.admin1, place.admin2, place.source) if text})
    number = {text: index for index, text in enumerate(texts, 1)}
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA page_size = 4096")
    database.execute("PRAGMA journal_mode = OFF")
    database.executescript(SCHEMA)
    database.execute("BEGIN")
    database.executemany("INSERT INTO areas VALUES (?, ?)", sorted((index, text) for text, index in number.items()))
    database.executemany(
        "INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                index, place.place_id, place.name, place.kind, place.country,
                number.get(place.admin1 or ""), number.get(place.admin2 or ""), place.population,
                round(place.lon * 1e5), round(place.lat * 1e5), place.precision, int(place.uncertainty_m),
                number[place.source],
            )
            for index, place in enumerate(places, 1)
        ),
    )  # fmt: skip
    database.executemany("INSERT INTO names VALUES (?, ?, ?, ?, ?, ?)", sorted(_names(places), key=lambda row: row[:2]))
    database.executemany("INSERT INTO about VALUES (?, ?)", sorted(about.items()))
    database.execute("COMMIT")
    database.execute("CREATE UNIQUE INDEX by_place_id ON entries (place_id)")
    database.execute("VACUUM")
    database.close()


def _weight(place: Place) -> float:
    """How well known a place is: an area less than the city it is named after."""
    return place.population * {"region": 0.25, "district": 0.2}.get(place.kind, 1.0)


def _names(places: list[Place]) -> "list[tuple[str, int, str | None, int, str | None, int]]":
    rows = []
    for index, place in enumerate(places, 1):
        for key, (spelling, relation, language) in place.names.items():
            titled = key.title() == spelling
            regional = place.regional and _scanned(place, key, spelling, relation)
            rows.append((key, index, None if titled else spelling, RELATIONS.index(relation), language, int(regional)))
    return rows


def _scanned(place: Place, key: str, spelling: str, relation: str) -> bool:
    """Whether a text is scanned for this name of a regional place without a recogniser's word for it."""
    if relation == "abbreviation" and place.kind == "region" and place.country in ("US", "CA"):
        return False
    if relation == "generic" or len(key) < (2 if relation == "abbreviation" else 3):
        return False
    if relation != "alternate" or place.source.endswith("curated"):
        return True
    if place.country in REGIONAL_ALTERNATES:
        return len(key) > 3
    return not spelling.isascii() and any("а" <= letter <= "я" for letter in key)


def pack(path: Path, packed: Path) -> None:
    """Pack with a fixed preset, the same bytes for the same content."""
    content = lzma.compress(
        path.read_bytes(), format=lzma.FORMAT_XZ, check=lzma.CHECK_CRC64, preset=9 | lzma.PRESET_EXTREME
    )
    with tempfile.NamedTemporaryFile(dir=packed.parent, delete=False) as file:
        file.write(content)
    Path(file.name).replace(packed)
    packed.chmod(0o644)
