"""Names of forces, units, organisations and missions hold names of places that are none."""

import pytest

from geo.gazetteer.forces import forces_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Black Sea Fleet left Sevastopol.", ["Black Sea Fleet"]),
        ("The Mission is short of staff, and the Red Cross helps.", ["The Mission", "Red Cross"]),
        ("Кораблі Чорноморського флоту вийшли.", ["Чорноморського флоту"]),
        ("They crossed the Black Sea.", []),
        ("The Missionary left.", []),
        ("the red cross on the roof", []),
    ],
)
def test_they_are_found_as_they_are_written_and_as_whole_words(text: str, names: list[str]) -> None:
    assert [text[start:end] for start, end in sorted(forces_in(text))] == names
