"""Sentences of our own, with slots for names, that teach the English model the habits of news.

Places stand in brackets. Slots: {t} town, {s} state or province, {a} its press abbreviation, {c} country, {k} county,
{v} village of the war, {o} its oblast, {g} given name, {n} surname, {q} street name, {r} river.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from geo.recognition.training import Marked

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
