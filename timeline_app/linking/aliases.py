"""One actor from many names, over all articles; every join has its reason.

Equal full names are one actor wherever they stand. A shorter name joins a fuller one only where an article
itself uses it for that one, and only while nobody else in the same group of articles bears it; a last name
alone, only in its own article or in one tied to it by an earned link. Names that merely look alike, or that
share an acronym, never join.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from timeline_app import resources
from timeline_app.core.article import ActorKind, Article, LocalActor, Reading
from timeline_app.core.event import Actor, ActorId
from timeline_app.linking.features import fold
from timeline_app.linking.nations import in_full, organ
from timeline_app.linking.nations import state as is_state
from timeline_app.linking.unions import Unions

LocalKey = tuple[int, int]
"""Index of the article, index into its ``Reading.actors``."""

_PARTICLES = frozenset({"al", "el", "ul", "ibn", "bin", "the"})
_MOSTLY = 5
"""A short name joins one body where articles use it so many times as often for it as for all others."""
_SMALL = 3
"""Longest word that may be small in a name ("of", "the")."""
_LED = re.compile(r"[-‐‑](?=(?:led|backed|dominated)\b)", re.IGNORECASE)
_OWNED = re.compile(r"['’]s?(?=\s)")
_WEB = re.compile(r"\b(\w{4,})\.com\b", re.IGNORECASE)
_BOUND = re.compile(r"\b(al|el)[-‐‑’' ]+", re.IGNORECASE)


def same_name_key(actor: LocalActor) -> str:
    """The name as compared over articles: folded, without accents, Arabic articles and "Inc.".

    >>> _plain("Karim al-Zahrawí") == _plain("Karim Al Zahrawi")
    True
    """
    return _plain(actor.name) if actor.kind == "person" else _body(actor.name)


@lru_cache(maxsize=1 << 16)
def _plain(name: str) -> str:
    spaced = _BOUND.sub("", _LED.sub(" ", name))
    bare = unicodedata.normalize("NFKD", spaced)
    bare = "".join(c for c in bare if not unicodedata.combining(c))
    return " ".join(w for w in fold(bare).split() if w not in _PARTICLES) or fold(name)


@lru_cache(maxsize=1 << 16)
def _body(name: str) -> str:
    """The plain name of a body, without what law adds to it, and its state under its usual name.

    >>> _body("Vesk Corp."), _body("U.S. Navy"), _body("the American navy"), _body("Swiss company")
    ('vesk', 'united states navy', 'united states navy', 'switzerland company')
    """
    usual = _WEB.sub(lambda m: m[0] if is_state(m[1].casefold()) else m[1], _OWNED.sub("", name))
    parts = in_full(_plain(usual)).split()
    while len(parts) > 1 and parts[-1].strip(".,") in _legal_words():
        if is_state(" ".join(parts[:-1])):
            break
        parts.pop()
    return organ(" ".join(parts))


@lru_cache(maxsize=1)
def _legal_words() -> frozenset[str]:
    return frozenset(resources.read_toml("lexicons", "en", "roles.toml")["collective"]["legal"])


class _Joining:
    """The local actors, which of them are one so far, and why."""

    def __init__(self, articles: Sequence[Article], readings: Sequence[Reading]) -> None:
        self.readings = readings
        self.groups = [article.group for article in articles]
        self.local = [(a, i) for a, r in enumerate(readings) for i in range(len(r.actors))]
        self.unions: Unions[LocalKey] = Unions(self.local)
        self.why: dict[LocalKey, list[str]] = defaultdict(list)

    def actor(self, key: LocalKey) -> LocalActor:
        return self.readings[key[0]].actors[key[1]]

    def join(self, one: LocalKey, other: LocalKey, reason: str) -> None:
        if self.unions.join(one, other):
            self.why[other].append(reason)


def join_actors(
    articles: Sequence[Article], readings: Sequence[Reading], ties: Mapping[int, set[int]]
) -> tuple[tuple[Actor, ...], dict[LocalKey, ActorId]]:
    """All actors, sorted by id, and the actor of each local one.

    ``ties``: article -> articles linked to it. Independent of the order of the articles.
    **Cost**: linear in the local actors, but for articles with very many ties.
    """
    joining = _Joining(articles, readings)
    _join_full_names(joining, ties)
    _join_middle_names(joining)
    _join_short_names(joining)
    _join_last_names(joining, ties)
    _join_lone_words(joining, ties)
    return _actors(articles, joining)


def _join_full_names(joining: _Joining, ties: Mapping[int, set[int]]) -> None:
    """Equal names; a single word must also name the same sort of thing, and a person not at all.

    What has no name of its own ("people", "the court") is one only in articles tied to each other.
    """
    shouted = {
        same_name_key(actor)
        for actor in map(joining.actor, joining.local)
        if actor.kind != "person" and any(_is_acronym(name) for name in actor.aliases)
    }
    by_name: dict[str, list[LocalKey]] = defaultdict(list)
    for key in joining.local:
        actor = joining.actor(key)
        name = same_name_key(actor)
        if not name:
            continue
        called = actor.kind == "person" and (actor.roles or name not in shouted)
        if " " in name or not called:
            by_name[name].append(key)
    for name, keys in by_name.items():
        for alike in _of_one_sort(joining, name, keys):
            for near in _tied(joining, alike, ties) if _is_mere(joining, alike) else [alike]:
                for key in near[1:]:
                    joining.join(near[0], key, f"the same name, “{name}”")


def _of_one_sort(joining: _Joining, name: str, keys: list[LocalKey]) -> list[list[LocalKey]]:
    """The bearers of a name; places apart where persons bear it as well ("the Emil Tarn")."""
    kinds = {joining.actor(key).kind for key in keys}
    if " " not in name or not {"person", "place"} <= kinds:
        return [keys]
    places = [key for key in keys if joining.actor(key).kind == "place"]
    return [places, [key for key in keys if key not in places]]


def _is_mere(joining: _Joining, keys: list[LocalKey]) -> bool:
    """True for what articles tell by common words alone, without a state or a name."""
    return all(joining.actor(key).name.islower() for key in keys)


def _tied(
    joining: _Joining, keys: list[LocalKey], ties: Mapping[int, set[int]]
) -> list[list[LocalKey]]:
    """The keys, each with those of articles tied to its own."""
    return [[key, *(k for k in keys if k[0] in ties.get(key[0], ()))] for key in keys]


def _is_acronym(name: str) -> bool:
    return bool(re.fullmatch(r"[A-Z]{2,6}", name.replace(".", "")))


def _join_middle_names(joining: _Joining) -> None:
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


def _join_short_names(joining: _Joining) -> None:
    """ "Vesk" to "Vesk Marine", which articles call so, while nearly nobody else of the group is.

    An acronym that two bodies share, or "the Air Force" of two states, stays with neither.
    """
    bearers: dict[tuple[str, str], Counter[LocalKey]] = defaultdict(Counter)
    for key in joining.local:
        actor = joining.actor(key)
        if actor.kind == "person":
            continue
        for short in {_body(alias) for alias in actor.aliases} - {same_name_key(actor)}:
            bearers[joining.groups[key[0]], short][joining.unions.root(key)] += 1
    for key in joining.local:
        actor = joining.actor(key)
        found = bearers.get((joining.groups[key[0]], same_name_key(actor)))
        if not found or actor.kind in ("state", "place") or not _may_be_body(actor):
            continue
        full, often = min(found.items(), key=lambda row: (-row[1], row[0]))
        if often >= _MOSTLY * (found.total() - often):
            name = joining.actor(full).name
            joining.join(full, key, f"the short name “{actor.name}”, used for “{name}”")


def _may_be_body(actor: LocalActor) -> bool:
    """False for a person with a title or a full name; one word alone is often but taken for a person."""
    return actor.kind != "person" or not (actor.roles or " " in actor.name)


def _join_last_names(joining: _Joining, ties: Mapping[int, set[int]]) -> None:
    ends: list[dict[str, list[int]]] = []
    for reading in joining.readings:
        people: dict[str, list[int]] = defaultdict(list)
        for index, actor in enumerate(reading.actors):
            parts = same_name_key(actor).split()
            if actor.kind == "person" and len(parts) > 1:
                people[parts[-1]].append(index)
        ends.append(people)
    for article, index in joining.local:
        actor = joining.actor((article, index))
        name = same_name_key(actor)
        if actor.kind != "person" or " " in name:
            continue
        full = {
            joining.unions.root((other, j)): (other, j)
            for other in sorted(ties.get(article, ()))
            for j in ends[other].get(name, ())
        }
        if len(full) == 1:
            reason = f"the last name “{actor.name}” in an article on the same event"
            joining.join(next(iter(full.values())), (article, index), reason)


def _join_lone_words(joining: _Joining, ties: Mapping[int, set[int]]) -> None:
    """One word two tied articles take for a person, where neither names in full whom it means."""
    lone: dict[tuple[int, str], list[LocalKey]] = defaultdict(list)
    for key in joining.local:
        name = same_name_key(joining.actor(key))
        known = key in joining.why
        if joining.actor(key).kind == "person" and " " not in name and not known:
            lone[key[0], name].append(key)
    for (article, name), keys in lone.items():
        for other in sorted(ties.get(article, ())):
            for key in lone.get((other, name), ()):
                reason = f"“{joining.actor(key).name}” alone in an article on the same event"
                joining.join(keys[0], key, reason)


def _actors(
    articles: Sequence[Article], joining: _Joining
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
        return (_is_acronym(name), plain, *((words, often) if person else (often, words)), name)

    return min(counts, key=rank)


def _commoner_acronym(
    articles: Sequence[Article], joining: _Joining, members: Sequence[LocalKey], name: str
) -> str:
    """The acronym a body is called by more often than by its name, else the name."""
    counts: Counter[str] = Counter()
    for key in members:
        text = articles[key[0]].text
        counts.update(m.span.of(text) for m in joining.actor(key).mentions if m.named)
    acronyms = [called for called in counts if _is_acronym(called)]
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
