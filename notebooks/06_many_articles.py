# ---
# jupyter:
#   jupytext:
#     formats: ipynb,py:percent
#     text_representation:
#       extension: .py
#       format_name: percent
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Many articles
#
# A year of a channel, an archive of an outlet: the command keeps what is done, uses several cores, and leaves a
# folder that says of itself what it is. Here 400 made-up reports stand for it.

# %%
import json
import subprocess
import sys
from pathlib import Path
from tempfile import mkdtemp

import pandas as pd

folder = Path(mkdtemp())
TOWNS = (
    "Lysychansk Bakhmut Kramatorsk Sloviansk Toretsk Avdiivka Siversk Soledar Popasna Kupiansk Izium Orikhiv".split()
)
DEEDS = ("Shells hit {}", "Street fighting went on in {}", "An air strike hit {}", "A missile struck a school in {}")
days = pd.date_range("2022-05-01", periods=100, freq="D")
reports = pd.DataFrame(
    {
        "id": f"r{number:03}",
        "published": days[number % 100].strftime("%Y-%m-%d"),
        "text": DEEDS[number % 4].format(TOWNS[number * 7 % 12])
        + f" on {days[number % 100]:%A}, wounding {number % 5 + 2}.",
    }
    for number in range(400)
)
reports.to_json(folder / "reports.jsonl", orient="records", lines=True)
reports.head(3)

# %% [markdown]
# ## The command
#
# `--workers 2` reads in two processes; the tables are equal to those of one. If it is interrupted, or the disk is
# full, the same command with `--resume` goes on from where it stopped.

# %%
command = [
    sys.executable,
    "-m",
    "geo",
    "run",
    str(folder / "reports.jsonl"),
    "--out",
    str(folder / "out"),
    "--workers",
    "2",
]
subprocess.run(command, check=True, capture_output=True)
sorted(path.name for path in (folder / "out").iterdir())

# %% [markdown]
# ## The account of the run
#
# `run.json` says with what it was made, of what, and how many records were kept and why the others were not.

# %%
account = json.loads((folder / "out" / "run.json").read_text(encoding="utf-8"))
account["records"], account["counts"]

# %% [markdown]
# ## Read what you need
#
# GeoParquet is read column by column, so that a year's mentions need not fit into memory.

# %%
import pyarrow.compute as pc
import pyarrow.dataset as ds

events = ds.dataset(folder / "out" / "events.parquet")
table = events.to_table(
    columns=["place_name", "happened_from", "event_type"], filter=pc.field("place_name") == "Kramatorsk"
)
table.to_pandas().groupby("event_type").size()

# %% [markdown]
# ## By week

# %%
frame = events.to_table(columns=["happened_from", "event_type"]).to_pandas()
weekly = frame.groupby([pd.Grouper(key="happened_from", freq="W"), "event_type"]).size().unstack(fill_value=0)
axes = weekly.plot(figsize=(8, 3), xlabel="", title="Events a week, by type")
