"""One careful HTTP GET: a total deadline, a limit of size, and no way into private networks.

The standard library's client is enough, and is the only one that lets us connect to the very address that was checked:
a name that is resolved once for the check and again for the connection can change its mind in between.
"""

import http.client
import ipaddress
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Self
from urllib.parse import quote, urlsplit

from geo.errors import FetchError

__all__ = ["Response", "Target", "get", "is_public", "resolve", "target_of"]

Resolver = Callable[[str, int], list[str]]

_CHUNK = 65_536
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
# What the standard library takes for public in some of its versions (3.11.7 all of 192.0.0.0/24 but eight addresses),
# from IANA's registries of special-purpose addresses; and a wire service of a cloud that has a public address.
_REFUSED = tuple(
    ipaddress.ip_network(network)
    for network in (
        "168.63.129.16/32",
        "192.0.0.0/24",
        "192.88.99.0/24",
        "198.18.0.0/15",
        "64:ff9b:1::/48",
        "100::/64",
        "2001::/23",
        "2001:db8::/32",
        "3fff::/20",
        "5f00::/16",
    )
)


@dataclass(frozen=True)
class Response:
    """What a server answered."""

    url: str
    """The address that was asked."""
    status: int
    """HTTP status code."""
    headers: Mapping[str, str]
    """Header fields, by lower-case name; of repeated ones the last."""
    body: bytes
    """The body, decompressed."""


@dataclass(frozen=True)
class Target:
    """A checked URL, in the parts that a request is made of."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def origin(self) -> tuple[str, str, int]:
        """Scheme, host and port, which a redirect may not leave where only one host is trusted."""
        return self.scheme, self.host, self.port


def get(
    url: str,
    *,
    headers: Mapping[str, str] | None = None,
    deadline_s: float = 30.0,
    max_bytes: int = 20_000_000,
    allow_private: bool = False,
    resolver: Resolver | None = None,
) -> Response:
    """
    Fetch one URL. A redirect is an answer like any other; following it is the caller's business.

    Parameters
    ----------
    url
        http or https.
    headers
        Header fields to send besides our own.
    deadline_s
        Seconds for all of it, from connecting to the last byte of the body.
    max_bytes
        Largest body, before and after decompression.
    allow_private
        Whether private, loopback and link-local addresses may be asked. The first public address that the name
        resolves to is the one that is connected to.
    resolver
        Gives the addresses of a host and port; the system's by default.

    Raises
    ------
    FetchError
        If the URL, its address or the answer is not acceptable, or the connection fails; `passing` says whether
        asking again may help.
    """
    target = target_of(url)
    addresses = (resolver or resolve)(target.host, target.port)
    if not allow_private:
        refused = [address for address in addresses if not is_public(address)]
        # One private address among public ones is an attack or a mistake; neither is a reason to go on.
        if refused:
            raise FetchError(f"{url}: {target.host} is at {refused[0]}, which is not a public address; not fetched")
    with _Deadline(deadline_s) as deadline:
        try:
            return _ask(url, target, addresses, headers or {}, max_bytes, deadline)
        except (OSError, http.client.HTTPException, ValueError) as error:
            # The socket's own timeout is what is left of the deadline, and may fire a moment before it.
            if deadline.passed or isinstance(error, TimeoutError):
                raise FetchError(f"{url}: no whole answer within {deadline_s:g} s", passing=True) from error
            words = str(error) or type(error).__name__
            passing = error.passing if isinstance(error, FetchError) else not isinstance(error, ValueError)
            raise FetchError(f"{url}: {words}", passing=passing) from error


def target_of(url: str) -> Target:
    """Take a URL apart.

    Raises
    ------
    FetchError
        If it is not http or https, has no host, or carries a user name.
    """
    try:
        parts = urlsplit(url.strip())
        port = parts.port or (443 if parts.scheme == "https" else 80)
        host = (parts.hostname or "").encode("idna").decode("ascii")
    except ValueError as error:
        raise FetchError(f"{url[:200]!r} is no URL ({error})") from error
    if parts.scheme not in ("http", "https"):
        raise FetchError(f"{url[:200]!r} is no http or https address; not fetched")
    if not host or parts.username is not None:
        raise FetchError(f"{url[:200]!r} has no host, or a user name in it; not fetched")
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = f"?{quote(parts.query, safe='/%:@!$&()*+,;=~-._?[]')}" if parts.query else ""
    return Target(parts.scheme, host, port, path + query)


def resolve(host: str, port: int) -> list[str]:
    """The addresses of a host, as the system resolves it.

    Raises
    ------
    FetchError
        If it has none.
    """
    try:
        return [str(ipaddress.ip_address(host))]
    except ValueError:
        # A name, or a number in a form that only the resolver knows.
        pass
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchError(f"{host}: not found ({error})", passing=True) from error
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def is_public(address: str) -> bool:
    """Whether an address is one of the public internet, whatever it is wrapped in (IPv4 in IPv6, 6to4, NAT64)."""
    ip = ipaddress.ip_address(address.split("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
        if ip.is_site_local:
            return False
    return (
        ip.is_global and not ip.is_multicast and not ip.is_reserved and not any(ip in network for network in _REFUSED)
    )


class _Deadline:
    """
    Shuts the connection when the time is up, wherever the reader may be waiting.

    A socket's own timeout starts again with every byte, so a server that sends one byte a second outlives it.
    """

    def __init__(self, seconds: float) -> None:
        self._ends_at = time.monotonic() + seconds
        self.passed = False
        self._socket: socket.socket | None = None
        self._lock = threading.Lock()
        self._timer = threading.Timer(seconds, self._end)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._timer.cancel()

    @property
    def left_s(self) -> float:
        """Seconds that are left; never 0, which a socket would take for "do not wait"."""
        return max(self._ends_at - time.monotonic(), 0.001)

    def watch(self, connection: socket.socket) -> None:
        with self._lock:
            self._socket = connection
        if self.passed:
            self._end()

    def _end(self) -> None:
        with self._lock:
            self.passed = True
            if self._socket is not None:
                try:
                    # The plain socket's own method: a TLS one would first wait for the handshake that hangs.
                    socket.socket.shutdown(self._socket, socket.SHUT_RDWR)
                except OSError:
                    # Closed by the other side in the meantime: nobody is waiting on it any more.
                    return


def _ask(
    url: str,
    target: Target,
    addresses: list[str],
    headers: Mapping[str, str],
    max_bytes: int,
    deadline: _Deadline,
) -> Response:
    connection = http.client.HTTPConnection(target.host, target.port)
    connection.sock = _connect(target, addresses, deadline)
    try:
        deadline.watch(connection.sock)
        if target.scheme == "https":
            context = ssl.create_default_context()
            secure = context.wrap_socket(connection.sock, server_hostname=target.host, do_handshake_on_connect=False)
            connection.sock = secure
            deadline.watch(secure)
            secure.do_handshake()
        connection.putrequest("GET", target.path, skip_host=True, skip_accept_encoding=True)
        ours = {"Host": _host_field(target), "Accept-Encoding": "gzip", "Connection": "close"}
        for key, value in {**headers, **ours}.items():
            connection.putheader(key, value)
        connection.endheaders()
        answer = connection.getresponse()
        fields = {key.lower(): value for key, value in answer.getheaders()}
        with answer:
            body = b"".join(_unpacked(_chunks(answer, max_bytes), fields.get("content-encoding", ""), max_bytes))
        return Response(url, answer.status, fields, body)
    finally:
        connection.close()


def _host_field(target: Target) -> str:
    name = f"[{target.host}]" if ":" in target.host else target.host
    return name if target.port == (443 if target.scheme == "https" else 80) else f"{name}:{target.port}"


def _connect(target: Target, addresses: list[str], deadline: _Deadline) -> socket.socket:
    last: OSError | None = None
    for address in addresses[:4]:
        try:
            connection = socket.create_connection((address, target.port), timeout=deadline.left_s)
        except OSError as error:
            last = error
            if deadline.passed:
                break
            continue
        return connection
    raise last or FetchError(f"{target.host}: no address")


def _chunks(answer: http.client.HTTPResponse, max_bytes: int) -> Iterator[bytes]:
    """The body as it comes, no more than `max_bytes` of it, and no less than was announced."""
    announced = answer.length
    if announced is not None and announced > max_bytes:
        raise FetchError(f"the answer has {announced} bytes; the limit is {max_bytes}")
    read = 0
    while chunk := answer.read(_CHUNK):
        read += len(chunk)
        if read > max_bytes:
            raise FetchError(f"the answer has more than the limit of {max_bytes} bytes")
        yield chunk
    if announced is not None and read < announced:
        raise FetchError(f"the answer was cut after {read} of {announced} bytes", passing=True)


def _unpacked(chunks: Iterator[bytes], encoding: str, max_bytes: int) -> Iterator[bytes]:
    """The decompressed body, which stops growing at `max_bytes`."""
    if encoding.lower() in ("", "identity"):
        yield from chunks
        return
    if encoding.lower() not in ("gzip", "x-gzip", "deflate"):
        raise FetchError(f"the answer is packed as {encoding[:20]!r}, which was not asked for")
    unpacker = zlib.decompressobj(wbits=47)
    written = 0
    for chunk in chunks:
        rest = chunk
        while rest and not unpacker.eof:
            try:
                piece = unpacker.decompress(rest, _CHUNK)
            except zlib.error as error:
                raise FetchError(f"the answer is not the gzip it says it is ({error})") from error
            rest = unpacker.unconsumed_tail
            written += len(piece)
            if written > max_bytes:
                raise FetchError(f"the answer unpacks to more than the limit of {max_bytes} bytes")
            yield piece
    if not unpacker.eof:
        raise FetchError("the answer's gzip is cut", passing=True)
