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
# # Comparing outlets
#
# The same days, told by three outlets: who tells what, who says so, where the numbers differ, and what only one has.
# (The texts are made up for this lesson.)

# %%
import matplotlib.pyplot as plt
import pandas as pd

import geo
from geo.tables import ids_of

TELLINGS = {
    "Wire": [
        ("2022-06-20", "Russian shelling killed three people in Lysychansk on Monday, the governor said."),
        ("2022-06-21", "Ukrainian forces left Toshkivka on Tuesday, the general staff said."),
        ("2022-06-22", "Rockets struck Mykolaiv on Wednesday, killing one person."),
    ],
    "Copy": [
        ("2022-06-20", "Russian shelling killed three people in Lysychansk on Monday, the governor said."),
        ("2022-06-22", "Rockets struck Mykolaiv on Wednesday, killing one person, officials said."),
    ],
    "Ministry": [
        ("2022-06-20", "On Monday at least five civilians were killed by shelling in Lysychansk."),
        ("2022-06-21", "Russian forces took Toshkivka on Tuesday, the Russian defence ministry said."),
        ("2022-06-23", "A depot in Chuhuiv was destroyed by a missile strike on Thursday."),
    ],
}
rows = [(source, day, text) for source, told in TELLINGS.items() for day, text in told]
articles = pd.DataFrame(rows, columns=["source", "published", "text"])
articles["id"] = [f"{source}-{number}" for number, source in enumerate(articles["source"], start=1)]
result = geo.run(articles)
result

# %% [markdown]
# ## Copies are not confirmations
#
# Copies of one report share a `report_id`. Who counts sources should count those.

# %%
copies = result.articles.groupby("report_id")["source"].agg(list)
copies[copies.map(len) > 1]

# %% [markdown]
# ## Who tells which event
#
# One row an event and article, then a table of events by outlets.

# %%
events = result.events.assign(article_id=result.events["article_ids"].map(ids_of)).explode("article_id")
told = events.merge(result.articles[["article_id", "source", "report_id"]], on="article_id")
told["event"] = (
    told["happened_from"].dt.strftime("%d %b") + " " + told["place_name"] + ": " + told["sub_type"].fillna("")
)
matrix = pd.crosstab(told["event"], told["source"])
matrix

# %%
figure, axes = plt.subplots(figsize=(6, 3.5))
axes.imshow(matrix.clip(upper=1), cmap="Greys", vmin=0, vmax=1.4, aspect="auto")
axes.set_xticks(range(len(matrix.columns)), matrix.columns)
axes.set_yticks(range(len(matrix.index)), matrix.index, fontsize=8)
axes.set_title("Who tells what")
figure.tight_layout()

# %% [markdown]
# ## Who says so
#
# `reported_by` are the sources in the text, `claim_status` how they are told: a claim is a claim, whoever prints it.

# %%
told[["source", "event", "claim_status", "reported_by", "actor"]].sort_values("event")

# %% [markdown]
# ## Where the numbers differ
#
# The merged event runs from the least to the greatest number told. What each outlet said is found by running each
# alone.

# %%
counted = result.events.dropna(subset="count_max")
counted.loc[counted["count_min"] != counted["count_max"], ["place_name", "count_min", "count_max", "count_of"]]

# %%
alone = pd.concat(geo.run(part).events.assign(source=source) for source, part in articles.groupby("source", sort=False))
alone.loc[alone["place_name"] == "Lysychansk", ["source", "happened_from", "count_min", "count_max", "count_of"]]

# %% [markdown]
# ## What only one outlet has

# %%
reports = told.groupby("event")["source"].nunique()
sorted(reports[reports == 1].index)
