"""Links between mentions that tell one event, found once all articles are dated.

They carry no date to any article; they only join entries of the timeline. Articles are paired by shared
words, mentions by kin of their predicates; each mention joins at most one of another article, and only if
the two are each other's best there by a margin.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from timeline_app.core.article import Article
from timeline_app.core.dayset import DaySet
from timeline_app.linking.accounts import Account
from timeline_app.linking.candidates import Link, MentionRef
from timeline_app.linking.sameness import ENOUGH, NOT_AGAINST, Ties, sameness
from timeline_app.linking.stories import Story, alike, near

MARGIN = 0.2
"""Points by which the best must lead; nearly equal ones are a guess."""


@dataclass(slots=True)
class Comparer:
    """Compares mentions of different articles; ties of articles are worked out once."""

    accounts: Sequence[Sequence[Account]]
    stories: Sequence[Story]
    publications: Sequence[DaySet]
    _ties: dict[tuple[int, int], Ties] = field(default_factory=dict)

    def ties(self, a: int, b: int) -> Ties:
        """What two articles have in common."""
        pair = (min(a, b), max(a, b))
        if pair not in self._ties:
            days = [self.publications[index] for index in pair]
            self._ties[pair] = Ties(alike(*(self.stories[i] for i in pair)), _apart(*days))
        return self._ties[pair]

    def points(self, a: MentionRef, b: MentionRef) -> tuple[float, list[str]]:
        """Points and reasons for two mentions."""
        one, two = (self.accounts[ref.article][ref.event] for ref in (a, b))
        return sameness(one, two, self.ties(a.article, b.article))

    def is_against(self, a: MentionRef, b: MentionRef) -> bool:
        """True where two mentions of one entry would speak against it."""
        return a.article != b.article and self.points(a, b)[0] < NOT_AGAINST


def _apart(one: DaySet, two: DaySet) -> int:
    """Days that lie between two publications at least."""
    if one.first is None or one.last is None or two.first is None or two.last is None:
        return 0
    return max(0, two.first - one.last, one.first - two.last)


def retellings(
    articles: Sequence[Article], comparer: Comparer, inside: Sequence[Link]
) -> list[Link]:
    """Links of kind "retelling", strongest first, then by position. **Cost**: near linear.

    ``inside``: links between mentions of one article; those that are one event are no rivals.
    """
    first = {link.b: link.a for link in inside}
    found: list[Link] = []
    for a, b in near(comparer.stories, [article.group for article in articles]):
        found.extend(_between(comparer, a, b, first))
    return sorted(found, key=lambda link: (-link.score, link.a, link.b))


def _between(
    comparer: Comparer, a: int, b: int, first: Mapping[MentionRef, MentionRef]
) -> Iterator[Link]:
    def event_of(article: int, number: int) -> MentionRef:
        ref = MentionRef(article, number)
        return first.get(ref, ref)

    scored: dict[tuple[int, int], tuple[float, list[str]]] = {}
    for left, right in _kin_pairs(comparer.accounts[a], comparer.accounts[b]):
        points, why = comparer.points(MentionRef(a, left), MentionRef(b, right))
        if points >= NOT_AGAINST:
            scored[left, right] = points, why
    for (left, right), (points, why) in scored.items():
        ends = event_of(a, left), event_of(b, right)
        rivals = [
            other
            for (x, y), (other, _) in scored.items()
            if (event_of(a, x) == ends[0]) != (event_of(b, y) == ends[1])
            and other > points - MARGIN
        ]
        if points >= ENOUGH and not rivals:
            one, two = comparer.accounts[a][left].mention, comparer.accounts[b][right].mention
            yield Link(
                MentionRef(a, left),
                MentionRef(b, right),
                "retelling",
                points,
                "alike: " + ", ".join(why),
                one.clause,
                two.clause,
            )


def _kin_pairs(one: Sequence[Account], two: Sequence[Account]) -> list[tuple[int, int]]:
    """Mentions whose predicates are kin, ascending."""
    by_key: dict[str, list[int]] = defaultdict(list)
    for index, account in enumerate(two):
        for key in account.keys:
            by_key[key].append(index)
    return sorted(
        {(left, right) for left, row in enumerate(one) for key in row.keys for right in by_key[key]}
    )
