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
# # From strings to a map
#
# All you need to know is pandas. Three lines: import, run, look.

# %%
import geo

result = geo.run(
    [
        "Russian shells hit the Azot chemical plant in Sievierodonetsk on Tuesday, killing three people.",
        "Бої тривають за 8 км на південь від Лисичанська.",
        "Взорван последний мост между Северодонецком и Лисичанском, сообщил глава области.",
    ],
    published="2022-06-15",
)
result

# %% [markdown]
# What you see is the result telling of itself: how many, where, the first events. The tables are plain GeoDataFrames.

# %%
result.places[["name", "place_name", "kind", "precision", "uncertainty_m"]]

# %%
result.events[["headline", "event_type", "place_name", "happened_from", "count_min", "reported_by"]]

# %% [markdown]
# The day of publication matters: "on Tuesday" is the Tuesday before it. Without one, such days stay unknown, and are
# never guessed.

# %%
geo.run("Shells hit Bakhmut on Tuesday.").events[["headline", "happened_from", "time_precision"]]

# %% [markdown]
# ## Your own table
#
# Any DataFrame will do. Usual names of columns are found by themselves, others are named. What cannot be used is
# told, and is in `result.rejected` with the remedy; the rest goes on.

# %%
import warnings
from pathlib import Path
from tempfile import mkdtemp

import pandas as pd

notes = pd.DataFrame(
    {
        "event_date": ["20 June 2022", "21.06.2022", "2022-06-22"],
        "notes": ["Shelling of Zolote.", "An air strike hit Pryvillia, wounding two.", None],
        "desk": ["north", "south", "south"],
    }
)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    mine = geo.run(notes, text="notes", published="event_date")
mine

# %%
[str(one) for one in mine.rejected]

# %% [markdown]
# ## The map
#
# `result.map()` is the page; it shows itself here, and `.save("map.html")` writes one file that opens from disk
# anywhere, without a network.

# %%
page = result.map(title="Three sentences")
page.save(Path(mkdtemp()) / "three_sentences.html")

# %% [markdown]
# ## Take it elsewhere
#
# GeoJSON, GeoPackage for QGIS (with the map's symbols), Parquet, CSV for spreadsheets: `geo.write_table` goes by the
# ending.

# %%
from geo.tables import EVENTS, PLACES

folder = Path(mkdtemp())
geo.write_table(result.events, folder / "events.geojson", EVENTS)
geo.write_table(result.places, folder / "all.gpkg", PLACES)
geo.write_table(result.events, folder / "all.gpkg", EVENTS)
sorted(path.name for path in folder.iterdir())
