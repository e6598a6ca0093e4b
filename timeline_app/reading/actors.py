"""Who takes part: the actors of one article, from names, groups, role nouns and pronouns.

Names come first, then groups; last, in reading order, the words that stand for one of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline_app.core.article import LocalActor, Span
from timeline_app.reading import (
    actors_anaphora,
    actors_brackets,
    actors_cluster,
    actors_groups,
    actors_headline,
    actors_leads,
    actors_names,
    actors_quoted,
    actors_roles,
    actors_things,
    words,
)
from timeline_app.reading.actors_cluster import initials
from timeline_app.reading.actors_draft import Draft, Drafts
from timeline_app.reading.actors_groups import Group
from timeline_app.reading.actors_names import Name
from timeline_app.reading.group_keys import Keys
from timeline_app.reading.parse import Sentence


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of an article and where each is meant."""

    actors: tuple[LocalActor, ...]
    at: dict[tuple[int, int], tuple[int, ...]]
    """(number of the parsed sentence, token index) to the actors meant there."""
    spans: dict[tuple[int, int], Span]
    countries: tuple[str | None, ...]
    """State each actor belongs to, as far as the article says."""
    named: frozenset[Span] = frozenset()
    """Spans of the mentions that are names."""


def find(
    sentences: list[Sentence],
    plain: str,
    headline: Span | None = None,
    quotes: Sequence[Span] = (),
    times: Sequence[Span] = (),
) -> Cast:
    """The actors of the parsed sentences, and of the headline above them, in order of first mention.

    What is but words of a time ("BC", "the Ides of March") is nobody.
    **Cost**: linear in the text, times the mentions in the few sentences looked back over.
    """
    drafts = Drafts(sentences, plain)
    names = [n for i, s in enumerate(sentences) for n in actors_names.find(s, i, plain)]
    names = actors_names.without_times(names, times)
    names = actors_names.with_repeats(actors_names.rejoined(names, plain), sentences)
    things = actors_things.find(sentences, plain)
    names = actors_things.with_things(names, things)
    names, stands_for, shared = actors_brackets.with_long_forms(names, sentences, plain)
    stands_for |= actors_things.short_forms(things)
    groups = [g for i, s in enumerate(sentences) for g in actors_groups.find(s, i, plain)]
    inside = _inside_names(groups, names)
    groups = [g for g in groups if g not in inside]
    ends = {(n.sentence, n.last) for n in names if n.kind != "state"}
    bare = [g for g in groups if not (g.family == "media" and (g.sentence, g.head - 1) in ends)]
    names = _outside_groups(names, [g for g in bare if g.named], sentences)
    cues = {i: actors_roles.person_votes(sentences[n.sentence], n) for i, n in enumerate(names)}
    actors_cluster.join(drafts, names, {i: v for i, v in cues.items() if v}, stands_for, shared)
    groups = [g for g in groups if not _stands_to_name(drafts, g) and g.alone]
    _add_named_groups(drafts, groups)
    for name in names:
        actors_roles.attach(drafts, name)
    actors_headline.mark(drafts, headline)
    actors_anaphora.resolve(drafts, [g for g in groups if not g.named])
    actors_leads.join(drafts)
    actors_quoted.resolve(drafts, quotes)
    return _cast(drafts)


def _inside_names(groups: list[Group], names: list[Name]) -> set[Group]:
    """Groups that are but words of a name: "Ministry" in one that goes on, or the name as a whole."""
    of: dict[int, list[Name]] = {}
    for name in names:
        of.setdefault(name.sentence, []).append(name)
    return {
        g
        for g in groups
        for n in of.get(g.sentence, ())
        if n.first <= g.head < n.last or (n.last == g.head and _is_name(g, n))
    }


def _is_name(group: Group, name: Name) -> bool:
    """True for a body whose capitalised words are a name of their own ("Rural Bank Corporation")."""
    body = group.family in ("bodies", "media")
    own = group.country is None or group.noun in words.roles().publics
    body = body or (group.family == "government" and own)
    if not body or not group.text.split()[-1][0].isupper():
        return False
    many = name.last - name.first >= (1 if group.noun in words.roles().firms else 2)
    return many and name.first <= group.first


def _outside_groups(
    names: list[Name], groups: list[Group], sentences: list[Sentence]
) -> list[Name]:
    """Names without those a group's name ends in, and the mere modifiers of groups ("Alawite").

    The owner of a group ("Vesk's board") and whoever is named elsewhere too ("Vesk employees") stay.
    """
    inside: dict[int, list[Group]] = {}
    for group in groups:
        inside.setdefault(group.sentence, []).append(group)

    def covered(name: Name) -> bool:
        return any(
            g.first <= name.first and name.last <= g.head for g in inside.get(name.sentence, [])
        )

    def owns(name: Name) -> bool:
        following = sentences[name.sentence].tokens[name.last + 1 : name.last + 2]
        return name.kind != "group" and any(t.text in ("'s", "’s", "'", "’") for t in following)

    free = {n.text.lower() for n in names if not covered(n)}
    heads = {(g.sentence, g.head) for g in groups}
    return [
        n
        for n in names
        if (n.sentence, n.last) not in heads
        and (n.kind == "state" or not covered(n) or n.text.lower() in free or owns(n))
    ]


def _stands_to_name(drafts: Drafts, group: Group) -> bool:
    """True when the group phrase means a name: "NAME newspaper", "NAME, a bank", "the carmaker NAME"."""
    sentence = drafts.sentences[group.sentence]
    if group.family not in ("media", "bodies"):
        return _is_one_person(drafts, group)
    holders = drafts.at.get((group.sentence, group.head - 1)) if group.family == "media" else None
    beside = actors_groups.named_beside(sentence, group.first, group.head)
    if not holders and beside is not None:
        holders = drafts.at.get((group.sentence, beside))
    if not holders and sentence.tokens[group.head].dep in ("compound", "nmod"):
        holders = drafts.at.get((group.sentence, sentence.tokens[group.head].head))
    if not holders and group.alone and not group.named:
        holders = _behind(drafts, group)
    for k in sentence.children(group.head, "appos"):
        holders = holders or drafts.at.get((group.sentence, k))
    if not holders or _is_counted(sentence, group.head):
        return False
    draft = drafts.actors[holders[0]]
    appended = beside is not None
    if draft.kind == "state" or (draft.kind == "place" and not (appended and " " in draft.name)):
        return False
    if draft.kind == "person" and (draft.roles or draft.likely_gender):
        return False
    if draft.kind == "person" and " " in draft.name and not appended:
        return False
    draft.kinds[group.kind] += 2 + draft.kinds["person"] + draft.kinds["place"]
    draft.nouns |= {group.noun, group.text.lower()}
    draft.country = draft.country or group.country
    drafts.mention(holders[0], group.sentence, group.head, group.span, named=False)
    return True


def _is_counted(sentence: Sentence, i: int) -> bool:
    """True for "the two companies", which are more than the one name beside them."""
    many = sentence.tokens[i].tag in ("NNS", "NNPS")
    return many and any(
        sentence.tokens[k].text.lower() != "one" for k in sentence.children(i, "nummod")
    )


def _is_one_person(drafts: Drafts, group: Group) -> bool:
    """True for one of a force with a name beside it, "The guard, Ada Brandt,": a word for that person."""
    sentence = drafts.sentences[group.sentence]
    if sentence.tokens[group.head].tag != "NN":
        return False
    for k in sentence.children(group.head, "appos"):
        for actor in drafts.at.get((group.sentence, k), ()):
            draft = drafts.actors[actor]
            if draft.kind == "person" and " " in draft.name:
                draft.nouns.add(group.noun)
                drafts.mention(actor, group.sentence, group.head, group.span, named=False)
                return True
    return False


def _behind(drafts: Drafts, group: Group) -> list[int] | None:
    """The body in "the carmaker Vesk", and in "the bank's watchdog, the Lund Credit Office (LCO)"."""
    tokens = drafts.sentences[group.sentence].tokens
    k = group.head + 1
    comma = [t.text.lower() for t in tokens[k : k + 2]] == [",", "the"]
    twin = (
        k < len(tokens) and tokens[k].pos == "PROPN" and tokens[k].head == tokens[group.head].head
    )
    if not comma and not twin:
        return None
    first = k = k + 2 if comma else k
    while k + 1 < len(tokens) and tokens[k + 1].text[0].isupper():
        k += 1
    holders = drafts.at.get((group.sentence, k))
    if not comma or not holders:
        return holders
    closed = [t.text for t in tokens[k + 1 : k + 2]] in ([","], ["("], ["."])
    body = drafts.actors[holders[0]].kind == "organisation"
    return holders if closed and body and k > first + 1 else None


def _add_named_groups(drafts: Drafts, groups: list[Group]) -> None:
    """Each named group as an actor; the fighters of a body known by name are that body."""
    index: dict[str, int] = {d.name.lower(): i for i, d in enumerate(drafts.actors)}
    bodies = {
        form.lower(): i
        for i, d in enumerate(drafts.actors)
        if d.kind in ("organisation", "group")
        for form in d.forms
    }
    short = {d.name: i for i, d in enumerate(drafts.actors) if len(d.name) > 2 and d.name.isupper()}
    keys = Keys(groups)
    for group in groups:
        if not group.named:
            continue
        key = keys.of(group)
        owner = bodies.get(group.text.lower().rpartition(" ")[0]) if group.country is None else None
        if owner is not None and (group.family in ("fighters", "military") or group.noun == "crew"):
            index[key] = owner
        if key not in index and (whole := _that_ends_in(drafts, group)) is not None:
            index[key] = whole
        if key not in index and (known := short.get(initials(group.text))) is not None:
            index[key] = known
            drafts.actors[known].name = group.text
        if key not in index:
            state = group.country if keys.is_state(group) else None
            index[key] = drafts.add(Draft(state or group.text))
        draft = drafts.actors[index[key]]
        if keys.is_state(group) and group.family == "military":
            drafts.mention(index[key], group.sentence, group.head, group.span, named=False)
            draft.kinds["state"] += 1
            continue
        draft.kinds[group.kind] += 1
        draft.forms[group.text] += 1
        draft.nouns.add(group.noun)
        draft.families.add(group.family)
        draft.country = draft.country or group.country
        draft.plural = draft.plural or group.family in ("fighters", "people", "military")
        drafts.mention(index[key], group.sentence, group.head, group.span, named=True)


def _that_ends_in(drafts: Drafts, group: Group) -> int | None:
    """The one body named before whose name ends in a group's: the Lund Harbour Commission for "Harbour Commission"."""
    end = f" {group.text.lower()}"
    if group.family != "bodies" or end.count(" ") < 2 or group.country is not None:
        return None
    found = [
        k
        for k, d in enumerate(drafts.actors)
        if d.kind == "organisation"
        and d.name.lower().endswith(end)
        and any(m.span < group.span for m in d.mentions)
    ]
    return found[0] if len(found) == 1 else None


def _cast(drafts: Drafts) -> Cast:
    order = sorted(
        (i for i, d in enumerate(drafts.actors) if d.mentions),
        key=lambda i: (min(m.span for m in drafts.actors[i].mentions), i),
    )
    new = {old: k for k, old in enumerate(order)}
    return Cast(
        actors=tuple(drafts.actors[i].frozen() for i in order),
        at={where: tuple(new[a] for a in found) for where, found in drafts.at.items()},
        spans=dict(drafts.spans),
        countries=tuple(drafts.actors[i].country for i in order),
        named=frozenset(m.span for i in order for m in drafts.actors[i].mentions if m.named),
    )
