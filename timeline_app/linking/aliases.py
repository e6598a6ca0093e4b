"""One actor from many names, over all articles; every join has its reason.

Full names that are alike are one actor wherever they stand. A last name alone joins a full name only
inside its own article or in an article tied to it by an earned link, and only when nobody else there
bears it. Names that merely look alike never join.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from timeline_app.core.article import ActorKind, Article, LocalActor, Reading
from timeline_app.core.event import Actor, ActorId
from timeline_app.linking.features import fold
from timeline_app.linking.unions import Unions

LocalKey = tuple[int, int]
"""Index of the article, index into its ``Reading.actors``."""

_PARTICLES = frozenset({"al", "el", "ul", "ibn", "bin", "the"})


def same_name_key(actor: LocalActor) -> str:
    """The name as compared over articles: folded, without accents and Arabic articles.

    >>> _plain("Karim al-Zahrawí") == _plain("Karim Al Zahrawi")
    True
    """
    return _plain(actor.name)


def _plain(name: str) -> str:
    spaced = re.sub(r"\b(al|el)[-‐‑’' ]+", "", name, flags=re.IGNORECASE)
    bare = unicodedata.normalize("NFKD", spaced)
    bare = "".join(c for c in bare if not unicodedata.combining(c))
    return " ".join(w for w in fold(bare).split() if w not in _PARTICLES) or fold(name)


def join_actors(
    articles: Sequence[Article], readings: Sequence[Reading], ties: Mapping[int, set[int]]
) -> tuple[tuple[Actor, ...], dict[LocalKey, ActorId]]:
    """All actors, sorted by id, and the actor of each local one.

    ``ties``: article -> articles linked to it. Independent of the order of the articles.
    """
    local = [(a, i) for a, reading in enumerate(readings) for i in range(len(reading.actors))]
    unions: Unions[LocalKey] = Unions(local)
    why: dict[LocalKey, list[str]] = defaultdict(list)
    _join_full_names(readings, local, unions, why)
    _join_middle_names(readings, local, unions, why)
    _join_last_names(readings, ties, unions, why)
    return _actors(articles, readings, unions, why)


def _join_full_names(
    readings: Sequence[Reading],
    local: Sequence[LocalKey],
    unions: Unions[LocalKey],
    why: dict[LocalKey, list[str]],
) -> None:
    by_name: dict[tuple[str, bool], list[LocalKey]] = defaultdict(list)
    for key in local:
        actor = readings[key[0]].actors[key[1]]
        single_person = actor.kind == "person" and " " not in same_name_key(actor)
        names = {same_name_key(actor)}
        if actor.kind != "person":
            names |= {_plain(n) for n in actor.aliases if " " in n.strip() or _is_acronym(n)}
        for name in sorted(names):
            if name and not single_person:
                by_name[name, actor.kind == "person"].append(key)
    for (name, _), keys in by_name.items():
        for key in keys[1:]:
            if unions.join(keys[0], key):
                why[key].append(f"the same name, “{name}”")


def _is_acronym(name: str) -> bool:
    return bool(re.fullmatch(r"[A-Z]{2,6}", name.replace(".", "")))


def _join_middle_names(
    readings: Sequence[Reading],
    local: Sequence[LocalKey],
    unions: Unions[LocalKey],
    why: dict[LocalKey, list[str]],
) -> None:
    """ "Anna Berit Lund" and "Anna Lund"; a middle name that differs keeps two people apart."""
    people: dict[tuple[str, str], list[tuple[LocalKey, list[str]]]] = defaultdict(list)
    for key in local:
        actor = readings[key[0]].actors[key[1]]
        parts = same_name_key(actor).split()
        if actor.kind == "person" and len(parts) >= 2:
            people[parts[0], parts[-1]].append((key, parts))
    for rows in people.values():
        middles = {tuple(parts[1:-1]) for _, parts in rows if len(parts) > 2}
        if len(middles) != 1:
            continue
        for key, parts in rows[1:]:
            if unions.join(rows[0][0], key):
                why[key].append(f"first and last name of “{' '.join(parts)}”")


def _join_last_names(
    readings: Sequence[Reading],
    ties: Mapping[int, set[int]],
    unions: Unions[LocalKey],
    why: dict[LocalKey, list[str]],
) -> None:
    for article, reading in enumerate(readings):
        for index, actor in enumerate(reading.actors):
            name = same_name_key(actor)
            if actor.kind != "person" or " " in name:
                continue
            full = {
                unions.root((other, j)): (other, j)
                for other in ties.get(article, ())
                for j, candidate in enumerate(readings[other].actors)
                if candidate.kind == "person"
                and " " in same_name_key(candidate)
                and same_name_key(candidate).split()[-1] == name
            }
            if len(full) == 1 and unions.join(next(iter(full.values())), (article, index)):
                why[article, index].append(
                    f"the last name “{actor.name}” in an article on the same event"
                )


def _actors(
    articles: Sequence[Article],
    readings: Sequence[Reading],
    unions: Unions[LocalKey],
    why: Mapping[LocalKey, list[str]],
) -> tuple[tuple[Actor, ...], dict[LocalKey, ActorId]]:
    named: list[tuple[str, ActorKind, list[LocalKey]]] = []
    for members in unions.sets():
        found = [readings[a].actors[i] for a, i in members]
        ordered = sorted(members, key=lambda key: (articles[key[0]].text_hash, key[1]))
        named.append((_best_name([x.name for x in found]), _kind(found), ordered))
    named.sort(key=lambda row: (slug(row[0]), row[1], articles[row[2][0][0]].text_hash, row[2]))
    actors: list[Actor] = []
    ids: dict[LocalKey, ActorId] = {}
    taken: Counter[str] = Counter()
    for name, kind, members in named:
        base = slug(name) or "actor"
        taken[base] += 1
        actor_id = ActorId(base if taken[base] == 1 else f"{base}-{taken[base]}")
        found = [readings[a].actors[i] for a, i in members]
        aliases = {alias for x in found for alias in (x.name, *x.aliases)} - {name}
        reasons = sorted({reason for key in members for reason in why.get(key, ())})
        actors.append(Actor(actor_id, name, kind, tuple(sorted(aliases)), tuple(reasons)))
        ids.update(dict.fromkeys(members, actor_id))
    return tuple(sorted(actors, key=lambda actor: actor.id)), ids


def _kind(found: Sequence[LocalActor]) -> ActorKind:
    """The commonest kind that is known, by alphabet among equals."""
    counts: Counter[ActorKind] = Counter(x.kind for x in found if x.kind != "unknown")
    return min(counts, key=lambda kind: (-counts[kind], kind)) if counts else "unknown"


def _best_name(names: Sequence[str]) -> str:
    counts = Counter(names)
    return min(counts, key=lambda n: (-len(n.split()), -counts[n], n))


def slug(name: str) -> str:
    """Lower-case words joined by hyphens, accents dropped; other scripts are kept.

    >>> slug("Łódź City Council")
    'łodz-city-council'
    """
    bare = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(c for c in bare if not unicodedata.combining(c))
    return "-".join(re.findall(r"\w+", bare))
