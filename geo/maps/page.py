"""The standalone page, a folium map: one render path for `save`, `render` and a notebook's `_repr_html_`.

Folium's elements render into it as into any map; `geo.maps.assembly` makes the file of what they have rendered.
"""

import html
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import folium
from branca.element import Figure
from folium.raster_layers import TileLayer
from folium.template import Template

from geo.errors import OutputError, RenderError
from geo.maps.assembly import assemble, tile_host
from geo.maps.inert import inert_elements
from geo.maps.layers import StoryLayer
from geo.maps.names import NameSource
from geo.maps.packs import Pack
from geo.maps.story import Story, make_story

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

__all__ = ["PageFigure", "StoryMap", "make_map"]

OSM_TILES = "https://tile.openstreetmap.org/{z}/{x}/{y}.png"


def make_map(
    places: "gpd.GeoDataFrame",
    events: "gpd.GeoDataFrame",
    *,
    articles: "pd.DataFrame | None" = None,
    totals: "pd.DataFrame | None" = None,
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
    totals
        TOTALS table; listed beside the events, and drawn nowhere.
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
        totals=totals,
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
                return assemble(self, maps[0])
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
        tile_host(url)
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
