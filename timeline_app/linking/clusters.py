"""Mentions gathered along their links, strongest first, into those that tell one event.

A link joins two clusters only while the bounds of all their mentions leave a common stretch; one of likeness
only where no mention of the one contradicts a mention of the other, and few pairs speak against it. A name
misread in one telling of ten must not make two events of one: so names are judged by the share of the pairs
that they set apart, and of two tellings each pair counts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from timeline_app.core.interval import Interval
from timeline_app.linking.candidates import Link, MentionRef
from timeline_app.linking.unions import Unions

Against = Callable[[MentionRef, MentionRef], bool]
_BY_LIKENESS = ("likeness", "retelling")
_COMPARED = 60
"""Mentions of each of two clusters that are compared before these join: the first."""
MOST_AGAINST = 0.6
"""Share of the pairs of two clusters that may speak against their joining."""
MOST_OF_OTHERS = 0.2
"""Share of the pairs that may name others: of two clusters with fewer than five pairs none."""
Pairs = frozenset[frozenset[MentionRef]]


@dataclass(frozen=True, slots=True)
class Rules:
    """What keeps two clusters from joining."""

    is_against: Against
    """Whether two mentions of one cluster would speak against it; asked where a link of likeness joins.

    One telling that says little ("it happened on Monday") is like few others of its event: ``MOST_AGAINST``."""
    is_contrary: Against = lambda *_: False
    """Whether two mentions cannot be of one event; where some are, links of likeness do not join."""
    is_of_others: Against = lambda *_: False
    """Whether two mentions seem to be of two events by the names they tell: ``MOST_OF_OTHERS``."""
    is_apart: Against = lambda *_: False
    """Whether two mentions of two articles are never joined, whatever the link."""
    apart: Pairs = frozenset()
    """Pairs of which the same is known one by one."""

    def forbid(self, link: Link, one: Sequence[MentionRef], two: Sequence[MentionRef]) -> bool:
        """True where a link may not join clusters with these mentions."""
        few, others = one[:_COMPARED], two[:_COMPARED]
        if any(self.is_apart(a, b) for a in few for b in others if a.article != b.article):
            return True
        if link.kind not in _BY_LIKENESS:
            return False
        if any(self.is_contrary(a, b) for a in few for b in others):
            return True
        pairs = [(a, b) for a in few for b in others]
        if sum(self.is_of_others(a, b) for a, b in pairs) > MOST_OF_OTHERS * len(pairs):
            return True
        return sum(self.is_against(a, b) for a, b in pairs) > MOST_AGAINST * len(pairs)


@dataclass(frozen=True, slots=True)
class Cluster:
    """Mentions of one event, and the links that joined them, in the order in which they did."""

    mentions: Sequence[MentionRef]
    links: Sequence[Link]


def clusters(
    bounds: Mapping[MentionRef, Interval], links: Sequence[Link], rules: Rules
) -> list[Cluster]:
    """All mentions of ``bounds`` in clusters, by their first. ``links`` in the order in which they join.

    **Cost**: near linear; of two clusters at most ``_COMPARED`` mentions each are compared.
    """
    groups: Unions[MentionRef] = Unions(bounds)
    span = dict(bounds)
    members: dict[MentionRef, list[MentionRef]] = {ref: [ref] for ref in bounds}
    used: dict[MentionRef, list[Link]] = defaultdict(list)
    kept = _partners(rules.apart)
    for link in links:
        one, two = groups.root(link.a), groups.root(link.b)
        shared = span[one].meet(span[two])
        if shared is None:
            continue
        if one != two:
            sides = members[one], members[two]
            if _are_kept_apart(kept, *sides) or rules.forbid(link, *sides):
                continue
            groups.join(one, two)
            members[one] += members.pop(two)
            used[one] += used.pop(two, [])
            span[one] = shared
        used[one].append(link)
    return [Cluster(found, used.get(groups.root(found[0]), ())) for found in groups.sets()]


def _partners(apart: Pairs) -> Mapping[MentionRef, set[MentionRef]]:
    """Each mention that must not be joined with some, and those."""
    found: dict[MentionRef, set[MentionRef]] = defaultdict(set)
    for pair in apart:
        for ref in pair:
            found[ref] |= pair - {ref}
    return found


def _are_kept_apart(
    kept: Mapping[MentionRef, set[MentionRef]],
    one: Sequence[MentionRef],
    two: Sequence[MentionRef],
) -> bool:
    """True where some of one cluster must not be joined with some of the other."""
    return bool(kept) and any(not kept[ref].isdisjoint(two) for ref in one if ref in kept)
