"""English words around names of places, by lemma and class; each class with a sentence that shows it."""

from geo.languages.cues import CueWords
from geo.languages.en.morphology import EnglishMorphology
from geo.languages.wordclass import word_class

__all__ = ["CUES", "KINDS", "PLURALS"]

CUES = CueWords(
    kinds={
        "region": word_class("Shells fell in Luhansk oblast.", "oblast region province state governorate republic"),
        "district": word_class(
            "Shells fell in Popasna raion.", "raion rayon district county parish municipality", part="noun"
        ),
        "river": word_class("They crossed the Donets river.", "river", part="noun"),
        "village": word_class("They left Krymske village.", "village settlement hamlet", part="noun"),
        "city": word_class("The city of Popasna fell.", "city town", part="noun"),
        "airport": word_class("They hold Luhansk airport.", "airport", part="noun"),
        "station": word_class("It left Lyman station.", "station", part="noun"),
        "dam": word_class("The Kakhovka dam broke.", "dam", part="noun"),
        "bridge": word_class("The Antonivka bridge is closed.", "bridge", part="noun"),
        "port": word_class("Grain left Odesa port.", "port", part="noun"),
        "island": word_class("They left Snake island.", "island", part="noun"),
        "sea": word_class("Ships left the Azov sea.", "sea", part="noun"),
        "quarter": word_class("The Saltivka suburb was hit.", "suburb neighborhood neighbourhood", part="noun"),
        "mine": word_class("They hold the Sukha Balka mine.", "mine", part="noun"),
    },
    streets=word_class("Shells fell on Nebesna street.", "street road avenue", part="noun"),
    joiners=frozenset(("and", "or")),
)

KINDS: dict[str, str] = {lemma: kind for kind, words in CUES.kinds.items() for lemma in words.lemmas}
"""What the word after a name says that it is."""

_IN_ROWS = ("region", "district", "village", "city", "river", "island")


def _plurals() -> dict[str, str]:
    morphology = EnglishMorphology()
    rows = {kind: CUES.kinds[kind] for kind in _IN_ROWS} | ({"other": CUES.streets} if CUES.streets else {})
    return {
        form.text: kind
        for kind, words in rows.items()
        for lemma in words.lemmas
        for form in morphology.forms(lemma, "noun")
        if form.number == "plural"
    }


PLURALS: dict[str, str] = _plurals()
"""What the word after a row of names says that each is: "Jackson and Barrow counties"."""
