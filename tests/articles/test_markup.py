"""Plain text of HTML, in one pass whatever the markup."""

import pytest

from geo.articles.markup import plain_text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ('<p title="a > b">One &amp; two</p>', "One & two"),
        ("1 < 2 and <b>bold</b>", "1 < 2 and bold"),
        ("a<br>b<br/>c", "a\nb\nc"),
        ("<!-- <p>hidden</p> -->shown", "shown"),
        ("<STYLE>p {}</STYLE>shown", "shown"),
        ("<script>never closed", ""),
        ("<svg/>shown", "shown"),
        ("five &lt;tags&gt;", "five <tags>"),
        ("&#99999999999;&#x1F600;", "\ufffd\U0001f600"),
        ("&#" + "9" * 5000 + ";", "\ufffd"),
        ('it\'s <i>"quoted"</i> > that', 'it\'s "quoted" > that'),
        ("<unclosed", ""),
    ],
)
def test_words_stay_and_markup_goes(markup: str, text: str):
    assert plain_text(markup) == text


@pytest.mark.parametrize("unit", ["<a ", "<", "<!", "<a b='", "<script>", "<svg>", "<!--", "&#", "</"])
def test_markup_made_to_be_slow_is_read_to_its_end(unit: str):
    # 900 kB; a parser that begins again at each tag would need hours, so this test would not end.
    assert len(plain_text(unit * 300_000 + "end")) <= 3 + len(unit) * 300_000 * 4
