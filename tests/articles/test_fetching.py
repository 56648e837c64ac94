"""Pages are fetched from the public web only, through at most five redirects, each judged anew."""

import pytest

from geo import web
from geo.articles.fetching import Page, fetch
from geo.articles.reading import read_articles
from geo.errors import FetchError, NoArticlesError
from tests.articles.samples import PAGE
from tests.articles.test_feeds import RSS
from tests.loopback import serving


@pytest.fixture
def _loopback_is_public(socket_enabled, monkeypatch):
    monkeypatch.setattr(web, "is_public", lambda address: address == "127.0.0.1")


@pytest.mark.usefixtures("_loopback_is_public")
def test_five_redirects_are_followed_and_a_sixth_is_not():
    def respond(exchange):
        left = int(exchange.path[1:])
        if left:
            exchange.answer("", status=302, Location=f"/{left - 1}")
        else:
            exchange.answer(PAGE, kind="text/html; charset=UTF-8")

    with serving(respond) as server:
        page = fetch(f"{server.url}/5")
        assert (page.url, page.content_type, page.charset) == (f"{server.url}/0", "text/html", "utf-8")
        with pytest.raises(FetchError, match="redirects more than 5 times"):
            fetch(f"{server.url}/6")


@pytest.mark.usefixtures("_loopback_is_public")
@pytest.mark.parametrize(
    "target",
    [
        "http://169.254.169.254/latest/meta-data/",
        "http://127.0.0.2/",
        "http://[::1]/",
        "http://10.0.0.1/",
        "file:///etc/passwd",
        "gopher://127.0.0.1/",
        "http://user@127.0.0.1/",
    ],
)
def test_a_redirect_inside_is_not_followed(target):
    with serving(lambda exchange: exchange.answer("", status=301, Location=target)) as server:
        with pytest.raises(FetchError, match="not fetched"):
            fetch(server.url)
        assert server.requests == 1


@pytest.mark.usefixtures("_loopback_is_public")
def test_a_page_of_more_than_20_mb_is_not_read():
    def respond(exchange):
        exchange.head(Content_Type="text/html")
        for _ in range(40):
            exchange.send(b" " * 1_000_000)

    with serving(respond) as server, pytest.raises(FetchError, match="20000000"):
        fetch(server.url)


def at(url, content, kind, charset=None):
    return lambda asked: Page(url, kind, charset, content)


def test_a_web_page_becomes_an_article_with_its_address():
    fetcher = at("https://wire.example/a", PAGE.encode(), "text/html")
    row = read_articles(["https://wire.example/a?x=1"], fetcher=fetcher).articles.loc[0]
    assert (row["article_id"], row["url"]) == ("https://wire.example/a", "https://wire.example/a")
    assert row["title"] == "Units cross the river"


@pytest.mark.parametrize("kind", ["application/rss+xml", "text/xml", "text/html"])
def test_a_feed_is_read_as_one_whatever_the_server_calls_it(kind):
    table = read_articles(["https://w.example/feed"], fetcher=at("https://w.example/feed", RSS.encode(), kind)).articles
    assert list(table["article_id"]) == ["tag:1", "https://wire.example/2"]


def test_the_encoding_that_the_server_states_goes_before_the_markup():
    words = "Українські військові відступили на нові позиції біля Лисичанська, повідомив голова області. "
    page = f"<html><head><meta charset=utf-8></head><body><article><p>{words * 4}</p></article></body></html>"
    fetcher = at("https://w.example/a", page.encode("cp1251"), "text/html", "cp1251")
    assert words.strip() in read_articles(["https://w.example/a"], fetcher=fetcher).articles.loc[0, "text"]


def test_what_is_no_article_is_refused_by_its_type():
    with pytest.raises(NoArticlesError, match="is image/png, not an article"):
        read_articles(["https://w.example/a"], fetcher=at("https://w.example/a", b"\x89PNG", "image/png"))


def test_a_page_that_cannot_be_fetched_leaves_the_others_standing(tmp_path):
    (tmp_path / "a.txt").write_text("Text.")
    reading = read_articles(["http://127.0.0.1/", tmp_path / "a.txt"])
    assert len(reading.articles) == 1
    assert "not a public address" in str(reading.rejected[0])
