r"""Who acts in this war and its news: names by hand, with the words that name them in three languages.

Patterns run over the folded sentence. A state and its army share a name, since news says "Russia" for both; units named
by number are read in `geo.events.actors`. `FORCE` are nouns that follow an adjective ("Russian troops").
"""

__all__ = ["ATTACK_NOUN", "FORCE", "NAMES"]

FORCE = (
    r"(?:armed forces|border guards?|guards|sappers|air defen[cs]es?|special forces|infantry|п[іе]хот\w*|military"
    r"|forces|troops|army|soldiers?|fighters?|units?|servicem[ae]n|invaders?|occupiers?|marines|navy|fleet|aviation"
    r"|air force|aircraft|artillery|paratroopers|pilots?|mercenaries|militants?|defenders|commanders?|gunners"
    r"|authorities|officials|government|police|side|intelligence|special services|missiles?|drones?|rockets?|tanks?"
    r"|warplanes?|proxies|військ\w*|в[іи]йськов\w+|арм[іи]\w+|сил\w*|солдат\w*|бійц\w+|бойц\w+|окупант\w*|оккупант\w*"
    r"|загарбник\w*|в[ои]ен\w+|войск\w*|флот\w*|ав[іи]ац\w+|артилер\w+|артиллер\w+|десантник\w*|п[іи]др[оа]зд[іе]л\w*"
    r"|подраздел\w*|захисник\w*|защитник\w*|сторон\w+|боевик\w*|бойовик\w*|терорист\w*|террорист\w*|дрон\w*|ракет\w*"
    r"|бпла|безпілотник\w*|беспилотник\w*|найманц\w+|наемник\w*|п[іо]льот\w*|л[іе]так\w*|самолет\w*)"
)

ATTACK_NOUN = (
    r"(?:shell\w*|attacks?|strikes?|bomb\w*|fire|assaults?|offensive\w*|raids?|missiles?|rockets?|drones?|artillery"
    r"|mortars?|siege|invasion|aggression|advance\w*|airstrikes?|air strikes?|barrages?|onslaught|occupation"
    r"|об?стр[іе]л\w*|атак\w*|удар\w*|бомб\w*|штурм\w*|наступ\w*|ракет\w*|дрон\w*|бпла|арт\w+|вторгнен\w*|вторжен\w*"
    r"|агрес\w+|ав[іи]а\w+|снаряд\w*|м[іи]номет\w*|шахед\w*|безп[іи]лотн\w+|беспилотн\w+|окупац\w+|оккупац\w+"
    r"|нал[іе]т\w*|наліт\w*|прил[ьіе]?[оеі]?т\w*)"
)

# (name, side it fights on or "", pattern); the first that fits wins.
NAMES: tuple[tuple[str, str, str], ...] = (
    (
        "Donetsk People's Republic",
        "Russia",
        r"\bdpr\b|\bdnr\b|donetsk people's republic|\bднр\b"
        r"|донецк\w+ народн\w+ республик\w+",
    ),
    (
        "Luhansk People's Republic",
        "Russia",
        r"\blpr\b|\blnr\b|l[uh]+gansk people's republic"
        "|luhansk people's republic|\bлнр\b"
        r"|луганск\w+ народн\w+ республик\w+",
    ),
    (
        "Russia-backed separatists",
        "Russia",
        r"(?:russia-backed |russian-backed |pro-russian? "
        "|moscow-backed |kremlin-backed )"
        r"(?:separatists?|rebels?|forces|militia|fighters|troops|militants)|\bseparatists?\b|\bрасколь\w+"
        r"|сепаратист\w*",
    ),
    (
        "Wagner Group",
        "Russia",
        r"\bwagner(?:ites?| group| fighters| mercenar\w+)?\b|вагнер\w*"
        r"|пвк «?вагнер\w*|чвк «?вагнер\w*",
    ),
    ("Chechen forces", "Russia", r"\bchechen (?:forces|fighters|units?|troops)|kadyrov\w*|кадир\w+|кадыр\w+"),
    (
        "Azov Regiment",
        "Ukraine",
        r"\bazov (?:regiment|battalion|fighters|brigade)|полк\w* «?азов"
        r"|бойц\w+ «?азова|азовц\w+",
    ),
    ("NATO", "", r"\bnato\b|\bнато\b|north atlantic alliance"),
    ("United Nations", "", r"\bunited nations\b|\bu\.?n\.?\b(?! ?s\b)|\bоон\b"),
    ("IAEA", "", r"\biaea\b|\bмагат[еэ]\b|international atomic energy agency"),
    ("OSCE", "", r"\bosce\b|\bобс[еє]\b"),
    ("Red Cross", "", r"\bred cross\b|\bicrc\b|червон\w+ хрест\w*|красн\w+ крест\w*"),
    ("European Union", "", r"\beuropean (?:union|commission|council)\b|\beu\b|\bєс\b|єврокомісі\w+|евросоюз\w*"),
    (
        "United States",
        "",
        r"\bunited states\b|\bu\.?s\.?\b(?= |'s|,)(?!-)|\bamerican\w*|\bwashington\b"
        "|\bpentagon\b|\bbiden\b|\bсша\b"
        r"|американськ\w+|американск\w+|пентагон\w*",
    ),
    ("United Kingdom", "", r"\bunited kingdom\b|\buk\b|\bbrit(?:ain|ish)\b|британ\w+|великобритан\w+"),
    ("Belarus", "Russia", r"\bbelarus(?:ian)?\b|\bлукашенко\b|б[іе]лорус\w*|lukashenk[oa]"),
    ("Turkey", "", r"\bturk(?:ey|ish|iye)\b|\berdo[gğ]an\b|тур(?:еччин|цьк|ц[іи]\w*|ецк)\w*|эрдоган\w*|ердоган\w*"),
    ("Poland", "", r"\bpol(?:and|ish)\b|польщ\w+|польш\w+|польськ\w+|польск\w+"),
    ("Germany", "", r"\bgerman[ys]?\b|німеч\w+|німецьк\w+|герман\w+|немецк\w+"),
    ("France", "", r"\bfrance\b|\bfrench\b|\bmacron\b|франц\w+|макрон\w*"),
    ("Iran", "", r"\biran(?:'s)?\b(?!ian)|\bіран\b|\bиран\b"),
    ("Israel", "", r"\bisrael(?:i|is|'s)?\b|ізраїл\w+|израил\w+"),
    ("Hamas", "", r"\bhamas\b|хамас\w*"),
    ("Taliban", "", r"\btaliban\b|талиб\w*|таліб\w*"),
    ("Islamic State", "", r"\bislamic state\b|\bisis\b|\bisil\b|\bигил\b|\bіділ\b"),
    ("Al Shabaab", "", r"\bal[- ]shabaa?b\b"),
    ("Boko Haram", "", r"\bboko haram\b"),
    ("Houthis", "", r"\bhouthis?\b|хусит\w*"),
    ("Hezbollah", "", r"\bhezbollah\b|хезболл\w+|хізболл\w+"),
    ("Syria", "", r"\bsyria\b|\bsyrian (?:government|army|forces)"),
    (
        "Russia",
        "Russia",
        r"\brussia(?:ns?|'s)?\b|\bmoscow(?:'s)?\b|\bkremlin\b|\bputin(?:'s)?\b"
        "|\bracists?\b|\brashists?\b|\borcs?\b"
        r"|\b(?:the |russian )?(?:invaders?|occupiers?|invading (?:forces|troops|army)|occupying (?:forces"
        r"|troops)|occupation (?:forces|troops))\b"
        r"|\bрос[іи](?:я|ї|ю|єю|йськ\w+|ян\w*)\b|\bросси(?:я|и|ю|ей|йск\w+|ян\w*)\b|\b(?:[вз]с )?рф\b"
        r"|\bкремл\w+|\bпутін\w*|\bпутин\w*"
        r"|\bокупант\w*|\bоккупант\w*|\bзагарбник\w*|\bрашист\w*|\bокупаційн\w+ (?:військ\w*|сил\w*)"
        r"|\bоккупационн\w+ (?:войск\w*|сил\w*)"
        r"|\bросзмі\b|\bорк(?:и|ів|ами)\b|\bнечист\w+|\bмоскв(?:а|и|ы|ою|ой)\b|\bвойск\w* рф|\bармі\w+ рф",
    ),
    (
        "Ukraine",
        "Ukraine",
        r"(?:armed forces|security service|national guard|ground forces|air forces?|navy"
        r"|defen[cs]e intelligence|general staff)(?: of the armed forces)? of ukraine\b|\bukrain(?:e|ians?"
        r"|e's)\b|\bkyiv(?:'s)?\b|\bkiev(?:'s)?\b|\bzelensk\w+"
        "|\bafu\b|\buaf\b|\bdefen[cs]e forces\b"
        r"|\bterritorial defen[cs]e\b|\bukrainian\b|\bsbu\b|\bsecurity service of ukraine\b|\bнаш(?:і|ими"
        r"|их) (?:воїн\w*|захисник\w*|бійц\w+|військ\w*|оборон\w*)"
        r"|\bукраїн(?:а|и|і|у|ою|ськ\w+|ці\w*|ців)\b|\bукраин(?:а|ы|е|у|ой|ск\w+|ц\w+)\b|\b(?:в)?зсу\b"
        r"|\bвсу\b|\bвфу\b|\bки[їе]в(?:а|у)?\b(?=[ ,])"
        r"|\bсил(?:и|ами|ам|ах)? оборони\b|\bоборонц\w+|\bзахисник\w*|\bзбройн\w+ сил\w* україн\w+|\bтро\b"
        r"|\bгур\b|\bсбу\b|\bссо\b"
        r"|\bдсхс\b|\bдсу\b|\bнацгвард\w+|\bприкордонник\w*|\bпограничник\w*|\bзеленськ\w+|\bзеленск\w+",
    ),
    ("Partisans", "Ukraine", r"\bpartisans?\b|\bпартизан\w*"),
    (
        "Police",
        "",
        r"\bpolice(?:m[ae]n| officers?)?\b|\briot police\b|\bпол[іи]ц[іи]\w+|\bполицейск\w+"
        "|\bполиц\\w+|\bомон\\w*",
    ),
    (
        "Protesters",
        "",
        r"\bprotest(?:ers?|ors?)\b|\bdemonstrators?\b|\bпротестувальник\w*|\bпротестующ\w+"
        "|\bмітингувальник\\w*|\bмитингующ\\w+"
        r"",
    ),
    (
        "Civilians",
        "",
        r"\bciviliansa?\b|\bcivilians?\b|\b(?:local )?residents\b|\blocals\b|\bchildren\b"
        "|\b(?:wo)?men and children\b|\bevacuees\b"
        r"|\bцив[іи]льн\w+|\bмирн\w+ (?:жител\w+|людей|люди|мешканц\w+|населенн\w+)|\bгражданск\w+"
        r"|\bactivists?\b|\bакт[иі]в[іи]ст\w*"
        r"|\bмирняк\w*|\bмешканц\w+|\bжител(?:и|ей|ями|ів)\b"
        r"|\bместн\w+ жител\w+|\bд[іе]т(?:и|ей|ьми)\b",
    ),
    ("Journalists", "", r"\bjournalists?\b|\breporters?\b(?! said)|\bжурнал[іи]ст\w*"),
)
