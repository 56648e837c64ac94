"""Of which day a feature is: the user's word, its own attribute, or the day in the name of its file."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

from geo.days import as_day
from geo.fronts.others.features import Feature
from geo.rejection import Rejection

__all__ = ["NoDayError", "day_for_all", "day_of", "day_of_name"]

_IN_NAME: Final = re.compile(r"(?<!\d)((?:19|20)\d{2})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)")
_EPOCH_MS: Final = 10_000_000_000
"""Numbers above it are milliseconds since 1970 (as ArcGIS writes days), below it seconds."""


class NoDayError(ValueError):
    """A feature says no day, and neither does its file; the message says the remedy."""


def day_of_name(path: str) -> dt.date | None:
    """The one day in a file's name: `2022-06-15`, `2022_06_15`, `20220615`; None where there is not just one."""
    days = set()
    for year, month, day in _IN_NAME.findall(Path(path).name):
        try:
            days.add(dt.date(int(year), int(month), int(day)))
        except ValueError:
            # Eight figures that are no day.
            continue
    return days.pop() if len(days) == 1 else None


def day_for_all(
    features: Sequence[Feature], names: Sequence[str], given: dt.date | None
) -> tuple[dt.date | None, Rejection | None]:
    """
    The user's day for all features of a file, unless they are of several days themselves; then a word on it.

    Days that one file tells apart would be laid upon each other.
    """
    if given is None:
        return None, None
    own = {str(one.properties[key]) for one in features for key in one.properties if key.casefold() in names}
    if len(own) < 2:
        return given, None
    told = f"has features of {len(own)} days, which count; `day` is for files that say none or a wrong one"
    return None, Rejection(features[0].source, None, told, kept=True)


def day_of(feature: Feature, names: Iterable[str], given: dt.date | None) -> dt.date:
    """
    The day of a feature: `given` if the user says one, else the first of the attributes `names` that it has, else the
    day in its file's name.

    Raises
    ------
    NoDayError
        If there is none, or its attribute says none.
    """
    if given is not None:
        return given
    told = {key.casefold(): value for key, value in feature.properties.items()}
    for name in names:
        if name in told:
            return _read(told[name], name)
    named = day_of_name(feature.source)
    if named is None:
        raise NoDayError("says no day, and the file's name has none; name the day of the map with `day` (--day)")
    return named


def _read(value: Any, name: str) -> dt.date:
    figures = value if isinstance(value, int | float) else None
    if isinstance(value, str) and value.strip().isdigit() and len(value.strip()) >= 10:
        figures = int(value)
    try:
        if figures is not None and not isinstance(value, bool) and abs(figures) > 1e8:
            seconds = figures / 1000 if abs(figures) > _EPOCH_MS else figures
            return dt.datetime.fromtimestamp(seconds, tz=dt.UTC).date()
        return as_day(value, name=name)
    except (ValueError, OverflowError, OSError) as error:
        raise NoDayError(str(error)) from error
