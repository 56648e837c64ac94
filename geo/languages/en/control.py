"""The words by which English tells who holds a place (`geo.languages.triggers` says how to read the list)."""

from functools import cache

from geo.languages.control import CONTROL_CONCEPTS, ControlWords
from geo.languages.eventwords import words
from geo.languages.triggers import read_triggers

__all__ = ["control_words"]


@cache
def control_words() -> ControlWords:
    """The words, made once."""
    return ControlWords(
        triggers=read_triggers(_TRIGGERS, CONTROL_CONCEPTS),
        occupied=words("occupied captured seized conquered annexed overrun"),
        liberated=words("liberated recaptured retaken freed de-occupied deoccupied reclaimed"),
        of_people=words("captured seized held freed run ruled"),
        others=words("other"),
        held=words("held controlled administered run ruled"),
        territory=words(
            """city town village settlement capital region territory district suburb outskirt oblast island part half
            centre center area position height peninsula community land quarter locality hamlet most section north
            south east west port airport airfield plant station entirety rest remainder bulk portion republic
            neighbourhood neighborhood majority percent crossroads line bank border edge"""
        ),
        authorities=words(
            """head authority administration mayor governor official leader government administrator council chief
            boss police"""
        ),
        installed=words("installed appointed imposed occupation occupying so-called puppet"),
        collaborators=words("gauleiter"),
        undone=words("non un formerly previously once de then"),
        trying=words("try attempt effort seek"),
        failing=words(
            "fail unable unsuccessful unsuccessfully vain failure futile incapable inability impossible failed"
        ),
        wholly=words("completely fully entirely wholly full complete"),
        managing=words("manage succeed help"),
        able=words("able capable"),
        aims=words(
            """focus concentrate aim goal objective plan condition effort priority prioritise prioritize operation
            campaign intention intend want hope prepare preparation bid push battle fight fighting possibility threat
            prevent chance drive dream desire order attempt task ready proceed switch vow need ability call likely
            unlikely case fake false disinformation propaganda"""
        ),
        told_in_passing=words("when while whilst before until till"),
        links=words("of in at within around across"),
        regions=words("region oblast province"),
        parts=words(
            "part half quarter third percent portion section % share district street neighbourhood neighborhood"
        ),
        facilities=words(
            """nuclear thermal power npp tpp npps plant station airport airfield port mall factory university hospital
            prison colony reservoir dam hydroelectric school museum theatre theater depot refinery"""
        ),
        troops=words(
            """troop force unit army soldier military serviceman servicemen group grouping garrison defender fighter
            occupier invader occupant enemy marine paratrooper detachment battalion brigade regiment militant separatist
            rashist orc personnel russian russians side adversary"""
        ),
        agents=words("by"),
        occupations=words("occupation"),
        sides_after=words("by from"),
        pointing=words("city town village settlement it area island plant"),
    )


_TRIGGERS = """
take
    take:v | Russian troops took Popasna.
    capture:v | Russian troops captured Popasna.
    capture:n of | Russia announced the capture of Popasna.
    seize:v | Russian troops seized Popasna.
    seizure:n of | Russia announced the seizure of Popasna.
    occupy:v | Russian troops occupied Popasna on Friday.
    conquer:v | Russian troops conquered Popasna.
    overrun:v | Russian troops overran Popasna.
    secure:v | Russian forces secured Popasna.
    clear:v | Russian forces cleared Popasna.
    take:v over | Russian troops took over Popasna.
    claim|announce|declare:v ~ control of|over | Russia claims control of Popasna.
    take:v ~ control of|over | Russian troops took control of Popasna.
    gain:v ~ control of|over | Russian troops gained control of Popasna.
    establish:v ~ control of|over | Russian troops established full control over Popasna.
    seize:v ~ control of | Russian troops seized control of Popasna.
    take:v ~ under control | Russian troops took Popasna under control.
    come:v under ~ control | Popasna came under Russian control.
fall
    fall:v to ~ troop|force|russian|russians|enemy|invader | Popasna fell to Russian troops.
    fall:v into ~ hand | Popasna fell into Russian hands.
    fall:n of | The fall of Popasna was confirmed.
    have fall:v | Popasna has fallen.
liberate
    liberate:v | Ukrainian troops liberated Kherson.
    liberation:n of | The president announced the liberation of Kherson.
    recapture:v | Ukrainian troops recaptured Kherson.
    recapture:n of | The recapture of Kherson was announced.
    retake:v | Ukrainian troops retook Kherson.
    regain:v ~ control of|over | Ukrainian troops regained control of Kherson.
    regain:v | Ukrainian troops regained Kherson.
    restore:v ~ control of|over | Ukrainian troops restored control over Kherson.
    reclaim:v | Ukrainian troops reclaimed Kherson.
    win:v back | Ukrainian troops won back Kherson.
    take:v back | Ukrainian troops took back Kherson.
    de - occupy:v | Ukrainian troops de-occupied Kherson.
    de - occupation:n of | The de-occupation of Kherson was announced.
    deoccupation:n of | The deoccupation of Kherson was announced.
    free:v | Ukrainian troops freed the village of Myrne.
return
    return:v to ~ control | Kherson returned to Ukrainian control.
    return:n ~ to ~ control | The return of Kherson to Ukrainian control was announced.
    back under ~ control:n | Kherson is back under Ukrainian control.
flag
    raise:v ~ flag | Ukrainian troops raised the flag in Kherson.
    hoist:v ~ flag | Ukrainian troops hoisted the flag in Kherson.
    plant:v ~ flag | Ukrainian troops planted the flag in Kherson.
    flag fly:v over|above|in | The Ukrainian flag flies over Kherson.
drive_out
    push:v ~ out | Ukrainian troops pushed the enemy out of Kherson.
    drive:v ~ out | Ukrainian troops drove the enemy out of Kherson.
    knock|kick:v ~ out | Ukrainian troops knocked the enemy out of Kherson.
    =forced|forcing:v ~ out | Ukrainian troops forced the enemy out of Kherson.
    oust:v ~ from | Ukrainian troops ousted the enemy from Kherson.
    expel:v ~ from | Ukrainian troops expelled the enemy from Kherson.
control
    control:v | Russian troops controlled Svatove.
    in control:n of | Russian forces are in control of most of Svatove.
    under ~ control:n | Svatove is under Russian control.
    under ~ occupation:n | Svatove is under Russian occupation.
    have ~ control:n of|over | Russian forces have control of Svatove.
    maintain|retain|keep:v ~ control of|over | Ukrainian forces maintain control of Svatove.
    remain:v ukrainian | Svatove remains Ukrainian.
    in ~ hand:n | Svatove is in Russian hands.
hold
    hold:v | Ukrainian defenders hold Avdiivka.
    retain:v | Ukrainian forces retain Avdiivka.
positions
    hold|maintain|keep:v ~ position | Russian forces hold their positions south of Zaporizhzhia.
    position ~ maintain:v | The positions Russian forces maintain in Bucha were hit.
    dig:v in | Russian troops dug in near Melitopol.
    remain:v in|on|at | Russian troops remain in Melitopol.
lose
    lose:v ~ control of|over | Russian forces lost control of Lyman.
    lose:v | Russian forces lost Lyman.
    surrender:v | Ukrainian troops surrendered Lyman.
    give:v up | Russian forces gave up Lyman.
withdraw
    withdraw:v | Russian forces withdrew from Kherson.
    withdrawal:n | Russia completed the withdrawal of its troops from Kherson.
    retreat:v | Russian forces retreated from Kherson.
    retreat:n ~ from | The retreat of Russian troops from Kherson went on.
    pull:v out | Russian forces pulled out of Kherson.
    pull:v back | Russian forces pulled back from Kherson.
    leave:v | Russian troops left Kherson.
    abandon:v | Russian troops abandoned Kherson.
    flee:v | Russian troops fled from Kherson.
repel
    repel:v | Ukrainian defenders repelled an attack near Vuhledar.
    repulse:v | Ukrainian defenders repulsed an attack near Vuhledar.
    repulsion|repelling:n of | The repelling of an attack near Vuhledar was reported.
    beat:v back | Ukrainian defenders beat back an attack near Vuhledar.
    beat:v off | Ukrainian defenders beat off an attack near Vuhledar.
    fight:v off | Ukrainian defenders fought off an attack near Vuhledar.
    fend:v off | Ukrainian defenders fended off an attack near Vuhledar.
    hold:v off | Ukrainian defenders held off an attack near Vuhledar.
    push:v back | Ukrainian defenders pushed back the enemy near Vuhledar.
    drive:v back|away | Ukrainian defenders drove back the enemy near Vuhledar.
    throw:v back | Ukrainian defenders threw back the enemy near Vuhledar.
    =force|forced|forcing:v ~ to retreat|withdraw | Ukrainian defenders forced the enemy to retreat near Vuhledar.
    thwart|foil|suppress|stop|halt:v | Defenders thwarted an attack near Vuhledar.
    stop|halt:v ~ enemy|russian|troop | Ukrainian defenders stopped the enemy near Vuhledar.
assault
    storm:v | Russian troops stormed Avdiivka.
    storming:n of | The storming of Avdiivka went on.
    assault:v | Russian troops assaulted Avdiivka.
    assault:n | Russian troops launched an assault on Avdiivka.
    assault action|operation:n | The enemy carried out assault actions near Avdiivka.
    ground attack:n | The enemy carried out ground attacks near Avdiivka.
    attack:v ~ position|trench|stronghold | Russian infantry attacked positions near Avdiivka.
    attack:v ~ in ~ direction | The enemy attacked in the direction of Avdiivka.
    limited|frontal attack:n | Russian forces conducted limited attacks near Avdiivka.
    offensive:n | Russian troops began an offensive near Soledar.
    offensive action|operation:n | The enemy conducts offensive operations near Soledar.
    combat|military operation|action:n in ~ direction | The enemy conducts combat operations in the Bakhmut direction.
    break:v through | Russian troops tried to break through near Avdiivka.
    reduce:v ~ pocket|resistance | Russian forces reduced pockets of resistance in Kherson.
counterattack
    counterattack:v | Ukrainian troops counterattacked near Popivka.
    counterattack:n | Ukrainian troops launched a counterattack near Popivka.
    counter - attack:n | Ukrainian troops launched a counter-attack near Popivka.
    counter - attack:v | Ukrainian troops counter-attacked near Popivka.
    counteroffensive:n | Ukrainian troops launched a counteroffensive near Popivka.
    counter - offensive:n | Ukrainian troops launched a counter-offensive near Popivka.
advance
    advance:v | Russian troops advanced near Soledar.
    advance:n on|toward|towards|to|in|into | The Russian advance on Soledar went on.
    push:v toward|towards | Russian troops pushed towards Soledar.
    breakthrough:n | Russian troops made a breakthrough near Soledar.
    gain:v ~ foothold | Russian troops gained a foothold near Soledar.
    make:v ~ gain|advance|progress | Russian troops made gains near Soledar.
    have|gain|achieve:v ~ success | Russian troops had partial success near Soledar.
    cross:v ~ river | Russian troops crossed the river near Bilohorivka.
enter
    enter:v | Russian troops entered Bucha.
    reach:v | Russian troops reached Bucha.
    roll:v into | Russian tanks rolled into Bucha.
    move:v into | Russian troops moved into Bucha.
    pour:v into | Russian troops poured into Bucha.
    break:v into | Russian troops broke into Bucha.
clash
    fighting:n | Fighting continues near Berestove.
    fight:n for | The fight for Berestove goes on.
    battle:n | A battle goes on near Berestove.
    clash:v | Troops clashed near Berestove.
    clash:n | Clashes were reported near Berestove.
    combat:n | Close combat goes on near Berestove.
    urban warfare:n | Russian troops are engaged in urban warfare in Berestove.
    firefight|skirmish|gunfight:n | Firefights go on near Berestove.
    hostility:n | Hostilities continue near Berestove.
fight
    fight:v | Ukrainian troops fight near Berestove.
    battle:v | Ukrainian and Russian troops battled near Berestove.
encircle
    encircle:v | Russian troops encircled Mariupol.
    encirclement:n of | The encirclement of Mariupol was complete.
    surround:v | Russian troops surrounded Mariupol.
    cut:v off | Russian troops cut off Mariupol.
    envelop:v | Russian troops enveloped Mariupol.
    envelopment:n of | The envelopment of Mariupol was complete.
besiege
    besiege:v | Russian troops besieged Mariupol.
    siege:n of | The siege of Mariupol went on.
    under siege:n | Mariupol is under siege.
    blockade:v | Russian troops blockaded Mariupol.
    blockade:n of | The blockade of Mariupol went on.
resist
    hold:v out | Ukrainian forces hold out in Avdiivka.
    hold:v ~ line|defence|defense|front | Ukrainian forces hold the line near Avdiivka.
    resist:v | Ukrainian forces resisted in Avdiivka.
defend
    defend:v | Ukrainian forces continued to defend Avdiivka.
    defence|defense:n of | The defence of Avdiivka goes on.
"""
