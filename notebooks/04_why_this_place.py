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
# # Why this place, and correcting it
#
# There are dozens of villages called Novoselivka. Each row says why its place was chosen, how sure that is, and what
# the next best was; and what is wrong is set right in a table of your own.

# %%
import pandas as pd

import geo

TEXTS = {
    "alone": "Shells hit the village of Novoselivka.",
    "with an oblast": "Shells hit the village of Novoselivka in Donetsk Oblast.",
    "with neighbours": "Shells hit Novoselivka, and fighting went on near Lyman and Drobysheve.",
}
frame = pd.DataFrame({"id": list(TEXTS), "text": list(TEXTS.values())})
places = geo.places(frame)
places.loc[places["name"] == "Novoselivka", ["article_id", "status", "place_id", "score", "reason"]]

# %% [markdown]
# Alone the name is `ambiguous`: it has no geometry and stands on no map. Nothing is guessed. The other names of an
# article decide, and the reason says which.

# %%
for reason in places.loc[places["name"] == "Novoselivka", "reason"]:
    print("-", reason)

# %% [markdown]
# The runner-up shows what a doubtful case is between.

# %%
places[["name", "status", "score", "runner_up"]].dropna(subset="runner_up")

# %% [markdown]
# ## All places of a name

# %%
from geo.gazetteer.embedded import EmbeddedGazetteer

candidates = pd.DataFrame(
    [
        (m.entry.place_id, m.entry.name, m.entry.admin2, m.entry.admin1)
        for m in EmbeddedGazetteer.open().lookup("Novoselivka")
    ],
    columns=["place_id", "name", "admin2", "admin1"],
)
candidates[candidates["admin1"] == "Donetsk Oblast"]

# %% [markdown]
# ## Setting it right
#
# You know more than the text: the reporter was near Pokrovsk. A correction is a row: what it is of (a span, or a name
# in one article or in all), and what is right. A DataFrame, a CSV or JSON file will do, and the command takes the
# same file: `frontline run ... --corrections mine.csv`.

# %%
right = candidates[candidates["admin2"] == "Pokrovskyi Raion"].iloc[0]["place_id"]
corrections = pd.DataFrame(
    [
        {
            "action": "move",
            "article_id": "alone",
            "name": "Novoselivka",
            "place_id": right,
            "note": "as the reporter says",
        },
        {"action": "not_a_place", "article_id": "with neighbours", "name": "Lyman", "note": "the brewery"},
    ]
)
after = geo.run(frame, corrections=corrections)
after.places.loc[
    after.places["reason"].str.startswith("Corrected"), ["article_id", "name", "status", "place_id", "score"]
]

# %% [markdown]
# Nothing is hidden: the row says who decided, why, and what stood there before.

# %%
for reason in after.places.loc[after.places["reason"].str.startswith("Corrected"), "reason"]:
    print("-", reason)

# %% [markdown]
# The events follow the places.

# %%
after.events[["headline", "place_name", "place_id"]]

# %%
after

# %% [markdown]
# ## Events that did not happen, and reports of one event
#
# Events are named by their `event_id`: `not_an_event` takes one out, `merge` joins one to another, `split` takes the
# report of an article out of one.

# %%
wrong = [{"action": "not_an_event", "event_id": after.events["event_id"].iloc[0], "note": "an exercise"}]
len(after.events), len(geo.run(frame, corrections=corrections.to_dict("records") + wrong).events)
