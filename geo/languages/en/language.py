"""English, as news writes it."""

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from geo.document import Tokens
from geo.languages.base import Language
from geo.languages.en.morphology import EnglishMorphology
from geo.languages.en.tokens import tokenize

if TYPE_CHECKING:
    from geo.languages.name_model import NameModel
    from geo.languages.syntax import Parser

__all__ = ["English"]


class English(Language):
    """English."""

    code: ClassVar[str] = "en"
    name: ClassVar[str] = "English"
    folder: ClassVar[str | None] = "geo.languages.en"
    common_words: ClassVar[frozenset[str]] = frozenset(
        """the of and to in a is was for on that with by at from as it his her has have had were be are said an this
        which their they he she after near who not will been its or but do don't what how why who when more must
        can may says over i we you all out up if""".split()
    )
    abbreviations: ClassVar[frozenset[str]] = frozenset(
        """mr mrs ms dr prof st mt ft lt capt sgt maj brig adm gov sen rep rev hon jr sr vs nos vol al inc ltd co
        corp dept approx jan feb apr jun jul aug sep sept oct nov dec tue wed thu u.s u.k u.n d.c e.g i.e a.m
        p.m""".split()
    )
    word_abbreviations: ClassVar[frozenset[str]] = frozenset("gen col est no fig mar mon fri sat sun".split())

    @cached_property
    def morphology(self) -> EnglishMorphology:
        """Verbs and nouns by paradigm."""
        return EnglishMorphology()

    @cached_property
    def name_model(self) -> "NameModel":
        """The embedded model, which `make model` trains."""
        from geo.languages.en.name_words import NAME_WORDS
        from geo.languages.name_model import NameModel

        return NameModel("model_en.crfsuite", "model_en.words.json", "model_en.acceptance.json", NAME_WORDS, spacy=True)

    @property
    def syntax(self) -> "Parser":
        """The trained parser."""
        from geo.languages.syntax import load_parser

        return load_parser(self.code)

    def tokenize(self, text: str) -> Tokens:
        """Words, initialisms and press abbreviations with their stops, possessives and hyphens apart."""
        return tokenize(text)
