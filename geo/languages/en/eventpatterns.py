"""How English names the sources, dates and counts that are told beside an event."""

from geo.languages.eventpatterns import CountPatterns, SourcePatterns, TimePatterns

__all__ = ["COUNTS", "SOURCES", "TIMES"]

SOURCES = SourcePatterns(
    unverified=r"unverified|unconfirmed|not (?:been |be )?(?:immediately |independently |yet |officially )*(?:verif\w+"
    r"|confirm\w+)|(?:unable|impossible) to (?:immediately |independently )*(?:verif\w+|confirm)"
    r"|cannot (?:be )?(?:independently )?(?:verif\w+|confirm\w+)|no (?:independent )?(?:confirmation|verification)"
    r"|could(?: not|n't) (?:\w+ly )*(?:be )?(?:\w+ly )*(?:verif\w+|confirm\w*)|reportedly|allegedly|alleged|rumou?red"
    r"|purported\w*",
    not_verified=r"(?:could not|couldn't|unable to|was not able to|were not able to|has not been able to|have not been"
    r" able to|cannot|can not|did not|have not been|has not been) (?:be )?(?:\w+ly )*(?:be )?(?:\w+ly )*(?:verif\w+"
    r"|confirm\w*|corroborat\w+)",
    notes="reports?|claims?|accounts?|information|details|figures?|assertions?|statements?|this|it|them",
    impersonal="it (?:is|was|has been) (?:claimed|reported|said|alleged)",
    about="about",
    captions="photos?|video|map",
    speakers=r"staff|ministr\w+|ministers?|presidents?|governors?|mayors?|head of|chiefs?|council|administration"
    r"|intelligence|police|prosecut\w+|officials?|sbu|fsb|isw|un|iaea|nato|osce|eu|mfa|media|reuters|ap|afp|cnn|bbc"
    r"|tass|spokes\w+|command\w*|sources?|experts?|report|reports|authorities|residents|witness\w*|army|military"
    r"|forces|navy|service|envoys?|ambassadors?|institute|guard|pentagon|kremlin|kyiv|moscow|zelensk\w+",
    no_names="analysis|explainer|factbox|transcript|exclusive|opinion|war|invasion|update|live|breaking|timeline|video"
    "|photos?|report|battle|fight|shelling|explosion|evacuation|situation|news|crisis|day|week|sanctions|attack|strike"
    "|view|region|front",
    no_speakers=r"explosions?|shell\w*|attacks?|strikes?|missiles?|rockets?|drones?|killed|wounded|injured|damaged"
    "|destroyed|casualties|fighting|at least|photos?|videos?|map|invasion|war|conflict|round-up|view news|censor"
    "|update[ds]?|live|news from|atrocities|destruction",
    leading=r"but|and|while|as|also|meanwhile|however|earlier|still|on \w+day|the|an?|when|where|who|after|that|this"
    "|later",
    trailing=r"has|have|had|also|later|then|on \w+day|late|early|earlier|today|yesterday|again|now|in a .*|in an .*"
    r"|at a .*|on (?:the )?telegram.*|on (?:twitter|facebook).*|in (?:his|her|its|their) .*|via .*|during .*|reporters"
    "|journalists",
    pronouns=frozenset("he she it they who we i which that".split()),
)
TIMES = TimePatterns(
    clauses=r", (?:and|but|while|where|as|after|before)\s|\s(?:while|whereas|as|after|before|when|because|que)\s",
    saying="said|says|saying|told|reported|reports|announced|wrote|added|claimed|stated|posted|tweeted|warned|confirmed"
    "|statement|report|interview|briefing|address|update",
    audience="in|to|by|a|an|the|on|his|its|her|reuters|reporters|journalists",
    another="invasion|war|annexation|annexed|revolution|independence|referendum|agreements?|conflict",
    linking="on|of|in|since|began|started",
    deadlines="(?:until|till|by|before|as of|effective|due)(?: the)?",
    superlatives=r"first|worst|largest|biggest|deadliest|heaviest|most \w+|than at any time",
    earlier="earlier|previous|past|former|recent",
    history="world war|second world|soviet era|centur(?:y|ies)",
)
COUNTS = CountPatterns(
    before=r"usd|eur|uah|article|highway|route|no\.|number|channel|brigade|age[ds]?|population of|home to|phase|version"
    r"|worth|resolution|kilomet\w+|since|including|among them|among whom|of them|of whom|day",
    behind=r"million dollars|billion|bn\b|mln|dollars?|euros?|hryvnia\w*|rubles?|usd|eur|pounds|per ?cent|percent"
    r"|years?\b|years? old|-year|year-old|months?|weeks?|days?|hours?|minutes?|a\.?m\b|p\.?m\b|o'clock|kilomet\w+|km\b"
    r"|miles?|met(?:er|re)s?|mm\b|kg\b|tons?|tonnes|hectares?|mw\b|gw\b|inhabitants|residents before|nations?|countries"
    r"|states|regions?|brigade|regiment|division|battalion|army|corps|th\b|st\b|nd\b|rd\b|storey|story|floors?|degrees"
    "|points|seats|votes|member|kph",
    population="before the war|pre-?war|population|inhabitants",
)
