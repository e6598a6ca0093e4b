"""The names of one article joined into actors: short forms, acronyms, states under all their names."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from timeline_app.core.article import ActorKind
from timeline_app.reading import actors_apart, actors_short, actors_things, gazetteer, words
from timeline_app.reading.actors_draft import Draft, Drafts
from timeline_app.reading.actors_focus import Focus
from timeline_app.reading.actors_names import NICKNAME, Name, is_led
from timeline_app.reading.parse import Sentence

_KNOWN_AS = re.compile(
    r"(?:\s+(?:and|of|the|in)\s+[\w'-]+(?:\s+[A-Z][\w'-]*)*)?,?\s*\(?(?<!\w)(?:(?:also|better|formerly|commonly|previously|locally|widely) )*(?:known as|called|or|born|née|nee|né|formerly|a\.?k\.?a\.?)\s+(?:the )?\"?"
)
_WEB = re.compile(r"(\w[\w-]+)\.(?:com|net|org)")
"""A body told by its address: "Vesk.com"."""
_BEHIND = 40
"""Characters behind a name in which it is told to be "no relation"."""
_DECISIVE = 2
"""Votes of a title or a role beside a name: more than any label of the parser's."""


def join(
    drafts: Drafts,
    names: list[Name],
    person_cues: dict[int, int],
    stands_for: dict[str, str],
    shared: dict[tuple[int, int], str],
) -> None:
    """Add every name as a mention of one actor.

    ``person_cues``: index of a name to the votes that it is a person (titles, role nouns beside it).
    ``shared``: what a short form of two bodies stands for at each place.
    Names that merely look alike stay apart: a short form joins a fuller name only by whole words.
    """
    names = actors_short.without_seats(names)
    votes = _votes(names, person_cues)
    focus = Focus(names, drafts.sentences)
    persons = actors_short.FullPersons(names, votes, _strangers(drafts, names))
    keys = [_key(name, votes) for name in names]
    bodies = actors_short.of_bodies(names, keys, drafts.sentences)
    bodies |= actors_short.with_first_names(names, persons)
    acronyms = _acronyms(drafts, names, stands_for)
    spelled = dict(zip((n.text.lower() for n in names), keys, strict=True))
    index: dict[str, int] = {}
    parted = actors_apart.parted(names, keys, drafts.sentences)
    for name, own, apart in zip(names, keys, parted, strict=True):
        long = shared.get((name.sentence, name.first), "")
        key = spelled.get(long, long) or acronyms.get(name.text.lower()) or acronyms.get(own, own)
        begins = own in bodies and not name.title
        if not (begins and not persons.is_met(own)) and _may_be_short(drafts, name, votes):
            key = persons.full(key, name.title)
            key = acronyms.get(key, key)
        key = apart if key == own else key
        if key != own and begins:
            key = focus.of(name.sentence, (key, bodies[own])) or key
        key = bodies.get(key, key)
        if key not in index:
            index[key] = drafts.add(Draft(name.text))
        actor = index[key]
        persons.see(key)
        _add_usual_name(drafts.actors[actor], name, key)
        tally = _person_tally(key, name, votes, persons)
        if key == f"the {own}":
            tally = Counter({"unknown": 1})
        elif key != own and key in bodies.values() and _may_be_body(name, key):
            tally = Counter({"organisation": 1})
        _record(drafts, actor, name, tally)


def _may_be_body(name: Name, key: str) -> bool:
    """True for a short name that looks like a place or a person, and is a body's."""
    return name.kind in ("place", "person") and not _is_built(key)


def _add_usual_name(draft: Draft, name: Name, key: str) -> None:
    """Let a body the gazetteer knows go by its usual name too."""
    body = _known_body(name)
    if body is not None and key == body.lower():
        draft.forms.setdefault(body, 0)


def _person_tally(
    key: str, name: Name, votes: dict[str, Counter[ActorKind]], persons: actors_short.FullPersons
) -> Counter[ActorKind]:
    """The votes of a name; of one that is, or may be short for, a person's full name: that it is one."""
    tally = votes[key] if persons.knows(key) else votes[name.text.lower()]
    if persons.share(key) or (persons.knows(key) and not tally["person"]):
        return Counter({"person": 1})
    return tally


def _is_built(key: str) -> bool:
    return key.split()[-1] in words.roles().built


def _strangers(drafts: Drafts, names: list[Name]) -> frozenset[str]:
    """Full names of those who are no relation of the one with their last name: "Paul Hask, no relation,"."""
    said = words.roles().unrelated
    out = set()
    for name in names:
        behind = drafts.plain[name.span.end : name.span.end + _BEHIND].lower().lstrip(" ,(–—-")
        if " " in name.text and behind.startswith(said):
            out.add(name.text.lower())
    return frozenset(out)


def _record(drafts: Drafts, actor: int, name: Name, votes: Counter[ActorKind]) -> None:
    draft = drafts.actors[actor]
    state = gazetteer.here().state(name.text) if name.kind in ("state", "group") else None
    if name.kind == "state" and state:
        draft.name = state
        draft.country = state
    elif _rank(name.text) > _rank(draft.name) and draft.kind != "state":
        draft.name = name.text
    draft.forms[name.text] += 1
    if (nick := NICKNAME.search(name.span.of(drafts.plain))) is not None:
        draft.forms.setdefault(f"{nick[1]} {name.text.split()[-1]}", 0)
    if actors_things.is_vessel(drafts.sentences[name.sentence], name.first, name.last):
        draft.is_ship = True
    if draft.is_ship or (name.kind == "unknown" and actors_things.key(name.text) is not None):
        draft.families.add("thing")
    if name.kind == "state" or name.text.lower() in gazetteer.here().capitals:
        draft.kinds[name.kind] += 3
    else:
        draft.kinds.update(votes)
    if name.title:
        draft.roles.append(name.title)
        roles = words.roles()
        title = name.title.replace(" - ", "-").split()
        for word in (*title, " ".join(title[-2:])):
            draft.families |= roles.families.get(word.rstrip("."), frozenset())
            draft.nouns.add(word.rstrip("."))
            draft.gender = roles.gender(word.rstrip(".")) or draft.gender
    named = not (name.kind == "state" and _is_adjective(drafts.sentences[name.sentence], name.last))
    head = _head(drafts.sentences[name.sentence], name)
    drafts.mention(actor, name.sentence, head, name.span, named=named)
    if head != name.last:
        drafts.at.setdefault((name.sentence, name.last), [actor])
        drafts.spans.setdefault((name.sentence, name.last), name.span)


def _head(sentence: Sentence, name: Name) -> int:
    """The token by which a name hangs in its sentence: "Bank" in "Bank of Lurania"."""
    heads = [
        k
        for k in range(name.first, name.last + 1)
        if not name.first <= sentence.tokens[k].head <= name.last or sentence.tokens[k].head == k
    ]
    return name.last if not heads or name.last in heads else heads[-1]


def _is_adjective(sentence: Sentence, i: int) -> bool:
    """True for a state's name before a noun, where "American" might stand: "US markets"."""
    token = sentence.tokens[i]
    return token.dep in ("compound", "amod", "nmod") and token.head > i


def _rank(text: str) -> tuple[bool, int]:
    """Longer names are fuller; all-capital acronyms are not names to show."""
    return not text.isupper(), len(text.split())


def _votes(names: list[Name], person_cues: dict[int, int]) -> dict[str, Counter[ActorKind]]:
    votes: dict[str, Counter[ActorKind]] = {}
    told: set[str] = set()
    for i, name in enumerate(names):
        tally = votes.setdefault(name.text.lower(), Counter())
        tally[name.kind] += 1
        if i in person_cues and name.kind not in ("state", "media"):
            tally["person"] += person_cues[i]
            if person_cues[i] >= _DECISIVE:
                told.add(name.text.lower())
    for low in told:
        votes[low]["person"] += max(votes[low].values())
    return votes


def _key(name: Name, votes: dict[str, Counter[ActorKind]]) -> str:
    """What makes two names the same actor: the state meant, or the words without company suffixes."""
    if name.kind == "state":
        return (gazetteer.here().state(name.text) or name.text).lower()
    body = _known_body(name)
    if body is not None:
        return body.lower()
    low = (actors_things.key(name.text) or name.text.lower()).removesuffix("'s")
    if name.kind == "place" and votes[name.text.lower()]["place"] == 0:
        return low
    site = _WEB.fullmatch(low)
    if site is not None and gazetteer.here().state(site[1]) is None:
        low = site[1]
    parts = low.split()
    while len(parts) > 1 and parts[-1].strip(".,") in words.roles().legal:
        parts.pop()
    return " ".join(parts)


def _known_body(name: Name) -> str | None:
    """Usual name of a body the gazetteer knows."""
    if name.kind not in ("organisation", "group"):
        return None
    body = gazetteer.here().body(name.text)
    return None if body is None else body.name


def _may_be_short(drafts: Drafts, name: Name, votes: dict[str, Counter[ActorKind]]) -> bool:
    """False for what can be no part of a person's name where it stands: a state, "in Florence", "the Shannon"."""
    low = name.text.lower()
    places = gazetteer.here()
    if name.kind == "place" and actors_short.is_where(name, drafts.sentences[name.sentence]):
        return False
    if name.kind != "person" and is_led(name, drafts.sentences[name.sentence]):
        return False
    if name.title or votes[low]["person"]:
        return True
    return (
        name.kind not in ("state", "media")
        and low not in places.capitals
        and low not in places.regions
    )


def _acronyms(drafts: Drafts, names: list[Name], stands_for: dict[str, str]) -> dict[str, str]:
    """Short form to the key of the name it stands for: given beside it, or by equal initials."""
    votes = _votes(names, {})
    keys = {name.text.lower(): _key(name, votes) for name in names}
    out = _known_as(drafts, names, votes) | _nicknames(drafts, names, votes)
    out.update({short: keys[long] for short, long in stands_for.items() if long in keys})
    spelled_by: dict[str, str] = {}
    long = [n for n in names if " " in n.text and n.kind != "person"]
    for letters in _LETTERS:
        for other in long:
            spelled_by.setdefault(letters(other.text), _key(other, votes))
    for name in names:
        spelled = spelled_by.get(name.text.upper()) if _is_acronym(name.text) else None
        if spelled is not None and name.kind != "state":
            out.setdefault(name.text.lower(), spelled)
    return out


def _known_as(
    drafts: Drafts, names: list[Name], votes: dict[str, Counter[ActorKind]]
) -> dict[str, str]:
    """ "NAME, known as X": X to the key of NAME."""
    out: dict[str, str] = {}
    for before, name in [*zip(names, names[2:], strict=False), *pairwise(names)]:
        between = drafts.plain[before.span.end : name.span.start]
        if (
            before.sentence == name.sentence
            and _KNOWN_AS.fullmatch(between)
            and name.kind != "state"
        ):
            out.setdefault(_key(name, votes), _key(before, votes))
    return out


def _nicknames(
    drafts: Drafts, names: list[Name], votes: dict[str, Counter[ActorKind]]
) -> dict[str, str]:
    """ "Emil “Milo” Tarn": "milo tarn" and "milo" to the key of the whole."""
    out: dict[str, str] = {}
    for name in names:
        found = NICKNAME.search(name.span.of(drafts.plain))
        if found is not None:
            nick = found[1].lower()
            out[nick] = out[f"{nick} {name.text.split()[-1].lower()}"] = _key(name, votes)
    return out


def _is_acronym(text: str) -> bool:
    return 2 <= len(text) <= 8 and text.isupper() and text.isalpha()


def _with_small(text: str) -> str:
    """First letters of all words: "Department of Justice" is "DOJ"."""
    return "".join(w[0] for w in text.replace("-", " ").split()).upper()


def _without_state(text: str) -> str:
    """First letters of all words behind the state of a body: "US Department of Justice" is "DOJ"."""
    first, _, rest = text.partition(" ")
    places = gazetteer.here()
    low = first.lower()
    return _with_small(rest if low in places.demonyms or places.state(low) else text)


def initials(text: str) -> str:
    """First letters of the words, without the small ones: "Bank of Ruun" is "BR"."""
    return "".join(
        w[0]
        for w in text.replace("-", " ").split()
        if w.lower() not in words.closed()["inside_names"]
    ).upper()


_LETTERS = (initials, _with_small, _without_state)
"""How acronyms are made of names, the most usual way first."""
