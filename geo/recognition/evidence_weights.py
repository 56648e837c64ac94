"""What each piece of evidence weighs that a word of a text is the name of a place.

Log-odds, added up; a name is taken where their sum is not below nought. They were set by hand on Ukrainian and Russian
war news, in steps of a tenth to a half, so that the names found in texts in both languages that two people had read fit
what they marked; `tests/recognition/test_evidence.py` holds each of them with sentences that are read otherwise
when it is nought or three times as large. `python -m geo evaluate` on a gold set says what a change of one costs.
"""

from dataclasses import dataclass

__all__ = ["EvidenceWeights"]


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceWeights:
    """Weights of `geo.recognition.evidence`, in log-odds; what speaks against is negative."""

    # What the place is: towns are written of more than villages, and villages abroad hardly ever.
    area: float = 2.0
    """No settlement: a country, a region, a river, a plant."""
    home_city: float = 2.0
    """100,000 inhabitants or more, in a country whose small places the press names."""
    home_town: float = 1.2
    """10,000 or more, there."""
    home_large_village: float = 0.6
    """2,000 or more, there; smaller ones weigh nothing."""
    far_metropolis: float = 1.5
    """1,000,000 or more, elsewhere; cities of 100,000 weigh nothing."""
    far_place: float = -1.5
    """Fewer than 100,000, elsewhere."""
    most_written_of: float = 0.8
    """A settlement of the country that the press writes of most."""
    several_words: float = 1.5
    """A name of several words is hardly anything else."""

    # What its form and the preposition before it say.
    nominative: float = 0.3
    """No preposition, and the form is the dictionary form."""
    spatial_preposition: float = 1.5
    """A preposition that says a place and hardly anything else, and a case that it asks for."""
    frame: float = 2.0
    """Behind a noun that says a place and hardly anything else, or in the list behind it, in the genitive: "у районах
    Торського та Надії"; besides a preposition's."""
    other_preposition: float = 0.7
    """Another preposition, and a case that it asks for."""
    rare_case: float = -0.4
    """"у" and "на" tell a place with the locative far more often than a direction with the accusative."""
    wrong_case: float = -2.5
    """No case that the preposition asks for."""

    # What the word itself says.
    abbreviation: float = -3.0
    """Short and in capitals, of a settlement or not as the list has it."""
    side: float = -4.0
    """Commands and fronts bear it: "Південь"."""
    adjectival: float = -4.0
    """An adjective with its noun behind it: "Чорноморського флоту"."""
    part_of_other_name: float = -2.0
    """Behind a capitalised word that is no place by itself, of a place that is no large city: "Холодний Яр"."""
    geographic: float = 0.8
    """A dictionary marks it as a place."""
    lemma: float = 0.5
    """A dictionary gives the same nominative."""
    ordinary: float = -0.3
    """A dictionary has it as a common word, and it bears its capital inside a sentence."""
    ordinary_far: float = -1.0
    """Besides, a settlement elsewhere."""
    ordinary_opening: float = -2.5
    """A common word that opens a sentence or stands in capitals or quotation marks; a town of 20,000 or more."""
    ordinary_opening_small: float = -4.0
    """The same of a smaller place."""
    ordinary_inflected: float = -1.0
    """Besides, not in the dictionary form."""
    said_person: float = -0.8
    """A given name or surname, and a small place; but a word of kind or a preposition stands before it."""
    person_name: float = -1.5
    """The same with no such word, in the dictionary form."""
    inflected_person: float = -3.0
    """The same in another form: "Терехов" is a mayor far more often than the genitive of the village of Терехи."""

    # What stands beside it.
    kind: float = 2.5
    """A word for what it is stands before it: "місто"."""
    listed: float = 1.2
    """In a list with a place that was found."""
    person: float = -4.0
    """A given name or initial stands before it, or the article named a person so."""
    quoted: float = -2.5
    """In quotation marks, of anything but what people work at: «Азот» is a plant."""
    title: float = -2.0
    """Behind a title, in the nominative."""
