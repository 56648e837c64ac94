"""What a happening is called by what was hit, and by whom."""

import pytest

from tests.events.articles import one_event


@pytest.mark.parametrize(
    ("sentence", "sub_type"),
    [
        ("Ukrainian soldiers destroyed two helicopters near Izium.", "Disrupted weapons use"),
        ("Soldiers destroyed three helicopters at the airfield in Izium.", "Shelling/artillery/missile attack"),
        ("The enemy attacked near Izium.", "Armed clash"),
        ("About 150 invaders were eliminated near Izium.", "Armed clash"),
        ("Troops eliminated 15 soldiers and captured three more near Izium.", "Armed clash"),
        ("Several towns near Izium have been liberated from the Russian army.", "Government regains territory"),
        ("Moscow says Izium is liberated.", "Non-state actor overtakes territory"),
    ],
)
def test_the_object_and_the_side_make_the_type(sentence, sub_type):
    assert one_event(sentence, "Izium").sub_type == sub_type
