"""Whether two mentions of different articles tell one event: a sum of points, each with its reason.

The points are rounded log-odds, counted on pairs of mentions of 772 short articles about events that look
alike (35 topics, each judged by points counted on the others): from ``ENOUGH`` points on nine pairs in ten
are one event. Time had no part in that count; a shared date and a long time between two publications get
points by judgement, and what was added since (``retold``, owners, planned deeds) brought it to six in seven. What cannot be one event, whatever its points, ``excludes`` says:

- dates that leave no common day, a plan and its happening, what is denied and what is told;
- sayings, offers, refusals and the like of different people, a saying and a doing;
- doings to or by different people or bodies with names; doings on different weekdays, unless one day dates both;
- opposites of one doer: a purchase and a sale, found guilty and not guilty; light verbs of two things;
- the first and the second of one noun, one more of a kind and the first;
- two places, with no actor with a name, and no number, in common.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from timeline_app.core.event import ActorId
from timeline_app.core.status import DONE, Status
from timeline_app.linking.accounts import Account, Named
from timeline_app.linking.agreement import (
    befalls_one,
    shared_parts,
    stretch,
    things,
    things_shared,
)
from timeline_app.linking.features import stem
from timeline_app.linking.kin import Kinship, are_opposites, is_light, kinship
from timeline_app.linking.neighbours import LEAD

ENOUGH = 7.0
"""Points from which two mentions are one event."""
NOT_AGAINST = 4.5
"""Points that every further pair of one entry must have, so that no chain drifts."""

_STORY, _STORY_FULL = 9.0, 0.5
"""Two articles more alike than this tell the same story; more likeness adds nothing."""
_NAMES, _PROPER_WORDS = 2.0, 0.4
"""For all people and bodies with names being the same in both, and for the logarithm of the words of names that both have."""
BOND_LEAST = 2.2
"""Articles with fewer points in common tell of other things."""
_KIN: Mapping[Kinship, float] = {
    "the same word": 0.5,
    "words of one meaning": 0.5,
    "words of one kind": -0.5,
    "words put for each other": -0.5,
    "words of a rarer meaning": 0.0,
    "words near each other": -1.0,
}
_AGREE = 3
_AGREEING = 1.5
"""On top, for words near each other where so many parts of the clauses agree: all of 22 such pairs were one."""
_BOTH_NOUNS, _BOTH_ONLY = 1.0, 1.0
"""Where both are event nouns ("the fire"), and where neither article has the predicate twice: of the same or of one meaning."""
_NOTHING_SHARED: Mapping[Kinship, float] = {
    "words of one kind": -1.5,
    "words put for each other": -1.5,
    "the same word": -1.0,
}
"""Where nothing else in the clauses agrees: of 77 such pairs of one kind that had enough points 21 were one."""
_SAYING = -2.0
_SAYING_BOND = 5.5
"""Most that the articles as a whole count for sayings."""
_OTHER_CONTENT = -1.5
"""On top, where no word beside who speaks is the same: one person says many things."""
_AGENT, _OTHER_AGENT = 0.5, -0.5
_PATIENT, _OTHER_PATIENT = 1.5, -1.0
_NAMED_PATIENT = 1.0
"""On top, where the one it befalls has a name of his own: of 320 such pairs nineteen in twenty were one."""
_PLACE, _OTHER_PLACE = 0.5, -1.5
_NUMBER, _OTHER_NUMBER = 1.0, -0.5
_TWO_PARTS = 1.5
"""Where two of who, to whom, where, how many and when are the same: of 90 such pairs short of enough, 85 were one."""
_UNTIED_NUMBER = -1.5
"""On top, where neither a date nor the days of writing tie the two: tolls of two disasters differ."""
_WORDS = 0.5
_THINGS = 1.0
"""Where all other words of the shorter clause stand in the other, too; a part of it for some of them."""
_DONE = DONE | {Status.ONGOING}
_LEADS = 0.5
"""Where both leads tell it: what is the news of two articles of one story is mostly one event."""
_FAR_PUBLISHED = -2.0
FAR_DAYS = 30
"""Two articles written this far apart seldom have news of one event, unless both date it."""
CLOSE_DAYS = 7
"""A toll rises for so many days at most."""
_SHOWN_WORDS = 4
_THINGS_OR_BODIES = {"unknown", "organisation"}
"""Kinds of names that the parse takes for each other, ships above all."""
PLAIN = frozenset({"+say", "+interview"})
"""Classes of words that mostly report; to deny, to urge, to admit or to announce is a deed of its own."""


@dataclass(frozen=True, slots=True)
class Ties:
    """What two articles have in common: likeness of story, days between their publications at least."""

    story: float
    apart_days: int
    are_close: bool = True
    """Both days of writing are known, and lie within ``CLOSE_DAYS``: what differs may be old news and new."""
    names: float = 0.0
    """Share of the people and bodies with names of the article with fewer of them that are in the other, too."""
    words: int = 0
    """Words of names, places included, that stand in both."""

    @property
    def bond(self) -> float:
        """Points for what the articles have in common as a whole; names tell a story where the words differ."""
        alike = _STORY * min(self.story, _STORY_FULL)
        return alike + _NAMES * self.names + _PROPER_WORDS * math.log1p(self.words)


def excludes(one: Account, two: Account) -> bool:
    """True where the two cannot be one event."""
    return contradicts(one, two) or names_others(one, two)


def contradicts(one: Account, two: Account) -> bool:
    """True where what is told, and when, cannot be one event, whoever does it."""
    if one.is_denied != two.is_denied:
        return True
    if one.is_unreal != two.is_unreal and not are_plan_and_deed(one, two):
        return True
    if one.is_saying != two.is_saying or one.interval.meet(two.interval) is None:
        return True
    if one.complement.is_contrary(two.complement) or tell_two_things(one, two):
        return True
    if _have_two_deadlines(one, two) or _is_one_more(one, two):
        return True
    if one.complement.is_of_another_rank(two.complement):
        return True
    is_of_one_side = bool(one.sides & two.sides)
    return is_of_one_side and are_opposites(one.mention.predicate, two.mention.predicate)


def _is_one_more(one: Account, two: Account) -> bool:
    """True for "arrested again" and "arrested", unless days of their own date both."""
    if one.is_dated and two.is_dated:
        return False
    return not one.is_saying and one.complement.is_further != two.complement.is_further


def _have_two_deadlines(one: Account, two: Account) -> bool:
    """True for "to cut it by 2040" and "to cut it by 2033", seen from one day."""
    if not (one.is_unreal and two.is_unreal and one.mention.timexes and two.mention.timexes):
        return False
    if one.interval.first_day is None or one.interval.first_day != two.interval.first_day:
        return False
    ends = one.interval.last_day, two.interval.last_day
    return None not in ends and ends[0] != ends[1]


def names_others(one: Account, two: Account) -> bool:
    """True where others say or do it, or it befalls others, by the names that are told."""
    is_of_one_side = bool(one.sides & two.sides)
    if one.is_spoken and two.is_spoken and one.sides and two.sides and not is_of_one_side:
        return True
    return is_of_others(one, two) or (one.is_saying and not is_of_one_side)


def are_plan_and_deed(one: Account, two: Account) -> bool:
    """True where the one may tell as a plan what the other tells as done: words of one meaning, in this order."""
    plan, deed = (one, two) if one.is_unreal else (two, one)
    if plan.mention.status != Status.PLANNED or deed.mention.status not in _DONE:
        return False
    if plan.is_saying or deed.is_saying or plan.is_denied:
        return False
    if plan.written is not None and deed.written_by is not None and plan.written > deed.written_by:
        return False
    return bool(plan.keys & deed.keys)


def tell_two_things(one: Account, two: Account) -> bool:
    """True for light verbs with no word beside them in common: "took a post", "took lessons".

    With nothing beside one of them, whom it befalls must be the same: "the ship was found".
    """
    if not is_light(one.mention.predicate) or not is_light(two.mention.predicate):
        return False
    names = {stem(part) for actor in one.actors | two.actors for part in actor.split("-")}
    left, right = one.complement.told - names, two.complement.told - names
    if not left or not right:
        return not one.patients & two.patients
    return not left & right


def is_of_others(one: Account, two: Account) -> bool:
    """True where they tell of other people, bodies or places, however alike the words."""
    if not one.is_saying and _told_of_others(one, two):
        return True
    if not one.places or not two.places or one.places & two.places:
        return False
    return not (one.known & two.known or one.numbers & two.numbers)


def _told_of_others(one: Account, two: Account) -> bool:
    """True where both name whom it is done to, or, of nobody in common, who does it, and share none.

    Without days of their own, weekdays that differ tell of two times.
    """
    if not (one.is_dated and two.is_dated) and _differ(one.weekdays, two.weekdays):
        return True
    if one.patients & two.patients:
        return False
    if _are_others(one.named_patients, two.named_patients):
        return True
    if _is_of_another_owner(one, two) or _is_of_another_owner(two, one):
        return True
    return not one.sides & two.sides and _are_others(one.named_agents, two.named_agents)


def _is_of_another_owner(one: Account, two: Account) -> bool:
    """True where the owner of the one is neither who does the other nor whom it befalls: "Ada Holm's arrest"."""
    if not one.owners or one.sides & two.sides:
        return False
    owners = frozenset(named for named in one.named_agents if named[1] in one.owners)
    return _are_others(owners, two.named_patients) and not any(
        _may_be_short(owner, doer) for _, owner in owners for doer in two.agents
    )


def _differ(one: frozenset[int], two: frozenset[int]) -> bool:
    return bool(one and two) and not one & two


def _are_others(one: frozenset[Named], two: frozenset[Named]) -> bool:
    """True where names of one kind stand on both sides, and none of them may be short for another."""
    pairs = [
        (a, b)
        for kind, a in one
        for other, b in two
        if kind == other or {kind, other} == _THINGS_OR_BODIES
    ]
    return bool(pairs) and not any(_may_be_short(a, b) for a, b in pairs)


def _may_be_short(one: ActorId, two: ActorId) -> bool:
    """True for ids of a name and of a part of it.

    >>> _may_be_short(ActorId("ada-mary-holm"), ActorId("mary-holm"))
    True
    """
    short, long = sorted((set(one.split("-")), set(two.split("-"))), key=len)
    return short <= long


def sameness(one: Account, two: Account, ties: Ties) -> tuple[float, list[str]]:
    """Points, and the reasons that speak for one event; none where a saying or kinship rules it out."""
    if excludes(one, two):
        return 0.0, []
    is_shared = one.sides & two.sides or one.patients & two.patients
    if one.is_unreal != two.is_unreal and not is_shared:
        return 0.0, []
    return resemblance(one, two, ties)


def resemblance(one: Account, two: Account, ties: Ties) -> tuple[float, list[str]]:
    """As ``sameness``, of two mentions that something else may rule out."""
    relation = relation_of(one, two)
    if relation is None or ties.bond < BOND_LEAST:
        return 0.0, []
    points, reasons = points_of(relation, one, two, ties)
    differ = one.numbers and two.numbers and not one.numbers & two.numbers
    if differ and not ties.are_close and not (one.is_dated and two.is_dated):
        points += _UNTIED_NUMBER
    return points, reasons


def relation_of(one: Account, two: Account) -> Kinship | None:
    """How the predicates are related. Words that only come near each other need more of the clauses to agree.

    Of words of a rarer meaning it is enough that both befall one that a name stands for.
    """
    found = kinship(one.keys, two.keys)
    if found is not None or one.is_saying or two.is_saying:
        return found
    near = kinship(one.near, two.near)
    if near == "words of a rarer meaning" and befalls_one(one, two):
        return near
    return "words near each other" if near and shared_parts(one, two) > 1 else None


def _is_told_of_old(one: Account, two: Account) -> bool:
    """True where no two pieces of news need to be as old: one recalls the event, or foretells it."""
    return one.is_recalled or two.is_recalled or one.is_unreal != two.is_unreal


def points_of(relation: Kinship, one: Account, two: Account, ties: Ties) -> tuple[float, list[str]]:
    """Points, and the reasons, for two mentions whose predicates are so related."""
    bond = min(ties.bond, _SAYING_BOND) if one.is_saying else ties.bond
    points = bond + _KIN[relation]
    reasons: list[str] = [relation] if relation != "words of one kind" else []
    rows: tuple[tuple[frozenset[str], frozenset[str], float, float], ...] = (
        (one.agents, two.agents, _AGENT, _OTHER_AGENT),
        (one.patients, two.patients, _PATIENT, _OTHER_PATIENT),
        (one.places, two.places, _PLACE, _OTHER_PLACE),
        (one.numbers, two.numbers, _NUMBER, _OTHER_NUMBER),
    )
    ties_of_parts = int(one.is_dated and two.is_dated) + bool(one.sides & two.sides)
    ties_of_parts += sum(bool(left & right) for left, right, *_ in rows[1:])
    points += _of_parts(relation, one, two)
    if ties_of_parts > 1 and not one.is_saying:
        points += _TWO_PARTS
    if one.named_patients & two.named_patients and not one.is_saying:
        points += _NAMED_PATIENT
    for left, right, gain, loss in rows:
        shared = sorted(left & right)
        if left and right:
            points += gain if shared else loss
        if left is one.agents and not shared and one.sides & two.sides:
            points -= loss
        reasons += [word.replace("-", " ") for word in shared]
    if one.is_saying and not (ties.are_close and _deny_one_act(relation, one, two)):
        points += _SAYING + (0.0 if things(one) & things(two) else _OTHER_CONTENT)
    if stretch(one, two):
        reasons.append("the same time")
    points += _of_time(one, two, ties) + _THINGS * things_shared(one, two)
    weight, words = overlap(one.words, two.words)
    return points + _WORDS * math.log1p(weight), [*reasons, *words[:_SHOWN_WORDS]]


def _of_parts(relation: Kinship, one: Account, two: Account) -> float:
    """Points for much, and for nothing at all, of the clauses agreeing, and for event nouns and lone mentions."""
    parts = shared_parts(one, two)
    if relation == "words near each other":
        return _AGREEING if parts >= _AGREE else 0.0
    points = 0.0 if parts else _of_nothing(relation, one, two)
    if relation not in ("the same word", "words of one meaning") or one.is_saying:
        return points
    are_nouns = one.mention.nominal and two.mention.nominal
    are_told_so = are_nouns or parts > 0
    points += _BOTH_NOUNS if are_nouns else 0.0
    return points + _BOTH_ONLY if are_told_so and one.is_only and two.is_only else points


def _of_nothing(relation: Kinship, one: Account, two: Account) -> float:
    """Points for clauses of which nothing else agrees; an event noun may stand alone."""
    alone = one.mention.nominal or two.mention.nominal or not (things(one) and things(two))
    if relation == "the same word" and alone:
        return 0.0
    return _NOTHING_SHARED.get(relation, 0.0)


def _of_time(one: Account, two: Account, ties: Ties) -> float:
    """Points for the times told, the days of writing, and the place in the story."""
    points = _LEADS if max(one.mention.sentence, two.mention.sentence) <= LEAD else 0.0
    if dated := stretch(one, two):
        return points + dated
    is_far = ties.apart_days > FAR_DAYS and not _is_told_of_old(one, two)
    return points + _FAR_PUBLISHED if is_far else points


def _deny_one_act(relation: Kinship, one: Account, two: Account) -> bool:
    """True where neither is a mere saying, and somebody known is told not to have done the same with words.

    What one says differs from day to day; that one has not threatened anybody stays so.
    """
    if relation != "the same word" or PLAIN & (one.keys | two.keys):
        return False
    same_doer = one.agents & two.agents & one.known & two.known
    return one.is_denied and two.is_denied and bool(same_doer)


def overlap(one: Mapping[str, float], two: Mapping[str, float]) -> tuple[float, list[str]]:
    """Weight of the shared words, and the words, weightiest first.

    >>> overlap({"ferri": 1.0, "captain": 4.0}, {"captain": 1.0, "storm": 2.0})
    (2.0, ['captain'])
    """
    shared = {word: math.sqrt(one[word] * two[word]) for word in sorted(one.keys() & two.keys())}
    return sum(shared.values()), sorted(shared, key=lambda word: (-shared[word], word))
