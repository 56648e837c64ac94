"""What lists of places are in use: files, versions, licences, counts."""

import csv

import pandas as pd

from geo.datafiles import data_file
from geo.gazetteer.database import Database
from geo.gazetteer.embedded import EmbeddedGazetteer

__all__ = ["gazetteer_info", "lookup_table"]


def gazetteer_info(gazetteer: EmbeddedGazetteer) -> pd.DataFrame:
    """
    Where every layer of the embedded data comes from, with the tables written by hand, and what the user has added.

    Parameters
    ----------
    gazetteer
        The embedded list, as `EmbeddedGazetteer.open` gives it.

    Returns
    -------
    One row a layer: file, layer, source, version, licence, attribution, entries, names (the last two for lists of
    places, else null).

    Raises
    ------
    DataError
        If the embedded table of sources is missing.
    """
    with data_file("embedded/SOURCES.csv").open(encoding="utf-8", newline="") as file:
        rows: list[dict[str, object]] = [dict(row) for row in csv.DictReader(file)]
    packed, laid_over, *others = gazetteer.databases()
    for row in rows:
        if "gazetteer" in str(row["file"]):
            row |= _counts(packed)
        elif str(row["file"]).startswith("curated"):
            row |= _counts(laid_over)
    for database in others:
        about = database.about()
        told = {key: about.get(key, "") for key in ("layer", "source", "version", "licence", "attribution")}
        rows.append({"file": str(database.path), **told, **_counts(database)})
    columns = ["file", "layer", "source", "version", "licence", "attribution", "entries", "names"]
    return pd.DataFrame(rows).reindex(columns=columns).astype({"entries": "Int64", "names": "Int64"})


def _counts(database: Database) -> dict[str, object]:
    about = database.about()
    return {"entries": int(about["entries"]), "names": int(about["names"])}


def lookup_table(gazetteer: EmbeddedGazetteer, name: str) -> pd.DataFrame:
    """
    Every place that goes by a name, best known first.

    Returns
    -------
    One row a place: place_id, name, spelling, relation, kind, country, admin1, admin2, population, lon, lat (degrees,
    EPSG:4326), precision, uncertainty_m, source.
    """
    columns = [
        "place_id", "name", "spelling", "relation", "kind", "country", "admin1", "admin2", "population", "lon", "lat",
        "precision", "uncertainty_m", "source",
    ]  # fmt: skip
    rows = [
        {
            **{column: getattr(match.entry, column) for column in columns if hasattr(match.entry, column)},
            "spelling": match.spelling,
            "relation": match.relation,
        }
        for match in gazetteer.lookup(name)
    ]
    return pd.DataFrame(rows, columns=columns)
