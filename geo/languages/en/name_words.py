"""Words of English news beside names, as the model was trained with them; not altered without training it anew."""

from geo.languages.en.cues import KINDS, PLURALS
from geo.languages.name_model import NameWords

__all__ = ["EXAMPLES", "NAME_WORDS"]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NAME_WORDS = NameWords(
    titles=_words(
        """mr mrs ms miss dr prof professor sir lord lady dame president premier prime chancellor king queen prince
        princess mayor governor senator congressman congresswoman rep. sen. gov. mr. mrs. ms. dr. prof. hon. rev.
        reverend pastor father bishop archbishop cardinal pope rabbi imam sheikh minister secretary ambassador
        deputy spokesman spokeswoman spokesperson commissioner judge justice attorney lawyer sheriff chief officer
        detective inspector agent coach captain actor actress singer author director chairman chairwoman ceo founder
        analyst journalist reporter correspondent ombudsman ombudswoman president-elect superintendent trooper
        councilman councilwoman councilmember councillor alderman selectman lawmaker legislator candidate defendant
        suspect"""
    ),
    ranks=_words(
        """general lieutenant colonel major captain sergeant private admiral commander marshal brigadier corporal gen.
        lt. col. maj. capt. sgt. gen col lt capt sgt maj adm. brig. pte cpl"""
    ),
    saying=_words(
        """said says told added adds wrote writes tweeted asked noted explained replied recalled testified thinks
        believes admitted insisted joked laughed smiled pleaded scored"""
    ),
    place_before=_words(
        """in at near from to outside around across throughout toward towards into via through between inside above
        along leaving entering reach reached reaching visit visited visiting capture captured liberated occupied
        besieged shelled bombed struck seized entered left northern southern eastern western central downtown north
        south east west northeast northwest southeast southwest northeastern northwestern southeastern southwestern
        suburban rural upstate midtown mid-town near- outskirts occupied"""
    ),
    directions=_words(
        "north south east west northern southern eastern western central northeast northwest southeast southwest"
    ),
    inhabitants=_words(
        """residents resident man woman men women native natives couple teen teenager boy girl family families police
        officials authorities mayor council councillors voters firefighters firefighter motorists student students
        homes home neighborhood neighbourhood suburb suburbs area region district province state city town village
        county hospital court courts school schools airport streets street office officer branch store plant factory
        road border governor senator congressman government resident's deputies sheriff's sheriff jury judge
        lawmakers parliament businessman teacher doctor lawyer farm farmers factory community communities metro
        airport downtown skyline"""
    ),
    bodies=_words(
        """university college school academy institute department ministry agency bureau commission committee council
        board authority association society foundation federation union party bank company corporation corp. corp
        inc. inc ltd ltd. llc group holdings hospital clinic church cathedral museum library theatre theater stadium
        arena centre center hall hotel inn casino club court police sheriff's parliament senate assembly congress
        chamber office service services district division team league airlines airways energy power medical health
        fire rescue"""
    ),
    papers=_words(
        """times post herald tribune gazette chronicle independent telegraph journal observer sentinel courier examiner
        inquirer globe dispatch bulletin daily news press mirror guardian mail echo argus enquirer ledger record
        register review standard star sun reporter weekly magazine radio tv fm newspaper pravda today monitor
        sentinel advertiser"""
    ),
    military=_words(
        """battalion battalions brigade brigades regiment regiments division divisions corps squadron fleet flotilla
        battlegroup company platoon legion garrison front"""
    ),
    ships=_words(
        """cruiser frigate destroyer submarine warship corvette ship vessel tanker ferry boat battleship carrier
        flagship trawler yacht uss hms ss mv tug barge freighter icebreaker tank missile missiles rocket drone
        howitzer jet aircraft helicopter plane"""
    ),
    weapons=_words("systems launchers howitzers mlrs multiple sams rockets"),
    weapon_names=_words(
        """grad smerch uragan tochka iskander kalibr buk neptune tor osa kub strela kraken tornado pion giatsint msta
        harpoon javelin stinger bayraktar shahed geran kinzhal oreshnik solntsepyok caesar krab gepard leopard
        bradley patriot"""
    ),
    leaders=_words(
        """putin lavrov peskov medvedev shoigu gerasimov patrushev volodin kadyrov prigozhin surovikin zakharova
        nebenzya lukashenko zelensky zelenskyy zelenskiy zelenskyi kuleba reznikov danilov budanov podolyak yermak
        shmyhal zaluzhny zaluzhnyi syrskyi haidai gaidai stoltenberg scholz macron blinken borrell duda sandu
        morawiecki orban erdogan nauseda niinisto guterres grossi pushilin pasechnik girkin strelkov poroshenko
        yanukovych medvedchuk"""
    ),
    generic=_words(
        """republic union world south west north east center centre state city county river lake region district
        village town street highway park nation earth country capital island route station federation house hall
        police sens reps"""
    ),
    state_forms=_words("republic kingdom sultanate emirate"),
    blocs=_words("eu"),
    sports=_words(
        """united city rovers wanderers athletic hotspur fc afc bulls bears lions tigers giants eagles hawks braves
        rangers cowboys lakers celtics knicks nets rockets spurs mavericks yankees mets dodgers angels indians
        redskins patriots jets bills dolphins ravens steelers browns bengals colts titans texans jaguars broncos
        chiefs raiders chargers packers vikings saints falcons panthers buccaneers cardinals rams seahawks 49ers
        royals twins astros"""
    ),
    after_feature=_words(
        """county parish borough city town township twp. village island islands isle peninsula bay gulf sea ocean lake
        lakes river creek falls springs beach beaches valley hills hill heights mountain mountains mount peak ridge
        canyon desert forest park plateau plains strait channel cape point harbor harbour port delta basin reservoir
        dam bridge airport station square plaza province oblast region raion rayon district prefecture governorate
        territory state republic emirate department canton municipality commune metropolitan strip coast shore
        national wilderness glacier fjord loch glen moor meadows grove woods junction crossing landing mills ferry
        ford co. parishes counties rivers streets"""
    ),
    before_feature=_words(
        """lake mount mt. mt fort ft. port st. st saint san santa santo los las el la le cape point new old north south
        east west upper lower great greater grand big little long isle gulf bay sea strait republic state city port-
        rio villa ville val de"""
    ),
    streets=_words(
        """street st. st road rd. rd avenue ave. ave boulevard blvd. blvd drive dr. lane ln. highway hwy. hwy parkway
        pkwy route way court place plaza turnpike expressway freeway terrace circle trail pike interstate crescent
        quay motorway alley row trafficway"""
    ),
    state_abbreviations={
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
    },
    demonyms=_words(
        """american british english french german italian spanish russian ukrainian polish chinese japanese korean
        indian pakistani afghan iraqi iranian israeli palestinian syrian lebanese turkish greek albanian serbian
        croatian bosnian european african asian latin australian canadian mexican cuban brazilian argentine
        argentinian chilean colombian venezuelan peruvian egyptian libyan tunisian moroccan algerian nigerian kenyan
        ethiopian somali sudanese irish scottish scots welsh dutch belgian danish swedish norwegian finnish
        icelandic austrian swiss hungarian czech slovak slovenian romanian bulgarian moldovan belarusian belarusan
        estonian latvian lithuanian georgian armenian azerbaijani azeri kazakh uzbek turkmen tajik kyrgyz mongolian
        tibetan vietnamese thai cambodian laotian burmese malaysian indonesian filipino philippine singaporean
        taiwanese portuguese soviet chechen crimean tatar kurdish arab arabic saudi emirati qatari kuwaiti bahraini
        omani yemeni jordanian sri-lankan nepali nepalese bangladeshi bhutanese californian texan floridian londoner
        parisian roman venetian sicilian catalan basque corsican jewish muslim christian western eastern northern
        southern jamaican haitian dominican guatemalan salvadoran honduran nicaraguan panamanian ecuadorian bolivian
        paraguayan uruguayan ghanaian ugandan tanzanian zambian zimbabwean rwandan congolese angolan mozambican
        senegalese malian ivorian cameroonian namibian botswanan maltese cypriot luxembourgish macedonian
        montenegrin kosovar ossetian abkhaz abkhazian caucasian siberian muscovite slavic nordic scandinavian balkan
        baltic americans russians ukrainians germans italians poles greeks turks kurds arabs jews israelis
        palestinians syrians iraqis iranians afghans pakistanis indians africans asians europeans australians
        canadians mexicans cubans brazilians britons brits scots chechens belarusians georgians armenians serbs
        croats albanians hungarians czechs slovaks romanians bulgarians danes swedes norwegians finns austrians
        koreans filipinos egyptians libyans"""
    ),
    links=frozenset(
        "of de la del da das do di du le les los las al el the and upon on an am der den dos des e y d' -".split()
    ),
    placed=_words("in near at from outside around"),
    placing=_words("in near at from of outside around to downtown town village city"),
    locating=_words("in near outside around"),
    joiners=_words("and"),
    articles=_words("the"),
    possessives=frozenset(("'s", "’s")),
    of=_words("of"),
    buildings=_words(
        """airport university station park stadium arena cathedral church museum theatre theater hotel library mall
        estate"""
    ),
    offices=_words("town city public detention judicial regional area correctional general"),
    closing=_words("town village oblast raion"),
    forms_of_address=_words("mr mr. mrs mrs. ms ms. dr. miss sir"),
    settlements=_words("village town settlement hamlet township city locality suburb oblast raion rayon"),
    small_settlements=_words("village settlement hamlet township oblast raion rayon"),
    adjective_areas=_words("district raion rayon region"),
    adjective_ends=("sky", "skyi", "skiy", "skyy", "ska", "skij"),
    parties=_words("d r dfl i"),
    governors=_words("gov. governor sen. senator rep. sens reps president prime attorney secretary foreign"),
    kinds_before=_words("village river city town settlement"),
    kinds_not_of=_words("district station bridge"),
    areas_of_units=_words("front"),
    parts_of_city_names=_words("city"),
    kind_after=KINDS,
    plurals=PLURALS,
)

EXAMPLES: dict[str, str] = {
    "titles": "Luhansk governor Haidai spoke.",
    "ranks": "General London arrived.",
    "saying": "Hartford says the answer is no.",
    "place_before": "Troops reached Popasna.",
    "directions": "Fighting raged in eastern Ukraine.",
    "inhabitants": "Toronto police closed the road.",
    "bodies": "He studied at Kharkiv University.",
    "papers": "The Kyiv Independent wrote of it.",
    "military": "Fighters of the Odesa battalion pulled back.",
    "ships": "The cruiser Moskva sank.",
    "weapons": "The enemy used Grad systems.",
    "weapon_names": "The enemy used Grad systems.",
    "leaders": "Lavrov denied it.",
    "generic": "The Republic fell.",
    "state_forms": "He left the Republic of Armenia.",
    "blocs": "The EU agreed.",
    "sports": "Leeds United won.",
    "after_feature": "A farm in Rapides Parish burned down.",
    "before_feature": "They fled to Lake Charles.",
    "streets": "It happened on Main Street.",
    "plurals": "They left the Luhansk and Odesa regions.",
    "kind_after": "They shelled Zaitseve village.",
    "state_abbreviations": "It happened near Shreveport, La., on Friday.",
    "demonyms": "Russian troops left.",
    "links": "He lives in Stratford upon Avon.",
    "placed": "They met near Hartford.",
    "placing": "They met near Grad.",
    "locating": "The talks in Charlotte ended.",
    "joiners": "They left Luhansk and Odesa.",
    "articles": "They left the Donbas.",
    "possessives": "They saw Ukraine's ports.",
    "of": "They left the village of Krymske.",
    "buildings": "They left Kharkiv airport.",
    "offices": "He sat in the Madison County Detention Center.",
    "closing": "They left Novoazovsk Town.",
    "forms_of_address": "Mr. London declined to comment.",
    "settlements": "They left the village of Krymske.",
    "small_settlements": "They left Krymske village.",
    "adjective_areas": "He heads Popasnyansky district.",
    "parties": "Mary Smith, D-Hartford, voted against it.",
    "governors": "Louisiana Gov. Kathleen Blanco spoke first.",
    "kinds_before": "They left the village Krymske.",
    "kinds_not_of": "They left the station of Lyman.",
    "areas_of_units": "They left the Kharkiv front.",
    "parts_of_city_names": "He left New York City.",
}
"""A sentence with a word of each class."""
