"""Did it happen? The reality of one event, by the words around it: first that applies.

denied > hypothetical > planned > reported > ongoing > happened
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline_app.core.status import Status
from timeline_app.reading import clauses, events_claims, status_pretence, words
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
    sentence: Sentence,
    trigger: Trigger,
    *,
    speech: bool,
    attributed: bool,
    dated: bool,
    stretch: bool = False,
    ahead: bool = False,
    to_come: bool = False,
    within: bool = False,
) -> Status:
    """The status of one event.

    ``attributed``: it stands in the content of somebody's statement. ``dated``: a time expression hangs
    on it, so that a bare present tense is no standing habit. ``stretch``: that expression is a "since"
    or a duration. ``ahead``: it names no year and does not look back, so that a present tense with it
    is a date to come ("meets on Friday"). ``to_come``: it means days ahead ("is leaving in July").
    ``within``: a length after "in" ("begin in three months").
    """
    found = set(
        noun_cues(sentence, trigger)
        if trigger.nominal
        else _verb_cues(sentence, trigger.token, speech)
    )
    if not trigger.nominal:
        found = status_pretence.with_pretence(sentence, trigger.token, found, dated, ahead)
    if "denied" in found and _is_refusal(sentence, trigger, speech):
        found -= {"denied", "hypothetical"}
    if attributed and not (trigger.nominal and trigger.via < 0):
        found.add("reported")
    if not trigger.nominal and _is_going_on(
        sentence, trigger, speech=speech, dated=dated, stretch=stretch
    ):
        found.add("ongoing")
    if not trigger.nominal and _is_soon(sentence, trigger, to_come=to_come, within=within):
        found.discard("ongoing")
        found.add("planned")
    if trigger.nominal and dated and not stretch and _is_held(sentence, trigger.via):
        found.discard("ongoing")
        found |= {"planned"} if ahead else set()
    if not trigger.nominal and dated and ahead and not speech and "ongoing" not in found:
        verb = trigger.token if trigger.via < 0 else trigger.via
        if _is_present(clauses.verb_form(sentence, verb)) and sentence.tokens[verb].pos == "VERB":
            found.add("planned")
    ranked = [s for s in _ORDER if s.value in found]
    return ranked[0] if ranked else Status.HAPPENED


def _is_refusal(sentence: Sentence, trigger: Trigger, speech: bool) -> bool:
    """True for "did not say", "declined to comment": not to speak is an event too."""
    verbs = words.events().verbs
    lemma = sentence.lemma(trigger.token)
    told = (speech or lemma in verbs["speech"]) and lemma not in verbs["publishing"]
    never = any(
        sentence.tokens[k].text.lower() in words.closed()["ever"]
        for k in sentence.children(trigger.token, "neg")
    )
    if trigger.nominal or not told or never or clauses.verb_form(sentence, trigger.token).passive:
        return False
    return not events_claims.questioned(sentence, trigger.token)


# ---- verbs


def _verb_cues(sentence: Sentence, verb: int, speech: bool) -> Iterator[str]:
    """Statuses the clause of a verb, and what governs it, speak for."""
    token = sentence.tokens[verb]
    form = clauses.verb_form(sentence, token.head if token.pos == "ADJ" else verb)
    if status_pretence.is_ruled_out(sentence, verb):
        yield "denied"
    if form.modal:
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
        if conditions and (bound or clauses.verb_form(sentence, top).modal):
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


def _asked_or_off(sentence: Sentence, verb: int) -> Iterator[str]:
    """ "Did he leave?", "in the novel he leaves", and "called off the march planned for June"."""
    token = sentence.tokens[verb]
    if is_asked(sentence, verb):
        yield "hypothetical"
    if _in_fiction(sentence, verb):
        yield "hypothetical"
    if token.dep == "acl" and any(token.lemma in lemmas for _, lemmas in _FORESEEN):
        yield from (c for c in context_cues(sentence, token.head) if c == "denied")


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


def _is_going_on(
    sentence: Sentence, trigger: Trigger, *, speech: bool, dated: bool, stretch: bool
) -> bool:
    token = sentence.tokens[trigger.token]
    form = clauses.verb_form(sentence, token.head if token.pos == "ADJ" else trigger.token)
    if token.pos == "ADJ":
        return form.tense == "present"
    if form.progressive and (form.tense == "present" or form.perfect):
        return True
    if speech:
        return False
    lasting = token.lemma.lower() in words.events().verbs["lasting"]
    if _is_present(form):
        return not dated or lasting or stretch
    if token.dep == "acl" or (token.dep == "advcl" and token.tag == "VBN"):
        return lasting and stretch
    return (
        form.perfect
        and form.tense == "present"
        and (
            stretch
            or _so_far(sentence, trigger.token)
            or (form.passive and _since_then(sentence, trigger.token))
        )
    )


def _since_then(sentence: Sentence, verb: int) -> bool:
    """True for "have been closed since the boiler failed"; behind a comma "since" gives a reason."""
    return any(
        sentence.tokens[m].text.lower() == "since" and sentence.tokens[m - 1].pos != "PUNCT"
        for k in sentence.children(verb, "advcl")
        if clauses.verb_form(sentence, k).tense in ("past", "none")
        for m in sentence.children(k, "mark")
    )


def _is_soon(sentence: Sentence, trigger: Trigger, *, to_come: bool, within: bool) -> bool:
    """True for "is leaving" with a day ahead, and for "begin in three months"."""
    if to_come and _is_arranged(sentence, trigger):
        return True
    return within and _is_present(clauses.verb_form(sentence, trigger.token))


def _is_arranged(sentence: Sentence, trigger: Trigger) -> bool:
    """True for "is leaving", which with a day ahead tells an appointment."""
    form = clauses.verb_form(sentence, trigger.token)
    return form.progressive and form.tense == "present" and not form.perfect


def _is_held(sentence: Sentence, via: int) -> bool:
    """True for "the fair is held", "they hold talks": with a date one occasion, not what goes on."""
    if via < 0 or sentence.tokens[via].pos != "VERB":
        return False
    form = clauses.verb_form(sentence, via)
    told = form.perfect or form.modal or form.progressive
    return form.tense == "present" and not told


def _is_present(form: clauses.VerbForm) -> bool:
    return form.tense == "present" and not (
        form.perfect or form.modal or form.passive or form.progressive
    )


def _so_far(sentence: Sentence, verb: int) -> bool:
    """True for "has so far", "have always", "has long": it holds to this day."""
    low = {
        sentence.tokens[k].text.lower()
        for k in sentence.subtree(verb, frozenset({"ccomp", "advcl", "relcl", "nsubj", "dobj"}))
    }
    return bool(low & {"far", "always", "long", "still"}) and (
        "so" in low or bool(low & {"always", "long", "still"})
    )


# ---- nouns
