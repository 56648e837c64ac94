"""The rules of relative places in Russian."""

from geo.languages.relative import RelativeGrammar, RelativeWords
from geo.languages.ru.measures import MEASURES
from geo.languages.slavic.paradigms import any_of, forms_of_all
from geo.languages.slavic.relative import MACROS, peoples_of, rules_with, sides_of

__all__ = ["RELATIVE"]

_WORDS = RelativeWords(
    sides=sides_of({"left": "левый", "right": "правый", "both": "оба", "other": "противоположный другой дальний"}, "ru")
    | {"выше": "up", "ниже": "down"},
    held=rf"{any_of('подконтрольный оккупировать', 'ru')}(?: (?:украин|росси)\w+)?",
    divisions=forms_of_all("область край республика", "ru", part="noun") | {"обл"},
    peoples=peoples_of(
        {
            "RU": "российский",
            "UA": "украинский",
            "BY": "белорусский",
            "PL": "польский",
            "MD": "молдавский",
            "RO": "румынский",
            "HU": "венгерский",
            "SK": "словацкий",
        },
        "ru",
    ),
)

_MACROS = MACROS | {
    "FROM": r"от",
    "OUT_OF": r"(?:из|с|со)",
    "WITH": r"(?:с|со)",
    "AND": r"(?:и|да)",
    "TO": r"(?:до|в|на|к)",
    "BETWEEN": r"между",
    "TOWARDS_WIND": r"(?:на|к|с|со)",
    "IN_WIND": r"(?:на|с|со)",
    "FARTHER_THAN": r"(?!)",
    "TYPE": (
        r"(?:г\.|с\.|пгт\.?|п\.|н\. ?п\.|нп"
        rf"|{any_of('город село посёлок деревня хутор станица', 'ru')}"
        rf"|{any_of('населённый', 'ru')} {any_of('пункт', 'ru')})"
    ),
    "ROAD": any_of("трасса шоссе дорога автодорога маршрут линия участок", "ru"),
    "AT": r"(?:возле|около|у|под|в районе|вблизи|близ|в)",
    "BESIDE": (r"(?:в районе|рядом с|вокруг|вблизи(?: от)?|возле|около|близ|неподалеку от|недалеко от|в окрестностях)"),
    "UNDER": r"под",
    "NEAR_TOWN": r"под городом",
    "PARTS": any_of("часть район квартал фланг", "ru"),
    "EDGES": any_of("окраина пригород предместье", "ru"),
    "APPROACHES": rf"{any_of('подступ', 'ru')} к",
    "CENTRE": rf"(?:{any_of('центр', 'ru')}|{any_of('центральный', 'ru')} {any_of('часть район', 'ru')})",
    "LINE": any_of("направление", "ru"),
    "TRIANGLE": any_of("треугольник", "ru"),
    "IN_DIRECTION": r"(?:в|на) (?:направлении|сторону)",
    "DIRECTION": any_of("направление", "ru"),
    "RIVER_WORD": any_of("река речка", "ru"),
    "BANK": any_of("берег", "ru"),
    "ISLAND": any_of("остров", "ru"),
    "MOUTH": any_of("устье", "ru"),
    "CONFLUENCE": any_of("слияние", "ru"),
    "STREAM": r"(?:выше|ниже)",
    "FLOW": r"по течению",
    "PONTOON": any_of("понтонный", "ru"),
    "CROSSING": any_of("переправа", "ru"),
    "FORD": any_of("брод", "ru"),
    "CROSS": any_of("переправиться переправляться", "ru"),
    "BRIDGE": (
        rf"(?:{any_of('автомобильный железнодорожный понтонный последний', 'ru')} ){{0,2}}{any_of('мост', 'ru')}"
    ),
    "JOINS": rf"(?:(?:что|который) )?{any_of('соединять', 'ru')}",
    "BORDER": any_of("граница", "ru"),
}

_TALK = "переговоры соглашение отношение война перемирие разница обмен конфликт встреча матч торговля контакт диалог"
"""What is between countries and no place: talks, deals, wars."""

_EXAMPLES = {
    "distance and wind": "в шести километрах к северу от [Бахмута]",
    "distance and farther": "в 5 км севернее [Бахмута]",
    "farther of nothing": "в 5 км севернее",
    "wind of nothing": "в 10 км на юг",
    "distance": "в четырёхстах метрах от [Бахмута]",
    "wind": "к северо-востоку от [Бахмута]",
    "farther": "юго-западнее [Бахмута]",
    "in the wind": "на севере [Бахмута]",
    "wind part": "восток [Украины]",
    "adjective part": "в восточной части [Бахмута]",
    "adjective": "восточный [Бахмут]",
    "outskirts": "северная окраина [Бахмута]",
    "approaches": "подступах к [Бахмуту]",
    "near town": "под городом [Бахмут]",
    "near": "рядом с посёлком [Роботино]",
    "under": "под [Бахмутом]",
    "centre": "в центральной части [Херсона]",
    "between": "между [Соледаром] и [Бахмутом]",
    "road through": "трасса [Бахмут] – [Лисичанск]",
    "road between": "дороге между [Изюмом] и [Славянском]",
    "road from to": "дорога из [Изюма] в [Славянск]",
    "direction through": "направлении [Купянск] – [Лиман]",
    "triangle": "треугольнике [Лиман] – [Северск] – [Славянск]",
    "in direction": "в направлении [Покровска]",
    "direction": "на [Бахмутском] направлении",
    "side": "на левом берегу {Днепра}",
    "bank": "берегу {Днепра}",
    "river at": "{Днепр} возле [Никополя]",
    "island": "острове на реке {Днепр} возле [Херсона]",
    "mouth": "устье {Днепра}",
    "confluence": "слияния {Оскола} и {Северского Донца}",
    "stream": "5 км ниже по течению от [Лисичанска]",
    "crossing over": "понтонная переправа через {Северский Донец} возле [Белогоровки]",
    "crossing at": "переправу вблизи [Белогоровки]",
    "bridge over": "последний мост через {Северский Донец} между [Лисичанском] и [Северодонецком]",
    "bridge between": "мост между [Лисичанском] и [Северодонецком]",
    "bridge joins": "мост, который соединяет [Лисичанск] с [Северодонецком]",
    "bridge at": "железнодорожный мост возле [Купянска]",
    "border between": "границе между [Украиной] и [Молдовой]",
    "far from the border": "в 90 км от российской границы",
    "border with": "границе с [Россией] возле [Волчанска]",
    "border of peoples": "российско-украинской границе",
}

RELATIVE = RelativeGrammar(
    rules_with(_EXAMPLES),
    words=_WORDS,
    macros=_MACROS,
    # «Роботино», расположенное в 15 км к югу от Орехова
    head=(
        r"(?P<h><NAME>)[»\"”]?,?[^\S\n]{0,2}\(?(?:(?:что|который|которая|которое) )?"
        rf"(?:{any_of('расположить', 'ru')} )?(?:(?:на|в|что) )?"
    ),
    talk=(
        rf"\b{any_of(_TALK, 'ru')}"
        r"(?: \w+){0,2}"
    ),
    measures=MEASURES,
)
"""The grammar of relative places in Russian."""
