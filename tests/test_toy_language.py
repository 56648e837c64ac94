"""A language is added from outside: an article in it goes through the whole pipeline; nothing in `geo/` knows it."""

import datetime as dt

import pandas as pd
import pytest

from geo.languages import registry
from geo.languages.detection import detect
from geo.languages.registry import codes, language_of, register
from geo.pipeline import Result, run
from geo.tables import ARTICLES, conform
from tests.toy_language import ToyLanguage

ARTICLE = """Pumipa vo Bakhmutssa ja vo krupassa Zaitseve. Hodro Donetsk tokka. Kyiv guldi Popasnan pum.
Pum kr. Lyman 12 km."""


@pytest.fixture(autouse=True)
def _toy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "_REGISTERED", {})
    register(ToyLanguage())


def read(text: str) -> Result:
    rows = [{"article_id": "toy", "text": text, "language": "qtl", "published": pd.Timestamp("2022-06-15")}]
    return run(conform(pd.DataFrame(rows), ARTICLES))


def test_a_language_that_is_registered_is_there() -> None:
    assert "qtl" in codes()
    assert language_of("qtl").name == "Toy"


def test_it_is_known_by_its_commonest_words() -> None:
    assert detect("Pum vo Bakhmutssa ja vo Kyivssa.") == "qtl"


def test_its_names_are_found_by_its_grammar_and_cues_and_put_on_the_map() -> None:
    result = read(ARTICLE)
    found = result.mentions.set_index("name")
    assert found.loc["Bakhmutssa", "query"] == "Bakhmut"
    assert found.loc["Zaitseve", "kind"] == "village"
    assert found.loc["Popasnan", "query"] == "Popasna"
    assert set(found["found_by"]) == {"inflected"}
    places = result.places.set_index("name")
    assert places.loc["Bakhmutssa", "status"] == "resolved"
    assert places.loc["Bakhmutssa", "geometry"].distance(places.loc["Popasnan", "geometry"]) < 1


def test_its_verb_of_saying_makes_a_government_of_a_capital() -> None:
    assert read("Kyiv guldi. Pum vo Kyivssa.").mentions["role"].tolist() == ["actor", "place"]


def test_its_abbreviation_ends_no_sentence() -> None:
    sentences = read(ARTICLE).mentions.set_index("name")["sentence"]
    assert sentences["Lyman"] == "Pum kr. Lyman 12 km."


def test_its_numbers_measures_and_grammar_place_what_is_said_by_another_place() -> None:
    places = read("Pumipa kol virst pohi Bakhmutn.").places.set_index("name")
    assert places.loc["kol virst pohi Bakhmutn", "reason"] == "Sector 3 km ± 0.75 north of Bakhmut."


def test_its_calendar_reads_its_words_for_a_day() -> None:
    calendar = language_of("qtl").calendar
    assert calendar is not None
    [span] = calendar.find("Pum eila vo Bakhmutssa.", dt.date(2022, 6, 15))
    assert (span.first, span.start, span.end) == (dt.date(2022, 6, 14), 4, 8)


def test_its_phrase_for_what_was_named_is_an_alias() -> None:
    anaphora = language_of("qtl").anaphora
    assert anaphora is not None
    assert anaphora.find("Azot pum. Se tehas pum, tehas pum.", ["tehas"]) == [(13, 18, "tehas")]


# Events: a sentence for each part that `ToyLanguage` gives of them.
