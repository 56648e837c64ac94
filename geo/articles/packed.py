"""Gzip and WARC: files that hold one packed file, or a crawl of the web."""

import io
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any, BinaryIO, Final

from geo.articles.archives import MAX_RATIO
from geo.articles.pages import read_page
from geo.articles.records import Record, Rejection
from geo.articles.text import MAX_ARTICLE_BYTES
from geo.errors import InputError, MissingExtraError

__all__ = ["Unpacked", "read_gz", "read_warc"]

_CHUNK: Final = 1 << 16
_FREE: Final = 1_000_000
"""Bytes that may be unpacked whatever was packed: short files of one letter are no bombs."""
_PAGES: Final = ("text/html", "application/xhtml+xml")


class Unpacked(io.RawIOBase):
    """What a gzip of one or several members holds, unpacked as it is read; it stops at 200 times what was packed."""

    def __init__(self, packed: BinaryIO) -> None:
        self._packed = packed
        self._unpacker = zlib.decompressobj(wbits=31)
        self._waiting = b""
        self._read = self._written = 0

    def readable(self) -> bool:
        """Whether it can be read: always."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill the buffer, as far as there is something.

        Raises
        ------
        InputError
            If it is damaged, cut, or unpacks to more than a text can.
        """
        size, filled = len(buffer), 0
        while filled < size and (piece := self._piece(size - filled)):
            buffer[filled : filled + len(piece)] = piece
            filled += len(piece)
        self._written += filled
        if self._written > max(_FREE, MAX_RATIO * self._read):
            raise InputError(f"unpacks to more than {MAX_RATIO} times its size; not read, as it may be a bomb")
        return filled

    def _piece(self, size: int) -> bytes:
        while True:
            if not self._waiting:
                self._waiting = self._packed.read(_CHUNK)
                self._read += len(self._waiting)
            if not self._waiting:
                if not self._unpacker.eof:
                    raise InputError("is a gzip that is cut; copy it again")
                return b""
            if self._unpacker.eof:
                # Another member follows, or zeros to fill a tape's block.
                self._waiting = self._waiting.lstrip(b"\0")
                if not self._waiting:
                    continue
                self._unpacker = zlib.decompressobj(wbits=31)
            try:
                piece = self._unpacker.decompress(self._waiting, size)
            except zlib.error as error:
                raise InputError(f"is no gzip that can be unpacked ({error}); pack it again") from error
            self._waiting = self._unpacker.unconsumed_tail or self._unpacker.unused_data
            if piece:
                return piece


def read_gz(
    stream: BinaryIO,
    source: str,
    *,
    readers: Mapping[str, Callable[..., Iterator[Record | Rejection]]],
    encoding: str | None = None,
) -> Iterator[Record | Rejection]:
    """The articles of one gzipped file, by the ending before `.gz` (`posts.jsonl.gz`); text, where there is none."""
    inner = source[: -len(".gz")] if source.lower().endswith(".gz") else source
    reader = readers.get(PurePosixPath(inner).suffix.lower() or ".txt")
    if reader is None:
        endings = ", ".join(f"{ending}.gz" for ending in readers)
        yield Rejection(
            source, None, f"holds {PurePosixPath(inner).suffix}, which is not read packed; known are {endings}"
        )
        return
    for item in reader(io.BufferedReader(Unpacked(stream), _CHUNK), inner, encoding=encoding):
        yield replace(item, source=source)


def read_warc(stream: BinaryIO, source: str, *, encoding: str | None = None) -> Iterator[Record | Rejection]:
    """
    One article for each web page that a crawl's archive holds with the status 200; its key and link are its address.

    Its day is what the page says: the day of the crawl is no day of publication.
    """
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError as error:
        raise MissingExtraError("is a .warc, which needs warcio: pip install 'frontline-maps[documents]'") from error
    number, others = 0, 0
    try:
        for number, part in enumerate(ArchiveIterator(stream), start=1):
            if part.rec_type != "response":
                continue
            head = part.http_headers
            kind = (head.get_header("Content-Type") or "").split(";")[0].strip().lower() if head else ""
            if head is None or head.get_statuscode() != "200" or kind not in _PAGES:
                others += 1
                continue
            url = part.rec_headers.get_header("WARC-Target-URI") or ""
            yield from _page(part.content_stream(), source, number, url.strip("<>"), encoding)
    except (
        ArchiveLoadFailed,
        ValueError,
        OSError,
        zlib.error,
        AttributeError,
        IndexError,
        KeyError,
        TypeError,
    ) as error:
        # warcio fails in many ways on heads that are none; what came before is read.
        yield Rejection(source, number or None, f"cannot be read further ({error}); fetch the archive again")
        return
    if not number:
        yield Rejection(source, None, "holds no record of a crawl; give a .warc or .warc.gz")
    if others:
        yield Rejection(
            source, None, f"holds {others} answers that are no pages (pictures, errors); they are passed by"
        )


def _page(stream: Any, source: str, number: int, url: str, encoding: str | None) -> Iterator[Record | Rejection]:
    content = stream.read(MAX_ARTICLE_BYTES + 1)
    link = url if url.startswith(("http://", "https://")) else None
    yield from read_page(io.BytesIO(content), f"{source}#{number}", encoding=encoding, url=link)
