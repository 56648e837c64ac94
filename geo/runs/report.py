"""The account of a run, `run.json`: with what it was made, of what, how many, how long, and what was wrong."""

import hashlib
import json
import os
import platform
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import geo
from geo.articles.inputs import listed
from geo.articles.records import Rejection
from geo.files import write_atomically
from geo.settings import Settings

__all__ = ["Report", "of_inputs", "of_records"]

_PACKAGES = ("geopandas", "shapely", "pyproj", "pandas", "numpy", "pyarrow", "folium", "trafilatura", "pymorphy3")
_MOST_WARNINGS = 50
_CHUNK = 1 << 20


class Report:
    """Gathers what `run.json` will say."""

    def __init__(self, settings: Settings, inputs: Sequence[str]) -> None:
        """Begin the account of a run of `inputs`, as they were given."""
        self._began = time.perf_counter()
        self.seconds: dict[str, float] = {}
        self.memory_mb: dict[str, float] = {}
        self._said: dict[str, Any] = {
            "frontline": geo.__version__,
            "python": platform.python_version(),
            "packages": _versions(),
            "started": datetime.now(UTC).isoformat(timespec="seconds"),
            "settings": asdict(settings),
            "inputs": of_inputs(inputs),
        }

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Measure what is done inside: seconds on the wall, and the most memory so far, workers' included."""
        began = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = round(self.seconds.get(name, 0.0) + time.perf_counter() - began, 3)
            self.memory_mb[name] = _most_memory_mb()

    def write(
        self,
        path: Path,
        *,
        status: int,
        counts: Mapping[str, int],
        rejected: Sequence[Rejection],
        files: Sequence[Path] = (),
        workers: int = 1,
    ) -> None:
        """
        Write the account.

        Parameters
        ----------
        path
            Of `run.json`.
        status
            The exit status.
        counts
            Rows of each table.
        rejected
            What could not be used, and remarks on what was kept.
        files
            What else the run wrote: its hashes are told, by which anybody can see that the folder is of one run.
        workers
            How many processes did the articles.

        Raises
        ------
        OutputError
            If it cannot be written.
        """
        warnings = [str(one) for one in rejected]
        more = len(warnings) - _MOST_WARNINGS
        content = self._said | {
            "status": status,
            "records": of_records(counts["articles"], rejected),
            "counts": dict(counts),
            "workers": workers,
            "seconds": self.seconds | {"all": round(time.perf_counter() - self._began, 3)},
            "memory_mb": self.memory_mb,
            "warnings": [*warnings[:_MOST_WARNINGS], *([f"and {more} more: rejected.jsonl"] if more > 0 else [])],
            "files": {file.name: _hash(file) for file in files},
        }
        with write_atomically(path) as temporary:
            temporary.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def of_records(kept: int, rejected: Sequence[Rejection]) -> dict[str, int]:
    """How many records were read, and what became of them: read = kept + rejected + skipped."""
    refused = sum(1 for one in rejected if not one.kept and not one.skipped)
    skipped = sum(one.skipped for one in rejected)
    remarks = sum(1 for one in rejected if one.kept)
    return {
        "read": kept + refused + skipped,
        "kept": kept,
        "rejected": refused,
        "skipped": skipped,
        "remarks": remarks,
    }


def of_inputs(inputs: Sequence[str]) -> list[dict[str, Any]]:
    """Each input as it was given, with bytes and hash; of a folder, those of the files in it that are read."""
    return [{"input": _printable(given), **_facts(Path(given))} for given in inputs]


def _facts(path: Path) -> dict[str, Any]:
    try:
        if path.is_file():
            return {"bytes": path.stat().st_size, "sha256": _hash(path)}
        if path.is_dir():
            files, _ = listed(path, [])
            digest = hashlib.sha256()
            for file in files:
                digest.update(f"{os.fsencode(file.relative_to(path))!r} {_hash(file)}\n".encode())
            size = sum(file.stat().st_size for file in files)
            return {"files": len(files), "bytes": size, "sha256": digest.hexdigest()}
    except (OSError, ValueError):
        # What cannot be read is told where it is read.
        return {}
    return {}


def _hash(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_CHUNK):
            digest.update(piece)
    return digest.hexdigest()


def _printable(name: str) -> str:
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def _versions() -> dict[str, str]:
    found = {}
    for name in _PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


def _most_memory_mb() -> float:
    """The most memory that this process, or one of its workers that has ended, has held so far."""
    if sys.platform == "win32":
        return 0.0
    import resource

    most = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    # Kilobytes, on macOS bytes.
    return round(most / (1e6 if sys.platform == "darwin" else 1e3), 1)
