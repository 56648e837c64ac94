"""Candidates of names that nothing goes by as they stand."""

import pandas as pd

from geo.gazetteer.entry import Entry, Match
from geo.gazetteer.folding import fold_key
from geo.resolution.candidates import Candidates
from geo.resolution.containment import beside
from geo.resolution.resolving import resolve_places
from geo.tables import ARTICLES, MENTIONS, conform


def entry(place_id, name, kind, population, at, admin1):
    return Entry(place_id, name, kind, "UA", admin1, None, population, *at, "settlement", 1000.0, "test")


ENTRIES = [
    entry("t:lysychansk", "Lysychansk", "city", 95_000, (38.44, 48.9), "Luhansk Oblast"),
    entry("t:kharkiv", "Kharkiv", "city", 1_400_000, (36.25, 49.98), "Kharkiv Oblast"),
    entry("t:kalynivka-v", "Kalynivka", "city", 18_000, (28.5, 49.45), "Vinnytsia Oblast"),
    entry("t:kalynivka-k", "Kalynivka", "village", 3_000, (36.3, 49.9), "Kharkiv Oblast"),
]


class Listing:
    """A gazetteer that can list its names."""

    def lookup(self, name):
        return [Match(e, e.name, "official", None) for e in ENTRIES if fold_key(e.name) == fold_key(name)]

    def scan(self, text):
        return iter(())

    def entry(self, place_id):
        return next((e for e in ENTRIES if e.place_id == place_id), None)

    def regional_names(self):
        return sorted({fold_key(e.name) for e in ENTRIES})


def resolve(text, *names):
    starts = [text.index(name) for name in names]
    rows = [
        {"mention_id": f"a:{start}", "article_id": "a", "start": start, "end": start + len(name), "name": name,
         "kind": "other", "role": "place", "sentence": text}
        for start, name in zip(starts, names, strict=True)
    ]  # fmt: skip
    articles = conform(pd.DataFrame([{"article_id": "a", "text": text}]), ARTICLES)
    return resolve_places(conform(pd.DataFrame(rows), MENTIONS), articles, gazetteer=Listing(), accept_above=0.1)


def test_a_listed_name_is_never_corrected():
    [found] = Candidates(Listing()).of("Lysychansk", "other")
    assert (found.penalty, found.correction) == (0.0, "")


def test_a_name_one_letter_off_is_corrected_and_says_so():
    [found] = Candidates(Listing()).of("Lysychanks", "other")
    assert found.entry.place_id == "t:lysychansk"
    assert found.correction == "one letter off"
    assert found.penalty > 0


def test_a_name_two_letters_off_has_no_candidate():
    assert Candidates(Listing()).of("Lisichanks", "other") == ()


def test_an_odd_spelling_scores_lower_than_the_plain_one_and_the_reason_names_it():
    plain = resolve("Shells hit Kharkiv.", "Kharkiv").iloc[0]
    hidden = resolve("Shells hit Khar\u00adkiv.", "Khar\u00adkiv").iloc[0]
    mixed = resolve("Shells hit Кharkiv.", "Кharkiv").iloc[0]
    wrong = resolve("Shells hit Kharkyv.", "Kharkyv").iloc[0]
    assert plain["score"] > hidden["score"] > mixed["score"] > wrong["score"]
    assert "invisible characters" in hidden["reason"]
    assert "Cyrillic letters among the Latin ones" in mixed["reason"]
    assert "one letter off" in wrong["reason"]


def test_what_the_text_says_a_place_lies_near_decides():
    near = resolve("Fire in Kalynivka near Kharkiv.", "Kalynivka", "Kharkiv")
    assert near.place_id.tolist() == ["t:kalynivka-k", "t:kharkiv"]
    assert resolve("Fire in Kalynivka.", "Kalynivka").place_id.tolist() == ["t:kalynivka-v"]


def test_only_words_of_nearness_between_two_names_tell_that_they_are_near():
    assert beside("Калинівка під Києвом", 9, 14)
    assert beside("Kalynivka, not far from Kyiv", 9, 24)
    assert not beside("Kalynivka and Kyiv", 9, 14)
