"""Who holds, takes or contests a place: statements of control out of a sentence's predicates and attributes."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from geo.document import ControlStatement, Document, Place
from geo.events.anchor import Anchor
from geo.events.context import Context
from geo.events.control_attributes import OCCUPIER, attributes_of, is_undone, topic_of
from geo.events.control_frames import ROLES, Role, side_of
from geo.events.control_outcomes import Outcome, outcome_of
from geo.events.control_places import holds_in_part, object_scenes, told_as_region, told_as_sector
from geo.events.dating import date_of
from geo.events.factuality import Factuality, factuality_of
from geo.events.frames import frame_of, is_passive
from geo.events.happenings import Deed, absorbed, happenings_of
from geo.events.layout import Stretch
from geo.events.memory import Memory
from geo.events.parties import OPPOSITE, named_in
from geo.events.reading import Reading
from geo.events.scenes import Scene, scenes_of
from geo.events.telling import Telling
from geo.kinds import kind_of
from geo.languages.base import Language
from geo.languages.calendar import DateSpan
from geo.languages.control import ControlWords
from geo.languages.eventwords import EventWords

__all__ = ["control_of", "each_once", "labelled_control"]

_REGION = 2
"""Rank below which nobody holds a place as a whole: a country."""
_SECTOR_M = 25_000.0
"""Half width of a sector of the front that is named by a town, in metres."""
_REGION_M = 100_000.0
"""Half width of a region that is named by its capital, in metres."""
_QUOTE = 1_500
"""Longest quote kept, in code points."""


_FOUGHT = frozenset({"clash", "fight"})
"""Concepts of a fight that is going on."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A predicate of control and what came of it."""

    deed: Deed
    outcome: Outcome


def control_of(
    telling: Telling, deeds: Sequence[Deed], scenes: Sequence[Scene], memory: Memory
) -> Iterator[ControlStatement]:
    """
    The statements of control of a sentence: of attributes before its places, then of its predicates.

    Parameters
    ----------
    telling
        The sentence.
    deeds
        What happens in it: a place that something else happened at is no scene of a predicate of control.
    scenes
        Its places.
    memory
        What the sentence before leaves: the place that "the city" points back to.
    """
    control, words = telling.language.control_words, telling.language.event_words
    if control is None or words is None:
        return
    if not memory.scenes and all(scene.outside for scene in scenes):
        return  # nothing that it could be said of
    reading, told_by = telling.reading, telling.context.told_by
    attributes = list(attributes_of(reading, scenes, telling.named, control, told_by))
    for attribute in attributes:
        yield from _statements(telling, memory, [attribute.scene], scenes, attribute.side, "holds", "attribute", None)
    used = {one.head for one in attributes}
    told = [one for one in _told(telling, control, words) if one.deed.head not in used]
    own = {one.deed.head for one in told}
    for one in told:
        known = [taken for deed in deeds if deed.head == one.deed.head for taken in deed.absorbed]
        one.deed.absorbed += [taken for taken in known if taken.concept.name not in _FOUGHT]
    merged = [*(one.deed for one in told), *(deed for deed in deeds if own.isdisjoint(deed.heads))]
    fights = [deed for deed in merged if deed.concept.name in _FOUGHT]  # nobody repels a battle
    merged = absorbed(reading, sorted((deed for deed in merged if deed not in fights), key=lambda deed: deed.head))
    merged = sorted([*merged, *fights], key=lambda deed: deed.head)
    real = [replace(deed, factuality=Factuality.HAPPENED) if deed.head in own else deed for deed in merged]
    places = telling.document.places
    found = happenings_of(reading, real, scenes, places, words, telling.language.speech)
    at = {one.deed.head: one.scenes for one in found}
    kept = {deed.head for deed in merged}
    for one in told:
        if one.deed.head not in kept:
            continue
        yield from _of_predicate(telling, memory, one, told, at.get(one.deed.head, []), scenes, control)


def labelled_control(
    document: Document, label: Stretch, reading: Reading, language: Language, context: Context
) -> Iterator[ControlStatement]:
    """The statements of a headline's key words: only attributes, for a topic is no news ("Liberation of X: ...")."""
    control, words = language.control_words, language.event_words
    if control is None or words is None or not len(reading):
        return
    named = named_in(reading, words, context.told_by)
    scenes = scenes_of(document, label, reading, words, language.speech, named)
    telling = Telling(document, label, reading, language, named, [], [], context, 0)
    for one in attributes_of(reading, scenes, named, control, context.told_by):
        yield from _statements(telling, Memory(), [one.scene], scenes, one.side, "holds", "attribute", None)
    topic = topic_of(reading, scenes, control)
    yield from _statements(telling, Memory(), topic, scenes, OCCUPIER, "holds", "attribute", None)


def _told(telling: Telling, control: ControlWords, words: EventWords) -> list[_Told]:
    reading, speech = telling.reading, telling.language.speech
    found: list[_Told] = []
    for rivals in control.triggers.find(reading.tokens, reading.lemmas):
        first = rivals[0]
        if is_undone(reading, first.head, control):
            continue
        if any(one.last - one.first > 1 and one.within(first.words) for one in telling.named):
            continue
        frame = frame_of(reading, first, words, telling.named, speech)
        deed = Deed(frame, factuality_of(reading, first, words, speech))
        found.append(_Told(deed, outcome_of(reading, deed, words, control)))
    return found


def _of_predicate(
    telling: Telling,
    memory: Memory,
    one: _Told,
    told: Sequence[_Told],
    near: Sequence[Scene],
    scenes: Sequence[Scene],
    control: ControlWords,
) -> Iterator[ControlStatement]:
    deed, role, outcome = one.deed, ROLES[one.deed.concept.name], one.outcome
    side = side_of(telling.reading, deed, telling.named, telling.context.told_by, control)
    if outcome is Outcome.TRIED and _comes_to_nothing(told, deed):
        outcome = Outcome.FAILED
    said = _said(role, outcome, side)
    if said is None or not _by_troops(telling, deed, control):
        return
    state, side = said
    where = _where(telling, memory, deed, near, scenes, control)
    form = "state" if state == "holds" else "event"
    if deed.factuality is Factuality.ATTRIBUTE:
        form = "attribute"
    yield from _statements(telling, memory, where, scenes, side, state, form, deed)


def _said(role: Role, outcome: Outcome, side: str | None) -> tuple[str, str] | None:
    """The state and the side of it that a predicate says, by what came of it; None where it says nothing."""
    if side is None:
        return None
    if outcome is Outcome.DONE:
        return role.state, side
    if outcome is Outcome.TRIED and role.tried is not None:
        return role.tried, side
    if outcome is Outcome.FAILED and role.offensive:
        return "repelled_at", OPPOSITE[side]
    if outcome is Outcome.IN_PART and role.state == "takes":
        return "contests", side
    if outcome in (Outcome.DENIED, Outcome.IN_PART) and role.denied:
        return "holds", OPPOSITE[side]
    return None


def _where(
    telling: Telling,
    memory: Memory,
    deed: Deed,
    near: Sequence[Scene],
    scenes: Sequence[Scene],
    control: ControlWords,
) -> Sequence[Scene]:
    """The places that a predicate is said of, by its role; those that it points back to where it names none."""
    if ROLES[deed.concept.name].where == "scene":
        pointed = not near and deed.concept.name == "resist"
        return _pointed_to(deed, scenes, memory) if pointed else _of_one_phrase(telling.reading, deed, near)
    found = object_scenes(telling.reading, deed, scenes, control, near)
    if found is None:
        return [] if deed.factuality is Factuality.ATTRIBUTE else _pointed_to(deed, scenes, memory)
    return found


def _of_one_phrase(reading: Reading, deed: Deed, near: Sequence[Scene]) -> list[Scene]:
    """The places listed with the nearest one, without those behind another preposition."""
    if not near:
        return []
    nearest = min(near, key=lambda scene: abs(scene.head - deed.head))
    under: dict[int, tuple[str, ...]] = {}
    before: tuple[str, ...] = ()
    for scene in sorted(near, key=lambda one: one.head):
        before = _prepositions(reading, scene) or before
        under[scene.head] = before
    return [one for one in near if one.group != nearest.group or under[one.head] == under[nearest.head]]


def _prepositions(reading: Reading, scene: Scene) -> tuple[str, ...]:
    if scene.head < 0:
        return ()
    cases = reading.dependents(scene.head, "case")
    return tuple(_SAME.get(word := reading.tokens[one].text.lower(), word) for one in cases)


_SAME = {"у": "в", "во": "в", "із": "з", "зі": "з", "со": "с", "towards": "toward"}
"""Prepositions that are one, spelt by what stands around them."""


def _by_troops(telling: Telling, deed: Deed, control: ControlWords) -> bool:
    """Whether it is done on the ground: nobody holds a place by leaving it unarmed, by drones or by "combat ready"."""
    words, reading = telling.language.event_words, telling.reading
    assert words is not None
    name = deed.concept.name
    if name in ("withdraw", "positions"):
        return _in_arms(telling, deed, control)
    if name in ("enter", "advance") and any(reading.has(one, words.armament) for one in deed.frame.doers):
        return False
    if name == "clash" and not deed.found.verbal and deed.head + 1 < len(reading):
        return reading.tokens[deed.head + 1].upos != "ADJ"  # "combat ready"
    if name == "assault" and deed.found.verbal and len(deed.found.words) > 1:
        return deed.frame.means is None and not any(
            reading.has(one, words.works - control.territory) for one in deed.frame.undergoers
        )
    return True


def _in_arms(telling: Telling, deed: Deed, control: ControlWords) -> bool:
    """Whether those who leave or stay are armed: troops, or the other side; not equipment, ships or people."""
    words, reading = telling.language.event_words, telling.reading
    assert words is not None
    withdrawal = deed.concept.name == "withdraw"
    if not withdrawal and reading.relation(deed.head) == "acl":
        return False  # "civilians remaining in X"
    if withdrawal and deed.found.verbal and is_passive(reading, deed.head, words, deed.found):
        return False  # "he was abandoned by both"
    moved = reading.dependents(deed.head, "obj") if withdrawal else []
    moved = [one for one in moved if not reading.has(one, control.territory) and reading.tokens[one].upos != "PROPN"]
    if moved:
        return any(reading.has(one, control.troops) for one in moved)
    heads = [*deed.frame.doers, *reading.dependents(deed.head, "nsubj")]
    if not deed.found.verbal:
        heads += reading.dependents(deed.head, "nmod", "amod", "compound")
    if any(reading.has(one, words.civilians - words.soldiers - control.troops) for one in heads):
        return False
    return any(
        reading.has(one, control.troops) or reading.tokens[one].upos == "PRON" or _is_army(telling, one)
        for one in heads
    )


def _is_army(telling: Telling, index: int) -> bool:
    """Whether a side's name means its army: "Russia left X", "the Russians left X"; "Ukrainians" are people there."""
    own = telling.context.told_by
    sides = [one.party.side for one in telling.named if one.party.side and one.within([index])]
    plural = telling.reading.tokens[index].features.get("Number") == "Plur"
    return any(side != own or not plural for side in sides)


def _comes_to_nothing(told: Sequence[_Told], deed: Deed) -> bool:
    """Whether the sentence goes on to say that those who tried were beaten back."""
    return any(
        other.deed.head > deed.head and other.deed.concept.name == "repel" and other.outcome is Outcome.DONE
        for other in told
    )


def _pointed_to(deed: Deed, scenes: Sequence[Scene], memory: Memory) -> list[Scene]:
    """The place that "the city" or "it" stands for: the last one named before it, here or a sentence before."""
    before = [scene for scene in scenes if 0 <= scene.head < deed.head and scene.rank > _REGION and not scene.outside]
    if before:
        return before[-1:]
    return list(memory.scenes[:1])


def _statements(
    telling: Telling,
    memory: Memory,
    where: Iterable[Scene],
    scenes: Sequence[Scene],
    side: str,
    state: str,
    form: str,
    deed: Deed | None,
) -> Iterator[ControlStatement]:
    control = telling.language.control_words
    assert control is not None
    claim = telling.claim
    source = memory.source if claim.pronoun else claim.reported_by
    for scene in where:
        place = telling.document.places[scene.row]
        if (
            scene.rank < _REGION
            or not place.resolved
            or _is_no_ground(telling, scene)
            or _names_a_facility(telling, scene, control)
        ):
            continue
        partly = state in ("takes", "holds") and scene.rank > _REGION and holds_in_part(telling.reading, scene, control)
        inside = telling.reading.at(place.mention.start, place.mention.end) if scene.head >= 0 else []
        if told_as_sector(telling.reading, scene, inside, telling.language.event_words):
            place = _coarse(place, "district", _SECTOR_M)
        elif told_as_region(telling.reading, scene, scenes, telling.document.places, control):
            place = _coarse(place, "region", _REGION_M)
        elif deed is not None and telling.reading.relation(deed.head) == "acl":
            place = _antecedent(telling.document.places, place)
        yield ControlStatement(
            place=place,
            side=side,
            state="contests" if partly else state,
            form=form,
            as_of=_day(telling, deed) if deed is not None else _now(telling),
            claimant=source or telling.context.source,
            quote=telling.text[:_QUOTE],
        )


def _antecedent(places: Sequence[Place], place: Place) -> Place:
    """What a relative clause is said of: the town itself in "near X, which they took", not the ground near it."""
    if place.mention.kind != "expression":
        return place
    span = range(place.mention.start, place.mention.end)
    inside = [one for one in places if one.mention.start in span and one.mention.kind != "expression" and one.resolved]
    towns = [one for one in inside if one.precision in ("exact", "settlement") and one.mention.end == place.mention.end]
    return towns[-1] if towns else place


def _is_no_ground(telling: Telling, scene: Scene) -> bool:
    """Whether a name is of a sea, or part of who fights: "the forces of the Donetsk People's Republic"."""
    kind = kind_of(telling.document.places[scene.row].mention.kind)
    if kind.name == "sea":
        return True
    return kind.group != "settlement" and any(one.party.side and one.within([scene.head]) for one in telling.named)


def _names_a_facility(telling: Telling, scene: Scene, control: ControlWords) -> bool:
    """Whether a town's name is that of something in it: "Zaporizhzhia NPP", "Kherson airport"."""
    place, reading = telling.document.places[scene.row], telling.reading
    if scene.head < 0 or kind_of(place.mention.kind).group != "settlement":
        return False
    inside = reading.at(place.mention.start, place.mention.end)
    behind = inside[-1] + 1 if inside else len(reading)
    return behind < len(reading) and reading.has(behind, control.facilities)


def _coarse(place: Place, precision: str, radius_m: float) -> Place:
    """A town that gives its name to something wider: what is told is somewhere in that."""
    return replace(place, precision=precision, uncertainty_m=max(place.uncertainty_m or 0.0, radius_m))


def _now(telling: Telling) -> dt.date | None:
    day = telling.context.day
    published = telling.document.article.published
    return day.last if day is not None and day.last is not None else published


def _day(telling: Telling, deed: Deed) -> dt.date | None:
    """The last day on which it may have happened: from then on it is true."""
    reading, start = telling.reading, telling.stretch.start
    first = min(reading.starts[index] for index in deed.found.words) - start
    last = max(reading.ends[index] for index in deed.found.words) - start
    anchor = Anchor(first, last, "Battles", "Armed clash")
    words = telling.language.event_words
    assert words is not None
    dated = date_of(telling.low, anchor, telling.document.article.published, _narrow(telling.dates), words.dates)
    head = telling.context.day
    if not dated.told and head is not None and dated.precision == "published":
        return head.last or head.first
    if dated.told and dated.precision == "range":
        return dated.first or dated.last
    return dated.last or dated.first


def _narrow(dates: Sequence[DateSpan]) -> list[DateSpan]:
    """Expressions of time without a year that only completes a month: "in March of this year"."""
    return [one for one in dates if one.precision != "year"] or list(dates)


def each_once(statements: Iterable[ControlStatement]) -> tuple[ControlStatement, ...]:
    """
    What an article says of one place and side, each state once.

    Taking a place and holding it say the same; the taking is kept, as it has a day.
    """
    kept: dict[tuple[object, str, str], ControlStatement] = {}
    for one in statements:
        key = (one.place.place_id or one.place.place_name, one.side, _group(one.state))
        other = kept.get(key)
        if other is None or _worth(one) > _worth(other):
            kept[key] = one
    return tuple(kept.values())


def _worth(one: ControlStatement) -> tuple[bool, int]:
    """A town before the sector or region that is named after it; a taking before a holding."""
    return one.place.precision in ("exact", "settlement"), _ORDER.get(one.state, 0)


_ORDER = {"takes": 1}


def _group(state: str) -> str:
    return "held" if state in ("holds", "takes") else state
