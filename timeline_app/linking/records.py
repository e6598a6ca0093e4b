"""The ``dates`` record of each article: what bounds its publication, what narrowed it, and what is likely."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.core.datewords import bound_words
from timeline_app.core.event import Dating, Evidence
from timeline_app.linking.dating import Solution
from timeline_app.linking.likeness import Peak
from timeline_app.linking.network import Conflict, NodeId
from timeline_app.linking.prior import likely_days
from timeline_app.linking.traces import traces_of

MAX_LISTED_DAYS = 400


def datings(solution: Solution, level: float, near: Sequence[Sequence[Peak]]) -> list[Dating]:
    """The ``dates`` record of every article, in the order of the articles."""
    clashes: dict[NodeId, list[Conflict]] = {}
    for conflict in solution.network.conflicts:
        for node in conflict.dropped.relation.nodes:
            clashes.setdefault(node, []).append(conflict)
    return [
        _dating(solution, index, level, clashes, near[index])
        for index in range(len(solution.articles))
    ]


def _dating(
    solution: Solution,
    index: int,
    level: float,
    clashes: dict[NodeId, list[Conflict]],
    near: Sequence[Peak],
) -> Dating:
    node = solution.publications[index]
    days = solution.network.domains[node]
    first, last = days.first, days.last
    clues: list[Evidence] = []
    if first is not None or last is not None or not days.is_every:
        for constraint in solution.network.chain(node):
            clues.extend(c for c in constraint.evidence if c not in clues)
    traces = traces_of(solution.readings[index], solution.known[index])
    likely, best = likely_days(days, level, near, traces)
    listed = None
    if (
        first is not None
        and last is not None
        and len(days) < min(MAX_LISTED_DAYS, last - first + 1)
    ):
        listed = tuple(days)
    return Dating(
        solution.articles[index].id,
        first,
        last,
        solution.given[index],
        likely,
        best,
        level,
        tuple(clues),
        tuple(describe(conflict) for conflict in clashes.get(node, ())),
        listed,
    )


def describe(conflict: Conflict) -> str:
    """One sentence that quotes both sides of a contradiction."""
    mine = "; ".join(_quote(clue) for clue in conflict.dropped.evidence)
    theirs = [clue for constraint in conflict.against for clue in constraint.evidence]
    others = "; ".join(_quote(clue) for clue in theirs[:2]) or "what else is known"
    return f"{mine}. That contradicts {others}, and is left out"


def _quote(clue: Evidence) -> str:
    when = bound_words(clue.bound)
    if not clue.text:
        return f"{clue.clue} ({clue.article}): {when}"
    return f"“{clue.text}” ({clue.article}) says {when}"
