"""What the small words around a verb tell of its tense: "could not be reached", "set sail", "has agreed to meet"."""

from __future__ import annotations

from timeline_app.reading.grammar import Stream
from timeline_app.reading.tense_leads import looks_back, opens_infinitive

_SUBJECT = 9
"""Tokens from a verb back to the "neither" or the "none" of its subject, at most."""


def could_not(stream: Stream, place: int) -> bool:
    """True for "could not be reached", "nobody could leave", "could hear shots": it lies behind."""
    if not stream.is_a(place, "could_cue"):
        return False
    behind = stream.says(place + 1, "hardly") or stream.says(place + 1, "perceived")
    return behind or _is_of_none(stream, place)


def _is_of_none(stream: Stream, verb: int) -> bool:
    """True for "neither she nor her sons could", "none of the owners could", "no trace of it could"."""
    for place in range(verb - 1, verb - _SUBJECT, -1):
        token = stream.token(place)
        if token is None or token.form not in ("word", "poss") or looks_back(stream, place):
            return False
        told = token.form != "poss" and stream.is_a(place, "present_cue")
        if told or stream.is_a(place, "clause_end", "past_auxiliary"):
            return False
        if stream.says(place, "of_none"):
            return True
    return False


def past_modal(stream: Stream, have: int) -> bool:
    """True at the "have" of "should have", "might not have"."""
    return any(stream.is_a(have - back, "past_modal") for back in (1, 2))


def would_have(stream: Stream, place: int) -> bool:
    """True at the "would" of "would have saved": of what was not so, or of what was still to be then."""
    if stream.lower(place) != "would":
        return False
    return "have" in (stream.lower(place + 1), stream.lower(place + 2))


def was_put(stream: Stream, start: int) -> bool:
    """True for "was closed until", "was remanded in custody until": the end of it may lie ahead."""
    for place in range(start - 2, start - _PASSIVE, -1):
        if stream.token(place) is None or stream.lower(place) == ",":
            return False
        if stream.is_a(place, "past_auxiliary"):
            return stream.lower(place + 1).endswith("ed")
    return False


_PASSIVE = 7
"""Tokens from the auxiliary to the date of "was remanded in custody until", at most."""


def after_doing(stream: Stream, start: int) -> bool:
    """True for "after losing to the Reds on Monday": done before what the clause tells."""
    for place in range(start - 2, start - _SUBJECT, -1):
        token = stream.token(place)
        if token is None or token.form not in ("word", "poss") or looks_back(stream, place):
            return False
        if stream.lower(place) == "after":
            return stream.lower(place + 1).endswith("ing")
        if stream.is_a(place, "clause_end"):
            return False
    return False


def was_set(stream: Stream, place: int) -> bool:
    """True for "a record set on Friday", "she set sail": ahead it is "set to", "set for" and "will set sail"."""
    if not stream.is_a(place, "set_cue") or is_led(stream, place):
        return False
    particle = stream.is_a(place + 1, "set_particle")
    return particle or stream.lower(place + 1) in ("on", "in", "at", "by")


def sets_something(stream: Stream, place: int) -> bool:
    """True for "the judge set bail on Monday", "set a date of 3 May": what is set may lie ahead, the setting is past."""
    if not stream.is_a(place, "set_cue") or is_led(stream, place):
        return False
    subject, behind = stream.token(place - 1), stream.token(place + 1)
    if subject is None or behind is None or subject.form != "word":
        return False
    is_passive = stream.is_a(place - 1, "present_cue", "past_auxiliary", "copula")
    return not is_passive and behind.lower not in ("to", "for")


def is_tag(stream: Stream, verb: int) -> bool:
    """True at the verb of ", the union said", ", said its chairman": it tells who speaks, and no more."""
    if not stream.says(verb, "tag"):
        return False
    for place in range(verb - 1, verb - _SUBJECT, -1):
        token = stream.token(place)
        if token is None or stream.is_a(place, "clause_end", "past_auxiliary"):
            return False
        if token.text == ",":
            return True
    return False


def is_led(stream: Stream, place: int) -> bool:
    """True for "a hit", "to hit", "should hit": no verb in the past."""
    led = stream.is_a(place - 1, "determiner", "possessive", "modal_cue")
    return led or stream.lower(place - 1) == "to"


def has_resolved(stream: Stream, place: int) -> bool:
    """True at the verb of "has decided to open", "have agreed to meet": what is to be done has not been."""
    if not stream.says(place, "resolved") or stream.lower(place + 1) != "to":
        return False
    back = place - 1 - stream.is_a(place - 1, "overdue_gap")
    return stream.lower(back) in ("has", "have", "'ve")


def was_due(stream: Stream, place: int) -> bool:
    """True for "was due to", "were set to", "had been scheduled to": a plan seen from behind."""
    return stream.is_a(place, "due_cue") and stream.is_a(place - 1, "past_auxiliary")


def was_planning(stream: Stream, place: int) -> bool:
    """True for "was expected to", "were going to", "had planned to", "had been planning to": what came of it is not told.

    Who "were planning to" go on Friday still are, in news of the same week.
    """
    if stream.lower(place + 1) != "to" or not stream.is_a(place, "future_cue"):
        return False
    back = place - 1 - stream.lower(place - 1).endswith("ly")
    if stream.lower(back) == "had":
        return True
    if not stream.is_a(back, "past_auxiliary") or stream.lower(back - 1) in ("has", "have"):
        return False
    goes_on = stream.lower(place).endswith("ing") and not stream.is_a(place, "modal_cue")
    return not goes_on or stream.lower(back - 1) == "had"


def was_to(stream: Stream, place: int) -> bool:
    """True at the "to" of "was to be", "had to be": it lies behind."""
    return stream.is_a(place - 1, "past_auxiliary") or stream.lower(place - 1) == "had"


def is_to(stream: Stream, place: int) -> bool:
    """True at the "are" of "are to start"."""
    return stream.lower(place) in ("is", "are") and opens_infinitive(stream, place + 1)
