"""What stands in front of an event's label: its doer by name, where nobody else can be meant."""

from __future__ import annotations

from timeline_app.core.article import Participant
from timeline_app.core.status import Role
from timeline_app.reading import subjects
from timeline_app.reading.actors import Cast
from timeline_app.reading.events_content import Found
from timeline_app.reading.owned import is_undergone
from timeline_app.reading.parse import Sentence

_PEOPLE = ("person", "unknown")


_MOST_NAMES = 2
_LONGEST_NAME = 6
_NO_THINGS = ("person", "place")


def doer(event: Found, sentence: Sentence, parts: tuple[Participant, ...], cast: Cast) -> str:
    """What stands in front of the label: the subject by name; "" where its own words tell more."""
    trigger = event.trigger
    if trigger.nominal:
        role = Role.SPEAKER if event.speech else Role.AGENT
        if is_undergone(sentence, trigger.token):
            role = Role.PATIENT
        named = [p for p in parts if p.role is role and not _is_guess(event, sentence, p, cast)]
        return _joined([cast.actors[p.actor].name for p in named])
    found = subjects.subject(sentence, trigger.token if trigger.via < 0 else trigger.via)
    if found is None:
        return ""
    if whose := _owner(event, sentence, found[0], cast):
        return whose
    here = cast.at.get((event.number, found[0]), ())
    span = cast.spans.get((event.number, found[0]))
    token = sentence.tokens[found[0]]
    if event.quoted and token.text.lower() == "i" and parts:
        return cast.actors[parts[0].actor].name
    if not here or (span not in cast.named and token.pos != "PRON"):
        return ""
    if token.pos == "PRON" and not _is_sure(event.number, found[0], cast):
        return ""
    return _joined(
        [*(cast.actors[a].name for a in here), *_others(event, sentence, found[0], cast)]
    )


def _others(event: Found, sentence: Sentence, subject: int, cast: Cast) -> list[str]:
    """Those co-ordinated with a subject, by name or in the article's words: "several others"."""
    out = []
    for k in sentence.children(subject, "conj"):
        named = [cast.actors[a].name for a in cast.at.get((event.number, k), ())]
        tokens = sentence.subtree(k, frozenset({"relcl", "acl", "appos", "conj", "cc", "punct"}))
        out += named or [" ".join(sentence.tokens[j].text for j in tokens)]
        out += _others(event, sentence, k, cast)
    return [name for name in out if len(name.split()) <= _LONGEST_NAME]


def _joined(names: list[str]) -> str:
    """ "Diaz", "Diaz and Torres", "Diaz, Torres and others"."""
    own = list(dict.fromkeys(names))
    return " and ".join(own) if len(own) <= _MOST_NAMES else f"{', '.join(own[:2])} and others"


def _owner(event: Found, sentence: Sentence, subject: int, cast: Cast) -> str:
    """ "Diaz's daughter" in "Diaz, whose daughter drowned"; "" elsewhere."""
    verb = event.trigger.token
    whose = [k for k in sentence.children(subject, "poss") if sentence.tokens[k].tag == "WP$"]
    relative = sentence.tokens[verb].dep == "relcl"
    named = cast.at.get((event.number, sentence.tokens[verb if relative else subject].head), ())
    if not whose or not named:
        return ""
    own = [k for k in sentence.children(subject, "amod", "compound") if k > whose[0]]
    thing = " ".join(sentence.tokens[k].text for k in [*own, subject])
    return f"{cast.actors[named[0]].name}'s {thing}"


def _is_guess(event: Found, sentence: Sentence, part: Participant, cast: Cast) -> bool:
    """True where a participant is known through a pronoun that may mean another."""
    at = None if part.mention is None else sentence.at(part.mention.start)
    return (
        at is not None
        and part.mention is not None
        and sentence.tokens[at].start == part.mention.start
        and sentence.tokens[at].tag in ("PRP", "PRP$")
        and not _is_sure(event.number, at, cast)
    )


def _is_sure(number: int, token: int, cast: Cast) -> bool:
    """True when nobody else can be meant: the only person of the article, or of the sentence so far.

    For "it" and "they", which may mean any thing, only what the sentence has named counts.
    """
    meant = set(cast.at.get((number, token), ()))
    person = any(cast.actors[a].kind == "person" for a in meant)
    fits = {
        i
        for i, a in enumerate(cast.actors)
        if (a.kind in _PEOPLE if person else a.kind not in _NO_THINGS)
    }
    if person and fits == meant:
        return True
    named = {
        a for k in range(token) if cast.spans.get((number, k)) in cast.named
        for a in cast.at.get((number, k), ())
    }  # fmt: skip
    return bool(meant) and named & fits == meant
