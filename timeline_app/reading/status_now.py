"""What goes on and what lies ahead, by tense and time: "is leaving in July", "has been shut since May"."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.reading import clauses, words
from timeline_app.reading.events_nouns import is_state
from timeline_app.reading.parse import Sentence
from timeline_app.reading.triggers import Trigger


@dataclass(frozen=True, slots=True)
class Timing:
    """What hangs on an event in time."""

    dated: bool = False
    """A time expression hangs on it, so that a bare present tense is no standing habit; "today" only with a
    verb of a programme, which tells what is to come ("meets today"), where others tell what is."""
    stretch: bool = False
    """That expression is a "since" or a duration."""
    ahead: bool = False
    """It names no year and does not look back: a present tense with it is a date to come ("meets on Friday")."""
    to_come: bool = False
    """It means days ahead ("is leaving in July")."""
    within: bool = False
    """A length after "in" ("begin in three months")."""
    on_a_weekday: bool = False
    """ "on Friday", of which no word tells the side: "a guard pauses on Friday" below a picture is no plan."""


def by_times(
    sentence: Sentence, trigger: Trigger, found: set[str], timing: Timing, *, speech: bool
) -> set[str]:
    """The statuses ``found``, with what tense and times add and take away."""
    if trigger.nominal:
        if timing.dated:
            found = noun_with_dates(sentence, trigger, found, timing)
        return found
    found = set(found)
    if is_going_on(sentence, trigger, timing, speech=speech):
        found.add("ongoing")
    if is_soon(sentence, trigger, timing):
        found.discard("ongoing")
        found.add("planned")
    arranged = timing.dated and timing.ahead and "ongoing" not in found and not speech
    if timing.on_a_weekday:
        arranged = arranged and is_of_a_programme(sentence, trigger)
    if arranged and is_timetabled(sentence, trigger):
        found.add("planned")
    return found


def noun_with_dates(
    sentence: Sentence,
    trigger: Trigger,
    found: set[str],
    timing: Timing,
) -> set[str]:
    """What its time adds to an event noun: "is held on Friday", "her visit next week is", "on strike since"."""
    if timing.stretch:
        return found | ({"ongoing"} if _is_lasting_state(sentence, trigger) else set())
    if _is_held(sentence, trigger.via):
        return (found - {"ongoing"}) | ({"planned"} if timing.ahead else set())
    now = trigger.via >= 0 and is_present(clauses.verb_form(sentence, trigger.via))
    if timing.to_come and now:
        return (found - {"ongoing"}) | {"planned"}
    return found


def _is_lasting_state(sentence: Sentence, trigger: Trigger) -> bool:
    """True for "have been on strike since Monday"."""
    if trigger.via < 0 or not is_state(sentence, trigger.token):
        return False
    form = clauses.verb_form(sentence, trigger.via)
    return form.perfect and form.tense == "present"


def _is_held(sentence: Sentence, via: int) -> bool:
    """True for "the fair is held", "they hold talks": with a date one occasion, not what goes on."""
    if via < 0 or sentence.tokens[via].pos != "VERB":
        return False
    form = clauses.verb_form(sentence, via)
    told = form.perfect or form.modal or form.progressive
    return form.tense == "present" and not told


def is_going_on(
    sentence: Sentence,
    trigger: Trigger,
    timing: Timing,
    *,
    speech: bool,
) -> bool:
    """True for what is so now, or has been; a verb of what lasts tells so whatever its date, but for a weekday."""
    stretch, held = timing.stretch, not timing.on_a_weekday
    token = sentence.tokens[trigger.token]
    form = clauses.verb_form(sentence, token.head if token.pos == "ADJ" else trigger.token)
    if token.pos == "ADJ":
        return form.tense == "present"
    if form.progressive and (form.tense == "present" or form.perfect):
        return True
    if speech:
        return False
    lasting = token.lemma.lower() in words.events().verbs["lasting"]
    if is_present(form):
        return not timing.dated or (lasting and held) or stretch
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


def _so_far(sentence: Sentence, verb: int) -> bool:
    """True for "has so far", "have always", "has long": it holds to this day."""
    low = {
        sentence.tokens[k].text.lower()
        for k in sentence.subtree(verb, frozenset({"ccomp", "advcl", "relcl", "nsubj", "dobj"}))
    }
    return bool(low & {"far", "always", "long", "still"}) and (
        "so" in low or bool(low & {"always", "long", "still"})
    )


def is_soon(sentence: Sentence, trigger: Trigger, timing: Timing) -> bool:
    """True for "is leaving" with a day ahead, and for "begin in three months"."""
    if timing.to_come and _is_arranged(sentence, trigger):
        return True
    return timing.within and is_present(clauses.verb_form(sentence, trigger.token))


def _is_arranged(sentence: Sentence, trigger: Trigger) -> bool:
    """True for "is leaving", which with a day ahead tells an appointment."""
    form = clauses.verb_form(sentence, trigger.token)
    return form.progressive and form.tense == "present" and not form.perfect


def is_present(form: clauses.VerbForm) -> bool:
    return form.tense == "present" and not (
        form.perfect or form.modal or form.passive or form.progressive
    )


def is_timetabled(sentence: Sentence, trigger: Trigger) -> bool:
    """True for "leaves", "meets": with a day ahead a date to come."""
    verb = trigger.token if trigger.via < 0 else trigger.via
    return sentence.tokens[verb].pos == "VERB" and is_present(clauses.verb_form(sentence, verb))


def is_of_a_programme(sentence: Sentence, trigger: Trigger) -> bool:
    """True for "opens", "plays", with which a day is an appointment."""
    return sentence.tokens[trigger.token].text.lower() in words.programme()


def is_headline_plan(sentence: Sentence, verb: int) -> bool:
    """True for "Bank to shut ten branches", "Peru to hold a vote": a headline leaves out its "is"."""
    top = next((i for i, t in enumerate(sentence.tokens) if t.dep == "ROOT"), verb)
    if not clauses.is_to_infinitive(sentence, verb) or _has_finite(sentence):
        return False
    if verb == top:
        return sentence.child(verb, "nsubj", "nsubjpass") is not None
    hung = sentence.tokens[verb].dep in ("acl", "relcl") and sentence.tokens[verb].head == top
    return hung and sentence.tokens[top].pos in ("NOUN", "PROPN")


def _has_finite(sentence: Sentence) -> bool:
    return any(t.tag in ("VBD", "VBZ", "VBP", "MD") for t in sentence.tokens)
