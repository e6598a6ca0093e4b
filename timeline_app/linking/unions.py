"""Disjoint sets of hashable things, joined pair by pair."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Unions(Generic[T]):
    """Union-find with path halving; near constant cost a call.

    >>> u = Unions("abc"); u.join("a", "c"); u.sets()
    True
    [['a', 'c'], ['b']]
    """

    def __init__(self, members: Iterable[T]) -> None:
        self._parent: dict[T, T] = {member: member for member in members}

    def root(self, member: T) -> T:
        """The representative of the member's set."""
        while self._parent[member] != member:
            self._parent[member] = self._parent[self._parent[member]]
            member = self._parent[member]
        return member

    def join(self, a: T, b: T) -> bool:
        """Makes one set of the two; False when they already were."""
        root_a, root_b = self.root(a), self.root(b)
        if root_a == root_b:
            return False
        self._parent[root_b] = root_a
        return True

    def sets(self) -> list[list[T]]:
        """All sets, in the order their first members were given."""
        found: dict[T, list[T]] = defaultdict(list)
        for member in self._parent:
            found[self.root(member)].append(member)
        return list(found.values())
