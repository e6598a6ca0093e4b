"""Which mentions of one article tell one event: sayings of one occasion, and what is told twice.

News spreads what one person said over many sentences: "she told the Courier", "she added", "in the
interview". They are one event with many passages, unless the article tells them apart: by dates, by
hearers, by a plan or a denial, or by a perfect of some other time ("had said", "has often said"; a plain
"has said" is how a lead tells the news).

A lead tells in short what the body tells again. The same word, or one derived from it, with a shared
actor and nothing that differs, is one event; "another", "again" or "a second" beside it make it two. (Of
101 such pairs in the development articles 87 were one event even without the shared actor.)

The background tells what was done before: news in a perfect ("has resigned") is not what the same article
dates long before it ("resigned in 2012"), nor is an undated deed of other words ("elected president") the
dated one ("elected to parliament in 2012"). Joined, the news would bear the date of the old.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence

from timeline_app import resources
from timeline_app.core.article import Article, EventMention
from timeline_app.linking.accounts import RECALLED_DAYS, Account
from timeline_app.linking.agreement import things
from timeline_app.linking.candidates import Link, MentionRef
from timeline_app.linking.sameness import PLAIN, overlap, tell_two_things

_AUXILIARY_REACH = 40
_EARLIER = re.compile(r"\b(?:had|having)\b(?:\s+\w+){0,4}\s*$|['’]d\s*$", re.IGNORECASE)
_PERFECT = re.compile(r"(?:\b(?:has|have)|['’](?:ve|s))((?:\s+\w+){1,4})\s*$", re.IGNORECASE)
_SINCE = re.compile(r"\bsince\s+(?:\w+\s+){0,4}$", re.IGNORECASE)
"""Before an event noun it makes it another event: "the first strike since the strike of 2009"."""
_SAME_WORDS = 2.0
"""Weight of shared words from which a body and its office-holder say the same."""
_LATEST = 60
"""Events, and mentions of one, that a further mention is compared with: the latest."""
_Key = tuple[str, str, str]
_Same = Callable[[Account, Account], bool]
_NOUN_REACH = 40
_YEAR_DAYS = 365
_ADJECTIVES = 2
"""Words before an event noun among which its article stands."""


def occasions(article: Article, index: int, accounts: Sequence[Account]) -> list[Link]:
    """Links of kind "occasion" between mentions of one article, each to the first of its event.

    ``index``: the place of the article. **Cost**: linear; a mention is compared with the ``_LATEST`` events
    that share a word and an actor with it, and with the ``_LATEST`` mentions of each.
    """
    groups: list[list[int]] = []
    of_key: dict[_Key, list[int]] = defaultdict(list)
    links = []
    for number, account in enumerate(accounts):
        found = _keys(article, account)
        keys = _with_parts(found, account)

        def fitting(keys: Sequence[_Key], is_one: _Same, account: Account = account) -> list[int]:
            near = sorted({group for key in keys for group in of_key[key][-_LATEST:]})[-_LATEST:]
            return [
                g for g in near if all(is_one(accounts[o], account) for o in groups[g][-_LATEST:])
            ]

        fit = fitting(keys, _is_one)[:1]
        bare = [(key, "", "") for key in sorted(found)]
        if not fit and _is_taken_up(article, account):
            fit = fitting(bare, may_be_one)
        if _tells_of_a_new_thing(article, account):
            fit = [g for g in fit if not any(_befell_one(accounts[o]) for o in groups[g])]
        is_news = any(_tell_new_and_old(accounts[o], account) for g in fit for o in groups[g])
        if len(fit) == 1 and not is_news:
            links.append(_link(index, groups[fit[0]][0], number, accounts))
            groups[fit[0]].append(number)
            continue
        groups.append([number])
        for key in [*keys, *bare]:
            of_key[key].append(len(groups) - 1)
    return links


def _tells_of_a_new_thing(article: Article, account: Account) -> bool:
    """True for "captured a mine", which is not the town named before."""
    mention = account.mention
    behind = article.text[mention.trigger.end : mention.clause.end].casefold().split()
    return bool(behind) and behind[0] in _words("indefinite") and not _befell_one(account)


def _befell_one(account: Account) -> bool:
    """True where the name of whom or what it befell is told."""
    return bool(account.patients & account.known)


def _is_taken_up(article: Article, account: Account) -> bool:
    """True for an event noun that names what was told before: "the collision", of a doing."""
    mention = account.mention
    if not mention.nominal or account.is_saying:
        return False
    start = max(mention.clause.start, mention.trigger.start - _NOUN_REACH)
    before = re.findall(r"\w+|[^\w\s]", article.text[start : mention.trigger.start].casefold())
    return not _words("definite").isdisjoint(before[-_ADJECTIVES:])


def _with_parts(keys: frozenset[str], account: Account) -> list[_Key]:
    """Each key with each part, for mentions of one event share one: who does it, to whom, how many."""
    rows = (("side", account.sides), ("patient", account.patients), ("many", account.numbers))
    parts = [(role, part) for role, found in rows for part in sorted(found)]
    return [(key, *part) for key in sorted(keys) for part in parts]


def _keys(article: Article, account: Account) -> frozenset[str]:
    """What mentions of one event have in common; nothing for those that are never joined."""
    if account.is_saying:
        plain = account.keys & PLAIN and _is_told_plainly(article, account)
        return PLAIN if plain else frozenset()
    mention = account.mention
    if mention.quoted or mention.throughout or _is_one_more(article, account):
        return frozenset()
    if mention.nominal and _SINCE.search(article.text[: mention.trigger.start], _back(mention)):
        return frozenset()
    return frozenset(key for key in account.keys if not key.startswith("+"))


def _back(mention: EventMention) -> int:
    return max(mention.trigger.start - _NOUN_REACH, 0)


def _is_told_plainly(article: Article, account: Account) -> bool:
    mention = account.mention
    if mention.predicate in _words("weighty"):
        return False
    if not account.agents or mention.quoted or mention.pluperfect or mention.throughout:
        return False
    if mention.parent is not None:
        return False
    if account.is_unreal or account.is_denied:
        return False
    start = max(mention.clause.start, mention.trigger.start - _AUXILIARY_REACH)
    before = article.text[start : mention.trigger.start]
    perfect = _PERFECT.search(before)
    often = perfect is not None and not _words("often").isdisjoint(perfect[1].casefold().split())
    return not often and not _EARLIER.search(before)


def _is_one_more(article: Article, account: Account) -> bool:
    """True for "another attack", "struck again", "the second visit"."""
    said = account.mention.clause.of(article.text).casefold()
    return not _words("one_more").isdisjoint(re.findall(r"\w+", said))


def _words(key: str) -> frozenset[str]:
    return resources.word_set("predicates.toml", key)


def _is_one(one: Account, two: Account) -> bool:
    """Nothing differs, and an actor is shared; of sayings, all the speakers, or the side and words."""
    if one.is_saying and one.agents != two.agents:
        by_office = one.sides & two.sides and not one.agents & two.agents
        if not by_office or overlap(one.words, two.words)[0] < _SAME_WORDS:
            return False
    if _tell_new_and_old(one, two):
        return False
    shared = one.sides & two.sides or one.patients & two.patients
    return may_be_one(one, two) and bool(
        shared or (one.numbers & two.numbers and not one.is_saying)
    )


def may_be_one(one: Account, two: Account) -> bool:
    """True where nothing that two mentions of one article tell is different."""
    if one.interval.meet(two.interval) is None:
        return False
    if _differ(one.patients, two.patients) and not _are_as_many(one, two):
        return False
    if one.is_saying or two.is_saying:
        return one.is_saying and two.is_saying and bool(one.sides & two.sides)
    if one.is_unreal != two.is_unreal or one.is_denied != two.is_denied:
        return False
    if one.complement.is_contrary(two.complement) or tell_two_things(one, two):
        return False
    if _differ(one.places, two.places) or _differ(one.numbers, two.numbers):
        return False
    return not _differ(one.sides, two.sides) or _are_as_many(one, two)


def _tell_new_and_old(one: Account, two: Account) -> bool:
    """True for "has resigned", and "resigned in 2012"; "elected president", and "elected to parliament in 2012"."""
    if one.is_saying or bool(one.mention.timexes) == bool(two.mention.timexes):
        return False
    old, new = (one, two) if one.mention.timexes else (two, one)
    if not _is_long_past(old) or new.mention.nominal or new.mention.pluperfect:
        return False
    return new.mention.perfect or _differ(things(new), things(old))


def _is_long_past(old: Account) -> bool:
    """True for what an expression dates a season before the day of writing, or to a year over by then."""
    last = old.interval.last_day
    if old.stated_days is None or last is None or old.written is None:
        return False
    ago = old.written - last
    return ago > RECALLED_DAYS or (ago > 0 and old.stated_days >= _YEAR_DAYS)


def _are_as_many(one: Account, two: Account) -> bool:
    """True for as many without a name on one side: "five people", "five crew members"."""
    return not (one.known and two.known) and bool(one.numbers & two.numbers)


def _differ(one: frozenset[str], two: frozenset[str]) -> bool:
    """True where both tell, and nothing they tell is the same."""
    return bool(one and two) and not one & two


def _link(index: int, first: int, other: int, accounts: Sequence[Account]) -> Link:
    one, two = accounts[first], accounts[other]
    return Link(
        MentionRef(index, first),
        MentionRef(index, other),
        "occasion",
        0.0,
        "sayings of one occasion" if one.is_saying else "the article tells it twice",
        one.mention.clause,
        two.mention.clause,
    )
