from dataclasses import replace

import pytest

from geo.gazetteer.entry import Entry
from geo.resolution.containment import links, state_after
from geo.resolution.resolver import Resolver
from geo.tables import PLACES, check
from tests.documents import document_of, mention_of, places_table
from tests.gazetteers import FakeGazetteer


def entry(place_id, name, kind="city", *, country="US", admin1=None, population=10_000, at=(0.0, 0.0)):
    precision = {"region": "region", "country": "country"}.get(kind, "settlement")
    return Entry(place_id, name, kind, country, admin1, None, population, *at, precision, 1000.0, "test")


ENTRIES = [
    entry("t:paris", "Paris", country="FR", admin1="Île-de-France", population=2_138_551, at=(2.35, 48.85)),
    entry("t:paris-tx", "Paris", admin1="Texas", population=24_839, at=(-95.55, 33.66)),
    entry("t:texas", "Texas", "region", admin1="Texas", population=29_000_000, at=(-99.25, 31.25)),
    entry("t:dallas", "Dallas", admin1="Texas", population=1_300_092, at=(-96.8, 32.78)),
    entry("t:alexandria-va", "Alexandria", admin1="Virginia", population=155_000, at=(-77.05, 38.8)),
    entry("t:alexandria-la", "Alexandria", admin1="Louisiana", population=47_889, at=(-92.44, 31.31)),
    entry("iso:US-LA", "Louisiana", "region", admin1="Louisiana", population=4_600_000, at=(-92.0, 31.0)),
    entry("t:pineville", "Pineville", admin1="Louisiana", population=14_000, at=(-92.43, 31.32)),
    entry("t:bilohorivka-l", "Bilohorivka", "village", country="UA", admin1="Luhansk Oblast", population=800,
          at=(38.25, 48.93)),
    entry("t:bilohorivka-d", "Bilohorivka", "village", country="UA", admin1="Donetsk Oblast", population=800,
          at=(38.08, 48.72)),
    entry("t:soledar", "Soledar", country="UA", admin1="Donetsk Oblast", population=11_000, at=(38.07, 48.68)),
    entry("t:lysychansk", "Lysychansk", country="UA", admin1="Luhansk Oblast", population=95_000, at=(38.44, 48.9)),
    entry("t:luhansk-oblast", "Luhansk Oblast", "region", country="UA", admin1="Luhansk Oblast", population=2_100_000,
          at=(38.9, 48.9)),
]  # fmt: skip


GAZETTEER = FakeGazetteer(*ENTRIES)


def resolve(text, names, *, kinds=None, known=None, **options):
    """PLACES of the names, each looked for behind the one before it."""
    document, position, mentions = document_of(text), 0, []
    for name in names:
        start = text.index(name, position)
        position = start + len(name)
        kind = (kinds or {}).get(name, "other")
        mentions.append(mention_of(document, name, start=start, kind=kind, known_id=(known or {}).get(name)))
    resolver = Resolver(GAZETTEER, **options)
    return places_table(resolver.resolve(replace(document, mentions=tuple(mentions))).places)


def test_alone_the_best_known_place_of_a_name_is_taken():
    places = resolve("They met in Paris.", ["Paris"])
    assert places.place_id.tolist() == ["t:paris"]
    assert places.status.tolist() == ["resolved"]
    check(places, PLACES)


def test_what_the_text_says_a_place_lies_in_decides():
    places = resolve("They met in Paris, Texas.", ["Paris", "Texas"])
    assert places.place_id.tolist() == ["t:paris-tx", "t:texas"]
    assert "Texas" in places.reason.iloc[0]


@pytest.mark.parametrize("state", ["La.", "LA", "La"])
def test_the_abbreviation_of_a_state_decides_even_where_it_is_no_mention(state):
    places = resolve(f"A fire in Alexandria, {state} was put out.", ["Alexandria"])
    expected = "t:alexandria-va" if state == "La" else "t:alexandria-la"
    assert places.place_id.tolist() == [expected]


def test_the_other_places_of_the_article_decide_between_twins():
    places = resolve("From Pineville the road leads to Alexandria.", ["Pineville", "Alexandria"])
    assert places.place_id.tolist() == ["t:pineville", "t:alexandria-la"]
    assert "Pineville" in places.reason.iloc[1]


@pytest.mark.parametrize(("neighbour", "twin"), [("Soledar", "t:bilohorivka-d"), ("Lysychansk", "t:bilohorivka-l")])
def test_twins_near_the_front_follow_the_context(neighbour, twin):
    places = resolve(f"Shelling of Bilohorivka and {neighbour} went on.", ["Bilohorivka", neighbour])
    assert places.place_id.iloc[0] == twin


def test_twins_without_context_are_ambiguous_and_have_no_point():
    places = resolve("Shelling of Bilohorivka went on.", ["Bilohorivka"])
    assert places.status.tolist() == ["ambiguous"]
    assert places.geometry.iloc[0] is None
    assert places.score.iloc[0] <= 0.5
    assert "Bilohorivka" in places.runner_up.iloc[0]


def test_an_unknown_name_stays_in_the_table_with_a_reason():
    places = resolve("They left Xanadu for Paris.", ["Xanadu", "Paris"])
    assert places.status.tolist() == ["not_found", "resolved"]
    assert "Xanadu" in places.reason.iloc[0]
    check(places, PLACES)


def test_the_users_country_is_preferred():
    assert resolve("In Paris.", ["Paris"], country="US").place_id.tolist() == ["t:paris-tx"]


def test_a_place_that_the_finder_knows_is_taken():
    places = resolve("The plant in Paris.", ["plant"], known={"plant": "t:dallas"})
    assert places.place_id.tolist() == ["t:dallas"]


def test_a_name_has_one_meaning_in_an_article():
    text = "Paris, Texas. Later that day Paris was calm."
    places = resolve(text, ["Paris", "Texas", "Paris"])
    assert places.place_id.tolist() == ["t:paris-tx", "t:texas", "t:paris-tx"]


def test_scores_are_probabilities_and_the_threshold_is_kept():
    text = "From Pineville to Alexandria, from Paris to Dallas, Texas."
    places = resolve(text, ["Pineville", "Alexandria", "Paris", "Dallas", "Texas"], accept_above=0.9)
    assert places.score.between(0, 1).all()
    assert (places[places.status == "resolved"].score >= 0.9).all()
    assert (places[places.status == "ambiguous"].score < 0.9).all()


def test_no_mentions_make_an_empty_table():
    places = resolve("Nothing.", [])
    assert len(places) == 0
    check(places, PLACES)


@pytest.mark.parametrize(
    ("text", "code"),
    [(", La. on Monday", "US-LA"), (", Va.", "US-VA"), (", N.Y., said", "US-NY"), (", TX 75001", "US-TX"),
     (", Lab results", None), (" La.", None), (", Inc. said", None)],
)  # fmt: skip
def test_states_are_read_in_their_abbreviations(text, code):
    assert state_after(text, 0) == code


@pytest.mark.parametrize(
    ("gap", "link"),
    [
        (", ", "comma"),
        (" (", "comma"),
        (" in ", "in"),
        (" in the ", "in"),
        (" and ", None),
        (". In ", None),
        (" ", None),
    ],
)
def test_only_a_comma_a_bracket_or_in_say_that_a_place_lies_in_another(gap, link):
    text = f"Paris{gap}Texas"
    assert links(text, 5, 5 + len(gap)) == link


@pytest.mark.parametrize("confidence", [1.0, 0.4])
def test_the_score_counts_whether_the_name_is_a_place_at_all(confidence):
    """A name that may be a firm's is no surer a place than it is a name; that the place fits it is decided apart."""
    document = document_of("They met in Dallas.")
    mention = mention_of(document, "Dallas", confidence=confidence)
    [place] = Resolver(GAZETTEER).resolve(replace(document, mentions=(mention,))).places
    assert place.score == pytest.approx(confidence, abs=0.01)
    assert place.status == "resolved"
