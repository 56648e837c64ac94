"""The training of a syntax model, in JAX: the same network as geo.languages.syntax_network, with gradients."""

import math
import random
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from syntax_augment import Example, augmented, example
from syntax_lemma_rules import lemma_exceptions, lemma_rules
from syntax_treebank import Row, Sentence
from syntax_vectors import Vectors, russian_vectors

from geo.languages.syntax_features import SLOTS, Vocabulary, word_features
from geo.languages.syntax_model import write_model

__all__ = ["Plan", "train"]

FEATURES = {
    "en": "Number Tense VerbForm Voice Mood Person Case Polarity PronType Degree NumType Gender Poss".split(),
    "slavic": (
        "Case Number Gender Animacy Tense Aspect Voice VerbForm Mood Person Polarity Degree Variant PronType NameType "
        "NumType Reflex"
    ).split(),
}
WIDTHS = {
    "en": {"form": 96, "suffix2": 16, "suffix3": 32, "suffix4": 32, "prefix3": 24, "shape": 24},
    "slavic": {"form": 64, "lemma": 48, "root": 40, "suffix2": 24, "suffix3": 32, "suffix4": 32, "shape": 16,
               "language": 8, "vector": 48, "bag": 72},
}  # fmt: skip
VECTORS = 30_000
"""Russian lemmas that have a distributional vector."""
LEAST = {"form": 2, "lemma": 2, "root": 2, "suffix4": 3, "suffix3": 3, "prefix3": 3, "suffix2": 2, "shape": 3}
DROPPED = frozenset({"form", "lemma", "root"})
"""Slots of which rare values are left out at times, so that the model learns to do without."""
BAG = 24
RARE_LABEL = 8
"""Relations seen less often lose their subtype."""


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What a training run may vary."""

    kind: str
    epochs: int
    seed: int = 20220615
    hidden: int = 128
    arc: int = 160
    relation: int = 56
    soft: int = 32
    batch_words: int = 1000
    buckets: tuple[int, ...] = (8, 14, 20, 28, 40, 60, 110)
    """Lengths that sentences are padded to; each costs a compilation, longer sentences are left out."""
    rate: float = 2.5e-3
    dropout: float = 0.33
    recurrent_dropout: float = 0.2
    tag_weight: float = 0.6


@dataclass
class Inventory:
    """What values the model knows."""

    plan: Plan
    labels: list[str]
    groups: list[tuple[str, list[str]]]
    vocabularies: dict[str, Vocabulary]
    frequencies: dict[str, Counter[str]]
    lemmas: dict[str, Any]
    """What `syntax_lemmas` needs, by key of the model's description."""
    vectors: Vectors | None
    cache: dict[tuple[str, str], tuple[np.ndarray, np.ndarray, np.ndarray]] = field(default_factory=dict)

    def word(self, word: str, language: str) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Rows of a word by slot, rows of its bag, and how readily each slot is dropped in training."""
        key = (language, word)
        if key not in self.cache:
            features = word_features(word, language)
            slots = SLOTS[self.plan.kind]
            rows = np.array([self.vocabularies[slot].row(features.slots[slot]) for slot in slots])
            drop = np.array(
                [
                    0.25 / (0.25 + max(self.frequencies[slot][features.slots[slot]] - 1, 0)) if slot in DROPPED else 0.0
                    for slot in slots
                ]
            )
            bag = np.zeros(BAG, dtype=np.int64)
            known = [self.vocabularies["bag"].row(m) for m in features.bag] if "bag" in self.vocabularies else []
            known = [row for row in known if row]
            bag[: len(known)] = known
            self.cache[key] = rows, bag, drop
        return self.cache[key]


def inventory(examples: Sequence[Example], plan: Plan) -> Inventory:
    """Count what the training sentences hold; a value counts as often as it stands in either cut of them."""
    sentences = [one.given for one in examples]
    given, ours = (_frequencies(forms, plan.kind) for forms in (sentences, [one.ours for one in examples]))
    frequencies = {slot: given[slot] | ours[slot] for slot in given}
    labels: Counter[str] = Counter()
    values: dict[str, Counter[str]] = {name: Counter() for name in ("UPOS", *FEATURES[plan.kind])}
    for sentence in sentences:
        for row in sentence.rows:
            labels[row.relation] += 1
            values["UPOS"][row.upos] += 1
            features = dict(row.features)
            for name in FEATURES[plan.kind]:
                values[name][features.get(name, "")] += 1
    slots = SLOTS[plan.kind]
    kept = {slot: sorted(v for v, n in frequencies[slot].items() if n >= LEAST.get(slot, 2)) for slot in slots}
    if plan.kind == "slavic":
        kept["bag"] = sorted(v for v, n in frequencies["bag"].items() if n >= 5)
    names = {label if count >= RARE_LABEL else label.split(":")[0] for label, count in labels.items()} - {"root"}
    groups = [(name, sorted(v for v, n in counts.items() if n >= 5 or v == "")) for name, counts in values.items()]
    lemmas = {"lemmas": lemma_rules(sentences)} if plan.kind == "en" else {"exceptions": lemma_exceptions(sentences)}
    vectors = None
    if plan.kind == "slavic":
        vectors = russian_vectors(VECTORS, WIDTHS["slavic"]["vector"])
        kept["vector"] = vectors.keys
    vocabularies = {slot: Vocabulary.of(values) for slot, values in kept.items()}
    return Inventory(plan, ["root", *sorted(names)], groups, vocabularies, frequencies, lemmas, vectors)


def _frequencies(sentences: Sequence[Sentence], kind: str) -> dict[str, Counter[str]]:
    """How often each value stands, by slot and in the bag."""
    words = Counter((sentence.language, row.word) for sentence in sentences for row in sentence.rows)
    frequencies: dict[str, Counter[str]] = {slot: Counter() for slot in (*SLOTS[kind], "bag")}
    for (language, word), count in words.items():
        features = word_features(word, language)
        for slot in SLOTS[kind]:
            frequencies[slot][features.slots[slot]] += count
        for mark in features.bag:
            frequencies["bag"][mark] += count
    return frequencies


def initial(known: Inventory, rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Weights to begin with."""
    plan = known.plan
    widths = WIDTHS[plan.kind]
    weights = {
        f"embedding.{slot}": rng.normal(0, 0.3, (len(vocabulary), widths[slot]))
        for slot, vocabulary in known.vocabularies.items()
        if slot != "vector"
    }
    into, h = sum(widths.values()), plan.hidden
    tags = sum(len(values) for _, values in known.groups)
    labels = len(known.labels)

    def glorot(*shape: int) -> np.ndarray:
        return rng.normal(0, math.sqrt(2 / (shape[-2] + shape[-1])), shape)

    for layer, width in (("low", into), ("high", 2 * h + plan.soft)):
        weights[f"{layer}.input"] = glorot(2, width, 4 * h)
        weights[f"{layer}.state"] = np.stack(
            [np.concatenate([np.linalg.qr(rng.normal(size=(h, h)))[0] for _ in range(4)], 1) for _ in range(2)]
        )
        bias = np.zeros((2, 4 * h))
        bias[:, h : 2 * h] = 1.0
        weights[f"{layer}.bias"] = bias
    weights["tags.weight"], weights["tags.bias"] = glorot(2 * h, tags), np.zeros(tags)
    weights["soft.weight"] = rng.normal(0, 0.5, (tags, plan.soft))
    weights["root"] = rng.normal(0, 0.1, 2 * h)
    views = 2 * plan.arc + 2 * plan.relation
    weights["views.weight"], weights["views.bias"] = glorot(2 * h, views), np.zeros(views)
    weights["arc.weight"], weights["arc.bias"] = glorot(plan.arc, plan.arc) * 0.5, np.zeros(plan.arc)
    weights["relation.weight"] = rng.normal(0, 0.02, (plan.relation, labels, plan.relation))
    weights["relation.linear"] = glorot(2 * plan.relation, labels)
    weights["relation.bias"] = np.zeros(labels)
    return {name: value.astype(np.float32) for name, value in weights.items()}


Weights = dict[str, jax.Array]


def _lstm(w: Weights, layer: str, words: jax.Array, backwards: jax.Array, mask: jax.Array) -> jax.Array:
    """(T, B, D) to (T, B, 2 H); `mask` is the dropout of the state, (2, B, H)."""
    weight, state, bias = w[f"{layer}.input"], w[f"{layer}.state"], w[f"{layer}.bias"]
    h = state.shape[1]
    columns = jnp.arange(words.shape[1])[None]
    ahead = words @ weight[0] + bias[0]
    back = (words @ weight[1] + bias[1])[backwards, columns]
    start = jnp.zeros((words.shape[1], h))

    def cell(now: jax.Array, kept: jax.Array) -> tuple[jax.Array, jax.Array]:
        i, f, o = jnp.split(jax.nn.sigmoid(now[..., : 3 * h]), 3, axis=-1)
        kept = f * kept + i * jnp.tanh(now[..., 3 * h :])
        return o * jnp.tanh(kept), kept

    def step(carry: tuple[jax.Array, ...], gates: tuple[jax.Array, jax.Array]) -> Any:
        h0, c0, h1, c1 = carry
        h0, c0 = cell(gates[0] + (h0 * mask[0]) @ state[0], c0)
        h1, c1 = cell(gates[1] + (h1 * mask[1]) @ state[1], c1)
        return (h0, c0, h1, c1), (h0, h1)

    _, (out, back) = jax.lax.scan(step, (start,) * 4, (ahead, back))
    return jnp.concatenate((out, back[backwards, columns]), axis=-1)


def loss_of(plan: Plan, slots: Sequence[str], groups: Sequence[tuple[int, int]]) -> Callable[..., jax.Array]:
    """The loss of a batch as a function of the weights."""

    def dropped(key: jax.Array, shape: tuple[int, ...], share: float) -> jax.Array:
        return jax.random.bernoulli(key, 1 - share, shape) / (1 - share)

    def loss(w: Weights, batch: dict[str, jax.Array], key: jax.Array) -> jax.Array:
        steps, count = batch["rows"].shape[:2]
        lengths = batch["lengths"]
        step = jnp.arange(steps)[:, None]
        inside = step < lengths[None]
        backwards = jnp.where(inside, lengths[None] - 1 - step, step)
        keys = jax.random.split(key, 8)
        parts = [
            batch["vectors"] if slot == "vector" else w[f"embedding.{slot}"][batch["rows"][..., number]]
            for number, slot in enumerate(slots)
        ]
        if "bag" in batch:
            known = batch["bag"] > 0
            bag = (w["embedding.bag"][batch["bag"]] * known[..., None]).sum(axis=-2)
            parts.append(bag / jnp.sqrt(jnp.maximum(known.sum(-1), 1))[..., None])
        words = jnp.concatenate(parts, axis=-1)
        words = words * dropped(keys[0], (1, count, words.shape[-1]), plan.dropout * 0.75) * inside[..., None]
        h = plan.hidden
        low = _lstm(w, "low", words, backwards, dropped(keys[1], (2, count, h), plan.recurrent_dropout))
        low = low * dropped(keys[2], (1, count, 2 * h), plan.dropout)
        tags = low @ w["tags.weight"] + w["tags.bias"]
        weight = inside / inside.sum()
        total = 0.0
        soft = []
        for number, (first, last) in enumerate(groups):
            scores = jax.nn.log_softmax(tags[..., first:last])
            soft.append(jnp.exp(scores))
            gold = jnp.take_along_axis(scores, batch["tags"][..., number, None], axis=-1)[..., 0]
            total -= plan.tag_weight * (1.0 if number == 0 else 0.4) * (gold * weight).sum()
        high = jnp.concatenate((low, jnp.concatenate(soft, -1) @ w["soft.weight"]), axis=-1)
        high = _lstm(w, "high", high, backwards, dropped(keys[3], (2, count, h), plan.recurrent_dropout))
        high = jnp.concatenate((jnp.broadcast_to(w["root"], (1, count, 2 * h)), high)).swapaxes(0, 1)
        high = high * dropped(keys[4], (count, 1, 2 * h), plan.dropout)
        views = jax.nn.leaky_relu(high @ w["views.weight"] + w["views.bias"], 0.1)
        views = views * dropped(keys[5], (count, 1, views.shape[-1]), plan.dropout)
        a, r = plan.arc, plan.relation
        arcs = (views[:, 1:, :a] @ w["arc.weight"] + w["arc.bias"]) @ views[..., a : 2 * a].swapaxes(1, 2)
        allowed = (jnp.arange(steps + 1)[None] <= lengths[:, None])[:, None] & ~jnp.eye(steps + 1, dtype=bool)[1:][None]
        scores = jax.nn.log_softmax(jnp.where(allowed, arcs, -1e9))
        heads, weight = batch["heads"].T, weight.T
        total -= (jnp.take_along_axis(scores, heads[..., None], axis=-1)[..., 0] * weight).sum()
        dependent = views[:, 1:, 2 * a : 2 * a + r].reshape(-1, r)
        head = jnp.take_along_axis(views[..., 2 * a + r :], heads[..., None], axis=1).reshape(-1, r)
        crossed = jnp.tensordot(dependent, w["relation.weight"], axes=1)
        named = (crossed * head[:, None]).sum(-1)
        named += jnp.concatenate((dependent, head), -1) @ w["relation.linear"] + w["relation.bias"]
        gold = jnp.take_along_axis(jax.nn.log_softmax(named), batch["labels"].T.reshape(-1, 1), axis=-1)[:, 0]
        return total - (gold * weight.reshape(-1)).sum()

    return loss


@dataclass(frozen=True, slots=True)
class Coded:
    """One sentence as arrays, a row a word."""

    rows: np.ndarray
    drop: np.ndarray
    bag: np.ndarray
    tags: np.ndarray
    heads: np.ndarray
    labels: np.ndarray


class Encoder:
    """Turns sentences into arrays; those that come again are remembered."""

    def __init__(self, known: Inventory, lasting: Iterable[Sentence]) -> None:
        self._known = known
        self._slots = SLOTS[known.plan.kind]
        self._label_of = {label: number for number, label in enumerate(known.labels)}
        self._value_of = [(name, {value: n for n, value in enumerate(values)}) for name, values in known.groups]
        self._lasting: dict[int, Coded] = {}
        for sentence in lasting:
            self._lasting[id(sentence)] = self._coded(sentence)

    def batch(self, sentences: Sequence[Sentence], steps: int, drops: np.random.Generator) -> dict[str, Any]:
        """A batch as arrays, time first."""
        known, count = self._known, len(sentences)
        rows = np.zeros((steps, count, len(self._slots)), dtype=np.int32)
        bag = np.zeros((steps, count, BAG), dtype=np.int32)
        tags = np.zeros((steps, count, len(known.groups)), dtype=np.int32)
        heads, labels = np.zeros((2, steps, count), dtype=np.int32)
        lengths = np.array([len(sentence.rows) for sentence in sentences], dtype=np.int32)
        for column, sentence in enumerate(sentences):
            coded = self._lasting.get(id(sentence)) or self._coded(sentence)
            end = lengths[column]
            rows[:end, column] = np.where(drops.random(coded.drop.shape) < coded.drop, 0, coded.rows)
            bag[:end, column], tags[:end, column] = coded.bag, coded.tags
            heads[:end, column], labels[:end, column] = coded.heads, coded.labels
        batch = {"rows": rows, "tags": tags, "heads": heads, "labels": labels, "lengths": lengths}
        if "bag" in known.vocabularies:
            batch["bag"] = bag
        if known.vectors:
            number = self._slots.index("vector")
            batch["vectors"] = known.vectors.values[known.vectors.index[rows[..., number]]] * known.vectors.scale
        return batch

    def _coded(self, sentence: Sentence) -> Coded:
        words = [self._known.word(row.word, sentence.language) for row in sentence.rows]
        ids, bags, drops = (np.stack(parts) for parts in zip(*words, strict=True))
        labels = [
            self._label_of.get(r.relation, self._label_of.get(r.relation.split(":")[0], 0)) for r in sentence.rows
        ]
        tags = np.array([self._tags(row) for row in sentence.rows])
        return Coded(ids, drops, bags, tags, np.array([row.head for row in sentence.rows]), np.array(labels))

    def _tags(self, row: Row) -> list[int]:
        given = {**dict(row.features), "UPOS": row.upos}
        return [values.get(given.get(name, ""), values.get("", 0)) for name, values in self._value_of]


def batches(examples: Sequence[Example], plan: Plan, rng: random.Random) -> Iterator[tuple[int, list[Sentence]]]:
    """Augmented sentences in batches of like length, in an order drawn anew; every shape is one of few."""
    full: list[tuple[int, list[Sentence]]] = []
    waiting: dict[int, list[Sentence]] = {steps: [] for steps in plan.buckets}
    for chosen in rng.sample(examples, len(examples)):
        one = augmented(chosen, rng)
        steps = next((steps for steps in plan.buckets if len(one.rows) <= steps), None)
        if steps is None:
            continue
        waiting[steps].append(one)
        if len(waiting[steps]) == max(plan.batch_words // steps, 1):
            full.append((steps, waiting[steps]))
            waiting[steps] = []
    for steps, rest in waiting.items():
        size = max(plan.batch_words // steps, 1)
        if rest:
            full.append((steps, (rest * size)[:size]))
    rng.shuffle(full)
    yield from full


def train(
    sentences: Sequence[Sentence], plan: Plan, target: Path, evaluate: Callable[[Path], str], every: int = 2
) -> None:
    """Train a model and write it to `target`, again after each few epochs."""
    examples = [example(sentence) for sentence in sentences]
    known = inventory(examples, plan)
    rng, numbers = random.Random(plan.seed), np.random.default_rng(plan.seed)
    weights: Weights = {name: jnp.asarray(value) for name, value in initial(known, numbers).items()}
    print(
        f"{sum(v.size for v in weights.values()) / 1e6:.2f} million weights, {len(known.labels)} relations", flush=True
    )
    bounds, first = [], 0
    for _, values in known.groups:
        bounds.append((first, first + len(values)))
        first += len(values)
    encoder = Encoder(known, (form for one in examples for form in (one.given, one.ours)))
    loss = loss_of(plan, SLOTS[plan.kind], bounds)
    # Work per epoch is known closely enough from one pass.
    total = plan.epochs * sum(1 for _ in batches(examples, plan, random.Random(plan.seed)))

    @jax.jit
    def update(w: Weights, m: Weights, v: Weights, batch: dict[str, Any], key: jax.Array, step: jax.Array) -> Any:
        value, gradient = jax.value_and_grad(loss)(w, batch, key)
        norm = jnp.sqrt(sum((g**2).sum() for g in gradient.values()))
        scale = jnp.minimum(1.0, 2.0 / (norm + 1e-9))
        rate = plan.rate * jnp.minimum(step / 150, jnp.maximum(1 - step / total, 0.01))
        out_w, out_m, out_v = {}, {}, {}
        for name, g in gradient.items():
            g = g * scale
            out_m[name] = 0.9 * m[name] + 0.1 * g
            out_v[name] = 0.98 * v[name] + 0.02 * g**2
            moved = out_m[name] / (1 - 0.9**step) / (jnp.sqrt(out_v[name] / (1 - 0.98**step)) + 1e-8)
            out_w[name] = w[name] - rate * moved
        return out_w, out_m, out_v, value

    m = {name: jnp.zeros_like(value) for name, value in weights.items()}
    v = dict(m)
    key, step, started = jax.random.key(plan.seed), 0, time.monotonic()
    for epoch in range(1, plan.epochs + 1):
        losses = []
        for steps, batch in batches(examples, plan, rng):
            step += 1
            key, use = jax.random.split(key)
            arrays = encoder.batch(batch, steps, numbers)
            weights, m, v, value = update(weights, m, v, arrays, use, jnp.float32(step))
            losses.append(value)
        note = f"epoch {epoch} loss {float(jnp.stack(losses).mean()):.3f} {time.monotonic() - started:.0f} s"
        if epoch % every == 0 or epoch == plan.epochs:
            _save(target, known, weights)
            note += " " + evaluate(target)
        print(note, flush=True)


def _save(target: Path, known: Inventory, weights: Weights) -> None:
    arrays = {name: np.asarray(value) for name, value in weights.items()}
    if known.vectors:
        arrays["embedding.vector"], arrays["index.vector"] = known.vectors.values, known.vectors.index
        arrays["scale.vector"] = known.vectors.scale
    for slot, vocabulary in known.vocabularies.items():
        arrays[f"vocabulary.{slot}"] = vocabulary.hashes
    meta = {"slots": SLOTS[known.plan.kind], "groups": known.groups, "labels": known.labels} | known.lemmas
    write_model(target, meta, arrays)
