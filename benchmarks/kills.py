"""Kill a run at every moment of its life, go on with --resume, and hold the result against an undisturbed one.

For each kill: which phase it fell in, whether the final tables are equal byte for byte, and how many of the shards that
were done at the kill were done again (none should be). `python benchmarks/kills.py [KILLS] [ARTICLES]`.
"""

import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
TOWNS = (
    "Lysychansk Bakhmut Kramatorsk Sloviansk Toretsk Avdiivka Siversk Soledar Popasna Kupiansk Izium Orikhiv".split()
)
DEEDS = ("Shells hit {} on {}.", "Street fighting went on in {} on {}.", "An air strike hit {} on {}, wounding two.")
COMPARED = ("*.parquet", "*.csv", "*.geojson", "sources.txt")


def write_articles(path: Path, number: int) -> None:
    days = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
    with path.open("w", encoding="utf-8") as file:
        for n in range(number):
            text = " ".join(DEEDS[(n + k) % 3].format(TOWNS[(n * 7 + k) % 12], days[(n + k) % 5]) for k in range(3))
            row = {"id": f"a{n}", "text": text, "published": f"2022-06-{n % 28 + 1:02}"}
            file.write(json.dumps(row) + "\n")


def start(articles: Path, out: Path, *options: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "geo", "-q", "run", str(articles), "--out", str(out), *options]
    return subprocess.Popen(command, cwd=ROOT, env=dict(os.environ) | {"PYTHONPATH": str(ROOT)})


def content(out: Path) -> dict[str, str]:
    files = sorted(file for pattern in COMPARED for file in out.glob(pattern))
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def shards(out: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in (out / ".run" / "shards").glob("[!.]*.json")}


def phase(out: Path, number: int) -> str:
    if (out / ".run" / "switch.json").exists():
        return "switch"
    if (out / "run.json").exists():
        return "done"
    if any((out / ".run" / "new").glob("*")):
        return "export"
    done = len(shards(out))
    return "start" if not done else "merge" if done == number else f"articles ({done} of {number})"


def main(kills: int, articles: int) -> None:
    folder = Path(tempfile.mkdtemp())
    write_articles(folder / "in.jsonl", articles)
    began = time.perf_counter()
    assert start(folder / "in.jsonl", folder / "whole").wait() == 0
    takes = time.perf_counter() - began
    whole, number = content(folder / "whole"), -(-articles // 256)
    print(f"undisturbed: {takes:.1f} s, {number} shards")
    random.seed(1)
    unequal = redone = 0
    for kill in range(kills):
        out = folder / f"killed{kill}"
        process = start(folder / "in.jsonl", out)
        time.sleep(takes * (kill + random.random()) / kills)
        process.send_signal(signal.SIGKILL)
        process.wait()
        before, told = shards(out), phase(out, number)
        process = start(folder / "in.jsonl", out, "--resume")
        again: set[str] = set()
        while process.poll() is None:
            now = shards(out)
            again |= {name for name, when in before.items() if now.get(name, when) != when}
            time.sleep(0.05)
        strays = [path.name for path in out.glob(".*")]
        equal = process.returncode == 0 and content(out) == whole and not strays
        unequal, redone = unequal + (not equal), redone + len(again)
        print(
            f"kill {kill + 1} in {told}: equal {equal}, shards done again {len(again)} of {len(before)} {strays or ''}"
        )
    print(f"{kills} kills: {unequal} unequal, {redone} shards done again")


if __name__ == "__main__":
    main(*(int(word) for word in (*sys.argv[1:], "20", "1024")[:2]))
