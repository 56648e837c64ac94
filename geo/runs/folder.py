"""The folder of a run: one run at a time works in it, and what it shows changes from one whole result to the next.

What a run makes is written aside, in `.run/new`; when all of it is on the disk, a list of what is to be moved is
written (`.run/switch.json`), and the files are moved, `run.json` last. A run that is killed before the list leaves the
earlier result; one that is killed behind it has its files moved by the next run, before that does anything else. The
shards stay until then.
"""

import json
import logging
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from geo.errors import InputError, OutputError
from geo.files import check_writable, write_atomically

__all__ = ["RunFolder", "open_folder"]

logger = logging.getLogger(__name__)

_WORK = ".run"
_LOCK = ".run.lock"


@dataclass(frozen=True)
class RunFolder:
    """A run's folder, while it is ours alone."""

    path: Path
    """What users see."""

    @property
    def shards(self) -> Path:
        """Where finished shards are kept until the result is published."""
        return self.path / _WORK / "shards"

    @property
    def new(self) -> Path:
        """Where the next result is written, by the names that it will have."""
        return self.path / _WORK / "new"

    def publish(self, *, gone: Iterable[str] = (), last: str = "run.json") -> None:
        """
        Show what stands in `new`, in place of the earlier result, and drop the shards.

        Parameters
        ----------
        gone
            Names of the earlier result that the new one does not have.
        last
            The file that is moved behind all others.

        Raises
        ------
        OutputError
            If it cannot be done; a later run of the folder does the rest.
        """
        names = sorted((path.name for path in self.new.iterdir()), key=lambda name: (name == last, name))
        with write_atomically(self._switch) as temporary:
            temporary.write_text(json.dumps({"names": names, "gone": sorted(gone)}), encoding="utf-8")
        self._move()
        shutil.rmtree(self.path / _WORK, ignore_errors=True)

    @property
    def _switch(self) -> Path:
        return self.path / _WORK / "switch.json"

    def _begin(self) -> None:
        """Finish the move that a killed run began, and clear what it was about to write."""
        if self._switch.is_file():
            logger.warning("%s: an earlier run was killed while it showed its result; that is finished now", self.path)
            self._move()
        shutil.rmtree(self.new, ignore_errors=True)

    def _move(self) -> None:
        try:
            content = json.loads(self._switch.read_text(encoding="utf-8"))
            for name in content["names"]:
                if (self.new / name).exists():
                    (self.new / name).replace(self.path / name)
            for name in content["gone"]:
                (self.path / name).unlink(missing_ok=True)
            self._switch.unlink()
        except OSError as error:
            raise OutputError(
                f"{self.path}: the result cannot be shown ({error.strerror or error}); mend that, and run again"
            ) from error


@contextmanager
def open_folder(path: str | Path) -> Iterator[RunFolder]:
    """
    Have a folder for oneself: made if it is not there, and brought into order if a run was killed in it.

    Raises
    ------
    InputError
        If another run is at work in it; the message says which process.
    OutputError
        If it cannot be made or written.
    """
    out = Path(path)
    check_writable(out)
    with _locked(out):
        folder = RunFolder(out)
        folder._begin()
        folder.new.mkdir(parents=True, exist_ok=True)
        try:
            yield folder
        finally:
            shutil.rmtree(folder.new, ignore_errors=True)
            with suppress(OSError):
                # Only if there is no shard to go on with.
                (out / _WORK).rmdir()


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Hold the folder's lock, which the system lets go of when the process ends, however it ends."""
    path = folder / _LOCK
    try:
        handle = _lock(path)
    except BlockingIOError:
        words = path.read_text(encoding="ascii", errors="replace").strip() if path.is_file() else ""
        raise InputError(
            f"{folder}: another run is at work there{f' (process {words})' if words else ''}; wait for it, or choose "
            "another folder"
        ) from None
    except OSError as error:
        raise OutputError(f"{path}: cannot be written ({error.strerror or error}); choose another folder") from error
    try:
        yield
    finally:
        path.unlink(missing_ok=True)
        os.close(handle)


def _lock(path: Path) -> int:
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            _take(handle)
            # The one who held it may have removed it in the meantime: then ours is the lock of a file that is gone.
            if path.exists() and os.path.samestat(os.fstat(handle), path.stat()):
                os.truncate(handle, 0)
                os.write(handle, str(os.getpid()).encode("ascii"))
                return handle
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)


def _take(handle: int) -> None:
    """Lock an open file, or raise BlockingIOError."""
    if sys.platform == "win32":
        import msvcrt

        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            raise BlockingIOError from error
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
