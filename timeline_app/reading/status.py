"""Did it happen? The reality of one event, by the words around it: first that applies.

denied > hypothetical > planned > reported > ongoing > happened
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline_app.core.status import Status
from timeline_app.reading import clauses, events_claims, status_now, status_pretence, words
from timeline_app.reading.parse import Sentence
from timeline_app.reading.status_belief import belief_cues
from timeline_app.reading.status_cues import (
    adverb_cues,
    attribution_cues,
    came_to_nothing,
    governor_cues,
    is_asked,
    is_if,
)
from timeline_app.reading.status_nouns import context_cues, noun_cues
from timeline_app.reading.status_now import Timing
from timeline_app.reading.status_waiting import waiting_cues
from timeline_app.reading.triggers import Trigger

_NAMED = {
    "denied": Status.DENIED,
    "hypothetical": Status.HYPOTHETICAL,
    "planned": Status.PLANNED,
    "reported": Status.REPORTED,
    "ongoing": Status.ONGOING,
}
_ORDER = list(Status)
_FORESEEN = (
    ("hypothetical", {"expect", "anticipate", "project", "forecast", "predict"}),
    ("planned", {"schedule", "plan", "slate"}),
)


def status_of(
    sentence: Sentence, trigger: Trigger, *, speech: bool, attributed: bool, timing: Timing
) -> Status:
    """The status of one event.

    ``attributed``: it stands in the content of somebody's statement. ``timing``: what hangs on it in time.
    """
    if trigger.nominal:
        found = set(noun_cues(sentence, trigger))
    else:
        found = set(_verb_cues(sentence, trigger.token, speech))
        found = status_pretence.with_pretence(
            sentence, trigger.token, found, timing.dated, timing.ahead
        )
    if "denied" in found and (
        _is_refusal(sentence, trigger, speech) or _was_wrong(sentence, trigger)
    ):
        found -= {"denied", "hypothetical"}
    if attributed and not (trigger.nominal and trigger.via < 0):
        found.add("reported")
    found = status_now.by_times(sentence, trigger, found, timing, speech=speech)
    return next((s for s in _ORDER if s.value in found), Status.HAPPENED)


def _is_refusal(sentence: Sentence, trigger: Trigger, speech: bool) -> bool:
    """True for "did not say", "declined to comment": not to speak is an event too."""
    verbs = words.events().verbs
    lemma = sentence.lemma(trigger.token)
    told = (speech or lemma in verbs["speech"]) and lemma not in verbs["publishing"]
    never = any(
        sentence.tokens[k].text.lower() in words.closed()["ever"]
        for k in sentence.children(trigger.token, "neg")
    )
    form = clauses.verb_form(sentence, trigger.token)
    if trigger.nominal or not told or never or form.passive or _is_unsaid(sentence, trigger, form):
        return False
    return not events_claims.questioned(sentence, trigger.token)


def _was_wrong(sentence: Sentence, trigger: Trigger) -> bool:
    """True for "should never have been released": it was, and that is what is held against it."""
    if trigger.nominal:
        return False
    form = clauses.verb_form(sentence, trigger.token)
    aux = {sentence.tokens[k].text.lower() for k in clauses.auxiliaries(sentence, trigger.token)}
    owed = not aux.isdisjoint(words.events().verbs["duties"])
    return form.negated and form.perfect and owed and "must" not in aux


def _is_unsaid(sentence: Sentence, trigger: Trigger, form: clauses.VerbForm) -> bool:
    """True for "has not commented", "nobody claimed it", "had not called a strike": there was no answer at all."""
    subject = sentence.child(trigger.token, "nsubj")
    nobody = subject is not None and clauses.is_none(sentence, subject)
    return nobody or (form.negated and form.perfect)


# ---- verbs


def _verb_cues(sentence: Sentence, verb: int, speech: bool) -> Iterator[str]:
    """Statuses the clause of a verb, and what governs it, speak for."""
    token = sentence.tokens[verb]
    form = clauses.verb_form(sentence, token.head if token.pos == "ADJ" else verb)
    if status_pretence.is_ruled_out(sentence, verb):
        yield "denied"
    if form.modal and not _is_later_told(sentence, verb):
        yield form.modal
    if token.tag == "VBN" and sentence.child(verb, "xcomp", "ccomp") is None and not form.perfect:
        yield from (kind for kind, lemmas in _FORESEEN if token.lemma in lemmas)
    yield from waiting_cues(sentence, verb)
    yield from _going_to(sentence, verb)
    yield from adverb_cues(sentence, verb)
    yield from _asked_or_off(sentence, verb)
    for top in (verb, *clauses.chain(sentence, verb)):
        conditions = [k for k in sentence.children(top, "advcl") if is_if(sentence, k)]
        bound = top != verb and sentence.lemma(top) == "have"
        said = speech and top == verb
        if conditions and (bound or (not said and _is_bound(sentence, top))):
            yield "hypothetical"
    if is_if(sentence, verb):
        yield "hypothetical"
    yield from governor_cues(sentence, verb)
    yield from belief_cues(sentence, verb)
    yield from _accompanied(sentence, verb)
    if came_to_nothing(sentence, verb):
        yield "denied"
    yield from events_claims.cues(sentence, verb)
    if not speech:
        yield from attribution_cues(sentence, verb)


def _is_bound(sentence: Sentence, verb: int) -> bool:
    """True for what hangs on a condition: "if it passes, it goes to the president"; not for what has come about."""
    form = clauses.verb_form(sentence, verb)
    return bool(form.modal) or (form.tense == "present" and not form.perfect)


def _is_later_told(sentence: Sentence, verb: int) -> bool:
    """True for "would later marry": what came of it, told from before; not in what somebody says or supposes."""
    token = sentence.tokens[verb]
    told = token.dep in ("ROOT", "conj", "relcl") and not sentence.child(verb, "advcl")
    would = [k for k in sentence.children(verb, "aux") if sentence.lemma(k) == "would"]
    return (
        told
        and bool(would)
        and any(
            sentence.tokens[k].text.lower() in words.closed()["later"]
            for k in sentence.children(verb, "advmod")
        )
    )


def _asked_or_off(sentence: Sentence, verb: int) -> Iterator[str]:
    """ "Did he leave?", "in the novel he leaves", and "called off the march planned for June"."""
    if is_asked(sentence, verb):
        yield "hypothetical"
    if _in_fiction(sentence, verb):
        yield "hypothetical"
    off = _noun_planned(sentence, verb)
    if off is not None:
        yield from (c for c in context_cues(sentence, off) if c == "denied")


def _noun_planned(sentence: Sentence, verb: int) -> int | None:
    """The march of "the march planned for June", "the march, due to take place in June"; None for other verbs."""
    token = sentence.tokens[verb]
    if token.dep == "acl" and any(token.lemma in lemmas for _, lemmas in _FORESEEN):
        return token.head
    due = sentence.tokens[token.head]
    planned = due.text.lower() in words.events().adjectives["planned"]
    if token.dep != "xcomp" or not planned or sentence.tokens[due.head].pos != "NOUN":
        return None
    return due.head


def _in_fiction(sentence: Sentence, verb: int) -> bool:
    """True for "in the novel, the captain dies": told of in the present, and of no world but its own."""
    works = words.events().fiction
    return clauses.verb_form(sentence, verb).tense == "present" and any(
        sentence.lemma(noun) in works
        for prep in sentence.children(verb, "prep")
        if sentence.tokens[prep].text.lower() == "in"
        for noun in sentence.children(prep, "pobj")
    )


def _going_to(sentence: Sentence, verb: int) -> Iterator[str]:
    head = sentence.tokens[verb].head
    if status_now.is_headline_plan(sentence, verb):
        yield "planned"
    if sentence.tokens[verb].dep == "xcomp" and sentence.tokens[head].text.lower() == "going":
        yield "planned"
    if sentence.tokens[verb].tag in ("VB", "VBN") and sentence.tokens[verb].dep in (
        "xcomp",
        "ROOT",
        "ccomp",
        "relcl",
    ):
        up = sentence.tokens[head]
        if (
            up.lemma == "be"
            and sentence.lemma(verb) not in words.events().verbs["faults"]
            and sentence.child(verb, "aux") is not None
            and sentence.tokens[verb].dep == "xcomp"
        ):
            yield "planned"
            if clauses.verb_form(sentence, verb).perfect and _but(sentence, head):
                yield "denied"


def _accompanied(sentence: Sentence, verb: int) -> Iterator[str]:
    """ "Closing two lines" in "agreed to raise fares, closing two lines": as real as what it goes with."""
    token = sentence.tokens[verb]
    bare = token.tag == "VBG" and not sentence.child(verb, "aux", "mark", "nsubj")
    if token.dep != "advcl" or not bare or token.head > verb:
        return
    above = clauses.verb_form(sentence, token.head)
    if above.modal:
        yield above.modal
    elif sentence.tokens[token.head].tag == "VB":
        yield from governor_cues(sentence, token.head)


def _but(sentence: Sentence, verb: int) -> bool:
    """True for "was to have sailed but": the other half of the sentence says what hindered it."""
    return any(sentence.tokens[k].text.lower() == "but" for k in sentence.children(verb, "cc"))
