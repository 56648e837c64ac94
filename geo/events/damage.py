"""What was damaged: bridges, dams, hospitals, plants, power supply, homes."""

import re

from geo.events.anchor import Anchor

__all__ = ["damage_of"]

# The first that fits wins, so that a power station is not a station.
_OBJECTS = (
    (
        "nuclear power plant",
        r"nuclear (?:power )?(?:plant|station|facility)|\bz?npp\b|\bаес\b|\bаэс\b"
        "|\bзаес\b|\bзаэс\b|атомн\\w+ (?:електро)?станц\\w+",
    ),
    (
        "power supply",
        r"power (?:grid|lines?|suppl\w+|infrastructure|facilit\w+|outages?|cuts?)"
        "|electricity|substations?|energy (?:infrastructure"
        r"|facilit\w+|system|grid)|black-?outs?|п[іо]дстанц\w+|енергетичн\w+|энергет\w+|енергооб'єкт\w*"
        r"|енергосистем\w+|знеструм\w+|обесточ\w+"
        r"|(?:без|без) (?:світла|света|електр\w+|электр\w+)|without (?:power|light)|лэп\b|леп\b",
    ),
    (
        "power station",
        r"power (?:plants?|stations?)|\bthermal power|\btpp\b|\bтец\b|\bтэц\b|\bтес\b"
        "|\bтэс\b|електростанц\\w+|электростанц\\w+",
    ),
    ("dam", r"\bdams?\b|hydroelectric|\bгес\b|\bгэс\b|дамб\w+|гребл\w+|плотин\w+"),
    (
        "bridge",
        r"\bbridges?\b|\bcrossings?\b|overpass|viaduct|\bміст(?:ок)?\b(?= (?:через|зруйн|під))"
        "|\bмост(?:а|у|и|ом|ів|е|ы|ов)?\b|переправ\\w+|понтон\\w+",
    ),
    (
        "hospital",
        r"hospitals?|clinics?|maternity (?:ward|hospital|unit)|ambulances?|лікарн\w+|больниц\w+|госп[іи]тал\w+"
        r"|поліклін\w+|полікл\w+"
        r"|поликлин\w+|пологов\w+|роддом\w*|швидк\w+ допомог\w+|скор\w+ помощ\w+",
    ),
    (
        "school",
        r"schools?\b|kindergartens?|universit\w+|colleges?|lyceum|школ\w+|дитсад\w*|детсад\w*|дитяч\w+ сад\w+"
        r"|садоч\w+|університет\w*"
        r"|университет\w*|ліце\w+|лице(?:й|я|е)\b|гімназі\w+|гимнази\w+",
    ),
    (
        "oil depot",
        r"oil (?:depots?|refiner\w+|storage|terminal)|fuel (?:depots?|storage|tanks?)|refiner\w+|нафтобаз\w+"
        r"|нефтебаз\w+|нефтехранил\w+|нафтосхов\w+"
        r"|\bнпз\b|нафтопереробн\w+|склад\w* (?:пмм|гсм|пального)",
    ),
    (
        "ammunition depot",
        r"(?:ammunition|ammo|arms|weapons?|munitions?) (?:depots?|dumps?|warehouses?|storage)|арсенал\w*"
        r"|склад\w* (?:з |с |із )?(?:боєприпас\w+"
        r"|боеприпас\w+|бк\b|б\/к|зброї|оружи\w+)",
    ),
    (
        "airfield",
        r"airports?|airfields?|air ?bases?|runways?|аеропорт\w*|аэропорт\w*|аеродром\w*"
        r"|аэродром\w*|злітн\w+ смуг\w+",
    ),
    (
        "port",
        r"\bports?\b(?! city)|seaport|grain (?:terminal|silo|warehouse|elevator)\w*|порт(?:у|а|и|ом"
        "|ова|ову|овой)?\b|елеватор\\w*|элеватор\\w*|зернов\\w+ терм\\w+",
    ),
    (
        "railway",
        r"railways?|train(?:s)?\b|\brailroad|train station|railway station|вокзал\w*"
        r"|зал[іи]зни\w+|железн\w+ дорог\w+|поїзд\w*|поезд\w*|потяг\w*",
    ),
    (
        "water supply",
        r"water (?:suppl\w+|pipe\w*|utility|system)|pumping station|водопост\w+|водопров\w+"
        r"|водог[іо]н\w*|водоканал\w*|водоснабж\w+",
    ),
    (
        "gas supply",
        r"gas (?:pipelines?|suppl\w+|pipes?|distribution)|pipelines?|газопров\w+|газогон\w*"
        r"|газопостач\w+|газоснабж\w+",
    ),
    (
        "church",
        r"church\w*|cathedral|monastery|mosque|храм\w*|церк\w+|собор(?:у|а|і|е)?\b|монастир\w*"
        "|монастыр\\w*|лавр[аиіу]\b",
    ),
    (
        "plant",
        r"(?:steel|chemical|industrial|defen[cs]e|coke|machine-building) (?:plants?|works|mill"
        "|facilit\\w+|enterprise)|factor(?:y|ies)|steelworks|\bplants?\b"
        r"|industrial (?:facility|zone|site|enterprise)|завод\w*|фабрик\w+|підприємств\w+|предприяти\w+"
        r"|комбінат\w*|комбинат\w*|шахт[аиіу]\b",
    ),
    ("theatre", r"theat(?:re|er)s?|museums?|librar(?:y|ies)|театр\w*|музе\w+|бібліотек\w+|библиотек\w+"),
    (
        "shop",
        r"shopping (?:centre|center|mall)|\bmalls?\b|supermarkets?|\bmarket\b|торгов\w+ (?:центр\w*"
        "|комплекс\\w*)|супермаркет\\w*|\bринок\b|\bрынок\b|\bтрц\b|\bтц\b|магазин\\w*",
    ),
    (
        "homes",
        r"(?:residential|apartment|high-rise|private) (?:buildings?|blocks?|houses?|areas?"
        "|districts?|neighbou?rhoods?|quarters?|homes?)"
        r"|houses?\b(?! of)|homes?\b|apartments?\b|dormitor(?:y|ies)|житлов\w+|жил(?:ой|ые|ых|ого|ому|ом)"
        r" (?:дом\w*|квартал\w*|район\w*|сектор\w*|здан\w+)"
        r"|будинк\w+|багатоповерх\w+|многоэтаж\w+|приватн\w+ сектор\w*|осел\w+|гуртожит\w+|общежит\w+"
        r"|квартир\w*|частн\w+ дом\w*",
    ),
    (
        "building",
        r"administration (?:building)?|administrative building|\bbuildings?\b|будівл\w+|здани\w+"
        r"|адмінбуд\w+",
    ),
)
_READERS = tuple((name, re.compile(rf"\b(?:{pattern})")) for name, pattern in _OBJECTS)
_HARMFUL = re.compile(
    r"\b(?:damag\w+|destr\w+|hit|hits|struck|shell\w*|bomb\w*|blown|blew|explo\w+|blast\w*|fire|burn\w*|ruin\w*"
    r"|collaps\w*|attack\w*|strik\w+|cut|lost|without|no|knock\w*|slam\w*|crash\w*|loot\w*|level\w*|raz\w+|пошкод\w+"
    r"|поврежд\w+|повред\w+|зруйн\w+|разруш\w+|удар\w*|вдар\w*|влуч\w*|поц[іе]л\w*|попа[лд]\w*|обстр\w+|атак\w*"
    r"|вибух\w*|взрыв\w*|взорв\w*|підір\w*|п[іо]дорв\w*|гор[іи]т\w*|пожеж\w*|пожар\w*|знищ\w+|уничтож\w+|знеструм\w+"
    r"|обесточ\w+|без|прил[ьіе]\w+|понівеч\w+|обвал\w*|розбом\w*|впа[влд]\w*|упа[влд]\w*)\b"
)
_TYPES = frozenset({"Explosions/Remote violence", "Battles", "Riots"})
_SUB_TYPES = frozenset({"Looting/property destruction", "Other", "Disrupted weapons use", "Attack"})
_PLACE_KINDS = {
    "bridge": "bridge",
    "dam": "dam",
    "plant": "plant",
    "power_station": "power station",
    "airport": "airfield",
    "port": "port",
    "station": "railway",
    "mine": "plant",
}


def damage_of(low: str, trigger: Anchor, kind: str = "") -> str | None:
    """
    Tell what a sentence says was damaged.

    Parameters
    ----------
    low
        The sentence, folded by `geo.languages.folding.fold`.
    trigger
        The words of the event.
    kind
        The kind of the place that the event is drawn at, one of `geo.kinds.KINDS`.

    Returns
    -------
    One of some twenty kinds of object, the one nearest to the trigger; None where nothing is said to be damaged.
    """
    if trigger.event_type not in _TYPES and trigger.sub_type not in _SUB_TYPES:
        return None
    if not _HARMFUL.search(low):
        return None
    near: list[tuple[int, int, str]] = []
    for order, (name, reader) in enumerate(_READERS):
        for match in reader.finditer(low):
            distance = max(match.start() - trigger.end, trigger.start - match.end(), 0)
            if distance <= 90 and not any(n[2] != name and n[0] <= distance and _same(low, n, match) for n in near):
                near.append((distance, order, name))
    if near:
        return min(near)[2]
    if kind in _PLACE_KINDS and trigger.event_type == "Explosions/Remote violence":
        return _PLACE_KINDS[kind]
    return None


def _same(low: str, other: tuple[int, int, str], match: "re.Match[str]") -> bool:
    """Whether a narrower name already holds these words ("power station", "station")."""
    return any(m.start() <= match.start() and match.end() <= m.end() for m in _READERS[other[1]][1].finditer(low))
