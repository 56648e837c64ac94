"""Folium's plugins on a page that asks for nothing: their files out of a folder of npm packages, or refused by name."""

import base64
import re
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from geo.errors import RenderError

__all__ = ["plugin_file", "refuse_compilers", "shims", "with_images"]

_ALIASES = {
    "ardhi/leaflet.mouseposition": "leaflet-mouse-position",
    "leaflet.draw": "leaflet-draw",
    "ljagis/leaflet-measure": "leaflet-measure",
    "moment.js": "moment",
    "jqueryui": "jquery-ui",
    "python-visualization/folium": "leaflet.heat",
}
"""Names at delivery networks to the names of the same packages at npm."""

_NEEDLESS = re.compile(r"/(highlight\.js|bootstrap|fontawesome[^/]*|bootstrap-glyphicons)/|glyphicons|fontawesome")
"""Styles that folium asks for beside a plugin and that nothing of the page uses."""

_COMPILES = {
    "L.Control.Measure(": "MeasureControl compiles code as it runs, which the page's policy forbids; "
    "the page has a measure tool of its own"
}

_TYPES = {".png": "image/png", ".gif": "image/gif", ".svg": "image/svg+xml", ".jpg": "image/jpeg"}

_GLYPHS = {
    "info-sign": "i", "question-sign": "?", "exclamation-sign": "!", "warning-sign": "!", "plus": "+", "minus": "−",
    "ok": "✓", "check": "✓", "remove": "✕", "times": "✕", "star": "★", "heart": "♥", "flag": "⚑", "home": "⌂",
    "plane": "✈", "cloud": "☁", "fire": "♨", "bolt": "ϟ", "envelope": "✉", "bomb": "✹",
}  # fmt: skip


def plugin_file(link: str, folder: Path | None) -> str:
    """
    Text of the file that stands for a link of a plugin.

    Parameters
    ----------
    link
        Address at jsdelivr, cdnjs or unpkg.
    folder
        Folder that holds `node_modules`, or is one; None where none was given.

    Raises
    ------
    RenderError
        If the folder has no such package, or the package no such file; names the package to install.
    """
    if _NEEDLESS.search(link):
        return ""
    package, name = _package(link), urlsplit(link).path.rsplit("/", 1)[-1]
    remedy = (
        f"the page would load {link}, and no installed package holds that file; leave out the element that needs it, "
        f"or `npm install {package}` in a folder and give make_map(plugins=that folder), or make_map(online=True)"
    )
    if folder is None:
        raise RenderError(remedy)
    base = folder if folder.name == "node_modules" else folder / "node_modules"
    found = _found(base / package, _plain(name))
    if found is None:
        raise RenderError(remedy)
    text = found.read_text(encoding="utf-8")
    return with_images(text, found.parent) if found.suffix == ".css" else text


def _package(link: str) -> str:
    parts = [part for part in urlsplit(link).path.split("/") if part]
    host = urlsplit(link).netloc
    if host.endswith("cdnjs.cloudflare.com"):
        name = parts[2]
    elif parts[0] == "gh":
        name = "/".join(parts[1:3])
    else:
        parts = parts[1:] if parts[0] == "npm" else parts
        name = "/".join(parts[:2]) if parts[0].startswith("@") else parts[0]
    name = name[0] + name[1:].split("@")[0]
    return _ALIASES.get(name.lower(), name)


def _plain(name: str) -> str:
    """A file's name without what differs between two builds of one file: case, `.min`, signs."""
    stem, _, suffix = name.lower().replace(".min", "").rpartition(".")
    return re.sub(r"[^a-z0-9]", "", stem) + "." + suffix


@cache
def _found(package: Path, plain: str) -> Path | None:
    files = [
        path
        for path in package.rglob(f"*.{plain.rsplit('.', 1)[-1]}")
        if "node_modules" not in path.relative_to(package).parts
    ]
    same = [path for path in files if _plain(path.name) == plain]
    # Built files before sources, small ones before large.
    return min(
        same, key=lambda path: ("src" in path.parts, ".min" not in path.name, len(path.parts), str(path)), default=None
    )


def with_images(style: str, folder: Path) -> str:
    """A style with the images beside it inlined; what is not there is left out."""

    def inlined(found: re.Match[str]) -> str:
        path = (folder / found.group(1)).resolve()
        if path.suffix not in _TYPES or not path.is_file() or folder.resolve().parent not in path.parents:
            return "none"
        return f"url(data:{_TYPES[path.suffix]};base64,{base64.b64encode(path.read_bytes()).decode('ascii')})"

    return re.sub(r"""url\(\s*["']?(?!data:|#)([\w./@-]+?)(?:[?#][^)"']*)?["']?\s*\)""", inlined, style)


def refuse_compilers(script: str) -> None:
    """Refuse what compiles code in the browser.

    Raises
    ------
    RenderError
        If the script uses such a plugin; names what to use instead.
    """
    for call, reason in _COMPILES.items():
        if call in script:
            raise RenderError(reason)


def shims(script: str, marker_images: dict[str, str]) -> str:
    """What folium's markers need of the web, made here: Leaflet's own marker, and pins for `folium.Icon`."""
    parts = []
    if re.search(r"L\.(marker|geoJson|Marker)\(|markerCluster", script, re.IGNORECASE):
        pairs = ", ".join(f'{name}: "{image}"' for name, image in marker_images.items())
        parts.append(
            "L.Icon.Default.prototype._getIconUrl = "
            "function (name) { return L.Icon.prototype._getIconUrl.call(this, name); };"
            f"L.Icon.Default.mergeOptions({{{pairs}}});"
        )
    if "L.AwesomeMarkers" in script:
        glyphs = ", ".join(f'"{name}": "{glyph}"' for name, glyph in _GLYPHS.items())
        parts.append(f"Frontline.glyphs = {{{glyphs}}}; Frontline.pinIcons();")
    return "\n".join(parts)
