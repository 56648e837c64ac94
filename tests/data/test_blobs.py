"""Nothing large gets into the repository unless somebody said why."""

import hashlib
import importlib.util
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NAME = "data/embedded/base.xz"


@pytest.fixture(scope="module")
def blobs():
    if not (ROOT / ".ci" / "blobs.py").is_file():
        pytest.skip("no checkout of the repository")
    spec = importlib.util.spec_from_file_location("blobs", ROOT / ".ci" / "blobs.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def commit(tmp_path):
    """A repository of the test's own, and what adds a file of so many bytes to it."""

    def git(*arguments):
        identity = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
        subprocess.run(["git", *identity, *arguments], cwd=tmp_path, check=True, capture_output=True)

    def commit(name, content, *, only_staged=False):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if content is None:
            path.unlink()
        else:
            path.write_bytes(content)
        git("add", "--all")
        if not only_staged:
            git("commit", "--message", name)

    git("init", "--quiet")
    commit("README.md", b"A repository.\n")
    return commit


def test_a_small_file_may_come_in(blobs, commit, tmp_path):
    commit("small", b"x" * 1_000_000)
    assert blobs.refused(tmp_path, set()) == []


def test_a_large_file_is_refused_with_its_path_size_and_hash(blobs, commit, tmp_path):
    commit("Карта.png", b"x" * 1_200_000)
    (fault,) = blobs.refused(tmp_path, set())
    assert fault.startswith(f"Карта.png: 1.2 MB (SHA-256 {hashlib.sha256(b'x' * 1_200_000).hexdigest()}) is over 1 MB")


def test_a_large_file_is_refused_before_it_is_committed(blobs, commit, tmp_path):
    commit("large", b"x" * 1_200_000, only_staged=True)
    assert len(blobs.refused(tmp_path, set())) == 1


def test_a_large_file_that_was_taken_out_again_still_lies_in_every_clone(blobs, commit, tmp_path):
    commit("large", b"x" * 1_200_000)
    commit("large", None)
    assert len(blobs.refused(tmp_path, set())) == 1


def test_a_rebuilt_base_list_under_the_same_path_is_refused(blobs, commit, tmp_path):
    commit(NAME, b"x" * 1_200_000)
    known = {(NAME, hashlib.sha256(b"x" * 1_200_000).hexdigest())}
    assert blobs.refused(tmp_path, known) == []
    commit(NAME, b"y" * 1_200_000)
    (fault,) = blobs.refused(tmp_path, known)
    assert hashlib.sha256(b"y" * 1_200_000).hexdigest() in fault


def test_a_row_without_a_reason_is_refused(blobs, tmp_path):
    (tmp_path / "blobs.csv").write_text(f"path,sha256,reason\n{NAME},{'0' * 64},\n")
    with pytest.raises(SystemExit, match="line 2: a row needs path, SHA-256 and a reason"):
        blobs.allowed(tmp_path / "blobs.csv")
