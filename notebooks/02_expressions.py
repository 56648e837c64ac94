# ---
# jupyter:
#   jupytext:
#     formats: ipynb,py:percent
#     text_representation:
#       extension: .py
#       format_name: percent
#       format_version: '1.3'
#       jupytext_version: 1.19.6
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Places that are not points
#
# A war is told in banks, bridges and bearings. Here a made-up report uses one phrase of each kind; each becomes a
# geometry on the ground, with the construction told in words.

# %%
import geopandas as gpd
import matplotlib.pyplot as plt
import pandas as pd

import geo
from geo.gazetteer.shapes import load_shapes
from geo.tables import ARTICLES, conform

REPORT = """
Shells fell 8 km south of Ilovaisk. Fighting went on north of Bakhmut. Mines lie within 5 km of Siversk.
Engineers worked near Lyman. Troops reached the eastern outskirts of Kramatorsk.
A convoy burned between Izium and Sloviansk. Cars queue on the road from Bakhmut to Lysychansk.
They destroyed the last bridge connecting Sievierodonetsk to Lysychansk.
Guns stand on the western bank of the Siverskyi Donets near Lysychansk. Boats gather at the mouth of the Oskil.
Sirens wailed in southern Donetsk Oblast.
"""
row = {"article_id": "made-up", "title": "", "text": REPORT, "language": "en", "published": pd.Timestamp("2022-06-15")}
articles = conform(pd.DataFrame([row]), ARTICLES)

# %% [markdown]
# ## Find
#
# Each expression is a row of PLACES of its own. The names in it keep theirs.

# %%
places = geo.run(articles).places
told = places[places["kind"] == "expression"]
told[["name", "status", "precision", "uncertainty_m", "reason"]]

# %% [markdown]
# What kinds of geometry they are: lines for ways, areas for sectors and banks, points where the phrase picks one out.

# %%
told.geometry.geom_type.value_counts()

# %% [markdown]
# ## Draw
#
# Oblasts and rivers are the embedded ones. The cross is the representative point, for those who need points.


# %%
def drawn(rows: gpd.GeoDataFrame, *, margin: float, title: str) -> None:
    """Draw rows over oblasts and rivers, with `margin` degrees around them."""
    fig, axes = plt.subplots(figsize=(9, 7))
    load_shapes("oblasts").boundary.plot(ax=axes, color="#bbbbbb", linewidth=0.8)
    load_shapes("rivers").plot(ax=axes, color="#3b7fb6", linewidth=1.2)
    for number, one in enumerate(rows.itertuples()):
        colour = f"C{number % 10}"
        shape = gpd.GeoSeries([one.geometry], crs=rows.crs)
        shape.plot(ax=axes, color=colour, alpha=0.4, linewidth=3)
        point = one.geometry.representative_point()
        axes.plot(point.x, point.y, "x", color=colour)
        axes.annotate(one.name, (point.x, point.y), xytext=(5, 4), textcoords="offset points", fontsize=7)
    west, south, east, north = rows.total_bounds
    axes.set(xlim=(west - margin, east + margin), ylim=(south - margin, north + margin), aspect=1.5, title=title)
    fig.tight_layout()


resolved = told[told["status"] == "resolved"]
small = resolved[resolved["precision"].isin(["exact", "settlement", "district"])]
drawn(small, margin=0.15, title="Sectors, circles, corridors, ways, banks")

# %% [markdown]
# The bridge and the bank, from near by: the bridge on the river, the bank on the side of Lysychansk.

# %%
around = small[small["name"].str.contains("bank|bridge")]
drawn(around, margin=0.02, title="The bridge and the western bank")

# %% [markdown]
# A part of an oblast is cut from its area.

# %%
drawn(resolved[resolved["precision"] == "region"], margin=0.3, title="Part of a region")

# %% [markdown]
# ## What stays open
#
# A bank that only its holder names, or a distance of nothing, has no geometry, and the table says why.

# %%
row = row | {"text": "The Russian-held bank of the Dnipro near Kherson is mined. They stood 0 km north of Bakhmut."}
left = geo.run(conform(pd.DataFrame([row]), ARTICLES)).places
left.loc[left["kind"] == "expression", ["name", "status", "reason"]]
