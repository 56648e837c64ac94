"""Under which names sheets and services give what an article has: names that are usual, presets, and the user's own."""

import functools
from collections.abc import Iterable, Mapping
from typing import Any, Final

from geo.errors import InputError

__all__ = [
    "FIELDS",
    "PRESETS",
    "Columns",
    "is_result",
    "named",
    "no_text",
    "not_there",
    "parse_columns",
    "which_columns",
]

Columns = Mapping[str, str]
"""Name in the input by name here: `{"text": "notes", "published": "event_date"}`."""

FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "text": (
        *("text", "body", "article_text", "full_text", "fulltext", "bodytext", "content", "article", "story"),
        *("message", "notes", "note", "post", "tweet", "description", "summary", "abstract", "where_description"),
        *("текст", "повідомлення", "сообщение", "опис", "описание", "новина", "новость"),
    ),
    "id": ("id", "article_id", "doc_id", "_id", "id_str", "guid", "uuid", "event_id_cnty", "event_id", "report_id"),
    "title": ("title", "headline", "subject", "webtitle", "source_headline", "назва", "заголовок"),
    "published": (
        *("published", "published_at", "publishedat", "published_date", "publication_date", "publish_date", "pubdate"),
        *("pub_date", "date_published", "datepublished", "webpublicationdate", "date", "event_date", "created_at"),
        *("datetime", "date_time", "timestamp", "day", "seendate", "sqldate", "date_end", "дата"),
    ),
    "language": ("language", "lang", "мова", "язык"),
    "source": ("source", "outlet", "source_name", "publisher", "site", "domain", "channel", "джерело", "источник"),
    "url": ("url", "link", "web_url", "weburl", "source_url", "sourceurl", "permalink", "href"),
    "lat": ("lat", "latitude", "given_lat", "широта"),
    "lon": ("lon", "lng", "long", "longitude", "given_lon", "довгота", "долгота"),
}
"""What is taken from a record, and under which names, in any case; the first that is there counts."""

PRESETS: Final[Mapping[str, Columns]] = {
    "acled": {
        "id": "event_id_cnty",
        "text": "notes",
        "published": "event_date",
        "source": "source",
        "lat": "latitude",
        "lon": "longitude",
    },
    "ucdp": {
        "id": "id",
        "title": "source_headline",
        "text": "where_description",
        "published": "date_end",
        "source": "source_office",
        "lat": "latitude",
        "lon": "longitude",
    },
    "viina": {
        "id": "event_id",
        "text": "text",
        "published": "date",
        "language": "lang",
        "source": "source",
        "url": "url",
        "lat": "latitude",
        "lon": "longitude",
    },
    "timemap": {
        "id": "id",
        "text": "description",
        "published": "date",
        "lat": "latitude",
        "lon": "longitude",
        "source": "sources",
    },
    "gdelt": {"title": "title", "url": "url", "published": "date", "source": "domain", "language": "language"},
}
"""Sheets of this trade by name, for `--columns acled`. GDELT's is the list of articles of its DOC service."""

_GDELT_EVENTS: Final = frozenset({"globaleventid", "sqldate", "sourceurl"})


def parse_columns(given: str | Columns | None) -> Columns:
    """
    The names of columns that a user gives: a mapping, `text=notes,published=event_date`, or a preset's name.

    Raises
    ------
    InputError
        If it names nothing that an article has, or no preset.
    """
    if given is None:
        return {}
    if isinstance(given, str) and given.strip().casefold() in PRESETS:
        return PRESETS[given.strip().casefold()]
    pairs = [tuple(pair.split("=", 1)) for pair in given.split(",")] if isinstance(given, str) else list(given.items())
    found: dict[str, str] = {}
    for pair in pairs:
        field = str(pair[0]).strip().casefold()
        if len(pair) != 2 or field not in FIELDS or not str(pair[1]).strip():
            known = ", ".join(FIELDS)
            raise InputError(
                f"columns has {'='.join(map(str, pair))!r}; write such as text=notes,published=event_date, "
                f"with {known} before the sign, or one of {', '.join(PRESETS)}"
            )
        found[field] = str(pair[1]).strip()
    return found


def which_columns(names: Iterable[str], columns: Columns | None = None) -> dict[str, str]:
    """
    Which column of a sheet is which field: the user's own choice, else the first usual name that the sheet has.

    Parameters
    ----------
    names
        The sheet's names of columns.
    columns
        What the user says; such a column that the sheet has not is left out.

    Returns
    -------
    The sheet's name by the field's name.
    """
    return dict(_which(tuple(map(str, names)), tuple((columns or {}).items())))


# The same names come with every record of a file.
@functools.lru_cache(maxsize=256)
def _which(names: tuple[str, ...], columns: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    held = {name.strip().casefold(): name for name in reversed(names)}
    found = {}
    chosen = dict(columns)
    # A column that the user gave one meaning has no other by its name.
    spoken_for = {name.casefold() for name in chosen.values()}
    for field, usual in FIELDS.items():
        wanted = (chosen[field].casefold(),) if field in chosen else usual
        for name in wanted:
            if name in held and (field in chosen or name not in spoken_for):
                found[field] = held[name]
                break
    return tuple(found.items())


def no_text(names: Iterable[str], columns: Columns | None = None) -> str | None:
    """Why a sheet with these columns can give no article, and the remedy; None if it has a text or a title."""
    listed = [str(name) for name in names]
    if is_result(listed):
        return "is a table that a run wrote of other articles; give the articles"
    found = which_columns(listed, columns)
    if "text" in found or ("title" in found and "text" not in (columns or {})):
        return None
    if {name.casefold() for name in listed} >= _GDELT_EVENTS or _is_gdelt_export(listed):
        return (
            "is a sheet of GDELT events, which holds addresses and no text; give the addresses in SOURCEURL as inputs"
        )
    held = ", ".join(listed)[:200] or "nothing"
    wanted = (columns or {}).get("text", "text")
    return f"has no column {wanted!r} (it has {held}); name the one with the text: --columns text=NAME"


def is_result(names: Iterable[str]) -> bool:
    """Whether a table with these columns is one of places or events that a run of ours wrote."""
    held = set(names)
    return {"mention_id", "place_id"} <= held or {"event_id", "claim_status"} <= held


def not_there(names: Iterable[str], columns: Columns | None) -> str | None:
    """What to say of columns that the user named, and a sheet has not; a preset names more than each sheet has."""
    if not columns or columns in PRESETS.values():
        return None
    held = {str(name).strip().casefold() for name in names}
    missing = [f"{name!r} for {field}" for field, name in columns.items() if name.casefold() not in held]
    return f"has no column {' and no '.join(missing)}; it is read without" if missing else None


def named(values: Mapping[str, Any], columns: Columns | None = None) -> dict[str, tuple[str, Any]]:
    """Each field that a record has, with the record's own name for it and its value; one of null is not had."""
    held = [name for name, value in values.items() if value is not None]
    return {field: (name, values[name]) for field, name in which_columns(held, columns).items()}


def _is_gdelt_export(cells: list[str]) -> bool:
    """Whether a first row is that of an export of GDELT events, which names nothing: 58 or 61 cells, then a day."""
    return len(cells) in (58, 61) and len(cells[1]) == 8 and cells[1].isdigit()
