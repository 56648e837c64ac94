"""How the time of reading grows with the length of texts made to be slow: `python benchmarks/growth.py`.

Each pattern of tests/articles/hostile.py is read at four lengths, each twice the one before, by each reader that takes
text; the exponent is the slope of the logarithms. 1 is linear, 2 is what a careless expression does. Times below 50 ms
are noise and not fitted. The command fails if an exponent is above 1.15, and names it.
"""

import io
import math
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from geo.articles.inputs import alone  # noqa: E402
from geo.articles.reading import READERS  # noqa: E402
from geo.articles.records import Record, article_row  # noqa: E402
from geo.languages.sentences import sentence_spans  # noqa: E402
from tests.articles.hostile import PATTERNS  # noqa: E402

LENGTHS = (250_000, 500_000, 1_000_000, 2_000_000)
LIMIT = 1.15
LEAST_S = 0.05
HEADS = {".txt": "", ".md": "", ".html": "<html><body>", ".csv": "text,title\n", ".eml": "Subject: x\n\n"}


def read(suffix: str, text: str) -> None:
    """All that is done with an input until it is a row."""
    content = (HEADS[suffix] + text).encode()
    for item in alone(READERS[suffix](io.BytesIO(content), f"a{suffix}"), f"a{suffix}"):
        if isinstance(item, Record):
            article_row(item)


def seconds(work: object, *arguments: str) -> float:
    """The fastest of three, in time of the processor: other programs at work do not count."""
    times = []
    for _ in range(3):
        start = time.process_time()
        work(*arguments)  # type: ignore[operator]
        times.append(time.process_time() - start)
    return min(times)


def exponent(times: list[float]) -> float | None:
    """The slope of log time over log length by least squares; None where too few times are more than noise."""
    points = [(math.log(n), math.log(t)) for n, t in zip(LENGTHS, times, strict=True) if t >= LEAST_S]
    if len(points) < 3:
        return None
    x, y = (sum(values) / len(points) for values in zip(*points, strict=True))
    return sum((a - x) * (b - y) for a, b in points) / sum((a - x) ** 2 for a, _ in points)


def main() -> int:
    above = []
    print("| pattern | reader | seconds for 2 MB | exponent |\n|---|---|---|---|")
    for name, pattern in PATTERNS.items():
        for suffix in (*HEADS, "sentences"):
            times = []
            for length in LENGTHS:
                text = pattern * (length // len(pattern))
                times.append(seconds(sentence_spans, text) if suffix == "sentences" else seconds(read, suffix, text))
            slope = exponent(times)
            if slope is not None:
                print(f"| {name} | {suffix} | {times[-1]:.2f} | {slope:.2f} |", flush=True)
            if slope is not None and slope > LIMIT:
                above.append(f"{name} as {suffix}: {slope:.2f}")
    print("\n".join(["above the limit:", *above]) if above else f"no exponent above {LIMIT}")
    return 1 if above else 0


if __name__ == "__main__":
    raise SystemExit(main())
