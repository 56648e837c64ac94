"""How Russian names of places are declined, and the adjectives made of them.

Tables for `geo.languages.slavic.names`, which reads them.
"""

from geo.languages.slavic.names import SlavicTables

__all__ = ["TABLES"]

# Ending of the text, cases, endings of the nominative. "'" before a nominative ending asks for a change of the stem: a
# closed syllable or a vowel that comes and goes ("Харков-а" -> "Харків", "Тростянц-я").
_ENDINGS = """
а  G  ' о
у  D  ' о
у  A  а
ом I  ' о
ем I  'ь ' е
е  L  ' о 'ь 'й
е  DL  а я
ым I  '
ы  G  а
и  G  а я
и  GDL  ь
и  GDL ия
и  L ий ие
я  G  'ь 'й е
ю  D  'ь 'й е
ю  A  я
ой I  а
ою I  а
ей I  а я
ей G  и
ью I  ь
ьям D ья
ьям D ье
ья G ье
ью D ье
ьем I ье
ия G ие ий
ию D ие ий
ию A ия
ием I ие ий
ией I ия
ого GA ый ий ой ое
ому D ый ий ой ое
ым I ый ой ое
им I ий ое ее
ом L ый ий ой ое
овом L ов
овым I ов
его GA ий ее
ему D ий ее
ем L ий ее
ой GDIL ая
ую A ая
ою I ая
ей GDIL яя
юю A яя
ам D ы и а
ами I ы и а
ах L ы и а
ям D и
ями I и
ях L и
ов G ы и
ев G ы и
"" G ы и а
ок G ки
ек G ьки
ей G и
ен G ны
ец G цы
ых GL ые
их GL ие
ым D ые
им D ие
ыми I ые
ими I ие
"""

TABLES = SlavicTables(
    endings=_ENDINGS,
    irregular={},
    adjective=r"(?P<stem>.+(?:с|ц)к)(?:ий|ого|ому|им|ом|ая|ой|ую|ою|ое|ие|их|ими)$",
    genders={"masculine": "ий", "feminine": "ая", "neuter": "ое", "plural": "ие"},
    suffix="ск",
    # Suffixes of a noun that give way to that suffix, and what stands before it then. "" keeps the stem.
    bases=(
        ("нен", ("но", "на", "не")),
        ("ен", ("", "ы", "ны", "на", "ное")),
        ("нян", ("ная", "ное", "нь", "на")),
        ("ян", ("ая", "ы", "янка", "а")),
        ("чан", ("ка", "чаны")),
        ("ов", ("ов", "овка", "ово", "ова", "овое", "о", "а", "ы")),
        ("ев", ("ев", "евка", "ево", "ева", "ы", "евое")),
        ("ин", ("ино", "ин", "ина", "инка")),
        ("н", ("н", "на", "ная", "ное", "ны")),
        ("ков", ("ка", "ки")),
        ("ан", ("а", "")),
        ("ей", ("ея", "ия", "я")),
        ("ож", ("ожье", "ог")),
        ("", ("ха", "", "а", "ы", "и", "е", "о", "ь", "я", "ка", "ки", "ия", "са", "сы", "ское", "ская", "ная", "ное")),
    ),
    # Stems whose last consonant melted into the suffix, and what it may have been: Вінниця, Чернівці, Прага.
    melted={"цк": ("ца", "цы", "ц", "к", "ки", "ча", "цк", "цкое", "цкая")},
    # A land's colloquial name and the region that it stands for.
    lands={
        "харьковщина": "харьковская область",
        "черниговщина": "черниговская область",
        "николаевщина": "николаевская область",
        "киевщина": "киевская область",
        "одесщина": "одесская область",
        "белгородщина": "белгородская область",
        "донетчина": "донецкая область",
        "днепропетровщина": "днепропетровская область",
        "запорожчина": "запорожская область",
        "винничина": "винницкая область",
        "волынь": "волынская область",
        "закарпатье": "закарпатская область",
    },
    opened={},
    soft_end="",
    fleeting="е",
)
