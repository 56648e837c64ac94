"""Relative places: a table of phrases in three languages, each with what its geometry must and must not hold."""

import re
from pathlib import Path

import pandas as pd
import pytest
import shapely
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from geo.pipeline import open_sources
from geo.projection import LocalPlane, bearing_deg, distance_m, offset
from geo.relative.finding import add_expressions
from geo.settings import Settings
from geo.tables import ARTICLES, PLACES, conform

ROWS = [
    line
    for line in (Path(__file__).parent / "expression_sentences.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]

# Name: place_id, kind, longitude, latitude, uncertainty in metres.
KNOWN = {
    "Bakhmut": ("geonames:713174", "city", 38.000, 48.595, 3500),
    "Bilohorivka": ("geonames:712178", "village", 38.247, 48.926, 1500),
    "Chernihiv": ("geonames:710735", "city", 31.300, 51.495, 5000),
    "Dnipro": ("curated:river-dnipro", "river", 34.0, 47.5, 1000),
    "Donetsk": ("geonames:709717", "city", 37.802, 48.015, 9000),
    "Ilovaisk": ("geonames:707565", "city", 38.202, 47.924, 2000),
    "Izium": ("geonames:707471", "city", 37.257, 49.209, 3500),
    "Kharkiv": ("geonames:706483", "city", 36.253, 49.981, 10000),
    "Kherson": ("geonames:706448", "city", 32.615, 46.640, 5000),
    "Kramatorsk": ("geonames:705812", "city", 37.568, 48.731, 4000),
    "Kupiansk": ("geonames:703646", "city", 37.610, 49.710, 3000),
    "Kyiv": ("geonames:703448", "city", 30.524, 50.450, 12000),
    "Luhansk": ("geonames:702658", "city", 39.306, 48.568, 7000),
    "Lviv": ("geonames:702550", "city", 24.023, 49.838, 8000),
    "Lyman": ("geonames:702760", "city", 37.808, 48.990, 2500),
    "Lysychansk": ("geonames:702972", "city", 38.421, 48.912, 3900),
    "Mariupol": ("geonames:701822", "city", 37.541, 47.095, 5600),
    "Melitopol": ("geonames:701404", "city", 35.366, 46.849, 4500),
    "Mykolaiv": ("geonames:700569", "city", 31.993, 46.976, 7000),
    "Nikopol": ("geonames:700051", "city", 34.394, 47.567, 4000),
    "Oleshky": ("geonames:690688", "city", 32.720, 46.628, 2000),
    "Orikhiv": ("geonames:698782", "city", 35.783, 47.576, 2000),
    "Oskil": ("curated:river-oskil", "river", 37.7, 49.7, 1000),
    "Popasna": ("geonames:696292", "city", 38.378, 48.633, 2500),
    "Robotyne": ("geonames:694926", "village", 35.835, 47.447, 1200),
    "Sievierodonetsk": ("geonames:691999", "city", 38.488, 48.944, 3900),
    "Siversk": ("geonames:692091", "city", 38.097, 48.865, 2000),
    "Siverskyi Donets": ("curated:river-siverskyi-donets", "river", 38.44, 48.92, 1000),
    "Sloviansk": ("geonames:692105", "city", 37.597, 48.850, 4000),
    "Soledar": ("geonames:692319", "city", 38.090, 48.683, 2000),
    "Zaporizhzhia": ("geonames:687700", "city", 35.140, 47.838, 7500),
    "Ukraine": ("iso:UA", "country", 32.0, 49.0, 567000),
    "Moldova": ("iso:MD", "country", 29.0, 47.0, 150000),
    "Donetsk Oblast": ("iso:UA-14", "region", 37.7, 48.1, 110000),
    "Kharkiv Oblast": ("iso:UA-63", "region", 36.5, 49.6, 120000),
    "Kherson Oblast": ("iso:UA-65", "region", 33.5, 46.6, 110000),
    "Mykolaiv Oblast": ("iso:UA-48", "region", 32.0, 47.4, 110000),
}
_PRECISION = {"country": "country", "region": "region", "river": "exact"}


@pytest.fixture(scope="module")
def sources():
    return open_sources(Settings())


def tables(language, marked):
    """ARTICLES and PLACES of a text whose names stand in brackets."""
    rows, text, at = [], "", 0
    for match in re.finditer(r"\[([^\]=]+)(?:=([^\]]+))?\]", marked):
        text += marked[at : match.start()]
        written, name = match.group(1), match.group(2) or match.group(1)
        row = {"start": len(text), "end": len(text) + len(written), "name": written, "place_name": name}
        text, at = text + written, match.end()
        if name in KNOWN:
            place_id, kind, lon, lat, uncertainty = KNOWN[name]
            row |= {"place_id": place_id, "kind": kind, "status": "resolved", "score": 0.9, "country": "UA"}
            row |= {"precision": _PRECISION.get(kind, "settlement"), "uncertainty_m": uncertainty}
            row |= {"geometry": shapely.Point(lon, lat)}
        else:
            row |= {"kind": "other", "status": "not_found", "geometry": None}
        rows.append(row)
    text += marked[at:]
    articles = pd.DataFrame([{"article_id": "a", "title": "", "text": text, "language": language}])
    frame = pd.DataFrame(rows).assign(article_id="a", role="place", sentence=text, reason="given")
    frame["mention_id"] = [f"a:{start}" for start in frame["start"]]
    return conform(articles, ARTICLES), conform(frame, PLACES)


def expressions(language, marked, sources):
    articles, places = tables(language, marked)
    out = add_expressions(places, articles, gazetteer=sources.gazetteer, shapes=sources.shapes)
    return out[out["kind"] == "expression"]


def spot(words):
    *town, one, two = words.split()
    if not town:
        return float(one), float(two)
    _, _, lon, lat, _ = KNOWN[" ".join(town)]
    return offset(lon, lat, bearing=float(one), metres=1000 * float(two))


def away_km(geometry, lon, lat):
    plane = LocalPlane(lon, lat)
    return plane.to_metres(geometry).distance(plane.to_metres(shapely.Point(lon, lat))) / 1000


def length_km(geometry):
    plane = LocalPlane(*geometry.centroid.coords[0])
    return plane.to_metres(geometry).length / 1000


@pytest.mark.parametrize("row", ROWS)
def test_the_geometry_of_a_phrase_holds_what_it_says_and_nothing_else(row, sources):
    language, marked, checks = (part.strip() for part in row.split(" | "))
    found = expressions(language, marked, sources)
    assert len(found) >= 1
    best = found.iloc[0]
    if checks == "none":
        assert best["status"] != "resolved"
        assert best["geometry"] is None
        assert best["reason"]
        return
    geometry = best["geometry"]
    assert best["status"] == "resolved", best["reason"]
    assert geometry.is_valid
    for check in checks.split("; "):
        rule, _, rest = check.partition(" ")
        if rule == "in":
            assert away_km(geometry, *spot(rest)) < 0.01, check
        elif rule == "out":
            assert away_km(geometry, *spot(rest)) > 0.01, check
        elif rule == "near":
            limit, _, point = rest.partition(" ")
            assert away_km(geometry, *spot(point)) < float(limit), check
        elif rule == "type":
            assert geometry.geom_type == rest
        elif rule == "length":
            low, high = map(float, rest.split())
            assert low < length_km(geometry) < high
        else:
            raise AssertionError(f"no rule {rule}")


def test_the_table_has_at_least_120_phrases_in_three_languages():
    assert len(ROWS) >= 120
    assert {row.split(" | ")[0] for row in ROWS} == {"en", "uk", "ru"}


WINDS = (
    "north north-northeast northeast east-northeast east east-southeast southeast south-southeast "
    "south south-southwest southwest west-southwest west west-northwest northwest north-northwest"
).split()


@given(
    number=st.integers(0, 15), kilometres=st.integers(1, 100), town=st.sampled_from(["Bakhmut", "Siversk", "Kherson"])
)
@hypothesis_settings(max_examples=60, deadline=None)
def test_a_bearing_is_never_off_by_more_than_half_its_sector(number, kilometres, town):
    """Sixteen winds share the circle in sectors of 22.5 degrees, eight in sectors of 45."""
    found = expressions("en", f"They stood {kilometres} km {WINDS[number]} of [{town}].", open_sources(Settings()))
    geometry = found.iloc[0]["geometry"]
    point = geometry.representative_point()
    _, _, lon, lat, _ = KNOWN[town]
    off = abs((bearing_deg(lon, lat, point.x, point.y) - number * 22.5 + 180) % 360 - 180)
    assert off <= 22.5
    assert geometry.is_valid
    assert geometry.covers(point)
    told = distance_m(lon, lat, point.x, point.y) / 1000
    assert 0.6 * kilometres - 1 <= told <= 1.4 * kilometres + 1


FRAGMENTS = ["north of", "5 km", "near", "between", "and", "the bank of", "[Bakhmut]", "[Dnipro]"]


@given(words=st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=12))
@hypothesis_settings(max_examples=60, deadline=None)
def test_words_in_any_order_give_valid_geometry_or_a_reason(words):
    marked = " ".join([*words, "[Siversk]."])
    for row in expressions("en", marked, open_sources(Settings())).itertuples():
        if row.status == "resolved":
            assert row.geometry.is_valid
            assert row.geometry.covers(row.geometry.representative_point())
            assert row.uncertainty_m > 0
        else:
            assert row.geometry is None
            assert row.reason


def test_the_names_keep_their_own_rows(sources):
    articles, places = tables("en", "They stood 8 km south of [Ilovaisk] and near [Siversk].")
    out = add_expressions(places, articles, gazetteer=sources.gazetteer, shapes=sources.shapes)
    bare = out[out["kind"] != "expression"]
    assert bare["mention_id"].tolist() == places["mention_id"].tolist()
    assert bare["place_id"].tolist() == places["place_id"].tolist()


def test_the_town_of_the_own_sentence_says_which_reach_is_meant_however_often_it_is_named(sources):
    """At Lysychansk the Donets runs south-east; at Izium, named in between, it has no western bank."""
    marked = "[Lysychansk] was quiet. So was [Izium]. [Lysychansk] lies on the western bank of the [Siverskyi Donets]."
    row = expressions("en", marked, sources).iloc[0]
    assert row["status"] == "resolved", row["reason"]
    assert away_km(row["geometry"], *spot("Lysychansk 0 0.1")) < 0.01


def test_where_the_river_turns_the_nearest_town_says_what_its_western_bank_is(sources):
    """From Siversk to Lysychansk the Donets runs east on the whole; at Lysychansk alone it runs south-east."""
    marked = "[Siversk] was quiet. [Lysychansk] lies on the western bank of the [Siverskyi Donets]."
    row = expressions("en", marked, sources).iloc[0]
    assert row["status"] == "resolved", row["reason"]
    assert away_km(row["geometry"], *spot("Lysychansk 0 0.1")) < 0.01
