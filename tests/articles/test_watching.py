"""A feed that is watched brings each article once, and loses none when something fails on the way."""

import pytest

from geo.articles.fetching import Page
from geo.articles.reading import read_articles
from geo.articles.watching import watch
from geo.errors import FetchError, InputError, OutputError
from tests.articles.samples import PAGE

FEED = "https://w.example/feed"


def feed(*numbers):
    items = "".join(
        f"<item><title>News {n}</title><link>https://w.example/{n}</link><guid>tag:{n}</guid>"
        f"<pubDate>Wed, 15 Jun 2022 10:00:00 +0300</pubDate><description>Short {n}.</description></item>"
        for n in numbers
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title>{items}</channel></rss>'


class Web:
    """Pages by address; whatever is not there fails."""

    def __init__(self, **pages):
        self.asked = []
        self.pages = pages
        self.slept = []

    def __call__(self, url):
        self.asked.append(url)
        name = url.rsplit("/", 1)[-1]
        if name not in self.pages:
            raise FetchError(f"{url}: the server answered with status 503", passing=True)
        kind = "application/rss+xml" if name == "feed" else "text/html"
        return Page(url, kind, None, self.pages[name].encode())


def test_each_article_is_added_once_and_its_page_fetched_once(tmp_path):
    web = Web(feed=feed(1, 2), **{"1": PAGE, "2": PAGE})
    first = watch([FEED], tmp_path, fetcher=web, sleep=web.slept.append)
    assert list(first.articles["article_id"]) == ["tag:1", "tag:2"]
    assert "the governor said" in first.articles.loc[0, "text"]
    assert (first.articles.loc[0, "title"], first.articles.loc[0, "source"]) == ("News 1", "Wire")
    web.pages["feed"] = feed(2, 3)
    web.pages["3"] = PAGE
    second = watch([FEED], tmp_path, fetcher=web, sleep=web.slept.append)
    assert list(second.articles["article_id"]) == ["tag:3"]
    assert watch([FEED], tmp_path, fetcher=web, sleep=web.slept.append).path is None
    assert [url.rsplit("/", 1)[-1] for url in web.asked] == ["feed", "1", "2", "feed", "3", "feed"]
    assert web.slept == [1.0] * 3
    assert list(read_articles([tmp_path]).articles["article_id"]) == ["tag:1", "tag:2", "tag:3"]


def test_a_page_that_fails_leaves_what_the_feed_says(tmp_path):
    web = Web(feed=feed(1))
    found = watch([FEED], tmp_path, fetcher=web, sleep=web.slept.append)
    assert list(found.articles["text"]) == ["Short 1.\n\nNews 1"]
    assert [item.kept for item in found.rejected] == [True]


def test_a_feed_that_fails_leaves_the_others_standing(tmp_path):
    web = Web(feed=feed(1), **{"1": PAGE})
    found = watch(["https://w.example/gone", FEED], tmp_path, fetcher=web, sleep=web.slept.append)
    assert len(found.articles) == 1
    assert "503" in str(found.rejected[0])


def test_an_entry_in_two_feeds_is_one_article(tmp_path):
    web = Web(feed=feed(1))
    assert len(watch([FEED, FEED], tmp_path, fetcher=web, full_text=False).articles) == 1


def test_a_run_that_breaks_before_its_file_is_written_is_made_up_for(tmp_path, monkeypatch):
    web = Web(feed=feed(1))
    with monkeypatch.context() as patch:
        patch.setattr("pathlib.Path.replace", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left")))
        with pytest.raises(OutputError, match="No space left"):
            watch([FEED], tmp_path, fetcher=web, full_text=False)
    assert list(watch([FEED], tmp_path, fetcher=web, full_text=False).articles["article_id"]) == ["tag:1"]


def test_a_spoilt_file_in_the_folder_is_named(tmp_path):
    (tmp_path / "articles-000001.jsonl").write_text("{")
    with pytest.raises(InputError, match=r"articles-000001\.jsonl: cannot be read"):
        watch([FEED], tmp_path, fetcher=Web(feed=feed(1)))


def test_line_separators_inside_an_article_break_nothing(tmp_path):
    web = Web(feed=feed(1).replace("Short 1.", "One.\u2028Two.\x85Three."))
    watch([FEED], tmp_path, fetcher=web, full_text=False)
    assert watch([FEED], tmp_path, fetcher=web, full_text=False).path is None


def test_no_feed_is_an_error(tmp_path):
    with pytest.raises(InputError, match="no feed"):
        watch([], tmp_path)
