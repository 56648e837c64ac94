"""The syntax model's network, forward only, in numpy: two bidirectional LSTMs, taggers, biaffine arcs and relations.

Architecture after Dozat & Manning (2017), "Deep Biaffine Attention for Neural Dependency Parsing"; the tags that the
first layer predicts are read by the second, as in Zhang & Weiss (2016), "Stack-propagation".
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

__all__ = ["Network", "Scores"]

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Scores:
    """What the network says of a batch of B sentences, T words the longest."""

    tags: Floats
    """(B, T, K) scores of all tag values, group beside group."""
    arcs: Floats
    """(B, T, T + 1) scores of heads; head 0 is the root, head i the word i - 1. Impossible ones are -inf."""
    dependent: Floats
    """(B, T, R) words as dependents, for `Network.relations`."""
    head: Floats
    """(B, T + 1, R) words as heads."""


class Network:
    """
    The trained network.

    Parameters
    ----------
    weights
        Arrays by name, as the trainer writes them; half precision is widened to single.
    groups
        First and last-but-one column of each group of tags in `Scores.tags`.
    """

    def __init__(self, weights: Mapping[str, npt.NDArray[np.generic]], groups: Sequence[tuple[int, int]]) -> None:
        w = {name: np.asarray(value, dtype=np.float32) for name, value in weights.items()}
        self._layers = [
            _Layer(w[f"{layer}.input"], w[f"{layer}.state"], w[f"{layer}.bias"]) for layer in ("low", "high")
        ]
        self._groups = list(groups)
        self._w = w
        self._arc = w["arc.weight"].shape[0]
        relation = w["relation.weight"]
        self._relation_size, self._labels = relation.shape[0], relation.shape[1]
        self._relation = relation.reshape(self._relation_size, -1)

    def __call__(self, words: Floats, lengths: Ints) -> Scores:
        """
        Score a batch.

        Parameters
        ----------
        words
            (T, B, D) embedded words, zero beyond a sentence's end; sentences by length, the longest first.
        lengths
            (B,) numbers of words.
        """
        w = self._w
        steps, batch, _ = words.shape
        order = _Order(lengths, steps)
        low = self._layers[0](words, order)
        tags = low @ w["tags.weight"] + w["tags.bias"]
        soft = np.concatenate([_softmax(tags[..., start:end]) for start, end in self._groups], axis=-1)
        high = self._layers[1](np.concatenate((low, soft @ w["soft.weight"]), axis=-1), order)
        high = np.concatenate((np.broadcast_to(w["root"], (1, batch, w["root"].shape[-1])), high)).swapaxes(0, 1)
        views = high @ w["views.weight"] + w["views.bias"]
        np.maximum(views, 0.1 * views, out=views)
        a, r = self._arc, self._relation_size
        arc_dependent, arc_head = views[:, 1:, :a], views[..., a : 2 * a]
        arcs = (arc_dependent @ w["arc.weight"] + w["arc.bias"]) @ arc_head.swapaxes(1, 2)
        position = np.arange(steps + 1)
        arcs[:, position[1:] - 1, position[1:]] = -np.inf
        arcs[np.broadcast_to((position > lengths[:, None])[:, None], arcs.shape)] = -np.inf
        return Scores(tags.swapaxes(0, 1), arcs, views[:, 1:, 2 * a : 2 * a + r], views[..., 2 * a + r :])

    def relations(self, dependent: Floats, head: Floats) -> Floats:
        """(N, L) scores of relations between N dependents and their heads, each (N, R)."""
        w = self._w
        crossed = (dependent @ self._relation).reshape(-1, self._labels, self._relation_size)
        both = np.concatenate((dependent, head), axis=-1) @ w["relation.linear"] + w["relation.bias"]
        return np.asarray(np.matmul(crossed, head[:, :, None])[..., 0] + both, dtype=np.float32)


class _Order:
    """How a batch is walked: how many sentences still run at each step, and each sentence backwards."""

    def __init__(self, lengths: Ints, steps: int) -> None:
        step = np.arange(steps)[:, None]
        self.running = [int(count) for count in (lengths[None] > step).sum(axis=1)]
        self.backwards = np.where(step < lengths[None], lengths[None] - 1 - step, step)
        self.columns = np.arange(len(lengths))[None]


class _Layer:
    """A bidirectional LSTM; the two directions run side by side.

    The logistic function is a scaled tanh, so the weights of the three gates are halved once, and one tanh serves all.
    """

    def __init__(self, into: Floats, state: Floats, bias: Floats) -> None:
        self._size = size = state.shape[1]
        scale = np.ones(4 * size, dtype=np.float32)
        scale[: 3 * size] = 0.5
        self._input = np.concatenate(list(into * scale), axis=-1)
        self._state = state * scale
        self._bias = (bias * scale).reshape(-1)

    def __call__(self, words: Floats, order: _Order) -> Floats:
        """(T, B, D) to (T, B, 2 H)."""
        steps, batch, width = words.shape
        size = self._size
        flat = words.reshape(-1, width) @ self._input
        flat += self._bias
        gates = flat.reshape(steps, batch, 2, 4 * size)
        ahead, back = gates[:, :, 0], gates[order.backwards, order.columns, 1]
        hidden = np.zeros((2, batch, size), dtype=np.float32)
        cell = np.zeros((2, batch, size), dtype=np.float32)
        out = np.zeros((2, steps, batch, size), dtype=np.float32)
        for step, count in enumerate(order.running):
            now = np.matmul(hidden[:, :count], self._state)
            now[0] += ahead[step, :count]
            now[1] += back[step, :count]
            np.tanh(now, out=now)
            sigmoid = now[..., : 3 * size]
            sigmoid *= 0.5
            sigmoid += 0.5
            kept = cell[:, :count]
            kept *= now[..., size : 2 * size]
            kept += now[..., :size] * now[..., 3 * size :]
            hidden = np.tanh(kept)
            hidden *= now[..., 2 * size : 3 * size]
            out[:, step, :count] = hidden
        return np.concatenate((out[0], out[1][order.backwards, order.columns]), axis=-1)


def _softmax(scores: Floats) -> Floats:
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    raised /= raised.sum(axis=-1, keepdims=True)
    return np.asarray(raised, dtype=np.float32)
