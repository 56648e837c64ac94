"""A layer's style as QGIS has it (QML): the page's layers as categories, each with its symbol and colour.

Points bear the page's symbols, which the style holds as SVG, so that the file needs nothing beside it. Areas are
outlines: an oblast that a thousand mentions name would be a thousand fills, one upon the other.
"""

import base64
from xml.etree import ElementTree as ET

from geo.export.legend import Layer, layers_of

__all__ = ["qml"]

_SYMBOL_TYPES = {"points": "marker", "lines": "line", "areas": "fill"}
_GEOMETRY_TYPES = {"points": "0", "lines": "1", "areas": "2"}
_BROKEN = {"expressions", "regions", "countries", "actors"}
"""Layers whose outline is loose by nature, drawn as broken lines."""

_HALO = "255,255,255,255"


def qml(table: str, kind: str) -> str:
    """
    The QML of one layer of a GeoPackage.

    Parameters
    ----------
    table
        "places" or "events"; others have no symbols, and get a style without categories.
    kind
        One of `geo.frames.KINDS_OF_GEOMETRY`.
    """
    layers = layers_of(table)
    root = ET.Element("qgis", version="3.22", styleCategories="Symbology", hasScaleBasedVisibilityFlag="0")
    renderer = ET.SubElement(
        root,
        "renderer-v2",
        type="categorizedSymbol",
        attr=_attribute(layers),
        enableorderby="0",
        symbollevels="0",
        forceraster="0",
    )
    categories, symbols = ET.SubElement(renderer, "categories"), ET.SubElement(renderer, "symbols")
    for number, layer in enumerate(layers):
        ET.SubElement(
            categories,
            "category",
            value=layer.key,
            type="string",
            symbol=str(number),
            label=layer.label,
            render=str(layer.show).lower(),
        )
        symbol = ET.SubElement(symbols, "symbol", name=str(number), type=_SYMBOL_TYPES[kind], alpha="1")
        symbol.set("clip_to_extent", "1")
        symbol.set("force_rhr", "0")
        symbol.append(_symbol_layer(layer, kind))
    ET.SubElement(root, "blendMode").text = "0"
    ET.SubElement(root, "layerGeometryType").text = _GEOMETRY_TYPES[kind]
    return "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n" + ET.tostring(root, encoding="unicode")


def _attribute(layers: tuple[Layer, ...]) -> str:
    """An expression that gives the key of a row's layer."""
    whens = " ".join(f"WHEN {layer.condition} THEN '{layer.key}'" for layer in layers)
    return f"CASE {whens} END" if whens else ""


def _symbol_layer(layer: Layer, kind: str) -> ET.Element:
    colour = _rgba(layer.colour)
    pen = "dash" if layer.key in _BROKEN else "solid"
    if kind == "points":
        return _options(
            "SvgMarker",
            {
                "name": "base64:" + base64.b64encode(_svg(layer.symbol).encode()).decode(),
                "color": colour,
                "outline_color": _HALO,
                "outline_style": "solid",
                "outline_width": "0.2",
                "outline_width_unit": "MM",
                "size": "4.4",
                "size_unit": "MM",
                "scale_method": "diameter",
            },
        )
    if kind == "lines":
        return _options(
            "SimpleLine",
            {
                "line_color": colour,
                "line_width": "0.7",
                "line_width_unit": "MM",
                "line_style": pen,
                "capstyle": "round",
                "joinstyle": "round",
            },
        )
    return _options(
        "SimpleFill",
        {
            "style": "no",
            "outline_color": colour,
            "outline_width": "0.5",
            "outline_width_unit": "MM",
            "outline_style": pen,
            "joinstyle": "round",
        },
    )


def _options(name: str, values: dict[str, str]) -> ET.Element:
    """A symbol layer with its values, in the form of QGIS 3.18 and later and in the older one."""
    element = ET.Element("layer", {"class": name, "enabled": "1", "locked": "0", "pass": "0"})
    options = ET.SubElement(element, "Option", type="Map")
    for key, value in values.items():
        ET.SubElement(options, "Option", name=key, value=value, type="QString")
        ET.SubElement(element, "prop", k=key, v=value)
    return element


def _svg(path: str) -> str:
    """A symbol of the page with the parameters by which QGIS colours it."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="22" height="22" viewBox="-11 -11 22 22">'
        f'<path d="{path}" fill="param(fill)" fill-opacity="param(fill-opacity)" stroke="param(outline)"'
        ' stroke-opacity="param(outline-opacity)" stroke-width="param(outline-width)"/></svg>'
    )


def _rgba(colour: str) -> str:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"{red},{green},{blue},255"
