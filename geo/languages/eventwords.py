"""What the telling of events rests on besides its triggers: a language's parties, weapons, objects, and cues of doubt.

All words are lemmas in lower case; `geo.events` compares them with the lemmas of a parsed sentence.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from geo.languages.eventpatterns import CountPatterns, SourcePatterns, TimePatterns

__all__ = ["EventWords", "Party", "phrases", "words"]

Side = Literal["Russia", "Ukraine", "enemy", "own", ""]


@dataclass(frozen=True, slots=True)
class Party:
    """Who acts or is acted on."""

    name: str
    """As the tables have it, in English."""
    side: Side
    """Whom it fights for; "enemy" and "own" are seen from the speaker."""
    armed: bool = True
    """Whether it fights at all."""


def words(text: str) -> frozenset[str]:
    """Words between spaces."""
    return frozenset(text.split())


def phrases(text: str) -> dict[str, Party]:
    """
    Parties by phrase, from lines "name / side / phrase, phrase ...".

    A phrase is lemmas between spaces; a side of "-" is none, and "~" none and unarmed. Indented lines go on with the
    phrases of the line before.
    """
    found: dict[str, Party] = {}
    for line in text.strip().replace("\n    ", " ").splitlines():
        name, side, aliases = (part.strip() for part in line.split("/", 2))
        party = Party(name, side if side not in "-~" else "", side != "~")  # type: ignore[arg-type]
        for alias in aliases.split(","):
            found.setdefault(alias.strip(), party)
    return found


@dataclass(frozen=True, kw_only=True)
class EventWords:
    """The words of one language."""

    parties: Mapping[str, Party]
    """By phrase of lemmas."""
    forces: frozenset[str]
    """Nouns that take the side of the name or adjective beside them: troops, army, artillery."""
    units: Mapping[str, str]
    """Nouns behind a number that name a unit, and what the tables call it: "бригада": "Brigade"."""
    civilians: frozenset[str]
    """People who do not fight."""
    soldiers: frozenset[str]
    """People who do."""
    civil_objects: frozenset[str]
    """What belongs to those who do not fight: houses, schools, hospitals."""
    works: frozenset[str]
    """Anything built or made that can be hit, arms and stores among it."""
    military_objects: frozenset[str]
    """What belongs to those who do: airfields, headquarters, ammunition."""
    columns: frozenset[str]
    """What is destroyed in a fight rather than by a strike: columns, tanks, platoons."""
    structures: frozenset[str]
    """What is blown up to stop an enemy: bridges, dams, railways."""
    settlements: frozenset[str]
    """Words for inhabited places."""
    sectors: frozenset[str]
    """Words for a stretch of the front behind its name: direction, sector."""
    weapons: Mapping[str, frozenset[str]]
    """Arms by class: drone, aircraft, missile, artillery, mine, grenade, bomb."""
    countable: Mapping[str, frozenset[str]]
    """Things that are counted, by what the tables call them: vehicles, ships, buildings ..."""
    persons: frozenset[str]
    """Words that count people without saying who: others, more."""
    single: frozenset[str]
    """Nouns that are one person each: the dead, the wounded."""
    groups: frozenset[str]
    """Singular nouns that are several people: family, staff."""
    negators: frozenset[str]
    """Words that deny the predicate they depend on."""
    modals: frozenset[str]
    """Auxiliaries and verbs that make of a deed what may or shall be."""
    attempts: frozenset[str]
    """Verbs whose infinitive is being done, or tried: try, begin, continue."""
    tries: frozenset[str]
    """Of these, those that leave open whether it was done."""
    planning: frozenset[str]
    """Verbs whose infinitive or object has not happened: plan, threaten, order, fear."""
    undoing: frozenset[str]
    """Verbs that say that a plan came to nothing: disrupt, break down."""
    intentions: frozenset[str]
    """Nouns that do the same: plan, threat, risk, aim."""
    supposed: frozenset[str]
    """Adjectives and adverbs that do: possible, planned, impending."""
    conditions: frozenset[str]
    """Conjunctions before what is only thought of: if, unless, until."""
    purposes: frozenset[str]
    """Conjunctions before an aim: in order to, щоб."""
    former: frozenset[str]
    """Words that put an event into the past of the tale: earlier, previous, last year's."""
    totals: frozenset[str]
    """Words that make of a number a running total: total, overall, so far."""
    since: frozenset[str]
    """Prepositions that begin the time of a total."""
    beginnings: frozenset[str]
    """What a total is counted from: invasion, war, beginning."""
    seats: frozenset[str]
    """Offices and people named by their town: mayor, resident."""
    speakers: frozenset[str]
    """Those who speak to the press besides: ministries, services, media."""
    recording: frozenset[str]
    """Verbs by which an office tells what it found: register, document."""
    responsibility: frozenset[str]
    """Nouns that one takes or claims: responsibility."""
    rumours: frozenset[str]
    """Nouns of what is told by nobody in particular: reports, rumours."""
    within: frozenset[str]
    """Prepositions of where a thing is: in, near, over; a country with another one is no scene."""
    origins: frozenset[str]
    """Prepositions of where something comes from."""
    destinations: frozenset[str]
    """Prepositions of where something goes."""
    comparisons: frozenset[str]
    """Words before what an event is compared with: than, like, unlike."""
    times: frozenset[str]
    """Prepositions that say only when: after, during."""
    told_of: frozenset[str]
    """Verbs and nouns of a follow-up that take a deed for known: details, consequences."""
    agents: frozenset[str]
    """Prepositions before the one who did it, where the language has one: by."""
    against: frozenset[str]
    """Prepositions before whom a deed is done to."""
    thinking: frozenset[str] = frozenset()
    """Verbs of thinking, which make no crowd a source."""
    naming: frozenset[str] = frozenset()
    """Verbs that only say what somebody calls a thing: "calls it a liberation"."""
    aims: frozenset[str] = frozenset()
    """Prepositions before what something is meant for: «для»; empty where the language has none for that alone."""
    extents: frozenset[str] = frozenset()
    """How much of a place is held: most, half; who holds so much is news."""
    prisoners: frozenset[str] = frozenset()
    """People called by the town or unit that they are of, who are taken: prisoners, captives."""
    absences: frozenset[str] = frozenset()
    """Words behind a noun that say there is none of it: «нет», «немає»; forms as they are."""
    existing: frozenset[str] = frozenset()
    """Verbs that, denied behind a noun, say the same: «не было», «не зафіксовано»."""
    figurative: frozenset[str] = frozenset()
    """Nouns with which striking, hitting and attacking are figures of speech: sanctions, prices, critics."""
    insisting: frozenset[str] = frozenset()
    """Verbs that demand what is named behind them: "insisted on withdrawal"."""
    whens: frozenset[str] = frozenset()
    """Conjunctions that date one thing by another: when."""
    omitting: tuple[str, ...] = ()
    """What stands right before a place that is left out of a count: "not including"; forms as they are."""
    accidents: frozenset[str] = frozenset()
    """Nouns of mishaps that no war has made: road accident, earthquake, gas leak."""
    courts: frozenset[str] = frozenset()
    """Words of law under which a deed is told of that is long done: jail, sentence, trial."""
    pacts: frozenset[str] = frozenset()
    """Nouns of what is only called by a place: agreements, formats, summits."""
    sides: frozenset[str] = frozenset()
    """Nouns that stand between a deed and the one who did it: "from the side of"."""
    back_to_people: tuple[str, ...] = ()
    """How a sentence begins that points back to people or a place of the one before; forms as they are."""
    back_to_place: tuple[str, ...] = ()
    """Phrases anywhere in a sentence that point back to the place: "the city"; forms as they are."""
    sources: SourcePatterns = field(default_factory=SourcePatterns)
    """How sources are named where no parse helps."""
    dates: TimePatterns = field(default_factory=TimePatterns)
    """What a date goes with."""
    counting: CountPatterns = field(default_factory=CountPatterns)
    """What makes a number no count."""
    ours: frozenset[str] = field(default_factory=frozenset)
    """Words that show a report told from Russia's side: its names for the war and its foe."""

    @cached_property
    def first_words(self) -> frozenset[str]:
        """First words of the phrases of parties."""
        return frozenset(phrase.split(" ", 1)[0] for phrase in self.parties)

    @cached_property
    def longest_party(self) -> int:
        """Words of the longest phrase of a party."""
        return max((phrase.count(" ") + 1 for phrase in self.parties), default=1)

    @cached_property
    def armament(self) -> Mapping[str, str]:
        """Class of each word for a weapon."""
        return {word: name for name, known in self.weapons.items() for word in known}

    @cached_property
    def things(self) -> Mapping[str, str]:
        """What the tables call each thing that is counted."""
        return {word: name for name, known in self.countable.items() for word in known}
