"""The exports look as the page does."""

import re
from pathlib import Path

import pytest

import geo.maps
from geo.export.legend import COLOURS, layer_key, layers_of
from geo.kinds import KINDS
from geo.maps.style import EVENT_LAYERS, PLACE_LAYERS

CSS = (Path(geo.maps.__file__).parent / "assets" / "app.css").read_text(encoding="utf-8")


def page_colour(layer: str) -> str:
    """The colour that the page's light theme gives a layer."""
    variable = re.search(rf"\.fl-l-{layer}[^{{}}]*\{{ color: var\((--[a-z-]+)\)", CSS)
    name = variable[1] if variable else "--place"
    found = re.search(rf"{name}: (#[0-9a-f]{{6}})", CSS)
    assert found is not None
    return found[1]


@pytest.mark.parametrize("group", ["places", "events"])
def test_each_layer_has_the_colour_of_the_page(group: str) -> None:
    assert {one.key: one.colour for one in layers_of(group) if f"{group}.{one.key}" in COLOURS} == {
        one.key: page_colour(f"{group}-{one.key}") if one.key != "expressions" else page_colour("places-regions")
        for one in layers_of(group)
        if f"{group}.{one.key}" in COLOURS
    }


def test_no_layer_of_the_page_is_missing() -> None:
    assert {one.key for one in layers_of("places")} == {"actors", *(one.key for one in PLACE_LAYERS)}
    assert {one.key for one in layers_of("events")} == {one.key for one in EVENT_LAYERS}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_place_has_a_layer(kind: str) -> None:
    assert layer_key("places")({"kind": kind, "role": "place"}) in {one.key for one in layers_of("places")}


def test_a_table_without_a_map_has_no_layers() -> None:
    assert layers_of("articles") == ()
