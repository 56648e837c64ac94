"""ISW's map (Institute for the Study of War): a file a layer and day, and the layer is the file's name.

What other maps call held are two of its layers together: what Russia is assessed to control, and the land of its
assessed advances, where it operates without its control being confirmed. Together they differ from DeepState's
occupied areas by 3,309 km2 on 15 June 2022 (east of 30 degrees; contested land held by nobody), 1.2 km in the median;
control alone by 7,442 and 3.2 km. What Russia merely claims is unknown: a quarter to a half of it is occupied on
DeepState's map. Ukrainian claims of counter-offensives lie outside both and change nothing; areas of partisan warfare
lie within what Russia holds. The Kakhovka reservoir is in no layer, so what is left free runs up it.
"""

import re
from collections.abc import Sequence
from typing import Final

from geo.fronts.others.features import Feature
from geo.fronts.others.presets import Preset
from geo.fronts.others.standing import UNKNOWN, Standing, Unused
from geo.fronts.sides import Sides

__all__ = ["ISW"]

_LAYERS: Final = (
    ("counteroffensives", re.compile(r"counter-?offensive")),
    ("partisans", re.compile(r"partisan")),
    ("claimed", re.compile(r"claimed")),
    ("advance", re.compile(r"advance")),
    ("control", re.compile(r"cot(?:in)?(?:ukr|$)|control(?:of|in|$)|cotlayer")),
)
"""What a layer is, by the letters of its name, in the order in which they are looked for."""
_NOT_CONTROL: Final = {
    "counteroffensives": "tells of claimed counter-offensives, which lie outside what Russia is assessed to hold",
    "partisans": "tells of partisans, not of who holds",
}


def _part(feature: Feature) -> str | None:
    letters = re.sub(r"[^a-z]", "", feature.layer.casefold())
    if "russia" not in letters and "ukrain" not in letters:
        return None
    return next((part for part, expression in _LAYERS if expression.search(letters)), None)


def _recognises(features: Sequence[Feature]) -> bool:
    return bool(features) and all(_part(one) is not None for one in features)


def _says(feature: Feature, sides: Sides) -> Standing | Unused | None:
    part = _part(feature)
    if part in _NOT_CONTROL:
        return Unused(_NOT_CONTROL[part])
    return UNKNOWN if part == "claimed" else Standing(sides.attacker, "held")


ISW: Final = Preset(
    name="ISW",
    recognises=_recognises,
    says=_says,
    days=("datetime",),
    needs=("control", "advance"),
    part_of=_part,
)
