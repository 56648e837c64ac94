"""One HTML file of what a page's elements have rendered.

The page is put together here, not by branca's template: rendered elements are kept as text (`geo.maps.inert`), every
link is exchanged for the text of an installed package's file or refused (`geo.maps.bundle`), and a Content-Security-
Policy names by hash each script and style that may run, so that whatever else is in the page, from an article or by
accident, is not code.
"""

import base64
import hashlib
import html
import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from branca.element import CssLink, Element, Figure, JavascriptLink
from folium.raster_layers import TileLayer

from geo.errors import RenderError
from geo.maps import bundle
from geo.maps.inert import text_of
from geo.maps.layers import StoryLayer
from geo.maps.payload import json_text
from geo.maps.plugins import refuse_compilers, shims

if TYPE_CHECKING:
    from geo.maps.page import StoryMap

__all__ = ["assemble", "tile_host"]

_ONLINE = "https-link:"
"""Marks a link among the texts of scripts and styles."""

_TILES = re.compile(r"""L\.tileLayer\(\s*["']([^"']+)""")
_BLOCK = re.compile(r"<(script|style)\b([^>]*)>(.*?)</\1\s*>", re.IGNORECASE | re.DOTALL)
_LINK = re.compile(r"""<(?:link|script)\b[^>]*?\b(?:href|src)\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)


def assemble(figure: Figure, story_map: "StoryMap") -> str:
    """
    The page of a figure whose elements have been rendered into it.

    Raises
    ------
    RenderError
        If an element needs a file that no installed package holds, or would load tiles on an offline page.
    """
    return _Page(figure, story_map).text()


class _Page:
    """One page in the making: its blocks, and the hashes of those that may run."""

    def __init__(self, figure: Figure, story_map: "StoryMap") -> None:
        self.figure, self.map = figure, story_map
        self.scripts: list[str] = []
        self.styles: list[str] = []
        self.other_head: list[str] = []
        self.links: list[str] = []
        self.foreign = any(type(child) is not StoryLayer for child in _descendants(story_map))

    def text(self) -> str:
        """The page."""
        self._take_header()
        body = text_of(self.figure.html)
        _refuse_links(body)
        script = text_of(self.figure.script)
        if _needs_jquery(script):
            self.scripts.insert(0, bundle.package_file("https://code.jquery.com/jquery-3.7.1.min.js"))
        refuse_compilers(script)
        self.scripts.append(bundle.own_scripts())
        self.styles.append(bundle.own_style())
        made = shims(script, bundle.marker_images()) if self.foreign else ""
        self.scripts.append(f"{made}\n{script}\n{self._start()}")
        scripts = [bundle.inline_script(text) for text in self.scripts]
        styles = [bundle.inline_style(text) for text in self.styles]
        return _PAGE.format(
            language="en",
            policy=html.escape(self._policy(scripts, styles)),
            title=html.escape(_printable(self.map.story.title)),
            head="\n".join(self.other_head),
            styles="\n".join(map(_style_element, styles)),
            body=body,
            data=json_text(self.map.story.payload),
            licences=html.escape(bundle.licences()),
            scripts="\n".join(map(_script_element, scripts)),
        )

    def _take_header(self) -> None:
        """Sort the header's elements into scripts, styles and the rest; exchange links for files."""
        for name, child in self.figure.header._children.items():
            if isinstance(child, JavascriptLink):
                self._take_link(child.url, self.scripts)
            elif isinstance(child, CssLink):
                self._take_link(child.url, self.styles)
            elif name != "meta_http":
                self.other_head.append(_BLOCK.sub(self._take_block, text_of(child)))
        for text in self.other_head:
            _refuse_links(text)

    def _take_link(self, link: str, texts: list[str]) -> None:
        """The file for a link; where the page may go online and no package has it, the link itself."""
        try:
            texts.append(bundle.package_file(link, self.map.plugins))
        except RenderError:
            if not self.map.online or not link.startswith("https://"):
                raise
            self.links.append(link)
            # In its place among the texts, so that what needs it runs after it.
            texts.append(_ONLINE + link)

    def _take_block(self, found: re.Match[str]) -> str:
        tag, attributes, content = found.group(1).lower(), found.group(2), found.group(3)
        link = re.search(r"""\bsrc\s*=\s*["']?([^"'\s>]+)""", attributes)
        if link:
            content = bundle.package_file(html.unescape(link.group(1)), self.map.plugins)
        (self.scripts if tag == "script" else self.styles).append(content)
        return ""

    def _start(self) -> str:
        groups = ", ".join(f"{json_text(layer.layer.key)}: {layer.get_name()}" for layer in self.map.layers)
        return f"Frontline.start({self.map.get_name()}, {{{groups}}});"

    def _policy(self, scripts: list[str], styles: list[str]) -> str:
        style_attributes = "style-src-attr 'unsafe-inline'; " if self.foreign else ""
        return (
            f"default-src 'none'; script-src {_hashes(scripts)}; style-src {_hashes(styles)}; {style_attributes}"
            f"img-src data: blob:{self._tile_hosts()}{self._link_hosts()}; base-uri 'none'; form-action 'none'"
        )

    def _link_hosts(self) -> str:
        return "".join(sorted({f" https://{urlsplit(link).netloc}" for link in self.links}))

    def _tile_hosts(self) -> str:
        """Hosts of map tiles: those of layers, and of what elements write into their scripts, as MiniMap does."""
        layers = [str(child.tiles) for child in _descendants(self.map) if isinstance(child, TileLayer)]
        layers += [html.unescape(link) for link in _TILES.findall(text_of(self.figure.script))]
        if layers and not (self.map.story.payload.get("tiles") or self.map.online):
            raise RenderError(
                f"the tile layer {layers[0]} would load from the web; make the map with basemap='tiles' or online=True"
            )
        return "".join(sorted({f" {tile_host(url)}" for url in layers}))


def _descendants(element: Element) -> list[Element]:
    found = []
    for child in element._children.values():
        # folium adds a helper of its own to each layer that is shown; it holds no data.
        if type(child).__name__ != "ElementAddToElement":
            found += [child, *_descendants(child)]
    return found


def _hashes(texts: list[str]) -> str:
    links = [text.removeprefix(_ONLINE).split("?")[0] for text in texts if text.startswith(_ONLINE)]
    texts = [text for text in texts if not text.startswith(_ONLINE)]
    digests = (base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii") for text in texts)
    return " ".join([*(f"'sha256-{digest}'" for digest in digests), *links])


def _needs_jquery(script: str) -> bool:
    return re.search(r"\$\(|\$\.|\bjQuery\b", script) is not None


def _script_element(text: str) -> str:
    if text.startswith(_ONLINE):
        return f'<script src="{html.escape(text.removeprefix(_ONLINE))}"></script>'
    return f"<script>{text}</script>"


def _style_element(text: str) -> str:
    if text.startswith(_ONLINE):
        return f'<link rel="stylesheet" href="{html.escape(text.removeprefix(_ONLINE))}">'
    return f"<style>{text}</style>"


def _refuse_links(text: str) -> None:
    found = _LINK.search(text)
    if found:
        raise RenderError(f"the page would load {html.unescape(found.group(1))}; leave out the element that needs it")


def tile_host(url: str) -> str:
    """Scheme and host of a URL template of map tiles.

    Raises
    ------
    RenderError
        If it is no https URL.
    """
    parts = urlsplit(url.replace("{s}", "*"))
    if parts.scheme != "https" or not re.fullmatch(r"(\*\.)?[A-Za-z0-9.-]+(:\d+)?", parts.netloc):
        raise RenderError(
            f"tiles {url!r}: give an https URL, such as https://tile.openstreetmap.org/{{z}}/{{x}}/{{y}}.png"
        )
    return f"https://{parts.netloc}"


def _printable(text: str) -> str:
    return text.replace("\0", "\ufffd").encode("utf-8", "replace").decode("utf-8")


_PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<link rel="icon" href="data:,">
{head}
{styles}
</head>
<body>
<noscript>This map is drawn by its own scripts, which are all inside this file; allow scripts to see it.</noscript>
<main id="fl-map-slot">{body}</main>
<template id="fl-licences">{licences}</template>
<script type="application/json" id="fl-data">{data}</script>
{scripts}
</body>
</html>
"""
