"""The texts of a gold set, whatever it asks for: read from its lines, and as a table to be run over."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Protocol, TypeVar

import pandas as pd

from geo.errors import InputError
from geo.tables import ARTICLES, conform

__all__ = ["gold_articles", "read_gold_lines"]

Item = TypeVar("Item")


def read_gold_lines(
    path: str | Path, read: Callable[[dict[str, Any]], Item], *, what: str = "item", needs: str
) -> list[Item]:
    """
    Read JSON Lines, each of which is one text of a gold set.

    Parameters
    ----------
    path
        The file, UTF-8.
    read
        Makes an item of a line's object; a ValueError, KeyError, TypeError or AttributeError says that it is none.
    what
        What a line is called in errors.
    needs
        What a line must have, for errors.

    Raises
    ------
    InputError
        If the file cannot be read, holds nothing, or a line is no item; names file and line.
    """
    try:
        lines = Path(path).read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read as a gold set ({error}); give a UTF-8 file of JSON Lines") from error
    items = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            items.append(read(json.loads(line)))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise InputError(
                f"{path} line {number}: no gold {what} ({type(error).__name__}: {error}); it needs {needs}"
            ) from error
    if not items:
        raise InputError(f"{path}: holds no {what}; a gold set has one JSON object a line")
    return items


class GoldText(Protocol):
    """One text of a gold set."""

    @property
    def item_id(self) -> str:
        """Its key."""

    @property
    def text(self) -> str:
        """What is read."""

    @property
    def language(self) -> str | None:
        """ISO 639-1 code."""

    @property
    def published(self) -> str | None:
        """Day as YYYY-MM-DD."""


def gold_articles(items: Iterable[GoldText]) -> pd.DataFrame:
    """The texts of a gold set as an ARTICLES table."""
    rows = [
        {
            "article_id": item.item_id,
            "text": item.text,
            "language": item.language,
            "published": pd.Timestamp(item.published) if item.published else pd.NaT,
        }
        for item in items
    ]
    return conform(pd.DataFrame(rows), ARTICLES)
