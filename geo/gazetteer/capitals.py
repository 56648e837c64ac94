"""Capitals of countries: news names them for their governments, far more often than their size tells."""

import csv
from functools import lru_cache

from geo.datafiles import data_file

__all__ = ["capitals"]


@lru_cache(maxsize=1)
def capitals() -> frozenset[str]:
    """`place_id`s of the capitals, from the column `capital` of `countries.csv`.

    Raises
    ------
    DataError
        If the embedded file is missing.
    """
    with data_file("curated/countries.csv").open(encoding="utf-8", newline="") as file:
        return frozenset(row["capital"] for row in csv.DictReader(file) if row["capital"])
