"""Clues that cannot all hold on any day: "next Friday", of what is told as over.

Each distance between two days has a least and a greatest length. Distances that lead round in a circle and come out
short of where they began leave no day at all. On sets without a bound that shows only once a bound comes in, which
would then be blamed for it: so it is looked for among the distances themselves.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from timeline_app.linking.network import Conflict, Constraint, NodeId, Window, rank

MAX_STEPS = 200_000
"""Work after which nothing is said: distances times variables."""


_Edge = tuple[int, int, int, int]
"""From, to, length, and the number of the distance it stands for."""


def impossible(constraints: Iterable[Constraint], conflicts: Sequence[Conflict]) -> list[Conflict]:
    """The weakest distance of each circle near the conflicts, with what it contradicts.

    Distances between articles are left out: a link that contradicts is taken back as it is. **Cost**: O(constraints)
    where there are conflicts, and that of ``circle`` for each article with one.
    """
    if not conflicts:
        return []
    at: dict[NodeId, list[Constraint]] = defaultdict(list)
    for constraint in constraints:
        if not constraint.link and constraint.relation.windows():
            for node in constraint.relation.nodes:
                at[node].append(constraint)
    found: list[Conflict] = []
    seen: set[NodeId] = set()
    for conflict in conflicts:
        for node in (*conflict.dropped.relation.nodes, conflict.node):
            if node not in seen:
                found.extend(_weakest(_joined(node, at, seen)))
    return found


def _joined(
    node: NodeId, at: dict[NodeId, list[Constraint]], seen: set[NodeId]
) -> list[Constraint]:
    """The distances that hang together with a variable, the strongest first."""
    seen.add(node)
    found: dict[Constraint, None] = {}
    waiting = [node]
    while waiting:
        for constraint in at.get(waiting.pop(), ()):
            found.setdefault(constraint)
            fresh = [other for other in constraint.relation.nodes if other not in seen]
            seen.update(fresh)
            waiting.extend(fresh)
    return sorted(found, key=rank)


def _weakest(distances: list[Constraint]) -> Iterator[Conflict]:
    while True:
        numbers = circle([constraint.relation.windows() for constraint in distances])
        if not numbers:
            return
        dropped = distances[numbers[-1]]
        against = tuple(distances[number] for number in numbers[:-1])
        yield Conflict(dropped, dropped.relation.nodes[0], against)
        distances = [one for one in distances if one is not dropped]


def circle(distances: Sequence[Sequence[Window]]) -> list[int]:
    """The numbers of some distances that contradict one another, in order; none where all can hold.

    **Cost**: O(variables x distances), at most ``MAX_STEPS``.

    >>> circle([[(0, 1, 1, 7)], [(1, 2, 0, 3)], [(0, 1, None, 0)]])
    [0, 2]
    >>> circle([[(0, 1, 0, 7)], [(1, 2, 0, 3)], [(0, 1, None, 0)]])
    []
    """
    edges = list(_edges(distances))
    nodes = sorted({node for begin, end, _, _ in edges for node in (begin, end)})
    if len(edges) * len(nodes) > MAX_STEPS:
        return []
    length = dict.fromkeys(nodes, 0)
    came: dict[int, _Edge] = {}
    last = None
    for _ in nodes:
        last = None
        for edge in edges:
            begin, end, step, _ = edge
            if length[begin] + step < length[end]:
                length[end], came[end], last = length[begin] + step, edge, end
        if last is None:
            return []
    return [] if last is None else _round(last, came, len(nodes))


def _edges(distances: Sequence[Sequence[Window]]) -> Iterator[_Edge]:
    for number, windows in enumerate(distances):
        for base, target, low, high in windows:
            if high is not None:
                yield base, target, high, number
            if low is not None:
                yield target, base, -low, number


def _round(node: int, came: dict[int, _Edge], steps: int) -> list[int]:
    """The distances of the circle that leads to a node."""
    for _ in range(steps):
        node = came[node][0]
    found, start = set[int](), node
    while True:
        edge = came[node]
        found.add(edge[3])
        node = edge[0]
        if node == start:
            return sorted(found)
