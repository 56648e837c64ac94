"""What lists of places are in use: files, versions, licences, counts."""

import csv

import pandas as pd

from geo.datafiles import data_file
from geo.gazetteer.embedded import EmbeddedGazetteer

__all__ = ["gazetteer_info", "lookup_table"]


def gazetteer_info(gazetteer: EmbeddedGazetteer) -> pd.DataFrame:
    """
    Where every layer of the embedded data comes from, and what the user has added.

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
    for index, database in enumerate(gazetteer.databases):
        about = database.about()
        counts = {"entries": int(about["entries"]), "names": int(about["names"])}
        if index == 0:
            rows = [row | counts if "gazetteer" in str(row["file"]) else row for row in rows]
        else:
            told = {key: about.get(key, "") for key in ("layer", "source", "version", "licence", "attribution")}
            rows.append({"file": str(database.path), **told, **counts})
    columns = ["file", "layer", "source", "version", "licence", "attribution", "entries", "names"]
    return pd.DataFrame(rows).reindex(columns=columns).astype({"entries": "Int64", "names": "Int64"})


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
