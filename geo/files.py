"""Files and folders that are whole when they are there: the one place that writes under another name and moves."""

import os
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from geo.errors import GeoError, OutputError

__all__ = ["check_writable", "write_atomically", "write_folder_atomically"]

REMEDY = "choose a folder that can be written and has room"


@contextmanager
def write_atomically(path: str | Path, *, remedy: str = REMEDY) -> Iterator[Path]:
    """
    Give an empty temporary file beside `path`, and move it onto `path` when the block ends well.

    The temporary one is hidden and has the ending of `path`, by which some writers choose the format. It is on the disk
    before it is moved, so that a run that is killed and a machine that loses its power leave the old file or the new
    one. Of two processes at once the later wins.

    Parameters
    ----------
    path
        The file to be; its folder is made if it is not there.
    remedy
        What the user can do about a folder that cannot be written, for the error's message.

    Raises
    ------
    OutputError
        If the folder cannot be made or written, or an OSError leaves the block that is none of `geo.errors`; what stood
        at `path` is untouched.
    """
    target = Path(path)
    temporary = _beside(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        # Not from `tempfile`, whose files nobody else may read: a result is as readable as any that the user makes.
        temporary.open("xb").close()
        try:
            yield temporary
            _to_disk(temporary)
            temporary.replace(target)
        finally:
            temporary.unlink(missing_ok=True)
    except GeoError:
        raise
    except OSError as error:
        raise _unwritten(target, error, remedy) from error


@contextmanager
def write_folder_atomically(path: str | Path, *, remedy: str = REMEDY) -> Iterator[Path]:
    """
    Give an empty temporary folder beside `path`, and move it to `path` when the block ends well.

    For folders that are named after their content: one that another process has put there in the meantime stays, and
    ours is dropped, since the two hold the same.

    Parameters
    ----------
    path
        The folder to be; the one that it stands in is made if it is not there.
    remedy
        As `write_atomically`.

    Raises
    ------
    OutputError
        If it cannot be made or written, or an OSError leaves the block that is none of `geo.errors`.
    """
    target = Path(path)
    temporary = _beside(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        temporary.mkdir()
        try:
            yield temporary
            for file in temporary.rglob("*"):
                if file.is_file():
                    _to_disk(file)
            if not target.is_dir():
                _move(temporary, target)
        finally:
            shutil.rmtree(temporary, ignore_errors=True)
    except GeoError:
        raise
    except OSError as error:
        raise _unwritten(target, error, remedy) from error


def check_writable(folder: str | Path) -> None:
    """Make a folder, and fail now rather than after an hour's work if it cannot be written.

    Raises
    ------
    OutputError
        If the folder cannot be made or written.
    """
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise OutputError(f"{folder}: cannot be written ({error.strerror or error}); choose another folder") from error


def _beside(target: Path) -> Path:
    return target.with_name(f".{target.stem[:40]}-{secrets.token_hex(4)}{target.suffix}")


def _to_disk(file: Path) -> None:
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())


def _move(temporary: Path, target: Path) -> None:
    try:
        temporary.rename(target)
    except OSError:
        # Another process was faster, between the look and the move.
        if not target.is_dir():
            raise


def _unwritten(target: Path, error: OSError, remedy: str) -> OutputError:
    return OutputError(f"{target}: cannot be written ({error.strerror or error}); {remedy}")
