"""Where results may be written: never over an article that is read, nor in silence over what somebody else made."""

import json
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from itertools import count
from pathlib import Path
from typing import Any

from geo.errors import InputError
from geo.files import check_writable, write_atomically

__all__ = ["STANDARD", "check_output", "is_ours", "named", "rejected_path", "write_rejected"]

STANDARD = "-"
"""Stands for standard input and output."""

REJECTED = "rejected.jsonl"
_REJECTED_KEYS = {"source", "line", "reason", "kept"}

_LOOKED_AT = 65_536
"""Bytes at the beginning and at the end of a file that are looked at."""

_OURS = (
    (b"mention_id", b"article_id", b"status", b"reason"),
    (b"mention_id", b"article_id", b"found_by", b"query"),
    (b"event_id", b"article_ids", b"claim_status"),
    (b"total_id", b"count_of", b"quote"),
    (b"statement_id", b"claimant", b"quote"),
    (b"control_id", b"last_evidence_day", b"origin"),
    (b"area_id", b"area_km2", b"method"),
    (b"line_id", b"side_a", b"side_b"),
    (b"place_id", b"mentions", b"quotes"),
    (b"FeatureCollection", b"shape", b"place_id"),
    (b"article_id", b"report_id", b"published", b"language"),
    (b'"FeatureCollection"', b'"features": [\n\n]'),
    (b"<!DOCTYPE html>", b"Content-Security-Policy", b"leaflet"),
    (b"opengis.net/kml", b'id="layer-'),
    (b"GeoNames, geonames.org",),
    (b"Tables of this project, with a source",),
    (b"OpenStreetMap", b"ODbL", b" through "),
    (b"SQLite format 3\0", b"gpkg_contents"),
    (b"Frontline maps, picture",),
    (b'"frontline"', b'"status"', b'"inputs"', b'"records"'),
)
"""Names of columns, or other words, that together only files have that we wrote; and any GeoPackage, since tables are
added to that."""


def named(path: str | None, what: str) -> str:
    """A name of a file or folder that was given, as it is.

    Raises
    ------
    InputError
        If it is empty.
    """
    if path is None or not path.strip():
        raise InputError(f"{what} is empty; name a file or folder")
    return path


def check_output(paths: Iterable[Path], inputs: Sequence[str], *, overwrite: bool = False) -> list[Path]:
    """
    Hold the files that are to be written against what is there, before the work.

    Parameters
    ----------
    paths
        The files.
    inputs
        What the command reads, as it was given: files, folders, addresses, `-`.
    overwrite
        Replace what is there, whoever made it; never an input.

    Returns
    -------
    Those of an earlier run, which will be replaced.

    Raises
    ------
    InputError
        If one is an input, a folder, or a file that is none of ours.
    OutputError
        If a folder cannot be made or written.
    """
    replaced = []
    for path in paths:
        if path.is_dir():
            raise InputError(f"{path}: is a folder; name a file in it")
        if path.exists() or path.is_symlink():
            _refuse_input(path, inputs)
            if not overwrite and not is_ours(path):
                raise InputError(f"{path}: stands there and is not of our making; choose another name, or --overwrite")
            replaced.append(path)
        check_writable(path.parent)
    return replaced


def _refuse_input(path: Path, inputs: Sequence[str]) -> None:
    for one in inputs:
        given = Path(one)
        within = given.is_dir() and path.resolve().is_relative_to(given.resolve()) and not is_ours(path)
        if one != STANDARD and (within or (given.is_file() and given.samefile(path))):
            raise InputError(f"{path}: is read as an input; choose another name for the output")


def is_ours(path: Path) -> bool:
    """Whether a file looks like one that an earlier run wrote, by the columns that it names; an empty one counts."""
    try:
        looked_at = _ends_of(path)
    except (OSError, zipfile.BadZipFile, KeyError):
        return False
    return not looked_at.strip() or any(all(word in looked_at for word in words) for words in _OURS)


def _ends_of(path: Path) -> bytes:
    if path.suffix.lower() == ".kmz":
        with zipfile.ZipFile(path) as archive, archive.open("doc.kml") as packed:
            return packed.read(_LOOKED_AT)
    with path.open("rb") as file:
        begin = file.read(_LOOKED_AT)
        size = path.stat().st_size
        if size > _LOOKED_AT:
            file.seek(max(_LOOKED_AT, size - _LOOKED_AT))
            begin += file.read()
    return begin


def rejected_path(folder: Path) -> Path:
    """Where a folder's list of rejected records stands, or would.

    It is `rejected.jsonl`; where somebody else has a file of that name, theirs stays and the next free name is taken.
    """
    names = (REJECTED if number == 1 else f"rejected-{number}.jsonl" for number in count(1))
    return next(path for path in map(folder.joinpath, names) if not path.exists() or _is_list_of_rejected(path))


def write_rejected(rows: Sequence[Mapping[str, Any]], path: Path) -> Path | None:
    """
    Write a list of rejected records, as JSON Lines, in place of an earlier run's.

    Parameters
    ----------
    rows
        The fields of `geo.articles.records.Rejection`. Without any, an earlier run's list is removed: it would tell of
        faults that this run has not.
    path
        As `rejected_path` gives it.

    Returns
    -------
    The path, or None where there is nothing to list.

    Raises
    ------
    OutputError
        If it cannot be written.
    """
    if not rows:
        path.unlink(missing_ok=True)
        return None
    with write_atomically(path) as temporary, temporary.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(dict(row), ensure_ascii=False) + "\n" for row in rows)
    return path


def _is_list_of_rejected(path: Path) -> bool:
    try:
        with path.open(encoding="utf-8") as file:
            rows = [json.loads(line) for line in file]
    except (OSError, ValueError):
        return False
    return bool(rows) and all(isinstance(row, dict) and set(row) >= _REJECTED_KEYS for row in rows)
