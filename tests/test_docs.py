"""Every block of Python in the documentation runs, every command in it is one, every page stands in the site's list."""

import re
import shlex
import warnings
from pathlib import Path

import pytest

from geo.cli.entry import parser
from geo.corrections.records import EVENT_ACTIONS, PLACE_ACTIONS
from geo.errors import __all__ as errors

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
PYTHON = [page for page in PAGES if "```python" in page.read_text(encoding="utf-8")]


def blocks(page: Path, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", page.read_text(encoding="utf-8"), re.S | re.M)


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.mark.slow
@pytest.mark.parametrize("page", PYTHON, ids=name_of)
def test_every_block_of_python_runs(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One after another, as a reader would type them."""
    monkeypatch.chdir(tmp_path)
    space: dict[str, object] = {}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for block in blocks(page, "python"):
            exec(compile(block, str(page), "exec"), space)


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_command_shown_is_one_that_the_parser_takes(page: Path) -> None:
    for block in blocks(page, ""):
        for line in block.splitlines():
            # A list of commands with words behind two blanks is prose about them.
            if line.startswith("frontline ") and not re.search(r"\S {2,}[^#\s]|\[|\.\.\.", line):
                parser().parse_args(shlex.split(line.split(" | ")[0], comments=True)[1:])


def test_every_page_stands_in_the_list_of_the_site() -> None:
    listed = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    names = [page.relative_to(ROOT / "docs").as_posix() for page in (ROOT / "docs").rglob("*.md")]
    assert [name for name in names if name not in listed] == []


def test_every_error_has_its_remedy() -> None:
    told = (ROOT / "docs/reference/errors.md").read_text(encoding="utf-8")
    assert [name for name in errors if name != "GeoError" and f"`{name}`" not in told] == []


def test_every_action_of_a_correction_is_explained() -> None:
    told = (ROOT / "docs/howto/corrections.md").read_text(encoding="utf-8")
    assert [action for action in PLACE_ACTIONS + EVENT_ACTIONS if f"| `{action}` |" not in told] == []


def test_every_link_between_pages_leads_somewhere() -> None:
    for page in (ROOT / "docs").rglob("*.md"):
        for target in re.findall(r"\]\((?!http)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), (page, target)
