"""Keep `data/embedded/SOURCES.csv`: where each layer of each embedded file comes from."""

import csv
import hashlib
from pathlib import Path

__all__ = ["record"]

DATA = Path(__file__).parents[1]
TABLE = DATA / "embedded" / "SOURCES.csv"
COLUMNS = ("file", "layer", "source", "version", "licence", "attribution", "sha256")


def record(file: str, layer: str, source: str, version: str, licence: str, attribution: str) -> None:
    """Say where a layer of a file under `data/` comes from; replaces what was said of the same file and layer, and
    brings the file's hash up to date in all its rows."""
    rows = []
    if TABLE.is_file():
        with TABLE.open(encoding="utf-8", newline="") as old:
            rows = [row for row in csv.DictReader(old) if (row["file"], row["layer"]) != (file, layer)]
    digest = hashlib.sha256((DATA / file).read_bytes()).hexdigest()
    rows.append(dict(zip(COLUMNS, (file, layer, source, version, licence, attribution, digest), strict=True)))
    for row in rows:
        if row["file"] == file:
            row["sha256"] = digest
    with TABLE.open("w", encoding="utf-8", newline="") as new:
        writer = csv.DictWriter(new, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(sorted(rows, key=lambda row: (row["file"], row["layer"])))
