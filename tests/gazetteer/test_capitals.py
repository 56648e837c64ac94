from geo.gazetteer.capitals import capitals
from geo.gazetteer.embedded import EmbeddedGazetteer


def test_every_capital_is_a_settlement_of_the_gazetteer():
    gazetteer = EmbeddedGazetteer()
    entries = {place_id: gazetteer.entry(place_id) for place_id in capitals()}
    assert [place_id for place_id, entry in entries.items() if entry is None] == []
    assert len(entries) > 200
    assert {entry.precision for entry in entries.values()} == {"settlement"}


def test_kyiv_and_washington_are_capitals_and_sevastopol_is_none():
    assert {"geonames:703448", "geonames:4140963"} <= capitals()
    assert "geonames:694423" not in capitals()
