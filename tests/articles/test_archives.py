"""A zip is read in place; what leads out of it or grows without end is left out by name."""

import io
import stat
import zipfile
from pathlib import Path

import pytest

from geo.articles import archives
from geo.articles.reading import read_articles
from geo.errors import NoArticlesError


def pack(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def test_members_of_every_kind_are_read(tmp_path: Path):
    members = {
        "b/two.txt": b"Two.",
        "a.jsonl": b'{"id": "one", "text": "One."}',
        "picture.jpg": b"x",
        "c.html": b"<p>Three.",
    }
    reading = read_articles([pack(tmp_path / "a.zip", members)])
    assert list(reading.articles["text"]) == ["One.", "Two.", "Three."]
    assert list(reading.articles["article_id"]) == ["one", "b/two", "c"]
    assert "1 files that are passed by (1 .jpg: picture.jpg)" in str(reading.rejected[0])


@pytest.mark.parametrize("name", ["../evil.txt", "/etc/evil.txt", "a/../../evil.txt", "..\\evil.txt", "C:/evil.txt"])
def test_a_name_that_leads_out_is_left_out_and_nothing_is_written(tmp_path: Path, name: str):
    path = pack(tmp_path / "a.zip", {name: b"Evil.", "good.txt": b"Good."})
    before = sorted(tmp_path.parent.rglob("*"))
    reading = read_articles([path])
    assert list(reading.articles["text"]) == ["Good."]
    assert "leads out" in str(reading.rejected[0])
    assert sorted(tmp_path.parent.rglob("*")) == before


def test_a_bomb_is_stopped_while_it_unpacks(tmp_path: Path):
    path = pack(tmp_path / "a.zip", {"bomb.txt": b"0" * 30_000_000, "good.txt": b"Good."})
    reading = read_articles([path])
    assert list(reading.articles["text"]) == ["Good."]
    assert "zip bomb" in str(reading.rejected[0])


def test_members_together_have_a_limit_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(archives, "MAX_UNPACKED", 1000)
    reading = read_articles([pack(tmp_path / "a.zip", {f"{n}.txt": b"x" * 400 for n in range(4)})])
    assert len(reading.articles) == 2
    assert len([item for item in reading.rejected if not item.kept]) == 2


def test_links_are_not_followed(tmp_path: Path):
    path = tmp_path / "a.zip"
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(link, "/etc/passwd")
    with pytest.raises(NoArticlesError, match="is a link"):
        read_articles([path])


def test_an_archive_in_an_archive_is_not_opened_and_told(tmp_path: Path):
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("a.txt", "Inner.")
    with pytest.raises(NoArticlesError, match="holds no articles"):
        read_articles([pack(tmp_path / "a.zip", {"inner.zip": inner.getvalue()})])
    reading = read_articles([pack(tmp_path / "b.zip", {"inner.zip": inner.getvalue(), "good.txt": b"Good."})])
    assert list(reading.articles["text"]) == ["Good."]
    assert "1 .zip: inner.zip" in str(reading.rejected[0])
    assert "unpack archives" in str(reading.rejected[0])


@pytest.mark.parametrize("cut", [0, 30, 90])
def test_a_cut_archive_is_refused_in_one_line(tmp_path: Path, cut: int):
    path = pack(tmp_path / "a.zip", {"a.txt": b"Text."})
    path.write_bytes(path.read_bytes()[:cut])
    with pytest.raises(NoArticlesError, match="is no readable zip"):
        read_articles([path])


def test_a_member_without_a_name_is_passed_by(tmp_path: Path):
    """Found by fuzzing: zipfile fails when asked whether such a member is a folder."""
    path = pack(tmp_path / "a.zip", {"Z": b"x", "good.txt": b"Good."})
    content = bytearray(path.read_bytes())
    entry, end = content.index(b"PK\x01\x02"), content.index(b"PK\x05\x06")
    content[end + 12] -= 1  # the directory's size
    content[end + 16 : end + 20] = entry.to_bytes(4, "little")
    content[entry + 28] = 0  # the name's length
    del content[entry + 46]  # the name
    path.write_bytes(content)
    with zipfile.ZipFile(path) as archive:
        assert archive.namelist() == ["", "good.txt"]
    assert len(read_articles([path]).articles) == 1
