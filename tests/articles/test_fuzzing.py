"""No bytes make a reader fail otherwise than with a reason: every reader, on noise and on spoilt good files."""

import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geo.articles.inputs import alone
from geo.articles.reading import READERS, read_articles
from geo.articles.records import Record, Rejection, article_row
from geo.errors import NoArticlesError
from tests.articles.hostile import PATTERNS
from tests.articles.samples import (
    CHANNEL,
    CHAT,
    LINES,
    LIVE,
    MAIL,
    MARKDOWN,
    PAGE,
    SHEET,
    TELEGRAM,
    crawl,
    gzipped,
    packed,
    parquet,
    pdf,
    word,
    workbook,
)
from tests.articles.test_feeds import ATOM, RSS

GOOD = {
    ".txt": ["Обстріл.\r\n".encode(), "Обстріл".encode("utf-16")],
    ".jsonl": [LINES.encode()],
    ".json": [b"[" + LINES.strip().replace("\n", ",").encode() + b"]", TELEGRAM.encode()],
    ".md": [MARKDOWN.encode()],
    ".eml": [MAIL.encode()],
    ".docx": [word()],
    ".xlsx": [workbook()],
    ".pdf": [pdf()],
    ".warc": [crawl()],
    ".gz": [gzipped(b"Shelling in Lysychansk. " * 9)],
    ".csv": [SHEET.encode(), SHEET.replace(",", ";").encode("cp1251")],
    ".parquet": [parquet()],
    ".html": [PAGE.encode(), CHAT.encode(), CHANNEL.encode(), LIVE.encode()],
    ".xml": [RSS.encode(), ATOM.encode()],
    ".zip": [packed()],
}


@st.composite
def spoilt(draw: st.DrawFn, good: list[bytes]) -> bytes:
    """Noise, or a good file with pieces cut out, doubled or overwritten."""
    content = draw(st.sampled_from([*good, b""]))
    for _ in range(draw(st.integers(0, 4))):
        at, length = draw(st.integers(0, len(content))), draw(st.integers(0, 40))
        piece = draw(st.one_of(st.binary(max_size=20), st.just(content[at : at + length] * 2), st.just(b"")))
        content = content[:at] + piece + content[at + length :]
    return content


@pytest.mark.slow
@pytest.mark.parametrize("suffix", GOOD)
@settings(
    max_examples=120,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(data=st.data())
def test_a_reader_gives_records_or_reasons_whatever_it_is_fed(suffix: str, data: st.DataObject) -> None:
    content = data.draw(spoilt(GOOD[suffix]))
    items = list(alone(READERS[suffix](io.BytesIO(content), f"a{suffix}"), f"a{suffix}"))
    assert all(isinstance(item, Record | Rejection) for item in items)
    for item in items:
        if isinstance(item, Rejection):
            assert "\n" not in str(item)
            assert len(item.reason) < 600
            # What no reader was made for is caught at the outer border; a reader that leaves it to that is not done.
            assert "tell us of it" not in item.reason


@pytest.mark.slow
@settings(max_examples=150, deadline=None, derandomize=True)
@given(content=spoilt([LINES.encode(), SHEET.encode(), RSS.encode()]))
def test_whatever_comes_through_standard_input_ends_in_a_table_or_a_reason(content: bytes) -> None:
    try:
        reading = read_articles(["-"], stdin=io.BytesIO(content))
    except NoArticlesError as error:
        articles, reasons = None, error.rejected
    else:
        articles, reasons = reading.articles, reading.rejected
    assert articles is not None or reasons
    if articles is not None:
        assert articles["article_id"].is_unique
        # What was read can be written: no half characters, no foreign types.
        articles.to_parquet(io.BytesIO())


@pytest.mark.parametrize("suffix", GOOD)
def test_the_good_files_of_this_test_are_good(suffix: str) -> None:
    for content in GOOD[suffix]:
        items = list(
            READERS[suffix](io.BytesIO(content), f"a{suffix}", encoding="cp1251" if b"\xd1\xe2" in content else None)
        )
        assert any(isinstance(item, Record) for item in items)


@pytest.mark.slow
@pytest.mark.parametrize("suffix", [".txt", ".md", ".html", ".csv", ".eml"])
@pytest.mark.parametrize("name", PATTERNS)
def test_patterns_made_to_be_slow_are_read_in_one_pass(suffix: str, name: str) -> None:
    """Not timed: what goes over 400 kB of these again and again needs minutes for each (`benchmarks/growth.py`)."""
    text = PATTERNS[name] * (400_000 // len(PATTERNS[name]))
    content = {".csv": "text,title\n", ".eml": "Subject: x\n\n"}.get(suffix, "") + text
    for item in alone(READERS[suffix](io.BytesIO(content.encode()), f"a{suffix}"), f"a{suffix}"):
        if isinstance(item, Record):
            article_row(item)
