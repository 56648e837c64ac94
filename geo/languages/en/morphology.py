"""English words by paradigm: regular forms by rule, irregular ones by list; no dictionary, no download.

The way forth, from lemma to forms, is exact for the words of news. The way back gives every lemma that the rules allow,
for without a dictionary "planes" may be of "plane" or "plan".
"""

from functools import lru_cache

from geo.languages.morphology import Number, Part, Tense, WordForm

__all__ = ["EnglishMorphology"]

# Infinitive, past, participle; "/" parts forms that live side by side.
_IRREGULAR_VERBS = """
arise arose arisen; be was/were been; bear bore borne; beat beat beaten; become became become; begin began begun;
bend bent bent; bet bet bet; bind bound bound; bite bit bitten; bleed bled bled; blow blew blown; break broke broken;
bring brought brought; build built built; burn burned/burnt burned/burnt; burst burst burst; buy bought bought;
catch caught caught; choose chose chosen; cling clung clung; come came come; cost cost cost; cut cut cut;
deal dealt dealt; dig dug dug; do did done; draw drew drawn; drive drove driven; eat ate eaten; fall fell fallen;
feed fed fed; feel felt felt; fight fought fought; find found found; flee fled fled; fling flung flung; fly flew flown;
forbid forbade forbidden; foresee foresaw foreseen; forget forgot forgotten; forgive forgave forgiven;
freeze froze frozen; get got got/gotten; give gave given; go went gone; grind ground ground; grow grew grown;
hang hung/hanged hung/hanged; have had had; hear heard heard; hide hid hidden; hit hit hit; hold held held;
hurt hurt hurt; keep kept kept; know knew known; lay laid laid; lead led led; learn learned/learnt learned/learnt;
leave left left; lend lent lent; let let let; lie lay lain; light lit lit; lose lost lost; make made made;
mean meant meant; meet met met; mistake mistook mistaken; outgun outgunned outgunned; overcome overcame overcome;
overrun overran overrun; overthrow overthrew overthrown; pay paid paid; put put put; quit quit quit; read read read;
rebuild rebuilt rebuilt; retake retook retaken; ride rode ridden; ring rang rung; rise rose risen; run ran run;
say said said; see saw seen; seek sought sought; sell sold sold; send sent sent; set set set; shake shook shaken;
shed shed shed; shoot shot shot; show showed shown/showed; shrink shrank shrunk; shut shut shut; sing sang sung;
sink sank/sunk sunk; sit sat sat; sleep slept slept; slide slid slid; speak spoke spoken; spend spent spent;
split split split; spread spread spread; stand stood stood; steal stole stolen; stick stuck stuck; strike struck struck;
strive strove striven; swear swore sworn; sweep swept swept; swing swung swung; take took taken; teach taught taught;
tear tore torn; tell told told; think thought thought; throw threw thrown; undergo underwent undergone;
understand understood understood; undertake undertook undertaken; uphold upheld upheld; wake woke woken; wear wore worn;
win won won; withdraw withdrew withdrawn; withhold withheld withheld; withstand withstood withstood;
write wrote written
"""
_IRREGULAR_PLURALS = dict(
    pair.split(" ")
    for pair in """man men;woman women;child children;person people;foot feet;tooth teeth;goose geese;mouse mice;
    ox oxen;life lives;knife knives;wife wives;half halves;leaf leaves;loaf loaves;shelf shelves;thief thieves;
    wolf wolves;crisis crises;basis bases;analysis analyses;hypothesis hypotheses;datum data;medium media;
    serviceman servicemen;servicewoman servicewomen;spokesman spokesmen;spokeswoman spokeswomen;policeman policemen;
    fireman firemen;gunman gunmen;congressman congressmen;chairman chairmen;headquarters headquarters;
    aircraft aircraft;spacecraft spacecraft;hovercraft hovercraft;series series;species species;means means;
    barracks barracks;howitzer howitzers;corps corps;staff staff;personnel personnel;police police;infantry infantry;
    artillery artillery""".replace("\n    ", "").split(";")
)
_S_FORMS = {"be": "is", "have": "has", "do": "does", "go": "goes"}
_FURTHER = {"be": (("am", "present"), ("are", "present"))}
# Verbs of several syllables whose last one bears the stress, and doubles its consonant.
_STRESSED_END = frozenset(
    """admit commit permit submit omit remit transmit emit refer prefer confer defer infer deter occur recur incur
    concur rebut expel repel compel propel dispel rebel control patrol regret forget begin outgun overrun abet allot
    annul equip debar unplug""".split()
)
# Verbs in -l and -p that British writers double and American ones do not.
_DOUBLED_AT_WILL = frozenset(
    """cancel travel level label signal model counsel fuel tunnel channel marshal quarrel shovel total rival dial
    kidnap worship""".split()
)
_VOWELS = "aeiou"
_SIBILANTS = ("s", "x", "z", "ch", "sh")


def _irregular() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    table: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}
    for row in " ".join(_IRREGULAR_VERBS.split()).split("; "):
        lemma, past, participle = row.strip().split(" ")
        table[lemma] = (tuple(past.split("/")), tuple(participle.split("/")))
    return table


_IRREGULAR = _irregular()
_BACK: dict[str, str] = {
    form: lemma for lemma, (past, participle) in _IRREGULAR.items() for form in (*past, *participle)
} | {"is": "be", "am": "be", "are": "be", "has": "have", "does": "do", "goes": "go"}
_SINGULARS = {plural: singular for singular, plural in _IRREGULAR_PLURALS.items()}


class EnglishMorphology:
    """English words: verbs and nouns by paradigm, all others as they stand."""

    declines = False

    def is_known(self, word: str) -> bool:
        """Whether a word is one of the irregular forms; of regular ones nothing is listed."""
        word = word.lower()
        return word in _BACK or word in _IRREGULAR or word in _SINGULARS or word in _IRREGULAR_PLURALS

    @lru_cache(maxsize=50_000)  # noqa: B019 -- one object a process
    def readings(self, word: str) -> tuple[WordForm, ...]:
        """Every verb and noun that a word may be a form of, irregular ones first and the word as it stands last."""
        word = word.lower()
        found: dict[WordForm, None] = {}
        for lemma in self._candidates(word):
            for part in ("verb", "noun"):
                found.update((form, None) for form in self.forms(lemma, part) if form.text == word)
        return tuple(found) or (WordForm(word, word, "other", marks=frozenset(("guessed",))),)

    def lemmas(self, word: str) -> frozenset[str]:
        """Dictionary forms that a word may be a form of."""
        return frozenset(form.lemma for form in self.readings(word))

    def forms(self, lemma: str, part: Part | None = None) -> tuple[WordForm, ...]:
        """Every form of a lemma; of several words the first is inflected as a verb, the last as a noun."""
        found: dict[WordForm, None] = {}
        if part in (None, "verb"):
            head, _, rest = lemma.partition(" ")
            for text, form_part, number, tense in _verb_forms(head):
                found[WordForm(f"{text} {rest}".rstrip(), lemma, form_part, number=number, tense=tense)] = None
        if part in (None, "noun"):
            first, _, last = lemma.rpartition(" ")
            found[WordForm(lemma, lemma, "noun", number="singular")] = None
            found[WordForm(f"{first} {_plural(last)}".lstrip(), lemma, "noun", number="plural")] = None
        return tuple(found) or (WordForm(lemma, lemma, part or "other"),)

    def _candidates(self, word: str) -> list[str]:
        """Lemmas that a word may be of, before they are inflected and held against it."""
        found = [lemma for lemma in (_BACK.get(word), _SINGULARS.get(word)) if lemma]
        for ending, replacements in _BACKWARD:
            if word.endswith(ending) and len(word) > len(ending) + 1:
                stem = word.removesuffix(ending)
                found.extend(stem + replacement for replacement in replacements)
                if len(stem) > 2 and stem[-1] == stem[-2]:
                    found.append(stem[:-1])
        found.append(word)
        return list(dict.fromkeys(found))


_BACKWARD = (
    ("ies", ("y", "ie")),
    ("ied", ("y", "ie")),
    ("es", ("", "e")),
    ("s", ("",)),
    ("ed", ("", "e")),
    ("ying", ("ie", "y")),
    ("ing", ("", "e")),
    ("ves", ("f", "fe")),
)


def _verb_forms(verb: str) -> list[tuple[str, Part, Number, Tense]]:
    past, participle = _IRREGULAR.get(verb, ((), ()))
    regular = _with_ending(verb, "ed") if not past else ()
    out: list[tuple[str, Part, Number, Tense]] = [
        (verb, "infinitive", "", ""),
        (verb, "verb", "plural", "present"),
        (_S_FORMS.get(verb, _with_s(verb)), "verb", "singular", "present"),
    ]
    out += [(form, "verb", "", "past") for form in (*past, *regular)]
    out += [(form, "participle", "", "past") for form in (*participle, *regular)]
    out += [(form, "gerund", "", "") for form in _with_ending(verb, "ing")]
    out += [(form, "verb", "", "present") for form, _ in _FURTHER.get(verb, ())]
    return out


def _with_s(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith((*_SIBILANTS, "o")) else f"{word}s"


def _plural(noun: str) -> str:
    return _IRREGULAR_PLURALS.get(noun) or _with_s(noun)


def _with_ending(verb: str, ending: str) -> tuple[str, ...]:
    """A verb with -ed or -ing; two spellings where writers differ."""
    if verb.endswith("ie"):
        return (f"{verb}d",) if ending == "ed" else (f"{verb[:-2]}ying",)
    if verb.endswith("e") and not (ending == "ing" and verb.endswith(("ee", "oe", "ye"))) and verb != "be":
        return (f"{verb[:-1]}{ending}",)
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS and ending == "ed":
        return (f"{verb[:-1]}ied",)
    plain, doubled = f"{verb}{ending}", f"{verb}{verb[-1]}{ending}"
    if verb in _DOUBLED_AT_WILL:
        return plain, doubled
    return (doubled,) if _doubles(verb) else (plain,)


def _doubles(verb: str) -> bool:
    """Whether the last consonant is doubled: behind one short stressed vowel ("plan", "admit")."""
    if verb in _STRESSED_END:
        return True
    if len(verb) < 3 or verb[-1] in f"{_VOWELS}wxy" or verb[-2] not in _VOWELS:
        return False
    if verb[-3] in _VOWELS and not verb.startswith("qu", -4):
        return False
    return sum(letter in _VOWELS for letter in verb.replace("qu", "q")) == 1
