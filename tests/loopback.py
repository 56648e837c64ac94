"""A server on this machine's loopback that misbehaves in the way a test tells it to."""

import contextlib
import gzip
import json
import socket
import threading
from collections.abc import Callable, Iterator
from typing import Any

Respond = Callable[["Exchange"], None]


class Exchange:
    """One request, and the means to answer it well or badly."""

    def __init__(
        self, connection: socket.socket, path: str, number: int, over: threading.Event, request: str = ""
    ) -> None:
        self.path, self.number, self._connection, self._over = path, number, connection, over
        self.request = request
        """The request's head as it came."""

    def send(self, content: bytes) -> None:
        self._connection.sendall(content)

    def hold(self, seconds: float = 60.0) -> None:
        """Do nothing until the test is over."""
        self._over.wait(seconds)

    def head(self, status: int = 200, **fields: object) -> None:
        lines = [f"HTTP/1.1 {status} X", *(f"{key.replace('_', '-')}: {value}" for key, value in fields.items())]
        self.send(("\r\n".join(lines) + "\r\n\r\n").encode())

    def answer(self, body: bytes | str, *, status: int = 200, kind: str = "application/json", **fields: object) -> None:
        content = body.encode() if isinstance(body, str) else body
        self.head(status, Content_Type=kind, Content_Length=len(content), **fields)
        self.send(content)

    def json(self, value: Any, **options: Any) -> None:
        self.answer(json.dumps(value), **options)

    def gzip_bomb(self, unpacked: int) -> None:
        body = gzip.compress(b" " * unpacked)
        self.answer(body, Content_Encoding="gzip")

    def slowly(self, content: bytes, pause: float) -> None:
        for byte in content:
            self.send(bytes([byte]))
            if self._over.wait(pause):
                return


class Loopback:
    """The server; `respond` may be exchanged while it runs."""

    def __init__(self, respond: Respond) -> None:
        self.respond = respond
        self.paths: list[str] = []
        self._over = threading.Event()
        self._lock = threading.Lock()
        self._threads: list[threading.Thread] = []
        self._listen(0)

    def _listen(self, port: int) -> None:
        self._socket = socket.create_server(("127.0.0.1", port), backlog=64)
        self.port = self._socket.getsockname()[1]
        thread = threading.Thread(target=self._serve, args=(self._socket,), daemon=True)
        self._threads.append(thread)
        thread.start()

    @property
    def domain(self) -> str:
        return f"127.0.0.1:{self.port}"

    @property
    def url(self) -> str:
        return f"http://{self.domain}"

    @property
    def requests(self) -> int:
        return len(self.paths)

    def go_away(self) -> None:
        """Stop listening, as a server that is switched off."""
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()

    def come_back(self) -> None:
        self._listen(self.port)

    def close(self) -> None:
        self._over.set()
        self.go_away()
        for thread in self._threads:
            thread.join(10)

    def _serve(self, listening: socket.socket) -> None:
        while True:
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            thread = threading.Thread(target=self._handle, args=(connection,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _handle(self, connection: socket.socket) -> None:
        # A client that hangs up in mid-answer is what many tests want.
        with connection, contextlib.suppress(OSError):
            connection.settimeout(30)
            request = b""
            while b"\r\n\r\n" not in request:
                piece = connection.recv(65_536)
                if not piece:
                    return
                request += piece
            path = request.split(b" ", 2)[1].decode()
            with self._lock:
                self.paths.append(path)
                number = len(self.paths)
            self.respond(Exchange(connection, path, number, self._over, request.decode("latin-1")))
            connection.shutdown(socket.SHUT_WR)


@contextlib.contextmanager
def serving(respond: Respond) -> Iterator[Loopback]:
    server = Loopback(respond)
    try:
        yield server
    finally:
        server.close()
