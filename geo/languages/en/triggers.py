"""The words by which English tells what happened, by concept (`geo.languages.triggers` says how to read the list)."""

from functools import cache

from geo.languages.en.ground import GROUND
from geo.languages.triggers import TriggerIndex, read_triggers

__all__ = ["index"]


@cache
def index() -> TriggerIndex:
    """The triggers, ready to be looked for."""
    return read_triggers(GROUND, _TRIGGERS)


_TRIGGERS = """
chemical
    use:v ~ chemical weapon|agent | Troops used chemical weapons near Bakhmut.
    drop:v ~ gas|chlorine | Drones dropped gas on trenches near Bakhmut.
    chemical attack:n | A chemical attack was reported in Mariupol.
    phosphorus munition|bomb|shell:n | Phosphorus munitions fell on Avdiivka.
suicide_bomb
    suicide bombing:n | A suicide bombing shook Kabul.
    suicide bomber:n | A suicide bomber struck a mosque in Kabul.
    suicide attack:n | A suicide attack shook Kabul.
grenade
    throw:v ~ grenade | A man threw a grenade at a checkpoint in Melitopol.
    grenade explode:v | A grenade exploded in a yard in Melitopol.
    grenade attack:n | A grenade attack hurt a policeman in Melitopol.
mine_blast
    mine explode:v | A mine exploded near Izium.
    mine go:v off | A mine went off near Izium.
    mine ~ blow:v up | A mine blew up a tractor near Izium.
    hit:v ~ mine | A tractor hit a mine near Izium.
    step:v on ~ mine | A farmer stepped on a mine near Izium.
    drive:v ~ on|over|onto ~ mine | A tractor drove over a mine near Izium.
    blow:v up ~ mine | A tractor blew up on a mine near Izium.
    run:v ~ mine | A car ran over a mine near Izium.
    detonate:v on ~ mine | A tractor detonated on a mine near Izium.
    mine explosion:n | A farmer died in a mine explosion near Izium.
    mine blast:n | A mine blast killed a farmer near Izium.
    landmine:n | A landmine killed a farmer near Izium.
    car bomb:n | A car bomb wounded an official in Melitopol.
    car bombing:n | A car bombing killed an official in Melitopol.
    roadside bomb:n | A roadside bomb killed three soldiers near Gao.
    explosive device:n | An explosive device went off in Melitopol.
    car explode:v | An official's car exploded in Melitopol.
    booby trap:n | A booby trap killed a sapper in Izium.
    trip:v ~ wire | A hunter tripped a wire near Izium.
airstrike
    airstrike:n | An airstrike destroyed a school in Chernihiv.
    air strike:n | Russian air strikes destroyed a school in Chernihiv.
    air - strike:n | An air-strike destroyed a school in Chernihiv.
    aerial bomb:n | An aerial bomb fell on Sumy.
    guided bomb:n | Guided bombs hit Kupiansk.
    glide bomb:n | Glide bombs hit Kupiansk.
    air bomb:n | Air bombs hit Kupiansk.
    drop:v ~ bomb | Russian planes dropped bombs on Chernihiv.
    dump:v ~ bomb | Russian planes dumped bombs on Chernihiv.
    bomb:v | Russian planes bombed Chernihiv.
    bombing:n | The bombing of Chernihiv went on.
    air raid:n on | An air raid on Kharkiv killed two.
    air attack:n on | An air attack on Kharkiv killed two.
    bombing raid:n | A bombing raid on Kharkiv killed two.
drone_strike
    drone attack:n | A drone attack damaged a depot in Belgorod.
    drone strike:n | A drone strike damaged a depot in Belgorod.
    uav attack:n | A UAV attack damaged a depot in Belgorod.
    drone hit:v | A drone hit a depot in Belgorod.
    drone crash:v | A drone crashed into a depot in Belgorod.
    drone ~ explode:v | A drone exploded over a depot in Belgorod.
    attack:v ~ with ~ drone | Russia attacked Odesa with drones.
shell
    shell:v | Russian troops shelled Lysychansk.
    shelling:n | Two people were killed in the shelling of Toshkivka.
    shellfire:n | Shellfire killed two people in Toshkivka.
    shell:n ~ fall:v | Shells fell on Toshkivka.
    shell:n ~ hit:v | Shells hit a house in Toshkivka.
    shell:n ~ land:v | Shells landed in Toshkivka.
    shell:n ~ strike:v | A shell struck a house in Toshkivka.
    bombard:v | Russian guns bombarded Lysychansk.
    bombardment:n | The bombardment of Lysychansk went on.
    pound:v | Russian artillery pounded Lysychansk.
    pummel:v | Russian artillery pummelled Lysychansk.
    artillery fire:n | Artillery fire was heard in Lysychansk.
    artillery strike:n | An artillery strike hit Lysychansk.
    artillery attack:n | An artillery attack hit Lysychansk.
    artillery firepower:n | Russia concentrated artillery firepower on districts of Lysychansk.
    artillery blast:n | Artillery blasts were heard in Lysychansk.
    artillery barrage:n | An artillery barrage hit Lysychansk.
    mortar fire:n | Mortar fire hit Lysychansk.
    mortar attack:n | A mortar attack hit Lysychansk.
    fire:v ~ on|at|upon | Russian tanks fired on Lysychansk.
    fire:v in | The Russians fired in the districts of Lysychansk.
    open:v fire | Russian troops opened fire on Kramatorsk.
    open:v ~ fire on|at | Russian troops again opened artillery fire on Kramatorsk.
    use:v ~ cluster munition|bomb|projectile | Russian troops used cluster munitions in Kramatorsk.
    cluster munition:n | Cluster munitions killed two in Kramatorsk.
    cover:v ~ with fire | Russian troops covered Lysychansk with fire.
under_fire
    come:v under ~ fire | Bakhmut came under Russian fire.
    come:v under ~ attack | Bakhmut came under attack.
    come:v under ~ bombardment|shelling | Bakhmut came under renewed bombardment.
    be under ~ fire:n | Bakhmut is under constant fire.
    remain under ~ fire:n | Bakhmut remains under constant fire.
    be under ~ shelling:n | Bakhmut is under constant shelling.
    be under ~ attack:n | Bakhmut is under attack.
missile_strike
    missile|rocket rip:v through | A missile ripped through an apartment block in Pokrovsk.
    missile strike:n | A missile strike hit Pokrovsk.
    missile attack:n | A missile attack hit Pokrovsk.
    rocket strike:n | A rocket strike hit Pokrovsk.
    rocket attack:n | A rocket attack hit Pokrovsk.
    rocket fire:n | Rocket fire hit Pokrovsk.
    missile barrage:n | A missile barrage hit Pokrovsk.
    missile hit:v | A missile hit a house in Pokrovsk.
    missile strike:v | A missile struck a house in Pokrovsk.
    rocket hit:v | A rocket hit a house in Pokrovsk.
    rocket strike:v | A rocket struck a house in Pokrovsk.
    missile slam:v | A missile slammed into a house in Pokrovsk.
    hit:v by ~ rocket|missile | A house in Pokrovsk was hit by a rocket.
    strike:v by ~ rocket|missile | A house in Pokrovsk was struck by a missile.
    strike:v ~ with ~ missile|rocket|himars | Russians struck Pokrovsk with missiles.
strike
    strike:v | Russian troops struck a school in Pokrovsk.
    strike:n | Ukrainian strikes destroyed a depot in Melitopol.
    blow:n to|on|at | The enemy delivered a blow to Zaporizhzhia.
    barrage:n | A barrage hit Mykolaiv.
    salvo:n | A salvo hit Mykolaiv.
    fire damage:n | Aircraft inflicted fire damage on positions near Kherson.
    target:v | Russian troops targeted a hospital in Mykolaiv.
hit
    hit:v | Russian troops hit a school in Kramatorsk.
    hit:n on|to | A hit on a depot in Melitopol was confirmed.
    slam:v into | Two shells slammed into a house in Kramatorsk.
fire_weapon
    fire:v | Russian ships fired missiles at Odesa.
    launch:v | Russia launched rockets at Odesa.
    lob:v | Russian guns lobbed shells into Nikopol.
    rain:v | Russian guns rained shells on Nikopol.
    unleash:v | Russia unleashed missiles on Odesa.
weapon_falls
    fall:v | A rocket fell on a house in Nikopol.
    land:v | A missile landed in a field near Nikopol.
    crash:v | A missile crashed into a house in Nikopol.
    rain:v down | Rockets rained down on Nikopol.
attack
    attack:v | Russian troops attacked Sloviansk.
    attack:n | Two civilians were killed in an attack on Sloviansk.
    onslaught:n | The onslaught on Sloviansk went on.
blow_up
    blow:v up | Partisans blew up a railway bridge in Melitopol.
    explode:v ~ bridge | Troops exploded a bridge in Irpin.
explode
    explosion:n | Explosions were heard in Melitopol.
    blast:n | A blast shook Melitopol.
    explode:v | Ammunition exploded at a depot in Melitopol.
    detonation:n | Detonations were heard in Melitopol.
    detonate:v | Ammunition detonated at a depot in Melitopol.
burn
    fire break:v out | A fire broke out at a depot in Shakhtarsk.
    on fire:n | An oil depot is on fire in Shakhtarsk.
    fire:n ~ rage | A fire raged at a depot in Shakhtarsk.
    catch:v fire | A depot caught fire in Shakhtarsk.
    large - scale fire:n | There is a large-scale fire in Shakhtarsk.
    blaze:n | Firefighters fought a blaze in Shakhtarsk.
    burn:v | A depot is burning in Shakhtarsk.
    flame|fire engulf:v | Flames engulfed a depot in Shakhtarsk.
destroy
    destroy:v | Rockets destroyed a depot in Charivne.
    destruction:n of | Video showed the destruction of a depot in Charivne.
    wipe:v out | A strike wiped out a depot in Charivne.
    disable:v | Ukraine's forces disabled a base in Melitopol.
    obliterate:v | A strike obliterated a depot in Charivne.
    eliminate:v | The army eliminated a depot in Charivne.
    reduce:v ~ to ruin|rubble|ash | Guns reduced a school to rubble in Marinka.
    flatten:v | Bombs flattened a school in Marinka.
    raze:v | Bombs razed a school in Marinka.
    in ruin:n | A school in Marinka lies in ruins.
damage
    damage:v | Two houses were damaged in Nikopol.
    damage:n to | The fire did damage to a school in Nikopol.
    wreck:v | A house was wrecked in Nikopol.
kill
    kill:v | Two people were killed in Nikopol.
    die:v | Two people died in Nikopol.
    claim:v ~ life | The fighting claimed two lives in Nikopol.
    dead:a | Two people are dead in Nikopol.
    death toll:n | The death toll in Kramatorsk has risen to 50.
    death:n of | Police registered the death of two civilians in Nikopol.
    casualty:n | There are casualties in Nikopol.
    victim:n | There are victims in Nikopol.
wound
    wound:v | Three people were wounded in Nikopol.
    injure:v | Three people were injured in Nikopol.
    hurt:v | Three people were hurt in Nikopol.
    hospitalise|hospitalize:v | Three people were hospitalised in Nikopol.
    suffer:v ~ wound|injury | Three people suffered wounds in Nikopol.
take
    take:v ~ control of | Russian troops took control of Popasna.
    fall:v to ~ troop|force|russian|enemy|invader | Popasna fell to Russian troops.
    fall:v into ~ hand | Popasna fell into Russian hands.
    fall:n of | The fall of Popasna was confirmed.
    have fall:v | Popasna has fallen.
flag
    flag fly:v over | The Ukrainian flag flies over Kherson.
assault
    raid:v | Commandos raided a base near Avdiivka.
    try:v ~ break through | The enemy tried to break through near Avdiivka.
repel
    thwart:v ~ attack|assault|offensive|advance | Ukrainian defenders thwarted an attack near Vuhledar.
    stop:v ~ attack|assault|offensive|advance | Ukrainian defenders stopped an assault near Vuhledar.
    halt:v ~ attack|assault|offensive|advance | Ukrainian defenders halted an assault near Vuhledar.
    resist:v | Ukrainian forces resisted attacks in Vuhledar.
counterattack
    drive:v back ~ enemy|russian|troop|force|invader | Ukrainian troops drove back the enemy near Popivka.
    drive:v ~ troop|force|enemy|russian ~ out | Ukrainian troops drove the enemy out of Popivka.
drive_back
    push:v back | Ukrainian troops pushed back the enemy near Popivka.
advance
    advance:n | The army is carrying out a powerful advance in the south of Ukraine.
    offensive:n | Russian troops began an offensive near Soledar.
    offensive action|operation:n | The enemy conducts offensive operations near Soledar.
    break:v through | Russian troops broke through near Soledar.
    improve:v ~ tactical position|situation | The enemy is trying to improve the tactical position near Soledar.
    invade:v | Russian troops invaded Kharkiv region.
    incursion:n | An incursion into Kharkiv region began.
    defensive operation:n | The grouping conducts a defensive operation in the Donetsk direction.
clash
    close combat:n | Close combat goes on near Berestove.
    combat:n operation|action|engagement|clash | Combat operations go on near Berestove.
    firefight:n | Firefights go on near Berestove.
    gunfight:n | A gunfight broke out near Berestove.
    gun battle:n | A gun battle broke out near Berestove.
    skirmish:n | Skirmishes were reported near Berestove.
    exchange:v ~ fire | Troops exchanged fire near Berestove.
    duel:n | Artillery duels continue near Berestove.
ambush
    ambush:v | Partisans ambushed a patrol near Melitopol.
    ambush:n | Two soldiers died in an ambush near Melitopol.
encircle
    encirclement:n | The encirclement of Mariupol was complete.
defend
    hold:v out | Ukrainian forces hold out in Avdiivka.
    hold:v ~ line|defence|defense|position | Ukrainian forces hold the line near Avdiivka.
enter
    paratrooper|marine|commando|troop land:v | Russian paratroopers landed in Hostomel.
ceasefire_breach
    ceasefire violation:n | The mission recorded nine ceasefire violations in Donetsk region.
    cease - fire violation:n | The mission recorded nine cease-fire violations in Donetsk region.
    violate:v ~ ceasefire|truce | Separatists violated the ceasefire in Donetsk region.
    breach:v ~ ceasefire|truce | Separatists breached the truce in Donetsk region.
withdraw
    retreat:n from | The retreat from Kherson went on.
handover
    return:v to ~ control:n | Svatove returns to Ukrainian control.
    hand:v over | Russian troops handed over Svatove.
rape
    rape:v | Soldiers raped a woman in Bucha.
    rape:n | Police recorded rapes in Bucha.
    sexual violence:n | Soldiers committed sexual violence in Bucha.
abduct
    abduct:v | Russian troops abducted the mayor of Melitopol.
    abduction:n | Police reported the abduction of a priest in Melitopol.
    kidnap:v | Russian troops kidnapped the mayor of Melitopol.
    kidnapping:n | Police reported the kidnapping of a priest in Melitopol.
    take:v ~ hostage | Russian troops took residents hostage in Melitopol.
    hold:v ~ hostage | Residents are being held hostage in Melitopol.
    take:v ~ captive | Russian troops took monitors captive in Melitopol.
    hostage:n | Russian troops keep hostages in Melitopol.
    deport:v | Russian troops deported residents of Melitopol.
    deportation:n | The deportation of residents of Melitopol went on.
    forcibly take|move|transfer|relocate|remove:v | Residents of Melitopol were forcibly taken to Russia.
    be take:v to ~ russia|crimea|belarus | People are taken to Crimea from Melitopol.
    filtration:n | Residents of Melitopol passed filtration.
    go:v missing | A priest went missing in Melitopol.
    disappear:v | A priest disappeared in Melitopol.
capture_people
    capture:v | Ukrainian soldiers captured eight soldiers near Vovchansk.
    take:v prisoner | Eight Russian soldiers were taken prisoner near Vovchansk.
    take:v ~ prisoner | Ukrainian troops took eight soldiers prisoner near Vovchansk.
massacre
    massacre:n | The massacre in Bucha shocked the world.
    execute:v | Russian soldiers executed civilians in Bucha.
    execution:n of | Police documented the execution of civilians in Bucha.
    torture:v | Russian soldiers tortured civilians in Bucha.
    torture:n | Signs of torture were found in Bucha.
    torture chamber:n | A torture chamber was found in Snihurivka.
    murder:v | Russian soldiers murdered civilians in Bucha.
    murder:n of | Police documented the murder of civilians in Bucha.
    killing:n of | Police documented the killing of civilians in Bucha.
    assassinate:v | An official was assassinated in Melitopol.
    behead:v | A prisoner was beheaded near Popasna.
    stab:v | A man was stabbed in Melitopol.
    beat:v to death | A man was beaten to death in Melitopol.
    abuse:v | Civilians were held and abused in Snihurivka.
bodies_found
    body ~ find:v | Bodies of civilians were found in Bucha.
    body ~ discover:v | Bodies of civilians were discovered in Bucha.
    body ~ exhume:v | Bodies of civilians were exhumed in Bucha.
    body ~ recover:v | The bodies of civilians were recovered in Bucha.
    find:v ~ body|corpse | Rescuers found bodies of civilians in Bucha.
    exhume:v ~ body | Investigators exhumed bodies in Bucha.
    discover:v ~ body|grave|corpse | Police discovered bodies of civilians in Bucha.
    mass grave:n | A mass grave was found in Bucha.
    mass burial:n | A mass burial site was found in Izium.
shoot
    shoot:v | Russian soldiers shot civilians in Bucha.
    gun:v down | Russian soldiers gunned down civilians in Bucha.
    shoot dead:a | Two civilians were shot dead in Bucha.
crackdown
    open:v fire ~ protester|rally|crowd|demonstrator | Soldiers opened fire on protesters in Kherson.
    shoot:v ~ protester|demonstrator | Soldiers shot at protesters in Kherson.
    fire:v ~ protester|demonstrator|crowd | Soldiers fired at protesters in Kherson.
    kill:v ~ protester|demonstrator | Soldiers killed protesters in Almaty.
disperse
    disperse:v ~ rally|protest|protester|demonstration | Soldiers dispersed a rally in Kherson.
    break:v up ~ rally|protest|demonstration | Police broke up a rally in Minsk.
    detain:v ~ protester|demonstrator | Police detained protesters in Minsk.
    arrest:v ~ protester|demonstrator | Police arrested protesters in Minsk.
    tear gas:n | Police used tear gas against a rally in Minsk.
protest
    protest:v | Residents protested in Kherson.
    protest:n | A protest took place in Kherson.
    protester:n | Protesters gathered in Kherson.
    rally:v | Thousands rallied in Kherson.
    rally:n | A mass rally was held in Kherson.
    demonstrate:v | Thousands demonstrated in Kherson.
    demonstration:n | A demonstration took place in Kherson.
    demonstrator:n | Demonstrators gathered in Kherson.
    march:v | Thousands marched in Kherson.
    picket:v | Workers picketed a plant in Kherson.
    take:v to ~ street | Thousands took to the streets in Kherson.
riot
    riot:n | Riots broke out in Almaty.
    rioter:n | Rioters torched the city hall in Almaty.
    protester ~ clash:v | Protesters clashed with police in Almaty.
    demonstrator ~ clash:v | Demonstrators clashed with police in Almaty.
    protester ~ storm:v | Protesters stormed the city hall in Almaty.
    clash:v with ~ police | Crowds clashed with police in Almaty.
lynch
    lynch:v | A mob lynched a man in Goma.
    mob:n | A mob beat a man in Goma.
shoot_down
    shoot:v down | Air defence shot down a missile over Zaporizhzhia.
    down:v | Air defence downed two drones over Odesa.
    intercept:v | Air defence intercepted two drones over Odesa.
    destroy:v ~ over | Air defence destroyed two drones over Odesa.
    air defence|defense work:v | Air defence worked over Odesa.
    bring:v down | A gunner brought down a helicopter near Izium.
demine
    defuse:v | Sappers defused a bomb in Chernihiv.
    neutralise|neutralize:v ~ mine|bomb|shell|device|explosive|object | Sappers neutralised a bomb in Chernihiv.
    demine:v | Sappers demined a field near Chernihiv.
    demining:n | Demining goes on near Chernihiv.
surrender
    surrender:v | Marines surrendered in Mariupol.
    lay:v down ~ arm|weapon | Marines laid down their arms in Mariupol.
    give:v themselves up | Soldiers gave themselves up in Mariupol.
arrest
    arrest:v | Police arrested a spy in Kharkiv.
    arrest:n of | Police announced the arrest of a spy in Kharkiv.
    detain:v | Police detained a spy in Kharkiv.
    detention:n of | Police announced the detention of a spy in Kharkiv.
    expose:v ~ agent|network|spy|group | The SBU exposed a network of agents in Kharkiv.
loot
    loot:v | Russian soldiers looted a museum in Kherson.
    looting:n | Looting was reported in Kherson.
    plunder:v | Russian soldiers plundered a museum in Kherson.
    steal:v ~ grain|property|exhibit | Russian soldiers stole grain in Kherson.
    rob:v | Russian soldiers robbed shops in Kherson.
sabotage
    sabotage:v | Partisans sabotaged a railway near Melitopol.
    derail:v | Partisans derailed a train near Melitopol.
    saboteur ~ intensify:v | Railway saboteurs intensified in Belarus.
arson
    set:v fire to | Soldiers set fire to a museum in Ivankiv.
    set:v ~ on fire | Soldiers set a museum on fire in Ivankiv.
    torch:v | Soldiers torched a museum in Ivankiv.
deploy
    deploy:v | Russia deployed troops near Belgorod.
    deployment:n of | Russia began the deployment of troops near Belgorod.
    place:v ~ weapon|equipment|fuel|explosive | Russian troops placed weapons at the Zaporizhzhia plant.
    move:v ~ troop|equipment|vehicle|reserve | Russia moved troops to Belgorod.
    transfer:v ~ troop|unit|reserve|system|equipment|missile | Russia transferred units to Belgorod.
    redeploy:v | Russia redeployed units to Belgorod.
    regroup:v | Russian units regrouped near Belgorod.
    amass:v ~ troop|force|equipment | Russia amassed troops near Belgorod.
    mass:v ~ troop|force | Russia massed troops near Belgorod.
    send:v ~ troop|reinforcement | Russia sent troops to Kazan.
    column|convoy ~ move:v | A convoy of tanks moved towards Mariupol.
    convoy ~ arrive:v | A convoy of tanks arrived in Mariupol.
    movement:n of ~ troop|equipment|column | The movement of Russian equipment was recorded in Mariupol.
    equipment ~ locate:v | Russian military equipment is located near a plant in Enerhodar.
    build - up:n of | The build-up of troops near Belgorod goes on.
base
    set:v up ~ fortification|position | Russian troops set up fortifications near Melitopol.
    set:v up ~ base|camp|headquarters|checkpoint|post | Russian troops set up a base in Melitopol.
    establish:v ~ base|headquarters|checkpoint | Russian troops established a base in Melitopol.
    equip:v ~ base|position|firing | Russian troops equipped firing positions in Melitopol.
    build:v ~ fortification|base|airfield | Russian troops built fortifications near Melitopol.
    dig:v in | Russian troops dug in near Melitopol.
agree
    ceasefire:n take:v | The ceasefire took effect in Sumy region.
    agree:v ~ ceasefire|truce | The sides agreed a ceasefire in Sumy region.
    sign:v ~ agreement|deal|treaty | The sides signed an agreement in Istanbul.
exchange
    exchange:v ~ prisoner | The sides exchanged prisoners near Zaporizhzhia.
    swap:v ~ prisoner | The sides swapped prisoners near Zaporizhzhia.
    prisoner exchange:n | A prisoner exchange took place near Zaporizhzhia.
    prisoner swap:n | A prisoner swap took place near Zaporizhzhia.
evacuate
    evacuate:v | Forty residents were evacuated from Sloviansk.
    evacuation:n | The evacuation of Sloviansk began.
    extract:v ~ civilian | Fighters extracted civilians from Azovstal.
flee
    flee:v | Thousands fled Goma.
trapped
    trap:v | Civilians are trapped at a plant in Mariupol.
    hole:v up | Soldiers are holed up in a plant in Mariupol.
    shelter:v in | Forty families are sheltering in cellars in Huliaipole.
    block:v ~ aid|humanitarian|convoy | Troops blocked humanitarian aid near Kherson.
    starve:v | Residents are starving in Mariupol.
corridor
    humanitarian corridor:n | A humanitarian corridor was disrupted in Mariupol.
    green corridor:n | A green corridor was opened in Mariupol.
ultimatum
    ultimatum:n | Russia gave the garrison of Mariupol an ultimatum.
    tell:v ~ troop|garrison|defender|fighter | Russia told troops in Mariupol to lay down their arms.
    order:v ~ troop|garrison|defender|fighter ~ surrender | Russia ordered the garrison of Mariupol to surrender.
blackout
    blackout:n | A blackout began in Mariupol.
    without power|electricity|water|light:n | Residents of Mariupol are without electricity.
    power outage:n | Power outages were reported in Mariupol.
mine_lay
    mine:v | Russian troops mined fields near Melitopol.
    lay:v ~ mine | Russian troops laid mines near Melitopol.
    plant:v ~ mine|explosive | Russian troops planted mines near Melitopol.
meet
    minister ~ meet:v in | NATO ministers met in Brussels.
    leader ~ meet:v in | The leaders met in Minsk.
    delegation ~ meet:v in | The delegations met in Minsk.
    hold:v talk|meeting|summit|negotiation | The leaders held talks in Minsk.
"""
