"""Short names of one article for full names of others, by the company they keep.

A last name alone, the beginning of a body's name, its initials: each may be anybody's. It is taken for the one
bearer there is in articles on the same event, or in articles that share two names more with its own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from timeline_app import resources
from timeline_app.core.article import LocalActor
from timeline_app.linking.same_names import Joining, LocalKey, body_key, is_acronym, same_name_key

_COMPANY = 3
"""Names that two articles share before a short one of the one is taken for a full one of the other: with it, two more."""
_DESCRIBED = 2
"""Names that two articles share before a described body of the one is taken for a named one of the other."""
_FEW = 10
"""Articles that may always share a name that tells."""
_MANY = 200
"""Bearers of one name above which nobody can tell."""
_PLACES = ("place", "state")
_KEPT = "the last name “{}” in an article with the same others"
_BODIES = ("organisation", "group", "media", "unknown")
_SMALL = 3
"""Longest word that may be small in a name ("of", "the")."""


def join_last_names(
    joining: Joining, ties: Mapping[int, set[int]], company: Mapping[int, set[int]]
) -> None:
    """Last names to the one bearer there is in articles on the same event, else in those near in company.

    **Cost**: linear in the local actors, times the bearers of one last name.
    """
    bearers: dict[tuple[str, str], list[LocalKey]] = defaultdict(list)
    for key in joining.local:
        actor = joining.actor(key)
        parts = same_name_key(actor).split()
        for k in range(1, len(parts)) if actor.kind == "person" else ():
            bearers[joining.groups[key[0]], " ".join(parts[k:])].append(key)
    for key in joining.local:
        actor = joining.actor(key)
        name = same_name_key(actor)
        is_short = " " not in name or bool(actor.roles)
        alike = bearers.get((joining.groups[key[0]], name), ()) if is_short else ()
        alike = [k for k in alike if _may_be_one(actor, joining.actor(k))]
        near = [k for k in alike if k[0] in ties.get(key[0], ())]
        reason = f"the last name “{actor.name}” in an article on the same event"
        if not near or actor.kind != "person":
            near, reason = _in_company(key, alike, company), _KEPT.format(actor.name)
        full = {joining.unions.root(k): k for k in near}
        if len(full) == 1 and actor.kind in ("person", "unknown", "organisation"):
            joining.join(next(iter(full.values())), key, reason)


def join_first_names(joining: Joining, near: Mapping[int, set[int]]) -> None:
    """First names alone beside kin to the one who bears both in an article near: "her sister Clara".

    The article must name somebody else with that one's last name. **Cost**: linear in the local actors,
    times the bearers of one first name.
    """
    bearers: dict[tuple[str, str], list[LocalKey]] = defaultdict(list)
    kin: dict[int, set[str]] = defaultdict(set)
    for key in joining.local:
        actor = joining.actor(key)
        parts = same_name_key(actor).split()
        if actor.kind == "person" and len(parts) > 1:
            bearers[joining.groups[key[0]], parts[0]].append(key)
            kin[key[0]].add(parts[-1])
    for key in joining.local:
        actor = joining.actor(key)
        if actor.kind != "person" or key in joining.why:
            continue
        found: dict[LocalKey, LocalKey] = {}
        for other in bearers.get((joining.groups[key[0]], same_name_key(actor)), ()):
            last = same_name_key(joining.actor(other)).split()[-1]
            close = other[0] in near.get(key[0], ()) and last in kin[key[0]]
            if close and _may_be_one(actor, joining.actor(other)):
                found[joining.unions.root(other)] = other
        if len(found) == 1:
            reason = f"the first name “{actor.name}” in an article on the same event, beside kin"
            joining.join(next(iter(found.values())), key, reason)


def _may_be_one(actor: LocalActor, other: LocalActor) -> bool:
    """False for a man and a woman."""
    return "" in (actor.gender, other.gender) or actor.gender == other.gender


def _in_company(
    key: LocalKey, alike: Sequence[LocalKey], company: Mapping[int, set[int]]
) -> list[LocalKey]:
    """The bearers of a name where one of them is in company; none where there are very many."""
    near = company.get(key[0], set())
    known = len(alike) <= _MANY and any(k[0] in near for k in alike)
    return list(alike) if known else []


def companions(joining: Joining, least: int = _COMPANY) -> dict[int, set[int]]:
    """Article -> the articles of its group that share three names with it, however long or short they are.

    Of persons the last name counts, of all others but states every name; what a tenth of a large group has
    tells nothing. **Cost**: linear in the names, times the articles that share one.
    """
    bearers: dict[tuple[str, str], set[int]] = defaultdict(set)
    sizes = Counter(joining.groups)
    for key in joining.local:
        for name in _calling(joining.actor(key)):
            bearers[joining.groups[key[0]], name].add(key[0])
    shared: Counter[tuple[int, int]] = Counter()
    for (group, _), articles in bearers.items():
        if len(articles) <= min(_MANY, max(_FEW, sizes[group] // 10)):
            shared.update(combinations(sorted(articles), 2))
    out: dict[int, set[int]] = defaultdict(set)
    for (one, other), count in shared.items():
        if count >= least:
            out[one].add(other)
            out[other].add(one)
    return out


def is_proper(actor: LocalActor) -> bool:
    """True for a name of its own: no common words, no capital letter alone."""
    named = any(mention.named for mention in actor.mentions)
    return named and actor.name[:1].isupper() and len(actor.name) > 1


def _calling(actor: LocalActor) -> frozenset[str]:
    """What an actor with a name is called by in company."""
    if actor.kind == "state" or not is_proper(actor):
        return frozenset()
    if actor.kind == "person":
        return frozenset({same_name_key(actor).split()[-1]})
    return frozenset(body_key(alias) for alias in (actor.name, *actor.aliases))


def join_lone_words(joining: Joining, near: Mapping[int, set[int]]) -> None:
    """One word two articles near each other have alone, where neither names anybody in full whom it may mean.

    Where nobody has a title, it may be a person's name to one article and a place's to the other.
    """
    lone: dict[str, list[LocalKey]] = defaultdict(list)
    in_full: dict[int, set[str]] = defaultdict(set)
    for key in joining.local:
        name = same_name_key(joining.actor(key))
        if " " in name:
            in_full[key[0]] |= {name.split()[0], name.split()[-1]}
        elif name and key not in joining.why:
            lone[name].append(key)
    for name, keys in lone.items():
        at: dict[int, list[LocalKey]] = defaultdict(list)
        for key in keys:
            if name not in in_full[key[0]]:
                at[key[0]].append(key)
        for article in sorted(at):
            for other in sorted(near.get(article, set()) & at.keys()):
                for key in at[article] if article < other else ():
                    _join_alone(joining, key, at[other][0])


def _join_alone(joining: Joining, key: LocalKey, other: LocalKey) -> None:
    one, two = joining.actor(key), joining.actor(other)
    persons = [actor for actor in (one, two) if actor.kind == "person"]
    titled = any(actor.roles for actor in persons)
    if not persons or (titled and len(persons) < 2) or not _may_be_one(one, two):
        return
    joining.join(key, other, f"“{two.name}” alone in an article on the same event or people")


def join_described(joining: Joining, ties: Mapping[int, set[int]]) -> None:
    """ "The harbour company" to the one body in articles near that has the word in its name.

    Near are those on the same event, and those that share two names: the word tells as much as a third.

    **Cost**: linear in the local actors, times the bodies with one word in articles near each other.
    """
    bearers: dict[tuple[str, str], list[LocalKey]] = defaultdict(list)
    for key in joining.local:
        actor = joining.actor(key)
        if actor.kind in _BODIES and is_proper(actor):
            for word in set(actor.name.casefold().split()[:-1]):
                bearers[joining.groups[key[0]], word].append(key)
    company = companions(joining, _DESCRIBED)
    near = {k: ties.get(k, set()) | company.get(k, set()) for k in {*ties, *company}}
    firms = frozenset(resources.read_toml("lexicons", "en", "roles.toml")["collective"]["firms"])
    for key in joining.local:
        *said, noun = joining.actor(key).name.split() or [""]
        if not said or noun not in firms or not joining.actor(key).name.islower():
            continue
        alike = [
            k
            for k in bearers.get((joining.groups[key[0]], said[-1]), ())
            if k[0] in near.get(key[0], ()) or k[0] == key[0]
        ]
        found = {joining.unions.root(k): k for k in alike}
        if len(found) == 1:
            (bearer,) = found.values()
            reason = f"“{joining.actor(key).name}” in an article on the same event as “{joining.actor(bearer).name}”"
            joining.join(bearer, key, reason)


def join_short_in_company(joining: Joining, company: Mapping[int, set[int]]) -> None:
    """ "Vesk" to "Vesk Marine", "HC" to "Herring Council": where an article has but the short form.

    Where articles have both apart ("Belport" and "Belport Harbour Ltd"), what is a place to one stays a place.
    **Cost**: linear in the local actors, times the bearers of one short form.
    """
    full: dict[tuple[str, str], list[LocalKey]] = defaultdict(list)
    apart = {(key[0], _short_key(joining.actor(key).name)) for key in joining.local}
    places = {joining.unions.root(k) for k in joining.local if joining.actor(k).kind in _PLACES}
    for key in joining.local:
        if joining.actor(key).kind in _BODIES:
            for short in _short_forms(joining.actor(key).name):
                full[joining.groups[key[0]], short].append(key)
    for key in joining.local:
        actor = joining.actor(key)
        alike = full.get((joining.groups[key[0]], _short_key(actor.name)), ())
        if not alike or not _may_be_short(actor) or any(k[0] == key[0] for k in alike):
            continue
        found = {joining.unions.root(k): k for k in _in_company(key, alike, company)}
        both = all((k[0], _short_key(actor.name)) in apart for k in alike)
        if len(found) == 1 and not (
            both and (" " not in actor.name or joining.unions.root(key) in places)
        ):
            (bearer,) = found.values()
            reason = f"“{actor.name}” for “{joining.actor(bearer).name}” in an article with the same others"
            joining.join(bearer, key, reason)


def _may_be_short(actor: LocalActor) -> bool:
    """True for what may be a body's short name: no state or place, nobody with a title."""
    return actor.kind in _BODIES or (actor.kind == "person" and not actor.roles)


def _short_key(name: str) -> str:
    return name if is_acronym(name) else name.casefold().removeprefix("the ")


def _short_forms(name: str) -> Iterator[str]:
    """The first word of a body's name and its ends in small letters, and its initials in capitals."""
    parts = name.removeprefix("The ").removeprefix("the ").split()
    if len(parts) < 2 or not all(p[0].isupper() or len(p) <= _SMALL for p in parts):
        return
    yield parts[0].casefold()
    for k in range(1, len(parts)):
        yield " ".join(parts[k:]).casefold()
    yield "".join(p[0] for p in parts if p[0].isupper())
    yield "".join(p[0] for p in parts).upper()
