"""Folium's second template pass, closed.

branca renders an element's macro, then wraps the outcome in `Element(outcome)`, which compiles that outcome as a Jinja
template and runs it when the page is put together. Text of an article inside the outcome is then code on the machine
that renders: `{{cycler.__init__.__globals__.os.popen(...)}}` ran a shell command in 42 of 48 places tried, escaped or
not, and `{%` stopped the render. Inside `inert_elements` such an outcome is kept as the text it is.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any

import branca.element
from branca.element import Element

__all__ = ["InertText", "inert_elements", "text_of"]


class InertText:
    """Stands where branca puts a compiled template; renders to its own source."""

    module = SimpleNamespace()
    """A template's macros: none."""

    def __init__(self, source: str) -> None:
        self._source = source

    def render(self, *_args: object, **_kwargs: object) -> str:
        """The source, unchanged."""
        return self._source


class _Rendering(threading.local):
    depth = 0


_rendering = _Rendering()
_patch_lock = threading.Lock()
_patched_by = 0
_branca: Any = branca.element
_compile: Any = _branca.Template


def _template_or_text(source: str, *args: Any, **kwargs: Any) -> Any:
    # Other threads, which may build maps of their own meanwhile, go on as ever.
    return InertText(source) if _rendering.depth else _compile(source, *args, **kwargs)


@contextmanager
def inert_elements() -> Iterator[None]:
    """While open, in this thread, `Element(text)` keeps its text and compiles nothing.

    Templates that a class declares were compiled when it was defined, and go on working: only what is made of rendered
    text is inert. `branca.element.Template` is exchanged as long as any thread renders, and put back after the last.
    """
    global _patched_by
    with _patch_lock:
        _patched_by += 1
        _branca.Template = _template_or_text
    _rendering.depth += 1
    try:
        yield
    finally:
        _rendering.depth -= 1
        with _patch_lock:
            _patched_by -= 1
            if not _patched_by:
                _branca.Template = _compile


def text_of(element: Element) -> str:
    """The text an element adds to its page; a plain `Element(text)` gives the text, not what a template makes of it."""
    if type(element) is Element:
        source = getattr(element, "_template_str", None)
        if source is not None:
            return str(source)
        return "\n".join(text_of(child) for child in element._children.values())
    return str(element.render() or "")
