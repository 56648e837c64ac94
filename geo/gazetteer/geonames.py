"""Read a GeoNames country dump: its lines, and what its feature classes and codes mean here."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from geo.errors import InputError

__all__ = ["ABANDONED", "WHOLE", "Record", "kind_of", "read_dump"]

_COLUMNS = 19
_LONGEST_LINE = 100_000
_LARGEST = 4_000_000_000
"""Bytes unpacked; the dump of all countries has 1.7e9."""

_NOT_DUMPS = ("readme.txt", "iso-languagecodes.txt")


@dataclass(frozen=True, slots=True)
class Record:
    """One line of a dump."""

    geonames_id: int
    name: str
    alternates: tuple[str, ...]
    lat: float
    lon: float
    feature_class: str
    feature_code: str
    country: str
    admin1: str
    """Code of the first-level division."""
    admin2: str
    population: int


_BY_CODE = {
    **dict.fromkeys(("PPLX",), "quarter"),
    **dict.fromkeys(("PCLI", "PCLD", "PCLF", "PCLS", "PCL", "PCLIX"), "country"),
    **dict.fromkeys(("ADM1", "ADM1H", "RGN", "RGNE"), "region"),
    **dict.fromkeys(("CONT",), "continent"),
    **dict.fromkeys(("STM", "STMA", "STMI", "STMX", "CNL"), "river"),
    **dict.fromkeys(("AIRP", "AIRB", "AIRF", "AIRH"), "airport"),
    **dict.fromkeys(("RSTN", "RSTP", "MTRO", "BUSTN"), "station"),
    **dict.fromkeys(("DAM", "DAMSB", "LOCK"), "dam"),
    **dict.fromkeys(("BDG", "BDGQ"), "bridge"),
    **dict.fromkeys(("PS", "PSN", "PSH"), "power_station"),
    **dict.fromkeys(("PRT", "HBR", "FYT", "MAR"), "port"),
    **dict.fromkeys(("MFG", "MFGN", "ML", "OILR", "FCL", "INDS", "PPLN"), "plant"),
    **dict.fromkeys(("ISL", "ISLS", "ISLT", "ISLET"), "island"),
    **dict.fromkeys(("MTS", "MT", "PEN", "CAPE", "SPIT"), "natural"),
}
_BY_CLASS = {"A": "district", "H": "sea", "L": "natural", "R": "other", "S": "building", "T": "natural", "U": "sea",
             "V": "natural", "P": "village"}  # fmt: skip
ABANDONED = frozenset(("PPLQ", "PPLH", "PPLCH"))
"""Codes of settlements where nobody lives any more: they share their names with living ones."""
WHOLE = frozenset(("ADM1", "ADM1H", "PCL", "PCLI", "PCLD", "PCLF", "PCLS", "PCLH", "PCLIX", "CONT"))
"""Codes of countries and their first-level divisions, which the embedded list has."""
_TOWNS = frozenset(("PPLC", "PPLA", "PPLA2", "PPLG"))


def kind_of(record: Record) -> str:
    """The kind of `geo.kinds.KINDS` for a feature class and code."""
    code = record.feature_code
    if record.feature_class == "P" and code != "PPLX":
        return "city" if code in _TOWNS or record.population >= 5000 else "village"
    if code.startswith("MN") and record.feature_class == "S":
        return "mine"
    return _BY_CODE.get(code) or _BY_CLASS.get(record.feature_class, "other")


def read_dump(path: Path) -> Iterator[Record]:
    """
    Read the records of a dump, one after the other.

    Parameters
    ----------
    path
        A zip with a table such as `UA.txt`, or that table itself.

    Raises
    ------
    InputError
        If the file cannot be read, holds no such table, or a line is no record; names file and line.
    """
    try:
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive, archive.open(_member(path, archive)) as file:
                yield from _records(io.TextIOWrapper(file, encoding="utf-8", newline="\n"), str(path))
        else:
            with path.open(encoding="utf-8", newline="\n") as file:
                yield from _records(file, str(path))
    except (OSError, zipfile.BadZipFile, EOFError) as error:
        raise InputError(f"{path}: cannot be read ({error}); give a country's zip as GeoNames has it") from error


def _member(path: Path, archive: zipfile.ZipFile) -> zipfile.ZipInfo:
    tables = [
        info
        for info in archive.infolist()
        if info.filename.lower().endswith(".txt") and Path(info.filename).name.lower() not in _NOT_DUMPS
    ]
    if not tables:
        raise InputError(f"{path}: holds no table such as UA.txt; give a country's zip as GeoNames has it")
    largest = max(tables, key=lambda info: info.file_size)
    if largest.file_size > _LARGEST:
        raise InputError(f"{path}: {largest.filename} unpacks to {largest.file_size:,} bytes; at most {_LARGEST:,}")
    return largest


def _records(file: io.TextIOBase | io.TextIOWrapper, origin: str) -> Iterator[Record]:
    number = 0
    try:
        while line := file.readline(_LONGEST_LINE):
            number += 1
            if line.strip():
                yield _record(line, f"{origin} line {number}")
    except UnicodeDecodeError as error:
        raise InputError(f"{origin} line {number + 1}: not UTF-8 ({error}); GeoNames dumps are") from error


def _record(line: str, origin: str) -> Record:
    fields = line.rstrip("\r\n").split("\t")
    if len(fields) != _COLUMNS:
        raise InputError(f"{origin}: {len(fields)} columns, not {_COLUMNS}; give the table of a GeoNames country dump")
    try:
        lat, lon = float(fields[4]), float(fields[5])
        record = Record(
            geonames_id=int(fields[0]),
            name=fields[1],
            alternates=tuple(name for name in fields[3].split(",") if name),
            lat=lat,
            lon=lon,
            feature_class=fields[6],
            feature_code=fields[7],
            country=fields[8],
            admin1=fields[10],
            admin2=fields[11],
            population=int(fields[14] or 0),
        )
    except ValueError as error:
        raise InputError(f"{origin}: {error}; give the table of a GeoNames country dump") from error
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise InputError(f"{origin}: latitude {lat}, longitude {lon} lie outside the earth's")
    return record
