"""Words of English news that say what the name beside them is: a place, a person, a unit, a newspaper, a body."""

__all__ = [
    "AFTER_FEATURE",
    "BEFORE_FEATURE",
    "BLOCS",
    "BODIES",
    "DEMONYMS",
    "DIRECTIONS",
    "GENERIC",
    "INHABITANTS",
    "KIND_AFTER",
    "LEADERS",
    "MILITARY",
    "PAPERS",
    "PLACE_BEFORE",
    "PLURALS",
    "RANKS",
    "SAYING",
    "SHIPS",
    "SPORTS",
    "STATE_ABBREVIATIONS",
    "STATE_FORMS",
    "STREETS",
    "TITLES",
    "WEAPONS",
    "WEAPON_NAMES",
]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES = _words(
    """mr mrs ms miss dr prof professor sir lord lady dame president premier prime chancellor king queen prince princess
    mayor governor senator congressman congresswoman rep. sen. gov. mr. mrs. ms. dr. prof. hon. rev. reverend pastor
    father bishop archbishop cardinal pope rabbi imam sheikh minister secretary ambassador deputy spokesman spokeswoman
    spokesperson commissioner judge justice attorney lawyer sheriff chief officer detective inspector agent coach
    captain actor actress singer author director chairman chairwoman ceo founder analyst journalist reporter
    correspondent ombudsman ombudswoman president-elect superintendent trooper councilman councilwoman
    councilmember councillor alderman selectman lawmaker legislator candidate defendant suspect"""
)
"""Stand before a person's name; with a place before them ("Luhansk governor Haidai") the name after is a person's."""

RANKS = _words(
    """general lieutenant colonel major captain sergeant private admiral commander marshal brigadier corporal gen. lt.
    col. maj. capt. sgt. gen col lt capt sgt maj adm. brig. pte cpl"""
)

SAYING = _words(
    """said says told added adds wrote writes tweeted asked noted explained replied recalled testified thinks believes
    admitted insisted joked laughed smiled pleaded scored"""
)
"""Verbs of persons; governments "say" too, so alone they decide nothing."""

PLACE_BEFORE = _words(
    """in at near from to outside around across throughout toward towards into via through between inside above along
    leaving entering reach reached reaching visit visited visiting capture captured liberated occupied besieged shelled
    bombed struck seized entered left northern southern eastern western central downtown north south east west
    northeast northwest southeast southwest northeastern northwestern southeastern southwestern suburban rural upstate
    midtown mid-town near- outskirts occupied"""
)
"""Stand right before a place more often than before anything else."""

DIRECTIONS = _words(
    "north south east west northern southern eastern western central northeast northwest southeast southwest"
)

INHABITANTS = _words(
    """residents resident man woman men women native natives couple teen teenager boy girl family families police
    officials authorities mayor council councillors voters firefighters firefighter motorists student students homes
    home neighborhood neighbourhood suburb suburbs area region district province state city town village county
    hospital court courts school schools airport streets street office officer branch store plant factory road border
    governor senator congressman government resident's deputies sheriff's sheriff jury judge lawmakers parliament
    businessman teacher doctor lawyer farm farmers factory community communities metro airport downtown skyline"""
)
"""Follow a place that qualifies them: "a Hartford man", "Toronto police"."""

BODIES = _words(
    """university college school academy institute department ministry agency bureau commission committee council board
    authority association society foundation federation union party bank company corporation corp. corp inc. inc ltd
    ltd. llc group holdings hospital clinic church cathedral museum library theatre theater stadium arena centre center
    hall hotel inn casino club court police sheriff's parliament senate assembly congress chamber office service
    services district division team league airlines airways energy power medical health fire rescue"""
)
"""Bodies and buildings: a town's name at their head is the town's ("Toronto Police"), inside them rarely."""

PAPERS = _words(
    """times post herald tribune gazette chronicle independent telegraph journal observer sentinel courier examiner
    inquirer globe dispatch bulletin daily news press mirror guardian mail echo argus enquirer ledger record register
    review standard star sun reporter weekly magazine radio tv fm newspaper pravda today monitor sentinel advertiser"""
)
"""A place right before one of these, both with a capital, is mostly the name of a paper or a broadcaster."""

MILITARY = _words(
    """battalion battalions brigade brigades regiment regiments division divisions corps squadron fleet flotilla
    battlegroup company platoon legion garrison front"""
)
"""Units; "Odesa battalion" is no place."""

SHIPS = _words(
    """cruiser frigate destroyer submarine warship corvette ship vessel tanker ferry boat battleship carrier flagship
    trawler yacht uss hms ss mv tug barge freighter icebreaker tank missile missiles rocket drone
    howitzer jet aircraft helicopter plane"""
)
"""Stand before the name of a ship or a machine."""

WEAPONS = _words("systems launchers howitzers mlrs multiple sams rockets")
"""Stand after the name of a weapon: "Grad systems"."""

WEAPON_NAMES = _words(
    """grad smerch uragan tochka iskander kalibr buk neptune tor osa kub strela kraken tornado pion giatsint msta
    harpoon javelin stinger bayraktar shahed geran kinzhal oreshnik solntsepyok caesar krab gepard leopard bradley
    patriot"""
)
"""Weapons and units that share their names with towns; a town only behind a word for one."""

LEADERS = _words(
    """putin lavrov peskov medvedev shoigu gerasimov patrushev volodin kadyrov prigozhin surovikin zakharova nebenzya
    lukashenko zelensky zelenskyy zelenskiy zelenskyi kuleba reznikov danilov budanov podolyak yermak shmyhal zaluzhny
    zaluzhnyi syrskyi haidai gaidai stoltenberg scholz macron blinken borrell duda sandu morawiecki orban erdogan
    nauseda niinisto guterres grossi pushilin pasechnik girkin strelkov poroshenko yanukovych medvedchuk"""
)
"""Surnames of those whom reports of the war quote, some of them names of villages too."""

GENERIC = _words(
    """republic union world south west north east center centre state city county river lake region district village
    town street highway park nation earth country capital island route station federation house hall police
    sens reps"""
)
"""Words that name no place by themselves."""

STATE_FORMS = _words("republic kingdom sultanate emirate")
"""With "of", part of the name of a country after them: "Republic of Armenia"."""

BLOCS = _words("eu")
"""Unions of countries that no list of places has, and that texts speak of as of places."""

SPORTS = _words(
    """united city rovers wanderers athletic hotspur fc afc bulls bears lions tigers giants eagles hawks braves rangers
    cowboys lakers celtics knicks nets rockets spurs mavericks yankees mets dodgers angels indians redskins patriots
    jets bills dolphins ravens steelers browns bengals colts titans texans jaguars broncos chiefs raiders chargers
    packers vikings saints falcons panthers buccaneers cardinals rams seahawks 49ers royals twins astros"""
)

AFTER_FEATURE = _words(
    """county parish borough city town township twp. village island islands isle peninsula bay gulf sea ocean lake
    lakes river creek falls springs beach beaches valley hills hill heights mountain mountains mount peak ridge canyon
    desert forest park plateau plains strait channel cape point harbor harbour port delta basin reservoir dam bridge
    airport station square plaza province oblast region raion rayon district prefecture governorate territory state
    republic emirate department canton municipality commune metropolitan strip coast shore national wilderness
    glacier fjord loch glen moor meadows grove woods junction crossing landing mills ferry ford co. parishes
    counties rivers streets"""
)
"""With a capital, part of the name before them: "Rapides Parish", "Siverskyi Donets River"."""

BEFORE_FEATURE = _words(
    """lake mount mt. mt fort ft. port st. st saint san santa santo los las el la le cape point new old north south
    east west upper lower great greater grand big little long isle gulf bay sea strait republic state city port-
    rio villa ville val de"""
)
"""With a capital, the head of the name after them: "Lake Charles", "Fort Worth"."""

STREETS = _words(
    """street st. st road rd. rd avenue ave. ave boulevard blvd. blvd drive dr. lane ln. highway hwy. hwy parkway pkwy
    route way court place plaza turnpike expressway freeway terrace circle trail pike interstate crescent quay
    motorway alley row trafficway"""
)

PLURALS = {
    "counties": "district",
    "parishes": "district",
    "districts": "district",
    "raions": "district",
    "regions": "region",
    "oblasts": "region",
    "provinces": "region",
    "states": "region",
    "villages": "village",
    "settlements": "village",
    "cities": "city",
    "towns": "city",
    "rivers": "river",
    "islands": "island",
    "streets": "other",
    "roads": "other",
    "avenues": "other",
}
"""What the word after a row of names says that each is: "Jackson and Barrow counties"."""

KIND_AFTER = {
    "oblast": "region",
    "region": "region",
    "province": "region",
    "state": "region",
    "governorate": "region",
    "republic": "region",
    "raion": "district",
    "rayon": "district",
    "district": "district",
    "county": "district",
    "parish": "district",
    "municipality": "district",
    "river": "river",
    "village": "village",
    "settlement": "village",
    "hamlet": "village",
    "city": "city",
    "town": "city",
    "airport": "airport",
    "station": "station",
    "dam": "dam",
    "bridge": "bridge",
    "port": "port",
    "island": "island",
    "sea": "sea",
    "suburb": "quarter",
    "neighborhood": "quarter",
    "neighbourhood": "quarter",
    "mine": "mine",
}
"""What the word after a name says that it is."""

STATE_ABBREVIATIONS = {
    "ala.": "Alabama",
    "ariz.": "Arizona",
    "ark.": "Arkansas",
    "calif.": "California",
    "colo.": "Colorado",
    "conn.": "Connecticut",
    "del.": "Delaware",
    "fla.": "Florida",
    "ga.": "Georgia",
    "ill.": "Illinois",
    "ind.": "Indiana",
    "kan.": "Kansas",
    "kans.": "Kansas",
    "ky.": "Kentucky",
    "la.": "Louisiana",
    "mass.": "Massachusetts",
    "md.": "Maryland",
    "mich.": "Michigan",
    "minn.": "Minnesota",
    "miss.": "Mississippi",
    "mo.": "Missouri",
    "mont.": "Montana",
    "neb.": "Nebraska",
    "nev.": "Nevada",
    "n.h.": "New Hampshire",
    "n.j.": "New Jersey",
    "n.m.": "New Mexico",
    "n.y.": "New York",
    "n.c.": "North Carolina",
    "n.d.": "North Dakota",
    "okla.": "Oklahoma",
    "ore.": "Oregon",
    "pa.": "Pennsylvania",
    "penn.": "Pennsylvania",
    "r.i.": "Rhode Island",
    "s.c.": "South Carolina",
    "s.d.": "South Dakota",
    "tenn.": "Tennessee",
    "tex.": "Texas",
    "va.": "Virginia",
    "vt.": "Vermont",
    "wash.": "Washington",
    "w.va.": "West Virginia",
    "w. va.": "West Virginia",
    "wis.": "Wisconsin",
    "wyo.": "Wyoming",
    "ont.": "Ontario",
    "que.": "Quebec",
    "alta.": "Alberta",
    "sask.": "Saskatchewan",
    "man.": "Manitoba",
    "b.c.": "British Columbia",
    "n.s.": "Nova Scotia",
    "n.b.": "New Brunswick",
}
"""Abbreviations of the press for states and provinces (Associated Press Stylebook); they need their full stop."""

DEMONYMS = _words(
    """american british english french german italian spanish russian ukrainian polish chinese japanese korean indian
    pakistani afghan iraqi iranian israeli palestinian syrian lebanese turkish greek albanian serbian croatian bosnian
    european african asian latin australian canadian mexican cuban brazilian argentine argentinian chilean colombian
    venezuelan peruvian egyptian libyan tunisian moroccan algerian nigerian kenyan ethiopian somali sudanese
    irish scottish scots welsh dutch belgian danish swedish norwegian finnish icelandic austrian swiss hungarian czech
    slovak slovenian romanian bulgarian moldovan belarusian belarusan estonian latvian lithuanian georgian armenian
    azerbaijani azeri kazakh uzbek turkmen tajik kyrgyz mongolian tibetan vietnamese thai cambodian laotian burmese
    malaysian indonesian filipino philippine singaporean taiwanese portuguese soviet chechen crimean tatar kurdish
    arab arabic saudi emirati qatari kuwaiti bahraini omani yemeni jordanian sri-lankan nepali nepalese bangladeshi
    bhutanese
    californian texan floridian londoner parisian roman venetian sicilian catalan basque corsican jewish muslim
    christian
    western eastern northern southern jamaican haitian dominican guatemalan salvadoran honduran nicaraguan panamanian
    ecuadorian bolivian paraguayan uruguayan ghanaian ugandan tanzanian zambian zimbabwean rwandan congolese angolan
    mozambican senegalese malian ivorian cameroonian namibian botswanan maltese cypriot luxembourgish macedonian
    montenegrin kosovar ossetian abkhaz abkhazian caucasian siberian muscovite slavic nordic scandinavian balkan baltic
    americans russians ukrainians germans italians poles greeks turks kurds arabs jews israelis palestinians syrians
    iraqis iranians afghans pakistanis indians africans asians europeans australians canadians mexicans cubans
    brazilians britons brits scots chechens belarusians georgians armenians serbs croats albanians hungarians czechs
    slovaks romanians bulgarians danes swedes norwegians finns austrians koreans filipinos egyptians libyans"""
)
"""Adjectives and peoples: never toponyms by themselves."""
