"""Sentences of our own, with slots for names, that teach the English model the habits of news.

Places stand in brackets. Slots: {t} town, {s} state or province, {a} its press abbreviation, {c} country, {k} county,
{v} village of the war, {o} its oblast, {g} given name, {n} surname, {q} street name, {r} river.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from geo.recognition.model_training import Marked

TEMPLATES = """
[{T}] — A man was taken to hospital after a fire in the 200 block of [{q} Street], police said on Monday.
[{T}], [{a}] (AP) — The city council voted Tuesday to close the bridge for repairs.
[{T}] (Reuters) - Shares fell after the central bank of [{c}] raised rates.
[{T}], [{c}] — Thousands marched through the capital on Sunday.
[{T}] police said {g} {n}, 34, of [{t}], was charged with theft.
{g} {n}, 27, of [{t}], and {g} {n}, 31, of [{t}], were held in the [{k} County] Jail.
[{k} County] Sheriff {g} {n} said deputies were called to a home near [{t}] at 9 p.m.
The [{k} County] Sheriff's Office said the driver, {g} {n}, lost control of the truck on [{q} Road].
Students at [{t}] High School will start an hour later, the district said.
A [{t}] man was sentenced to 12 years in prison for robbing a bank in [{t}], [{a}].
A [{t}] woman who gave birth on a train has thanked the guard who helped her.
[{t}] residents say they were never asked about the plan.
[{t}] Mayor {g} {n} said the town could not afford it.
{n}, who grew up in [{t}] and lives in [{t}], said she was proud.
{n} was born in [{t}], [{s}], and studied in [{c}].
He is survived by two sons, {g} of [{t}] and {g} of [{t}], [{s}], and a sister, {g} {n} of [{t}].
She was preceded in death by her husband, {g} {n}, and a brother, {g} {n}.
The [{s}] Department of Transportation will repave [{q} Avenue] between [{q}] and [{q}] streets this summer.
The [{s}] Legislature passed the bill, and Gov. {g} {n} is expected to sign it.
[{s}] lawmakers want to cut the tax on food.
Counties such as [{k}], [{k}] and [{k}] lost the most jobs.
Unemployment rose in [{k} County], [{t}] and the rest of southern [{s}].
The team beat [{t}] 3-1 and travels to [{t}] on Friday.
[{t}] won the game after [{t}] missed two free throws.
The flight from [{t}] to [{t}] was diverted to [{t}] Airport because of fog.
The company, based in [{t}], has plants in [{t}], [{t}] and [{c}].
[{t}]-based {n} Group said it would open an office in [{t}] next year.
A [{t}]-area family lost everything in the flood.
The storm moved north from [{t}] toward [{t}], about 20 miles west of [{t}].
Trees were down along [{r} River] and in the hills above [{t}].
The ferry crossed the [{r}] near [{t}] and sank.
[{c}] and [{c}] signed an agreement on trade in [{t}] on Wednesday.
[{c}] has rejected the offer, saying that [{c}] must first withdraw its troops.
Relations between [{c}] and [{c}] have worsened since the ambassador of [{c}] was sent home.
The president of [{c}], {g} {n}, arrived in [{t}] for talks with Prime Minister {g} {n}.
Officials in [{t}] accuse [{t}] of breaking the truce.
[{c}]'s foreign minister met his counterpart from [{c}] in [{t}], the capital of [{c}].
The war in [{c}] has driven up prices across [{c}], [{c}] and [{c}].
Exports to [{c}] rose by a fifth, while those to the rest of the region fell.
The [{c}] government denied the report.
A court in [{t}] ordered the release of the journalist.
The embassy of [{c}] in [{t}] was closed.
[{c}] Airlines will fly daily between [{t}] and [{t}].
Rep. {g} {n}, D-[{t}], voted against the measure.
Sen. {g} {n}, R-[{s}], said he would wait.
The University of [{s}] will raise fees, its president {g} {n} said.
Doctors at [{t}] General Hospital said the boy was stable.
The [{t}] City Council meets at 7 p.m. in the town hall, 12 [{q} Street].
The [{t}] Fire Department was called to [{q} Lane] shortly before noon.
The [{t}] Chamber of Commerce gave its yearly prize to {g} {n}.
Anyone with information should call [{t}] police or the [{s}] State Police.
Mr. {t} said he would appeal.
Mrs. {t} told the court that she had known {n} for years.
{g} {t} scored twice and {g} {n} once.
Judge {g} {t} set bail at $5,000.
Officer {g} {t} fired once, {t} later told investigators.
Mayor {t} and Councilman {n} voted in favor, while {n} and {t} voted against.
"We will not give up," {t} said. {t} added that the team was ready.
Coach {g} {t} praised his defense.
The {t} Independent reported that talks had failed.
The {t} Times first published the letter.
As the {t} Herald wrote on Sunday, the deal was done long before.
According to the {t} Chronicle, nobody was hurt.
The {t} battalion was withdrawn from the line.
Soldiers of the {t} brigade said they had no ammunition.
The 24th {t} Regiment lost half its men.
The frigate {t} was hit by two missiles.
The cruiser {t} left port on Thursday and the submarine {t} followed.
A {t} howitzer and two trucks were destroyed.
The Ford {t} was parked outside Saint {g}'s Church.
Russian forces shelled [{v}] and [{v}] in [{o}] Oblast overnight, the governor said.
Fighting continues near [{v}], [{v}] and [{v}], the General Staff said.
Two civilians were killed in [{v}], [{o}] region, when a shell hit a house.
Ukrainian troops pulled back from [{v}] to new positions west of [{v}].
The village of [{v}] in the [{o}] region changed hands three times.
Separatists said they had taken control of [{v}] and were moving on [{v}].
Explosions were heard in [{v}], [{v}] and on the road from [{v}] to [{v}].
In the [{v}] direction, the enemy shelled the areas of [{v}], [{v}] and [{v}] with mortars and tanks.
{g} {n}, governor of [{o}], said that the bridge at [{v}] was destroyed.
[{o}] governor {g} {n} said nine people had been wounded.
near the village of [{v}], [{o}] region
[{v}] village ([{o} oblast])
city of [{v}] ([{o} oblast])
[{v}] town, north of the center ([{o} oblast])
near [{v}], [{o}] ([{o} oblast])
checkpoint between [{v}] and [{v}] ([{o} oblast])
5 km south of [{v}] ([{o} oblast])
areas of the settlements of [{v}], [{v}] and [{v}] ([{o} oblast])
airport of [{v}], [{v}] district, [{o}] region
Drones struck an oil depot in [{v}], and air raid sirens sounded in [{v}] and across [{c}].
The head of the [{v}] military administration, {g} {n}, said that power was out.
The Armed Forces of [{c}] repelled attacks near [{v}] and [{v}].
The army of [{c}] said the missile was launched from [{c}].
Shelling of [{v}] damaged a school, a kindergarten and two shops.
{g} {n}, a teacher from [{v}], fled to [{t}] with her children.
Refugees from [{v}] reached [{t}] in [{c}] after four days.
The plant in [{v}] stopped work after the strike, its owner said.
A train from [{v}] carried the wounded to [{v}].
[{t}] Independent School District trustees will meet at noon on Thursday.
The [{t}] School Board hired {g} {n} as superintendent.
{g} {n}, a senior at [{t}] High, signed with the University of [{s}] on Wednesday.
The [{t}] Chamber of Commerce and the {n} Foundation will share the cost.
He was flown to [{t}] Regional Medical Center, where he died.
She was treated at {n} Memorial Hospital and released.
Services will be held at {n} Funeral Home at 10 a.m. with burial in {n} Cemetery.
The {n} Center for the Arts will show works by {g} {n}.
A spokeswoman for {n} Health System said the clinic in [{t}] would stay open.
The trial in [{k} County] Superior Court is expected to last two weeks.
{g} {n} was booked into the [{k} County] Detention Center on a charge of burglary.
[{k} County] Commissioner {g} {n} voted against the rezoning.
[{k}] and [{k}] counties have asked the state for help.
The [{k} County] Health Department will offer free shots on Saturday.
[{t}] Police Chief {g} {n} said officers were looking for a white van.
[{t}] Police Department Sgt. {g} {n} said no one was hurt.
[{t}] firefighters were called to an apartment on [{q} Street] at 3 a.m.
[{t}] City Hall will be closed on Monday.
The [{t}] Public Library will hold a book sale this weekend.
The crash happened on [Interstate 40] near [{t}], troopers said.
The car left [Highway 29] and hit a tree north of [{t}].
He was driving south on [{q} Avenue] when he ran a red light at [{q} Street].
The house in the 400 block of [{q} Drive] was empty.
The shop at 1120 [{q} Road] opened in May.
Crews will close [{q} Lane] between [{q} Street] and [{q} Boulevard].
The company moved from [{t}] to the corner of [{q}] and [{q}] streets.
Route 12 will be closed from [{t}] to [{t}].
The [{t}] Red Sox beat the [{t}] Tigers 5-2 on Sunday.
The [{t}] Lions and [{t}] Hornets split a doubleheader.
{n} scored 21 points for {n} State, which plays at {n} Tech on Friday.
{n} Academy and St. {g}'s reached the semifinals of the {n} Cup.
{g} {n} of the {n} Post contributed to this report.
The report in The {n} Journal named three firms, {n} & {n}, {n} Capital and {n} Brothers.
Shares of {n} Energy rose 4 percent, while {n} Motors fell.
The {n} Institute, a think tank, said the plan would fail.
The Bank of {n} and {n} Financial declined to comment.
Customers of {n} Electric in [{k} County] were without power for two days.
The White House said the President would veto the bill.
The Senate passed the {n} Act on Tuesday, and the House will vote next week.
Democrats and Republicans in Congress blamed each other, and the Pentagon said nothing.
The Supreme Court refused to hear the case of {n} v. {n}.
The Kremlin said that President {n} would not attend.
The United Nations Security Council met on [{c}] in [New York].
NATO and the European Commission urged [{c}] to hold back.
The World Bank lent [{c}] $200 million.
Officials from the International Monetary Fund arrived in [{t}].
The U.N. agency said that 2,000 people had fled [{t}] for [{c}].
A [{c}]-based company won the contract, [{c}]'s energy minister said.
The border between [{c}] and [{c}] was closed after the attack in [{t}].
In [{t}], the capital, shops were shut and the streets were quiet.
Police in [{t}], [{c}], arrested five people, the Interior Ministry said.
The Ministry of Health of [{c}] reported 14 new cases in [{t}] and [{t}].
An outbreak of the virus in [{t}], [{s}], has killed 12 horses.
Cases have been confirmed in [{c}], [{c}], [{c}] and [{c}], the World Health Organization said.
Travellers returning from [{c}] were screened at airports in [{t}] and [{t}].
The H1N1 flu reached [{t}] in April, a doctor at {n} Hospital said.
{g} {n}, 61, of [{t}], died Tuesday at {n} Medical Center.
Born in [{t}], he was a son of the late {g} and {g} ({n}) {n}.
She worked for {n} Manufacturing and was a member of {n} Lutheran Church.
He graduated from {n} College and served in the U.S. Navy.
The family moved to [{t}], [{s}], in 1978 and later to [{t}], [{c}].
Memorials may be sent to {n} United Methodist Church, 12 [{q} Street], [{t}].
[{t}], [{s}] — A judge has ordered {g} {n} to stand trial.
[{T}] (AFP) — Rebels seized a town north of [{t}] on Friday.
[{T}], [{c}] (CNN) -- Two trains collided outside [{t}], killing nine.
[{T}] -- The planning commission will look at the proposal tonight.
[{t}] man gets life in prison
[{t}] woman, 82, hurt in fire
Fire damages [{t}] school
Two held over [{t}] shooting
[{k} County] jobless rate climbs
{n} wins again as {n} falters in [{t}]
Storm heads for [{s}] coast
[{c}] says it will not back down
Flood waters rise on the [{r} River] at [{t}].
They hiked along the [{r} River] and camped at [Lake {n}].
The [{n} Mountains] lie west of [{t}].
A fire burned 400 acres in [{n} National Forest] near [{t}].
Visitors to [{n} State Park] will pay more.
The plane took off from [{t} International Airport] and landed in [{t}].
The ship left the port of [{t}] for [{c}].
The Archbishop of [{t}], {g} {n}, called for calm.
The Duke of [{t}] and Lady {n} opened the hospital.
{g} {n}, the Labour MP for [{t}], asked the minister about it.
[{t}] Council has approved plans for 40 homes in [{t}].
[{t}] Crown Court heard that {n} had hidden the knife.
A [{t}] United fan was hurt after the match against [{t}] City.
{n}, Ontario-born and raised in [{t}], joined {n} Airlines in 1999.
[{t}], Ont. is home to 200,000 people.
The drug {n}, made by {n} Pharmaceuticals, was approved.
The Toyota {n} and the Ford {n} were recalled.
In spring, Lent and Easter draw crowds; so does the {n} Festival.
For more, see {n}.com or call {n} at 555-0199.
Sen. {n} and Rep. {n} wrote to Secretary {n}.
Spc. {g} {n}, of the 101st Airborne Division, was killed near [{t}], [{c}].
Gen. {n} told the {n} Commission that troops in [{t}] lacked armor.
Hamas and Fatah met in [{t}]; Hezbollah was not invited.
The Taliban attacked a post in [{o} Province], in southern [{c}].
Al-{n} said so on its website.
The Church of {g} and the {n} Temple stand on [{q} Street].
Hurricane {g} weakened as it passed [{t}] and the [Gulf of {n}].
Mount {n} erupted; ash fell on [{t}].
[North {c}] has not replied.
The north [{t}] store of {n}'s will close.
Downtown [{t}] has changed, said {g} {n} of {n} Realty.
Southeast [{s}] and western [{s}] will see snow.
[{s}] Highway Patrol troopers closed the road for two hours.
The [{s}] State Patrol said {g} {n} was not wearing a seat belt.
The [{a}] Highway Patrol reported a wreck on [{a}] 6 near [U.S. 321].
The [{s}] Bureau of Investigation is helping [{t}] police.
{g} {n} of the [{s}] Municipal Association said cities could not pay.
The [{s}] Supreme Court upheld the ruling, and the [{s}] Attorney General's Office will appeal.
{g} {n}, president of the [{s}] Education Association, and {g} {n} of the [{s}] Farm Bureau agreed.
The [{s}] House passed the bill and sent it to the [{s}] Senate.
{n}, a [{s}] Democrat, and {n}, a [{s}] Republican, wrote the bill.
[{t}] Community Hospital and the [{t}] District School Board will share the building.
The [{t}] Symphony and the [{t}] Museum of Art have cut their staff.
[{t}] Area Transit will add buses on the [{q} Road] route.
{g} {n}, head of the [{t}] Development Corp., said the plant would open in May.
The [{k} County] Sheriff's Department and the [{t}] Fire Department answered the call.
The [{k} County] Board of Education will meet at [{k} County] High School.
The [{c}] Football Association fined the player, and [{c}] Telecom ended its contract.
The [{c}] Central Bank raised its rate, while the National Bank of [{c}] waited.
The [{c}] Red Cross sent blankets to [{t}].
[{c}]-[{c}] relations have cooled since the ambassador left.
Trade between the [{c}] and [{c}] fell.
Students of the University of [{s}]-[{t}] marched to the [{s}] Capitol.
The Western [{s}] Land Trust bought 40 acres in north [{t}].
A [{s}] company will build the road, a [{s}] man said.
""".strip().splitlines()


@dataclass(frozen=True)
class Names:
    """What fills the slots."""

    towns: Sequence[str]
    states: Sequence[str]
    abbreviations: Sequence[str]
    countries: Sequence[str]
    counties: Sequence[str]
    villages: Sequence[str]
    oblasts: Sequence[str]
    given: Sequence[str]
    surnames: Sequence[str]
    streets: Sequence[str]
    rivers: Sequence[str]


def marked_sentences(names: Names, *, times: int, rng: random.Random) -> Iterator[Marked]:
    """Each template `times` times, filled at random, three to a text."""
    filled = [_filled(template, names, rng) for template in TEMPLATES for _ in range(times)]
    rng.shuffle(filled)
    for i in range(0, len(filled), 3):
        text, spans = "", []
        for piece in filled[i : i + 3]:
            if text:
                text += "\n"
            piece_text, piece_spans = _unbracketed(piece)
            spans += [(start + len(text), end + len(text)) for start, end in piece_spans]
            text += piece_text
        yield text, spans


def _filled(template: str, names: Names, rng: random.Random) -> str:
    slots = {
        "{t}": names.towns,
        "{s}": names.states,
        "{a}": names.abbreviations,
        "{c}": names.countries,
        "{k}": names.counties,
        "{v}": names.villages,
        "{o}": names.oblasts,
        "{g}": names.given,
        "{n}": names.surnames,
        "{q}": names.streets,
        "{r}": names.rivers,
    }
    while "{T}" in template:
        template = template.replace("{T}", rng.choice(names.towns).upper(), 1)
    for slot, choices in slots.items():
        while slot in template:
            template = template.replace(slot, rng.choice(choices), 1)
    return template


def _unbracketed(text: str) -> Marked:
    out, spans, start = "", [], 0
    for character in text:
        if character == "[":
            start = len(out)
        elif character == "]":
            spans.append((start, len(out)))
        else:
            out += character
    return out, spans
