"""The standalone page: one render path for `save`, `render` and a notebook's `_repr_html_`.

The page is put together here, not by branca's template: rendered elements are kept as text (`geo.maps.inert`), every
link is exchanged for the text of an installed package's file or refused (`geo.maps.bundle`), and a Content-Security-
Policy names by hash each script and style that may run, so that whatever else is in the page, from an article or by
accident, is not code.
"""

import base64
import hashlib
import html
import os
import re
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any
from urllib.parse import urlsplit

import folium
from branca.element import CssLink, Element, Figure, JavascriptLink
from folium.raster_layers import TileLayer
from folium.template import Template

from geo.errors import OutputError, RenderError
from geo.maps import bundle
from geo.maps.inert import inert_elements, text_of
from geo.maps.layers import StoryLayer
from geo.maps.names import NameSource
from geo.maps.packs import Pack
from geo.maps.payload import json_text
from geo.maps.plugins import refuse_compilers, shims
from geo.maps.story import Story, make_story

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

__all__ = ["PageFigure", "StoryMap", "make_map"]

OSM_TILES = "https://tile.openstreetmap.org/{z}/{x}/{y}.png"

_ONLINE = "https-link:"
"""Marks a link among the texts of scripts and styles."""

_TILES = re.compile(r"""L\.tileLayer\(\s*["']([^"']+)""")
_BLOCK = re.compile(r"<(script|style)\b([^>]*)>(.*?)</\1\s*>", re.IGNORECASE | re.DOTALL)
_LINK = re.compile(r"""<(?:link|script)\b[^>]*?\b(?:href|src)\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)


def make_map(
    places: "gpd.GeoDataFrame",
    events: "gpd.GeoDataFrame",
    *,
    articles: "pd.DataFrame | None" = None,
    title: str | None = None,
    as_of: object = None,
    basemap: str = "offline",
    tiles: str = OSM_TILES,
    control_areas: "gpd.GeoDataFrame | None" = None,
    front_lines: "gpd.GeoDataFrame | None" = None,
    marker_limit: int = 1000,
    names: NameSource | None = None,
    packs: Sequence[Pack] | None = None,
    plugins: "str | os.PathLike[str] | None" = None,
    online: bool = False,
) -> "StoryMap":
    """
    Make the map of a story: one page that opens from disk and asks for nothing.

    Parameters
    ----------
    places
        PLACES table, EPSG:4326. Rows without geometry are listed in the page's note with their reason.
    events
        EVENTS table, EPSG:4326; may be empty.
    articles
        ARTICLES table; gives the popups title, source, link and date of each report. Without it the popups name the
        `article_id`.
    title
        Title of the page; by default the title of the only article, or "Map of N articles".
    as_of
        The day the map tells of, a date or ISO text; by default the last day of the events or articles.
    basemap
        "offline" draws the embedded land, water, rivers and borders; "tiles" adds a tile layer of the web above it, for
        those who are online, and lets the page load from that host alone.
    tiles
        URL template of the tile layer, https only.
    control_areas
        CONTROL_AREAS table of one or many days (area_id, day, side, status, geometry), EPSG:4326. The page shows those
        of the last day that the time slider lets through; contested areas are hatched.
    front_lines
        FRONT_LINES table likewise (line_id, day, side_a, side_b, geometry), with `uncertainty_m` drawn as a band;
        places and events get the column `front_km` (`geo.fronts.distance`), if they have none.
    marker_limit
        Up to so many events are single elements of the page, which the keyboard can reach; beyond, they are drawn on
        one canvas out of one compressed block.
    names
        Gazetteer that gives the towns on the basemap and the spellings to search by; by default the embedded one.
    packs
        The basemap, as `geo.maps.basemap.base_payload` takes it; by default the embedded one.
    plugins
        Folder of npm packages (`npm install leaflet-minimap` there) that holds the files of folium's plugins, which the
        page then carries.
    online
        Whether the page may load what no installed package holds from where folium finds it on the web. It is then no
        page that opens without a network, and its reader's address is known to those hosts.

    Returns
    -------
    StoryMap, a `folium.Map` whose layers are folium feature groups; further folium elements may be added to it.

    Raises
    ------
    TableError
        If a table lacks a column, or its geometry is in metres.
    InputError
        If `basemap` is unknown, `tiles` is no https URL, or `as_of` no date.
    """
    story = make_story(
        places,
        events,
        articles=articles,
        title=title,
        as_of=as_of,
        basemap=basemap,
        control_areas=control_areas,
        front_lines=front_lines,
        marker_limit=marker_limit,
        names=names,
        packs=packs,
    )
    page = StoryMap(story, plugins=None if plugins is None else Path(plugins), online=online)
    if basemap == "tiles":
        page.add_tiles(tiles)
    return page


class PageFigure(Figure):
    """A figure that puts its page together as one file without links."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("height", "640px")
        super().__init__(**kwargs)

    def render(self, **kwargs: Any) -> str:
        """
        Render the page.

        Raises
        ------
        RenderError
            If an element needs a file that no installed package holds, or would load tiles on an offline page.
        """
        maps = [child for child in self._children.values() if isinstance(child, StoryMap)]
        if len(maps) != 1:
            raise RenderError(f"a page holds one StoryMap, this one {len(maps)}")
        # What elements write here as they render is taken out again, so that a second render does not double it.
        parts = (self.header, self.html, self.script)
        before = [part._children.copy() for part in parts]
        try:
            with inert_elements():
                for child in self._children.values():
                    child.render_element(**kwargs) if isinstance(child, StoryMap) else child.render(**kwargs)
                return _Page(self, maps[0]).text()
        finally:
            for part, children in zip(parts, before, strict=True):
                part._children = children

    def _repr_html_(self, **_kwargs: Any) -> str:
        """The page in a frame of its own, without access to the notebook around it."""
        return (
            f'<iframe srcdoc="{html.escape(self.render())}" width="{html.escape(str(self.width))}" '
            f'height="{html.escape(str(self.height))}" style="border:none" title="{html.escape(self.title or "Map")}" '
            'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads" '
            "allowfullscreen></iframe>"
        )


class StoryMap(folium.Map):
    """The map of a story. Further folium elements may be added; what they need must be in an installed package."""

    # The size is the page's business (see app.css), so that folium 0.20 and 1.x draw the same.
    _template = Template("""
        {% macro html(this, kwargs) %}<div class="folium-map" id="{{ this.get_name() }}"></div>{% endmacro %}
        {% macro script(this, kwargs) %}
            var {{ this.get_name() }} = Frontline.makeMap("{{ this.get_name() }}");
        {% endmacro %}
    """)

    def __init__(self, story: Story, *, plugins: Path | None = None, online: bool = False) -> None:
        south, west, north, east = story.bounds
        super().__init__(location=[(south + north) / 2, (west + east) / 2], tiles=None)
        self.default_js = [link for link in self.default_js if link[0] == "leaflet"]
        self.default_css = [link for link in self.default_css if link[0] == "leaflet_css"]
        self.story = story
        self.plugins, self.online = plugins, online
        # One story a page: names that do not change make the same page of the same tables.
        self._id = "story"
        PageFigure(title=story.title).add_child(self)
        for layer in story.layers:
            self.add_child(StoryLayer(layer))

    @property
    def layers(self) -> list[StoryLayer]:
        """The story's layers: folium feature groups, in the order of the layer control."""
        return [child for child in self._children.values() if isinstance(child, StoryLayer)]

    def add_tiles(self, url: str, *, attribution: str = "© OpenStreetMap contributors") -> None:
        """Add a layer of map tiles from the web, and let the page load from its host.

        Raises
        ------
        RenderError
            If the URL is not https.
        """
        _tile_host(url)
        TileLayer(tiles=url, attr=html.escape(attribution), name="Tiles of the web", overlay=True).add_to(self)
        self.story.payload["tiles"] = True

    def render_element(self, **kwargs: Any) -> None:
        """Render into the figure, as any element of folium does."""
        super().render(**kwargs)  # type: ignore[no-untyped-call]

    def render(self, **_kwargs: Any) -> str:
        """
        The page as text.

        Raises
        ------
        RenderError
            If the map was put into a figure that is not its own page, or its page cannot be made.
        """
        root = self.get_root()
        if not isinstance(root, PageFigure):
            raise RenderError("a StoryMap renders its own page only; take it out of the figure, or save it by itself")
        return root.render()

    def save(
        self,
        outfile: str | bytes | os.PathLike[str] | IO[bytes],
        close_file: bool = True,
        **_kwargs: Any,
    ) -> None:
        """
        Write the page to a file; what stood there before stays until the new page is whole.

        Raises
        ------
        OutputError
            If the file cannot be written.
        RenderError
            As `render`.
        """
        content = self.render().encode("utf-8")
        if isinstance(outfile, bytes):
            outfile = os.fsdecode(outfile)
        if not isinstance(outfile, str | os.PathLike):
            outfile.write(content)
            if close_file:
                outfile.close()
            return
        target = Path(outfile)
        try:
            with tempfile.NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}-", delete=False) as file:
                file.write(content)
            temporary = Path(file.name)
            try:
                temporary.chmod(0o644)
                temporary.replace(target)
            except OSError:
                temporary.unlink(missing_ok=True)
                raise
        except OSError as error:
            raise OutputError(
                f"{target}: cannot be written ({error.strerror or error}); choose another path"
            ) from error

    def _repr_html_(self, **_kwargs: Any) -> str:
        root = self.get_root()
        return root._repr_html_() if isinstance(root, PageFigure) else self.render()


class _Page:
    """One page in the making: its blocks, and the hashes of those that may run."""

    def __init__(self, figure: PageFigure, story_map: StoryMap) -> None:
        self.figure, self.map = figure, story_map
        self.scripts: list[str] = []
        self.styles: list[str] = []
        self.other_head: list[str] = []
        self.links: list[str] = []
        own = {StoryMap, StoryLayer}
        self.foreign = any(type(child) not in own for child in _descendants(story_map))

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
        return "".join(sorted({f" {_tile_host(url)}" for url in layers}))


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


def _tile_host(url: str) -> str:
    parts = urlsplit(url.replace("{s}", "*"))
    if parts.scheme != "https" or not re.fullmatch(r"(\*\.)?[A-Za-z0-9.-]+(:\d+)?", parts.netloc):
        raise RenderError(f"tiles {url!r}: give an https URL, such as {OSM_TILES}")
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
