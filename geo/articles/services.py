"""JSON of the programs and services of this trade: where the records stand in it, and which of their fields say what.

Read are Telegram Desktop's `result.json`, the answers of the Guardian, the New York Times, NewsAPI and its like,
ReliefWeb, WordPress and X (both versions), GeoJSON with texts in its properties, and any other document that holds its
records in a list under a usual name.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from geo.articles.columns import is_result
from geo.articles.markup import plain_text

__all__ = ["flat", "records_in"]

_LISTS: Final = (
    *("results", "docs", "articles", "data", "items", "features", "entries", "posts", "records", "rows", "hits"),
    *("tweets", "statuses", "messages", "events", "stories", "news", "documents", "response", "result", "content"),
)
_DEPTH: Final = 4
_SPECIAL: Final = frozenset({"full_text", "bodyText", "body-html", "content", "lead_paragraph"})
"""Plain values that need a second look; a record without one, and without anything nested, is flat as it is."""
# NewsAPI cuts its `content` and says how much is missing.
_CUT: Final = re.compile(r"\s?(?:…|\.\.\.)?\s?\[\+\d{1,7} chars\]$")


def records_in(document: object) -> Iterator[tuple[object, str | None]]:
    """
    The records of a JSON document, each with what is to be said of it, if anything.

    A list is taken as one of records. Of an object, the first list of objects under a usual name is, up to four levels
    down; an object that holds none is one record itself.

    Yields
    ------
    A record (flattened to the names of `geo.articles.columns`, where it is an object), or None with the reason why
    something was passed by.
    """
    chats = _telegram_chats(document)
    if chats is not None:
        for chat in chats:
            yield from _telegram(chat)
        return
    found = document if isinstance(document, list) else _list_in(document)
    first = next((record for record in found or () if isinstance(record, dict)), None)
    if first is not None and is_result(flat(first)):
        yield None, "holds places or events that a run wrote of other articles; give the articles"
        return
    for record in [document] if found is None else found:
        yield (flat(record) if isinstance(record, dict) else record), None


def flat(record: Mapping[str, Any]) -> dict[str, Any]:
    """A record with what services nest lifted to its top: `fields`, `headline.main`, `source.name`, `title.rendered`.

    What a record says itself at its top as a plain value is left as it is.
    """
    out = dict(record)
    if _SPECIAL.isdisjoint(out) and not any(isinstance(value, dict | list) for value in out.values()):
        return out
    for wrapper in ("tweet", "_source", "properties", "attributes", "fields"):
        inner = out.get(wrapper)
        if isinstance(inner, dict):
            out = {**{key: value for key, value in out.items() if key != wrapper}, "id": out.get("id"), **inner}
    for key, value in list(out.items()):
        if not isinstance(value, str):
            out[key] = _plain(key, value)
    _bodies(out)
    _place(out, record)
    return {key: value for key, value in out.items() if value is not None}


def _plain(key: str, value: Any) -> Any:
    """A nested value as the plain one that it stands for; what is not known stays, and is named where it is refused."""
    if isinstance(value, list) and len(value) >= 1 and key in ("source", "sources", "language", "languages", "author"):
        value = value[0]
    if isinstance(value, dict):
        if isinstance(value.get("rendered"), str):
            return plain_text(value["rendered"])
        for inner in {
            "headline": ("main", "print_headline"),
            "date": ("original", "created", "changed"),
            "source": ("name", "shortname", "title"),
            "language": ("code", "name"),
        }.get(key, ()):
            if isinstance(value.get(inner), str):
                return value[inner]
    return value


def _bodies(out: dict[str, Any]) -> None:
    """One text of the several that a service gives: a body in HTML made plain, a cut one after the whole lead."""
    if isinstance(out.get("body-html"), str) and not out.get("bodyText"):
        out["body"] = plain_text(out.pop("body-html"))
    if "full_text" in out and "text" in out:
        out["text"] = out.pop("full_text")
    extended = out.get("extended_tweet")
    if isinstance(extended, dict) and isinstance(extended.get("full_text"), str):
        out["text"] = extended["full_text"]
    if isinstance(out.get("note_tweet"), dict) and isinstance(out["note_tweet"].get("text"), str):
        out["text"] = out["note_tweet"]["text"]
    if isinstance(out.get("bodyText"), str):
        out["text"] = out.get("text") or out["bodyText"]
    content = out.get("content")
    if isinstance(content, str) and _CUT.search(content[-40:]):
        lead, cut = str(out.get("description") or ""), _CUT.sub("", content[:-40] + content[-40:])
        out["_cut"] = "the service gives only the beginning of the text"
        out["content"] = cut if not lead or cut.startswith(lead[:60]) else f"{lead}\n{cut}"
    if "lead_paragraph" in out and "text" not in out:
        parts = [
            part for part in (out.get("abstract"), out["lead_paragraph"]) if isinstance(part, str) and part.strip()
        ]
        whole = max(parts, key=len, default="")
        out["text"] = whole if all(part[:80] in whole for part in parts) else "\n".join(parts)


def _place(out: dict[str, Any], record: Mapping[str, Any]) -> None:
    """The coordinates of a GeoJSON point, longitude first, where the record has none of its own."""
    geometry = record.get("geometry")
    if isinstance(geometry, dict) and geometry.get("type") == "Point" and not {"lat", "latitude"} & out.keys():
        pair = geometry.get("coordinates")
        if isinstance(pair, list) and len(pair) >= 2:
            out["lon"], out["lat"] = pair[0], pair[1]


def _list_in(document: object, depth: int = _DEPTH) -> list[Any] | None:
    """The first list of objects under a usual name, the nearest to the top."""
    if not isinstance(document, dict) or not depth or _is_record(document):
        return None
    inner = [document[name] for name in _LISTS if name in document]
    for value in inner:
        if isinstance(value, list) and any(isinstance(item, dict) for item in value[:100]):
            return value
    for value in inner:
        found = _list_in(value, depth - 1)
        if found is not None:
            return found
        if isinstance(value, dict) and _is_record(value):
            return [value]
    return None


def _is_record(document: Mapping[str, Any]) -> bool:
    """Whether an object is an article itself, whatever lists it holds besides."""
    return isinstance(document.get("text"), str) or any(name in document for name in ("webTitle", "full_text"))


def _telegram_chats(document: object) -> list[dict[str, Any]] | None:
    """The chats of an export of Telegram Desktop, of one chat or of all; None if it is no such export."""
    if not isinstance(document, dict):
        return None
    if _is_chat(document):
        return [document]
    chats = document.get("chats")
    listed = chats.get("list") if isinstance(chats, dict) else None
    if not isinstance(listed, list):
        return None
    return [chat for chat in listed if isinstance(chat, dict) and _is_chat(chat)] or None


def _is_chat(document: Mapping[str, Any]) -> bool:
    messages = document.get("messages")
    return isinstance(messages, list) and any(
        isinstance(item, dict) and "type" in item and "date" in item for item in messages[:100]
    )


def _telegram(chat: Mapping[str, Any]) -> Iterator[tuple[object, str | None]]:
    """A chat's messages with text; what Telegram itself says (who joined, what was pinned) is no message."""
    name = chat.get("name") if isinstance(chat.get("name"), str) else None
    silent = 0
    for message in chat["messages"]:
        if not isinstance(message, dict):
            yield message, None
            continue
        if message.get("type") == "service":
            continue
        text = _joined(message.get("text"))
        if not text.strip():
            silent += 1
            continue
        number = message.get("id")
        yield (
            {
                "text": text,
                "id": f"{name or 'telegram'}/{number}" if number is not None else None,
                "published": message.get("date"),
                "source": message.get("forwarded_from") if isinstance(message.get("forwarded_from"), str) else name,
                **_location(message),
            },
            None,
        )
    if silent:
        yield None, f"has {silent} messages of pictures, films or voice without a word; they are passed by"


def _joined(text: object) -> str:
    """A message's words: a string, or a list of strings and of entities (links, hashtags, bold) with a `text`."""
    if isinstance(text, str):
        return text
    parts = text if isinstance(text, list) else []
    words = [part.get("text") if isinstance(part, dict) else part for part in parts]
    return "".join(word for word in words if isinstance(word, str))


def _location(message: Mapping[str, Any]) -> dict[str, Any]:
    place = message.get("location_information")
    return {"lat": place.get("latitude"), "lon": place.get("longitude")} if isinstance(place, dict) else {}
