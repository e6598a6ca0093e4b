"""Links between mentions that tell one event, found once all articles are dated.

They carry no date to any article; they only join entries of the timeline. Articles are paired by shared
words, mentions by kin of their predicates. A mention joins the best of another article, unless a second
is nearly as good that cannot be the same event as the best: then it is a guess, and neither is joined.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from timeline_app.core.article import Article
from timeline_app.core.dayset import DaySet
from timeline_app.core.event import ActorId
from timeline_app.core.status import Status
from timeline_app.linking.accounts import Account
from timeline_app.linking.candidates import Link, MentionRef
from timeline_app.linking.features import MIN_WORD, stem
from timeline_app.linking.kin import kinship
from timeline_app.linking.occasions import may_be_one
from timeline_app.linking.sameness import (
    BOND_LEAST,
    CLOSE_DAYS,
    ENOUGH,
    NOT_AGAINST,
    Ties,
    contradicts,
    is_of_others,
    names_others,
    resemblance,
    sameness,
)
from timeline_app.linking.stories import Story, alike, near
from timeline_app.linking.swaps import Swaps

_Index = dict[tuple[str, str, tuple[bool, bool, bool]], list[int]]

Pair = tuple[MentionRef, MentionRef]

MARGIN = 0.2
"""Points by which the best must lead a rival."""


@dataclass(frozen=True, slots=True)
class Names:
    """The people and bodies with names of one article, and the stems of all its names."""

    bearers: frozenset[ActorId]
    words: frozenset[str]


@dataclass(slots=True)
class Comparer:
    """Compares mentions of different articles; ties of articles are worked out once."""

    accounts: Sequence[Sequence[Account]]
    stories: Sequence[Story]
    publications: Sequence[DaySet]
    swaps: Swaps
    names: Sequence[Names]
    _ties: dict[tuple[int, int], Ties] = field(default_factory=dict)

    def ties(self, a: int, b: int) -> Ties:
        """What two articles have in common."""
        pair = (min(a, b), max(a, b))
        if pair not in self._ties:
            days = [self.publications[index] for index in pair]
            story = alike(*(self.stories[i] for i in pair))
            one, two = (self.names[i] for i in pair)
            self._ties[pair] = Ties(
                story,
                days_between(*days),
                are_close(*days),
                len(one.bearers & two.bearers) / max(1, min(len(one.bearers), len(two.bearers))),
                len(one.words & two.words),
            )
        return self._ties[pair]

    def both(self, a: MentionRef, b: MentionRef) -> tuple[Account, Account]:
        """Two mentions as they are compared with each other."""
        one, two = (self.accounts[ref.article][ref.event] for ref in (a, b))
        return one.as_beside(two), two.as_beside(one)

    def points(self, a: MentionRef, b: MentionRef) -> tuple[float, list[str]]:
        """Points and reasons for two mentions."""
        one, two = self.both(a, b)
        found = sameness(one, two, self.ties(a.article, b.article))
        if found[0] >= NOT_AGAINST and self._are_swapped(a, b):
            return 0.0, []
        return found

    def are_lookalikes(self, a: MentionRef, b: MentionRef) -> bool:
        """True for two mentions so alike of other days, or of people or places unknown to the other article."""
        one, two = self.both(a, b)
        if one.is_saying or two.is_saying:
            return False
        points, _ = resemblance(one, two, self.ties(a.article, b.article))
        if points >= ENOUGH and _are_weeks_apart(one, two):
            return True
        return (
            points >= NOT_AGAINST
            and is_of_others(one, two)
            and _is_strange(one, self.stories[b.article])
            and _is_strange(two, self.stories[a.article])
        )

    def _are_swapped(self, a: MentionRef, b: MentionRef) -> bool:
        """True where the clauses, of undated events the sentences, are alike but for a name."""
        rows = [(ref.article, self.accounts[ref.article][ref.event].mention) for ref in (a, b)]
        (one, left), (two, right) = rows
        if self.swaps.between(one, left.clause, two, right.clause):
            return True
        if self.are_dated(a, b):
            return False
        sentences = [self.swaps.readings[n].page.sentences[event.sentence] for n, event in rows]
        return self.swaps.between(one, sentences[0], two, sentences[1])

    def are_dated(self, a: MentionRef, b: MentionRef) -> bool:
        """True where each of two mentions tells its own days."""
        return all(self.accounts[ref.article][ref.event].is_dated for ref in (a, b))

    def is_against(self, a: MentionRef, b: MentionRef) -> bool:
        """True where two mentions of one entry would speak against it."""
        if a.article != b.article:
            return self.points(a, b)[0] < NOT_AGAINST
        one, two = (self.accounts[ref.article][ref.event] for ref in (a, b))
        named = one.actors & two.actors or one.sides & two.sides or one.places & two.places
        return not (named or one.numbers & two.numbers) or not self.may_be_one(a, b)

    def is_contrary(self, a: MentionRef, b: MentionRef) -> bool:
        """True where two mentions of different articles contradict each other, whatever else speaks for one event."""
        return a.article != b.article and contradicts(*self.both(a, b))

    def is_of_others(self, a: MentionRef, b: MentionRef) -> bool:
        """True where two mentions name others, or one article tells them as two."""
        if a.article == b.article:
            return self.is_against(a, b)
        return names_others(*self.both(a, b)) or self._are_swapped(a, b)

    def share_a_scene(self, a: MentionRef, b: MentionRef) -> bool:
        """True where both name one place, whom it befalls, or two actors; one who acts may do so again."""
        one, two = self.both(a, b)
        shared = one.known & two.known
        befallen = shared & one.patients & two.patients
        return bool(one.places & two.places or befallen) or len(shared) > 1

    def may_be_one(self, a: MentionRef, b: MentionRef) -> bool:
        """True where two mentions of one article may tell one event."""
        one, two = self.both(a, b)
        return kinship(one.keys, two.keys) is not None and may_be_one(one, two)


def _are_weeks_apart(one: Account, two: Account) -> bool:
    """True for days so far from each other that no source can have mistaken the one for the other."""
    days = [DaySet.between(x.interval.first_day, x.interval.last_day) for x in (one, two)]
    return one.is_dated and two.is_dated and days_between(*days) > CLOSE_DAYS


def _is_strange(account: Account, story: Story) -> bool:
    """True where the mention has names, and the story knows none of them.

    A person is known by any name; "Lund province" is not known where only some other province is.
    """
    named = account.named_patients | account.named_agents
    people = [_stems(name.split("-")) for kind, name in named if kind == "person"]
    rest = [_stems(name.split("-")) for kind, name in named if kind != "person"]
    rest += [_stems(place.split()) for place in account.places]
    if not any(people) and not any(rest):
        return False
    known = any(not name.isdisjoint(story) for name in people)
    return not known and not any(name and name <= story.keys() for name in rest)


def _stems(words: Iterable[str]) -> frozenset[str]:
    return frozenset(stem(word) for word in words if len(word) >= MIN_WORD)


def days_between(one: DaySet, two: DaySet) -> int:
    """Days that lie between two publications at least."""
    if one.first is None or one.last is None or two.first is None or two.last is None:
        return 0
    return max(0, two.first - one.last, one.first - two.last)


def are_close(one: DaySet, two: DaySet) -> bool:
    """True where two publications are known to lie within ``CLOSE_DAYS``."""
    if one.first is None or one.last is None or two.first is None or two.last is None:
        return False
    return max(one.last - two.first, two.last - one.first) <= CLOSE_DAYS


def retellings(articles: Sequence[Article], comparer: Comparer) -> tuple[list[Link], list[Pair]]:
    """Links of kind "retelling", strongest first, then by position; and pairs that only look alike.

    What looks alike and is of others, "a fire in Lund" and "a fire in Ostia", counts where neither article
    tells of the other's, too. **Cost**: near linear.
    """
    found: list[Link] = []
    others: list[Pair] = []
    indexes = [_index(row) for row in comparer.accounts]
    for a, b in near(comparer.stories, [article.group for article in articles]):
        if comparer.ties(a, b).bond >= BOND_LEAST:
            pairs = [
                (MentionRef(a, left), MentionRef(b, right))
                for left, right in _kin_pairs(indexes[a], indexes[b])
            ]
            links = list(_between(comparer, pairs))
            told = {ref for link in links for ref in (link.a, link.b)}
            found.extend(links)
            others += [p for p in pairs if told.isdisjoint(p) and comparer.are_lookalikes(*p)]
    return sorted(found, key=lambda link: (-link.score, link.a, link.b)), others


def _between(comparer: Comparer, pairs: Sequence[Pair]) -> Iterator[Link]:
    scored: dict[Pair, tuple[float, list[str]]] = {}
    for pair in pairs:
        points, why = comparer.points(*pair)
        if points >= ENOUGH - MARGIN:
            scored[pair] = points, why
    beside: dict[MentionRef, list[tuple[MentionRef, float]]] = defaultdict(list)
    for (one, two), (points, _) in scored.items():
        beside[one].append((two, points))
        beside[two].append((one, points))
    for (one, two), (points, why) in scored.items():
        ends = ((one, two), (two, one))
        if points >= ENOUGH and not any(
            _has_rival(comparer, beside[end], other, points) for end, other in ends
        ):
            yield _link(comparer, one, two, points, why)


def _has_rival(
    comparer: Comparer,
    candidates: Sequence[tuple[MentionRef, float]],
    chosen: MentionRef,
    points: float,
) -> bool:
    return any(
        other != chosen and found > points - MARGIN and not comparer.may_be_one(other, chosen)
        for other, found in candidates
    )


def _link(
    comparer: Comparer, a: MentionRef, b: MentionRef, points: float, why: Sequence[str]
) -> Link:
    one, two = (comparer.accounts[ref.article][ref.event].mention for ref in (a, b))
    return Link(a, b, "retelling", points, "alike: " + ", ".join(why), one.clause, two.clause)


def _kin_pairs(one: _Index, two: _Index) -> list[tuple[int, int]]:
    """Mentions whose predicates are kin and that are told alike, ascending."""
    return sorted(
        {
            (left, right)
            for key in one.keys() & two.keys()
            for left in one[key]
            for right in two[key]
        }
    )


def _index(accounts: Sequence[Account]) -> _Index:
    """Where each key stands. What ``sameness`` never joins has no key in common: what may be and what is,
    a denial and a claim, sayings of different sides."""
    found: _Index = defaultdict(list)
    for number, account in enumerate(accounts):
        sides = sorted(account.sides) if account.is_saying else [""]
        is_possible = account.mention.status == Status.HYPOTHETICAL
        told = account.is_saying, is_possible, account.is_denied
        for key in account.near or account.keys:
            for side in sides:
                found[key, side, told].append(number)
    return found
