"""One sentence read: its words with all their lemmas, the tree over them, and the clauses that they make."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from geo.languages.syntax import ParsedToken

__all__ = ["Reading"]

_CLAUSES = frozenset({"root", "ccomp", "advcl", "acl", "parataxis", "csubj"})
_BARRIER = {
    "parataxis": 4.0,
    "ccomp": 3.0,
    "advcl": 1.5,
    "acl": 1.2,
    "acl:relcl": 1.5,
    "appos": 0.3,
    "conj": 0.6,
    "discourse": 3.0,
    "list": 1.0,
    "csubj": 2.0,
}
"""What the way over a relation costs beside its one step: how much a clause keeps its places to itself."""
_TO_THE_ROOT = 60


class Reading:
    """A sentence's words, tree and clauses. Indices count its words; spans count code points of the article."""

    def __init__(
        self,
        tokens: Sequence[ParsedToken],
        lemmas: Sequence[frozenset[str]],
        starts: Sequence[int],
        ends: Sequence[int],
    ) -> None:
        """Hold a parsed sentence; `lemmas` are all that each word may stand for."""
        self.tokens = tuple(tokens)
        self.lemmas = tuple(lemmas)
        self.starts = tuple(starts)
        self.ends = tuple(ends)

    def __len__(self) -> int:
        return len(self.tokens)

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """Of each word those that depend on it, in order."""
        below: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head >= 0:
                below[token.head].append(token.index)
        return tuple(map(tuple, below))

    def relation(self, index: int) -> str:
        """A word's relation without its subtype."""
        return self.tokens[index].relation.partition(":")[0]

    def has(self, index: int, words: Iterable[str]) -> bool:
        """Whether a word is one of some lemmas."""
        return not self.lemmas[index].isdisjoint(words)

    def dependents(self, index: int, *relations: str) -> list[int]:
        """Words that depend on one by a relation, subtypes aside."""
        return [child for child in self.children[index] if self.relation(child) in relations]

    def ancestors(self, index: int) -> Iterator[int]:
        """A word's head, its head's head, and so on."""
        for _ in range(_TO_THE_ROOT):
            index = self.tokens[index].head
            if index < 0:
                return
            yield index

    def subtree(self, index: int, *, clauses: bool = True, conjuncts: bool = True) -> list[int]:
        """A word and all below it, in order; without the clauses, or the words coordinated with it, where asked."""
        found, stack = [], [index]
        while stack:
            top = stack.pop()
            found.append(top)
            for child in self.children[top]:
                relation = self.relation(child)
                if not clauses and relation in _CLAUSES:
                    continue
                if not conjuncts and top == index and relation in ("conj", "cc"):
                    continue
                stack.append(child)
        return sorted(found)

    @cached_property
    def clause_heads(self) -> tuple[int, ...]:
        """Of each word the head of its clause."""
        return tuple(self._clause_head(index) for index in range(len(self.tokens)))

    def _clause_head(self, index: int) -> int:
        while not self.begins_clause(index) and self.tokens[index].head >= 0:
            index = self.tokens[index].head
        return index

    def begins_clause(self, index: int) -> bool:
        """Whether a word heads a clause: by its relation, or as a verb coordinated with another."""
        relation = self.relation(index)
        if relation in _CLAUSES:
            return True
        return relation == "conj" and self.tokens[index].upos == "VERB"

    def distance(self, one: int, other: int) -> float:
        """Length of the way between two words over the tree, borders of clauses counted dearer."""
        costs = {one: 0.0}
        cost = 0.0
        at = one
        for above in self.ancestors(one):
            cost += self._step(at)
            costs[above] = at_cost = cost
            at = above
            if above == other:
                return at_cost
        cost, at = 0.0, other
        if other in costs:
            return costs[other]
        for above in self.ancestors(other):
            cost += self._step(at)
            at = above
            if above in costs:
                return cost + costs[above]
        return float("inf")

    def _step(self, index: int) -> float:
        token = self.tokens[index]
        extra = _BARRIER.get(token.relation, _BARRIER.get(self.relation(index), 0.0))
        if self.relation(index) == "conj" and token.upos == "VERB":
            extra += 1.0
        return 1.0 + extra

    def at(self, start: int, end: int) -> list[int]:
        """Words of a span of the article."""
        return [index for index in range(len(self)) if self.starts[index] < end and start < self.ends[index]]

    def head_of(self, indices: Sequence[int]) -> int:
        """Of some words the one on which the others depend; a noun before others where several do."""
        inside = set(indices)
        tops = [index for index in indices if self.tokens[index].head not in inside]
        nouns = [index for index in tops if self.tokens[index].upos in ("NOUN", "PROPN")]
        return (nouns or tops or list(indices))[0]

    def text(self, indices: Iterable[int]) -> str:
        """Some words, in order, as they stand."""
        return " ".join(self.tokens[index].text for index in sorted(indices))
