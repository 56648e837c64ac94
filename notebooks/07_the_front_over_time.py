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
# # The front over time
#
# A table says who held which towns on 1 May 2022; four articles tell what changed until July. From both a line is drawn
# for any day, with its doubt, and held against somebody else's map.

# %%
import datetime as dt
import json
import tempfile
from pathlib import Path

import matplotlib.pyplot as plt
import pandas as pd
import shapely

import geo
from geo.fronts.comparison import compare_maps
from geo.fronts.drawing import draw
from geo.fronts.others.entrance import read_given
from geo.gazetteer.embedded import EmbeddedGazetteer
from geo.gazetteer.shapes import shape_of

SAMPLE = geo.sample()
SIDES = {"Russia": "#b5482a", "Ukraine": "#3b7fb6"}

# %% [markdown]
# ## Who held what on 1 May
#
# A table of places, in CSV here; each row names its source. What cannot be used would be listed in `rejected`.

# %%
given = read_given([SAMPLE / "control.csv"], gazetteer=EmbeddedGazetteer())
print(len(given.places), "places,", len(given.rejected), "rejected")
towns = given.places.set_index("name").loc[["Sievierodonetsk", "Kreminna", "Popasna", "Azovstal Iron and Steel Works"]]
towns[["day", "side", "status", "reason"]]

# %% [markdown]
# ## What the articles say
#
# Statements of control: who takes, holds, contests or leaves a place, in whose words. A person can check each before a
# line is drawn.

# %%
result = geo.run(SAMPLE)
statements = result.statements
statements.loc[statements["place_name"] == "Sievierodonetsk", ["side", "state", "as_of", "claimant", "quote"]]

# %% [markdown]
# ## The line of each week

# %%
days = [day.date() for day in pd.date_range("2022-05-01", "2022-07-10", freq="7D")]
front = draw(statements, days=days, places=given.places)
front.notes[-1]

# %% [markdown]
# The first and the last of them around Sievierodonetsk. Contested land is hatched; the towns are coloured by what is
# believed of them that day. Where no article tells of a place, the table of 1 May still holds: a map drawn from four
# articles is as good as those four.

# %%
WINDOW = (37.4, 48.4, 39.2, 49.4)


def draw_day(axes: plt.Axes, day: dt.date) -> None:
    """Areas, line and towns of one day within the window."""
    areas = front.areas[front.areas["day"] == pd.Timestamp(day)]
    for side, colour in SIDES.items():
        areas[areas["side"] == side].plot(ax=axes, color=colour, alpha=0.25)
    contested = areas[areas["status"] == "contested"]
    if len(contested):
        contested.plot(ax=axes, facecolor="none", edgecolor="#555555", hatch="///", linewidth=0.5)
    front.lines[front.lines["day"] == pd.Timestamp(day)].plot(ax=axes, color="#222222", linewidth=1.2)
    towns = front.control[front.control["day"] == pd.Timestamp(day)].cx[WINDOW[0] : WINDOW[2], WINDOW[1] : WINDOW[3]]
    colours = [SIDES.get(side, "#888888") for side in towns["side"].astype(object)]
    towns.plot(ax=axes, color=colours, markersize=14, zorder=3)
    for town in towns[
        towns["name"].isin(["Sievierodonetsk", "Lysychansk", "Popasna", "Bakhmut", "Izium"])
    ].itertuples():
        axes.annotate(
            town.name, (town.geometry.x, town.geometry.y), xytext=(4, 3), textcoords="offset points", fontsize=8
        )
    axes.set(xlim=WINDOW[::2], ylim=WINDOW[1::2], title=day.strftime("%-d %B %Y"), aspect=1.5)
    axes.tick_params(labelsize=7)


fig, both = plt.subplots(1, 2, figsize=(12, 4.6))
for axes, day in zip(both, (days[0], days[-1]), strict=True):
    draw_day(axes, day)
fig.tight_layout()

# %% [markdown]
# ## Land held, by day
#
# The whole of it, and what changed since the first day.

# %%
held = front.areas[front.areas["status"] == "held"].pivot_table(
    index="day", columns="side", values="area_km2", aggfunc="sum"
)
fig, axes = plt.subplots(figsize=(8, 3.2))
for side, colour in SIDES.items():
    axes.step(held.index, held[side] - held[side].iloc[0], where="post", color=colour, label=side)
axes.axhline(0, color="#999999", linewidth=0.8)
axes.set(ylabel="km², since 1 May", title="Change of land held")
axes.legend()
fig.tight_layout()

# %% [markdown]
# ## Somebody else's map
#
# Maps come as their makers exchange them: here a small one made up in the form of a well-known one, where who holds an
# area stands in its bilingual name and colour. It has a polygon that crosses itself and an area that is nowhere near;
# both are named.

# %%
east = shapely.box(38.0, 48.0, 40.3, 50.2).union(shapely.box(32.0, 45.0, 40.3, 47.4))
made_up = {
    "Окуповано /// Occupied": ("#a52714", east),
    "Під питанням /// Contested": (
        "#bcaaa4",
        shapely.Polygon([(38.2, 48.8), (38.6, 49.0), (38.6, 48.8), (38.2, 49.0)]),
    ),
    "Придністров'я /// Transnistria": ("#ff5252", shapely.box(28.9, 47.2, 29.2, 47.5)),
}
features = [
    {
        "type": "Feature",
        "properties": {"name": name, "fill": colour},
        "geometry": shapely.geometry.mapping(area),
    }
    for name, (colour, area) in made_up.items()
]
with tempfile.TemporaryDirectory() as folder:
    path = Path(folder) / "map_2022-07-10.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    other = read_given([path])
for note in other.rejected:
    print(str(note).removeprefix(str(path.parent)))
other.areas[["area_id", "side", "status", "area_km2", "method"]]

# %% [markdown]
# ## Where the two differ
#
# Land that only one of them gives to Russia, the share of land on which they agree, and how far the lines lie apart,
# measured each kilometre in both directions. The coast and the state border are no front. `disagreement` has a row for
# each piece of land, with what either map says of it.

# %%
land = shape_of("iso:UA").intersection(shapely.box(30.0, 43.0, 42.0, 53.0))
difference = compare_maps(front.areas, other.areas, day=days[-1], land=land)
sorted(difference.figures)

# %%
fig, axes = plt.subplots(figsize=(8, 5))
ours = front.areas[(front.areas["day"] == pd.Timestamp(days[-1])) & (front.areas["side"] == "Russia")]
ours.plot(ax=axes, color=SIDES["Russia"], alpha=0.2)
pieces = difference.disagreement
for (a_says, b_says), some in pieces.groupby(["a_says", "b_says"]):
    if some["area_km2"].sum() > 500:
        some.plot(ax=axes, alpha=0.7, color=SIDES.get(b_says, "#888888"))
        middle = some.geometry.iloc[0].representative_point()
        axes.annotate(f"drawn: {a_says}\nother: {b_says}", (middle.x, middle.y), fontsize=7, ha="center")
title = f"wrong: {difference.wrong_km2:,.0f} km², IoU {difference.iou:.2f}, lines {difference.median_km:.0f} km apart"
axes.set(xlim=(31, 40.5), ylim=(44.2, 50.6), aspect=1.5, title=title)
fig.tight_layout()

# %% [markdown]
# ## On the page
#
# The same page that `frontline map` writes, with the areas and the line of each week; the slider goes through the days.

# %%
geo.make_map(
    result.places,
    result.events,
    articles=result.articles,
    control_areas=front.areas,
    front_lines=front.lines,
)
