"""A file or folder is whole, or it is not there."""

import stat
from concurrent.futures import ThreadPoolExecutor

import pytest

from geo.errors import FetchError, OutputError
from geo.files import check_writable, write_atomically, write_folder_atomically


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def fail(writing, fault):
    """Write something, and then raise."""
    with writing as temporary:
        (temporary / "half" if temporary.is_dir() else temporary).write_text("half")
        raise fault


def test_a_file_is_there_when_the_block_has_ended_and_not_before(tmp_path):
    path = tmp_path / "deep" / "a.txt"
    with write_atomically(path) as temporary:
        temporary.write_text("whole")
        assert not path.exists()
    assert path.read_text() == "whole"
    assert names(path.parent) == ["a.txt"]


def test_the_temporary_file_is_hidden_and_keeps_the_ending(tmp_path):
    """Readers of folders leave hidden files out, and GDAL takes the format from the ending."""
    with write_atomically(tmp_path / "towns.gpkg") as temporary:
        assert temporary.name.startswith(".")
        assert temporary.suffix == ".gpkg"


@pytest.mark.parametrize("fault", [ValueError("no"), KeyboardInterrupt()])
def test_a_block_that_fails_leaves_the_old_file_and_nothing_else(tmp_path, fault):
    path = tmp_path / "a.txt"
    path.write_text("old")
    with pytest.raises(type(fault)):
        fail(write_atomically(path), fault)
    assert path.read_text() == "old"
    assert names(tmp_path) == ["a.txt"]


def test_a_file_is_as_readable_as_any_that_the_user_makes(tmp_path):
    (tmp_path / "plain").touch()
    with write_atomically(tmp_path / "ours"):
        pass
    modes = [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("plain", "ours")]
    assert modes[0] == modes[1]


def test_a_folder_that_cannot_be_made_is_told_with_what_to_do(tmp_path):
    (tmp_path / "file").touch()
    with (
        pytest.raises(OutputError, match=r"file.a: cannot be written \(.*\); set FRONTLINE_CACHE"),
        write_atomically(tmp_path / "file" / "a", remedy="set FRONTLINE_CACHE"),
    ):
        pass


def test_a_full_disk_inside_the_block_is_told_as_an_output_that_cannot_be_written(tmp_path):
    with pytest.raises(OutputError, match="No space left"), write_atomically(tmp_path / "a"):
        raise OSError(28, "No space left on device")
    assert names(tmp_path) == []


def test_an_error_of_ours_inside_the_block_keeps_its_own_words(tmp_path):
    with pytest.raises(FetchError, match=r"^gone$"), write_atomically(tmp_path / "a"):
        raise FetchError("gone")


def test_a_name_of_many_bytes_has_a_temporary_file_all_the_same(tmp_path):
    """A name may have 255 bytes, and a Cyrillic letter takes two."""
    with write_atomically(tmp_path / f"{'ї' * 120}.jsonl") as temporary:
        temporary.touch()


def test_two_writers_at_once_leave_one_whole_file(tmp_path):
    path = tmp_path / "a"

    def write(letter):
        with write_atomically(path) as temporary:
            temporary.write_text(letter * 100_000)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, "abcdefgh"))
    assert len(path.read_text()) == 100_000
    assert len(set(path.read_text())) == 1
    assert names(tmp_path) == ["a"]


def test_a_folder_is_there_with_all_its_files_or_not_at_all(tmp_path):
    path = tmp_path / "shards" / "0123"
    with write_folder_atomically(path) as temporary:
        (temporary / "a").write_text("a")
        assert not path.exists()
    assert (path / "a").read_text() == "a"
    with pytest.raises(ValueError, match="no"):
        fail(write_folder_atomically(path.with_name("4567")), ValueError("no"))
    assert names(path.parent) == ["0123"]


def test_a_folder_that_another_process_made_meanwhile_stays(tmp_path):
    path = tmp_path / "0123"
    with write_folder_atomically(path) as temporary:
        (temporary / "a").write_text("ours")
        path.mkdir()
        (path / "a").write_text("theirs")
    assert (path / "a").read_text() == "theirs"
    assert names(tmp_path) == ["0123"]


def test_a_folder_is_never_put_where_a_file_stands(tmp_path):
    (tmp_path / "0123").write_text("a file")
    with pytest.raises(OutputError, match="0123: cannot be written"), write_folder_atomically(tmp_path / "0123"):
        pass
    assert (tmp_path / "0123").read_text() == "a file"
    assert names(tmp_path) == ["0123"]


def test_a_folder_that_cannot_be_written_is_told_before_the_work(tmp_path):
    check_writable(tmp_path / "new")
    assert names(tmp_path / "new") == []
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="choose another folder"):
        check_writable(tmp_path / "file")
