"""The data dictionary, made of the tables' declarations: for people as Markdown, for programs as Table Schema.

Table Schema is Frictionless Data's (specs.frictionlessdata.io/table-schema), which validators, CKAN and R read.
"""

from collections.abc import Sequence
from typing import Any

from geo.errors import InputError
from geo.export.formats import FORMATS
from geo.export.hxl import HASHTAGS
from geo.tables import (
    ARTICLES,
    CONTROL,
    CONTROL_AREAS,
    DISAGREEMENT,
    EVENTS,
    FRONT_LINES,
    MENTIONS,
    PLACES,
    STATEMENTS,
    TOTALS,
    Column,
    Table,
)

__all__ = ["TABLES", "as_markdown", "as_table_schema", "tables_named"]

TABLES = (ARTICLES, MENTIONS, PLACES, EVENTS, TOTALS, STATEMENTS, CONTROL, CONTROL_AREAS, FRONT_LINES, DISAGREEMENT)

_ABOUT = {
    ARTICLES.name: "What was read: a row an article.",
    MENTIONS.name: "Words that name a place, before it is known which: a row a mention.",
    PLACES.name: "Which place each mention means: a row a mention, whether resolved or not.",
    EVENTS.name: "What is told to have happened: a row an event, copies of one report merged.",
    TOTALS.name: "Numbers that have run up over a time, which are no events: a row a total.",
    STATEMENTS.name: "Who holds, takes or contests a place, as told: a row a statement.",
    CONTROL.name: "Who holds which place on which day: a row a place and day.",
    CONTROL_AREAS.name: "Who holds which land on which day: a row an area.",
    FRONT_LINES.name: "The line between two sides, by day: a row a stretch of one doubt and one age.",
    DISAGREEMENT.name: "Where two maps of one day differ, and what either says: a row a piece of land.",
}

_TYPES = {
    "str": ("text", "string"),
    "int64": ("whole number", "integer"),
    "Int64": ("whole number", "integer"),
    "float64": ("number", "number"),
    "bool": ("true or false", "boolean"),
    "datetime64[ms]": ("day", "date"),
    "geometry": ("geometry", "geojson"),
}
"""For each dtype the word for people and the type of Table Schema."""

_HEAD = """# The tables

Every column of every table, made from their declaration in `geo/document.py` and `geo/tables.py` by `make dictionary`;
`frontline schema` prints the same. Geometry is EPSG:4326, longitude first. A cell of several ids joins them by `"; "`.

"""

_FORMATS = """## Formats

The ending of a file's name says its format.

{rows}

- CSV, JSON Lines and slim GeoJSON have `lon` and `lat`, or a point: on the line, or inside the area.
- Days are ISO 8601 text (`2022-06-15`) in GeoJSON, CSV, JSON Lines and KML; in GeoPackage, FlatGeobuf and Parquet they
  are days. Whole numbers are whole though some are missing; in a DataFrame such a column is float64.
- **Slim GeoJSON and KML** (above 10,000 rows, or `--shapes apart`): PLACES is a feature a place rather than a mention,
  with `mentions` and `articles` (how many), `names` (as told, most frequent first), `quotes` (the surest mention of up
  to 50 articles) and `shape`. EVENTS keeps a feature an event. What is not known is left out. Every line and area
  stands once in `NAME.shapes.geojson`, whose features' ids are the values of `shape`: the `place_id`, with `#` and a
  hash behind it where no list has that shape.
- **GeoPackage**: `places_points`, `places_lines`, `places_areas`, `events_points` and so on, `articles` as a table of
  attributes, and `layer_styles`, by which QGIS draws them as the page does. Rows without geometry are among the points.
- **CSV** begins with a byte order mark; an apostrophe goes before what a spreadsheet would run (`--raw-csv` leaves it);
  a cell ends at 32,767 characters. `--hxl` puts the hashtags above in the second row, `--shapes inline` adds `geometry`
  as WKT.
"""


def tables_named(name: str | None) -> tuple[Table, ...]:
    """All tables, or the one of a name.

    Raises
    ------
    InputError
        If there is none of that name.
    """
    found = tuple(table for table in TABLES if name is None or table.name == name.lower())
    if not found:
        raise InputError(f"no table {name!r}; there are {', '.join(table.name for table in TABLES)}")
    return found


def as_markdown(tables: Sequence[Table] = TABLES) -> str:
    """The dictionary of some tables; of all of them with what the formats make of it."""
    whole = tuple(tables) == TABLES
    parts = [_HEAD] if whole else []
    parts += [_section(table) for table in tables]
    if whole:
        rows = _grid(("ending", "format"), [(f"`{one.ending}`", one.about) for one in FORMATS.values()])
        parts.append(_FORMATS.format(rows=rows))
    return "\n".join(parts)


def as_table_schema(table: Table) -> dict[str, Any]:
    """One table as a Table Schema."""
    return {
        "name": table.name,
        "description": _ABOUT[table.name],
        "primaryKey": table.key,
        "fields": [_field(column) for column in table.columns],
    }


def _section(table: Table) -> str:
    rows = [
        (f"`{one.name}`", _word(one), "" if one.required else "yes", _meaning(one), _hashtag(one))
        for one in table.columns
    ]
    grid = _grid(("column", "type", "null", "meaning", "HXL"), rows)
    return (
        f"## {table.name.capitalize().replace('_', ' ')}\n\n{_ABOUT[table.name]} The key is `{table.key}`.\n\n{grid}\n"
    )


def _grid(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lines = (head, ("---",) * len(head), *rows)
    return "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |" for line in lines)


def _meaning(column: Column) -> str:
    values = f" ({', '.join(f'`{value}`' for value in column.values)})" if column.values else ""
    return column.meaning + values


def _hashtag(column: Column) -> str:
    return f"`{HASHTAGS[column.name]}`" if column.name in HASHTAGS else ""


def _word(column: Column) -> str:
    return "whole number" if column.whole else _TYPES[column.dtype][0]


def _field(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": column.required}
    if column.values:
        constraints["enum"] = list(column.values)
    kind = "integer" if column.whole else _TYPES[column.dtype][1]
    return {"name": column.name, "type": kind, "description": column.meaning, "constraints": constraints}
