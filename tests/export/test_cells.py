"""Values in the words of formats that know neither lists nor days nor gaps among whole numbers."""

import numpy as np
import pandas as pd

from geo.export.cells import joined_lists, plain, records, with_whole_numbers
from geo.tables import EVENTS


def test_lists_of_ids_are_joined_and_lists_of_records_are_left() -> None:
    ids = pd.Series([["a", "b"], np.array(["c"])], dtype=object)
    assert list(joined_lists(ids)) == ["a; b", "c"]
    quotes = pd.Series([[{"name": "Lyman"}]], dtype=object)
    assert joined_lists(quotes)[0] == [{"name": "Lyman"}]


def test_numbers_that_the_table_calls_whole_are_whole_though_some_are_missing() -> None:
    counted = with_whole_numbers(pd.DataFrame({"count_min": [3.0, None], "confidence": [1.0, 0.5]}), EVENTS)
    assert [str(dtype) for dtype in counted.dtypes] == ["Int64", "float64"]


def test_a_half_keeps_a_column_of_whole_numbers_as_it_is() -> None:
    assert str(with_whole_numbers(pd.DataFrame({"count_min": [2.5]}), EVENTS)["count_min"].dtype) == "float64"


def test_days_are_iso_and_what_is_not_known_is_none() -> None:
    frame = pd.DataFrame({"happened_from": pd.to_datetime(["2022-06-14", None]), "political": [True, False]})
    assert records(plain(frame, EVENTS)) == [
        {"happened_from": "2022-06-14", "political": True},
        {"happened_from": None, "political": False},
    ]


def test_the_table_given_is_left_as_it_was() -> None:
    frame = pd.DataFrame({"count_min": [3.0], "happened_from": pd.to_datetime(["2022-06-14"])})
    before = frame.copy()
    plain(frame, EVENTS)
    pd.testing.assert_frame_equal(frame, before)
