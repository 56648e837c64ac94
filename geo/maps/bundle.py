"""The scripts and styles a page carries inside it: files of installed packages, checked by hash, and our own."""

import base64
import hashlib
import importlib
import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path

from geo.errors import RenderError
from geo.maps.plugins import plugin_file

__all__ = [
    "OWN_SCRIPTS",
    "inline_script",
    "inline_style",
    "licences",
    "marker_images",
    "own_scripts",
    "own_style",
    "package_file",
]


@dataclass(frozen=True)
class _Packaged:
    """A file of an installed package that stands in for a link."""

    link: str
    """Regular expression of the links it stands for."""
    module: str
    """The package whose `BASE_DIR` holds it."""
    path: str
    sha256: str
    package: str
    """Name and version to install."""


_PACKAGED = (
    _Packaged(
        r"https://[^/]+/(npm/)?leaflet@1\.9\.\d+/dist/leaflet(-src)?(\.min)?\.js",
        "xstatic.pkg.leaflet",
        "leaflet.js",
        "5819285cec137b229c94e1ee5ad73e8b6b84345a4367d60f75fe477fe0fb7b03",
        "xstatic-leaflet==1.9.3.0",
    ),
    _Packaged(
        r"https://[^/]+/(npm/)?leaflet@1\.9\.\d+/dist/leaflet(\.min)?\.css",
        "xstatic.pkg.leaflet",
        "leaflet.css",
        "90b693d86392a4779c861b28cf307e7e59c3fb35328c4d8b95f58f814d38c722",
        "xstatic-leaflet==1.9.3.0",
    ),
    _Packaged(
        r"https://[^/]+/(.*/)?jquery(-3\.[67]\.\d+|@3\.[67]\.\d+/dist/jquery|/3\.[67]\.\d+/jquery)(\.min)?\.js",
        "xstatic.pkg.jquery",
        "jquery.min.js",
        "fc9a93dd241f6b045cbff0481cf4e1901becd0e12fb45166a8f17f95823f0b1a",
        "xstatic-jquery==3.7.1.1",
    ),
)

OWN_SCRIPTS = (
    "core.js",
    "inflate.js",
    "front.js",
    "store.js",
    "symbols.js",
    "popup.js",
    "canvas.js",
    "groups.js",
    "shapes.js",
    "points.js",
    "frontlayer.js",
    "frontpanel.js",
    "places.js",
    "tray.js",
    "basemap.js",
    "lettering.js",
    "labels.js",
    "filters.js",
    "totals.js",
    "panel.js",
    "timeline.js",
    "search.js",
    "state.js",
    "download.js",
    "controls.js",
    "measure.js",
    "pins.js",
    "app.js",
)
"""Our own scripts, in the order in which they run."""


def package_file(link: str, plugins: Path | None = None) -> str:
    """Text of the installed file that stands for a link, with the images of a style inlined.

    Parameters
    ----------
    link
        Address that folium would load.
    plugins
        Folder of npm packages that holds the plugins, if any.

    Raises
    ------
    RenderError
        If no installed package has the file; names the link. If the installed file is not the one that was checked;
        names the package to install.
    """
    for known in _PACKAGED:
        if re.fullmatch(known.link, link):
            return _read(known)
    return plugin_file(link, plugins)


def marker_images() -> dict[str, str]:
    """The images of Leaflet's own marker, as data, by the options of `L.Icon.Default` that they are."""
    folder = Path(importlib.import_module(_PACKAGED[0].module).BASE_DIR) / "images"
    names = {"iconUrl": "marker-icon.png", "iconRetinaUrl": "marker-icon-2x.png", "shadowUrl": "marker-shadow.png"}
    return {option: _data_url(folder / name) for option, name in names.items()}


@cache
def _read(known: _Packaged) -> str:
    try:
        folder = Path(importlib.import_module(known.module).BASE_DIR)
        content = (folder / known.path).read_bytes()
    except (ImportError, OSError) as error:
        raise RenderError(f"{known.path} is missing ({error}); pip install {known.package}") from error
    if hashlib.sha256(content).hexdigest() != known.sha256:
        raise RenderError(
            f"{folder / known.path} is not the file that was checked; pip install --force-reinstall {known.package}"
        )
    text = content.decode("utf-8")
    if known.path.endswith(".css"):
        return re.sub(r"url\((images/[\w.-]+)\)", lambda found: f"url({_data_url(folder / found.group(1))})", text)
    return text


def _data_url(path: Path) -> str:
    return "data:image/png;base64," + base64.b64encode(path.read_bytes()).decode("ascii")


@cache
def own_scripts() -> str:
    """Our own scripts, as one text."""
    folder = resources.files("geo.maps") / "assets"
    return "\n".join((folder / name).read_text(encoding="utf-8") for name in OWN_SCRIPTS)


@cache
def own_style() -> str:
    """Our own style."""
    return (resources.files("geo.maps") / "assets" / "app.css").read_text(encoding="utf-8")


@cache
def licences() -> str:
    """Licence texts of the packages' files that a page carries."""
    return (resources.files("geo.maps") / "assets" / "licences.txt").read_text(encoding="utf-8")


def inline_script(text: str) -> str:
    r"""Script text that no HTML parser can leave: `</script` and `<!--` are broken up, source maps dropped.

    Both occur only inside strings of a script, where `<\/` and `<\!` mean the same.
    """
    text = re.sub(r"(?m)^//# sourceMappingURL=.*$", "", text).replace("\r\n", "\n").replace("\r", "\n")
    text = text.replace("\0", "\ufffd")
    return re.sub(r"<(?=/script|!--)", r"<\\", text, flags=re.I)


def inline_style(text: str) -> str:
    """Style text that no HTML parser can leave."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    return re.sub(r"<(?=/style)", r"\\3c ", text, flags=re.I)
