"""What a run may change: one frozen object, read from TOML, with unknown keys refused."""

import dataclasses
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from geo.errors import InputError, SettingsError

__all__ = ["Settings"]


@dataclass(frozen=True, kw_only=True)
class Settings:
    """What a run may change. Never altered once made; pass a new one instead."""

    accept_above: float = 0.5
    """Score in [0, 1] that a candidate needs to be taken; below it the mention is "ambiguous"."""

    language: str | None = None
    """ISO 639-1 code of all articles; None detects it for each article."""

    country: str | None = None
    """ISO 3166-1 code of the country to prefer where a name fits several; None follows the text."""

    gazetteers: tuple[str, ...] = ()
    """Paths of further gazetteers (made by `frontline gazetteer add`) to look names up in."""

    def __post_init__(self) -> None:
        """Refuse values out of range.

        Raises
        ------
        SettingsError
            If `accept_above` lies outside [0, 1].
        """
        if not 0.0 <= self.accept_above <= 1.0:
            raise SettingsError(f"accept_above is {self.accept_above}; give a score between 0 and 1")

    @classmethod
    def from_mapping(cls, values: dict[str, Any], *, origin: str = "settings") -> Self:
        """Make settings of a mapping; `origin` names it in errors.

        Raises
        ------
        SettingsError
            If a key is unknown; the message lists the known ones.
        """
        known = {field.name for field in dataclasses.fields(cls)}
        unknown = sorted(values.keys() - known)
        if unknown:
            raise SettingsError(f"{origin}: unknown key {unknown[0]!r}; known are {', '.join(sorted(known))}")
        lists: dict[str, Any] = {
            key: tuple(value) if isinstance(value, list) else value for key, value in values.items()
        }
        return cls(**lists)

    @classmethod
    def from_toml(cls, path: str | Path) -> Self:
        """Read settings from a TOML file.

        Raises
        ------
        InputError
            If the file cannot be read or is no TOML.
        SettingsError
            If a key is unknown or a value out of range.
        """
        try:
            values = tomllib.loads(Path(path).read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise InputError(f"{path}: cannot be read as TOML settings ({error}); see README, 'Settings'") from error
        return cls.from_mapping(values, origin=str(path))
