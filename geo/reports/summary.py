"""One line that tells an event, for lists and popups."""

from collections.abc import Mapping
from typing import Any

__all__ = ["summary_line"]

_SHORT = {
    "Shelling/artillery/missile attack": "Shelling or strike",
    "Air/drone strike": "Air or drone strike",
    "Remote explosive/landmine/IED": "Mine or bomb",
    "Attack": "Violence against civilians",
    "Abduction/forced disappearance": "Abduction or deportation",
    "Looting/property destruction": "Destruction or looting",
    "Non-violent transfer of territory": "Control of territory",
    "Non-state actor overtakes territory": "Territory taken",
    "Government regains territory": "Territory regained",
    "Change to group/activity": "Movement of forces",
    "Other": "Other development",
    "Headquarters or base established": "Base or position set up",
}


def summary_line(row: Mapping[str, Any]) -> str:
    """
    Tell an event in one line: what, where, by whom against whom, how many.

    Parameters
    ----------
    row
        A row of EVENTS, nulls as None.
    """
    what = "Political event" if row["political"] else _SHORT.get(row["sub_type"], row["sub_type"])
    line = f"{what}: {row['place_name']}"
    if row["actor"]:
        line += f", by {row['actor']}"
    if row["target"]:
        line += f" against {row['target']}" if row["actor"] else f", against {row['target']}"
    if row["counts"]:
        line += f" ({'; '.join(row['counts'].split('; ')[:3])})"
    return line
