"""Capitals of countries: news names them for their governments, far more often than their size tells."""

from functools import lru_cache

from geo.gazetteer.curated import COUNTRIES, read_rows

__all__ = ["capitals"]


@lru_cache(maxsize=1)
def capitals() -> frozenset[str]:
    """`place_id`s of the capitals, from the column `capital` of `countries.csv`.

    Raises
    ------
    DataError
        If the table is missing or not as declared.
    """
    return frozenset(row.capital for row in read_rows(COUNTRIES) if row.capital)
