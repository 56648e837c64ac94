"""The generic words by which articles go on speaking of a facility they have named: "the plant", «хімзавод»."""

import csv
from functools import lru_cache

from geo.datafiles import data_file

__all__ = ["generic_phrases"]


@lru_cache(maxsize=1)
def generic_phrases() -> dict[str, tuple[str, ...]]:
    """Phrases by the facility's `place_id`, in the three languages, from the column `generic` of `facilities.csv`.

    Raises
    ------
    DataError
        If the embedded file is missing.
    """
    with data_file("curated/facilities.csv").open(encoding="utf-8", newline="") as file:
        return {row["place_id"]: tuple(filter(None, row["generic"].split("|"))) for row in csv.DictReader(file)}
