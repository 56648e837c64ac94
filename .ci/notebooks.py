"""Run every notebook and store it with its outputs, so that it can be read where it cannot be run: `make notebooks`.

Pages of a map are left out of what is stored: each is a megabyte, and shows itself when the cell is run.
"""

import sys
from pathlib import Path

import jupytext
import nbclient
import nbformat

MOST = 400_000
"""Bytes of one output that are stored."""


def stored(path: Path) -> nbformat.NotebookNode:
    """A notebook of text, run, with what its cells gave."""
    notebook = jupytext.read(path)
    nbclient.NotebookClient(
        notebook, timeout=600, kernel_name="python3", resources={"metadata": {"path": str(path.parent)}}
    ).execute()
    for number, cell in enumerate(notebook.cells):
        cell["id"] = f"cell-{number}"
        cell.metadata.pop("execution", None)
        for output in cell.get("outputs", ()):
            data = output.get("data", {})
            for kind in [kind for kind, content in data.items() if len(content) > MOST]:
                del data[kind]
    notebook.metadata = {"kernelspec": notebook.metadata["kernelspec"], "jupytext": notebook.metadata["jupytext"]}
    return notebook


if __name__ == "__main__":
    folder = Path(__file__).parents[1] / "notebooks"
    for path in [Path(name) for name in sys.argv[1:]] or sorted(folder.glob("*.py")):
        nbformat.write(stored(path.resolve()), path.resolve().with_suffix(".ipynb"))
