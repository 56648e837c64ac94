"""
What services have answered, in one SQLite file that processes share.

Answers and empty answers are remembered; errors are written down beside them and never taken for an answer. While a
process asks for a name it holds a lock on one byte of a file beside the cache, which the system frees when the process
ends in whatever way: nobody asks twice, and a killed process blocks no other.
"""

import contextlib
import hashlib
import json
import logging
import os
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from geo.errors import OutputError

__all__ = ["AnswerCache", "CacheKey"]

logger = logging.getLogger(__name__)

_SCHEMA = """
CREATE TABLE IF NOT EXISTS answers (
    key TEXT PRIMARY KEY, service TEXT NOT NULL, domain TEXT NOT NULL, params TEXT NOT NULL, query TEXT NOT NULL,
    version INTEGER NOT NULL, state TEXT NOT NULL CHECK (state IN ('found', 'empty')), payload TEXT NOT NULL,
    asked_at REAL NOT NULL);
CREATE TABLE IF NOT EXISTS errors (
    key TEXT NOT NULL, service TEXT NOT NULL, domain TEXT NOT NULL, query TEXT NOT NULL, message TEXT NOT NULL,
    asked_at REAL NOT NULL);
CREATE TABLE IF NOT EXISTS pace (domain TEXT PRIMARY KEY, next_at REAL NOT NULL);
"""
_OPENING_BYTE = 0
_BUSY_S = 60.0

# File locks belong to the process: its threads take turns here.
_THREADS = threading.RLock()


@dataclass(frozen=True)
class CacheKey:
    """What makes two questions the same."""

    service: str
    domain: str
    params: str
    """The parameters of the request other than the query, as JSON with sorted keys."""
    query: str
    """The query, folded."""
    version: int
    """Version of the form in which answers are kept."""

    @property
    def digest(self) -> str:
        """Hash of all parts."""
        parts = json.dumps([self.service, self.domain, self.params, self.query, self.version], ensure_ascii=False)
        return hashlib.sha256(parts.encode()).hexdigest()


class AnswerCache:
    """A file of answers; make one object for each process."""

    def __init__(self, path: str | Path, *, now: Callable[[], float] = time.time, max_pages: int | None = None) -> None:
        """Open or make the cache at `path`; a damaged one is put aside as `path.damaged-N`, with a warning.

        `max_pages` limits the file's size in pages of 4 KB, as a full disk would.

        Raises
        ------
        OutputError
            If the folder or the file cannot be written.
        """
        self.path = Path(path)
        self._now = now
        self._max_pages = max_pages
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._lock_file = os.open(f"{self.path}.lock", os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise OutputError(f"{self.path}: cannot be written ({error.strerror}); name another cache file") from error
        with self._locked(_OPENING_BYTE):
            self._connection = self._opened()

    def close(self) -> None:
        """Close the file."""
        self._connection.close()
        os.close(self._lock_file)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def get(self, key: CacheKey) -> list[dict[str, Any]] | None:
        """The remembered answer, empty if the service knew nothing; None if it was never answered."""
        row = self._run("SELECT payload FROM answers WHERE key = ?", (key.digest,))
        return json.loads(row[0][0]) if row else None

    def get_or_ask(self, key: CacheKey, ask: Callable[[], list[dict[str, Any]]]) -> list[dict[str, Any]]:
        """The remembered answer, or the one that `ask` gives, remembered before it is returned.

        If another process asks for the same at this moment, its answer is waited for. An error of `ask` is written
        down, raised, and asked for again next time.

        Raises
        ------
        OutputError
            If the answer cannot be written, as on a full disk: nothing more should be asked then.
        """
        found = self.get(key)
        if found is not None:
            return found
        with self._locked(1 + int(key.digest[:7], 16)):
            found = self.get(key)
            if found is not None:
                return found
            try:
                answer = ask()
            except Exception as error:
                self._record_error(key, error)
                raise
            self._record(key, answer)
            return answer

    def reserve(self, domain: str, interval_s: float) -> float:
        """Take the next free moment for a request to a domain; gives the seconds to wait until then.

        Moments of one domain lie `interval_s` apart, whichever process takes them.
        """
        if interval_s <= 0:
            return 0.0
        with self._locked(_OPENING_BYTE):
            now = self._now()
            row = self._run("SELECT next_at FROM pace WHERE domain = ?", (domain,))
            # A moment far ahead comes of a clock that was set back; it would stop us for no reason.
            at = row[0][0] if row and row[0][0] <= now + 100 * interval_s else now
            at = max(now, at)
            self._run("INSERT OR REPLACE INTO pace VALUES (?, ?)", (domain, at + interval_s))
            return float(at - now)

    def errors(self) -> list[tuple[str, str]]:
        """Query and message of each error written down, oldest first."""
        return self._run("SELECT query, message FROM errors ORDER BY rowid", ())

    def _record(self, key: CacheKey, answer: list[dict[str, Any]]) -> None:
        payload = json.dumps(answer, ensure_ascii=False, allow_nan=False)
        values = (
            key.digest,
            key.service,
            key.domain,
            key.params,
            key.query,
            key.version,
            "found" if answer else "empty",
            payload,
            self._now(),
        )
        self._run("INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", values)

    def _record_error(self, key: CacheKey, error: Exception) -> None:
        values = (key.digest, key.service, key.domain, key.query, str(error)[:500], self._now())
        try:
            self._run("INSERT INTO errors VALUES (?, ?, ?, ?, ?, ?)", values)
        except OutputError as full:
            # The error itself is about to be raised, and matters more.
            logger.warning("%s", full)

    def _run(self, sql: str, values: tuple[Any, ...]) -> list[Any]:
        with _THREADS:
            try:
                return self._connection.execute(sql, values).fetchall()
            except sqlite3.OperationalError as error:
                raise OutputError(f"{self.path}: {error}; make room, or name another cache file") from error
            except sqlite3.DatabaseError as error:
                logger.warning("%s: damaged (%s)", self.path, error)
            with self._locked(_OPENING_BYTE):
                self._connection.close()
                self._connection = self._opened()
            return self._connection.execute(sql, values).fetchall()

    def _opened(self) -> sqlite3.Connection:
        """A connection to a sound file; call it with the opening byte locked."""
        for _ in range(2):
            connection = sqlite3.connect(self.path, timeout=_BUSY_S, isolation_level=None, check_same_thread=False)
            try:
                if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                    raise sqlite3.DatabaseError("fails its check")
                if self._max_pages:
                    connection.execute(f"PRAGMA max_page_count = {int(self._max_pages)}")
                connection.execute("PRAGMA synchronous = NORMAL")
                connection.executescript(_SCHEMA)
            except sqlite3.OperationalError as error:
                connection.close()
                raise OutputError(f"{self.path}: {error}; make room, or name another cache file") from error
            except sqlite3.DatabaseError as error:
                connection.close()
                self._put_aside(error)
            else:
                return connection
        raise OutputError(f"{self.path}: stays damaged; name another cache file")

    def _put_aside(self, error: Exception) -> None:
        number = 1
        while (aside := self.path.with_name(f"{self.path.name}.damaged-{number}")).exists():
            number += 1
        self.path.replace(aside)
        # The journal belongs to the damaged file: a new one must not be rolled back with it.
        journal = self.path.with_name(self.path.name + "-journal")
        if journal.exists():
            journal.replace(aside.with_name(aside.name + "-journal"))
        logger.warning("%s: damaged (%s); put aside as %s, and begun anew", self.path, error, aside.name)

    @contextlib.contextmanager
    def _locked(self, byte: int) -> Iterator[None]:
        """Hold one byte of the lock file; waits while another process holds it."""
        with _THREADS:
            _lock_byte(self._lock_file, byte)
            try:
                yield
            finally:
                _unlock_byte(self._lock_file, byte)


try:
    import fcntl
except ImportError:  # pragma: no cover - Windows

    def _lock_byte(file: int, byte: int) -> None:
        import msvcrt

        while True:
            os.lseek(file, byte, os.SEEK_SET)
            try:
                msvcrt.locking(file, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
            except OSError:
                # Held by another process; the system has no call that waits for longer than ten seconds.
                time.sleep(0.05)
            else:
                return

    def _unlock_byte(file: int, byte: int) -> None:
        import msvcrt

        os.lseek(file, byte, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_UNLCK, 1)  # type: ignore[attr-defined]

else:

    def _lock_byte(file: int, byte: int) -> None:
        fcntl.lockf(file, fcntl.LOCK_EX, 1, byte)

    def _unlock_byte(file: int, byte: int) -> None:
        fcntl.lockf(file, fcntl.LOCK_UN, 1, byte)
