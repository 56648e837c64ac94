import pytest

from tests.events.scoring import gold, score

FLOORS = {"type F1": 0.80, "date": 0.90, "actor": 0.80, "count": 0.90, "claim": 0.80, "source": 0.80}


def test_the_gold_has_both_halves_in_three_languages():
    for split in ("tune", "score"):
        records = gold(split)
        assert len(records) >= 70
        assert {record["language"] for record in records} == {"en", "uk", "ru"}
        assert sum(record["event"] is None for record in records) >= 5


@pytest.mark.parametrize("split", ["tune", "score"])
def test_no_score_falls_below_its_floor(split):
    scores, wrong = score(split)
    below = {name: scores[name] for name, floor in FLOORS.items() if scores[name] < floor}
    assert not below, "\n".join([str(below), *wrong])
