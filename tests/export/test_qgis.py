"""Styles as QGIS reads them: with a real one where the machine has it."""

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import geopandas as gpd
import pytest

from geo.export import write_table
from geo.export.legend import layers_of
from geo.export.qgis import qml
from geo.tables import EVENTS, PLACES

SYSTEM_PYTHON = Path("/usr/bin/python3")
ASK = """
import sys
from qgis.core import QgsApplication, QgsExpression, QgsVectorLayer
application = QgsApplication([], False)
application.initQgis()
for name in sys.argv[2:]:
    layer = QgsVectorLayer(f"{sys.argv[1]}|layername={name}", name, "ogr")
    renderer = layer.renderer()
    expression = QgsExpression(renderer.classAttribute())
    kinds = {one.symbol().symbolLayer(0).layerType() for one in renderer.categories()}
    print(name, renderer.type(), len(renderer.categories()), *kinds, "bad" if expression.hasParserError() else "good")
"""


@pytest.mark.parametrize("kind", ["points", "lines", "areas"])
@pytest.mark.parametrize("table", ["places", "events"])
def test_a_style_has_a_category_with_a_symbol_for_each_layer_of_the_page(table: str, kind: str) -> None:
    root = ET.fromstring(qml(table, kind))
    categories = [(one.get("value"), one.get("label")) for one in root.iter("category")]
    assert categories == [(layer.key, layer.label) for layer in layers_of(table)]
    assert len(list(root.iter("symbol"))) == len(categories)


@pytest.mark.slow
def test_qgis_itself_takes_the_styles(places: gpd.GeoDataFrame, events: gpd.GeoDataFrame, tmp_path: Path) -> None:
    environment = {"QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path)}
    known = [SYSTEM_PYTHON, "-c", "import qgis.core"]
    if (
        not SYSTEM_PYTHON.exists()
        or subprocess.run(known, capture_output=True, env=environment, check=False).returncode
    ):
        pytest.skip(f"no QGIS for {SYSTEM_PYTHON} (Debian: python3-qgis)")
    path = write_table(places, tmp_path / "all.gpkg", PLACES)
    write_table(events, path, EVENTS)
    layers = ["places_points", "places_lines", "events_areas"]
    command = [SYSTEM_PYTHON, "-c", ASK, path, *layers]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert done.stdout.splitlines() == [
        "places_points categorizedSymbol 12 SvgMarker good",
        "places_lines categorizedSymbol 12 SimpleLine good",
        "events_areas categorizedSymbol 8 SimpleFill good",
    ], done.stderr + sys.version
