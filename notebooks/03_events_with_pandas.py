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
# # Events with pandas
#
# The table of events takes the usual next steps: by day, by oblast, near a river, and sums that are right.

# %%
import matplotlib.pyplot as plt
import pandas as pd

import geo

REPORTS = pd.DataFrame(
    [
        ("2022-06-06", "a", "Shelling killed two people in Lysychansk on Monday."),
        ("2022-06-07", "a", "Shelling killed three people in Lysychansk and Bakhmut on Tuesday."),
        ("2022-06-07", "b", "On Tuesday three people were killed by shelling in Lysychansk and Bakhmut, police said."),
        ("2022-06-08", "a", "An air strike hit Sloviansk on Wednesday, wounding five people."),
        ("2022-06-09", "b", "Russian forces attacked Toshkivka on Thursday and were pushed back."),
        ("2022-06-10", "a", "Rockets struck Mykolaiv on Friday, killing four people."),
        ("2022-06-10", "b", "Artillery hit the Azot chemical plant in Sievierodonetsk on Friday."),
        ("2022-06-12", "b", "Street fighting went on in Sievierodonetsk on Sunday."),
        ("2022-06-14", "a", "Shells hit Kharkiv on Tuesday, killing six people."),
    ],
    columns=["published", "source", "text"],
)
result = geo.run(REPORTS)
events = result.events
events[["happened_from", "event_type", "place_name", "counts", "article_ids"]]

# %% [markdown]
# Two outlets told of Tuesday's shelling: each event is one row, and `article_ids` has both reports.
#
# ## Sums that are right
#
# "Three people in Lysychansk and Bakhmut" is one number for two places. It stands in the first of their rows
# (`count_shared`), so that whatever you add up, they are three. `counts` keeps the words for both.

# %%
killed = events[events["count_of"] == "killed"]
killed[["happened_from", "place_name", "count_min", "count_shared", "counts"]]

# %%
by_day = killed.set_index("happened_from").resample("D")["count_min"].sum()
by_day

# %% [markdown]
# `count_min` and `count_max` are the least and the greatest number told; where they differ, give both. Numbers that
# run up over a time ("353 children since the invasion") are no events of a day, and stand in `result.totals`.
#
# ## Time series

# %%
daily = events.groupby([pd.Grouper(key="happened_from", freq="D"), "event_type"]).size().unstack(fill_value=0)
axes = daily.plot(kind="bar", stacked=True, figsize=(8, 3), xlabel="", title="Events a day, by type")
axes.set_xticklabels([day.strftime("%d %b") for day in daily.index], rotation=0)
plt.tight_layout()

# %% [markdown]
# ## By oblast
#
# Each event knows the mention that it is drawn at (`mention_id`), and that row of `places` knows its oblast.

# %%
with_oblast = events.merge(result.places[["mention_id", "admin1"]], on="mention_id", how="left")
with_oblast.groupby("admin1").agg(events=("event_id", "size"), killed=("count_min", "sum")).sort_values("events")

# %% [markdown]
# ## Near the river
#
# Rivers are lines in the gazetteer. Distances need metres: go to a projection for the region, here UTM zone 37.

# %%
river = geo.places("The Siverskyi Donets").lines.to_crs(32637).geometry.iloc[0]
far = events.to_crs(32637).geometry.distance(river) / 1000
events.assign(km_from_river=far.round(1)).sort_values("km_from_river")[
    ["place_name", "km_from_river", "uncertainty_m"]
].drop_duplicates("place_name")

# %% [markdown]
# Mind `uncertainty_m`: a point stands for the middle of a town, and 2 km from the river may be on either bank.

# %%
figure, axes = plt.subplots(figsize=(7, 5))
geo.places("The Siverskyi Donets").lines.plot(ax=axes, color="#3b7fb6")
events.points.plot(ax=axes, color="#b5322a", markersize=20)
for name, point in events.points.drop_duplicates("place_name")[["place_name", "geometry"]].itertuples(index=False):
    axes.annotate(name, (point.x, point.y), xytext=(4, 3), textcoords="offset points", fontsize=8)
axes.set(aspect=1.5, xlabel="longitude", ylabel="latitude", title="Events, and the Siverskyi Donets")
plt.tight_layout()
