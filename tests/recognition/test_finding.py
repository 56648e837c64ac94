"""ARTICLES to MENTIONS."""

import pandas as pd

from geo.recognition.finding import find_mentions
from geo.recognition.spans import Span
from geo.tables import ARTICLES, MENTIONS, check, conform


class Fixed:
    """A finder that finds one word wherever it stands first."""

    def __init__(self, word: str) -> None:
        self.word = word

    def find(self, text: str, *, language: str) -> list[Span]:
        start = text.find(self.word)
        return (
            [Span(start, start + len(self.word), 0.9, query=self.word.lower(), finder=language)] if start >= 0 else []
        )


def articles(*texts: tuple[str, str | None]) -> pd.DataFrame:
    rows = [{"article_id": f"a{i}", "text": text, "language": language} for i, (text, language) in enumerate(texts)]
    return conform(pd.DataFrame(rows), ARTICLES)


def test_the_name_is_the_text_at_its_offsets() -> None:
    table = articles(("Fire. Smoke over Kharkiv rose.", "en"))
    row = find_mentions(table, finders={"": Fixed("Kharkiv")}).iloc[0]
    assert table["text"][0][row["start"] : row["end"]] == row["name"] == "Kharkiv"
    assert row["sentence"] == "Smoke over Kharkiv rose."


def test_each_article_goes_to_the_finder_of_its_language() -> None:
    table = articles(("У Харкові", "uk"), ("In Kharkiv", "en"), ("Kharkiv", None))
    mentions = find_mentions(table, finders={"uk": Fixed("Харкові"), "": Fixed("Kharkiv")})
    assert list(mentions["found_by"]) == ["uk", "en", ""]


def test_the_table_keeps_its_declaration() -> None:
    check(find_mentions(articles(("nothing", "en")), finders={"": Fixed("Kharkiv")}), MENTIONS)
    check(find_mentions(articles(("Kharkiv", "en")), finders={"": Fixed("Kharkiv")}), MENTIONS)


def test_a_sentence_without_end_is_cut_around_the_name() -> None:
    table = articles(("word " * 5000 + "Kharkiv" + " word" * 5000, "en"))
    sentence = find_mentions(table, finders={"": Fixed("Kharkiv")})["sentence"][0]
    assert "Kharkiv" in sentence
    assert len(sentence) < 1_020
