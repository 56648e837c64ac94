"""The generic words by which articles go on speaking of a facility they have named: "the plant", «хімзавод»."""

from functools import lru_cache

from geo.gazetteer.curated import FACILITIES, read_rows

__all__ = ["generic_phrases"]


@lru_cache(maxsize=1)
def generic_phrases() -> dict[str, tuple[str, ...]]:
    """Phrases by the facility's `place_id`, in the three languages, from the column `generic` of `facilities.csv`.

    Raises
    ------
    DataError
        If the table is missing or not as declared.
    """
    return {row.place_id: row.generic for row in read_rows(FACILITIES)}
