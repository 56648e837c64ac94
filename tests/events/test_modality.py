import pytest

from geo.events.classify import triggers_of


@pytest.mark.parametrize(
    "sentence",
    [
        "Troops were unable to capture the hill.",
        "The army failed to storm the town.",
        "Residents fear another air strike.",
        "The general called on the garrison to liberate the port.",
        "Sappers will demine the fields next week.",
        "Villagers returned to the liberated villages.",
        "The road, captured by the army, is long.",
        "Ворог планує штурмувати місто.",
        "Вибухів не було чутно, обстрілів не зафіксовано, бо не обстрілювали.",
        "Если начнется обстрел, поезда остановят.",
    ],
)
def test_what_did_not_happen_or_only_describes_a_place_is_no_event(sentence):
    told = {trigger.sub_type for trigger in triggers_of(sentence)}
    assert not told & {
        "Armed clash",
        "Air/drone strike",
        "Government regains territory",
        "Non-state actor overtakes territory",
        "Disrupted weapons use",
    }


def test_a_denial_or_an_ultimatum_is_not_taken_for_a_negation():
    assert triggers_of("The ministry denied shelling the plant.")
    assert triggers_of("The general told the garrison to lay down its weapons.")
