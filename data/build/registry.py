"""Fetch pinned packages of the npm registry with npm itself, and check them by their published hash."""

import base64
import hashlib
import io
import json
import subprocess
import sys
import tarfile
from pathlib import Path
from typing import Any

CACHE = Path(__file__).resolve().parents[2] / ".cache" / "npm"

PINNED = {
    "@geo-maps/countries-land-1km": (
        "chMG2VNp8B/bsk2NzkHAyJgK+2pbgzP3z3yARVQl5g/kJQtzHG/Yo0p2vhu9Z8mzUHVgIawARDOorRUibCOkAg=="
    ),
    "@geo-maps/countries-land-5km": (
        "UJjOqKV8bLuPQtxJkiOGYQn4ax5rF0hBgFvKpRJkBWZbkZyvamqzTQahe1mNz0TvDaiuXZ0yA+IFWCRexOZ0Lg=="
    ),
    "@geo-maps/countries-land-250m": (
        "XhQjDWFqzIefRJqCBtPBn5R0DaAsVa1TMx0m981ugko7uUIIcX+CvWVJidSDG4hIyYkuUKrkOh+2m5zev8UCEw=="
    ),
    "@geo-maps/earth-waterbodies-100m": (
        "dgftj7TF37qrqL8DTax6nNFWriVo90Y3+Qk36U7fDWt3bfR9QUGjSHwAHM2fwaa5y1HDcuwHDIqctRAQCcHDDw=="
    ),
}
"""SHA-512 of each package's archive at `VERSION`, as the registry publishes it."""

VERSION = "0.6.0"


def read_map(name: str) -> dict[str, Any]:
    """The GeoJSON `map.geo.json` of a pinned package; fetched once, kept in `.cache/npm`.

    Raises
    ------
    SystemExit
        If npm is missing or fails, or the archive is not the pinned one.
    """
    archive = CACHE / f"{name.removeprefix('@').replace('/', '-')}-{VERSION}.tgz"
    if not archive.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        try:
            subprocess.run(["npm", "pack", "--silent", f"{name}@{VERSION}"], cwd=CACHE, check=True, stdout=sys.stderr)
        except (OSError, subprocess.CalledProcessError) as error:
            raise SystemExit(f"npm pack {name}@{VERSION}: {error}; install npm and try again") from error
    content = archive.read_bytes()
    if base64.b64encode(hashlib.sha512(content).digest()).decode() != PINNED[name]:
        raise SystemExit(f"{archive}: not the pinned archive; remove it and try again")
    with tarfile.open(fileobj=io.BytesIO(content)) as packed:
        member = packed.extractfile("package/map.geo.json")
        if member is None:
            raise SystemExit(f"{archive}: no map.geo.json in it")
        return json.load(member)
