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
# # Places that are not points
#
# A war is told in places that no list has: eight kilometres south of a town, the western bank of a river, the bridge
# between two cities. Each becomes a row of kind `expression` with the line or area that it stands for. The names in
# it keep rows of their own.

# %%
import matplotlib.pyplot as plt
import pandas as pd

import geo
from geo.tables import ARTICLES, conform

PHRASES = {
    "distance and direction": "Shells fell 8 km south of Ilovaisk.",
    "direction alone": "Troops dug in to the north-east of Bakhmut.",
    "distance alone": "A depot within 10 km of Kramatorsk burned.",
    "near": "A convoy was hit near Toretsk.",
    "outskirts": "Fighting went on in the western outskirts of Avdiivka.",
    "between": "The villages between Soledar and Siversk were shelled.",
    "road": "They fired on the road from Izium to Sloviansk.",
    "bank": "Lysychansk sits on the western bank of the Siverskyi Donets River opposite Sievierodonetsk.",
    "bridge": "They destroyed the last bridge connecting Sievierodonetsk to Lysychansk.",
    "river": "They crossed the Oskil River near Kupiansk.",
    "border": "Shots were heard along the Russian border near Vovchansk.",
    "part of a country": "The fight for eastern Ukraine goes on.",
    "українською": "Бої тривають за 8 км на південь від Іловайська.",
    "по-русски": "Бои идут в 15 км к северо-западу от Луганска.",
}

# %% [markdown]
# ## From words to geometry
#
# Each sentence passes through the whole pipeline. The reason says how its geometry was made.

# %%
languages = {"українською": "uk", "по-русски": "ru"}
rows = [
    {"article_id": name, "text": text, "language": languages.get(name, "en"), "published": pd.Timestamp("2022-06-15")}
    for name, text in PHRASES.items()
]
result = geo.run(conform(pd.DataFrame(rows), ARTICLES))
told = result.places[result.places["kind"] == "expression"]
told[["article_id", "name", "status", "reason", "precision", "uncertainty_m"]]

# %% [markdown]
# ## Each kind on a map
#
# The shape in red; its representative point as a cross, for users who want points; the places that it names in black.

# %%
placed = told[told["status"] == "resolved"].drop_duplicates("article_id")
columns = 3
fig, grid = plt.subplots(-(-len(placed) // columns), columns, figsize=(12, 4 * -(-len(placed) // columns)))
for axes in grid.flat[len(placed) :]:
    axes.set_visible(False)
for axes, row in zip(grid.flat, placed.itertuples(), strict=False):
    named = result.places[(result.places["article_id"] == row.article_id) & (result.places["kind"] != "expression")]
    placed[placed["mention_id"] == row.mention_id].plot(ax=axes, color="#b5482a", alpha=0.5, zorder=2)
    middle = row.geometry.representative_point()
    axes.plot(middle.x, middle.y, "x", color="#7a1f0d", zorder=4)
    for place in named[named["kind"].isin(["city", "village"])].itertuples():
        axes.plot(place.geometry.x, place.geometry.y, ".", color="black", zorder=3)
        axes.annotate(place.name, (place.geometry.x, place.geometry.y), xytext=(4, 4), textcoords="offset points")
    axes.set_title(f"{row.article_id}: {row.name}", fontsize=8)
    axes.margins(0.3)
    axes.tick_params(labelsize=6)
fig.tight_layout()

# %% [markdown]
# ## What cannot be placed
#
# Which bank is "the far bank" depends on where one stands; such a mention stays in the table and says why.

# %%
open_text = "At Kherson they reached the far bank of the Dnipro. Shells fell 5,000 km east of Ilovaisk."
open_rows = [{"article_id": "open", "text": open_text, "language": "en"}]
unplaced = geo.run(conform(pd.DataFrame(open_rows), ARTICLES)).places
unplaced.loc[unplaced["kind"] == "expression", ["name", "status", "reason"]]

# %% [markdown]
# ## The interactive map
#
# The same page that `frontline map` writes.

# %%
geo.make_map(result.places, result.events, articles=result.articles)
