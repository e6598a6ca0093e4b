"""Which mentions of one article tell one event: sayings of one occasion, and what is told twice.

News spreads what one person said over many sentences: "she told the Courier", "she added", "in the
interview". They are one event with many passages, unless the article tells them apart: by dates, by
hearers, by a plan or a denial, or by a perfect of some other time ("had said", "has often said"; a plain
"has said" is how a lead tells the news).

A lead tells in short what the body tells again. The same word, or one derived from it, with a shared
actor and nothing that differs, is one event; "another", "again" or "a second" beside it make it two. (Of
101 such pairs in the development articles 87 were one event even without the shared actor.)
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from timeline_app import resources
from timeline_app.core.article import Article
from timeline_app.core.event import ActorId
from timeline_app.linking.accounts import Account
from timeline_app.linking.candidates import Link, MentionRef
from timeline_app.linking.sameness import overlap, tell_two_things

_AUXILIARY_REACH = 40
_EARLIER = re.compile(r"\b(?:had|having)\b(?:\s+\w+){0,4}\s*$|['’]d\s*$", re.IGNORECASE)
_PERFECT = re.compile(r"(?:\b(?:has|have)|['’](?:ve|s))((?:\s+\w+){1,4})\s*$", re.IGNORECASE)
_SAME_WORDS = 2.0
"""Weight of shared words from which a body and its office-holder say the same."""
_LATEST = 60
"""Events, and mentions of one, that a further mention is compared with: the latest."""
_Key = tuple[str, str, ActorId]
_PLAIN = frozenset({"+say", "+interview"})
"""Classes of words that mostly report; to deny, to urge, to admit or to announce is a deed of its own."""


def occasions(article: Article, index: int, accounts: Sequence[Account]) -> list[Link]:
    """Links of kind "occasion" between mentions of one article, each to the first of its event.

    ``index``: the place of the article. **Cost**: linear; a mention is compared with the ``_LATEST`` events
    that share a word and an actor with it, and with the ``_LATEST`` mentions of each.
    """
    groups: list[list[int]] = []
    of_key: dict[_Key, list[int]] = defaultdict(list)
    links = []
    for number, account in enumerate(accounts):
        keys = _with_actors(_keys(article, account), account)
        near = sorted({group for key in keys for group in of_key[key][-_LATEST:]})
        for at in near[-_LATEST:]:
            if all(_is_one(accounts[other], account) for other in groups[at][-_LATEST:]):
                links.append(_link(index, groups[at][0], number, accounts))
                groups[at].append(number)
                break
        else:
            groups.append([number])
            for key in keys:
                of_key[key].append(len(groups) - 1)
    return links


def _with_actors(keys: frozenset[str], account: Account) -> list[_Key]:
    """Each key with each actor, for mentions of one event share one: who does it, or to whom."""
    roles = (("side", account.sides), ("patient", account.patients))
    return [(key, role, actor) for key in sorted(keys) for role, found in roles for actor in found]


def _keys(article: Article, account: Account) -> frozenset[str]:
    """What mentions of one event have in common; nothing for those that are never joined."""
    if account.is_saying:
        plain = account.keys & _PLAIN and _is_told_plainly(article, account)
        return _PLAIN if plain else frozenset()
    mention = account.mention
    if mention.quoted or mention.throughout or _is_one_more(article, account):
        return frozenset()
    return frozenset(key for key in account.keys if not key.startswith("+"))


def _is_told_plainly(article: Article, account: Account) -> bool:
    mention = account.mention
    if mention.predicate in _words("weighty"):
        return False
    if not account.agents or mention.quoted or mention.pluperfect or mention.throughout:
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


@lru_cache(maxsize=8)
def _words(table: str) -> frozenset[str]:
    """A list of ``predicates.toml``."""
    found = resources.read_toml("lexicons", "en", "predicates.toml")[table]["words"]
    return frozenset(str(word) for word in found)


def _is_one(one: Account, two: Account) -> bool:
    """Nothing differs, and an actor is shared; of sayings, all the speakers, or the side and words."""
    if one.is_saying and one.agents != two.agents:
        by_office = one.sides & two.sides and not one.agents & two.agents
        if not by_office or overlap(one.words, two.words)[0] < _SAME_WORDS:
            return False
    return may_be_one(one, two) and bool(one.sides & two.sides or one.patients & two.patients)


def may_be_one(one: Account, two: Account) -> bool:
    """True where nothing that two mentions of one article tell is different."""
    if one.interval.meet(two.interval) is None or _differ(one.patients, two.patients):
        return False
    if one.is_saying or two.is_saying:
        return one.is_saying and two.is_saying and bool(one.sides & two.sides)
    if one.is_unreal != two.is_unreal or one.is_denied != two.is_denied:
        return False
    if one.complement.is_contrary(two.complement) or tell_two_things(one, two):
        return False
    pairs = ((one.sides, two.sides), (one.places, two.places), (one.numbers, two.numbers))
    return not any(_differ(left, right) for left, right in pairs)


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
