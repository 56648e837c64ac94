"""How geopy's requests are sent: geopy's own adapters retry in silence, read any size and outlive their timeout."""

import email.utils
import json
import time
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urljoin

from geopy.adapters import BaseSyncAdapter

from geo.errors import FetchError, GeocoderError, GeocoderLimitError, GeocoderRefusedError
from geo.web import Response, get, target_of

__all__ = ["MAX_ANSWER_BYTES", "CarefulAdapter", "retry_after_s"]

MAX_ANSWER_BYTES = 5_000_000
"""Largest answer, packed and unpacked."""

_MAX_REDIRECTS = 3
_JSON_TYPES = ("application/json", "application/geo+json", "text/json", "application/javascript", "text/javascript")


class CarefulAdapter(BaseSyncAdapter):  # type: ignore[misc]
    """One request a call: with a total deadline, at most 5 MB, no redirect to another host, no silent retry."""

    def __init__(
        self,
        *,
        proxies: Any,
        ssl_context: Any,
        deadline_s: float = 15.0,
        extra_query: str = "",
        now: Callable[[], float] = time.time,
        ask: Callable[..., Response] = get,
    ) -> None:
        """Make the adapter as geopy does; proxies are not used.

        `extra_query` is added to each request: geopy has no argument for `dedupe=0`, without which a Nominatim gives
        one of two villages of one name in one oblast.
        """
        super().__init__(proxies=proxies, ssl_context=ssl_context)
        self._deadline_s = deadline_s
        self._extra_query = extra_query
        self._now = now
        self._ask = ask
        self.requests = 0

    def get_json(self, url: str, *, timeout: Any, headers: Mapping[str, str]) -> Any:
        """The answer as JSON; an object that tells an error, `null` and anything else that is no answer is an error.

        Raises
        ------
        GeocoderError
            If there is no answer, or it is none.
        """
        response = self._response(url, headers)
        kind = response.headers.get("content-type", "").split(";")[0].strip().lower()
        if kind and kind not in _JSON_TYPES:
            raise GeocoderError(f"{_host(url)} answered with {kind!r} instead of JSON")
        try:
            found = json.loads(response.body.decode("utf-8"), parse_constant=_no_number)
        except (ValueError, RecursionError) as error:
            raise GeocoderError(f"{_host(url)} answered with broken JSON ({error})") from error
        if not isinstance(found, dict | list):
            raise GeocoderError(f"{_host(url)} answered with {str(found)[:40]!r}, which is neither list nor object")
        if isinstance(found, dict) and found.get("error"):
            raise GeocoderError(f"{_host(url)} answered with an error: {str(found['error'])[:200]}")
        return found

    def get_text(self, url: str, *, timeout: Any, headers: Mapping[str, str]) -> str:
        """The answer as text.

        Raises
        ------
        GeocoderError
            If there is no answer, or it is no UTF-8.
        """
        try:
            return self._response(url, headers).body.decode("utf-8")
        except UnicodeDecodeError as error:
            raise GeocoderError(f"{_host(url)} answered with bytes that are no UTF-8") from error

    def _response(self, url: str, headers: Mapping[str, str]) -> Response:
        if self._extra_query:
            url = f"{url}{'&' if '?' in url else '?'}{self._extra_query}"
        host = _host(url)
        for _ in range(_MAX_REDIRECTS + 1):
            self.requests += 1
            try:
                response = self._ask(
                    url,
                    headers=headers,
                    deadline_s=self._deadline_s,
                    max_bytes=MAX_ANSWER_BYTES,
                    # The host is the user's own word, and often one in their own network.
                    allow_private=True,
                )
            except FetchError as error:
                # The query may hold a key: the host says enough.
                words = str(error).replace(url, host)
                raise GeocoderError(words, passing=error.passing) from error
            if response.status not in (301, 302, 303, 307, 308):
                self._raise_for(response, host)
                return response
            url = self._next(url, response)
        raise GeocoderError(f"{host} redirects more than {_MAX_REDIRECTS} times")

    def _next(self, url: str, response: Response) -> str:
        there = urljoin(url, response.headers.get("location", ""))
        try:
            old, new = target_of(url), target_of(there)
        except FetchError as error:
            raise GeocoderError(f"{_host(url)} redirects to no address") from error
        upgraded = old.scheme == "http" and new.scheme == "https" and old.host == new.host and new.port == 443
        if old.origin != new.origin and not upgraded:
            raise GeocoderError(f"{_host(url)} redirects to {new.host}; a geocoder's answers come from its own host")
        return there

    def _raise_for(self, response: Response, host: str) -> None:
        status = response.status
        if status == 200:
            return
        wait = retry_after_s(response.headers.get("retry-after"), now=self._now())
        if status == 429 or (status == 503 and wait is not None):
            raise GeocoderLimitError(f"{host} asks us to slow down (status {status})", retry_after=wait)
        if status in (401, 402, 403, 407):
            raise GeocoderRefusedError(f"{host} does not let us in (status {status}); check the key and its quota")
        raise GeocoderError(f"{host} failed with status {status}", passing=status in (408, 425) or status >= 500)


def retry_after_s(field: str | None, *, now: float) -> float | None:
    """Seconds that a Retry-After field asks for: a number, or a date that lies after `now` (seconds since 1970)."""
    if field is None:
        return None
    text = field.strip()
    if text.isascii() and text.isdigit():
        # A number of any length: more than a century is as good as for ever.
        return float(min(int(text[:12]), 10**10))
    try:
        return max(0.0, email.utils.parsedate_to_datetime(text).timestamp() - now)
    except (ValueError, TypeError, OverflowError):
        # Neither number nor date: our own minimum has to do.
        return None


def _no_number(word: str) -> Any:
    raise ValueError(f"{word} is no number")


def _host(url: str) -> str:
    return url.split("?")[0]
