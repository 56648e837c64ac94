"""The words of English that tell an event and who holds a place alike; the lists of both begin with these."""

__all__ = ["GROUND"]

GROUND = """
take
    take:v | Russian troops took Popasna.
    capture:v | Russian troops captured Popasna.
    capture:n of | Russia announced the capture of Popasna.
    seize:v | Russian troops seized an airport near Popasna.
    seizure:n of | Russia announced the seizure of Popasna.
    occupy:v | Russian troops occupied Popasna on Friday.
    conquer:v | Russian troops conquered Popasna.
    overrun:v | Russian troops overran Popasna.
    take:v over | Russian troops took over Popasna.
    gain:v ~ control of|over | Russian troops gained control of Popasna.
    establish:v ~ control of|over | Russian troops established full control over Popasna.
    seize:v ~ control of | Russian troops seized control of Popasna.
    take:v ~ under control | Russian troops took Popasna under control.
liberate
    liberate:v | Ukrainian troops liberated two settlements near Kherson.
    liberation:n of | The president announced the liberation of Kherson.
    recapture:v | Ukrainian troops recaptured Kherson.
    retake:v | Ukrainian troops retook Kherson.
    regain:v | Ukrainian troops regained Kherson.
    reclaim:v | Ukrainian troops reclaimed Kherson.
    win:v back | Ukrainian troops won back Kherson.
    take:v back | Ukrainian troops took back Kherson.
    de - occupy:v | Ukrainian troops de-occupied Kherson.
    free:v | Ukrainian troops freed the village of Myrne.
flag
    raise:v ~ flag | Ukrainian troops raised the flag in Kherson.
    hoist:v ~ flag | Ukrainian troops hoisted the flag in Kherson.
    plant:v ~ flag | Ukrainian troops planted the flag in Kherson.
assault
    storm:v | Russian troops stormed Avdiivka.
    storming:n of | The storming of Avdiivka went on.
    assault:v | Russian troops assaulted Avdiivka.
    assault:n | Russian troops launched an assault on Avdiivka.
    assault action|operation:n | The enemy carried out assault actions near Avdiivka.
    ground attack:n | The enemy carried out ground attacks near Avdiivka.
    attack:v ~ position|trench|stronghold | Russian infantry attacked positions near Avdiivka.
    attack:v ~ in ~ direction | The enemy attacked in the direction of Avdiivka.
repel
    repel:v | Ukrainian defenders repelled an attack near Vuhledar.
    repulse:v | Ukrainian defenders repulsed an attack near Vuhledar.
    beat:v back | Ukrainian defenders beat back an attack near Vuhledar.
    beat:v off | Ukrainian defenders beat off an attack near Vuhledar.
    fend:v off | Ukrainian defenders fended off an attack near Vuhledar.
    hold:v off | Ukrainian defenders held off an attack near Vuhledar.
counterattack
    counterattack:v | Ukrainian troops counterattacked near Popivka.
    counterattack:n | Ukrainian troops launched a counterattack near Popivka.
    counter - attack:n | Ukrainian troops launched a counter-attack near Popivka.
    counter - attack:v | Ukrainian troops counter-attacked near Popivka.
    counteroffensive:n | Ukrainian troops launched a counteroffensive near Popivka.
    counter - offensive:n | Ukrainian troops launched a counter-offensive near Popivka.
advance
    advance:v | Russian troops advanced near Soledar.
    push:v toward|towards | Russian troops pushed towards Soledar.
    breakthrough:n | Russian troops made a breakthrough near Soledar.
    gain:v ~ foothold | Russian troops gained a foothold near Soledar.
    make:v ~ gain|advance|progress | Russian troops made gains near Soledar.
    cross:v ~ river | Russian troops crossed the river near Bilohorivka.
clash
    fighting:n | Fighting continues near Berestove.
    fight:n for | The fight for Berestove goes on.
    battle:n | A battle goes on near Berestove.
    clash:v | Troops clashed near Berestove.
    clash:n | Clashes were reported near Berestove.
    hostility:n | Hostilities continue near Berestove.
fight
    fight:v | Ukrainian troops fight near Berestove.
    battle:v | Ukrainian and Russian troops battled near Berestove.
encircle
    encircle:v | Russian troops encircled Mariupol.
    surround:v | Russian troops surrounded Mariupol.
    cut:v off | Russian troops cut off Mariupol.
besiege
    besiege:v | Russian troops besieged Mariupol.
    siege:n of | The siege of Mariupol went on.
    under siege:n | Mariupol is under siege.
    blockade:v | Russian troops blockaded Mariupol.
    blockade:n of | The blockade of Mariupol went on.
defend
    defend:v | Ukrainian forces continued to defend Avdiivka.
    defence|defense:n of | The defence of Avdiivka goes on.
hold
    hold:v | Ukrainian defenders hold Avdiivka.
enter
    enter:v | Russian troops entered Bucha.
    reach:v | Russian troops reached Bucha.
    roll:v into | Russian tanks rolled into Bucha.
    move:v into | Russian troops moved into Bucha.
    pour:v into | Russian troops poured into Bucha.
    break:v into | Russian troops broke into Bucha.
withdraw
    withdraw:v | Russian forces withdrew from Kherson.
    withdrawal:n | Russia completed the withdrawal of its troops from Kherson.
    retreat:v | Russian forces retreated from Kherson.
    pull:v out | Russian forces pulled out of Kherson.
    pull:v back | Russian forces pulled back from Kherson.
    leave:v | Russian troops left Kherson.
    abandon:v | Russian troops abandoned Kherson.
    flee:v | Russian troops fled from Kherson.
control
    control:v | Russian troops controlled Svatove.
    in control:n of | Russian forces are in control of most of Svatove.
    under ~ control:n | Svatove is under Russian control.
"""
