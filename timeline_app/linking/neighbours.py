"""Which mentions of two articles stand beside something that happened on different days in each.

"Ferries were cancelled" bears no date; its article places it beside the storm of Monday. Where another
article has the same words beside a storm of another year, the words are about another day, too.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Sequence

from timeline_app.core.article import Reading
from timeline_app.linking.candidates import Link, MentionRef

BESIDE = 2
"""Sentences within which a report stays with one occasion."""


def told_apart(
    readings: Sequence[Reading], contradicted: Sequence[Link]
) -> Callable[[MentionRef, MentionRef], bool]:
    """Whether two mentions stand, in both articles, beside two that one day cannot hold.

    ``contradicted``: the links that dating took back. **Cost**: O(links log links); a question O(log links)
    and the links of the sentences around.
    """
    found: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)

    def sentence(ref: MentionRef) -> int:
        return readings[ref.article].events[ref.event].sentence

    for link in contradicted:
        found[link.a.article, link.b.article].append((sentence(link.a), sentence(link.b)))
        found[link.b.article, link.a.article].append((sentence(link.b), sentence(link.a)))
    rows = {pair: sorted(set(places)) for pair, places in found.items()}

    def is_apart(a: MentionRef, b: MentionRef) -> bool:
        places = rows.get((a.article, b.article), [])
        here, there = sentence(a), sentence(b)
        first = bisect_left(places, (here - BESIDE, 0))
        last = bisect_left(places, (here + BESIDE + 1, 0))
        return any(abs(other - there) <= BESIDE for _, other in places[first:last])

    return is_apart
