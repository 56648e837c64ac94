"""The article of a web page is found, whatever its code page and however hostile its markup."""

import io

import pytest

from geo.articles.markup import plain_text
from geo.articles.pages import read_page
from geo.articles.reading import read_articles
from geo.articles.records import Record, Rejection

SENTENCES = (
    "Ukrainian units crossed the river to Lysychansk on Friday, the governor said. "
    "He added that the plant was shelled twice during the night and that a school burned down. "
)
PAGE = f"""<html lang="uk-UA"><head><title>Wire | Units cross the river</title>
<meta property="og:title" content="Units cross the river">
<meta property="article:published_time" content="2022-06-24T23:30:00+03:00"></head>
<body><nav><a href="/">Home</a> <a href="/war">War</a></nav>
<article><h1>Units cross the river</h1><p>{SENTENCES * 2}</p><p>{SENTENCES}</p></article>
<footer>All rights reserved. Subscribe to our newsletter.</footer></body></html>"""


def one(content: bytes, **options: str) -> Record:
    found = [item for item in read_page(io.BytesIO(content), "page.html", **options) if isinstance(item, Record)]
    assert len(found) == 1
    return found[0]


def test_text_title_day_and_language_are_those_of_the_article():
    record = one(PAGE.encode())
    assert "the governor said" in record.values["text"]
    assert "Subscribe" not in record.values["text"]
    assert record.values["title"] == "Units cross the river"
    assert record.values["published"] == "2022-06-24"
    assert record.fallback["language"] == "uk"


def test_a_number_in_the_text_is_no_day_of_publication():
    page = f"<html><body><article><p>{SENTENCES} In 2014 and on 3 March 2015 it was quiet.</p></article></body></html>"
    assert one(page.encode()).values.get("published") is None


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-u", "utf-16"])
def test_a_page_is_decoded_as_its_markup_says(encoding: str):
    words = "Українські військові відступили на нові позиції біля Лисичанська, повідомив голова області. "
    page = f'<html><head><meta charset="{encoding}"></head><body><article><p>{words * 4}</p></article></body></html>'
    assert words.strip() in one(page.encode(encoding)).values["text"]


def test_a_page_of_a_few_words_is_read_whole():
    assert one(b"<html><body><p>Shelling in Lysychansk.</p></body></html>").values["text"] == "Shelling in Lysychansk."


@pytest.mark.parametrize("depth", [1_000, 200_000])
def test_deep_nesting_costs_no_crash_and_no_word(depth: int):
    page = "<html><body>" + "<div><b>" * depth + "Shelling in Lysychansk." + "</b></div>" * depth + "</body></html>"
    assert one(page.encode()).values["text"] == "Shelling in Lysychansk."


@pytest.mark.parametrize("content", [b"", b"   ", b"<html><body><script>var a = 1</script></body></html>"])
def test_a_page_without_words_is_refused(content: bytes):
    found = list(read_page(io.BytesIO(content), "page.html"))
    assert [type(item) for item in found] == [Rejection]


def test_scripts_and_styles_are_no_words():
    html = "<style>p {}</style><p>One&nbsp;&amp;\ntwo</p><script>alert('three')</script><p>four"
    assert plain_text(html) == "One & two\nfour"


def test_a_page_in_a_folder_is_read_like_any_file(tmp_path):
    (tmp_path / "a.html").write_text(PAGE)
    table = read_articles([tmp_path]).articles
    assert table.loc[0, "title"] == "Units cross the river"
    assert table.loc[0, "article_id"] == "a"


def test_a_page_of_a_million_elements_is_read_without_the_extractor(monkeypatch: pytest.MonkeyPatch):
    """The extractor would need many minutes for it."""
    monkeypatch.setattr("trafilatura.bare_extraction", lambda *_, **__: pytest.fail("the extractor was asked"))
    assert one(b"<html><body>" + b"<p>" * 1_000_000 + b"Shelling.").values["text"] == "Shelling."
