"""Codes of languages (ISO 639-1) and countries (ISO 3166-1), and the names that people give instead of them."""

import difflib
import re
from typing import Final

__all__ = ["country_code", "language_code"]

# Code, ISO 639-2 codes, English name. tests/test_codes.py holds both lists against the package pycountry.
_LANGUAGES: Final = """
aa aar afar; ab abk abkhazian; ae ave avestan; af afr afrikaans; ak aka akan; am amh amharic; an arg aragonese; ar
ara arabic; as asm assamese; av ava avaric; ay aym aymara; az aze azerbaijani; ba bak bashkir; be bel belarusian; bg
bul bulgarian; bi bis bislama; bm bam bambara; bn ben bengali; bo bod/tib tibetan; br bre breton; bs bos bosnian; ca
cat catalan; ce che chechen; ch cha chamorro; co cos corsican; cr cre cree; cs ces/cze czech; cu chu church slavic;
cv chv chuvash; cy cym/wel welsh; da dan danish; de deu/ger german; dv div divehi; dz dzo dzongkha; ee ewe ewe; el
ell/gre greek; en eng english; eo epo esperanto; es spa spanish; et est estonian; eu eus/baq basque; fa fas/per
persian; ff ful fulah; fi fin finnish; fj fij fijian; fo fao faroese; fr fra/fre french; fy fry western frisian; ga
gle irish; gd gla scottish gaelic; gl glg galician; gn grn guarani; gu guj gujarati; gv glv manx; ha hau hausa; he
heb hebrew; hi hin hindi; ho hmo hiri motu; hr hrv croatian; ht hat haitian; hu hun hungarian; hy hye/arm armenian;
hz her herero; ia ina interlingua; id ind indonesian; ie ile interlingue; ig ibo igbo; ii iii sichuan yi; ik ipk
inupiaq; io ido ido; is isl/ice icelandic; it ita italian; iu iku inuktitut; ja jpn japanese; jv jav javanese; ka
kat/geo georgian; kg kon kongo; ki kik kikuyu; kj kua kuanyama; kk kaz kazakh; kl kal kalaallisut; km khm khmer; kn
kan kannada; ko kor korean; kr kau kanuri; ks kas kashmiri; ku kur kurdish; kv kom komi; kw cor cornish; ky kir
kyrgyz; la lat latin; lb ltz luxembourgish; lg lug ganda; li lim limburgan; ln lin lingala; lo lao lao; lt lit
lithuanian; lu lub luba-katanga; lv lav latvian; mg mlg malagasy; mh mah marshallese; mi mri/mao maori; mk mkd/mac
macedonian; ml mal malayalam; mn mon mongolian; mr mar marathi; ms msa/may malay; mt mlt maltese; my mya/bur
burmese; na nau nauru; nb nob norwegian bokmål; nd nde north ndebele; ne nep nepali; ng ndo ndonga; nl nld/dut
dutch; nn nno norwegian nynorsk; no nor norwegian; nr nbl south ndebele; nv nav navajo; ny nya chichewa; oc oci
occitan; oj oji ojibwa; om orm oromo; or ori oriya; os oss ossetian; pa pan punjabi; pi pli pali; pl pol polish; ps
pus pashto; pt por portuguese; qu que quechua; rm roh romansh; rn run rundi; ro ron/rum romanian; ru rus russian; rw
kin kinyarwanda; sa san sanskrit; sc srd sardinian; sd snd sindhi; se sme northern sami; sg sag sango; sh hbs
serbo-croatian; si sin sinhala; sk slk/slo slovak; sl slv slovenian; sm smo samoan; sn sna shona; so som somali; sq
sqi/alb albanian; sr srp serbian; ss ssw swati; st sot southern sotho; su sun sundanese; sv swe swedish; sw swa
swahili; ta tam tamil; te tel telugu; tg tgk tajik; th tha thai; ti tir tigrinya; tk tuk turkmen; tl tgl tagalog; tn
tsn tswana; to ton tonga; tr tur turkish; ts tso tsonga; tt tat tatar; tw twi twi; ty tah tahitian; ug uig uyghur;
uk ukr ukrainian; ur urd urdu; uz uzb uzbek; ve ven venda; vi vie vietnamese; vo vol volapük; wa wln walloon; wo wol
wolof; xh xho xhosa; yi yid yiddish; yo yor yoruba; za zha zhuang; zh zho/chi chinese; zu zul zulu
"""

# Code, alpha-3 code, English name; XK is what the European Union and GeoNames call Kosovo.
_COUNTRIES: Final = """
AD AND andorra; AE ARE united arab emirates; AF AFG afghanistan; AG ATG antigua and barbuda; AI AIA anguilla; AL ALB
albania; AM ARM armenia; AO AGO angola; AQ ATA antarctica; AR ARG argentina; AS ASM american samoa; AT AUT austria;
AU AUS australia; AW ABW aruba; AX ALA åland islands; AZ AZE azerbaijan; BA BIH bosnia and herzegovina; BB BRB
barbados; BD BGD bangladesh; BE BEL belgium; BF BFA burkina faso; BG BGR bulgaria; BH BHR bahrain; BI BDI burundi;
BJ BEN benin; BL BLM saint barthélemy; BM BMU bermuda; BN BRN brunei darussalam; BO BOL bolivia; BQ BES bonaire; BR
BRA brazil; BS BHS bahamas; BT BTN bhutan; BV BVT bouvet island; BW BWA botswana; BY BLR belarus; BZ BLZ belize; CA
CAN canada; CC CCK cocos islands; CD COD congo; CF CAF central african republic; CG COG congo; CH CHE switzerland;
CI CIV côte d'ivoire; CK COK cook islands; CL CHL chile; CM CMR cameroon; CN CHN china; CO COL colombia; CR CRI
costa rica; CU CUB cuba; CV CPV cabo verde; CW CUW curaçao; CX CXR christmas island; CY CYP cyprus; CZ CZE czechia;
DE DEU germany; DJ DJI djibouti; DK DNK denmark; DM DMA dominica; DO DOM dominican republic; DZ DZA algeria; EC ECU
ecuador; EE EST estonia; EG EGY egypt; EH ESH western sahara; ER ERI eritrea; ES ESP spain; ET ETH ethiopia; FI FIN
finland; FJ FJI fiji; FK FLK falkland islands; FM FSM micronesia; FO FRO faroe islands; FR FRA france; GA GAB gabon;
GB GBR united kingdom; GD GRD grenada; GE GEO georgia; GF GUF french guiana; GG GGY guernsey; GH GHA ghana; GI GIB
gibraltar; GL GRL greenland; GM GMB gambia; GN GIN guinea; GP GLP guadeloupe; GQ GNQ equatorial guinea; GR GRC
greece; GS SGS south georgia and the south sandwich islands; GT GTM guatemala; GU GUM guam; GW GNB guinea-bissau; GY
GUY guyana; HK HKG hong kong; HM HMD heard island and mcdonald islands; HN HND honduras; HR HRV croatia; HT HTI
haiti; HU HUN hungary; ID IDN indonesia; IE IRL ireland; IL ISR israel; IM IMN isle of man; IN IND india; IO IOT
british indian ocean territory; IQ IRQ iraq; IR IRN iran; IS ISL iceland; IT ITA italy; JE JEY jersey; JM JAM
jamaica; JO JOR jordan; JP JPN japan; KE KEN kenya; KG KGZ kyrgyzstan; KH KHM cambodia; KI KIR kiribati; KM COM
comoros; KN KNA saint kitts and nevis; KP PRK north korea; KR KOR south korea; KW KWT kuwait; KY CYM cayman islands;
KZ KAZ kazakhstan; LA LAO laos; LB LBN lebanon; LC LCA saint lucia; LI LIE liechtenstein; LK LKA sri lanka; LR LBR
liberia; LS LSO lesotho; LT LTU lithuania; LU LUX luxembourg; LV LVA latvia; LY LBY libya; MA MAR morocco; MC MCO
monaco; MD MDA moldova; ME MNE montenegro; MF MAF saint martin; MG MDG madagascar; MH MHL marshall islands; MK MKD
north macedonia; ML MLI mali; MM MMR myanmar; MN MNG mongolia; MO MAC macao; MP MNP northern mariana islands; MQ MTQ
martinique; MR MRT mauritania; MS MSR montserrat; MT MLT malta; MU MUS mauritius; MV MDV maldives; MW MWI malawi; MX
MEX mexico; MY MYS malaysia; MZ MOZ mozambique; NA NAM namibia; NC NCL new caledonia; NE NER niger; NF NFK norfolk
island; NG NGA nigeria; NI NIC nicaragua; NL NLD netherlands; NO NOR norway; NP NPL nepal; NR NRU nauru; NU NIU
niue; NZ NZL new zealand; OM OMN oman; PA PAN panama; PE PER peru; PF PYF french polynesia; PG PNG papua new guinea;
PH PHL philippines; PK PAK pakistan; PL POL poland; PM SPM saint pierre and miquelon; PN PCN pitcairn; PR PRI puerto
rico; PS PSE palestine; PT PRT portugal; PW PLW palau; PY PRY paraguay; QA QAT qatar; RE REU réunion; RO ROU
romania; RS SRB serbia; RU RUS russia; RW RWA rwanda; SA SAU saudi arabia; SB SLB solomon islands; SC SYC
seychelles; SD SDN sudan; SE SWE sweden; SG SGP singapore; SH SHN saint helena; SI SVN slovenia; SJ SJM svalbard and
jan mayen; SK SVK slovakia; SL SLE sierra leone; SM SMR san marino; SN SEN senegal; SO SOM somalia; SR SUR suriname;
SS SSD south sudan; ST STP sao tome and principe; SV SLV el salvador; SX SXM sint maarten; SY SYR syria; SZ SWZ
eswatini; TC TCA turks and caicos islands; TD TCD chad; TF ATF french southern territories; TG TGO togo; TH THA
thailand; TJ TJK tajikistan; TK TKL tokelau; TL TLS timor-leste; TM TKM turkmenistan; TN TUN tunisia; TO TON tonga;
TR TUR türkiye; TT TTO trinidad and tobago; TV TUV tuvalu; TW TWN taiwan; TZ TZA tanzania; UA UKR ukraine; UG UGA
uganda; UM UMI united states minor outlying islands; US USA united states; UY URY uruguay; UZ UZB uzbekistan; VA VAT
holy see; VC VCT saint vincent and the grenadines; VE VEN venezuela; VG VGB british virgin islands; VI VIR virgin
islands of the united states; VN VNM vietnam; VU VUT vanuatu; WF WLF wallis and futuna; WS WSM samoa; YE YEM yemen;
YT MYT mayotte; ZA ZAF south africa; ZM ZMB zambia; ZW ZWE zimbabwe; XK XKX kosovo
"""

# What else is written for those whose news is read here. "ua" is no language, but nobody means another by it.
_LANGUAGE_NAMES: Final = {
    "ua": "uk",
    "українська": "uk",
    "украинский": "uk",
    "русский": "ru",
    "російська": "ru",
    "английский": "en",
    "англійська": "en",
    "белорусский": "be",
    "білоруська": "be",
    "беларуская": "be",
    "polski": "pl",
    "deutsch": "de",
    "français": "fr",
    "español": "es",
    "farsi": "fa",
    "mandarin": "zh",
}
_COUNTRY_NAMES: Final = {
    "great britain": "GB",
    "britain": "GB",
    "england": "GB",
    "usa": "US",
    "u.s.": "US",
    "u.s.a.": "US",
    "united states of america": "US",
    "america": "US",
    "russian federation": "RU",
    "україна": "UA",
    "украина": "UA",
    "росія": "RU",
    "россия": "RU",
    "білорусь": "BY",
    "беларусь": "BY",
    "білорусія": "BY",
    "белоруссия": "BY",
    "polska": "PL",
    "польща": "PL",
    "молдова": "MD",
    "deutschland": "DE",
    "turkey": "TR",
    "czech republic": "CZ",
    "burma": "MM",
    "ivory coast": "CI",
    "east timor": "TL",
    "cape verde": "CV",
    "vatican": "VA",
    "brunei": "BN",
    "macedonia": "MK",
    "swaziland": "SZ",
    "palestinian territories": "PS",
    "dr congo": "CD",
    "democratic republic of the congo": "CD",
    "holland": "NL",
    "the netherlands": "NL",
    "the gambia": "GM",
    "the bahamas": "BS",
}
_TAG: Final = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9_-]{1,40})?")


def language_code(value: object) -> str:
    """
    The ISO 639-1 code of a language given as a code, a tag or a name: `uk`, `uk-UA`, `ukr`, `Ukrainian`, `ua`.

    Raises
    ------
    ValueError
        If no language is called so; the message says what to write.
    """
    if isinstance(value, str):
        words = " ".join(value.casefold().split())
        tag = _TAG.fullmatch(words)
        for key in (words, tag[1] if tag else ""):
            if key in _LANGUAGE_CODES:
                return _LANGUAGE_CODES[key]
    hint = _hint(value, _LANGUAGE_CODES, "en, uk or ru")
    raise ValueError(f"'language' is {_short(value)}, which is no language's code or name; write {hint}")


def country_code(value: object) -> str:
    """
    The ISO 3166-1 alpha-2 code of a country given as a code or a name: `UA`, `UKR`, `Ukraine`.

    Raises
    ------
    ValueError
        If no country is called so; the message says what to write.
    """
    if isinstance(value, str):
        words = " ".join(value.casefold().split())
        if words in _COUNTRY_CODES:
            return _COUNTRY_CODES[words]
        if words == "uk":
            raise ValueError("'country' is 'uk', a language's code; write UA for Ukraine, GB for Britain")
    hint = _hint(value, _COUNTRY_CODES, "UA, RU or US")
    raise ValueError(f"'country' is {_short(value)}, which is no country's code or name; write {hint}")


def _by_name(listed: str, others: dict[str, str]) -> dict[str, str]:
    """Code by every name in lower case: the code itself, the longer codes, the English name, and the others."""
    found: dict[str, str] = {}
    for line in " ".join(listed.split()).split("; "):
        code, longer, name = line.split(" ", 2)
        found |= dict.fromkeys((code.casefold(), *longer.casefold().split("/"), name.casefold()), code)
    return {**{key: code for key, code in others.items() if key not in found}, **found}


def _hint(value: object, codes: dict[str, str], usual: str) -> str:
    near = difflib.get_close_matches(str(value)[:60].casefold(), codes, n=1, cutoff=0.75)
    return f"{codes[near[0]]} if {near[0]!r} is meant" if near else f"an ISO code such as {usual}"


def _short(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= 40 else shown[:37] + "..."


_LANGUAGE_CODES: Final = _by_name(_LANGUAGES, _LANGUAGE_NAMES)
_COUNTRY_CODES: Final = _by_name(_COUNTRIES, _COUNTRY_NAMES)
