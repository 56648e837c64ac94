"""Web addresses are fetched with care: what an article or a user names may be hostile, and may lead inside."""

import codecs
import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urljoin

from geo.errors import FetchError
from geo.web import Resolver, Response, get

__all__ = ["MAX_PAGE_BYTES", "MAX_REDIRECTS", "Page", "fetch"]

MAX_REDIRECTS = 5
"""Redirects that are followed for one address."""
MAX_PAGE_BYTES = 20_000_000
"""Largest page, unpacked."""

_USER_AGENT = "frontline-maps (reads news articles; one request at a time)"
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.I)


@dataclass(frozen=True)
class Page:
    """What stood at a web address."""

    url: str
    """Where it stood in the end, after redirects."""
    content_type: str
    """Media type in lower case, without its parameters; empty if none was stated."""
    charset: str | None
    """Encoding that the server stated, if Python knows it."""
    body: bytes
    """The content, unpacked."""


def fetch(
    url: str,
    *,
    deadline_s: float = 30.0,
    max_bytes: int = MAX_PAGE_BYTES,
    allow_private: bool = False,
    resolver: Resolver | None = None,
    ask: Callable[..., Response] = get,
) -> Page:
    """
    Fetch a page, following at most five redirects; each address on the way is checked anew after it is resolved.

    Parameters
    ----------
    url
        http or https, without a user name.
    deadline_s
        Seconds for each request.
    max_bytes
        Largest content, packed and unpacked.
    allow_private
        Whether addresses inside private networks, of this machine and of link-local services may be asked.
    resolver
        Gives the addresses of a host and port; the system's by default.
    ask
        Makes one request, as `geo.web.get`.

    Raises
    ------
    FetchError
        If an address on the way is refused, there are too many redirects, or the server's answer is no page.
    """
    here = url
    for _ in range(MAX_REDIRECTS + 1):
        answer = ask(
            here,
            headers={"User-Agent": _USER_AGENT, "Accept": "text/html, application/xhtml+xml, application/xml, */*"},
            deadline_s=deadline_s,
            max_bytes=max_bytes,
            allow_private=allow_private,
            resolver=resolver,
        )
        if answer.status in (301, 302, 303, 307, 308):
            target = answer.headers.get("location")
            if not target:
                raise FetchError(f"{here}: redirects to nowhere (status {answer.status})")
            here = urljoin(here, target)
        elif answer.status == 200:
            return _page(here, answer)
        else:
            passing = answer.status == 429 or answer.status >= 500
            raise FetchError(f"{here}: the server answered with status {answer.status}", passing=passing)
    raise FetchError(f"{url}: redirects more than {MAX_REDIRECTS} times")


def _page(url: str, answer: Response) -> Page:
    field = answer.headers.get("content-type", "")
    told = _CHARSET.search(field)
    charset: str | None = None
    if told:
        try:
            charset = codecs.lookup(told[1]).name
        except LookupError:
            # A name that nobody knows says nothing; the page's own markup may.
            charset = None
    return Page(url, field.split(";")[0].strip().lower(), charset, answer.body)
