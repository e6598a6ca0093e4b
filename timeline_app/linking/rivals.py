"""Undated articles that could belong to either of two dated ones: a tie dates nothing, and says so.

"A fire destroyed the mill on Tuesday" stands in an article of 2 April and, of another fire, in one of the 23rd.
An undated article with the same words is as like the one as the other; to date it by whichever came first
would be a guess. Only where one is clearly more alike, or the article's own words rule the others out, does
it carry its date over.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline_app.core.dayset import DaySet
from timeline_app.core.event import Dating
from timeline_app.core.interval import Interval
from timeline_app.linking.candidates import Link, MentionRef
from timeline_app.linking.dating import Solution
from timeline_app.linking.reasons import span_words

CLEAR = 0.8
"""A rival with this share of the strongest link's weight is as likely as that."""
_ROUNDS = 3

Solve = Callable[[Sequence[Link]], Solution]
"""Dates all articles with the given links."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """An undated article, the dated ones it cannot choose between, and the links to them."""

    article: int
    rivals: tuple[int, ...]
    links: tuple[Link, ...]


def settle(solve: Solve, links: Sequence[Link]) -> tuple[Solution, list[Doubt]]:
    """The solution without the links of articles that cannot choose, and those articles.

    **Cost**: one solution where no dated articles contradict each other over an undated one, else one without
    links and one a round, three at most.
    """
    kept, doubts = list(links), list[Doubt]()
    solution = solve(kept)
    own: Solution | None = None
    for _ in range(_ROUNDS):
        contested = _contested(solution)
        if not contested:
            break
        own = own or solve([])
        found = [
            doubt
            for ref, others in contested
            if (doubt := _doubt(solution, own, kept, ref, others))
        ]
        gone = {id(link) for doubt in found for link in doubt.links}
        if not gone:
            break
        doubts += found
        kept = [link for link in kept if id(link) not in gone]
        solution = solve(kept)
    return solution, doubts


def with_doubts(
    solution: Solution, datings: Sequence[Dating], doubts: Sequence[Doubt]
) -> list[Dating]:
    """The datings, in the order of the articles, with what kept each undated among their conflicts."""
    told: dict[int, list[str]] = defaultdict(list)
    for doubt in doubts:
        told[doubt.article].append(_words(solution, doubt))
    return [
        replace(dating, conflicts=(*dating.conflicts, *dict.fromkeys(told[index])))
        if index in told
        else dating
        for index, dating in enumerate(datings)
    ]


def _words(solution: Solution, doubt: Doubt) -> str:
    told = []
    for index in doubt.rivals:
        days = solution.publication(index)
        when = span_words(Interval.of_days(days.first, days.last))
        told.append((days.first or 0, f"{solution.articles[index].id} ({when})"))
    names = " and ".join(name for _, name in sorted(told))
    return f"it may tell what {names} tell, of different days: none of them dates it"


def _contested(solution: Solution) -> list[tuple[MentionRef, list[Link]]]:
    """Mentions of undated articles that a link which dating took back would have dated, with their links."""
    wanted = {
        ref
        for link in solution.contradicted
        for ref in (link.a, link.b)
        if not solution.given[ref.article]
    }
    if not wanted:
        return []
    rows: dict[MentionRef, list[Link]] = defaultdict(list)
    for link in (*solution.accepted, *solution.contradicted):
        for ref in {link.a, link.b} & wanted:
            rows[ref].append(link)
    return [(ref, rows[ref]) for ref in sorted(rows) if len(rows[ref]) > 1]


def _doubt(
    solution: Solution,
    own: Solution,
    links: Sequence[Link],
    ref: MentionRef,
    others: Sequence[Link],
) -> Doubt | None:
    possible = own.days_of(ref) or DaySet.between(None, own.publication(ref.article).last)
    days = {
        other.article: found
        for other in (_other(link, ref) for link in others)
        if (found := own.days_of(other)) is not None
        and found.is_bounded
        and not (found & possible).is_empty
    }
    if len(days) < 2:
        return None
    weights = _weights(links, ref.article, days)
    best = max(days, key=lambda index: (weights[index], -index))
    against = [index for index in days if (days[index] & days[best]).is_empty]
    if not any(weights[index] >= CLEAR * weights[best] for index in against):
        return None
    gone = tuple(link for link in links if _across(link, ref.article) in days)
    return Doubt(ref.article, tuple(sorted(days)), gone)


def _weights(links: Sequence[Link], article: int, others: Mapping[int, object]) -> dict[int, float]:
    """How strongly all links together join the article to each of the others."""
    found = dict.fromkeys(others, 0.0)
    for link in links:
        other = _across(link, article)
        if other in found:
            found[other] += link.score
    return found


def _across(link: Link, article: int) -> int:
    """The article at the other end of a link, -1 where it does not touch the article."""
    if article not in (link.a.article, link.b.article):
        return -1
    return link.b.article if link.a.article == article else link.a.article


def _other(link: Link, ref: MentionRef) -> MentionRef:
    return link.b if link.a == ref else link.a
