"""Zip archives of articles are read in place: nothing is unpacked to disk, and nothing grows without end."""

import io
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import BinaryIO

from geo.articles.records import Record, Rejection

__all__ = ["MAX_MEMBERS", "MAX_UNPACKED", "read_zip"]

MAX_MEMBERS = 20_000
"""Most files in one archive."""
MAX_UNPACKED = 500_000_000
"""Most bytes that one archive may unpack to, all its members together."""

_MAX_RATIO = 200
_CHUNK = 1 << 16


def read_zip(
    stream: BinaryIO,
    source: str,
    *,
    readers: Mapping[str, Callable[..., Iterator[Record | Rejection]]],
    encoding: str | None = None,
) -> Iterator[Record | Rejection]:
    """
    The articles of every member whose ending `readers` knows, as `archive.zip/member`.

    Archives inside the archive, links, encrypted members, names that lead out of it (`../x`, `/x`) and what unpacks to
    more than 200 times its size are reported and left out.
    """
    try:
        archive = zipfile.ZipFile(stream)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError) as error:
        yield Rejection(source, None, f"is no readable zip ({error}); pack it again")
        return
    with archive:
        # Not `is_dir`, which fails on a member without a name.
        members = [member for member in archive.infolist() if member.filename and member.filename[-1] not in "/\\"]
        if len(members) > MAX_MEMBERS:
            yield Rejection(source, None, f"holds {len(members)} files, more than {MAX_MEMBERS}; split it")
            return
        left, found = MAX_UNPACKED, False
        for member in sorted(members, key=lambda item: item.filename):
            path = PurePosixPath(member.filename.replace("\\", "/"))
            reader = readers.get(path.suffix.lower())
            if reader is None or path.name.startswith("."):
                continue
            found = True
            name = f"{source}/{member.filename}"
            content = _refusal(member) or _content(archive, member, left)
            if isinstance(content, str):
                yield Rejection(name, None, content)
            else:
                left -= len(content)
                yield from reader(io.BytesIO(content), name, encoding=encoding)
        if not found:
            yield Rejection(source, None, f"holds no articles; known endings are {', '.join(readers)}")


def _refusal(member: zipfile.ZipInfo) -> str | None:
    parts = PurePosixPath(member.filename.replace("\\", "/")).parts
    if ".." in parts or parts[:1] == ("/",) or ":" in member.filename.split("/")[0]:
        return "has a name that leads out of the archive; not read"
    if stat.S_ISLNK(member.external_attr >> 16):
        return "is a link; not followed"
    if member.flag_bits & 0x1:
        return "is encrypted; unpack it first"
    return None


def _content(archive: zipfile.ZipFile, member: zipfile.ZipInfo, left: int) -> bytes | str:
    """The unpacked bytes, or why there are none. The sizes that the archive states are not believed."""
    limit = min(left, max(_MAX_RATIO * member.compress_size, 1_000_000))
    pieces: list[bytes] = []
    size = 0
    try:
        with archive.open(member) as packed:
            while piece := packed.read(_CHUNK):
                size += len(piece)
                if size > limit:
                    return f"unpacks to more than {limit} bytes; not read, as it may be a zip bomb"
                pieces.append(piece)
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError, EOFError, RuntimeError) as error:
        return f"cannot be unpacked ({error}); pack it again"
    return b"".join(pieces)
