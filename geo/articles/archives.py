"""Zip archives of articles are read in place: nothing is unpacked to disk, and nothing grows without end."""

import io
import re
import stat
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import BinaryIO

from geo.articles.records import Record, Rejection

__all__ = ["MAX_MEMBERS", "MAX_UNPACKED", "office_fault", "passed_by", "read_zip"]

MAX_MEMBERS = 20_000
"""Most files in one archive."""
MAX_UNPACKED = 500_000_000
"""Most bytes that one archive may unpack to, all its members together."""

MAX_RATIO = 200
"""Most bytes that one packed byte may become; text and markup become 5 to 30."""

_CHUNK = 1 << 16
_ARCHIVES = frozenset({".zip", ".gz", ".7z", ".rar", ".tar", ".tgz", ".bz2", ".xz"})
_MAX_OFFICE = 200_000_000
_DECLARES = re.compile(
    rb"<!\x00?(?:D\x00?O\x00?C\x00?T\x00?Y\x00?P\x00?E|E\x00?N\x00?T\x00?I\x00?T\x00?Y)", re.IGNORECASE
)


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
        left, found, unknown = MAX_UNPACKED, False, list[str]()
        for member in sorted(members, key=lambda item: item.filename):
            path = PurePosixPath(member.filename.replace("\\", "/"))
            reader = readers.get(path.suffix.lower())
            if reader is None or path.name.startswith("."):
                unknown.append(member.filename)
                continue
            found = True
            name = f"{source}/{member.filename}"
            content = _refusal(member) or _content(archive, member, left)
            if isinstance(content, str):
                yield Rejection(name, None, content)
            else:
                left -= len(content)
                yield from _below(reader(io.BytesIO(content), name, encoding=encoding), path)
        if not found:
            yield Rejection(source, None, f"holds no articles; known endings are {', '.join(readers)}")
        if unknown:
            yield Rejection(source, None, passed_by(unknown), skipped=len(unknown))


def passed_by(names: Sequence[str]) -> str:
    """What to say of files that no reader is for: how many of each ending, and the first of them by name."""
    endings = Counter(PurePosixPath(name).suffix.lower() or "no ending" for name in names)
    counted = ", ".join(f"{number} {ending}" for ending, number in endings.most_common(12))
    shown = ", ".join(PurePosixPath(name).name[:60] for name in names[:3]) + (" ..." if len(names) > 3 else "")
    remedy = "; unpack archives" if set(endings) & _ARCHIVES else ""
    return f"holds {len(names)} files that are passed by ({counted}: {shown}); convert them to have them read{remedy}"


def office_fault(content: bytes) -> str | None:
    """
    Why a document of an office program (a zip of XML) must not be given to its reader, or None.

    Its members are unpacked once for their size, which must stay below 200 MB and 200 times what is packed, and looked
    through for declarations of XML entities, which no office program writes.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError) as error:
        return f"is no readable office document ({error}); save it again"
    with archive:
        members = [member for member in archive.infolist() if member.filename and member.filename[-1] not in "/\\"]
        if len(members) > MAX_MEMBERS:
            return f"holds {len(members)} parts, more than {MAX_MEMBERS}; save it again"
        left = _MAX_OFFICE
        for member in members:
            part = _content(archive, member, left)
            if isinstance(part, str):
                return part
            left -= len(part)
            if member.filename.endswith((".xml", ".rels")) and _DECLARES.search(part):
                return "declares XML entities of its own, which no office program does; not read"
    return None


def _below(items: Iterator[Record | Rejection], path: PurePosixPath) -> Iterator[Record | Rejection]:
    """The records of a member, named by its path in the archive where they have no key of their own."""
    folder = path.parent.as_posix()
    for item in items:
        yield item.below(folder) if isinstance(item, Record) else item


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
    limit = min(left, max(MAX_RATIO * member.compress_size, 1_000_000))
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
