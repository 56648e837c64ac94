"""Every notebook runs from top to bottom, and its two halves tell the same."""

import warnings
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

jupytext = pytest.importorskip("jupytext")
nbclient = pytest.importorskip("nbclient")

NOTEBOOKS = sorted((Path(__file__).parents[2] / "notebooks").glob("*.py"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
@pytest.mark.enable_socket
def test_a_notebook_runs(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The kernel is another process; it must see this checkout even where the package is not installed.
    monkeypatch.setenv("PYTHONPATH", str(path.parents[1]))
    notebook = jupytext.read(path)
    with warnings.catch_warnings():
        # The kernel's own start warns of things that are none of ours.
        warnings.simplefilter("ignore")
        nbclient.NotebookClient(
            notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(path.parent)}}
        ).execute()
    assert all(cell.get("execution_count") for cell in notebook.cells if cell.cell_type == "code")


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_the_paired_notebook_holds_the_same_cells(path: Path) -> None:
    paired = jupytext.read(path.with_suffix(".ipynb"))
    told = [(cell.cell_type, cell.source) for cell in jupytext.read(path).cells]
    assert [(cell.cell_type, cell.source) for cell in paired.cells] == told
