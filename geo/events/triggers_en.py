r"""The words that tell an event, in English.

A heading in brackets names the sub-type; each line under it is a weight and a regular expression over the sentence in
lower case, carried on in indented lines. Of several triggers the heaviest wins, so a line that names the means
("drone ... struck") outweighs one that does not ("attack"). After the weight, `p` marks politics, `c` who holds the
place, `u` what may be a plan by its nature (an ultimatum) and is not dropped for it.
`~` stands for a short gap inside the clause, `#` for an adverb or two between auxiliary and participle.
"""

__all__ = ["TRIGGERS"]

TRIGGERS = r"""
[Chemical weapon]
9 chemical (?:weapons?|munitions?|agents?|attack)~(?:used|dropped|deployed|released|attack)
9 (?:used?|using|dropped|deployed|released)~(?:chemical (?:weapons?|munitions?|agents?)|chlorine|sarin|chloropicrin
    |toxic gas|poison gas|nerve agent)
9 (?:sarin|chlorine|poison gas|nerve agent|chemical(?: weapons?)?) attacks?

[Suicide bomb]
9 suicide (?:bomb\w*|attack\w*|blast)

[Grenade]
8 grenades?~(?:thrown|lobbed|hurled|tossed|exploded|blast|went off|detonated|attack)
8 (?:threw|throws?|throwing|lobbed|hurled|tossed)~\bgrenades?\b(?! launcher)

[Remote explosive/landmine/IED]
8 (?:land ?|anti-?(?:tank|personnel) |sea )?mines?\b~(?:exploded|blast|went off|detonated|explosion|blew up|killed
    |injured|wounded)
8 (?:hit|struck|drove (?:over|onto|on)|ran over|stepped on|triggered|blown up (?:by|on)|blew up on|exploded on
    |detonated)~\b(?:land ?|anti-?(?:tank|personnel) )?mines?\b
8 car bomb\w*|roadside bomb\w*|improvised explosive|\bieds?\b|booby.?trap\w*
8 (?:car|vehicle|van|truck|minibus)\b~(?:blown up|exploded|blew up)
8 (?:bomb|explosive device)~(?:under (?:the|his|her) (?:car|vehicle)|planted)
7 explosive device\w*|petrel mines?

[Air/drone strike]
8 (?:forces|troops|army|russians?|invaders|occupiers|enemy|ukrainians?|military|aviation|aircraft|planes
    |jets)(?: (?:\w+ly|again|also|now))? bombs?\b
8 air ?-?strikes?|aerial (?:bomb\w*|attack\w*|strikes?)|air (?:attack|raid)s?\b(?! (?:siren|alert|alarm|warning
    |sound))
8 bombed\b|bombings?\b|bombing raids?|bomb(?:s|ing)? (?:fell|hit|struck|dropped|the city)|(?:dropped|dropping
    |drop)~\bbombs?\b
8 glide bombs?|guided aerial bombs?|aerial bombs?|warplanes?~(?:struck|hit|bomb\w*|attack\w*|strik\w+)
8 (?:kamikaze |attack |suicide |naval |sea |combat |iranian(?:-made)? |shahed |fpv )?drones?(?:[ -](?:attack|strike
    |raid|hit|assault)(?:s|ed|ing)?\b)
8 (?:drones?|uavs?|shaheds?|shahed-\d+s?|loitering munitions?|quadcopters?)\b~\b(?:hit|struck|attacked|crashed
    |exploded|targeted|rammed|slammed|damaged|destroyed|dropped|killed|wounded|injured|fell|bombed|strikes?
    |attacks?|hits)\b
8 (?:hit|struck|attack\w*|damaged|destroyed|targeted|wounded|injured|killed)~(?:\bby|with|using|from)~\b(?:drones?
    |uavs?|shaheds?|warplanes?|aircraft|fighter jets?|helicopters?|bayraktars?|aviation)\b
8 (?:aircraft|fighter jets?|jets|helicopters?|bayraktars?|aviation|air force)\b~\b(?:hit|struck|attacked|bombed
    |strikes|fired|destroyed|dealt)\b
7 (?:launched|sent|fired|unleashed)~\b(?:drones?|uavs?|shaheds?)\b

[Disrupted weapons use]
9 (?:shot|shoots?|shooting|brought|brings?|took|take) down\b|downed\b|intercept(?:ed|s|ing|ion)\b
9 air[- ]?defen[cs]es?\b~(?:destroy\w*|repel\w*|shot|activat\w*|work\w*|engag\w*|hit|eliminat\w*|down\w*)
9 (?:destroyed|eliminated|neutrali[sz]ed)~(?:in the (?:air|sky|skies)|over the)\b
8 (?:defused|disarmed|demin(?:ed|ing)|neutrali[sz]ed)~(?:mines?|bombs?|explosives?|ordnance|shells?|devices?|areas?
    |hectares)\b
8 (?:weapons?|arms|ammunition|explosives?) (?:cache|stash)\w*|caches? of (?:weapons|arms|ammunition)
7 demin(?:ed|ing)\b

[Shelling/artillery/missile attack]
7 (?:forces|troops|army|russians?|russia|invaders|occupiers|enemy|ukrainians?|military|artillery)(?: (?:\w+ly|again
    |also|now))? (?:shells?|pounds?|fires? (?:on|at))\b
7 shell(?:ed|ing|ings)\b|shell ?fire|shells\b~\b(?:hit|landed|fell|struck|exploded|rained|killed|damaged)\b
7 (?:artillery|mortars?|howitzers?|tank) (?:fire|strikes?|attacks?|barrages?|bombardments?|shelling|firepower
    |duels?|shells?|rounds?|salvos?)\b|mortared\b|artillery\b~(?:pound\w*|target\w*|hit|struck|fired)
7 (?:(?:cruise|ballistic|guided|iskander\w*|kalibr|tochka-?u|hypersonic|russian|ukrainian|grad|smerch|uragan|himars
    |s-?300) )*(?:missiles?|rockets?|mlrs|himars)(?: \w+)? (?:attacks?|strikes?|barrages?|salvos?|hits?|fire|raids?
    |assaults?)\b
7 (?:missiles?|rockets?|projectiles?|himars|iskanders?|kalibrs?|s-?300s?|tochka-?us?|mlrs)\b~\b(?:hit|hits|struck
    |slammed|landed|fell|exploded|targeted|rained|crashed|launched|fired|strikes?|damaged|destroyed|killed|injured
    |wounded|ripped|tore|flew|attacked|ploughed|plowed)\b
7 (?:hit|struck|attack\w*|target\w*|damaged|destroyed|killed|fired|launched|firing|launching|fires?|launches
    |pounded|wounded|injured)~\b(?:missiles?|rockets?|mlrs|artillery|mortars?|shells?|howitzers?|himars|s-?300s?
    |cluster (?:bombs?|munitions?)|iskanders?|kalibrs?)\b
7 bombard(?:ed|ment|ments|ing|s)\b|pound(?:ed|ing|s)\b(?! sterling)|pummel\w*|cluster (?:munitions?|bombs?)
    |phosph?orus (?:munitions?|bombs?|shells?)
6 open(?:ed|s|ing)? fire (?:on|at|with|from)|(?:came|come|coming|comes|were|was|is|are
    |remain\w*) under (?:\w+ )?(?:fire|attack|bombardment)|fired (?:on|at|upon|into|from|across|over)\b
6 (?:was|were|been|being|got) #(?:hit|struck)\b|(?:direct )?hits? (?:a|an|the|several|two|three|on|residential
    |apartment|homes|houses|civilian)\b|(?:struck|strikes) (?:a|an|the|several|two|three|residential|apartment
    |homes|houses|civilian)\b
6 (?:strikes?|struck|attacks?|barrages?|salvos?) (?:on|against|hit|hits|at|across|in|near|targeting|targeted
    |destroyed|damaged|killed|kills)\b
5 (?:explosions?|blasts?|detonations?)\b|explod(?:ed|es|ing)\b|blew up|blown up|went up in flames|set (?:ablaze
    |on fire|alight)
5 (?:destroy(?:ed|s|ing)|wip(?:ed|es) out|hits?|struck|blew up|took out|knocked out|eliminat(?:ed|es|ing)
    |liquidat(?:ed|es))~\b(?:depots?|ammunition|ammo|warehouses?|command posts?|equipment|tanks?|vehicles?|ships?
    |warships?|boats?|cruiser|convoy|columns?|howitzers?|radars?|headquarters|launchers?|air defen[cs]e|bases?
    |strongholds?|positions|hardware|barracks|armou?r\w*)\b
4 air strikes?|strikes?\b(?! (?:a )?(?:deals?|balance))|struck\b(?! (?:a|the) (?:deal|balance))|salvo\w*|barrages?
4 (?:destroy(?:ed|s|ing)|damag(?:ed|es|ing)|wreck(?:ed|ing)|hit)~\b(?:school|hospital|building|house|houses|homes
    |apartment|church|plant|factory|station|substation|power|residential|market|mall|kindergarten|infrastructure
    |museum|theat(?:re|er)|university|railway|port|terminal|refinery)\w*
5 (?:infrastructure|facilit\w+|buildings?|houses?|homes|schools?|hospitals?|plants?|substations?
    |apartments?)\b~\b(?:damaged|destroyed|hit|struck|on fire)\b
4 reduc(?:ed|ing)~to (?:ruins|rubble|ashes)|razed|flattened|in ruins

[Government regains territory]
8 (?:liberat(?:ed|es|ing|ion)|recaptur\w*|re-?t(?:ake|aken|akes|aking|ook)\b|regain(?:ed|s|ing)?\b|re-?claim(?:ed|s
    |ing)\b|w(?:on|in|ins|inning) back|t(?:ook|aken|ake|akes|aking) back|de-?occup\w+|freed\b~\b(?:village|town
    |city|settlement|territor\w+))
7 (?:raised|hoisted|hoist|flies|flying|planted)~\bflag\b

[Non-state actor overtakes territory]
8 (?:captur(?:ed?|es|ing)|seiz(?:ed?|es|ing|ure)|t(?:ook|aken|ake|akes|aking))~\b(?:city|town|village|settlement
    |villages|towns|settlements|airport|airfield|region|territory|territories|district|control|power plant|plant
    |island|heights?|bridgehead|suburbs?|outskirts)\b
7 (?:captur(?:ed|es|ing)|capture of|fall of|seizure of|overr[au]n|conquer(?:ed|s))\b(?!~(?:civilians?|residents?
    |people|mayor|hostages?|soldiers?|servicem\w+|troops|prisoners?|pows?|fighters|footage|moment|video|photo))
7 (?:fell|fallen|falls?) (?:to|into)~(?:russian?s?|separatists?|rebels?|invaders|hands|forces|troops)\b|has fallen\b
6 seiz(?:ed|es|ing)\b|took over\b|taken over\b

[Armed clash]
8 (?:repuls\w*|repel\w*|failed|losses|defeated|forc(?:ed|ing)|made)~\bretreat\w*
8 (?:cease-?fire|truce) (?:violations?|breach\w*)|(?:violat|breach)\w*~(?:cease-?fire|truce)
8 repel(?:led|s|ling|l)?\b|repuls\w+|beat(?:en)? (?:back|off)|push(?:ed|es|ing) (?:back|out)|dr(?:ove|iven
    |iving) (?:back|out)|thwart\w*~(?:attack|assault|offensive|advance)\w*|(?:fended|held|holding|fending) off
7 storm(?:ed|ing|s)?\b(?! (?:surge|shadow|damage|eunice|warning))|assault(?:s|ed|ing)?\b(?! rifles?)
    |ground (?:attack|offensive|operation)s?
7 (?:fierce|heavy|intense|street|urban|bitter|bloodiest|ongoing|active|violent|tough|stubborn|constant|positional
    |close)~\b(?:fight(?:s|ing)?|battles?|combat|clashes)\b|(?:fights?|fighting|battles?|clashes
    |combat)\b~\b(?:continu\w*|rag\w+|erupt\w*|broke out|is under ?way|are under ?way|going on|took place|ongoing
    |intensif\w*|flared|persist\w*|underway)\b
6 (?:fighting|clash(?:ed|es|ing)?|battl(?:es?|ed|ing)|fought|fights?|gun ?fights?|fire ?fights?|shoot-?outs?
    |skirmish\w*|combat operations|hostilities|street battles)\b
7 ambush\w*|exchang(?:e|ed|es|ing)~\bfire\b|raid(?:ed|s)?\b|sniper\w*~(?:killed|fire|shot|fired)
7 encircl\w+|surround(?:ed|ing|s)\b(?=~(?:forces|troops|city|town|by))|besieg\w+|sieges?\b|blockad(?:ed|ing)\b
    |(?:was|were|are|is|been) #(?:cut off|surrounded|holed up)
7 br(?:oke|eak|oken|eaking) through|breakthrough|(?:gain|gained|gaining|secured) (?:a )?foothold|cross(?:ed
    |ing)~\briver\b
6 counter-?(?:attack|offensive|assault)(?:s|ed|ing)?\b|offensive(?:s)?\b(?=~(?:in|on|toward|towards|near|around
    |against|operations?|launched|began|continu\w+|underway|direction|at)\b)|(?:launch\w*|began|begun|start\w*
    |resum\w*|press\w*|step\w* up|conduct\w*|wag\w+|continu\w*)~\boffensives?\b
6 advanc(?:ed|es|ing)\b(?=~\b(?:on|in|to|toward|towards|into|from|near|km|kilomet\w+|miles?|troops|forces|along
    |closer|through|north|south|east|west|against)\b)|(?:made|making|makes)~\b(?:advances?|gains?|progress)\b
6 attack(?:s|ed|ing)?~\b(?:positions?|in the direction|troops|forces|soldiers|checkpoints?|defen[cs]e lines?
    |defen[cs]es|garrison|units?|defenders|ground|direction)\b
6 (?:troops|forces|soldiers|fighters|units?|army|servicem[ae]n|invaders|defenders|enemy)\b~\b(?:enter(?:ed|ing)?
    |mov(?:ed|ing) into|poured into|rolled into|reached|invad\w+|landed)\b
6 (?:kill(?:ed|s|ing)|eliminat(?:ed|es|ing)|destroy(?:ed|s|ing)|wound(?:ed|ing)|lost|los(?:es|ing)
    |neutrali[sz]ed)~\b(?:soldiers?|troops|invaders?|fighters|servicem[ae]n|militants?|occupiers?|paratroopers
    |mercenar\w+|defenders|enem\w+|tanks?)\b
6 (?:soldiers?|troops|fighters|servicem[ae]n|militants?|marines)\b~\b(?:are|were|was|been|have been) #(?:killed
    |wounded)
5 (?:resist(?:ed|ing|s)?|defend(?:ed|ing|s)?|defen[cs]e of|hold(?:ing)? out|held out|hold(?:ing)? (?:the
    |their) (?:line|defen[cs]e|positions?))\b|under siege
4 attack(?:s|ed)?\b|invad(?:ed|es|ing)\b|incursions?|onslaught

[Sexual violence]
9 rap(?:ed|es|ing|ists?)\b|\brape\b|sexual(?:ly)? (?:violence|assault\w*|abus\w*)|gang.rap\w*

[Abduction/forced disappearance]
8 abduct\w+|kidnap\w*|(?:taken|took|take|hold|holding|held|taking)~\bhostages?\b|\bhostages?\b
    |enforced disappearance\w*|forcibl[ey] (?:deport\w*|transfer\w*|remov\w*|taken|took|relocat\w*|disappear\w*
    |displac\w*)|deport(?:ed|ing|ation|ations|s)\b|filtration camps?
7 (?:mayor|journalist|activist|priest|official|head|director|civilians?|residents?|volunteers?
    |councillor)\b~\b(?:disappeared|went missing|(?:was|were) #(?:seized|detained|captured|held captive))
7 (?:captur|seiz)(?:ed|ing|es)~\b(?:civilians?|residents|mayor|journalists?|activists?|hostages?)\b

[Attack]
8 massacre\w*|mass (?:graves?|burials?|killings?|executions?)|(?:summar|extrajudicial)\w* (?:execut|kill)\w*
    |execut(?:ed|ions?)\b(?!~(?:order|sentence|plan|law|decree))|tortur\w+|murder(?:ed|s|ing)?\b|atrocit\w+
    |assassinat\w+|gunned down|shot dead|stabb\w+|behead\w+|genocide\w*
7 (?:shot|shoot|shooting|fired|fire|beat|beaten|killed|attack\w*)~\b(?:at|on|by|upon)?~\b(?:civilians?|evacuees
    |residents|journalists?|reporters?|aid workers?|humanitarian convoy|ambulances?|volunteers?|pedestrians?
    |refugees|passers-by|women|children)\b
7 bod(?:y|ies)~(?:found|discovered|exhumed|recovered|unearthed|uncovered)|(?:found|discovered|exhumed|recovered
    |uncovered|unearthed)~\b(?:bod(?:y|ies)|corpses?|remains|graves?)\b
6 (?:civilians?|residents?|people|persons?|children|child|women|woman|man|men|journalists?|reporter|boy|girl|family
    |locals?|inhabitants)\b~\b(?:was|were|been|being|are|is) #(?:killed|shot|injured|wounded|beaten|hurt|attacked)
6 (?:killed|killing|kills|injur(?:ed|es|ing)|wound(?:ed|s|ing)|claimed the li[fv]es? of|left~dead)\b
5 casualties|death toll|(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|many
    |people) (?:are |is |were |have been )?(?:dead|died|killed|wounded|injured)\b|victims?\b

[Excessive force against protesters]
9 (?:fired|opened fire|shot|shoot\w*|live (?:rounds|ammunition|fire)|beat|beaten|killed)~\b(?:protest\w*
    |demonstrators?|demonstration|rally|ralliers|crowds?)\b
9 (?:protest\w*|demonstrators?|rally)\b~\b(?:shot|killed|wounded|injured|beaten|opened fire|live (?:rounds
    |ammunition))\b

[Protest with intervention]
8 (?:protest\w*|demonstrat(?:ors?|ions?)|rall(?:y|ies)|picket\w*)\b~\b(?:detain\w*|arrest\w*|dispers\w*|tear gas
    |water cannon|stun grenades?|smoke grenades?|crack(?:ed|ing)? down|broken up|broke up)\b
8 (?:detain\w*|arrest\w*|dispers\w*|tear gas|water cannon|stun grenades?|smoke grenades?|crackdown
    |broke up)\b~\b(?:protest\w*|demonstrat(?:ors?|ions?)|rall(?:y|ies)|picket\w*)\b

[Peaceful protest]
6 protest(?:s|ed|ers?|ing|ors?)?\b(?! that)|demonstrators?\b|demonstrations?\b(?! of)|demonstrated (?:against|in
    |outside|at|for)|rall(?:y|ies|ied)\b|march(?:ed|ers)\b|picket\w*|took to the streets|sit-in|vigils?|hunger strike

[Violent demonstration]
8 riot(?:s|ed|ers?|ing)?\b(?! police)|(?:protesters|demonstrators|crowds?)\b~\b(?:threw|hurled|clash\w*|set fire
    |torched|smash\w*|vandal\w*|storm\w*|burn(?:ed|t)|pelted|broke into|attack\w*)\b|clash\w*~(?:with
    |between)~\bpolice\b

[Mob violence]
8 lynch\w+|(?:angry |violent )?mobs?\b|mass brawl|brawl\w*|vigilantes?

[Agreement]
8 (?:prisoners?|pows?|captives?)(?:[- ]of[- ]war)? (?:swap|exchange)\w*|(?:swap|exchang)\w*~\b(?:prisoners?|pows?
    |captives?|servicem[ae]n|bodies)\b|(?:exchange|swap) of (?:prisoners|pows|captives|bodies)
7 (?:sign(?:ed|s|ing)|reach(?:ed|es|ing)|struck|concluded|agreed(?: on| to)?|strikes?)~\b(?:agreements?|deals?
    |accords?|memorand(?:um|a)|treat(?:y|ies)|pacts?|cease-?fires?|truces?|protocols?)\b|cease-?fire~(?:agreed
    |took effect|came into|announced|begins|began|declared)
6 (?:grain|minsk|istanbul|peace) (?:deal|agreement|accord|corridor)s?\b(?=~(?:sign|reach|agre|extend))|local truce
    |cease-?fire\b(?! (?:violation|breach))

[Arrests]
7 arrest(?:ed|s|ing)?\b|detain(?:ed|s|ing)?\b(?!~(?:aircraft|ship))|nabb?(?:ed|s)?\b|taken into~custody
    |took into custody|remanded|jail(?:ed|s)\b|sentenced
8 (?:captur(?:ed|es|ing)|t(?:ook|aken) (?:prisoner|captive)|tak(?:en|ing) prisoners?)~\b(?:soldiers?|servicem[ae]n
    |troops|prisoners?|pows?|fighters|marines|pilots?|officers?|captive)\b|taken prisoner|taken captive
    |prisoners of war were taken
7 surrendered\b|laid down (?:their )?(?:arms|weapons)|gave themselves up

[Change to group/activity]
7 mobili[sz]ation\b(?=~(?:announced|began|begin|order|declar|underway|ongoing|in|continu))|(?:announced|declared
    |order(?:ed|s))~\b(?:partial |general )?mobili[sz]ation|martial law
6 (?:re-?)?deploy(?:ed|ing|s)\b|re-?deployment|mass(?:ed|ing)\b~(?:troops|forces)|amass\w*|(?:build(?:ing)?
    |built)[- ]?up~(?:troops|forces|military)|military build-?up|(?:concentrat\w+|gather\w*|regroup\w*|accumulat\w+
    |transfer\w*|mov(?:ed|es|ing)|sent|sends?|sending|brought|bring\w*|relocat\w+|pull(?:ed|ing))~\b(?:troops
    |forces|equipment|battalions?|units?|reserves|reinforcements|military (?:equipment|hardware)|tanks|brigades?
    |convoys?|fighters)\b(?! (?:from|out))
5 conscript\w*|recruit(?:s|ed|ing|ment)?\b|call-?ups?|mercenaries (?:arriv|deploy|sent)\w*|convoy~(?:mov|head
    |spotted|seen|approach|stretch)\w*

[Headquarters or base established]
7 (?:set(?:s|ting)? up|establish(?:ed|ing|es)|build(?:s|ing)?|built|creat(?:ed|ing)|deployed|equipp(?:ed|ing)
    |open(?:ed|ing)|mak(?:e|ing)|turned)~\b(?:checkpoints?|roadblocks?|military base|bases?|headquarters
    |command (?:post|cent(?:re|er))|barracks|field hospital|fortifications?|trenches|firing positions|military camp
    |training camp|crematori\w+)\b|dug in\b|mining of\b|(?:are|were|is|was) mining\b|mined the\b

[Looting/property destruction]
8 loot(?:ed|s|ing|ers?)?\b|pillag\w+|plunder\w*|(?:st(?:ole|olen|eal|eals|ealing)|confiscat\w+|taking out
    |shipp?(?:ed|ing)|export(?:ed|ing))~\b(?:grain|property|machinery|exhibits|paintings|art|cars?|wheat|appliances
    |collections?)\b
7 (?:destroy\w*|bl(?:ew|own|owing) up|demolish\w*|collapsed?|blast\w*|undermin\w*|detonat\w*|breach(?:ed|ing)?
    |sabotag\w*|explosion\w*)~\b(?:bridges?|dams?|crossings?|overpass|viaduct|pipelines?)\b|\b(?:bridges?|dams?
    |crossing)\b~\b(?:(?:was|were|been) #)?(?:destroyed|blown up|demolished|blew up|collapsed|breached|sabotaged
    |mined)
6 demolish\w*|vandali[sz]\w+|burn(?:ed|t) down|set fire to|torched|arson\w*|desecrat\w*|(?:damag
    |destroy)\w*~\b(?:cultural|heritage|monument|memorial|cemetery)\w*

[Non-violent transfer of territory]
7 withdr(?:ew|awn?|awing|awal|aws)\b(?!~\b(?:bill|offer|request|application|statement|support for)\b)|pull(?:ed|ing
    |s)? (?:out|back)\b|pull-?out\b|retreat(?:ed|s|ing)?\b|abandon(?:ed|ing|s)?~\b(?:positions?|city|town|village
    |villages|settlements?|area|district|island|bridgehead)|(?:left|leaving|vacat\w+|fled)~\b(?:positions|the city
    |the town|the village|snake island)\b
6c (?:in|under|into|takes?|took|taken|taking|gain\w*|establish\w*|claim\w*|assert\w*|lost|maintain\w*|retain\w*
    |full|complete|partial|has|have|had|keep\w*|holds?|within|regained)(?: \w+){0,3}? control (?:of|over)\b
    |(?:under|in|into)(?: \w+){0,4}? control\b|(?:russian?s?|ukrain\w+|forces|troops|army|invaders|separatists|kyiv
    |moscow|militar\w+) (?:now |currently |still |already |fully |partially |completely )?(?:controls?|controlled
    |holds|held|hold|occup(?:y|ies|ied))\b|remains? (?:ukrainian|russian|occupied)
5c (?:is|are|was|were|remains?|remained|been) #(?:occupied|controlled|held) (?:by|since)\b|occupied (?:by)\b
    |handed over~control

[Other]
7u ultimatum\w*|(?:told|order(?:ed|s)|demand(?:ed|s|ing)?|call(?:ed|s) on|urg(?:ed|es)
    |gave)\b[^.;!?\n]{0,130}?\b(?:surrender|lay(?:ing)? down (?:their |its )?(?:arms|weapons)|leave the city
    |give up)\b
7u (?:humanitarian|evacuation|green|safe) corridors?\b
7 evacuat(?:ed|es|ing|ions?|e|ees?)\b|taken to safety|rescued\b|(?:flee(?:ing)?|fled)\b(?=~(?:city|home|town|region
    |fighting|area|village|war|shelling|from))
6 (?:block(?:ed|ing|s)|bar(?:red|ring))~\b(?:roads?|convoys?|corridor|highway|aid|evacuation|civilians|buses)\b
    |(?:roads?|convoys?)\b~\bblocked
6 (?:civilians?|people|residents?|soldiers|children|families|inhabitants|locals|workers|employees
    |miners)\b~\b(?:trapped|stranded|stuck|holed up|sheltering|sheltered|hiding|blocked|blockaded|besieged)\b
    |(?:trapped|stranded|sheltering|sheltered|holed up)\b
6 (?:without|lost|cut off from|no|disrupt\w+ to|cuts? (?:off )?|left without|lose|loses|losing
    |de-?energi[sz]ed) (?:\w+ ){0,3}?(?:power|electricity|water|gas|heating|heat|mobile|internet|light
    |communications?|supply|supplies)\b|black-?outs?|power (?:outages?|cuts?|failures?)|emergency shutdowns?
    |disconnected from~(?:grid|network)|shut ?down~(?:reactor|plant|unit)|curfews?\b|state of emergency
6p (?:sham |pseudo-?|so-called )?referend(?:um|ums|a)\b|annex(?:ed|es|ing|ation)\b|declar(?:ed|es|ing)~independence
6 sabotage\w*|partisans?\b|cyber-?attack\w*|hack(?:ed|ers)\b|(?:military|joint|naval) (?:exercises?|drills?)
    |test(?:ed|s)?-?(?:fired|launch\w*)|humanitarian (?:aid|convoy|crisis|catastrophe|disaster)|food shortages?|hunger
5p (?:met|meets?|meeting|meetings|talks|negotiations|negotiat(?:ed|es|ing)|summits?|visit(?:ed|s|ing)?
    |arrived (?:in|on a visit)|conferences?|address(?:ed|es)|speech|session|vot(?:ed|es|ing)|parliament (?:passed
    |approved|adopted)|gather(?:ed|ing|s) (?:in|at)|held (?:a )?(?:meeting|talks)|phone call|inspect\w*|toured
    |delegations?|mission (?:arrived|visit\w*|left))\b
4p (?:sanction(?:ed|s|ing)?|bill passed|(?:approved|passed|adopted) (?:a |the )?(?:bill|law|resolution|package)
    |recogni[sz]ed|appointed|dismissed|sacked|inaugurat\w+|opened an? (?:embassy|exhibition)|embassy)\b
"""
