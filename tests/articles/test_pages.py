"""The article of a web page is found, whatever its code page and however hostile its markup."""

import io

import pytest

from geo.articles.markup import plain_text
from geo.articles.pages import read_page
from geo.articles.reading import read_articles
from geo.articles.records import Record, Rejection
from geo.errors import NoArticlesError
from tests.articles.samples import CHANNEL, CHAT, LIVE, PAGE, SENTENCES


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


@pytest.mark.slow
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


@pytest.mark.slow
def test_a_page_of_a_million_elements_is_read_without_the_extractor(monkeypatch: pytest.MonkeyPatch):
    """The extractor would need many minutes for it."""
    monkeypatch.setattr("trafilatura.bare_extraction", lambda *_, **__: pytest.fail("the extractor was asked"))
    assert one(b"<html><body>" + b"<p>" * 1_000_000 + b"Shelling.").values["text"] == "Shelling."


def test_the_day_of_a_heading_is_the_day_of_the_page():
    """63 of 69 events of a real page had no day."""
    page = b"<h1>Campaign Assessment, February 16, 2026</h1><p>Russian forces attacked near Lyman on February 15.</p>"
    record = one(page)
    assert record.values["title"] == "Campaign Assessment, February 16, 2026"
    assert str(record.values["published"]) == "2026-02-16"


@pytest.mark.parametrize("where", ["before", "behind"])
def test_a_day_beside_the_heading_is_the_day_of_the_page(where: str):
    day, heading = "<div>Вівторок, 6 грудня 2022, 14:05</div>", "<h1>Удар по Харкову</h1>"
    head = day + heading if where == "before" else heading + day
    record = one(f"<html><body><nav>Новини</nav>{head}<article><p>{SENTENCES * 3}</p></article></body></html>".encode())
    assert str(record.values["published"]) == "2022-12-06"


def test_links_to_other_stories_are_left_out_of_a_page():
    page = PAGE.replace(
        "</article>", "<p>READ MORE: Missile strike in Dnipro, 40 killed</p><p>" + SENTENCES + "</p></article>"
    )
    assert "40 killed" not in one(page.encode()).values["text"]


@pytest.mark.parametrize(
    "page", ["<h1>403 Forbidden</h1>", "<body>Please enable JavaScript and cookies to continue</body>"]
)
def test_an_error_page_is_no_article(tmp_path, page: str):
    (tmp_path / "a.html").write_text(f"<html>{page}</html>")
    with pytest.raises(NoArticlesError, match="a server's word"):
        read_articles([tmp_path])


@pytest.mark.parametrize("attributes", ['a{}="x"', "a{}", "a='<' b{}"])
def test_a_page_of_attributes_without_end_is_read_without_the_extractor(
    monkeypatch: pytest.MonkeyPatch, attributes: str
):
    """The parser below the extractor takes 20 s for 100,000 of them."""
    monkeypatch.setattr("trafilatura.bare_extraction", lambda *_, **__: pytest.fail("the extractor was asked"))
    many = " ".join(attributes.format(number) for number in range(100_000))
    assert one(f"<html><body><p {many}>Shelling.</p></body></html>".encode()).values["text"] == "Shelling."


def test_posts_of_a_live_blog_are_articles_with_their_own_days():
    found = list(read_page(io.BytesIO(LIVE.encode()), "live.html"))
    assert [(item.values["text"], item.values["published"][:10]) for item in found if isinstance(item, Record)] == [
        ("Shelling.", "2022-06-15"),
        ("Blast in Sumy.", "2022-06-14"),
    ]


def test_posts_that_a_live_page_only_marks_up_are_found_too():
    posts = "".join(
        f'<article><h2>Post {n}</h2><time datetime="2022-06-1{n}T10:00:00Z">x</time><p>Shelling {n}.</p></article>'
        for n in range(3)
    )
    found = list(read_page(io.BytesIO(f'<html><body class="page live-blog">{posts}</body></html>'.encode()), "a.html"))
    assert [item.values["published"][:10] for item in found] == ["2022-06-10", "2022-06-11", "2022-06-12"]
    plain = list(read_page(io.BytesIO(f"<html><body>{posts}</body></html>".encode()), "a.html"))
    assert len(plain) == 1


def test_messages_of_a_chat_saved_as_html_are_articles_with_their_own_days(tmp_path):
    (tmp_path / "messages.html").write_text(CHAT)
    table = read_articles([tmp_path]).articles
    assert list(table["text"]) == ["Обстріл.\nДвоє поранених", "Друге"]
    assert [str(day.date()) for day in table["published"]] == ["2022-06-15", "2022-06-16"]
    assert list(table["article_id"]) == ["Канал/123", "Канал/124"]


def test_posts_of_a_telegram_channels_public_page_are_articles_with_their_own_days():
    found = list(read_page(io.BytesIO(CHANNEL.encode()), "https://t.me/s/war"))
    assert [item.values for item in found if isinstance(item, Record)] == [
        {
            "text": "Обстріл Лимана.\nДвоє поранених",
            "id": "war/7",
            "published": "2022-06-15T18:00:00+00:00",
            "url": "https://t.me/war/7",
            "source": "war",
        }
    ]
