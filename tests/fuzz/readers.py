"""Coverage-guided fuzzing of every reader; `make fuzz` runs it for a minute. A crash is kept in build/fuzz."""

import io
import sys

import atheris

with atheris.instrument_imports(include=["geo.articles", "feedparser", "zipfile", "csv", "json"]):
    from geo.articles.inputs import alone
    from geo.articles.reading import READERS
    from geo.articles.records import Record, Rejection, article_row

SUFFIXES = sorted(READERS)


def one_input(data: bytes) -> None:
    """The first byte chooses the reader; the others are the file."""
    if not data:
        return
    suffix = SUFFIXES[data[0] % len(SUFFIXES)]
    for item in alone(READERS[suffix](io.BytesIO(data[1:]), f"a{suffix}"), f"a{suffix}"):
        problems = [item] if isinstance(item, Rejection) else article_row(item)[1]
        assert isinstance(item, Record | Rejection)
        assert all("\n" not in str(problem) and "tell us of it" not in str(problem) for problem in problems)


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
