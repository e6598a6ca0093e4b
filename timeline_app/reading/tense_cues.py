"""What one word tells of the tense of its clause: a verb that looks back, a modal, a plan; None for all others."""

from __future__ import annotations

from timeline_app.reading import context, lone_words
from timeline_app.reading.grammar import Stream
from timeline_app.reading.tense_leads import REACH, Clause, is_past, looks_back
from timeline_app.reading.tense_modals import (
    could_not,
    is_led,
    is_to,
    past_modal,
    sets_something,
    was_due,
    was_planning,
    was_set,
    was_to,
    would_have,
)

NEAR = 3
"""Tokens between a verb and an expression that it surely governs, counting a preposition."""

_CUES = frozenset(
    (
        *("past_cue", "present_cue", "future_cue", "strong_future_cue", "programme_cue"),
        *("arranged_cue", "due_cue", "set_cue", "could_cue", "noun_cue", "object_cue"),
    )
)
"""Kinds of the words that tell a tense; all others are passed over at once."""


def cue_at(stream: Stream, place: int) -> Clause | None:
    token = stream.token(place)
    if token is None or token.form not in ("word", "poss") or _is_of_clock(stream, place):
        return None
    if _CUES.isdisjoint(stream.senses(place)):
        return _looking_back(stream, place, token.lower) if is_past(token.lower) else None
    if stream.is_a(place, "wordy_weekday") and lone_words.is_short_day(stream, place):
        return None
    if (behind := _seen_from_behind(stream, place)) is not None:
        return behind
    if stream.is_a(place, "strong_future_cue") or _is_willed(stream, place):
        return Clause("future", True)
    if _is_noun(stream, place) or _is_ahead_of(stream, place):
        return None
    if (told := _told_by_small_words(stream, place)) is not None:
        return told
    if _is_arranged(stream, place) or is_to(stream, place):
        return Clause("future", True)
    if stream.is_a(place, "future_cue"):
        behind = _seen_from_behind(stream, place - 2) if stream.lower(place - 1) == "to" else None
        return behind or Clause("future", _points_ahead(stream, place))
    return _looking_back(stream, place, token.lower)


def _told_by_small_words(stream: Stream, place: int) -> Clause | None:
    """The past of "could not be reached" and "set sail"; "set a date" leaves open which side the day is on."""
    if could_not(stream, place) or was_set(stream, place):
        return Clause("past", True)
    return Clause("none", False) if sets_something(stream, place) else None


def _seen_from_behind(stream: Stream, place: int) -> Clause | None:
    """What a plan told in the past says of its side, nothing: "was due to start on Thursday", "was expected to"; "was set alight" is no plan."""
    if not was_due(stream, place):
        untold = was_planning(stream, place) or would_have(stream, place)
        return Clause("none", False) if untold else None
    done = stream.is_a(place, "set_cue") and stream.lower(place + 1) not in ("to", "for")
    return Clause("past" if done else "none", False)


def _is_of_clock(stream: Stream, place: int) -> bool:
    """True for the "am" of "at 10 am", which is no verb."""
    return stream.is_a(place, "meridiem") and stream.is_a(place - 1, "num", "numeral")


def _is_willed(stream: Stream, place: int) -> bool:
    """True at the verb of "will resume", "must soon begin": the modal before it makes it a plan."""
    back = place - 1 - stream.lower(place - 1).endswith("ly")
    willed = stream.is_a(back, "modal_cue") and stream.is_a(back, "strong_future_cue")
    return willed and stream.is_a(place, "future_cue")


def tells_only_past(stream: Stream) -> bool:
    """True for a sentence with a verb that looks back and none that looks ahead, however far they stand."""
    if stream.holds(_AHEAD):
        return False
    return stream.holds(_BACK) or stream.any_word(is_past)


_AHEAD = frozenset(("future_cue", "strong_future_cue", "programme_cue", "due_cue", "timetable_cue"))
_BACK = frozenset(("past_cue",))


def tells_tense(stream: Stream) -> bool:
    """False where no word of the sentence can be a cue: in a row of a table, a list of dates."""
    return stream.holds(_CUES) or stream.any_word(is_past)


def _is_arranged(stream: Stream, place: int) -> bool:
    """True for "plays" and for "is playing": with a day, the present of such verbs is a plan."""
    if stream.is_a(place, "programme_cue"):
        noun = stream.is_a(place - 1, "determiner", "possessive", "signal")
        return not noun and stream.lower(place - 1) not in ("of", "with")
    if not stream.is_a(place, "arranged_cue"):
        return False
    back = place - 1 - (stream.lower(place - 1) in ("not", "also", "now", "still"))
    return stream.is_a(back, "present_cue") and not stream.says(back, "no_plan")


def _looking_back(stream: Stream, place: int, word: str) -> Clause | None:
    """What a verb in the past or the present says."""
    if _modifies_noun(stream, place) or _is_unmarked(stream, place):
        return None
    if stream.is_a(place, "past_cue") or is_past(word) or _takes_object(stream, place):
        ahead = _is_to_be_had(stream, place)
        return Clause("future", True) if ahead else _passive(stream, place)
    if stream.is_a(place, "present_cue"):
        return Clause("present", False)
    return None


def _is_unmarked(stream: Stream, place: int) -> bool:
    """True for "to hit", "a hit", "should hit": a verb whose past is its bare form, where it tells none."""
    return stream.is_a(place, "unchanged_cue") and is_led(stream, place)


def _takes_object(stream: Stream, place: int) -> bool:
    """True at the verb of "in May the firm cut its forecasts", which is a noun as often."""
    if not stream.is_a(place, "object_cue") or is_led(stream, place):
        return False
    return stream.is_a(place + 1, "determiner", "possessive")


def _is_noun(stream: Stream, place: int) -> bool:
    """True for "a plan", "their hopes": a verb of intent takes "to" or an object with an article."""
    if stream.lower(place) == "'s":
        return context.owns(stream, place) or context.may_own(stream, place)
    if not stream.is_a(place, "noun_cue"):
        return False
    return stream.lower(place + 1) != "to" and not stream.is_a(place + 1, "determiner")


def _is_ahead_of(stream: Stream, place: int) -> bool:
    """True for "finished ahead of the pack", "was ahead of plan", and where it opens what had come to pass."""
    if not stream.is_a(place, "ahead_cue") or stream.lower(place + 1) != "of":
        return False
    if place:
        back = place - 1 - stream.is_a(place - 1, "ahead_gap")
        return looks_back(stream, back) or stream.is_a(back, "past_auxiliary")
    comma = next((at for at in range(2, REACH) if stream.lower(at) == ","), REACH)
    return any(stream.lower(at) == "had" for at in range(comma + 1, comma + NEAR))


def _heads_line(stream: Stream, place: int) -> bool:
    """True in "Talks to Resume Monday", which has no other verb."""
    return stream.lower(place - 1) == "to" and not any(
        stream.is_a(back, "past_cue", "present_cue", "future_cue") or is_past(stream.lower(back))
        for back in range(place - 2, max(place - REACH, -1), -1)
    )


def _points_ahead(stream: Stream, place: int) -> bool:
    """True for a modal, for a verb of intent that governs another or a plan ("plans to leave", "planned
    a march"), and for the verb it governs ("set to resume")."""
    if stream.is_a(place, "modal_cue") or stream.lower(place + 1) == "to":
        return True
    planned = stream.lower(place - 1) in ("is", "are")
    if planned and stream.is_a(place, "outlook_cue"):
        return True
    if stream.is_a(place, "plan_cue") and (planned or stream.is_a(place + 1, "determiner")):
        return True
    if _heads_line(stream, place):
        return True
    led = stream.lower(place - 1) == "to" and not stream.is_a(place, "strong_future_cue")
    return led and stream.is_a(place - 2, "future_cue", "strong_future_cue")


def _modifies_noun(stream: Stream, place: int) -> bool:
    """True for "its revised offer", "preferred shares", "a town held by": a participle that tells no time."""
    token = stream.token(place)
    if token is None or not (is_past(token.lower) or stream.is_a(place, "participle_cue")):
        return False
    before = stream.token(place - 1)
    plain = before is not None and before.form == "word" and not stream.senses(place - 1)
    plain = plain and not stream.says(place - 1, "passive_lead")
    if stream.is_a(place, "adjective_cue") or (stream.lower(place + 1) == "by" and plain):
        return True
    back = place - 1 - stream.lower(place - 1).endswith("ly") - (stream.lower(place - 1) == "still")
    return stream.lower(back) in ("a", "an", "the") or stream.is_a(back, "possessive")


def _is_to_be_had(stream: Stream, place: int) -> bool:
    """True at the participle of "hopes to have the roof repaired", "expected to have left"."""
    for back in range(place - 1, place - 7, -1):
        if stream.lower(back) == "have":
            led = stream.lower(back - 1) == "to"
            planned = stream.is_a(back - 2, "future_cue", "strong_future_cue")
            return led and planned and not stream.is_a(back - 2, "past_modal")
        if stream.is_a(back, "present_cue", "past_cue", "clause_end", "signal"):
            return False
    return False


def _was_due_on(stream: Stream, cue: int, verb: int) -> bool:
    """True at the "due" of "the parcel due on Monday arrived": a plan that governs no verb."""
    between = range(cue + 1, verb)
    return stream.is_a(cue, "due_cue") and any(
        stream.is_a(at, "weekday", "month") for at in between
    )


def _to_be(stream: Stream, place: int) -> Clause:
    """What the "to" of "is to be held", "was to be held", "was expected to be held" tells."""
    if stream.is_a(place - 1, "past_auxiliary"):
        return Clause("none", False)
    if was_planning(stream, place - 1) or was_due(stream, place - 1):
        return Clause("none", False)
    return Clause("past", False) if was_to(stream, place) else Clause("future", True)


def _passive(stream: Stream, place: int) -> Clause | None:
    """A participle takes its tense from the auxiliary before it: "will be held", "was held", "should have held"."""
    for back in range(place - 1, place - 5, -1):
        if stream.is_a(back, "other_clause") or _was_due_on(stream, back, place):
            break
        if stream.lower(back) == "have" and past_modal(stream, back):
            break
        if stream.is_a(back, "copula") and stream.lower(back - 1) == "to":
            return _to_be(stream, back - 1)
        if stream.lower(back) in ("is", "are") and back >= place - 2:
            ahead = any(stream.is_a(near, "once_cue") for near in range(back - 1, back - 7, -1))
            return Clause("future", True) if ahead else Clause("present", False)
        if could_not(stream, back):
            return Clause("past", True)
        if stream.is_a(back, "strong_future_cue"):
            return Clause("future", True)
        if stream.is_a(back, "future_cue") and _points_ahead(stream, back):
            return Clause("future", True)
        token = stream.token(back)
        if token is None or token.form != "word":
            break
    return Clause("past", True)
