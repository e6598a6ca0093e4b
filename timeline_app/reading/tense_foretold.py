"""Verbs in the present or with a modal that turn a day from the past verb before it: "said Friday's vote would be close"."""

from __future__ import annotations

from timeline_app.reading.grammar import Stream
from timeline_app.reading.tense_leads import REACH, Clause, looks_back

_SUBJECT = 8
"""Tokens from a weekday to the verb of the clause it opens, at most."""


def foretold(stream: Stream, start: int, end: int) -> Clause | None:
    """What is told of a day that opens the words reported: "said Friday's vote would be close", "said Friday is free".

    The day is of what is told, not of the telling; of what has been ("said Friday's vote was") nothing is settled.
    """
    if not stream.is_a(start, "weekday") or not _is_told(stream, start - 1):
        return None
    owns = stream.lower(end) == "'s"
    for place in range(end + owns, end + (_SUBJECT if owns else 2)):
        token = stream.token(place)
        if token is None or token.form not in ("word", "poss") or looks_back(stream, place):
            return None
        if stream.is_a(place, "modal_cue", "future_cue") and not _is_plan(stream, place):
            perfect = any(stream.lower(place + gap) == "have" for gap in (1, 2))
            firm = stream.is_a(place, "strong_future_cue")
            return None if perfect else Clause("future", firm, near=firm)
        if stream.is_a(place, "present_cue"):
            return Clause("present", False)
        if stream.is_a(place, "clause_end", "signal"):
            return None
    return None


def _is_plan(stream: Stream, place: int) -> bool:
    """True for "Friday's planned march": it tells no tense of its own."""
    return stream.is_a(place, "participle_cue", "noun_cue", "due_cue", "plan_cue")


def _is_told(stream: Stream, place: int) -> bool:
    """True where words that are reported open behind ``place``: "warned", "told reporters", "said on Monday that"."""
    if stream.lower(place) == "that":
        place -= 1
    if stream.is_a(place, "weekday"):
        place -= 1 + (stream.lower(place - 1) == "on")
    if _reports(stream, place):
        return True
    plain = stream.token(place)
    told = plain is not None and plain.form == "word" and not stream.senses(place)
    return told and stream.says(place - 1, "tells")


def _reports(stream: Stream, place: int) -> bool:
    spoken = stream.is_a(place, "that_verb") and looks_back(stream, place)
    return stream.says(place, "tag") or (spoken and not stream.is_a(place, "past_auxiliary"))


def in_turn(stream: Stream, start: int) -> Clause | None:
    """The present of "lost on Saturday and play York on Sunday", "Roma, who lost on Friday, play York on Sunday".

    Beside a past, the bare form of such a verb is a present of many, which tells what is arranged; where it
    is a noun ("work and play on Sunday"), the day is left open, too.
    """
    for place in range(start - 1, max(start - REACH, 0), -1):
        token = stream.token(place)
        if token is None or token.form not in ("word", "poss") or looks_back(stream, place):
            return None
        if stream.is_a(place, "programme_plural_cue"):
            return Clause("present", False) if _goes_on(stream, place) else None
        if stream.is_a(place, "clause_end", "modal_cue", "past_auxiliary"):
            return None
    return None


def _goes_on(stream: Stream, verb: int) -> bool:
    """True behind "and", and behind the comma that closes "who lost on Friday,"."""
    if stream.lower(verb - 1) == "and":
        return _follows_past(stream, verb - 1)
    if stream.lower(verb - 1) != ",":
        return False
    for place in range(verb - 2, max(verb - 2 * REACH, 0), -1):
        if stream.lower(place) == ",":
            return stream.says(place + 1, "relative")
    return False


def _follows_past(stream: Stream, place: int) -> bool:
    """True where the nearest verb before is one in the past, and no plan."""
    for back in range(place - 1, max(place - REACH, -1), -1):
        if stream.is_a(back, "future_cue", "modal_cue", "strong_future_cue", "present_cue"):
            return False
        if looks_back(stream, back):
            return True
    return False


def in_prospect(stream: Stream, verb: int) -> bool:
    """True at "expired" of "would close when its lease expired in May": the past of a plan, which lies ahead of it."""
    for place in range(verb - 1, max(verb - _SUBJECT, 0), -1):
        token = stream.token(place)
        if token is None or token.form not in ("word", "poss") or looks_back(stream, place):
            return False
        if stream.is_a(place, "once_cue"):
            return _is_planned(stream, place)
    return False


def _is_planned(stream: Stream, place: int) -> bool:
    """True where the clause before is one of "would"."""
    for back in range(place - 1, max(place - REACH, 0), -1):
        token = stream.token(back)
        if token is None or token.text in ";:." or looks_back(stream, back):
            return False
        if stream.is_a(back, "modal_cue") and stream.is_a(back, "past_modal"):
            return stream.lower(back + 1) != "have"
    return False
