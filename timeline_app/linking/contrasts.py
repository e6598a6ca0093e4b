"""What two articles tell of one event so differently that one of them is wrong.

The one denies what the other tells, or tells the opposite outcome: killed or only wounded, won or lost. Such
passages are never merged; each side is told of the other. Only where both give the same days, and share what
makes two passages one event but for the outcome; and never where an article tells both outcomes ("wounded
on Monday, he died").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from timeline_app import resources
from timeline_app.core.article import Article
from timeline_app.core.event import ActorId
from timeline_app.linking.accounts import Account
from timeline_app.linking.candidates import Link, MentionRef
from timeline_app.linking.kin import Kinship, kinship
from timeline_app.linking.retellings import Comparer
from timeline_app.linking.sameness import ENOUGH, STORY_LEAST, points_of
from timeline_app.linking.stories import near

DENIAL, OUTCOME = "denial", "outcome"
"""Kinds of links between passages that contradict each other."""


@lru_cache(maxsize=1)
def _outcomes() -> Mapping[str, tuple[int, int]]:
    """Predicate -> its pair of outcomes, and the side of it."""
    rows = resources.read_toml("lexicons", "en", "outcomes.toml")["pair"]
    return {
        str(word): (number, side)
        for number, row in enumerate(rows)
        for side, words in enumerate((row["one"], row["other"]))
        for word in words
    }


def contrasts(articles: Sequence[Article], comparer: Comparer) -> list[Link]:
    """Links of kind "denial" and "outcome", by position. **Cost**: near linear, as ``retellings``."""
    by_key = [_by_key(row) for row in comparer.accounts]
    found: list[Link] = []
    for a, b in near(comparer.stories, [article.group for article in articles]):
        if comparer.ties(a, b).story >= STORY_LEAST:
            found.extend(_between(comparer, by_key, a, b))
    return sorted(found, key=lambda link: (link.a, link.b))


_Index = Mapping[tuple[str, bool], Sequence[int]]


def _by_key(accounts: Sequence[Account]) -> _Index:
    """Dated deeds by what they tell of, and by the side they take: denied or not, the one outcome or not."""
    found: dict[tuple[str, bool], list[int]] = defaultdict(list)
    for number, account in enumerate(accounts):
        if account.is_saying or account.is_unreal or not account.is_dated:
            continue
        for key in account.keys:
            if not key.startswith("+"):
                found[key, account.is_denied].append(number)
        outcome = _outcomes().get(account.mention.predicate)
        if outcome is not None and not account.is_denied:
            found[f"?{outcome[0]}", outcome[1] == 0].append(number)
    return found


def _concerned(account: Account) -> frozenset[ActorId]:
    """Whom the outcome befalls: to whom it is done, else who does it."""
    return account.patients or account.agents


def _between(
    comparer: Comparer,
    by_key: Sequence[_Index],
    a: int,
    b: int,
) -> Iterator[Link]:
    pairs = {
        (left, right)
        for (key, side), lefts in by_key[a].items()
        for left in lefts
        for right in by_key[b].get((key, not side), ())
    }
    for left, right in sorted(pairs):
        one, two = comparer.accounts[a][left], comparer.accounts[b][right]
        kind, relation = _contrast(one, two)
        if relation is None or one.interval.meet(two.interval) is None:
            continue
        points, _ = points_of(relation, one, two, comparer.ties(a, b))
        if points >= ENOUGH and not _tells_both(comparer, kind, (a, left), (b, right)):
            spans = one.mention.clause, two.mention.clause
            yield Link(MentionRef(a, left), MentionRef(b, right), kind, points, kind, *spans)


def _contrast(one: Account, two: Account) -> tuple[str, Kinship | None]:
    """How two dated deeds contradict each other, and how their words are related."""
    if one.is_denied != two.is_denied:
        return DENIAL, kinship(one.keys, two.keys)
    first, second = (_outcomes().get(side.mention.predicate) for side in (one, two))
    if one.is_denied or first is None or second is None:
        return "", None
    is_opposed = first[0] == second[0] and first[1] != second[1]
    is_opposed = is_opposed and bool(_concerned(one) & _concerned(two))
    return OUTCOME, "words of one kind" if is_opposed else None


def _tells_both(comparer: Comparer, kind: str, one: tuple[int, int], two: tuple[int, int]) -> bool:
    """True where one of the articles tells the other's outcome, too: first the one, then the other."""
    if kind == DENIAL:
        return False
    for (article, number), (other, there) in ((one, two), (two, one)):
        rows = comparer.accounts[article]
        opposite = comparer.accounts[other][there]
        wanted = _outcomes().get(opposite.mention.predicate)
        concerned = _concerned(rows[number])
        if any(
            _outcomes().get(row.mention.predicate) == wanted
            and not row.is_denied
            and not row.is_unreal
            and _concerned(row) & concerned
            for row in rows
        ):
            return True
    return False
