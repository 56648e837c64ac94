"""Each entry of a feed is an article; a feed cannot make the parser grow or reach out."""

import io

import pytest

from geo.articles.feeds import looks_like_feed, read_feed
from geo.articles.reading import read_articles
from geo.articles.records import Record, Rejection

RSS = """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Front wire</title>
<item><title>Bridge &amp; plant hit</title><link>https://wire.example/1</link><guid>tag:1</guid>
<pubDate>Wed, 15 Jun 2022 23:30:00 +0300</pubDate>
<description>&lt;p&gt;The last bridge was &lt;b&gt;destroyed&lt;/b&gt;.&lt;/p&gt;
&lt;script&gt;x()&lt;/script&gt;</description></item>
<item><title>Only a headline from Bakhmut</title><link>https://wire.example/2</link><pubDate>soon</pubDate></item>
</channel></rss>"""
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Офіційно</title>
<entry><id>urn:a</id><title>Обстріл</title><updated>2022-06-16T01:00:00Z</updated>
<content type="html">&lt;p&gt;Обстріл Лисичанська.&lt;/p&gt;</content></entry></feed>"""
BOMB = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<rss version="2.0"><channel><item><title>&b;</title></item></channel></rss>"""
OUTSIDE = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>
<rss version="2.0"><channel><item><title>&a;</title></item></channel></rss>"""


def test_entries_become_articles_with_link_day_and_outlet(tmp_path):
    (tmp_path / "feed.xml").write_text(RSS)
    reading = read_articles([tmp_path / "feed.xml"])
    first = reading.articles.loc[0]
    assert first["text"] == "The last bridge was destroyed.\n\nBridge & plant hit"
    assert first["text"][first["title_start"] : first["title_end"]] == first["title"]
    assert (first["title"], first["source"], first["url"]) == (
        "Bridge & plant hit",
        "Front wire",
        "https://wire.example/1",
    )
    assert first["article_id"] == "tag:1"
    assert str(first["published"].date()) == "2022-06-15"
    assert reading.articles.loc[1, "text"] == "Only a headline from Bakhmut"
    assert [(item.line, item.kept) for item in reading.rejected] == [(2, True)]


def test_atom_is_read_as_rss_is():
    record = next(read_feed(io.BytesIO(ATOM.encode()), "a.atom"))
    assert isinstance(record, Record)
    assert record.values["text"] == "Обстріл Лисичанська."
    assert record.values["published"] == "2022-06-16T01:00:00Z"


@pytest.mark.parametrize("content", [BOMB.encode(), OUTSIDE.encode(), BOMB.encode("utf-16"), BOMB.encode("utf-16-be")])
def test_a_feed_with_entities_of_its_own_is_not_parsed(content: bytes):
    found = list(read_feed(io.BytesIO(content), "bomb.xml"))
    assert [type(item) for item in found] == [Rejection]
    assert "entities" in str(found[0]) or "zero bytes" in str(found[0])


@pytest.mark.parametrize("content", [b"", b"<html><body>no feed</body></html>", b"<rss", b"\x00\xff\x00"])
def test_what_is_no_feed_is_refused_in_one_line(content: bytes):
    found = list(read_feed(io.BytesIO(content), "a.xml"))
    assert [type(item) for item in found] == [Rejection]
    assert "\n" not in str(found[0])


def test_a_feed_is_told_from_a_page():
    assert looks_like_feed(RSS.encode())
    assert looks_like_feed(ATOM.encode("utf-16"))
    assert not looks_like_feed(b"<html><body>")


def test_a_large_broken_feed_is_refused_rather_than_mended_for_hours():
    found = list(read_feed(io.BytesIO(b"<rss><channel>" + b"<item>" * 200_000), "a.xml"))
    assert [type(item) for item in found] == [Rejection]
    assert "well-formed" in str(found[0])


def test_a_small_broken_feed_is_still_read():
    found = list(read_feed(io.BytesIO(RSS.replace("&amp;", "&").encode()), "a.xml"))
    assert [type(item) for item in found] == [Record, Record]


@pytest.mark.parametrize("name", [b"no-such-code", b"\x9c\xff", b"utf-16"])
def test_a_feed_that_is_wrong_about_its_encoding_is_read_all_the_same(name: bytes):
    """Found by fuzzing: feedparser fails on the name of an encoding that is not itself text."""
    content = RSS.encode().replace(b'encoding="UTF-8"', b'encoding="' + name + b'"')
    assert [type(item) for item in read_feed(io.BytesIO(content), "a.xml")] == [Record, Record]


def test_an_element_with_attributes_without_end_is_refused():
    """The parser took 46 s of processor time for 50,000 of them (540 kB)."""
    attributes = " ".join(f'a{number}="x"' for number in range(50_000))
    found = list(read_feed(io.BytesIO(RSS.replace("<item>", f"<item {attributes}>").encode()), "a.xml"))
    assert [type(item) for item in found] == [Rejection]
    assert "attributes" in str(found[0])


def test_a_key_that_is_no_address_is_no_link():
    feed = b"<rss version='2.0'><channel><item><guid>17</guid><title>Shelling of Izium</title></item></channel></rss>"
    (record,) = read_feed(io.BytesIO(feed), "f.xml")
    assert record.values["id"] == "17"
    assert "url" not in record.values
