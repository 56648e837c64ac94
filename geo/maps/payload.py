"""Data as a page carries it: JSON that cannot leave its script element, and packed columns for what is large."""

import base64
import gzip
import json
from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = ["columns_bytes", "json_bytes", "json_text", "maybe_packed", "pack_columns", "pack_json", "read_columns"]

_PACK_ABOVE = 200_000
"""Characters above which a part of the page is packed."""

_ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def json_text(value: Any) -> str:
    """JSON that is the same text inside a script element, inside JavaScript and outside of both.

    Lone surrogates, which UTF-8 cannot hold, become U+FFFD.

    Raises
    ------
    ValueError
        If a number is NaN or infinite.
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    # Five passes in C are quicker by far than one of `str.translate`.
    for mark, escape in _ESCAPES.items():
        text = text.replace(mark, escape)
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _gzip_base64(content: bytes) -> str:
    # No time stamp: the same data makes the same page.
    return base64.b64encode(gzip.compress(content, 6, mtime=0)).decode("ascii")


def pack_json(value: Any) -> str:
    """JSON, gzip, base64."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return _gzip_base64(text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode("utf-8"))


def maybe_packed(records: list[Any]) -> list[Any] | dict[str, str]:
    """Records as they are, or `{"packed": ...}` of their JSON where they are many."""
    size = sum(len(str(record)) for record in records)
    return {"packed": pack_json(records)} if size > _PACK_ABOVE else records


def pack_columns(columns: dict[str, "NDArray[np.int64] | list[str]"]) -> str:
    """Columns of `columns_bytes`, gzip, base64."""
    return _gzip_base64(columns_bytes(columns))


def columns_bytes(columns: dict[str, "NDArray[np.int64] | list[str]"]) -> bytes:
    """
    Columns as bytes that compress well.

    Integers are delta coded and split into byte planes, so that bytes of one weight stand together; texts are a list
    of the different values in order of first use, and a column of indexes into it. The stream is one line of JSON that
    describes the columns in order, a line feed, and their bytes.

    Parameters
    ----------
    columns
        Name to an array of integers below 2**31 in size, or a list of texts.
    """
    head: list[dict[str, Any]] = []
    body = []
    for name, values in columns.items():
        if isinstance(values, list):
            unique = dict.fromkeys(values)
            order = {value: index for index, value in enumerate(unique)}
            texts = json_bytes(list(unique))
            numbers = np.fromiter((order[value] for value in values), dtype=np.int64, count=len(values))
            head.append({"name": name, "texts": len(texts), **_describe(numbers)})
            body += [texts, _planes(numbers)]
        else:
            head.append({"name": name, **_describe(values)})
            body.append(_planes(values))
    return json_bytes(head) + b"\n" + b"".join(body)


def read_columns(content: bytes) -> dict[str, "NDArray[np.int64] | list[str]"]:
    """The columns that `columns_bytes` wrote.

    Raises
    ------
    ValueError, KeyError
        If the bytes are no such stream.
    """
    head, _, body = content.partition(b"\n")
    columns: dict[str, NDArray[np.int64] | list[str]] = {}
    at = 0
    for part in json.loads(head):
        texts = None
        if "texts" in part:
            texts = json.loads(body[at : at + part["texts"]])
            at += part["texts"]
        count, width = part["count"], part["width"]
        planes = np.frombuffer(body, dtype=np.uint8, count=count * width, offset=at).reshape(width, count)
        at += count * width
        codes = np.zeros(count, dtype=np.int64)
        for byte in range(width):
            codes |= planes[byte].astype(np.int64) << (8 * byte)
        numbers = np.cumsum((codes >> 1) ^ -(codes & 1))
        columns[part["name"]] = numbers if texts is None else [texts[number] for number in numbers]
    return columns


def json_bytes(value: Any) -> bytes:
    """JSON in UTF-8; lone surrogates become U+FFFD."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode("utf-8")


def _deltas(values: NDArray[np.int64]) -> NDArray[np.uint64]:
    steps = values.astype(np.int64)
    steps[1:] -= steps[:-1].copy()
    coded: NDArray[np.uint64] = ((steps << 1) ^ (steps >> 63)).astype(np.uint64)
    return coded


def _width(deltas: NDArray[np.uint64]) -> int:
    top = int(deltas.max(initial=0))
    return max(1, (top.bit_length() + 7) // 8)


def _describe(values: NDArray[np.int64]) -> dict[str, int]:
    return {"count": len(values), "width": _width(_deltas(values))}


def _planes(values: NDArray[np.int64]) -> bytes:
    deltas = _deltas(values)
    return b"".join(
        ((deltas >> np.uint64(8 * byte)) & 0xFF).astype(np.uint8).tobytes() for byte in range(_width(deltas))
    )
