"""Trees out of scores."""

import itertools

import numpy as np
import pytest

from geo.languages.syntax_tree import heads


def best_by_trying(arcs: np.ndarray) -> float:
    """Score of the best tree with one root, of all assignments of heads."""
    size = len(arcs)
    best = -np.inf
    for choice in itertools.product(range(size + 1), repeat=size):
        if choice.count(0) == 1 and all(_reaches_root(choice, word) for word in range(size)):
            best = max(best, sum(arcs[word, head] for word, head in enumerate(choice)))
    return float(best)


def _reaches_root(choice: tuple[int, ...], word: int) -> bool:
    for _ in range(len(choice) + 1):
        if choice[word] == 0:
            return True
        word = choice[word] - 1
    return False


@pytest.mark.parametrize("size", [1, 2, 3, 4, 5])
def test_no_tree_scores_higher(size: int) -> None:
    """Against all trees there are, on scores drawn at random."""
    rng = np.random.default_rng(size)
    for _ in range(15):
        arcs = rng.normal(size=(1, size, size + 1)).astype(np.float32)
        arcs[0, np.arange(size), np.arange(size) + 1] = -np.inf
        found = heads(arcs, np.array([size]))[0]
        assert sum(arcs[0, word, head] for word, head in enumerate(found)) == pytest.approx(best_by_trying(arcs[0]))
        assert list(found).count(0) == 1


def test_sentences_of_a_batch_keep_to_their_own_length() -> None:
    arcs = np.zeros((2, 3, 4), dtype=np.float32)
    arcs[:, :, 0] = 1.0
    arcs[:, np.arange(3), np.arange(3) + 1] = -np.inf
    arcs[1, :, 2:] = -np.inf
    found = heads(arcs, np.array([3, 1]))
    assert list(found[1]) == [0, 0, 0]
    assert list(found[0]).count(0) == 1
