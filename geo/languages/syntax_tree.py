"""Heads that make a tree: the best arc of each word where these do, the maximum spanning tree where not."""

import numpy as np
import numpy.typing as npt

__all__ = ["heads"]

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]

_ROOT_PENALTY = 1e6
"""What a second root would cost: more than any arcs can win."""


def heads(arcs: Floats, lengths: Ints) -> Ints:
    """
    The tree of each sentence of a batch, with one root.

    Parameters
    ----------
    arcs
        (B, T, T + 1) scores; head 0 is the root, head i the word i - 1.
    lengths
        (B,) numbers of words.

    Returns
    -------
    (B, T) heads; 0 for the root and beyond a sentence's end.
    """
    batch, steps, _ = arcs.shape
    inside = np.arange(steps)[None] < lengths[:, None]
    best = np.where(inside, arcs.argmax(axis=-1), 0)
    reached = np.concatenate((np.zeros((batch, 1), dtype=best.dtype), best), axis=1)
    for _ in range(int(steps).bit_length()):
        reached = np.take_along_axis(reached, reached, axis=1)
    roots = ((best == 0) & inside).sum(axis=1)
    for sentence in np.flatnonzero((roots != 1) | reached.any(axis=1)):
        length = int(lengths[sentence])
        best[sentence, :length] = _spanning_tree(arcs[sentence, :length, : length + 1])
    return best


def _spanning_tree(arcs: Floats) -> Ints:
    """Maximum spanning tree (Chu & Liu 1965, Edmonds 1967), one root at most."""
    length = len(arcs)
    scores = np.full((length + 1, length + 1), -np.inf)
    scores[1:] = arcs
    scores[1:, 0] -= _ROOT_PENALTY
    return _contracted(scores)[1:]


def _contracted(scores: npt.NDArray[np.float64]) -> Ints:
    """Heads of all nodes for scores[dependent, head]; node 0 is the root."""
    size = len(scores)
    best = np.zeros(size, dtype=np.int64)
    best[1:] = scores[1:].argmax(axis=1)
    cycle = _cycle(best)
    if not cycle:
        return best
    inside = np.zeros(size, dtype=bool)
    inside[cycle] = True
    rest = np.flatnonzero(~inside)
    members = np.array(cycle)
    own = scores[members, best[members]]
    # The cycle becomes one node, the last: entering it at a member costs what that member's arc in the cycle gives.
    entering = scores[np.ix_(members, rest)] - own[:, None]
    leaving = scores[np.ix_(rest, members)]
    entry, exit_ = entering.argmax(axis=0), leaving.argmax(axis=1)
    small = np.full((len(rest) + 1, len(rest) + 1), -np.inf)
    small[:-1, :-1] = scores[np.ix_(rest, rest)]
    small[-1, :-1] = entering[entry, np.arange(len(rest))]
    small[:-1, -1] = leaving[np.arange(len(rest)), exit_]
    small[0] = -np.inf
    chosen = _contracted(small)
    for place, node in enumerate(rest[1:], start=1):
        head = chosen[place]
        best[node] = members[exit_[place]] if head == len(rest) else rest[head]
    outside = chosen[-1]
    best[members[entry[outside]]] = rest[outside]
    return best


def _cycle(best: Ints) -> list[int]:
    """The nodes of one cycle; none if every node leads to the root."""
    state = [0] * len(best)
    state[0] = 2
    for start in range(1, len(best)):
        path = []
        node = start
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = int(best[node])
        if state[node] == 1:
            return path[path.index(node) :]
        for seen in path:
            state[seen] = 2
    return []
