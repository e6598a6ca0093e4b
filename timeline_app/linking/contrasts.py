"""What two articles tell of one event so differently that one of them is wrong.

The one denies what the other tells, or tells the opposite outcome: killed or only wounded, won or lost, found
guilty or not guilty. Such passages are never merged; each side is told of the other. Only where both share
what makes two passages one event but for the outcome, and give the same days; "has resigned" and "has not
resigned" need none, where both were written in one week and the denial did not come first. Never where an
article tells both outcomes ("wounded on Monday, he died").
"""

from __future__ import annotations

import re
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
from timeline_app.linking.sameness import BOND_LEAST, ENOUGH, overlap, points_of
from timeline_app.linking.stories import near

DENIAL, OUTCOME = "denial", "outcome"
"""Kinds of links between passages that contradict each other."""
ENOUGH_SAID = ENOUGH - 2.0
"""For words of one speaker, who claims and denies: as much as a saying is short of elsewhere."""
_PERFECT = re.compile(r"\b(?:has|have)(?:n['’]t)?(?:\s+\w+){0,2}\s*$", re.IGNORECASE)
_REACH = 40
_SAME_WORDS = 2.0
"""Weight of shared words from which two speak of the same."""


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
        if comparer.ties(a, b).bond >= BOND_LEAST:
            found.extend(_between(comparer, by_key, a, b))
    return sorted(found, key=lambda link: (link.a, link.b))


_Index = Mapping[tuple[str, bool], Sequence[int]]


def _by_key(accounts: Sequence[Account]) -> _Index:
    """Deeds by what they tell of, and by the side they take: denied or not, the one outcome or not."""
    found: dict[tuple[str, bool], list[int]] = defaultdict(list)
    for number, account in enumerate(accounts):
        outcome = _outcomes().get(account.mention.predicate)
        if account.is_unreal or (account.is_saying and outcome is None):
            continue
        for key in account.keys:
            if not key.startswith(("+", "&")) and not account.is_saying:
                found[key, account.is_denied].append(number)
        if account.is_denied:
            continue
        for side, words in ((True, account.complement.told), (False, account.complement.denied)):
            for word in words:
                found[f"!{word}", side].append(number)
        if outcome is not None:
            found[f"?{outcome[0]}", outcome[1] == 0].append(number)
    return found


def _concerned(account: Account) -> frozenset[ActorId]:
    """Whom the outcome befalls: to whom it is done, else who does it."""
    return account.patients or account.agents


def _is_of_one(one: Account, two: Account) -> bool:
    """True where one outcome excludes the other: it befalls the same, or as many without names.

    Of words, the speaker is the same and what they are about.
    """
    if one.is_spoken or two.is_spoken:
        return bool(one.sides & two.sides) and overlap(one.words, two.words)[0] >= _SAME_WORDS
    concerned, others = _concerned(one), _concerned(two)
    if concerned & others:
        return True
    is_named = one.known & concerned or two.known & others
    return not is_named and bool(one.numbers & two.numbers)


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
        refs = MentionRef(a, left), MentionRef(b, right)
        one, two = comparer.accounts[a][left], comparer.accounts[b][right]
        kind, relation = _contrast(one, two)
        if relation is None or one.interval.meet(two.interval) is None:
            continue
        if not comparer.are_dated(*refs) and not (
            kind == DENIAL and relation == "the same word" and _is_of_one_week(comparer, *refs)
        ):
            continue
        points, _ = points_of(relation, one, two, comparer.ties(a, b))
        if points >= (
            ENOUGH_SAID if one.is_saying and two.is_saying else ENOUGH
        ) and not _tells_both(comparer, kind, *refs):
            yield Link(*refs, kind, points, kind, one.mention.clause, two.mention.clause)


def _is_of_one_week(comparer: Comparer, a: MentionRef, b: MentionRef) -> bool:
    """True for past deed and its denial, of one with a name, written in one week, the denial not first."""
    one, two = (comparer.accounts[ref.article][ref.event] for ref in (a, b))
    if not comparer.ties(a.article, b.article).are_close:
        return False
    if not (_is_done(comparer, a) and _is_done(comparer, b)):
        return False
    if not _concerned(one) & _concerned(two) & one.known:
        return False
    told, denied = (b, a) if one.is_denied else (a, b)
    first = comparer.publications[denied.article].first
    last = comparer.publications[told.article].last
    return first is not None and last is not None and first >= last


def _is_done(comparer: Comparer, ref: MentionRef) -> bool:
    """True for what is told in the past or the perfect: "resigned", "has not resigned"."""
    mention = comparer.accounts[ref.article][ref.event].mention
    text = comparer.swaps.articles[ref.article].text
    before = text[max(mention.clause.start, mention.trigger.start - _REACH) : mention.trigger.start]
    return mention.tense == "past" or _PERFECT.search(before) is not None


def _contrast(one: Account, two: Account) -> tuple[str, Kinship | None]:
    """How two deeds contradict each other, and how their words are related."""
    if one.is_denied != two.is_denied:
        return DENIAL, kinship(one.keys, two.keys)
    if one.complement.is_contrary(two.complement):
        return OUTCOME, kinship(one.keys, two.keys)
    first, second = (_outcomes().get(side.mention.predicate) for side in (one, two))
    if one.is_denied or first is None or second is None:
        return "", None
    is_opposed = first[0] == second[0] and first[1] != second[1] and _is_of_one(one, two)
    return OUTCOME, "words of one kind" if is_opposed else None


def _tells_both(comparer: Comparer, kind: str, a: MentionRef, b: MentionRef) -> bool:
    """True where one of the articles tells the other's outcome, too: first the one, then the other."""
    if kind == DENIAL:
        return False
    for ref, other in ((a, b), (b, a)):
        rows = comparer.accounts[ref.article]
        opposite = comparer.accounts[other.article][other.event]
        if any(_is_same_outcome(row, rows[ref.event], opposite) for row in rows):
            return True
    return False


def _is_same_outcome(row: Account, own: Account, opposite: Account) -> bool:
    """True where a mention of the article that tells ``own`` tells what ``opposite`` does."""
    if row.is_denied or row.is_unreal:
        return False
    wanted = _outcomes().get(opposite.mention.predicate)
    if wanted is not None and _outcomes().get(row.mention.predicate) == wanted:
        concerned = _concerned(own)
        return not concerned or bool(_concerned(row) & concerned)
    is_kin = kinship(row.keys, opposite.keys) is not None
    return is_kin and own.complement.is_contrary(row.complement)
