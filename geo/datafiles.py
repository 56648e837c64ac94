"""Where the embedded data lies: inside the installed package, or in `data/` of a checkout."""

import hashlib
import lzma
import os
from pathlib import Path

import platformdirs

from geo.errors import DataError
from geo.files import write_atomically

__all__ = ["cache_folder", "data_file", "data_folder", "unpacked"]

_PACKAGE = Path(__file__).parent / "data"
_CHECKOUT = Path(__file__).parents[1] / "data"


def data_file(name: str) -> Path:
    """Path of an embedded file, such as `"embedded/oblasts.parquet"` or `"curated/rivers.csv"`.

    Raises
    ------
    DataError
        If neither the installed package nor the checkout has it.
    """
    for root in (_PACKAGE, _CHECKOUT):
        if (root / name).is_file():
            return root / name
    raise DataError(f"embedded file {name!r} is missing; reinstall the package, or run `make data` in a checkout")


def cache_folder() -> Path:
    """The user's folder for unpacked data; `FRONTLINE_CACHE` overrides it. Not created here."""
    override = os.environ.get("FRONTLINE_CACHE")
    return Path(override) if override else Path(platformdirs.user_cache_dir("frontline-maps"))


def data_folder() -> Path:
    """The user's folder for what they have added; `FRONTLINE_DATA` overrides it. Not created here."""
    override = os.environ.get("FRONTLINE_DATA")
    return Path(override) if override else Path(platformdirs.user_data_dir("frontline-maps"))


def unpacked(name: str) -> Path:
    """Path of the unpacked copy of an embedded `.xz` file in the user's cache folder.

    The copy's name holds the hash of the packed file, so a new version is a new file. Its own hash stands beside it and
    is checked each time (0.03 s): a copy that lost its end, or was changed, is made anew.

    Raises
    ------
    DataError
        If the embedded file is missing or damaged.
    OutputError
        If the cache folder cannot be written.
    """
    packed = data_file(name)
    content = packed.read_bytes()
    digest = hashlib.sha256(content).hexdigest()[:16]
    target = cache_folder() / f"{packed.name.removesuffix('.xz')}.{digest}"
    seal = target.with_name(f"{target.name}.sha256")
    if _is_whole(target, seal):
        return target
    try:
        raw = lzma.decompress(content)
    except lzma.LZMAError as error:
        raise DataError(f"{packed}: damaged ({error}); reinstall the package") from error
    with write_atomically(target, remedy="set FRONTLINE_CACHE to a folder that can") as file:
        file.write_bytes(raw)
    with write_atomically(seal, remedy="set FRONTLINE_CACHE to a folder that can") as file:
        file.write_text(hashlib.sha256(raw).hexdigest(), encoding="ascii")
    return target


def _is_whole(copy: Path, seal: Path) -> bool:
    try:
        with copy.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == seal.read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        # One of the two is not there, or holds anything: then the copy is not known to be whole.
        return False
