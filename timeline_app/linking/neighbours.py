"""Which mentions of two articles stand beside something that happened on different days in each.

"Ferries were cancelled" bears no date; its article places it beside the storm of Monday. Where another
article has the same words beside a storm of another year, or beside one that struck another town, the
words are about another storm, too.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Sequence

from timeline_app.core.article import Reading
from timeline_app.linking.candidates import MentionRef

Pair = tuple[MentionRef, MentionRef]

BESIDE = 2
"""Sentences within which a report stays with one occasion."""
LEAD = 1
"""The last sentence that tells what the article is about; the headline may be the first."""


def told_apart(
    readings: Sequence[Reading], others: Sequence[Pair], *, of_stories: bool = False
) -> Callable[[MentionRef, MentionRef], bool]:
    """Whether two mentions stand, in both articles, beside two that cannot be one event.

    ``others``: those pairs. ``of_stories``: what both leads tell parts all that the two articles tell.
    **Cost**: O(pairs log pairs); a question O(log pairs) and the pairs of the
    sentences around.
    """
    found: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)

    def sentence(ref: MentionRef) -> int:
        return readings[ref.article].events[ref.event].sentence

    for one, two in others:
        found[one.article, two.article].append((sentence(one), sentence(two)))
        found[two.article, one.article].append((sentence(two), sentence(one)))
    rows = {pair: sorted(set(places)) for pair, places in found.items()}
    led = {
        pair
        for pair, places in rows.items()
        if of_stories and any(max(at) <= LEAD for at in places)
    }

    def is_apart(a: MentionRef, b: MentionRef) -> bool:
        if (a.article, b.article) in led:
            return True
        places = rows.get((a.article, b.article), [])
        here, there = sentence(a), sentence(b)
        first = bisect_left(places, (here - BESIDE, 0))
        last = bisect_left(places, (here + BESIDE + 1, 0))
        return any(abs(other - there) <= BESIDE for _, other in places[first:last])

    return is_apart
