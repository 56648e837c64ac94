"""How the page looks: layers and their symbols, colours for light and dark, words for what the tables say in codes.

Symbols are told apart by shape, claims by fill and outline, precision by a ring or a broken frame: nothing rests on
colour alone. Shapes are SVG paths on a square of 20 units around the origin, used for markers, canvas and legend alike.
"""

from dataclasses import dataclass

__all__ = [
    "CLAIMS",
    "EVENT_COLOURS",
    "EVENT_LAYERS",
    "PLACE_LAYERS",
    "PRECISIONS",
    "SYMBOLS",
    "THEMES",
    "EventLayer",
    "PlaceLayer",
    "event_layer_of",
    "place_layer_of",
]


@dataclass(frozen=True)
class PlaceLayer:
    """A layer of places: its key, its name on the page, the kinds of PLACES it shows, its symbol."""

    key: str
    label: str
    kinds: tuple[str, ...]
    symbol: str
    show: bool = True


PLACE_LAYERS = (
    PlaceLayer("cities", "Cities and towns", ("city",), "city"),
    PlaceLayer("villages", "Villages and quarters", ("village", "quarter"), "village"),
    PlaceLayer("rivers", "Rivers and seas", ("river", "sea"), "river"),
    PlaceLayer("bridges", "Bridges", ("bridge",), "bridge"),
    PlaceLayer("plants", "Plants and mines", ("plant", "mine"), "plant"),
    PlaceLayer("energy", "Power stations and dams", ("power_station", "dam"), "power"),
    PlaceLayer("transport", "Airports, ports and stations", ("airport", "port", "station"), "airport"),
    PlaceLayer("sites", "Buildings and landscape", ("building", "island", "natural", "other"), "site"),
    PlaceLayer("expressions", "Areas told of", ("expression",), "expression"),
    PlaceLayer("regions", "Regions and districts", ("region", "district"), "region", show=False),
    PlaceLayer("countries", "Countries", ("country", "continent"), "country", show=False),
)

ACTORS = PlaceLayer("actors", "Governments named by a place", (), "country", show=False)
"""Where the name stands for those who govern there; not a place of the story."""


@dataclass(frozen=True)
class EventLayer:
    """A layer of events: its key, its name, ACLED's event type, its symbol."""

    key: str
    label: str
    event_type: str
    symbol: str


EVENT_LAYERS = (
    EventLayer("battles", "Battles", "Battles", "battle"),
    EventLayer("explosions", "Explosions and remote violence", "Explosions/Remote violence", "explosion"),
    EventLayer("civilians", "Violence against civilians", "Violence against civilians", "civilians"),
    EventLayer("protests", "Protests", "Protests", "protest"),
    EventLayer("riots", "Riots", "Riots", "riot"),
    EventLayer("strategic", "Strategic developments", "Strategic developments", "strategic"),
    EventLayer("other", "Other reports", "", "report"),
    EventLayer("political", "Meetings and statements", "", "political"),
)

CLAIMS = (
    ("stated", "Stated as fact"),
    ("claimed", "Claimed by a source"),
    ("denied", "Denied"),
    ("unverified", "Not verified"),
)
"""EVENTS.claim_status and its words, in the order of the codes on the page."""

PRECISIONS = (
    ("exact", "The very place"),
    ("settlement", "Somewhere in the settlement"),
    ("district", "Only the district is known"),
    ("region", "Only the region is known"),
    ("country", "Only the country is known"),
)
"""PLACES.precision and its words, in the order of the codes on the page."""

SYMBOLS = {
    "city": "M-6-6H6V6H-6Z",
    "village": "M-5 0A5 5 0 1 0 5 0A5 5 0 1 0-5 0Z",
    "river": "M-9-2C-6-7-3-7 0-2S6 3 9-2V3C6 8 3 8 0 3S-6-2-9 3Z",
    "bridge": "M-9 5V1C-5-6 5-6 9 1V5H6V1.5C4-2-4-2-6 1.5V5Z",
    "plant": "M-8 7V-1L-3 2V-1L2 2V-8H5V1L8 3V7Z",
    "power": "M2-9L-6 2H-1L-3 9L6-3H1Z",
    "airport": "M0-9L1.6-3L8 1V3L1.6 1.4V5L4 7V8.5L0 7.4L-4 8.5V7L-1.6 5V1.4L-8 3V1L-1.6-3Z",
    "site": "M-6 7V-2L0-8L6-2V7Z",
    "expression": "M-8-3H8V-1H-8ZM-8 2H8V4H-8Z",
    "region": "M-7-6L3-8L8-1L4 7L-6 6L-8 0Z",
    "country": "M-6-9H-4V-8H7L4-4L7 0H-4V9H-6Z",
    "battle": "M-8-6L-6-8L0-2L6-8L8-6L2 0L8 6L6 8L0 2L-6 8L-8 6L-2 0Z",
    "explosion": "M0-10L2.4-4.2L8-7L5-1.6L10 1L4.6 3L6 9L0.8 5.4L-4 9L-4 3.6L-10 3L-5.4-0.6L-8-7L-2.2-4.4Z",
    "civilians": "M0-9L9 7H-9Z",
    "protest": "M-8-7H8V3H1V9H-1V3H-8Z",
    "riot": "M-5-8H5L9 0L5 8H-5L-9 0Z",
    "strategic": "M0-9L9 0L0 9L-9 0Z",
    "report": "M-7 0A7 7 0 1 0 7 0A7 7 0 1 0-7 0Z",
    "political": "M-9-6H9V4H0L-5 9V4H-9Z",
}

THEMES = {
    "light": {
        "sea": "#c9dbe6",
        "land": "#f3f1ea",
        "foreign": "#e9e6dd",
        "water": "#b9d2e2",
        "coast": "#8fb0c4",
        "river": "#7fb0cf",
        "border": "#8d8777",
        "oblast": "#bdb6a5",
        "road": "#fdf6e3",
        "road_edge": "#c9b48a",
        "rail": "#9b968a",
        "text": "#2b2b2b",
        "muted": "#6d685c",
        "river_text": "#3c7599",
        "halo": "#fbfaf6",
    },
    "dark": {
        "sea": "#16222b",
        "land": "#262a2e",
        "foreign": "#1f2326",
        "water": "#1b2f3c",
        "coast": "#3c5a6c",
        "river": "#3f7596",
        "border": "#80796a",
        "oblast": "#4d4f4f",
        "road": "#5a5444",
        "road_edge": "#3a362c",
        "rail": "#6b6f72",
        "text": "#ecebe6",
        "muted": "#a5a196",
        "river_text": "#86b9d8",
        "halo": "#1b1e21",
    },
}
"""Colours that the canvas of the basemap takes, for either scheme; all others are in app.css."""

EVENT_COLOURS = {
    "battles": "#a8201a",
    "explosions": "#b8570a",
    "civilians": "#7a1f5c",
    "protests": "#2c6a4b",
    "riots": "#7a6200",
    "strategic": "#23568a",
    "other": "#57534a",
    "political": "#5d5a86",
}
"""Colours of the events' layers on paper, as app.css has them in its light scheme."""

_LAYER_OF_KIND = {kind: layer for layer in PLACE_LAYERS for kind in layer.kinds}
_LAYER_OF_TYPE = {layer.event_type: layer for layer in EVENT_LAYERS if layer.event_type}


def place_layer_of(kind: str, role: str) -> PlaceLayer:
    """The layer of a place, by its kind and role in PLACES."""
    if role == "actor":
        return ACTORS
    return _LAYER_OF_KIND.get(kind, _LAYER_OF_KIND["other"])


def event_layer_of(event_type: str | None, political: bool) -> EventLayer:
    """The layer of an event, by its type; what is political stands apart, so that it can be left off."""
    if political:
        return EVENT_LAYERS[-1]
    return _LAYER_OF_TYPE.get(event_type or "", EVENT_LAYERS[-2])
