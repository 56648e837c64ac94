"""What a sentence leaves to the next: its place, its source, its events; and which sentences take them up."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from geo.document import Document, Event
from geo.events.happenings import Deed, Happening
from geo.events.layout import Stretch
from geo.events.scenes import Scene
from geo.languages.eventwords import EventWords
from geo.languages.folding import fold

__all__ = ["Memory"]

_NARROW = 4
"""Rank that a place needs to be pointed back to."""


@dataclass(slots=True)
class Memory:
    """The sentence before."""

    stretch: Stretch | None = None
    scenes: list[Scene] = field(default_factory=list)
    """Where something happened in it, else its narrowest place."""
    source: str | None = None
    side: str = ""
    events: list[Event] = field(default_factory=list)

    def carried(
        self, document: Document, stretch: Stretch, deeds: Sequence[Deed], words: EventWords
    ) -> list[Happening]:
        """A happening of a sentence without a place, at the place of the sentence before it points back to."""
        real = [deed for deed in deeds if deed.factuality.real]
        if not real or not self.scenes or not self._points_back(document, stretch, words):
            return []
        main = max(real, key=lambda deed: (deed.concept.rank == "deed", deed.concept.weight))
        return [Happening(main, [deed for deed in real if deed is not main], list(self.scenes))]

    def _points_back(self, document: Document, stretch: Stretch, words: EventWords) -> bool:
        low = fold(document.text[stretch.start : stretch.end])
        opening = low.lstrip(" «\"'“-")
        if any(opening.startswith(f"{phrase} ") or opening == phrase for phrase in words.back_to_people):
            return not (stretch.new_line and opening.split(" ", 1)[0] in ("it", "they", "вони", "они"))
        return any(f" {phrase}" in f" {low}" for phrase in words.back_to_place)

    def remember(
        self,
        document: Document,
        stretch: Stretch,
        scenes: Sequence[Scene],
        events: Sequence[Event],
        deeds: Sequence[Deed],
    ) -> None:
        """Keep what the next sentence may point back to."""
        self.stretch = stretch
        rows = {event.mention_id for event in events}
        usable = [scene for scene in scenes if not scene.outside and scene.rank >= _NARROW]
        here = [scene for scene in usable if document.places[scene.row].mention.mention_id in rows]
        least = max((scene.rank for scene in here), default=0)
        usable = [scene for scene in usable if scene.rank >= least]
        if usable:
            self.scenes = [replace(max(usable, key=lambda scene: (scene.rank, scene.head)), head=-1)]
        elif scenes:
            self.scenes = []
        if events and events[-1].sources:
            self.source = events[-1].sources[0]

    def pass_over(self, document: Document, stretch: Stretch) -> None:
        """Keep the place of a sentence that tells nothing, where it names one."""
        self.stretch = stretch
