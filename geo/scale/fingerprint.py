"""What a shard's rows depend on besides its articles: when any of it changes, the shard is done anew."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import geo
from geo.datafiles import data_file, data_folder
from geo.settings import Settings

__all__ = ["fingerprint"]

_MODELS = ("embedded", "curated")


def fingerprint(settings: Settings) -> str:
    """
    A hash of settings, version, program, models, tables and lists of places.

    Files are known by name, size and time of change: a look at the bytes of all would take as long as a short run.
    """
    digest = hashlib.sha256(f"{geo.__version__} {settings}".encode())
    for path in _files(settings):
        status = path.stat()
        digest.update(f"{path.name} {status.st_size} {status.st_mtime_ns}\n".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()[:20]


def _files(settings: Settings) -> Iterator[Path]:
    yield from sorted(Path(geo.__file__).parent.rglob("*.py"))
    data = data_file("embedded/SOURCES.csv").parents[1]
    for name in _MODELS:
        yield from sorted(path for path in (data / name).iterdir() if path.is_file())
    added = [path for path in (data_folder() / "gazetteers").glob("*.sqlite") if not path.name.startswith(".")]
    if settings.corrections and (corrections := Path(settings.corrections)).is_file():
        yield corrections
    yield from sorted({*added, *(path for path in map(Path, settings.gazetteers) if path.is_file())})
