"""Ukrainian and Russian names in every case, as adjectives, and what only looks like one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.gazetteer.embedded import EmbeddedGazetteer
from geo.languages.registry import language_of
from geo.recognition.inflected_names import InflectedNameFinder
from geo.recognition.spans import Span
from tests.documents import document_of
from tests.recognition.small_gazetteer import SmallGazetteer

FINDERS = {code: InflectedNameFinder(SmallGazetteer(), language_of(code)) for code in ("uk", "ru")}


def find(text: str, language: str = "uk") -> list[Span]:
    return FINDERS[language].find(document_of(text, language))


def names(text: str, language: str = "uk") -> list[tuple[str, str | None]]:
    return [(text[span.start : span.end], span.query) for span in find(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "found", "query"),
    [
        ("Бої йдуть під Авдіївкою.", "uk", "Авдіївкою", "Авдіївка"),
        ("Вибухи лунали у Маріуполі.", "uk", "Маріуполі", "Маріуполь"),
        ("Обстріляли житлові будинки в Попасній.", "uk", "Попасній", "Попасна"),
        ("Пожежа у Кременчуці", "uk", "Кременчуці", "Кременчук"),
        ("Поранені є і в Сумах", "uk", "Сумах", "Суми"),
        ("Жителей вывезли из Северодонецка.", "ru", "Северодонецка", "Северодонецк"),
        ("Взрывы слышны в Купянске.", "ru", "Купянске", "Купянск"),
        ("Над Харьковом сбили ракету", "ru", "Харьковом", "Харьков"),
        ("Бои идут у Попасной", "ru", "Попасной", "Попасная"),
    ],
)
def test_a_name_is_found_in_every_case(text, language, found, query):
    assert names(text, language) == [(found, query)]


@pytest.mark.parametrize(
    ("text", "language", "found", "query"),
    [
        ("Ворог наступає біля Великої Новосілки", "uk", "Великої Новосілки", "Велика Новосілка"),
        ("Склад у Новій Каховці горить", "uk", "Новій Каховці", "Нова Каховка"),
        ("Удар по Кривому Рогу", "uk", "Кривому Рогу", "Кривий Ріг"),
        ("Удар по Кривому Рогу", "ru", "Кривому Рогу", "Кривой Рог"),
        ("бои в районе Красного Лимана", "ru", "Красного Лимана", "Красный Лиман"),
        ("Школа в Часов Яре разрушена", "ru", "Часов Яре", "Часов Яр"),
        ("Поезд вышел из Ростова-на-Дону", "ru", "Ростова-на-Дону", "Ростов-На-Дону"),
        ("Обстріл Запорізької АЕС", "uk", "Запорізької АЕС", "Запорізька АЕС"),
    ],
)
def test_every_word_of_a_name_is_declined(text, language, found, query):
    [(text_found, query_found)] = names(text, language)
    assert text_found == found
    assert query_found.lower() == query.lower()


def test_a_name_at_the_head_of_a_sentence_is_found():
    assert names("Авдіївку обстріляли. Україна відповіла.") == [("Авдіївку", "Авдіївка"), ("Україна", "Україна")]


def test_a_name_in_a_list_of_places_is_more_surely_one():
    alone = next(s for s in find("Вони назвали Шевченко", "uk"))
    listed = find("Вони назвали Бахмут і Шевченко", "uk")[-1]
    assert listed.confidence > alone.confidence


def test_an_oblast_is_a_region_and_a_raion_a_district_in_any_case():
    spans = find("Тревога в Луганской области и в Бахмутском районе", "ru")
    assert [(span.query, span.kind) for span in spans] == [
        ("Луганская область", "region"),
        ("Бахмутский район", "district"),
    ]


def test_adjectives_in_a_list_share_the_noun_at_its_end():
    text = "Тривога в Харківській, Донецькій та Луганській областях."
    spans = find(text, "uk")
    assert [span.query for span in spans] == ["Харківська область", "Донецька область", "Луганська область"]
    assert text[spans[0].start : spans[0].end] == "Харківській"
    assert text[spans[2].start : spans[2].end] == "Луганській областях"


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("На Сєвєродонецькому напрямку тривають бої", "Сєвєродонецьк"),
        ("на великоновосілківському напрямку", "Велика Новосілка"),
        ("Удар по Хмельницькому аеродрому", "Хмельницький"),
    ],
)
def test_the_adjective_of_a_town_leads_to_the_town(text, query):
    assert [found for _, found in names(text)] == [query]


def test_the_land_of_a_town_is_its_oblast():
    [span] = find("На Харківщині лунали вибухи", "uk")
    assert span.query == "Харківська область"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Про це сказав Андрій Шевченко.", "uk"),
        ("Президента Зеленського чекають у парламенті", "uk"),
        ("Батальйон «Айдар» відійшов", "uk"),
        ("Бійці полку «Азов» тримають оборону", "uk"),
        ("Крейсер «Москва» затонув", "uk"),
        ("Крейсер Москва пошел ко дну", "ru"),
        ("Мир нужен всем", "ru"),
        ("Щастя всім!", "uk"),
        ("вул. Херсонська і проспект Москва", "uk"),
        ("Полк Дніпро-1 та полк Київ-1 воюють", "uk"),
        ("Чорноморського флоту більше немає", "uk"),
    ],
)
def test_persons_units_ships_and_common_words_are_no_places(text, language):
    assert names(text, language) == []


def test_a_surname_once_told_with_its_given_name_is_known_alone_but_hides_no_city():
    assert names("Андрій Шевченко прибув. Згодом Шевченко поїхав.") == []
    assert names("Олег Донецький прибув. Бої за Донецьк тривають.") == [("Донецьк", "Донецьк")]


@pytest.mark.parametrize("text", ["на заводі «Азот» пожежа", "об'єднання «Азот» зупинилося", "Цехи «Азоту» горять"])
def test_a_plant_bears_its_name_in_quotation_marks(text):
    assert [query for _, query in names(text)] == ["Азот"]


def test_a_word_for_the_kind_of_place_makes_a_place_of_a_common_word():
    [span] = find("Обстріляли місто Щастя.", "uk")
    assert (span.query, span.kind) == ("Щастя", "city")
    [span] = find("у селі Шевченко", "uk")
    assert (span.query, span.kind) == ("Шевченко", "village")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Бої на лівому березі Дніпра", "river"),
        ("Міст через Дніпро зруйновано", "river"),
        ("Десант на Дніпрі розбито", "river"),
        ("Вибухи у Дніпрі", None),
        ("Ракети летіли на Дніпро", None),
    ],
)
def test_the_words_before_tell_a_river_from_the_town_of_its_name(text, kind):
    [span] = find(text, "uk")
    assert (span.query, span.kind) == ("Дніпро", kind)
    assert (span.place_id is not None) == (kind == "river")


def test_a_river_of_two_words_is_declined_with_its_change_of_vowel():
    assert names("на березі Сіверського Дінця") == [("Сіверського Дінця", "Сіверський Донець")]


def test_a_russian_word_in_a_ukrainian_text_is_read_as_russian():
    assert ("Купянске", "Купянск") in names("Цитата: «Взрывы слышны в Купянске»")


@pytest.mark.parametrize(
    "text",
    [
        "Вибух у Ха\u00adркові",
        "Вибух у Ха\u200bркові",
        "Вибух у Xapкoві",
        "Вибух у Харкові\u0301",
        "ВИБУХ У ХАРКОВІ",
        "Вибух у Хар-\nкові",
    ],
)
def test_typesetters_and_typists_marks_inside_a_name_are_read_over(text):
    [(found, query)] = names(text)
    assert query == "Харків"
    assert found in text


@pytest.mark.parametrize("apostrophe", ["'", "’", "ʼ", "`"])
def test_any_apostrophe_will_do(apostrophe):
    assert [query for _, query in names(f"Бої за Куп{apostrophe}янськ")] == ["Куп'янськ"]


def test_spans_of_a_long_line_count_from_its_beginning():
    text = "слово " * 20_000 + "під Авдіївкою"
    [span] = find(text, "uk")
    assert text[span.start : span.end] == "Авдіївкою"


def test_a_text_of_nothing_but_adjectives_or_one_endless_word_is_read_through():
    assert names("Луганській, " * 3_000) == []
    assert names("А" * 60_000 + " під Авдіївкою") == [("Авдіївкою", "Авдіївка")]


_WORDS = st.sampled_from(
    [*"Харківській Луганській областях Кривому Рогу та м . « » \n - на-Дону Щастя 12 \u00ad ’".split(" ")]
)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=120), st.lists(_WORDS, max_size=20).map(" ".join)), st.sampled_from(["uk", "ru"]))
def test_no_text_breaks_the_finder_and_every_span_lies_in_it(text, language):
    spans = find(text, language)
    last = 0
    for span in spans:
        assert last <= span.start < span.end <= len(text)
        assert 0 <= span.confidence <= 1
        last = span.end


LISTING = InflectedNameFinder(SmallGazetteer(scanned=True), language_of("uk"))


def find_listed(text: str) -> list[Span]:
    return LISTING.find(document_of(text, "uk"))


@pytest.mark.parametrize(
    ("text", "found", "query"),
    [
        ("Бої під Сєвєродонецком тривають", "Сєвєродонецком", "Сєвєродонецок"),
        ("Вибухи у Маріупілі", "Маріупілі", "Маріупіль"),
    ],
)
def test_a_town_one_letter_off_behind_a_preposition_is_found_as_it_was_mistyped(text, found, query):
    [span] = find_listed(text)
    assert (text[span.start : span.end], span.query) == (found, query)
    assert span.confidence == 0.5


@pytest.mark.parametrize(
    "text", ["Сєвєродонецком", "Про Сєвєродонецк", "Олена Сєвєродонецк", "у Сєвєродонецку Петренко"]
)
def test_one_letter_off_is_no_place_without_a_word_that_says_so(text):
    assert find_listed(text) == []


def test_a_town_typed_on_the_english_keyboard_is_found_with_its_marks():
    text = "Вибухи в {fhrjds і Rb]ds"
    assert [text[span.start : span.end] for span in find_listed(text)] == ["{fhrjds", "Rb]ds"]


def test_english_words_in_a_ukrainian_text_are_no_mistyped_towns():
    assert find_listed("Про це пише Forbes та The New York Times") == []


def test_an_airfield_is_a_town_unless_the_gazetteer_lists_it():
    [span] = find("Удар по аеродрому Маріуполя", "uk")
    assert (span.query, span.kind) == ("Маріуполь", None)


@pytest.mark.parametrize(
    ("text", "language", "found", "query"),
    [
        ("Над Донецьким аеропортом піднявся дим", "uk", "Донецьким", "Донецьк"),
        ("Поруч із Луганською підстанцією пожежа", "uk", "Луганською", "Луганськ"),
        ("Рядом с Луганской подстанцией пожар", "ru", "Луганской", "Луганск"),
        ("За Одеськими елеваторами бої", "uk", "Одеськими", "Одеса"),
    ],
)
def test_the_noun_behind_an_adjective_may_stand_in_any_case_and_number(text, language, found, query):
    assert names(text, language) == [(found, query)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Бійців батальйонів «Донецьк» нагородили", "uk"),
        ("Бойцов батальонов «Донецк» наградили", "ru"),
    ],
)
def test_what_bears_a_name_may_stand_in_any_case_and_number(text, language):
    assert names(text, language) == []


def test_what_something_is_done_with_bears_no_name():
    assert names("Росіяни атакували дронами Кременчук") == [("Кременчук", "Кременчук")]


def test_towns_of_a_country_do_not_make_a_town_of_it():
    [span] = find("По городам Украины бьют", "ru")
    assert (span.query, span.kind) == ("Украина", None)


def test_a_peoples_republic_is_asked_for_with_its_epithet():
    [span] = find("Війська Луганської народної республіки відійшли")
    assert (span.query, span.kind) == ("Луганська народна республіка", "region")
    [span] = find("Войска Луганской народной республики отошли", "ru")
    assert span.query == "Луганская народная республика"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ru", "Подразделения группировки войск Днепр наступают."),
        ("ru", "Группировка «Днепр» наступает."),
        ("uk", "На сході Сили оборони відбили атаку."),
        ("uk", "Угруповання військ «Дніпро» тримається."),
    ],
)
def test_a_force_and_its_name_are_no_places(code: str, text: str) -> None:
    finder = InflectedNameFinder(EmbeddedGazetteer.open(), language_of(code))
    assert [span for span in finder.find(document_of(text, code)) if span.kind != "region"] == []
