"""Refuse a file over 1 MB that is not on the list of those that may be: `python .ci/blobs.py`, part of `make check`.

What is committed once lies in every clone for ever, so the whole history is looked at, and what is staged: a file that
was committed and taken out again counts, and so does another version of a file that is on the list. The list is
`.ci/blobs.csv`: path, SHA-256 of the content, and the reason why it is worth its size.
"""

import csv
import hashlib
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
LIMIT = 1_000_000
"""Bytes."""


def main() -> None:
    """Say what is refused, and exit with a fault if there is any."""
    if faults := refused(ROOT, allowed(ROOT / ".ci" / "blobs.csv")):
        sys.exit("\n".join(faults))


def allowed(path: Path) -> set[tuple[str, str]]:
    """Path and SHA-256 of every file that may be large."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for line, row in enumerate(rows, 2):
        if len(row["reason"].strip()) < 10 or len(row["sha256"]) != 64:
            raise SystemExit(f"{path} line {line}: a row needs path, SHA-256 and a reason")
    return {(row["path"], row["sha256"]) for row in rows}


def refused(root: Path, known: set[tuple[str, str]]) -> list[str]:
    """One line for each large file in the history or the index of a repository that is not among the known ones."""
    faults = []
    for blob, size, path in large_blobs(root):
        digest = hashlib.sha256(_git(root, "cat-file", "blob", blob)).hexdigest()
        if (path, digest) not in known:
            faults.append(
                f"{path}: {size / 1e6:.1f} MB (SHA-256 {digest}) is over {LIMIT / 1e6:g} MB; take it out of the "
                "commit, or add it to .ci/blobs.csv with the reason why every clone shall carry it"
            )
    return sorted(faults)


def large_blobs(root: Path) -> list[tuple[str, int, str]]:
    """Name, bytes and path of every large file that HEAD's history or the index holds."""
    listed = _git(root, "rev-list", "--objects", "HEAD").decode().splitlines()
    # "mode name stage<TAB>path"
    for line in _git(root, "ls-files", "--stage", "-z").decode().split("\0"):
        head, _, path = line.partition("\t")
        if path and head.split()[0] != "160000":
            listed.append(f"{head.split()[1]} {path}")
    asked = "\n".join(dict.fromkeys(listed)).encode()
    told = _git(root, "cat-file", "--batch-check=%(objecttype) %(objectname) %(objectsize) %(rest)", given=asked)
    blobs = set()
    for line in told.decode().splitlines():
        kind, name, size, path = line.split(" ", 3)
        if kind == "blob" and int(size) > LIMIT:
            blobs.add((name, int(size), path))
    return sorted(blobs)


def _git(root: Path, *arguments: str, given: bytes | None = None) -> bytes:
    command = ["git", "-c", "core.quotePath=false", *arguments]
    done = subprocess.run(command, cwd=root, input=given, capture_output=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}: {done.stderr.decode().strip()}; the check needs a git checkout")
    return done.stdout


if __name__ == "__main__":
    main()
