"""Ukrainian, as news writes it."""

from typing import ClassVar

from geo.languages.slavic.language import Slavic

__all__ = ["Ukrainian"]


class Ukrainian(Slavic):
    """Ukrainian."""

    code: ClassVar[str] = "uk"
    name: ClassVar[str] = "Ukrainian"
