"""What came of a plan, told beside its day: "due in April, was published on 2 May", "planned to meet on Monday but failed"."""

from __future__ import annotations

from timeline_app.core.article import Tense
from timeline_app.reading.grammar import Stream
from timeline_app.reading.tense_leads import Clause, looks_back

_SUBJECT = 4
"""Tokens behind a "but" in which its verb stands."""

_LEADS = frozenset(("due_lead", "plan_lead"))


def due(stream: Stream, start: int, end: int) -> Clause | None:
    """ "Due in April": ahead, but for "was due in April" and for what has come by now or was told of since."""
    if not stream.holds(_LEADS):
        return None
    if _was_due(stream, start):
        return Clause("past" if _befell(stream, end) else "none", False)
    if not any(_leads(stream, start, kind) for kind in ("due_lead", "plan_lead")):
        return None
    told = _told_since(stream, end)
    if stream.is_a(start, "weekday"):
        return Clause("past", False) if told == "past" or _befell(stream, end) else None
    was = _was_awaited(stream, start) or _is_of_object(stream, start)
    return Clause(told or "none", False) if told or was else None


def _is_of_object(stream: Stream, start: int) -> bool:
    """True for "missed a payment due on 30 June": of a thing something was done with, its day may have been."""
    place = start - 1
    while place > start - _PHRASE and not stream.is_a(place, "determiner", "possessive"):
        token = stream.token(place)
        if token is None or token.form not in ("word", "poss"):
            return False
        if looks_back(stream, place) and not stream.is_a(
            place, "due_cue", "plan_cue", "future_cue"
        ):
            return False
        place -= 1
    return looks_back(stream, place - 1) and not stream.is_a(place - 1, "past_auxiliary")


def _was_awaited(stream: Stream, start: int) -> bool:
    """True for "was expected by": it may lie behind or, in a report of what was said, ahead."""
    back = _leads(stream, start, "due_lead")
    return back > 0 and stream.is_a(start - back - 1, "past_auxiliary")


def _befell(stream: Stream, end: int) -> bool:
    """True for "the launch planned for Sunday failed"; not for what is said of a plan: "was banned", "is put off"."""
    place = end + (stream.lower(end) == ",")
    place += stream.lower(place).endswith("ly")
    if stream.is_a(place, "past_auxiliary"):
        place += 1 + stream.lower(place + 1).endswith("ly")
    plans = ("foreseeing_cue", "that_verb", "future_cue", "called_off", "outcry_cue")
    return looks_back(stream, place) and not stream.is_a(place, *plans)


def still_ahead(stream: Stream, start: int, end: int) -> Clause | None:
    """ "Was planned for Friday, but it has been put off", "was to open on Friday but will open in May": a plan yet."""
    if not stream.is_a(start, "weekday") or not _was_planned(stream, start):
        return None
    place = end + (stream.lower(end) == ",")
    if stream.lower(place) != "but":
        return None
    for verb in range(place + 1, place + 1 + _SUBJECT):
        if stream.is_a(verb, "modal_cue") and stream.is_a(verb, "strong_future_cue"):
            return Clause("future", True)
        if stream.lower(verb) in ("has", "have"):
            off = any(stream.is_a(at, "called_off") for at in range(verb + 1, verb + _SUBJECT))
            return Clause("future", True) if off else None
        if looks_back(stream, verb) or stream.is_a(verb, "present_cue"):
            return None
    return None


def _was_planned(stream: Stream, start: int) -> bool:
    """True behind "was planned for", "was due on", "was to open on"."""
    for place in range(start - 1, start - _PHRASE, -1):
        if stream.token(place) is None or stream.lower(place) == ",":
            return False
        if stream.is_a(place, "past_auxiliary"):
            planned = stream.is_a(place + 1, "future_cue", "plan_cue", "due_cue")
            return planned or stream.lower(place + 1) == "to"
    return False


def _was_due(stream: Stream, start: int) -> bool:
    """True for "was due on"; "was set for" may be said of what lies ahead."""
    back = _leads(stream, start, "due_lead")
    return (
        back > 0
        and stream.is_a(start - back - 1, "past_auxiliary")
        and stream.is_a(start - back, "due_cue")
    )


def _leads(stream: Stream, start: int, kind: str) -> int:
    """Tokens of the "due in", "set for" right before the day."""
    for back in range(1, 4):
        if any(width == back for _, width in stream.senses(start - back).get(kind, ())):
            return back
    return 0


def _told_since(stream: Stream, end: int) -> Tense | None:
    """What the verb of what was due says of it: "past" where it came about, "none" where something else befell it."""
    place = end + (stream.lower(end) == ",")
    if _is_overdue(stream, place):
        return "none"
    if stream.is_a(place, "past_auxiliary"):
        verb = place + 1 + stream.lower(place + 1).endswith("ly")
        return "past" if stream.is_a(verb, "came_cue") else "none"
    place += stream.lower(place).endswith("ly") or stream.says(place, "not_ever")
    if stream.is_a(place, "came_cue") and not stream.says(place - 1, "not_ever"):
        return "past"
    return "none" if looks_back(stream, place) else None


def _is_overdue(stream: Stream, place: int) -> bool:
    """True at "is overdue", "remains unpaid", "has still not been made", "has not arrived"."""
    if not stream.is_a(place, "present_cue"):
        return False
    place += 1 + stream.is_a(place + 1, "overdue_gap")
    return stream.is_a(place, "overdue_cue") or stream.lower(place) == "not"


def is_thwarted(stream: Stream, cue: int, end: int) -> bool:
    """True for the plan of "hoped to land on Friday but storms turned them back"."""
    cue -= 2 * (stream.lower(cue - 1) == "to")
    would = stream.is_a(cue, "past_modal") and stream.is_a(cue, "modal_cue")
    if not (would or looks_back(stream, cue)) or stream.is_a(cue - 1, "present_cue"):
        return False
    place = end + (stream.lower(end) == ",")
    if stream.lower(place) != "but":
        return False
    for verb in range(place + 1, place + 1 + _SUBJECT):
        if stream.is_a(verb, "that_verb", "future_cue", "present_cue"):
            return stream.is_a(verb, "past_auxiliary")
        if looks_back(stream, verb):
            return not would or stream.lower(verb + 1) == "not"
    return False


def since(stream: Stream, start: int) -> Clause | None:
    """ "The first since the crash in October", "since just after the May floods": what is counted from lies behind."""
    if _counts_from(stream, start):
        return Clause("past", True, near=True)
    if stream.lower(start - 1) not in ("in", "on", "of"):
        return None
    for place in range(start - 2, start - 2 - _PHRASE, -1):
        token = stream.token(place)
        if token is None or token.form not in ("word", "poss", "num", "ordnum"):
            return None
        if token.lower == "since":
            return Clause("past", True, near=True)
        if stream.is_a(place, "clause_end", "present_cue", "modal_cue", "programme_cue"):
            return None
    return None


def _counts_from(stream: Stream, start: int) -> bool:
    """True behind "since the", "since shortly after the", "since a week before that"."""
    place = start - 1 - stream.is_a(start - 1, "determiner", "possessive")
    if stream.lower(place) not in ("after", "before"):
        return False
    return any(stream.lower(place - back) == "since" for back in (1, 2, 3))


_PHRASE = 8
"""Words of "the stock market crash", at most."""


def to_begin(stream: Stream, start: int) -> Clause | None:
    """ "Pays for it in an offer to begin Thursday": what is to begin lies ahead, whatever the verb; not "set to"."""
    verb = start - 1 - (stream.lower(start - 1) == "on")
    if not stream.is_a(verb, "begin_cue") or stream.lower(verb - 1) != "to":
        return None
    noun = stream.token(verb - 2)
    plain = noun is not None and noun.form == "word" and not stream.senses(verb - 2)
    return Clause("future", True) if plain and not looks_back(stream, verb - 2) else None


def made_in(stream: Stream, start: int, end: int) -> Clause | None:
    """ "Growth is expected to beat its October forecast": the month is that of the forecast, and behind."""
    if not stream.is_a(start, "month") or not stream.is_a(end, "forecast_noun"):
        return None
    return Clause("past", True) if stream.is_a(start - 1, "possessive") else None


def cited(stream: Stream, start: int, end: int) -> Clause | None:
    """ "(Letter, June 12)", "your editorial ("No Way Out," June 12)": the day of what is answered, long printed."""
    if stream.lower(end) != ")":
        return None
    for place in range(start - 1, start - _TITLE, -1):
        if stream.token(place) is None:
            return None
        if stream.lower(place) == "(":
            named = range(place - 2, place)
            printed = any(stream.is_a(at, "printed_noun") for at in (*named, *range(place, start)))
            return Clause("past", True, near=True) if printed else None
    return None


_TITLE = 16
"""Tokens of the title of an article, at most."""
