"""Fetch a country's dump from GeoNames' own site, in pieces that a broken connection does not cost, and check it."""

import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from geo.datafiles import cache_folder
from geo.errors import FetchError, InputError, OutputError
from geo.web import Response, get

__all__ = ["LICENCE", "SITE", "Offer", "download", "offer_of"]

SITE = "https://download.geonames.org/export/dump/"
"""Where GeoNames gives its dumps, one zip a country, renewed daily."""
LICENCE = "CC BY 4.0"

_PIECE = 4_000_000
"""Bytes of one request: what a broken connection costs."""
_DEADLINE_S = 120.0
_LARGEST = 2_000_000_000
"""Bytes of a dump; the United States' has 7e7."""
_CODE = re.compile("[A-Za-z]{2}")
_RANGE = re.compile(r"bytes (\d+)-(\d+)/(\d+)")
_PARTIAL, _WHOLE, _MISSING, _OWN_FAULT = 206, 200, 404, 500


@dataclass(frozen=True, slots=True)
class Offer:
    """What the site has for a country, before it is fetched."""

    code: str
    """ISO 3166-1 alpha-2, in capitals."""
    url: str
    size: int
    """Bytes; 0 where the site does not say."""
    changed: str
    """When the site last changed it, in its words; empty where it does not say."""
    tag: str
    """What tells this state of the file from later ones."""
    local: bool = False
    """Whether it is a mirror that the user named, which may stand in their own network."""


def offer_of(code: str, *, mirror: str | None = None) -> Offer:
    """
    Ask what there is for a country.

    Parameters
    ----------
    code
        ISO 3166-1 alpha-2 code, in any case.
    mirror
        Address of a folder that has the dumps too; None is GeoNames' own.

    Raises
    ------
    InputError
        If it is no such code, or there is no dump of it.
    FetchError
        If the site cannot be reached; says what to do without it.
    """
    if not _CODE.fullmatch(code):
        raise InputError(f"{code!r} is no ISO 3166-1 code of two letters; name a country, as UA")
    code = code.upper()
    site = mirror or SITE
    url = f"{site.rstrip('/')}/{code}.zip"
    with _saying_what_to_do(url, code):
        answer = _ask(url, 0, 0, local=mirror is not None)
    size = _size(answer) or int(answer.headers.get("content-length", "0"))
    tag = answer.headers.get("etag") or answer.headers.get("last-modified", "")
    return Offer(code, url, size, answer.headers.get("last-modified", ""), tag, mirror is not None)


def download(offer: Offer, *, progress: Callable[[int], object] | None = None) -> Path:
    """
    Fetch a dump into the cache folder, going on with what an earlier try has left there.

    Parameters
    ----------
    offer
        What `offer_of` told.
    progress
        Called with the number of bytes that have come since the last call.

    Returns
    -------
    Path of the zip, whole and checked.

    Raises
    ------
    FetchError
        If the connection breaks; what has come is kept, and the same call goes on from there.
    InputError
        If what came is no dump; it is thrown away.
    OutputError
        If the cache folder cannot be written.
    """
    folder = cache_folder() / "downloads"
    part = folder / f"{offer.code}.zip.part"
    state = folder / f"{offer.code}.zip.state"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not (state.is_file() and state.read_text(encoding="utf-8") == _state(offer)):
            part.unlink(missing_ok=True)
        state.write_text(_state(offer), encoding="utf-8")
        with _saying_what_to_do(offer.url, offer.code):
            _fetch(offer, part, progress)
        _check(part, offer)
        whole = folder / f"{offer.code}.zip"
        part.replace(whole)
        state.unlink()
    except FetchError:
        raise
    except OSError as error:
        raise OutputError(f"{folder}: cannot be written ({error}); set FRONTLINE_CACHE to a folder that can") from error
    return whole


def _state(offer: Offer) -> str:
    return f"{offer.url}\n{offer.size}\n{offer.tag}\n"


def _fetch(offer: Offer, part: Path, progress: Callable[[int], object] | None) -> None:
    with part.open("ab") as file:
        at = file.tell()
        if progress is not None and at:
            progress(at)
        while offer.size == 0 or at < offer.size:
            answer = _ask(offer.url, at, at + _PIECE - 1, local=offer.local)
            if answer.status == _WHOLE and at:
                file.truncate(0)  # a site that gives no pieces gives it all again
                at = 0
            file.write(answer.body)
            file.flush()
            at += len(answer.body)
            if progress is not None:
                progress(len(answer.body))
            if answer.status == _WHOLE or not answer.body:
                return


def _ask(url: str, first: int, last: int, *, local: bool) -> Response:
    answer = get(
        url,
        headers={"Range": f"bytes={first}-{last}", "Accept": "application/zip"},
        deadline_s=_DEADLINE_S,
        max_bytes=_LARGEST,
        allow_private=local,
    )
    if answer.status == _MISSING:
        raise InputError(f"{url}: there is no such dump; check the country's code")
    if answer.status not in (_PARTIAL, _WHOLE):
        raise FetchError(f"{url}: answered {answer.status}", passing=answer.status >= _OWN_FAULT)
    return answer


def _size(answer: Response) -> int:
    found = _RANGE.fullmatch(answer.headers.get("content-range", ""))
    return int(found[3]) if found else 0


@contextmanager
def _saying_what_to_do(url: str, code: str) -> Iterator[None]:
    """Add to a fault of the connection how to go on: again, or with the file from another machine."""
    try:
        yield
    except FetchError as error:
        again = "run the same again, which goes on from what has come; or, without a network, " if error.passing else ""
        raise FetchError(
            f"{error}; {again}fetch {url} on a machine that can, and run: frontline gazetteer add {code}.zip",
            passing=error.passing,
        ) from error


def _check(part: Path, offer: Offer) -> None:
    """Hold what came against what was offered; what is no whole zip with the country's table is thrown away."""
    fault = None
    if offer.size and part.stat().st_size != offer.size:
        fault = f"has {part.stat().st_size:,} bytes, not {offer.size:,}"
    else:
        try:
            with zipfile.ZipFile(part) as archive:
                broken = archive.testzip()
                if broken is not None:
                    fault = f"is damaged ({broken})"
                elif f"{offer.code}.txt" not in archive.namelist():
                    fault = f"holds no {offer.code}.txt"
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
            fault = f"is no zip ({error})"
    if fault is not None:
        part.unlink()
        raise InputError(f"{offer.url}: what came {fault}; it was thrown away, run the same again")
