"""What a run costs by its size: start-up, articles a second, memory and each stage's share, with one worker and two.

    python benchmarks/scale.py [--sizes 1,10,100,1000] [--workers 1,2] [--articles FILE.jsonl]

Every figure is of a process of its own, `frontline run` with tables, GeoPackage and map; seconds and memory of the
stages are those that the run tells of itself (`run.json`); seconds of the processor are all processes' together.
Without a file the articles are three sentences each, of a dozen towns; a file that is too short is repeated.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.kills import write_articles  # noqa: E402

ENVIRONMENT = dict(os.environ) | {"PYTHONPATH": str(ROOT)}
STAGES = ("read", "articles", "merge", "tables", "export", "map")


def timed(*arguments: str) -> tuple[float, float, float]:
    """Seconds on the wall and of the processor, workers' included, and peak memory in MB, of a Python process."""
    began = time.perf_counter()
    process = subprocess.Popen([sys.executable, *arguments], cwd=ROOT, env=ENVIRONMENT, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    assert status == 0, arguments
    return time.perf_counter() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1e3


def start_up(folder: Path) -> None:
    story = str(ROOT / "data/sample/2022-06-15_sievierodonetsk.txt")
    print("| start | s | processor s | MB |\n|---|---:|---:|---:|")
    for name, arguments in {
        "`frontline --help`": ("-m", "geo", "--help"),
        "`import geo`": ("-c", "import geo"),
        "`geo.run` of a sentence": ("-c", "import geo; geo.run('Shells hit Lysychansk.')"),
        "one article to a finished map": ("-m", "geo", "-q", "map", story, "-o", str(folder / "map.html")),
    }.items():
        timed(*arguments)
        seconds, busy, memory = min(timed(*arguments) for _ in range(3))
        print(f"| {name} | {seconds:.2f} | {busy:.2f} | {memory:.0f} |")


def inputs(path: Path, size: int, articles: Path | None) -> None:
    if articles is None:
        write_articles(path, size)
        return
    with articles.open(encoding="utf-8") as source, path.open("w", encoding="utf-8") as target:
        rows = [json.loads(line) for line in source if line.strip()]
        for number, row in enumerate(islice(cycle(rows), size)):
            target.write(json.dumps(row | {"id": f"a{number}"}, ensure_ascii=False) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="1,10,100,1000")
    parser.add_argument("--workers", default="1,2")
    parser.add_argument("--articles", type=Path)
    chosen = parser.parse_args()
    folder = Path(tempfile.mkdtemp())
    print(f"load of the machine {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores\n")
    start_up(folder)
    print(f"\n| articles | workers | s | processor s | articles a processor s | peak MB | {' | '.join(STAGES)} |")
    print("|---:|---:|---:|---:|---:|---:|" + "---:|" * len(STAGES))
    for size in map(int, chosen.sizes.split(",")):
        inputs(folder / "in.jsonl", size, chosen.articles)
        for workers in map(int, chosen.workers.split(",")):
            out = folder / f"{size}-{workers}"
            run = ("-m", "geo", "-q", "run", str(folder / "in.jsonl"), "--out", str(out), "--workers", str(workers))
            seconds, busy, _ = timed(*run)
            account = json.loads((out / "run.json").read_text(encoding="utf-8"))
            told, peak = account["seconds"], max(account["memory_mb"].values())
            shares = " | ".join(f"{told[stage] / told['all']:.0%}" for stage in STAGES)
            row = f"| {size:,} | {workers} | {seconds:.1f} | {busy:.1f} | {size / busy:.1f} | {peak:.0f} | {shares} |"
            print(row, flush=True)


if __name__ == "__main__":
    main()
