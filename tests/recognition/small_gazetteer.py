"""A small gazetteer with Cyrillic names for the tests of names that are declined."""

from tests.gazetteers import FakeGazetteer, known

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
Луцьк Луцк 217000
Чорноморське Черноморское 11643
Джанкой Джанкой 38000
Степногірськ Степногорск 4500
Партизани Партизаны 2500
Південне Южное 32000
Добре Доброе 1500
Терехи Терехи 800
Зоряне Звездное 900
Сватове Сватово 16000
Камінь Камень 700
"""
_FAR_TOWNS = """
Фенікс Феникс 1600000 US
Форбс Форбс 8000 AU
Мальме Мальмё 300000 SE
Палм_Біч Палм_Бич 9000 US
Бурикіно Бурыкино 900 RU
Думай Думай 200000 ID
Берн Берн 130000 CH
"""


_USA = ("США", "США", "country", 330_000_000, "US")
_OTHERS = [
    ("Україна", "Украина", "country", 40_000_000),
    ("Луганська область", "Луганская область", "region", 2_000_000),
    ("Дніпро", "Днепр", "city", 968_000),
    ("Дніпро", "Днепр", "river", 0),
    ("Сіверський Донець", "Северский Донец", "river", 0),
    ("Азот", "Азот", "plant", 0),
    ("Запорізька АЕС", "Запорожская АЭС", "power_station", 0),
    ("Гури", "Гуры", "natural", 0),
]


class SmallGazetteer(FakeGazetteer):
    """Some fifty places by their Ukrainian and Russian names."""

    def __init__(self, *, scanned: bool = False) -> None:
        """Texts are scanned for the names, and mistyped ones are told, if `scanned`."""
        places = []
        for line in _TOWNS.strip().splitlines():
            uk, ru, population = (cell.replace("_", " ") for cell in line.split(" "))
            places.append((uk, ru, "city" if int(population) >= 10_000 else "village", int(population), "UA"))
        for line in _FAR_TOWNS.strip().splitlines():
            uk, ru, population, country = (cell.replace("_", " ") for cell in line.split(" "))
            places.append((uk, ru, "city", int(population), country))
        others = [(*other, "UA") for other in _OTHERS]
        super().__init__(
            *(
                known(
                    uk,
                    kind,
                    place_id=f"test:{number}",
                    country=country,
                    population=population,
                    names={ru: "ru"},
                    scanned=scanned,
                )
                for number, (uk, ru, kind, population, country) in enumerate([*places, *others, _USA])
            )
        )
