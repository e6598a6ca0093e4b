"""The clause of an event, where it was, whether it lasted, and how central it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline_app.core.article import EventMention, Participant, Span, Timex
from timeline_app.core.status import Role, Status
from timeline_app.core.timeexpr import EventRelative
from timeline_app.reading import clauses, words
from timeline_app.reading.actors import Cast
from timeline_app.reading.events_content import Found
from timeline_app.reading.events_sides import is_how_long, is_on_any
from timeline_app.reading.events_times import is_explained_by
from timeline_app.reading.parse import Sentence
from timeline_app.reading.triggers import Trigger

_LEAST = 0.05
_PLACE_PREPS = {"in", "at", "near", "on", "off", "around", "outside", "across", "into"}


def clause(sentence: Sentence, trigger: Trigger) -> Span:
    """The words of the event's own clause: its subtree, or its carrier's; without what is co-ordinated."""
    top = trigger.via if trigger.via >= 0 else trigger.token
    cut = frozenset({"conj", "cc", "punct", "parataxis"})
    tokens = [*sentence.subtree(top, cut), trigger.token]
    return Span(sentence.tokens[min(tokens)].start, sentence.tokens[max(tokens)].end)


def throughout(
    event: Found,
    sentence: Sentence,
    reality: Status,
    form: clauses.VerbForm,
    timexes: Sequence[Timex],
) -> bool:
    """True when it held over its time: going on, a state, "since" or "over" a stretch.

    What tells of the date itself did not: "since 1998, when he won".
    """
    lasting = words.events().verbs["lasting"]
    token = sentence.tokens[event.trigger.token]
    if reality in (Status.PLANNED, Status.HYPOTHETICAL, Status.DENIED):
        return False
    if reality is Status.ONGOING or (form.progressive and form.perfect):
        return True
    if event.trigger.nominal or event.speech:
        return any(
            timexes[k].signal in ("since", "for", "during")
            and timexes[k].type == "DURATION"
            and is_how_long(sentence, event.trigger.token, timexes[k])
            for k in event.timexes
        )
    if any(
        (
            timexes[k].signal == "since"
            and not is_explained_by(sentence, timexes[k], event.trigger.token)
        )
        or (
            form.perfect
            and _is_stretch(timexes[k])
            and is_how_long(sentence, event.trigger.token, timexes[k])
        )
        for k in event.timexes
    ):
        return True
    standing = token.tag in ("VBZ", "VBP") and not event.timexes
    on_a_day = any(is_on_any(timexes[k]) for k in event.timexes)  # "continues on Monday"
    held = token.lemma in lasting and not (form.passive and event.timexes) and not on_a_day
    return form.tense == "present" and not form.perfect and (standing or held)


def _is_stretch(timex: Timex) -> bool:
    """True for "had lain there ten years", "for the week"; not for "had left the day after the theft"."""
    said = timex.text.lower().split()
    one = len(said) == 2 and said[0] in words.closed()["definite"]
    gap = isinstance(timex.expr, EventRelative)
    return timex.type == "DURATION" and not gap and (bool(timex.signal) or not one)


def named_by(event: Found, sentence: Sentence, timexes: Sequence[Timex]) -> tuple[int, ...]:
    """The times whose preposition is not said of the event's own time.

    Those in front of a noun that belong to its name ("Monday's vote", "the 2016 election"), and those
    until which it did not happen: what "did not open until May" opened in May. And a date that a clause
    with "when" tells more of: "since May, when it opened".
    """
    noun = event.trigger.token
    awaited = tuple(
        k for k in event.timexes if timexes[k].signal == "until" and _until(event, sentence)
    )
    if not event.trigger.nominal:
        told = (k for k in event.timexes if is_explained_by(sentence, timexes[k], noun))
        return awaited or tuple(told)
    if awaited:
        return awaited
    own = {k for k in sentence.subtree(noun) if k < noun}
    named = []
    for k in event.timexes:
        covered = sentence.covered(timexes[k].span)
        if covered and own.issuperset(covered):
            named.append(k)
    return tuple(named)


def _until(event: Found, sentence: Sentence) -> bool:
    """True for "did not open until May", "not until May did it open", "it was not until May that it opened"."""
    verb = event.trigger.via if event.trigger.via >= 0 else event.trigger.token
    if clauses.has_until(sentence, verb) and clauses.is_negated(sentence, verb):
        return True
    adverbs = words.events().adverbs
    return any(
        token.text.lower() in clauses.UNTIL
        and k > 0
        and adverbs.get(sentence.tokens[k - 1].text.lower()) == "denied"
        for k, token in enumerate(sentence.tokens)
    )


def place(sentence: Sentence, trigger: Trigger, number: int, cast: Cast) -> str | None:
    """The name after "in", "at", "near" on the event, or on the clause of a nominal one."""
    tops = [trigger.token]
    if trigger.via >= 0 and trigger.via != trigger.token:
        tops.append(trigger.via)
    for top in tops:
        for prep in sentence.children(top, "prep"):
            if sentence.tokens[prep].text.lower() in _PLACE_PREPS:
                for k in sentence.children(prep, "pobj"):
                    name = _place_name(number, k, cast)
                    if name:
                        return name
    return None


def _place_name(number: int, token: int, cast: Cast) -> str | None:
    for actor in cast.at.get((number, token), ()):
        if cast.actors[actor].kind in ("place", "state"):
            return cast.actors[actor].name
    return None


def modifier(sentence: Sentence, trigger: Trigger) -> str | None:
    """The adjective that places the noun in time or says that it goes on: "recent", "upcoming"."""
    if not trigger.nominal:
        return None
    table = words.events().modifiers
    for k in sentence.children(trigger.token, "amod", "compound", "nmod"):
        low = sentence.tokens[k].text.lower()
        if table.get(low) in ("past", "planned", "ongoing"):
            return low
    return None


def told_again(mention: EventMention) -> EventMention:
    """The mention marked as telling nothing new: it ranks lowest."""
    return replace(mention, told_again=True, salience=_LEAST)


def salience(
    event: Found, sentence: Sentence, reality: Status, parts: tuple[Participant, ...]
) -> float:
    """0..1: dated happenings of the main clause high, background low."""
    score = event.trigger.weight
    score += 0.15 if event.timexes else 0.0
    score += 0.1 if any(p.role in (Role.AGENT, Role.SPEAKER) for p in parts) else -0.05
    score -= 0.1 if reality in (Status.HYPOTHETICAL, Status.ONGOING, Status.DENIED) else 0.0
    score -= 0.1 if event.speech and not event.timexes else 0.0
    score -= 0.1 if event.quoted else 0.0
    return round(min(1.0, max(_LEAST, score)), 2)
