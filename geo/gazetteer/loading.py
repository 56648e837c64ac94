"""Load a GeoNames country dump into a list of the user's own, which look-ups use from then on."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from geo.datafiles import data_folder
from geo.errors import InputError, OutputError
from geo.files import write_atomically
from geo.gazetteer.database import RELATIONS, SCHEMA
from geo.gazetteer.embedded import EmbeddedGazetteer
from geo.gazetteer.folding import fold_key
from geo.gazetteer.geonames import ABANDONED, WHOLE, Record, kind_of, read_dump
from geo.gazetteer.spellings import kmu, romanisations, russian_forms, russian_romanisations
from geo.gazetteer.unlabelled import language_of, wanted

__all__ = ["load_geonames"]

_SCANNED_COUNTRIES = frozenset(("UA", "RU", "BY", "MD"))
_STAGE = """
CREATE TEMP TABLE stage (
    number INTEGER PRIMARY KEY, place_id TEXT NOT NULL UNIQUE, name TEXT, kind TEXT, country TEXT, admin1 TEXT,
    admin2 TEXT, population INTEGER, lon INTEGER, lat INTEGER, precision TEXT, uncertainty_m INTEGER, source TEXT);
CREATE TEMP TABLE stage_names (
    folded TEXT, number INTEGER, spelling TEXT, relation INTEGER, language TEXT, regional INTEGER,
    PRIMARY KEY (folded, number)) WITHOUT ROWID;
"""
_ORDER = """
CREATE TEMP TABLE ranks AS
    SELECT number, row_number() OVER (ORDER BY population DESC, place_id) AS entry FROM stage;
CREATE UNIQUE INDEX temp.by_number ON ranks (number);
INSERT INTO areas (name)
    SELECT admin1 FROM stage WHERE admin1 IS NOT NULL UNION SELECT admin2 FROM stage WHERE admin2 IS NOT NULL
    UNION SELECT source FROM stage ORDER BY 1;
CREATE UNIQUE INDEX by_area ON areas (name);
INSERT INTO entries
    SELECT entry, place_id, s.name, kind, country, a1.area, a2.area, population, lon, lat, precision, uncertainty_m,
        a3.area
    FROM stage s JOIN ranks USING (number) LEFT JOIN areas a1 ON a1.name = s.admin1
    LEFT JOIN areas a2 ON a2.name = s.admin2 JOIN areas a3 ON a3.name = s.source ORDER BY entry;
INSERT INTO names
    SELECT folded, entry, spelling, relation, language, regional FROM stage_names JOIN ranks USING (number)
    ORDER BY folded, entry;
CREATE UNIQUE INDEX by_place_id ON entries (place_id);
DROP INDEX by_area;
"""


def load_geonames(path: str | Path, *, progress: Callable[[int], object] | None = None) -> Path:
    """
    Load a GeoNames country dump, as `UA.zip`, into the user's data folder.

    The list is built under another name and moved into place when it is whole: a load that is interrupted leaves the
    old list of that name as it was.

    Parameters
    ----------
    path
        The dump: a zip, or the table inside it.
    progress
        Called with the number of records read since the last call.

    Returns
    -------
    Path of the new list, named after the dump; `EmbeddedGazetteer.open` takes it from there.

    Raises
    ------
    InputError
        If the file is no dump; names file and line.
    OutputError
        If the data folder cannot be written.
    """
    path = Path(path)
    target = data_folder() / "gazetteers" / f"{_safe(path.stem)}.sqlite"
    try:
        with write_atomically(target, remedy="set FRONTLINE_DATA to a folder that can") as scratch:
            _build(scratch, path, progress)
    except sqlite3.Error as error:
        raise OutputError(f"{target}: cannot be written ({error}); the old list is untouched") from error
    return target


def _safe(stem: str) -> str:
    kept = "".join(letter for letter in stem if letter.isalnum() or letter in "-_")
    return kept[:60] or "geonames"


def _build(scratch: Path, path: Path, progress: Callable[[int], object] | None) -> None:
    database = sqlite3.connect(scratch, isolation_level=None)
    try:
        database.execute("PRAGMA journal_mode = OFF")
        database.execute("PRAGMA temp_store = FILE")
        database.executescript(SCHEMA + _STAGE)
        database.execute("BEGIN")
        count = _stage(database, read_dump(path), _Divisions(path), progress)
        if not count:
            raise InputError(f"{path}: holds no record; give a country's zip as GeoNames has it")
        database.execute("COMMIT")
        database.executescript(_ORDER)
        about = {
            "layer": f"places added from {path.name}", "source": "GeoNames dump", "version": _day(path),
            "licence": "CC BY 4.0", "attribution": "GeoNames, geonames.org",
        }  # fmt: skip
        database.executemany("INSERT INTO about VALUES (?, ?)", sorted(about.items()))
        database.execute("VACUUM")
    finally:
        database.close()


def _day(path: Path) -> str:
    import datetime

    return datetime.datetime.fromtimestamp(path.stat().st_mtime, tz=datetime.UTC).date().isoformat()


class _Divisions:
    """English names of first- and second-level divisions, by their codes, as the embedded list has them."""

    def __init__(self, path: Path) -> None:
        self.gazetteer = EmbeddedGazetteer()
        self.first: dict[tuple[str, str], str] = {}
        self.second: dict[tuple[str, str, str], str] = {}
        # Divisions stand anywhere in a dump, so it is read twice.
        for record in read_dump(path):
            if record.feature_code == "ADM1":
                self.first[record.country, record.admin1] = self._known(record, "region")
            elif record.feature_code == "ADM2":
                self.second[record.country, record.admin1, record.admin2] = self._known(record, "district")

    def _known(self, record: Record, kind: str) -> str:
        for name in (record.name, *record.alternates):
            for match in self.gazetteer.lookup(name):
                if match.entry.kind == kind and match.entry.country == record.country:
                    return match.entry.name
        return record.name


def _stage(
    database: sqlite3.Connection,
    records: Iterable[Record],
    divisions: _Divisions,
    progress: Callable[[int], object] | None,
) -> int:
    number = 0
    for number, record in enumerate(records, 1):
        if record.feature_code in WHOLE:
            continue
        place_id = f"geonames:{record.geonames_id}"
        known = divisions.gazetteer.entry(place_id)
        kind = kind_of(record)
        name = known.name if known else _shown(record)
        admin1 = divisions.first.get((record.country, record.admin1))
        admin2 = divisions.second.get((record.country, record.admin1, record.admin2))
        precision, uncertainty = _precision(kind, record.population)
        database.execute(
            "INSERT OR IGNORE INTO stage VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                number, place_id, name, known.kind if known else kind, record.country or None, admin1, admin2,
                record.population, round(record.lon * 1e5), round(record.lat * 1e5), precision, uncertainty, "GeoNames",
            ),
        )  # fmt: skip
        living = record.feature_class == "P" and record.feature_code not in ABANDONED
        regional = living and record.country in _SCANNED_COUNTRIES
        database.executemany(
            "INSERT OR IGNORE INTO stage_names VALUES (?, ?, ?, ?, ?, ?)",
            ((key, number, *rest, int(regional and len(key) > 3)) for key, rest in _spellings(record, name).items()),
        )
        if progress is not None and number % 1000 == 0:
            progress(1000)
    return number


def _shown(record: Record) -> str:
    """A Ukrainian place under its official romanisation, which the dump does not always have."""
    ukrainian = next(_ukrainian(record), None)
    if record.country == "UA" and record.feature_class == "P" and ukrainian is not None:
        return kmu(ukrainian)
    return record.name


def _ukrainian(record: Record) -> Iterator[str]:
    """Spellings that are surely Ukrainian: by their letters, or because the dump's own name is their romanisation."""
    for spelling in record.alternates:
        if "а" <= spelling[-1:].lower() <= "ї" and (
            language_of(spelling) == "uk" or fold_key(kmu(spelling)) == fold_key(record.name)
        ):
            yield spelling


def _spellings(record: Record, name: str) -> dict[str, tuple[str | None, int, str | None]]:
    found: dict[str, tuple[str | None, int, str | None]] = {}

    def add(spelling: str, relation: str, language: str | None) -> None:
        key = fold_key(spelling)
        if key and any(letter.isalpha() for letter in key):
            shown = None if key.title() == spelling else spelling
            found.setdefault(key, (shown, RELATIONS.index(relation), language))

    if record.feature_code in ABANDONED:
        add(record.name, "former", None)
        return found
    add(record.name, "official", None)
    add(name, "official", None)
    if record.country == "UA" and record.feature_class == "P":
        for ukrainian in _ukrainian(record):
            for spelling, relation, language in _forms(ukrainian):
                add(spelling, relation, language)
    for spelling in record.alternates:
        if wanted(spelling):
            add(spelling, "alternate", language_of(spelling))
    return found


def _forms(ukrainian: str) -> Iterator[tuple[str, str, str]]:
    """A Ukrainian name, its romanisations, its Russian forms and theirs: spelling, relation, language."""
    yield ukrainian, "official", "uk"
    yield from ((latin, "romanised", "en") for latin in sorted(romanisations(ukrainian)))
    for form in sorted(russian_forms(ukrainian)):
        yield form, "russian", "ru"
        yield from ((latin, "russian", "en") for latin in sorted(russian_romanisations(form)))


def _precision(kind: str, population: int) -> tuple[str, int]:
    if kind in ("country", "region", "district"):
        return kind, {"country": 500_000, "region": 100_000, "district": 25_000}[kind]
    if kind in ("city", "village", "quarter"):
        return "settlement", round(800 + 10 * population**0.5, -2)
    return "exact", 5000 if kind in ("sea", "river", "natural") else 1000
