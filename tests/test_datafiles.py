"""The unpacked copy of the embedded data."""

import lzma
from pathlib import Path

import pytest

from geo import datafiles
from geo.datafiles import unpacked


@pytest.fixture
def packed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("FRONTLINE_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(datafiles, "_PACKAGE", tmp_path)
    (tmp_path / "list.xz").write_bytes(lzma.compress(b"a list of places"))
    return "list.xz"


def test_a_copy_that_is_whole_is_left_as_it_is(packed: str) -> None:
    before = unpacked(packed).stat().st_ino
    assert unpacked(packed).stat().st_ino == before


@pytest.mark.parametrize("content", [b"a list", b"", b"A list of places"])
def test_a_copy_that_was_cut_or_changed_is_made_anew(packed: str, content: bytes) -> None:
    unpacked(packed).write_bytes(content)
    assert unpacked(packed).read_bytes() == b"a list of places"


def test_a_copy_without_its_hash_is_made_anew(packed: str) -> None:
    copy = unpacked(packed)
    copy.write_bytes(b"a list")
    copy.with_name(f"{copy.name}.sha256").unlink()
    assert unpacked(packed).read_bytes() == b"a list of places"
