"""One actor from many names, over all articles; every join has its reason.

Equal full names are one actor wherever they stand. A shorter name joins a fuller one only where an article
itself uses it for that one, and only while nobody else in the same group of articles bears it; a last name
alone, only in its own article, in one tied to it by an earned link, or in the company of the same others.
Names that merely look alike, or that share an acronym, never join.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from timeline_app import resources
from timeline_app.core.article import ActorKind, Article, LocalActor, Reading
from timeline_app.core.event import Actor, ActorId
from timeline_app.linking.company import (
    companions,
    join_described,
    join_first_names,
    join_last_names,
    join_lone_words,
    join_short_in_company,
)
from timeline_app.linking.same_names import Joining, LocalKey, body_key, is_acronym, same_name_key

__all__ = ["LocalKey", "join_actors", "same_name_key", "slug"]


_MOSTLY = 5
"""A short name joins one body where articles use it so many times as often for it as for all others."""
_SMALL = 3
"""Longest word that may be small in a name ("of", "the")."""


def join_actors(
    articles: Sequence[Article], readings: Sequence[Reading], ties: Mapping[int, set[int]]
) -> tuple[tuple[Actor, ...], dict[LocalKey, ActorId]]:
    """All actors, sorted by id, and the actor of each local one.

    ``ties``: article -> articles linked to it. Independent of the order of the articles.
    **Cost**: linear in the local actors, but for articles with very many ties.
    """
    joining = Joining(articles, readings)
    company = companions(joining)
    near = {k: ties.get(k, set()) | company.get(k, set()) for k in {*ties, *company}}
    _join_full_names(joining, near)
    _join_middle_names(joining)
    _join_other_names(joining)
    _join_short_names(joining)
    join_last_names(joining, ties, company)
    join_first_names(joining, near)
    join_lone_words(joining, near)
    join_described(joining, ties)
    join_short_in_company(joining, company)
    return _actors(articles, joining)


def _join_full_names(joining: Joining, near: Mapping[int, set[int]]) -> None:
    """Equal names; a single word must also name the same sort of thing, and a person not at all.

    What has no name of its own ("people", "the court") is one only in articles near each other: on the same event, or with the same others.
    """
    shouted = {
        same_name_key(actor)
        for actor in map(joining.actor, joining.local)
        if actor.kind != "person" and any(is_acronym(name) for name in actor.aliases)
    }
    others = _told_of_others(joining)
    by_name: dict[str, list[LocalKey]] = defaultdict(list)
    for key in joining.local:
        actor = joining.actor(key)
        name = same_name_key(actor)
        if not name:
            continue
        called = actor.kind == "person" and (actor.roles or name not in shouted)
        if " " in name or not called or _is_but_labelled(actor, joining.groups[key[0]], others):
            by_name[name.replace(" ", "") if " " in name else name].append(key)
    for keys in by_name.values():
        name = same_name_key(joining.actor(keys[0]))
        for alike in _of_one_sort(joining, name, keys):
            for close in _close(alike, near) if _is_mere(joining, alike) else [alike]:
                for key in close[1:]:
                    joining.join(close[0], key, f"the same name, “{name}”")


def _told_of_others(joining: Joining) -> set[tuple[str, str]]:
    """Group and word, where the word names no person to some article, and nobody in full to any."""
    words: set[tuple[str, str]] = set()
    people: set[tuple[str, str]] = set()
    for key in joining.local:
        actor, group = joining.actor(key), joining.groups[key[0]]
        parts = same_name_key(actor).split()
        if actor.kind == "person":
            named = len(parts) > 1 or bool(actor.roles or actor.gender)
            people.update((group, part) for part in parts if named)
        elif len(parts) == 1 and actor.kind != "unknown":
            words.add((group, parts[0]))
    return words - people


def _is_but_labelled(actor: LocalActor, group: str, others: set[tuple[str, str]]) -> bool:
    """True for a "person" of one word whom nothing but the parser's label makes one, where others know better."""
    told = actor.roles or actor.gender or not all(m.named for m in actor.mentions)
    return not told and (group, same_name_key(actor)) in others


def _of_one_sort(joining: Joining, name: str, keys: list[LocalKey]) -> list[list[LocalKey]]:
    """The bearers of a name; places apart where persons bear it as well ("the Emil Tarn").

    So is what one article tells from the person it is named for ("the Emil Tarn sank").
    """
    kinds = {joining.actor(key).kind for key in keys}
    twice = len({key[0] for key in keys}) < len(keys)
    others: set[ActorKind] = {"place", "unknown"} if twice else {"place"}
    if " " not in name or "person" not in kinds or kinds.isdisjoint(others):
        return [keys]
    things = [key for key in keys if joining.actor(key).kind in others]
    return [things, [key for key in keys if key not in things]]


def _is_mere(joining: Joining, keys: list[LocalKey]) -> bool:
    """True for what articles tell by common words alone, without a state or a name."""
    return all(joining.actor(key).name.islower() for key in keys)


def _close(keys: list[LocalKey], near: Mapping[int, set[int]]) -> list[list[LocalKey]]:
    """The keys, each with those of articles near its own."""
    return [[key, *(k for k in keys if k[0] in near.get(key[0], ()))] for key in keys]


def _join_middle_names(joining: Joining) -> None:
    """ "Anna Berit Lund" and "Anna Lund", "Tom Hale Jr." and "Tom Hale"; what differs keeps two people apart."""
    people: dict[tuple[str, str], list[_Person]] = defaultdict(list)
    for key in joining.local:
        actor = joining.actor(key)
        parts = same_name_key(actor).split()
        last = len(parts) - (len(parts) > 2 and parts[-1].rstrip(".") in _juniors())
        if actor.kind == "person" and last >= 2:
            junior = " ".join(parts[last:])
            found = _Person(key, " ".join(parts), tuple(parts[1 : last - 1]), junior)
            people[parts[0], parts[last - 1]].append(found)
    for rows in people.values():
        middles = {row.middle for row in rows if row.middle}
        if len(middles) > 1 or not _are_of_one_age(rows) or len({row.name for row in rows}) < 2:
            continue
        for row in rows[1:]:
            joining.join(rows[0].key, row.key, f"first and last name of “{row.name}”")


def _join_other_names(joining: Joining) -> None:
    """ "Lina Sorel" to "Lina Adair", who an article tells was born so; not where two bear the name."""
    called: dict[tuple[str, str], set[LocalKey]] = defaultdict(set)
    for key in joining.local:
        actor = joining.actor(key)
        own = set(same_name_key(actor).split())
        for alias in actor.aliases if actor.kind == "person" else ():
            parts = same_name_key(replace(actor, name=alias)).split()
            if len(parts) > 1 and not own.issuperset(parts):
                called[joining.groups[key[0]], " ".join(parts)].add(key)
    for key in joining.local:
        actor = joining.actor(key)
        found = called.get((joining.groups[key[0]], same_name_key(actor)), set()) - {key}
        if actor.kind == "person" and len({joining.unions.root(k) for k in found}) == 1:
            joining.join(min(found), key, f"another name of “{joining.actor(min(found)).name}”")


class _Person(NamedTuple):
    key: LocalKey
    name: str
    middle: tuple[str, ...]
    junior: str


def _are_of_one_age(rows: Sequence[_Person]) -> bool:
    """False for a father and a son: "Jr." and "Sr.", or with and without either in one article."""
    told = {row.junior for row in rows if row.junior}
    if len(told) > 1:
        return False
    by_article: dict[int, set[str]] = defaultdict(set)
    for row in rows:
        by_article[row.key[0]].add(row.junior)
    return all(len(found) == 1 for found in by_article.values())


@lru_cache(maxsize=1)
def _juniors() -> frozenset[str]:
    table = resources.read_toml("lexicons", "en", "roles.toml")["names"]
    return frozenset(str(word).rstrip(".") for word in table["junior"])


def _join_short_names(joining: Joining) -> None:
    """ "Vesk" to "Vesk Marine", which articles call so, while nearly nobody else of the group is.

    An acronym that two bodies share, or "the Air Force" of two states, stays with neither.
    """
    bearers: dict[tuple[str, str], Counter[LocalKey]] = defaultdict(Counter)
    for key in joining.local:
        actor = joining.actor(key)
        if actor.kind == "person":
            continue
        for short in {body_key(alias) for alias in actor.aliases} - {same_name_key(actor)}:
            bearers[joining.groups[key[0]], short][joining.unions.root(key)] += 1
    for key in joining.local:
        actor = joining.actor(key)
        found = bearers.get((joining.groups[key[0]], same_name_key(actor)))
        if not found or actor.kind in ("state", "place") or not _may_bebody_key(actor):
            continue
        full, often = min(found.items(), key=lambda row: (-row[1], row[0]))
        if often >= _MOSTLY * (found.total() - often):
            name = joining.actor(full).name
            joining.join(full, key, f"the short name “{actor.name}”, used for “{name}”")


def _may_bebody_key(actor: LocalActor) -> bool:
    """False for a person with a title or a full name; one word alone is often but taken for a person."""
    return actor.kind != "person" or not (actor.roles or " " in actor.name)


def _actors(
    articles: Sequence[Article], joining: Joining
) -> tuple[tuple[Actor, ...], dict[LocalKey, ActorId]]:
    hashes = [article.text_hash for article in articles]
    named: list[tuple[str, ActorKind, list[LocalKey]]] = []
    for members in joining.unions.sets():
        found = [joining.actor(key) for key in members]
        ordered = sorted(members, key=lambda key: (hashes[key[0]], key[1]))
        kind = _kind(found)
        name = _best_name(found)
        if kind in ("organisation", "group", "media"):
            name = _commoner_acronym(articles, joining, members, name)
        named.append((name, kind, ordered))
    named.sort(key=lambda row: (slug(row[0]), row[1], hashes[row[2][0][0]], row[2]))
    actors: list[Actor] = []
    ids: dict[LocalKey, ActorId] = {}
    taken: Counter[str] = Counter()
    for name, kind, members in named:
        base = slug(name) or "actor"
        taken[base] += 1
        actor_id = ActorId(base if taken[base] == 1 else f"{base}-{taken[base]}")
        found = [joining.actor(key) for key in members]
        aliases = {alias for x in found for alias in (x.name, *x.aliases)} - {name}
        reasons = sorted({reason for key in members for reason in joining.why.get(key, ())})
        actors.append(Actor(actor_id, name, kind, tuple(sorted(aliases)), tuple(reasons)))
        ids.update(dict.fromkeys(members, actor_id))
    return tuple(sorted(actors, key=lambda actor: actor.id)), ids


def _kind(found: Sequence[LocalActor]) -> ActorKind:
    """The kind of most mentions, where it is known; by alphabet among equals."""
    counts: Counter[ActorKind] = Counter()
    for actor in found:
        if actor.kind != "unknown":
            counts[actor.kind] += max(1, len(actor.mentions))
    return min(counts, key=lambda kind: (-counts[kind], kind)) if counts else "unknown"


def _best_name(found: Sequence[LocalActor]) -> str:
    """The fullest name of a person; of a body the commonest that is no acronym nor mere words."""
    counts = Counter(actor.name for actor in found)

    def rank(name: str) -> tuple[bool, bool, int, int, str]:
        parts = name.split()
        plain = any(part[0].islower() and len(part) > _SMALL for part in parts)
        person = any(actor.kind == "person" for actor in found if actor.name == name)
        words, often = -len(parts), -counts[name]
        return (is_acronym(name), plain, *((words, often) if person else (often, words)), name)

    return min(counts, key=rank)


def _commoner_acronym(
    articles: Sequence[Article], joining: Joining, members: Sequence[LocalKey], name: str
) -> str:
    """The acronym a body is called by more often than by its name, else the name."""
    counts: Counter[str] = Counter()
    for key in members:
        text = articles[key[0]].text
        counts.update(m.span.of(text) for m in joining.actor(key).mentions if m.named)
    acronyms = [called for called in counts if is_acronym(called)]
    best = min(acronyms, key=lambda called: (-counts[called], called), default=name)
    return best if counts[best] > counts[name] else name


def slug(name: str) -> str:
    """Lower-case words joined by hyphens, accents dropped; other scripts are kept.

    >>> slug("Łódź City Council")
    'łodz-city-council'
    """
    bare = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(c for c in bare if not unicodedata.combining(c))
    return "-".join(re.findall(r"\w+", bare))
