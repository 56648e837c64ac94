"""Every notebook runs from top to bottom, its two halves tell the same, and what is stored is what it gives."""

import re
import warnings
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow

jupytext = pytest.importorskip("jupytext")
nbclient = pytest.importorskip("nbclient")

NOTEBOOKS = sorted((Path(__file__).parents[2] / "notebooks").glob("*.py"))

# What is new in each run: addresses in memory, sizes of figures by the version of matplotlib.
_CHANGES = re.compile(r"0x[0-9a-f]+|<Figure [^>]*>")


def plain(cell: Any) -> list[str]:
    """What a cell gave, as text."""
    told = []
    for output in cell.get("outputs", ()):
        words = output.get("text") if output["output_type"] == "stream" else output.get("data", {}).get("text/plain")
        told.append(_CHANGES.sub("", words or ""))
    return told


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
@pytest.mark.enable_socket
def test_a_notebook_runs_and_gives_what_is_stored(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The kernel is another process; it must see this checkout even where the package is not installed.
    monkeypatch.setenv("PYTHONPATH", str(path.parents[1]))
    notebook = jupytext.read(path)
    with warnings.catch_warnings():
        # The kernel's own start warns of things that are none of ours.
        warnings.simplefilter("ignore")
        nbclient.NotebookClient(
            notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(path.parent)}}
        ).execute()
    given = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert all(cell.get("execution_count") for cell in given)
    kept = [cell for cell in jupytext.read(path.with_suffix(".ipynb")).cells if cell.cell_type == "code"]
    assert [plain(cell) for cell in given] == [plain(cell) for cell in kept], "make notebooks stores them anew"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_the_paired_notebook_holds_the_same_cells(path: Path) -> None:
    paired = jupytext.read(path.with_suffix(".ipynb"))
    told = [(cell.cell_type, cell.source) for cell in jupytext.read(path).cells]
    assert [(cell.cell_type, cell.source) for cell in paired.cells] == told


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_what_is_stored_has_pictures_and_no_trace_of_the_machine_it_ran_on(path: Path) -> None:
    content = path.with_suffix(".ipynb").read_text(encoding="utf-8")
    assert "image/png" in content or "<svg" in content
    assert not re.search(r"/home/|/root/|/Users/|Traceback", content)
