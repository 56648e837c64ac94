"""Which reader reads what: by the ending of a file's name, or by the type that a server states."""

import functools
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from geo.articles.archives import read_zip
from geo.articles.columns import Columns
from geo.articles.documents import read_docx, read_eml, read_markdown, read_pdf
from geo.articles.feeds import read_feed
from geo.articles.packed import read_gz, read_warc
from geo.articles.pages import read_page
from geo.articles.parquet import read_parquet
from geo.articles.records import Record, Rejection
from geo.articles.sheets import read_csv
from geo.articles.text import read_any_text, read_json, read_jsonl, read_txt
from geo.articles.workbooks import read_xlsx

__all__ = ["READERS", "Reader", "reader_of_ending", "reader_of_type"]

Reader = Callable[..., Iterator[Record | Rejection]]

# These can be read from any stream, packed or not.
_STREAMED: Final[Mapping[str, Reader]] = {
    ".txt": read_txt,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".json": read_json,
    ".geojson": read_json,
    ".csv": read_csv,
    ".tsv": read_csv,
    ".html": read_page,
    ".htm": read_page,
    ".xhtml": read_page,
    ".xml": read_feed,
    ".rss": read_feed,
    ".atom": read_feed,
    ".eml": read_eml,
    ".warc": read_warc,
}
_PLAIN: Final[Mapping[str, Reader]] = {
    **_STREAMED,
    ".parquet": read_parquet,
    ".docx": read_docx,
    ".pdf": read_pdf,
    ".xlsx": read_xlsx,
}
READERS: Final[Mapping[str, Reader]] = {
    **_PLAIN,
    ".gz": functools.partial(read_gz, readers=_STREAMED),
    ".zip": functools.partial(read_zip, readers=_PLAIN),
}
"""Which function reads which ending; archives in archives are not read."""

_BY_TYPE: Final[Mapping[str, str]] = {
    "text/csv": ".csv",
    "text/markdown": ".md",
    "application/json": ".json",
    "application/geo+json": ".geojson",
    "application/feed+json": ".json",
    "application/x-ndjson": ".jsonl",
    "application/zip": ".zip",
    "application/gzip": ".gz",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/rss+xml": ".rss",
    "application/atom+xml": ".atom",
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "message/rfc822": ".eml",
}
_TABLES: Final = frozenset({".csv", ".tsv", ".parquet", ".xlsx"})
"""Endings whose readers look for the columns themselves; of other records they are looked for one by one."""


def reader_of_ending(ending: str, columns: Columns | None = None) -> Reader | None:
    """The reader of an ending such as `.csv`, in any case, that takes the user's names of columns into account."""
    ending = ending.lower()
    if not columns or ending not in (*_TABLES, ".zip", ".gz"):
        return READERS.get(ending)
    named = {
        known: functools.partial(reader, columns=columns) if known in _TABLES else reader
        for known, reader in _PLAIN.items()
    }
    if ending == ".zip":
        return functools.partial(read_zip, readers=named)
    if ending == ".gz":
        return functools.partial(read_gz, readers={known: named[known] for known in _STREAMED})
    return named[ending]


def reader_of_type(media_type: str, columns: Columns | None = None) -> Reader | None:
    """The reader of a media type such as `text/csv`."""
    return read_any_text if media_type == "text/plain" else reader_of_ending(_BY_TYPE.get(media_type, ""), columns)
