"""The file of a model: nothing in it is run, and damage is told."""

import pickle
from pathlib import Path

import numpy as np
import pytest

from geo.errors import DataError
from geo.languages.syntax_model import read_model, write_model


class Hostile:
    """Leaves a mark where it is unpickled."""

    marks: list[str] = []  # noqa: RUF012

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return self.marks.append, ("ran",)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 no archive", pickle.dumps({"meta": 1})])
def test_a_damaged_file_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "syntax_en.npz"
    path.write_bytes(content)
    with pytest.raises(DataError, match=r"syntax_en\.npz"):
        read_model(path)


def test_objects_in_a_model_are_refused(tmp_path: Path) -> None:
    """numpy would unpickle them, and a pickle runs code."""
    path = tmp_path / "syntax_en.npz"
    np.savez(path, meta=np.array([Hostile()], dtype=object))
    with pytest.raises(DataError):
        read_model(path)
    assert Hostile.marks == []


def test_a_model_without_a_part_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "syntax_en.npz"
    write_model(path, {"slots": ["form"], "groups": [], "labels": ["root"]}, {})
    with pytest.raises(DataError, match="vocabulary"):
        read_model(path)


def test_the_same_arrays_give_the_same_bytes(tmp_path: Path) -> None:
    arrays = {"a": np.arange(5, dtype=np.float32), "b": np.ones((2, 2), dtype=np.float32)}
    for name in ("one", "two"):
        write_model(tmp_path / name, {"labels": ["root"]}, dict(sorted(arrays.items(), reverse=name == "two")))
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
