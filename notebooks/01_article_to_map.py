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
# # From an article to a map
#
# One news report goes in. Out come three tables, each a plain (Geo)DataFrame, and a map that opens without a network.
# The report is one of the samples in `data/sample`: it tells publicly known facts of June 2022 in our own words.

# %%
from pathlib import Path

import geopandas as gpd
import matplotlib.pyplot as plt

import geo

SAMPLE = next(path for path in (Path("data/sample"), Path("../data/sample")) if path.is_dir())

# %% [markdown]
# ## Read
#
# `read_articles` takes files and folders. What cannot be read is listed with its file, line and reason, never
# dropped.

# %%
reading = geo.read_articles([SAMPLE])
reading.articles[["article_id", "published", "language", "text"]]

# %% [markdown]
# ## Find and resolve the places
#
# `run` passes the articles through all stages. `places` has one row for each mention: its words, where they stand,
# what place they mean, how sure we are, and the reason in a sentence.

# %%
result = geo.run(reading.articles)
places, events = result.places, result.events
places[["name", "place_name", "kind", "role", "status", "score", "precision", "uncertainty_m"]].head(12)

# %% [markdown]
# What was not resolved stays in the table, and says why.

# %%
places.loc[places["status"] != "resolved", ["name", "status", "reason"]]

# %% [markdown]
# The table is a GeoDataFrame in EPSG:4326, so everything that geopandas does works: here, the places by kind.

# %%
places.loc[places["status"] == "resolved", "kind"].value_counts()

# %% [markdown]
# ## What happened there
#
# Each event has its sentence, its place, its days, who says so and how it is told.

# %%
events[["quote", "event_type", "place_name", "happened_from", "actor", "reported_by", "claim_status"]].head(10)

# %% [markdown]
# ## Plot with geopandas
#
# Settlements, plants and rivers around Sievierodonetsk. The box is cut from the table itself: everything within half
# a degree of the place that is named most often.

# %%
named = places[
    (places["role"] == "place") & places["kind"].isin(["city", "village"]) & (places["status"] == "resolved")
]
centre = named.loc[named["place_id"] == named["place_id"].mode()[0], "geometry"].iloc[0]
box = (centre.x - 0.5, centre.y - 0.3, centre.x + 0.5, centre.y + 0.3)
near: gpd.GeoDataFrame = places.cx[box[0] : box[2], box[1] : box[3]]

fig, axes = plt.subplots(figsize=(9, 6))
styles = {"river": "#3b7fb6", "city": "#222222", "village": "#888888", "plant": "#b5482a", "bridge": "#6a3d9a"}
for kind, colour in styles.items():
    part = near[near["kind"] == kind].drop_duplicates("place_id")
    if len(part):
        part.plot(ax=axes, color=colour, label=kind, zorder=2 if kind == "river" else 3)
for place in near[near["kind"].isin(["city", "plant"])].drop_duplicates("place_id").itertuples():
    axes.annotate(place.place_name, (place.geometry.x, place.geometry.y), xytext=(5, 3), textcoords="offset points")
axes.set(xlim=(box[0], box[2]), ylim=(box[1], box[3]), xlabel="longitude", ylabel="latitude", aspect=1.5)
axes.legend(loc="lower left")
fig.tight_layout()

# %% [markdown]
# ## The map
#
# The same page that `frontline map` writes. Save it with `story.save("map.html")` and it opens from disk anywhere.

# %%
story = geo.make_map(places, events, articles=result.articles)
story
