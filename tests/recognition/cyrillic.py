"""A small gazetteer with Cyrillic names for the tests of the Ukrainian and Russian finder."""

from geo.gazetteer.entry import Entry, Hit, Match

__all__ = ["SmallGazetteer"]

_TOWNS = """
Харків Харьков 1421125
Луганськ Луганск 397677
Донецьк Донецк 901645
Сєвєродонецьк Северодонецк 99067
Бахмут Бахмут 70000
Авдіївка Авдеевка 35826
Маріуполь Мариуполь 230000
Попасна Попасная 19199
Куп'янськ Купянск 27169
Велика_Новосілка Великая_Новоселка 5244
Лиман Лиман 20066
Красний_Лиман Красный_Лиман 20066
Кривий_Ріг Кривой_Рог 603904
Нова_Каховка Новая_Каховка 44427
Щастя Счастье 11000
Суми Сумы 256474
Одеса Одесса 1010537
Рівне Ровно 243873
Москва Москва 10381222
Айдар Айдар 300
Азов Азов 80000
Шевченко Шевченко 900
Зеленське Зеленское 400
Мир Мир 2000
Херсон Херсон 283649
Часів_Яр Часов_Яр 12756
Кременчук Кременчуг 220000
Київ Киев 2952301
Ростов-на-Дону Ростов-на-Дону 1130305
Хмельницький Хмельницкий 398346
"""


class SmallGazetteer:
    """Some thirty places by their Ukrainian and Russian names."""

    def __init__(self) -> None:
        self._names: dict[str, list[Match]] = {}
        for line in _TOWNS.strip().splitlines():
            uk, ru, population = line.replace("_", "\u00a0").split(" ")
            self._add({"uk": uk, "ru": ru}, "city" if int(population) >= 10_000 else "village", int(population))
        self._add({"uk": "Україна", "ru": "Украина"}, "country", 40_000_000)
        self._add({"uk": "Луганська область", "ru": "Луганская область"}, "region", 2_000_000)
        self._add({"uk": "Дніпро", "ru": "Днепр"}, "city", 968_000)
        self._add({"uk": "Дніпро", "ru": "Днепр"}, "river", 0)
        self._add({"uk": "Сіверський Донець", "ru": "Северский Донец"}, "river", 0)
        self._add({"uk": "Азот", "ru": "Азот"}, "plant", 0)
        self._add({"uk": "Запорізька АЕС", "ru": "Запорожская АЭС"}, "power_station", 0)

    def _add(self, names: dict[str, str], kind: str, population: int) -> None:
        place_id = f"test:{len(self._names)}"
        for language, name in names.items():
            name = name.replace("\u00a0", " ")
            entry = Entry(place_id, name, kind, "UA", None, None, population, 36.0, 49.0, "settlement", 1000.0, "test")
            key = name.lower().replace("-", " ")
            self._names.setdefault(key, []).append(Match(entry, name, "official", language))

    def lookup(self, name: str) -> list[Match]:
        return self._names.get(name.lower().replace("-", " "), [])

    def scan(self, text: str) -> list[Hit]:
        return []

    def entry(self, place_id: str) -> None:
        return None
