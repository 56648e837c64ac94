import base64
import gzip
import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.maps.payload import json_text, pack_columns, pack_json


def unpack(packed):
    """The columns again, read as the page's script reads them."""
    content = gzip.decompress(base64.b64decode(packed))
    head, _, body = content.partition(b"\n")
    columns, at = {}, 0
    for part in json.loads(head):
        texts = None
        if "texts" in part:
            texts = json.loads(body[at : at + part["texts"]])
            at += part["texts"]
        planes = np.frombuffer(body, dtype=np.uint8, count=part["count"] * part["width"], offset=at)
        codes = sum(
            planes[k * part["count"] : (k + 1) * part["count"]].astype(np.int64) << 8 * k for k in range(part["width"])
        )
        numbers = np.cumsum(np.where(codes % 2, -(codes + 1) // 2, codes // 2))
        columns[part["name"]] = numbers.tolist() if texts is None else [texts[k] for k in numbers]
        at += part["count"] * part["width"]
    return columns


@given(st.lists(st.tuples(st.integers(-(2**30), 2**30), st.text(max_size=5))))
def test_packed_columns_come_back_as_they_were(rows):
    numbers = np.array([number for number, _ in rows], dtype=np.int64)
    texts = [text for _, text in rows]
    assert unpack(pack_columns({"n": numbers, "t": texts})) == {"n": numbers.tolist(), "t": texts}


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_json_in_a_page_says_the_same_and_holds_no_markup(text):
    written = json_text({"k": text})
    assert json.loads(written) == {"k": text}
    assert not set(written) & set("<>&\u2028\u2029")


def test_a_lone_surrogate_becomes_the_replacement_character():
    assert json.loads(json_text("a\ud800b")) == "a\ufffdb"


def test_numbers_that_json_has_no_word_for_are_refused():
    with pytest.raises(ValueError, match="JSON"):
        json_text(float("nan"))


def test_the_same_data_packs_to_the_same_text():
    assert pack_json(["x"] * 9) == pack_json(["x"] * 9)
