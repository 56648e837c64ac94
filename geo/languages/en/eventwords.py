"""What English tells events with, besides its triggers."""

from functools import cache

from geo.languages.en.eventpatterns import COUNTS, SOURCES, TIMES
from geo.languages.eventwords import EventWords, phrases, words

__all__ = ["event_words"]


@cache
def event_words() -> EventWords:
    """The words, made once."""
    return EventWords(
        sources=SOURCES,
        dates=TIMES,
        counting=COUNTS,
        parties=phrases(_PARTIES),
        forces=words(
            """force troop army military soldier fighter unit serviceman infantry navy fleet aviation aircraft
            artillery paratrooper pilot mercenary militant commander gunner artilleryman tank drone missile rocket gun
            plane jet warplane column convoy group grouping proxy militia guard side ship personnel marine warship
            landing sniper sabotage reconnaissance bomber helicopter shell shelling strike attack offensive assault ops
            operation equipment invasion aggression russians rashist rashists"""
        ),
        units={
            "brigade": "Brigade",
            "regiment": "Regiment",
            "battalion": "Battalion",
            "division": "Division",
            "corps": "Corps",
            "army": "Army",
            "squadron": "Squadron",
        },
        civilians=words(
            """civilian people person resident child woman man girl boy family passenger journalist reporter volunteer
            worker employee miner patient pensioner teenager doctor medic rescuer firefighter driver mayor priest
            teacher local inhabitant passer-by citizen refugee evacuee cyclist pedestrian farmer student ukrainians
            monitor staff member victim infant baby couple pensioners utility dead"""
        ),
        soldiers=words(
            """soldier troop serviceman servicemen military fighter invader occupier occupant militant marine
            paratrooper mercenary officer defender personnel general colonel commander wagnerite separatist orc rashist
            enemy pow"""
        ),
        civil_objects=words(
            """house home building apartment school hospital kindergarten church market mall shop theatre theater
            university college museum residential civilian dormitory clinic maternity settlement locality village
            community household cemetery monastery library playground bus stop supermarket enterprise flat
            infrastructure town quarter shelter"""
        ),
        works=words(
            """depot warehouse base bridge railway airfield airport station plant refinery post point stronghold
            headquarters launcher radar system ship boat vessel cruiser barrack hangar substation power tower pipeline
            dam factory port terminal infrastructure facility object equipment vehicle tank truck car column convoy
            storage position ammunition ammo house home building apartment school hospital kindergarten church market
            mall shop theatre theater university college museum dormitory enterprise property line grid road street
            territory dump stock battery complex howitzer gun aircraft plane helicopter city town village settlement
            section roof window flat block storey bus train crossing outpost stockpile armour armor mortar unit
            elevator grain crop field civilian place office"""
        ),
        military_objects=words(
            """airfield airbase ammunition ammo headquarters barracks garrison warship airdrome radar howitzer
            launcher"""
        ),
        columns=words("column tank platoon equipment vehicle convoy infantry mortar group crew"),
        structures=words("bridge dam railway crossing overpass track tunnel"),
        settlements=words(
            """city town village settlement capital airport airfield region territory district suburb outskirt plant
            control oblast island part half centre center area stronghold position height bridgehead station locality
            hamlet most port crossing entirety"""
        ),
        sectors=words("direction sector axis front area"),
        weapons={
            "drone": words("drone uav shahed quadcopter kamikaze bayraktar geran fpv shahed-136"),
            "aircraft": words(
                """aircraft plane jet warplane helicopter bomber aviation air-strike airstrike aerial air bomb su-25
                su-34 su-35 pilot"""
            ),
            "missile": words(
                """missile rocket himars iskander kalibr s-300 tochka tochka-u mlrs grad uragan smerch projectile
                oniks salvo cruise ballistic"""
            ),
            "artillery": words("artillery mortar shell howitzer gun tank munition round cannon"),
            "mine": words("mine landmine"),
            "grenade": words("grenade"),
        },
        countable={
            "missiles": words("missile rocket projectile"),
            "shells": words("shell round"),
            "drones": words("drone uav shahed quadcopter"),
            "aircraft": words("aircraft plane warplane jet helicopter"),
            "bombs": words("bomb"),
            "vehicles": words("tank vehicle truck car bus howitzer unit piece carrier"),
            "ships": words("ship boat vessel"),
            "buildings": words(
                """house home building apartment flat school hospital facility object substation infrastructure
                object kindergarten"""
            ),
            "settlements": words("settlement village town locality community"),
            "mines": words("mine explosive item"),
            "attacks": words("time hit raid case crime fact"),
        },
        persons=words("other more another people individual"),
        single=words("victim casualty death"),
        groups=words("family staff population personnel crew group police number people part couple"),
        negators=words("not no never without nobody neither nor n't none cannot"),
        modals=words("will would could may might should must shall can wo ca 'll"),
        attempts=words(
            """force compel able effort first proceed dare try attempt continue begin start resume keep manage fail
            succeed help go get come seem remain use appear conduct carry launch"""
        ),
        tries=words("try attempt fail effort"),
        planning=words(
            """remember commemorate plan intend want hope aim prepare threaten seek promise vow pledge order urge
            demand refuse avoid consider expect fear warn risk decide propose ask need prevent predict forecast wish
            ready allow discuss deter exclude end cease stop negotiate discourage train teach await anticipate forbid
            hesitate suggest plot simulate imagine speculate let"""
        ),
        undoing=words("disrupt thwart derail fail collapse block cancel suspend halt obstruct"),
        intentions=words(
            """probability task mission objective accusation allegation fake hoax plan threat risk danger possibility
            intention goal aim call fear warning preparation likelihood readiness chance request demand proposal
            prospect scenario pretext idea desire order attempt need ability right purpose way prevention promise
            potential response sense provocation exercise drill training anniversary history rule weapon tactic
            strategy talk question issue memory commemoration conference project film book exhibition sentence trial
            verdict charge court memorial suspect"""
        ),
        supposed=words(
            """loom unable possible potential planned impending imminent future hypothetical likely alleged would-be
            probable upcoming next looming feared eventual mandatory"""
        ),
        conditions=words("if unless until whether lest once"),
        purposes=words("so order"),
        former=words("earlier previous former past historic ancient soviet"),
        totals=words("total overall altogether cumulative"),
        since=words("since from after during throughout"),
        beginnings=words("invasion war beginning start outbreak aggression february february24 hostility"),
        seats=words(
            """mayor governor head resident administration council official police authority prosecutor chief people
            spokesperson spokesman native university hospital office mission embassy court defender expert analyst
            reporter correspondent staff deputy"""
        ),
        speakers=words(
            """medic rescuer doctor staff ministry intelligence media service command president minister spokesperson
            source agency government embassy institute observer newspaper channel team army"""
        ),
        recording=words("register record document confirm verify count"),
        responsibility=words("responsibility"),
        rumours=words("report rumour rumor claim"),
        within=words("in inside across throughout over within near around off into on at"),
        origins=words("from"),
        destinations=words("to into toward towards across"),
        comparisons=words("than like unlike compared similar"),
        times=words("after during amid following before since"),
        told_of=words("detail consequence aftermath result"),
        agents=words("by"),
        against=words("on against at upon of"),
        naming=words("call name dub term describe label"),
        thinking=words("think believe fear hope remember"),
        figurative=words(
            """charge lawsuit fine ban levy fee sanction price tax tariff inflation economy market currency rouble
            ruble shortage critic criticism recession stock share profit trade export import supply chain pandemic
            covid omicron storm flood heatwave cyber cyberattack hacker website wildfire"""
        ),
        extents=words("most half part majority entirety third quarter"),
        prisoners=words("unit soldier troop marine prisoner captive fighter defender"),
        insisting=words("insist press push call appeal lobby focus concentrate"),
        whens=words("when"),
        omitting=("not including", "excluding", "except for", "except", "apart from", "without counting"),
        accidents=words(
            """accident crash collision earthquake flood hurricane tornado cyclone storm landslide avalanche derailment
            leak stampede crush wildfire heatwave pandemic covid overdose"""
        ),
        courts=words(
            """jail prison jailed sentence sentenced convict convicted charge charged plead guilty court judge trial
            murderer inquest appeal verdict"""
        ),
        pacts=words(
            """agreement accord deal treaty summit protocol format talk memorandum conference declaration convention
            process"""
        ),
        back_to_people=(
            "those inside", "those there", "those who", "they", "there", "it", "the defenders", "the attack",
            "the strike", "the assault", "the siege", "the shelling", "the blast", "the explosion", "the fighters",
            "the garrison", "the site", "the plant", "the factory", "the mill", "the bridge", "the hospital",
            "the station", "the blaze", "the fire", "as a result", "at least", "one person", "no one", "this time",
            "civilians were", "plans announced",
        ),
        back_to_place=(
            "the city", "the town", "the village", "the settlement", "the area", "this city", "this town",
            "this village", "the plant", "the factory", "the chemical plant", "the region",
        ),
    )  # fmt: skip


_PARTIES = """
Donetsk People's Republic / Russia / dpr, dnr, donetsk people's republic
Luhansk People's Republic / Russia / lpr, lnr, luhansk people's republic
Russia-backed separatists / Russia / separatist, russia - backed, russian - backed, pro - russian, moscow - backed,
    rebel
Wagner Group / Russia / wagner, wagnerite, wagner group
Chechen forces / Russia / chechen force, chechen fighter, chechen unit, kadyrovite, kadyrov
Azov Regiment / Ukraine / azov regiment, azov battalion, azov fighter, azov brigade
NATO / - / nato
United Nations / - / un, u.n., united nations
IAEA / - / iaea
OSCE / - / osce
Red Cross / - / red cross, icrc
European Union / - / eu, european union
United States / - / united states, u.s., us army, american, pentagon
United Kingdom / - / united kingdom, uk, britain, british
Belarus / Russia / belarusian army, belarusian troop
Turkey / - / turkey, turkish
Poland / - / polish
Iran / - / iran, iranian, iranians
Israel / - / israel, israeli
Hamas / - / hamas
Taliban / - / taliban
Islamic State / - / islamic state, isis
Russia / Russia / russia, russian, russians, moscow, kremlin, occupier, occupant, invader, rashist, rashists, orc,
    orcs, occupation force, occupying force, invading force, russian federation, fsb, occupying troop, aggressor,
    racist, racists, katsap
Ukraine / Ukraine / ukraine, ukrainian, ukrainians, kyiv, kiev, afu, uaf, armed forces of ukraine, armed forces,
    defence force, defense force, defense forces, defence forces, general staff, sbu, ssu, security service,
    territorial defense, territorial defence, national guard, joint forces, joint force, ukrainian military, border
    guard, border guards
Enemy / enemy / enemy, adversary, foe
Defenders / own / defender, our defender, our troop, our force, our soldier, our artilleryman
Partisans / Ukraine / partisan, guerrilla, resistance fighter
Police / - / police, policeman, police officer, riot police
Protesters / ~ / protester, demonstrator
Civilians / ~ / civilian, local resident, civilians
Journalists / ~ / journalist
"""
