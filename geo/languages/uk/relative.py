"""The rules of relative places in Ukrainian."""

from geo.languages.relative import RelativeGrammar, RelativeWords
from geo.languages.slavic.paradigms import any_of, forms_of_all
from geo.languages.slavic.relative import MACROS, peoples_of, rules_with, sides_of
from geo.languages.uk.measures import MEASURES

__all__ = ["RELATIVE"]

_WORDS = RelativeWords(
    sides=sides_of(
        {
            "left": "лівий",
            "right": "правий",
            "both": "обидва обоє",
            "other": "протилежний другий інший дальній",
        },
        "uk",
    )
    | {"вище": "up", "нижче": "down"},
    held=rf"{any_of('підконтрольний контрольований окупований', 'uk')}(?: (?:україн|росі)\w+)?",
    divisions=forms_of_all("область край республіка", "uk", part="noun") | {"обл"},
    peoples=peoples_of(
        {
            "RU": "російський",
            "UA": "український",
            "BY": "білоруський",
            "PL": "польський",
            "MD": "молдовський молдавський",
            "RO": "румунський",
            "HU": "угорський",
            "SK": "словацький",
        },
        "uk",
    ),
)

_MACROS = MACROS | {
    "FROM": r"(?:від|од)",
    "OUT_OF": r"(?:з|із|зі)",
    "WITH": r"(?:з|із|зі)",
    "AND": r"(?:і|й|та)",
    "TO": r"(?:до|в|на)",
    "BETWEEN": r"(?:між|поміж)",
    "TOWARDS_WIND": r"(?:на|до|з|із|зі)",
    "IN_WIND": r"(?:на|з|із)",
    "FARTHER_THAN": r"за",
    "TYPE": (
        r"(?:м\.|с\.|смт\.?|н\. ?п\.|нп"
        rf"|{any_of('місто містечко село селище хутір станиця', 'uk')}"
        rf"|{any_of('населений', 'uk')} {any_of('пункт', 'uk')})"
    ),
    "ROAD": any_of("траса шосе дорога автошлях автодорога залізниця колія маршрут лінія ділянка", "uk"),
    "AT": r"(?:біля|поблизу|коло|[ву] районі|під|у|в)",
    "BESIDE": (
        r"(?:поблизу(?: від)?|біля|неподалік(?: від)?|недалеко від|[ву] районі|поруч (?:із|з|зі)|коло|довкола|навколо"
        r"|[ву] околицях)"
    ),
    "UNDER": r"під",
    "NEAR_TOWN": r"під містом",
    "PARTS": any_of("частина район квартал фланг", "uk"),
    "EDGES": any_of("околиця передмістя пригород", "uk"),
    "APPROACHES": rf"{any_of('підступ', 'uk')} до",
    "CENTRE": (
        rf"(?:{any_of('центр середмістя', 'uk')}|{any_of('центральний', 'uk')} {any_of('частина район', 'uk')})"
    ),
    "LINE": any_of("напрямок напрям", "uk"),
    "TRIANGLE": any_of("трикутник", "uk"),
    "IN_DIRECTION": r"(?:[ву]|на) (?:напрямку|напрямі|сторону|бік)",
    "DIRECTION": any_of("напрямок напрям", "uk"),
    "RIVER_WORD": any_of("річка ріка", "uk"),
    "BANK": any_of("берег", "uk"),
    "ISLAND": any_of("острів", "uk"),
    "MOUTH": any_of("гирло", "uk"),
    "CONFLUENCE": any_of("злиття", "uk"),
    "STREAM": r"(?:вище|нижче)",
    "FLOW": r"за течією",
    "PONTOON": any_of("понтонний", "uk"),
    "CROSSING": any_of("переправа", "uk"),
    "FORD": any_of("брід", "uk"),
    "CROSS": any_of("переправитися переправлятися", "uk"),
    "BRIDGE": (
        rf"(?:{any_of('автомобільний залізничний понтонний останній', 'uk')} ){{0,2}}"
        rf"{any_of('міст', 'uk', part='noun')}"
    ),
    "JOINS": rf"(?:(?:що|який) )?{any_of('''з'єднувати сполучати''', 'uk')}",
    "BORDER": rf"(?:{any_of('кордон', 'uk')}|{any_of('межа', 'uk', number='singular')})",
}

_TALK = "переговори угода відносини війна перемир'я різниця обмін конфлікт зустріч матч торгівля контакт діалог"
"""What is between countries and no place: talks, deals, wars."""

_EXAMPLES = {
    "distance and wind": "за шість кілометрів на північ від [Бахмута]",
    "distance and farther": "за 5 км північніше [Бахмута]",
    "farther of nothing": "за 5 км північніше",
    "wind of nothing": "за 10 км на південь",
    "distance": "за чотириста метрів від [Бахмута]",
    "wind": "на північний схід від [Бахмута]",
    "farther": "південно-західніше [Бахмута]",
    "in the wind": "на півночі [Бахмута]",
    "wind part": "схід [України]",
    "adjective part": "у східній частині [Бахмута]",
    "adjective": "східний [Бахмут]",
    "outskirts": "північна околиця [Бахмута]",
    "approaches": "підступах до [Бахмута]",
    "near town": "під містом [Бахмут]",
    "near": "поруч із селищем [Роботине]",
    "under": "під [Бахмутом]",
    "centre": "у центральній частині [Херсона]",
    "between": "між [Соледаром] та [Бахмутом]",
    "road through": "траса [Бахмут] – [Лисичанськ]",
    "road between": "дорозі між [Ізюмом] і [Слов'янськом]",
    "road from to": "дорога від [Ізюма] до [Слов'янська]",
    "direction through": "напрямку [Куп'янськ] – [Лиман]",
    "triangle": "трикутнику [Лиман] – [Сіверськ] – [Слов'янськ]",
    "in direction": "у напрямку [Покровська]",
    "direction": "на [Бахмутському] напрямку",
    "side": "на лівому березі {Дніпра}",
    "bank": "березі {Дніпра}",
    "river at": "{Дніпро} біля [Нікополя]",
    "island": "острові на річці {Дніпро} біля [Херсона]",
    "mouth": "гирлі {Дніпра}",
    "confluence": "злиття {Осколу} та {Сіверського Дінця}",
    "stream": "5 км нижче за течією від [Лисичанська]",
    "crossing over": "понтонна переправа через {Сіверський Донець} біля [Білогорівки]",
    "crossing at": "переправу поблизу [Білогорівки]",
    "bridge over": "останній міст через {Сіверський Донець} між [Лисичанськом] і [Сєвєродонецьком]",
    "bridge between": "міст між [Лисичанськом] і [Сєвєродонецьком]",
    "bridge joins": "міст, що з’єднує [Лисичанськ] із [Сєвєродонецьком]",
    "bridge at": "залізничний міст поблизу [Куп'янська]",
    "border between": "кордоні між [Україною] та [Молдовою]",
    "far from the border": "за 90 км від російського кордону",
    "border with": "кордоні з [Росією] біля [Вовчанська]",
    "border of peoples": "російсько-українському кордоні",
}

RELATIVE = RelativeGrammar(
    rules_with(_EXAMPLES),
    words=_WORDS,
    macros=_MACROS,
    # «Роботине», що розташоване за 15 км на південь від Оріхова
    head=(
        r"(?P<h><NAME>)[»\"”]?,?[^\S\n]{0,2}\(?(?:(?:що|яке|яка|який) )?"
        rf"(?:{any_of('розташований', 'uk')} )?(?:(?:на|в|у|що) )?"
    ),
    talk=(
        rf"\b{any_of(_TALK, 'uk')}"
        r"(?: \w+){0,2}"
    ),
    measures=MEASURES,
)
"""The grammar of relative places in Ukrainian."""
