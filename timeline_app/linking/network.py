"""Days that depend on one another: variables, constraints, and propagation to a fixed point.

Every unknown day (an article's publication, the day of an event) is a variable whose value is a set of
days. A constraint narrows the sets it joins and never widens one. Constraints enter strongest first; one
that would leave a variable without any day contradicts what stronger clues say: it is taken back whole
and reported, so a contradiction is never averaged away. Which constraints narrowed a variable is kept:
that record is the answer to "why".

Expressions that hang on one anchor share its variable, so that Monday = Thursday + 4 survives.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Protocol

from timeline_app.core.calendar import add_months, day_number
from timeline_app.core.dayset import DaySet
from timeline_app.core.event import Evidence
from timeline_app.core.interval import Interval
from timeline_app.core.status import Strength
from timeline_app.core.timeexpr import TimeExpr, evaluate, stretches
from timeline_app.linking.patterns import possible_days

NodeId = int
Domains = Sequence[DaySet]
Narrowing = tuple[NodeId, DaySet]
Window = tuple[NodeId, NodeId, int | None, int | None]
"""Base, target, least and greatest distance of the target in days."""

ENUMERABLE_DAYS = 1_200
"""An anchor with at most so many possible days is tried day by day; a wider one by its offset window."""

MAX_NARROWINGS = 200
MONTH_DAYS = 31
_RANK = {Strength.HARD: 0, Strength.STRONG: 1, Strength.DEFAULT: 2}


class Relation(Protocol):
    """What a constraint says, as a narrowing of the variables it joins."""

    @property
    def nodes(self) -> tuple[NodeId, ...]:
        """The variables joined."""
        ...

    def narrow(self, domains: Domains) -> list[Narrowing]:
        """New sets, each a subset of what is possible given the others."""
        ...

    def windows(self) -> Sequence[Window]:
        """The least and greatest distance it keeps between two variables; none where it keeps no distance."""
        ...


@dataclass(frozen=True, slots=True)
class Lies:
    """The day is one of these."""

    node: NodeId
    days: DaySet

    @property
    def nodes(self) -> tuple[NodeId, ...]:
        """The one variable."""
        return (self.node,)

    def narrow(self, domains: Domains) -> list[Narrowing]:
        """The intersection."""
        return [(self.node, domains[self.node] & self.days)]

    def windows(self) -> Sequence[Window]:
        """None."""
        return ()


@dataclass(frozen=True, slots=True)
class Offset:
    """``low <= target - base <= high`` in days; None is open."""

    base: NodeId
    target: NodeId
    low: int | None
    high: int | None

    @property
    def nodes(self) -> tuple[NodeId, ...]:
        """Base and target."""
        return (self.base, self.target)

    def narrow(self, domains: Domains) -> list[Narrowing]:
        """Both sides, each moved by the window of the other."""
        base, target = domains[self.base], domains[self.target]
        return [
            (self.target, target & _moved(base, self.low, self.high)),
            (
                self.base,
                base
                & _moved(
                    target,
                    None if self.high is None else -self.high,
                    None if self.low is None else -self.low,
                ),
            ),
        ]

    def windows(self) -> Sequence[Window]:
        """The one it is."""
        return ((self.base, self.target, self.low, self.high),)


@dataclass(frozen=True, slots=True)
class Says:
    """The target day lies in what the expression means when said on the anchor day."""

    anchor: NodeId
    target: NodeId
    expr: TimeExpr

    @property
    def nodes(self) -> tuple[NodeId, ...]:
        """Anchor and target."""
        return (self.anchor, self.target)

    def narrow(self, domains: Domains) -> list[Narrowing]:
        """Day by day where the anchor has few possible days, else by the expression's offset window."""
        anchor = domains[self.anchor]
        target = domains[self.target] & possible_days(self.expr)
        if not _is_few(anchor):
            window = offset_window(self.expr)
            if window is not None:
                low, high = window
                target &= anchor.spread(low, high)
                anchor &= target.spread(-high, -low)
        if not _is_few(anchor):
            return [(self.target, target), (self.anchor, anchor)]
        kept, reached = [], DaySet.none()
        before: tuple[Interval, ...] = ()
        is_shared = False
        for day in anchor:
            meant = stretches(self.expr, day)
            if not meant:
                return [(self.target, target), (self.anchor, anchor)]
            if meant != before:
                shared = target & _days_of(meant)
                before, is_shared = meant, not shared.is_empty
                reached |= shared
            if is_shared:
                kept.append(day)
        return [(self.target, reached), (self.anchor, DaySet.of(kept))]

    def windows(self) -> Sequence[Window]:
        """That of its expression."""
        window = offset_window(self.expr)
        return () if window is None else ((self.anchor, self.target, *window),)


@dataclass(frozen=True, slots=True)
class Later:
    """``target`` lies so many months and days after ``base``, by ``low`` to ``high`` days off."""

    base: NodeId
    target: NodeId
    months: int
    days: int
    low: int = 0
    high: int = 0

    @property
    def nodes(self) -> tuple[NodeId, ...]:
        """Base and target."""
        return (self.base, self.target)

    def narrow(self, domains: Domains) -> list[Narrowing]:
        """Day by day where the base has few possible days, else by the least and greatest distance."""
        base, target = domains[self.base], domains[self.target]
        if not _is_few(base):
            ((_, _, low, high),) = self.windows()
            return [
                (self.target, target & base.spread(low, high)),
                (self.base, base & target.spread(-high, -low)),
            ]
        kept, reached = [], DaySet.none()
        for day in base:
            exact = add_months(day, self.months) + self.days
            shared = target & DaySet.between(exact + self.low, exact + self.high)
            if not shared.is_empty:
                kept.append(day)
                reached |= shared
        return [(self.target, reached), (self.base, DaySet.of(kept))]

    def windows(self) -> Sequence[tuple[NodeId, NodeId, int, int]]:
        """The distance, by the shortest and the longest months."""
        low = self.months * 30 + self.days + self.low - MONTH_DAYS
        high = self.months * 31 + self.days + self.high + MONTH_DAYS
        return ((self.base, self.target, low, high),)


def _days_of(meant: Sequence[Interval]) -> DaySet:
    """The days of the stretches, and none between them: "in June and October"."""
    found = DaySet.between(meant[0].first_day, meant[0].last_day)
    for one in meant[1:]:
        found |= DaySet.between(one.first_day, one.last_day)
    return found


def _is_few(days: DaySet) -> bool:
    return days.is_bounded and 0 < len(days) <= ENUMERABLE_DAYS


def _moved(days: DaySet, low: int | None, high: int | None) -> DaySet:
    if days.is_empty:
        return days
    if low is not None and high is not None:
        return days.spread(low, high)
    first = None if low is None or days.first is None else days.first + low
    last = None if high is None or days.last is None else days.last + high
    return DaySet.between(first, last)


@lru_cache(maxsize=4_096)
def offset_window(expr: TimeExpr) -> tuple[int, int] | None:
    """Least and greatest distance in days from an anchor to what the expression means, None when open.

    Sampled over four years and a day, in which every calendar pattern comes round.
    """
    low, high = 0, 0
    seen = False
    start = day_number(2003, 12, 20)
    for day in range(start, start + 1_500, 1):
        meaning = evaluate(expr, day)
        if meaning is None or meaning.first_day is None or meaning.last_day is None:
            return None
        before, after = meaning.first_day - day, meaning.last_day - day
        low, high = (min(low, before), max(high, after)) if seen else (before, after)
        seen = True
    return low, high


@dataclass(frozen=True, slots=True, eq=False)
class Constraint:
    """A relation with its strength and the words it stands on.

    ``order`` breaks ties among equal strengths: by score and position, never by name or input order.
    """

    relation: Relation
    strength: Strength
    evidence: tuple[Evidence, ...]
    order: tuple[float, str, int] = (0.0, "", 0)
    link: bool = False
    """True when the relation joins two articles."""


def rank(constraint: Constraint) -> tuple[int, bool, tuple[float, str, int]]:
    """The order in which constraints are accepted: the strongest first."""
    return _RANK[constraint.strength], constraint.link, constraint.order


@dataclass(frozen=True, slots=True)
class Conflict:
    """A constraint that was taken back, and the constraints it contradicts."""

    dropped: Constraint
    node: NodeId
    against: tuple[Constraint, ...]


@dataclass(slots=True)
class Network:
    """Variables and the constraints accepted so far.

    **Cost**: each accepted constraint is propagated once; a change wakes the constraints that touch it.
    """

    domains: list[DaySet] = field(default_factory=list)
    reasons: list[list[Constraint]] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    _touching: list[list[Constraint]] = field(default_factory=list)

    def add_node(self) -> NodeId:
        """A new variable that may be any day."""
        self.domains.append(DaySet.every())
        self.reasons.append([])
        self._touching.append([])
        return len(self.domains) - 1

    def solve(self, constraints: Iterable[Constraint]) -> None:
        """Accepts the constraints strongest first; those that contradict end in ``conflicts``."""
        for constraint in sorted(constraints, key=rank):
            self._accept(constraint)

    def clear(self) -> None:
        """Forgets all constraints; the variables stay."""
        count = len(self.domains)
        self.domains[:] = [DaySet.every()] * count
        self.reasons[:] = [[] for _ in range(count)]
        self._touching[:] = [[] for _ in range(count)]
        self.conflicts.clear()

    def _accept(self, constraint: Constraint) -> None:
        trail: list[tuple[NodeId, DaySet, int]] = []
        for node in constraint.relation.nodes:
            self._touching[node].append(constraint)
        empty = self._propagate(constraint, trail)
        if empty is None:
            return
        for node, before, reasons in reversed(trail):
            self.domains[node] = before
            del self.reasons[node][reasons:]
        for node in constraint.relation.nodes:
            self._touching[node].pop()
        self.conflicts.append(Conflict(constraint, empty, self._against(constraint, empty)))

    def _against(self, constraint: Constraint, empty: NodeId) -> tuple[Constraint, ...]:
        """What speaks against a constraint, dates before mere orders, those of other words first."""
        nodes = sorted(constraint.relation.nodes, key=lambda node: node == empty)
        found = [c for node in nodes for c in self.chain(node)] or list(self.chain(empty))
        said = {clue.bound for clue in constraint.evidence}
        return tuple(
            sorted(
                dict.fromkeys(found),
                key=lambda c: (
                    any(clue.bound in said for clue in c.evidence),
                    not isinstance(c.relation, Lies),
                ),
            )
        )

    def _propagate(
        self, start: Constraint, trail: list[tuple[NodeId, DaySet, int]]
    ) -> NodeId | None:
        """Runs to the fixed point; the node that was emptied, or None.

        Two clues a day apart that contradict each other on an open set would shrink it day by day; a node
        narrowed ``MAX_NARROWINGS`` times by one new constraint counts as emptied.
        """
        queue: deque[Constraint] = deque([start])
        narrowings: Counter[NodeId] = Counter()
        waiting = {id(start)}
        while queue:
            constraint = queue.popleft()
            waiting.discard(id(constraint))
            for node, narrowed in constraint.relation.narrow(self.domains):
                before = self.domains[node]
                narrowed = before & narrowed
                if narrowed.bits == before.bits:
                    continue
                trail.append((node, before, len(self.reasons[node])))
                self.domains[node] = narrowed
                if constraint not in self.reasons[node]:
                    self.reasons[node].append(constraint)
                narrowings[node] += 1
                if narrowed.is_empty or narrowings[node] > MAX_NARROWINGS:
                    return node
                for other in self._touching[node]:
                    if id(other) not in waiting:
                        waiting.add(id(other))
                        queue.append(other)
        return None

    def chain(self, node: NodeId) -> list[Constraint]:
        """Every constraint that bears on the node's set, nearest first: the answer to "why"."""
        found: dict[Constraint, None] = {}
        seen = {node}
        queue = deque([node])
        while queue:
            for constraint in self.reasons[queue.popleft()]:
                found.setdefault(constraint)
                for other in constraint.relation.nodes:
                    if other not in seen:
                        seen.add(other)
                        queue.append(other)
        return list(found)
