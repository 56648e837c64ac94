"""Every weight of the evidence is held by a sentence that is read otherwise when it is nought or thrice as large."""

import dataclasses

import pytest

from geo.languages.registry import language_of
from geo.recognition.evidence_weights import EvidenceWeights
from geo.recognition.inflected_names import InflectedNameFinder
from tests.documents import document_of
from tests.recognition.small_gazetteer import SmallGazetteer

READINGS = [
    # what the place is
    ("uk", "Проєкт «США» згорнули.", ["США"]),
    ("uk", "Про це пише ГУР.", []),
    ("uk", "Стара Стіна Гури мовчить.", []),
    ("uk", "Втік від Харків до школи.", ["Харків"]),
    ("ru", "Ровно в пять утра был взрыв.", []),
    ("uk", "Луцьку досі важко.", []),
    ("uk", "У Луцьку досі тихо.", ["Луцьк"]),
    ("uk", "Читають «Сум» здалеку.", []),
    ("uk", "Їдуть до Щастя автобуси.", ["Щастя"]),
    ("uk", "Чорноморське мовчить.", []),
    ("uk", "Про це писав Бойко, «Джанкой» мовчить.", ["Джанкой"]),
    ("uk", "У Степногірську досі тихо.", ["Степногірськ"]),
    ("uk", "Жити — Партизани кажуть.", []),
    ("uk", "Про це мовчить Фенікс.", ["Фенікс"]),
    ("uk", "Фенікс мовчить.", []),
    ("uk", "Про це повідомляє Форбс.", []),
    ("uk", "У Форбсі тихо.", ["Форбс"]),
    ("uk", "Про це мовчить Палм Біч.", ["Палм Біч"]),
    ("uk", "Від Палм Біч до школи.", []),
    ("uk", "Бої в районі Форбса.", ["Форбс"]),
    ("uk", "БОЇ В РАЙОНІ МИРУ.", []),
    # form and preposition
    ("uk", "Президент Добре мовчить.", ["Добре"]),
    ("uk", "Після Мальме тихо.", []),
    ("uk", "Їдуть до Луцька автобуси.", ["Луцьк"]),
    ("uk", "По Мальме били.", []),
    ("uk", "У Мальме тихо.", ["Мальме"]),
    ("uk", "У Думай тихо.", []),
    ("uk", "Він у Форбс служив.", ["Форбс"]),
    ("uk", "Від Партизани до школи далеко.", []),
    # the word itself
    ("uk", "Харків, ГУР і школа.", ["Харків", "Гури"]),
    ("uk", "Біля Південне тихо.", ["Південне"]),
    ("uk", "Бої за Південне тривають.", []),
    ("uk", "Стара Стіна Фенікс мовчить.", []),
    ("uk", "Стара Стіна Щастя мовчить.", ["Щастя"]),
    ("uk", "Об'єднання «Терехи» стоїть.", []),
    ("uk", "Над Камені дим.", []),
    ("uk", "Він у Камені служив.", ["Камінь"]),
    ("uk", "«Берн» мовчить.", []),
    ("uk", "По Південному били.", ["Південне"]),
    ("uk", "Речник Мир пояснив.", []),
    ("uk", "Рівне досі горить.", ["Рівне"]),
    ("uk", "«Азов» мовчить.", []),
    ("uk", "Рівного мовчить.", ["Рівне"]),
    ("uk", "Південного мовчить.", []),
    ("uk", "ХАРКІВ, ЩАСТЯ І ШКОЛА", ["Харків", "Щастя"]),
    ("uk", "Щастя мовчить.", []),
    ("uk", "По Форбсі били.", []),
    ("uk", "У Зоряне тихо.", ["Зоряне"]),
    ("uk", "Після Зоряне тихо.", []),
    ("uk", "Шевченко мовчить.", ["Шевченко"]),
    ("uk", "Про це мовчить Шевченком.", []),
    ("uk", "Бахмут та Шевченком мовчать.", ["Бахмут", "Шевченко"]),
    # what stands beside it
    ("uk", "У селі Форбс тихо.", ["Форбс"]),
    ("uk", "Бахмут та Мальме мовчать.", ["Бахмут", "Мальме"]),
    ("uk", "Бахмут та Форбс мовчать.", ["Бахмут"]),
    ("uk", "Про це писав Андрій Рівному.", []),
    ("uk", "Андрій Південного прибув. У Південного тихо.", ["Південне"]),
    ("uk", "«Харків» мовчить.", ["Харків"]),
    ("uk", "Президент Харків мовчить.", ["Харків"]),
    ("uk", "Президент Берн мовчить.", []),
]

DECIDES_ALONE = frozenset(("kind",))
"""Weights that outweigh all that can stand against them, so that three times as much is no other reading."""

FINDERS = {code: InflectedNameFinder(SmallGazetteer(), language_of(code)) for code in ("uk", "ru")}
DOCUMENTS = [document_of(text, code) for code, text, _ in READINGS]
NAMES = [field.name for field in dataclasses.fields(EvidenceWeights)]


def readings(weights: EvidenceWeights) -> list[list[str]]:
    finders = {code: InflectedNameFinder(SmallGazetteer(), language_of(code), weights) for code in FINDERS}
    return [[span.query or "" for span in finders[document.language].find(document)] for document in DOCUMENTS]


EXPECTED = [expected for _, _, expected in READINGS]


@pytest.mark.parametrize(("code", "text", "expected"), READINGS)
def test_a_sentence_is_read_as_a_person_reads_it_or_as_the_balance_of_evidence_has_it(
    code: str, text: str, expected: list[str]
) -> None:
    assert [span.query for span in FINDERS[code].find(document_of(text, code))] == expected


@pytest.mark.parametrize("name", NAMES)
def test_without_a_weight_some_sentence_is_read_otherwise(name: str) -> None:
    assert readings(dataclasses.replace(EvidenceWeights(), **{name: 0.0})) != EXPECTED


@pytest.mark.parametrize("name", NAMES)
def test_with_a_weight_three_times_as_large_some_sentence_is_read_otherwise(name: str) -> None:
    weights = EvidenceWeights()
    other = dataclasses.replace(weights, **{name: 3 * getattr(weights, name)})
    assert (readings(other) != EXPECTED) is (name not in DECIDES_ALONE)
