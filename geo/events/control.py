"""Who holds, takes or contests a place: statements of control out of a sentence's deeds, attributes included."""

from collections.abc import Iterator, Sequence

from geo.document import ControlStatement
from geo.events.deciding import decide
from geo.events.factuality import Factuality
from geo.events.happenings import Deed, Happening
from geo.events.parties import OPPOSITE
from geo.events.scenes import Scene
from geo.events.telling import Telling
from geo.languages.eventwords import EventWords

__all__ = ["control_of"]

_STATES = {
    "take": "takes",
    "liberate": "takes",
    "flag": "takes",
    "control": "holds",
    "hold": "holds",
    "defend": "holds",
    "withdraw": "withdraws_from",
    "repel": "repelled_at",
    "encircle": "encircles",
    "besiege": "encircles",
    "assault": "contests",
    "clash": "contests",
    "fight": "contests",
    "counterattack": "contests",
    "advance": "advances_to",
    "enter": "advances_to",
}
_ATTRIBUTES = {"take": "Russia", "liberate": "Ukraine"}
"""Whose a place is by an adjective: "occupied" is said of Russia, "liberated" of Ukraine."""
_NARROW = 3
"""Rank below which nobody holds a place as a whole: an oblast, a country."""


def control_of(
    telling: Telling, happenings: Sequence[Happening], deeds: Sequence[Deed], scenes: Sequence[Scene], words: EventWords
) -> Iterator[ControlStatement]:
    """The statements of control of a sentence: of its happenings, then of participles before its places."""
    for happening in happenings:
        state = _STATES.get(happening.main.concept.name)
        decided = decide(telling.reading, happening, words, telling.named)
        side = decided.actor.split(" (")[0] if decided.actor else None
        if state is None or side is None or happening.main.factuality is Factuality.DENIED:
            continue
        if happening.main.factuality is Factuality.ATTEMPTED:
            state = "contests"
        if state == "repelled_at":
            side = decided.target or OPPOSITE.get(side, side)
        if side in OPPOSITE:
            form = "state" if state == "holds" else "event"
            yield from _statements(telling, happening.scenes, side, state, form)
    for deed in deeds:
        if deed.factuality is Factuality.ATTRIBUTE and deed.concept.name in _ATTRIBUTES:
            near = [scene for scene in scenes if 0 < scene.head - deed.head <= _BESIDE]
            yield from _statements(telling, near[:1], _ATTRIBUTES[deed.concept.name], "holds", "attribute")


_BESIDE = 4
"""Words from a participle to the name of the place that it is said of."""


def _statements(
    telling: Telling, scenes: Sequence[Scene], side: str, state: str, form: str
) -> Iterator[ControlStatement]:
    for scene in scenes:
        place = telling.document.places[scene.row]
        if scene.rank >= _NARROW and place.resolved:
            yield ControlStatement(
                place=place,
                side=side,
                state=state,
                form=form,
                as_of=telling.document.article.published,
                claimant=telling.claim.reported_by or telling.context.source,
                quote=telling.text,
            )
