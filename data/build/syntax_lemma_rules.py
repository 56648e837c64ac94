"""Learn lemmas from treebanks: how English forms are made, and where the Slavic dictionaries' first choice is wrong."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from syntax_treebank import Sentence

from geo.languages.syntax_lemmas import lemma_key, slavic_lemma

__all__ = ["lemma_exceptions", "lemma_rules", "regular_forms"]

_LEAST = 3
"""Times that a word must have had a lemma before it is made a rule."""

# Verbs of the press whose past forms no rule gives; the treebanks have most of them.
_IRREGULAR = """arise arose arisen;bear bore borne;beat beat beaten;become became become;begin began begun;bend bent
bent; bind bound bound;bite bit bitten;bleed bled bled;blow blew blown;break broke broken;bring brought
brought;build built built; burst burst burst;buy bought bought;catch caught caught;choose chose chosen;cling clung
clung;come came come;cost cost cost; creep crept crept;cut cut cut;deal dealt dealt;dig dug dug;draw drew
drawn;drive drove driven;eat ate eaten;fall fell fallen; feed fed fed;feel felt felt;fight fought fought;find found
found;flee fled fled;fling flung flung;fly flew flown; forbid forbade forbidden;forget forgot forgotten;freeze froze
frozen;get got gotten;give gave given;go went gone; grind ground ground;grow grew grown;hang hung hung;have had
had;hear heard heard;hide hid hidden;hit hit hit;hold held held; hurt hurt hurt;keep kept kept;know knew known;lay
laid laid;lead led led;leave left left;lend lent lent;let let let; lie lay lain;lose lost lost;make made made;mean
meant meant;meet met met;mow mowed mown;overcome overcame overcome; overrun overran overrun;overthrow overthrew
overthrown;pay paid paid;put put put;quit quit quit;read read read; retake retook retaken;rebuild rebuilt
rebuilt;ride rode ridden;ring rang rung;rise rose risen;run ran run;say said said; see saw seen;seek sought
sought;sell sold sold;send sent sent;set set set;shake shook shaken;shed shed shed;shoot shot shot; show showed
shown;shut shut shut;sink sank sunk;sit sat sat;slay slew slain;sleep slept slept;slide slid slid; speak spoke
spoken;speed sped sped;spend spent spent;split split split;spread spread spread;stand stood stood; steal stole
stolen;stick stuck stuck;strike struck struck;string strung strung;strive strove striven;swear swore sworn; sweep
swept swept;swim swam swum;swing swung swung;take took taken;teach taught taught;tear tore torn;tell told told;
think thought thought;throw threw thrown;undergo underwent undergone;understand understood understood;undertake
undertook undertaken;undo undid undone;uphold upheld upheld;wake woke woken;wear wore worn;weep wept wept;win won
won;wind wound wound; withdraw withdrew withdrawn;withhold withheld withheld;withstand withstood withstood;wreak
wreaked wreaked;write wrote written"""

# Verbs of war reports, most of which a treebank of blogs and guides has not or seldom.
_PRESS_VERBS = """abduct advance ambush annex arrest assault attack bar barrage battle besiege blast block blockade
bomb bombard burn bury capture clash collapse conscript cripple cross damage defend demine demolish deploy deport
destroy detain detonate disable dislodge down drown encircle engage erupt escalate evacuate evict execute exhume
explode expel fell fire flatten flood foil fortify halt hijack identify inflict injure intercept jam kidnap kill
land launch level liberate loot maim massacre mine mobilise mobilize occupy oust patrol perish pierce pin plunder
pound probe pull pummel push quell raid ram rape raze rebel recapture reclaim regain relocate repel repulse rescue
retreat rob sabotage scuttle seize sever shatter shell shower skirmish stab starve storm strafe strand surrender
surround survive target thwart torch torpedo torture trap wipe wound"""
_DOUBLING = frozenset(
    "admit cancel commit compel control defer equip excel expel fulfil infer kidnap occur patrol permit prefer propel "
    "rebel refer regret repel submit transfer travel".split()
)
"""Verbs of two syllables and more that double their last letter."""


def lemma_rules(sentences: Iterable[Sentence]) -> dict[str, dict[str, tuple[int, str]]]:
    """Rules for `LemmaRules`: an ending is kept if it says something else than the next shorter one that is kept."""
    counts: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for sentence in sentences:
        for row in sentence.rows:
            if row.upos not in {"PROPN", "NUM", "PUNCT", "SYM", "X"} and "goeswith" not in row.relation:
                features = dict(row.features)
                if features.get("Typo") != "Yes":
                    pair = row.word.lower().replace("’", "'"), row.lemma.lower()
                    counts[lemma_key(row.upos, features)][pair] += 1
    irregular = [verb.split() for verb in " ".join(_IRREGULAR.split()).split(";")]
    for lemma, past, participle in irregular:
        counts["VERB past"][past, lemma] += 1
        counts["VERB past"][participle, lemma] += 1
    verbs = {lemma for (_, lemma), count in counts["VERB"].items() if count > 1 and lemma.isalpha() and len(lemma) > 2}
    made = {lemma for _, lemma in counts["VERB past"]}
    for verb in sorted(verbs | set(_PRESS_VERBS.split()) | {lemma for lemma, _, _ in irregular}):
        past, ing, third = regular_forms(verb)
        if verb not in made:
            counts["VERB past"][past, verb] += 1
        counts["VERB ing"][ing, verb] += 1
        counts["VERB"][third, verb] += 1
        counts["VERB"][verb, verb] += 1
    return {key: _pruned(pairs) for key, pairs in sorted(counts.items())}


def regular_forms(verb: str) -> tuple[str, str, str]:
    """Past, -ing form and third person of a regular verb."""
    after_consonant = len(verb) > 2 and verb[-2] not in "aeiou"
    third = f"{verb[:-1]}ies" if verb[-1] == "y" and after_consonant else verb
    third = third if third != verb else verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    if verb.endswith(("ee", "ye")):
        return f"{verb}d", f"{verb}ing", third
    if verb[-1] == "e":
        return f"{verb}d", f"{verb[:-2]}ying" if verb.endswith("ie") else f"{verb[:-1]}ing", third
    if verb[-1] == "y" and after_consonant:
        return f"{verb[:-1]}ied", f"{verb}ing", third
    short = len(re.findall("[aeiouy]+", verb)) == 1 and re.search("[^aeiou][aeiou][^aeiouwxy]$", verb)
    stem = verb + verb[-1] if short or verb in _DOUBLING else f"{verb}k" if verb.endswith("ic") else verb
    return f"{stem}ed", f"{stem}ing", third


def _pruned(pairs: Counter[tuple[str, str]]) -> dict[str, tuple[int, str]]:
    by_ending: dict[str, Counter[tuple[int, str]]] = defaultdict(Counter)
    for (word, lemma), count in sorted(pairs.items()):
        marked = f"^{word}"
        for start in range(len(marked) + 1):
            # A word counts by its root of frequency: endings are about many words, not about frequent ones.
            by_ending[marked[start:]][_script(word, lemma)] += count if start == 0 else 1
    rules: dict[str, tuple[int, str]] = {}
    for ending in sorted(by_ending, key=lambda one: (len(one), one)):
        script, count = max(by_ending[ending].items(), key=lambda item: (item[1], item[0]))
        inherited = next((rules[ending[k:]] for k in range(1, len(ending) + 1) if ending[k:] in rules), None)
        whole = ending.startswith("^")
        if not ending or (script != inherited and (whole or count >= 2)):
            rules[ending] = script
    return rules


def _script(word: str, lemma: str) -> tuple[int, str]:
    common = 0
    while common < min(len(word), len(lemma)) and word[common] == lemma[common]:
        common += 1
    return len(word) - common, lemma[common:]


def lemma_exceptions(sentences: Iterable[Sentence]) -> dict[str, str]:
    """Lemmas of Ukrainian and Russian words for which `slavic_lemma` mostly chooses another than the treebank."""
    chosen: dict[str, Counter[bool]] = defaultdict(Counter)
    gold: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for row in sentence.rows:
            key = f"{sentence.language} {row.upos} {row.word.lower()}"
            lemma = slavic_lemma(row.word, row.upos, dict(row.features), sentence.language)
            chosen[key][_folded(lemma) == _folded(row.lemma)] += 1
            gold[key][row.lemma] += 1
    return {
        key: gold[key].most_common(1)[0][0]
        for key, right in sorted(chosen.items())
        if right[False] >= _LEAST and right[False] > 2 * right[True] and key.split(" ")[2][0].isalpha()
    }


def _folded(lemma: str) -> str:
    return lemma.lower().replace("ё", "е")
