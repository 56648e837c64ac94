"""One article in hand: its words and sentences made once, and what each stage adds to it.

Every class is frozen; a stage takes a `Document` and gives another. The fields that users see carry their column's
meaning, and `geo.tables` makes the tables' declarations of them: what is no field here is no column there.
"""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import MISSING, dataclass, field
from typing import Any, Final

from shapely.geometry.base import BaseGeometry

from geo.acled import SHORT_NAMES
from geo.kinds import KINDS

__all__ = [
    "CLAIM_STATUSES",
    "CONTROL_FORMS",
    "CONTROL_STATES",
    "ROLES",
    "STATUSES",
    "TIME_PRECISIONS",
    "Article",
    "ControlStatement",
    "Count",
    "Document",
    "Event",
    "Mention",
    "Place",
    "Sentence",
    "Token",
    "Tokens",
    "Total",
    "column",
]

ROLES: Final = ("place", "actor")
STATUSES: Final = ("resolved", "ambiguous", "not_found")
PRECISIONS: Final = ("exact", "settlement", "district", "region", "country")
CLAIM_STATUSES: Final = ("stated", "claimed", "denied", "unverified")
TIME_PRECISIONS: Final = ("part_of_day", "day", "week", "month", "year", "range", "published", "unknown")

_LONGEST_QUOTE = 1_000
"""Code points of a sentence that is quoted beside a place; an article without one full stop is not quoted whole."""


def column(
    meaning: str,
    *,
    required: bool = False,
    values: tuple[str, ...] = (),
    default: Any = MISSING,
    only_here: bool = False,
) -> Any:
    """A field that is a column of its class's table.

    `required` says that it is never null; `values` are the only ones it may hold; `only_here` keeps a mention's column
    out of PLACES, which repeats the others.
    """
    metadata = {"meaning": meaning, "required": required, "values": values, "only_here": only_here}
    if default is MISSING:
        return field(metadata=metadata)
    return field(default=default, metadata=metadata)


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """
    A text and where it comes from.

    A headline tells what the body does not repeat, so it is read with it. It stands behind the body (`text` is the
    body, an empty line, the headline), so that an offset in the body is the same here as in the source; where the body
    holds it already, as its first line for instance, it is found there and not added.
    """

    article_id: str = column("unique in the table", required=True)
    title: str | None = column("headline", default=None)
    text: str = column("what is read, and what all offsets count in: the body, then the headline", required=True)
    published: dt.date | None = column("day of publication, where it was published", default=None)
    language: str | None = column("ISO 639-1 code; null is detected", default=None)
    source: str | None = column("outlet, or the name of the file", default=None)
    url: str | None = column("where the article stands on the web", default=None)
    title_start: int | None = column("first code point of the headline in `text`; null where none is", default=None)
    title_end: int | None = column("one past the last code point of the headline in `text`", default=None)
    given_lon: float | None = column("longitude that the source itself gives, in degrees; never used", default=None)
    given_lat: float | None = column("latitude that the source itself gives, in degrees", default=None)
    report_id: str | None = column("shared by the copies of one report; a run fills it in", default=None)

    def in_headline(self, position: int) -> bool:
        """Whether a code point of the text is one of the headline."""
        return (
            self.title_start is not None
            and self.title_end is not None
            and (self.title_start <= position < self.title_end)
        )


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or mark, seen by itself."""

    start: int
    """First code point in the text."""
    end: int
    """One past the last."""
    text: str
    """As it stands."""
    norm: str
    """In lower case, cleaned as the language's tokenizer does."""
    opens: bool
    """Whether a sentence, line or quotation opens with it, where a capital says nothing."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words, numbers and marks of one text, column by column: lists of one length, cheaper than objects."""

    text: str
    """The text that they were cut from."""
    words: list[str]
    """As they stand in the text."""
    norms: list[str]
    """In lower case, cleaned as the language's tokenizer does."""
    starts: list[int]
    """First code point of each."""
    ends: list[int]
    """One past the last code point."""
    opens: list[bool]
    """Whether a sentence, a line or a quotation opens with the token."""

    def __len__(self) -> int:
        return len(self.words)

    def __getitem__(self, index: int) -> Token:
        return Token(self.starts[index], self.ends[index], self.words[index], self.norms[index], self.opens[index])

    def __iter__(self) -> Iterator[Token]:
        return map(Token, self.starts, self.ends, self.words, self.norms, self.opens)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: a stretch of the text, and of its tokens."""

    start: int
    """First code point in the text."""
    end: int
    """One past the last."""
    first: int
    """Its first token."""
    last: int
    """One past its last token."""
    new_line: bool
    """Whether it begins a line: a headline, an item of a list, a paragraph."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words of a text that name a place."""

    mention_id: str = column("`article_id:start`, with `-end` where two mentions begin together", required=True)
    article_id: str = column("the article that names it", required=True)
    start: int = column("first code point in `text`", required=True)
    end: int = column("one past the last code point in `text`", required=True)
    name: str = column("the words of the text, exactly", required=True)
    kind: str = column("what the words say it is, or the gazetteer", required=True, values=tuple(KINDS))
    role: str = column("actor where a government is spoken of by its place", required=True, values=ROLES)
    sentence: str = column("the sentence it stands in", required=True)
    query: str = column("the name to look up: the dictionary form of an inflected one", required=True, only_here=True)
    found_by: str = column("what found it", required=True, only_here=True)
    confidence: float = column("how sure that is, in [0, 1], that it is a name of a place", only_here=True)
    known_id: str | None = column("the place's key, where the finder knows it", default=None, only_here=True)
    others: tuple[str, ...] = ()
    """Further names to look up: other dictionary forms that the words may have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A mention, and the place that it stands for."""

    mention: Mention
    """Its columns stand in PLACES before those below; `kind` there is the place's, once one was chosen."""
    place_id: str | None = column("the gazetteer's key, such as `geonames:691999`", default=None)
    place_name: str | None = column("the gazetteer's name, romanised", default=None)
    country: str | None = column("ISO 3166-1 alpha-2 code", default=None)
    admin1: str | None = column("first-level division (oblast, state)", default=None)
    source: str | None = column("the list that the place comes from, as attribution names it", default=None)
    status: str = column("whether a place was chosen", required=True, values=STATUSES)
    score: float | None = column(
        "how likely the name is a place's and this place the one meant, in [0, 1]", default=None
    )
    runner_up: str | None = column("the next best place, and its score", default=None)
    reason: str = column("one sentence that a person can check", required=True)
    precision: str | None = column("what the geometry stands for", values=PRECISIONS, default=None)
    uncertainty_m: float | None = column(
        "radius in metres within which the meant place lies, nine times in ten", default=None
    )
    geometry: BaseGeometry | None = column("point, line or area, EPSG:4326; null where not resolved", default=None)

    @property
    def resolved(self) -> bool:
        """Whether it has a place on the map."""
        return self.status == "resolved" and self.geometry is not None and not self.geometry.is_empty


@dataclass(frozen=True, slots=True)
class Count:
    """A number told of an event."""

    least: int | None
    """Least number told; None where only a ceiling is."""
    most: int | None
    """Greatest number told; None where open."""
    of: str
    """What is counted: killed, wounded, captured, evacuated, trapped, vehicles, missiles ..."""

    def __str__(self) -> str:
        """The count as a person writes it: `3-5 killed`, `500 or more trapped`."""
        if self.least == self.most:
            number = str(self.least)
        elif self.most is None:
            number = f"{self.least} or more"
        elif self.least is None:
            number = f"up to {self.most}"
        else:
            number = f"{self.least}-{self.most}"
        return f"{number} {self.of}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What an article, or several, tell as having happened at one place."""

    event_id: str = column("unique in the table, the same in every run", required=True)
    event_type: str | None = column("one of ACLED's six types; null where no rule is sure", default=None)
    sub_type: str | None = column("one of ACLED's 25 sub-types", default=None)
    quote: str = column("the sentence that tells it", required=True)
    headline: str | None = column("the clause that tells it, in the report's own words", default=None)
    article_ids: tuple[str, ...] = column("the articles that tell it", required=True)
    mention_id: str | None = column("the mention in PLACES that the event is drawn at", default=None)
    place_id: str | None = column("the gazetteer's key of the place", default=None)
    place_name: str | None = column("where it happened", default=None)
    happened_from: dt.date | None = column("first day on which it may have happened", default=None)
    happened_to: dt.date | None = column("last day on which it may have happened", default=None)
    time_precision: str = column(
        "what the two days stand for; published: only the day of the report is known",
        values=TIME_PRECISIONS,
        default="unknown",
    )
    actor: str | None = column("who did it; null is unknown", default=None)
    target: str | None = column("to whom or what; null is unknown", default=None)
    sources: tuple[str, ...] = ()
    """Who says so, in the words of the text; empty is the article itself. `reported_by` in the table."""
    claim_status: str = column("how it is told", required=True, values=CLAIM_STATUSES)
    counts: tuple[Count, ...] = ()
    """Every count told, the one that matters most first; `count_min`, `count_max`, `count_of` in the table are its."""
    count_shared: bool = column(
        "whether several places share the counts: the number stands in the first of their rows",
        required=True,
        default=False,
    )
    damage: str | None = column("what was damaged: plant, bridge, dam, hospital, power supply ...", default=None)
    political: bool = column("a meeting or statement rather than an act of war", required=True, default=False)
    confidence: float | None = column("in [0, 1], of type and place together", default=None)
    precision: str | None = column("of the place, as in PLACES", default=None)
    uncertainty_m: float | None = column("of the place, in metres", default=None)
    geometry: BaseGeometry | None = column("of the place, EPSG:4326", default=None)

    @property
    def summary(self) -> str:
        """One line that tells it, for lists and popups: what, where, by whom against whom, how many."""
        what = "Political event" if self.political else SHORT_NAMES.get(self.sub_type or "", self.sub_type or "Event")
        line = f"{what}: {self.place_name}"
        if self.actor:
            line += f", by {self.actor}"
        if self.target:
            line += f" against {self.target}" if self.actor else f", against {self.target}"
        if self.counts:
            line += f" ({'; '.join(map(str, self.counts[:3]))})"
        return line


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """A number that has run up over a time: no event of a day, and drawn nowhere."""

    total_id: str = column("unique in the table, the same in every run", required=True)
    place_id: str | None = column("the gazetteer's key of the place that it is told of", default=None)
    place_name: str | None = column("that place", default=None)
    count: Count
    """`count_min`, `count_max`, `count_of` in the table."""
    since: dt.date | None = column("first day that is counted, where it is told", default=None)
    until: dt.date | None = column("last day that is counted", default=None)
    reported_by: str | None = column("who says so; null is the article itself", default=None)
    article_ids: tuple[str, ...] = column("the articles that tell it", required=True)
    quote: str = column("the sentence that tells it", required=True)


CONTROL_STATES: Final = (
    "holds",
    "takes",
    "loses",
    "contests",
    "advances_to",
    "repelled_at",
    "encircles",
    "withdraws_from",
)
"""What a side does with a place."""
CONTROL_FORMS: Final = ("event", "state", "attribute")
"""Told as having happened, as being so, or by an adjective alone ("occupied Melitopol")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlStatement:
    """Who holds, takes or contests a place, as one sentence tells it; the front line is drawn of these."""

    place: Place
    """The place that it is said of."""
    side: str
    """Who does it: Russia or Ukraine."""
    state: str
    """One of `CONTROL_STATES`; of "repelled_at" the side is the defender."""
    form: str
    """One of `CONTROL_FORMS`."""
    as_of: dt.date | None
    """Day that it is true of."""
    claimant: str | None
    """Who says so; None is the article itself."""
    quote: str
    """The sentence that tells it."""

    @property
    def statement_id(self) -> str:
        """The same in every run: the mention, and what is said of it."""
        return f"{self.place.mention.mention_id}:{self.side}:{self.state}"


@dataclass(frozen=True, slots=True)
class Document:
    """An article read: its words, and what the stages have found so far."""

    article: Article
    language: str
    """Code of the language it is read in, one of the registry's, or the article's own where nothing is known of it."""
    tokens: Tokens
    sentences: tuple[Sentence, ...]
    asides: tuple[tuple[int, int], ...] = ()
    """Spans [start, end) that lead to other stories: their places are named here, but nothing in them is told here."""
    mentions: tuple[Mention, ...] = ()
    places: tuple[Place, ...] = ()
    """In order of start; every mention has one, and so has each alias and expression."""
    events: tuple[Event, ...] = ()
    totals: tuple[Total, ...] = ()
    control: tuple[ControlStatement, ...] = ()

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text

    def sentence_at(self, position: int) -> Sentence:
        """The sentence that holds a position of the text; white space belongs to the sentence before it."""
        index = bisect_right(self.sentences, position, key=lambda sentence: sentence.start) - 1
        return self.sentences[max(index, 0)]

    def quote(self, start: int, end: int) -> str:
        """The sentence around `text[start:end]`, cut to 1,000 characters with those words inside."""
        sentence = self.sentence_at(start)
        first, last = sentence.start, max(sentence.end, end)
        if last - first <= _LONGEST_QUOTE:
            return self.text[first:last]
        margin = _LONGEST_QUOTE // 2
        first, last = max(first, start - margin), min(last, end + margin)
        return f"…{self.text[first:last]}…"
