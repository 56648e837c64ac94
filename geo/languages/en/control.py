"""The words by which English tells who holds a place (`geo.languages.triggers` says how to read the list)."""

from functools import cache

from geo.languages.control import CONTROL_CONCEPTS, ControlWords
from geo.languages.en.ground import GROUND
from geo.languages.eventwords import words
from geo.languages.triggers import read_triggers

__all__ = ["control_words"]


@cache
def control_words() -> ControlWords:
    """The words, made once."""
    return ControlWords(
        triggers=read_triggers(GROUND, _TRIGGERS, concepts=CONTROL_CONCEPTS),
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
    secure:v | Russian forces secured Popasna.
    clear:v | Russian forces cleared Popasna.
    claim|announce|declare:v ~ control of|over | Russia claims control of Popasna.
    take:v ~ control of|over | Russian troops took control of Popasna.
    come:v under ~ control | Popasna came under Russian control.
fall
    fall:v to ~ troop|force|russian|russians|enemy|invader | Popasna fell to Russian troops.
    fall:v into ~ hand | Popasna fell into Russian hands.
    fall:n of | The fall of Popasna was confirmed.
    have fall:v | Popasna has fallen.
liberate
    recapture:n of | The recapture of Kherson was announced.
    regain:v ~ control of|over | Ukrainian troops regained control of Kherson.
    restore:v ~ control of|over | Ukrainian troops restored control over Kherson.
    de - occupation:n of | The de-occupation of Kherson was announced.
    deoccupation:n of | The deoccupation of Kherson was announced.
return
    return:v to ~ control | Kherson returned to Ukrainian control.
    return:n ~ to ~ control | The return of Kherson to Ukrainian control was announced.
    back under ~ control:n | Kherson is back under Ukrainian control.
flag
    flag fly:v over|above|in | The Ukrainian flag flies over Kherson.
drive_out
    push:v ~ out | Ukrainian troops pushed the enemy out of Kherson.
    drive:v ~ out | Ukrainian troops drove the enemy out of Kherson.
    knock|kick:v ~ out | Ukrainian troops knocked the enemy out of Kherson.
    =forced|forcing:v ~ out | Ukrainian troops forced the enemy out of Kherson.
    oust:v ~ from | Ukrainian troops ousted the enemy from Kherson.
    expel:v ~ from | Ukrainian troops expelled the enemy from Kherson.
control
    under ~ occupation:n | Svatove is under Russian occupation.
    have ~ control:n of|over | Russian forces have control of Svatove.
    maintain|retain|keep:v ~ control of|over | Ukrainian forces maintain control of Svatove.
    remain:v ukrainian | Svatove remains Ukrainian.
    in ~ hand:n | Svatove is in Russian hands.
hold
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
    retreat:n ~ from | The retreat of Russian troops from Kherson went on.
repel
    repulsion|repelling:n of | The repelling of an attack near Vuhledar was reported.
    fight:v off | Ukrainian defenders fought off an attack near Vuhledar.
    push:v back | Ukrainian defenders pushed back the enemy near Vuhledar.
    drive:v back|away | Ukrainian defenders drove back the enemy near Vuhledar.
    throw:v back | Ukrainian defenders threw back the enemy near Vuhledar.
    =force|forced|forcing:v ~ to retreat|withdraw | Ukrainian defenders forced the enemy to retreat near Vuhledar.
    thwart|foil|suppress|stop|halt:v | Defenders thwarted an attack near Vuhledar.
    stop|halt:v ~ enemy|russian|troop | Ukrainian defenders stopped the enemy near Vuhledar.
assault
    limited|frontal attack:n | Russian forces conducted limited attacks near Avdiivka.
    offensive:n | Russian troops began an offensive near Soledar.
    offensive action|operation:n | The enemy conducts offensive operations near Soledar.
    combat|military operation|action:n in ~ direction | The enemy conducts combat operations in the Bakhmut direction.
    break:v through | Russian troops tried to break through near Avdiivka.
    reduce:v ~ pocket|resistance | Russian forces reduced pockets of resistance in Kherson.
advance
    advance:n on|toward|towards|to|in|into | The Russian advance on Soledar went on.
    have|gain|achieve:v ~ success | Russian troops had partial success near Soledar.
clash
    combat:n | Close combat goes on near Berestove.
    urban warfare:n | Russian troops are engaged in urban warfare in Berestove.
    firefight|skirmish|gunfight:n | Firefights go on near Berestove.
encircle
    encirclement:n of | The encirclement of Mariupol was complete.
    envelop:v | Russian troops enveloped Mariupol.
    envelopment:n of | The envelopment of Mariupol was complete.
resist
    hold:v out | Ukrainian forces hold out in Avdiivka.
    hold:v ~ line|defence|defense|front | Ukrainian forces hold the line near Avdiivka.
    resist:v | Ukrainian forces resisted in Avdiivka.
"""
