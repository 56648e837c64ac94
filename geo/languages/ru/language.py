"""Russian, as news writes it."""

from typing import ClassVar

from geo.languages.slavic.language import Slavic

__all__ = ["Russian"]


class Russian(Slavic):
    """Russian."""

    code: ClassVar[str] = "ru"
    name: ClassVar[str] = "Russian"
