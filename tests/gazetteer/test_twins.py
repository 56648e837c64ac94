"""Entries of one name that are one place listed twice, and those that are two."""

import pytest

from geo.gazetteer.entry import Entry
from geo.gazetteer.twins import same_place


def entry(key: str, away_km: float = 0.0, **fields: object) -> Entry:
    """A place so many kilometres north of 49° N 38° E."""
    known: dict[str, object] = {
        "place_id": key, "name": "Petrivka", "kind": "village", "country": "UA", "admin1": "L", "admin2": None,
        "population": 500, "lon": 38.0, "lat": 49.0 + away_km / 111.2, "precision": "settlement",
        "uncertainty_m": 1000.0, "source": "GeoNames",
    }  # fmt: skip
    return Entry(**(known | fields))  # type: ignore[arg-type]


HERE = entry("here")


@pytest.mark.parametrize(
    ("other", "same"),
    [
        pytest.param(entry("there", 5.0), True, id="two points of a village"),
        pytest.param(entry("there", 12.0), False, id="two villages"),
        pytest.param(entry("there", 12.0, precision="district", uncertainty_m=10_000.0), True, id="by its community"),
        pytest.param(
            entry("there", 12.0, precision="district", uncertainty_m=10_000.0, admin1="D"), False, id="another oblast's"
        ),
        pytest.param(entry("there", 9.0, source="KATOTTG, curated"), True, id="placed by hand"),
        pytest.param(entry("there", 5.0, kind="district"), True, id="a town and its community"),
        pytest.param(entry("there", 1.0, kind="region"), False, id="a town and the region called so"),
        pytest.param(entry("there", 1.0, kind="river"), False, id="a village and the river through it"),
    ],
)
def test_one_place_listed_twice_is_told_from_two_of_a_name(other: Entry, same: bool) -> None:
    assert same_place(HERE, other) is same
    assert same_place(other, HERE) is same


def test_an_entry_is_itself() -> None:
    assert same_place(entry("r", kind="river"), entry("r", kind="river"))
