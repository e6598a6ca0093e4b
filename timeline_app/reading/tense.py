"""The tense of the clause around a time expression, by cue words alone.

It gives a bare "September" its direction: back in a clause that reports, ahead in one that plans. Weak
evidence, cheap, and told apart from none: no cue leaves ``"none"``.
"""

from __future__ import annotations

from timeline_app.reading.grammar import Stream
from timeline_app.reading.lexer import Token
from timeline_app.reading.tense_cues import NEAR, cue_at, tells_only_past, tells_tense
from timeline_app.reading.tense_foretold import foretold, in_prospect, in_turn
from timeline_app.reading.tense_leads import (
    REACH,
    Clause,
    is_past,
    is_perfect,
    lead_at,
    looks_back,
    opens_infinitive,
)
from timeline_app.reading.tense_modals import (
    after_doing,
    has_resolved,
    is_tag,
    was_due,
    was_put,
)
from timeline_app.reading.tense_outcomes import (
    cited,
    due,
    is_thwarted,
    made_in,
    since,
    still_ahead,
    to_begin,
)
from timeline_app.reading.tense_subjects import behind_subject

__all__ = ["Clause", "clause_at", "looks_back"]

_MAIN = 2 * REACH
"""Tokens from words that open a sentence to its verb: "In May, a year after the fire in the mill, it closed"."""

_COMMA, _CLAUSE, _RIGHT = 4, 6, 2
"""Extra distance for a comma, for a word that opens another clause, and for standing behind the expression."""


def clause_at(stream: Stream, start: int, end: int) -> Clause:
    """The clause around tokens ``[start, end)``: nearest cue, the left side preferred."""
    lead = _lead(stream, start, end)
    if lead is not None:
        return lead
    best: tuple[int, Clause] | None = None
    if not tells_tense(stream):
        return _or_default(stream, start, None)
    for side, places in (
        (0, range(start - 1, start - REACH, -1)),
        (_RIGHT, range(end, end + (REACH if start > 1 else _MAIN))),
    ):
        if side and best is not None and _opens_another(stream, end):
            break
        cost, infinitive, tolls = side, False, 0
        for place in places:
            token = stream.token(place)
            if (
                token is None
                or (best is not None and cost >= best[0])
                or _tag(stream, place, start)
            ):
                break
            if _tells_nothing(stream, place, start, token):
                cost += 1
                continue
            found = cue_at(stream, place)
            if found is not None:
                near = start - place <= NEAR if side == 0 else start < 2 and place - end < NEAR
                found = _tempered(stream, place, end if side == 0 else None, found, infinitive)
                told = tolls == 0 and _is_told(stream, place, (start, end), found)
                best = cost, Clause(found.tense, found.firm, near, told)
                if tolls == 0 and side == 0 and _is_relative(stream, place, found):
                    return best[1]
                break
            infinitive = infinitive or (side == 0 and opens_infinitive(stream, place))
            toll = _toll(stream, place, token.text)
            tolls += 0 if place == end or (start < 2 and toll == _COMMA) else toll
            cost += 1 + toll
    return _or_default(stream, start, _far_plan(stream, start) if best is None else best[1])


def _far_plan(stream: Stream, start: int) -> Clause | None:
    """The plan of "will take in two towns, Salem on Tuesday and Dover, Delaware, her last stop, on Friday"."""
    for place in range(start - REACH, start - _MAIN, -1):
        found = None if stream.token(place) is None else cue_at(stream, place)
        if found is not None:
            return found if found.tense == "future" and found.firm else None
    return None


def _tag(stream: Stream, place: int, start: int) -> bool:
    """True at the verb of ", the union said" behind words that open no sentence.

    Behind "Speaking on Friday" and "In a statement on Friday" it is the verb itself, unless it ends the sentence.
    """
    if not 1 < start < place or not is_tag(stream, place):
        return False
    is_fronted = stream.lower(0).endswith("ing") or stream.is_a(0, "front_cue")
    return not is_fronted or stream.token(place + 1) is None or stream.lower(place + 1) == "."


def _tells_nothing(stream: Stream, place: int, start: int, token: Token) -> bool:
    """True for a word that the search goes past."""
    plain = not stream.senses(place) and _is_plain(token)
    return plain or _says_in_passing(stream, place, start)


def _says_in_passing(stream: Stream, place: int, start: int) -> bool:
    """True at the verb of "On 3 May, he said, the mill will close"."""
    opened = start < 2 and start < place and stream.says(place, "tag")
    return opened and stream.lower(place + 1) == ","


def _tempered(
    stream: Stream, place: int, day_end: int | None, found: Clause, infinitive: bool
) -> Clause:
    """What a verb says of a day behind it: nothing where it reports what governs an infinitive."""
    if day_end is not None and is_thwarted(stream, place, day_end):
        return Clause("past", False)
    if found.tense == "past" and in_prospect(stream, place):
        return Clause("none", False)
    if found.tense == "future" and is_perfect(stream, place) and looks_back(stream, place):
        return Clause("none", False)
    if not infinitive or found.tense == "future" or was_due(stream, place):
        return found
    if has_resolved(stream, place):
        return Clause("future", False)
    return Clause("none", False)


def _lead(stream: Stream, start: int, end: int) -> Clause | None:
    """What settles the tense before any verb does."""
    lead = cited(stream, start, end) or still_ahead(stream, start, end) or due(stream, start, end)
    lead = (
        lead
        or made_in(stream, start, end)
        or to_begin(stream, start)
        or lead_at(stream, start, end)
        or foretold(stream, start, end)
        or in_turn(stream, start)
        or behind_subject(stream, start, end)
    )
    return lead or since(stream, start)


def _opens_another(stream: Stream, place: int) -> bool:
    """True at the "and" of "met her on Friday and will move", "and promised to": the day stays with the verb before it."""
    following = place + 1 + stream.lower(place + 1).endswith("ly")
    if stream.lower(place) != "and":
        return False
    return stream.is_a(place + 1, "modal_cue", "past_auxiliary") or looks_back(stream, following)


def _is_told(stream: Stream, verb: int, words: tuple[int, int], found: Clause) -> bool:
    """True where the verb surely governs the words: "he fled on 3 May", "on 3 May she will leave"."""
    start, end = words
    if found.tense == "past":
        return (verb < start or start < 2) and _came_to_pass(stream, verb)
    if found.tense == "future" and found.firm and _leads_straight(stream, verb, start):
        return True
    will = found.firm and stream.is_a(verb, "modal_cue") and stream.is_a(verb, "strong_future_cue")
    return will and 0 <= verb - end < NEAR and stream.lower(start - 1) == "on"


def _leads_straight(stream: Stream, verb: int, start: int) -> bool:
    """True for "will be there on 3 February", "plan to go on Boxing Day": no other thing stands between."""
    if not 0 < start - verb <= _STRAIGHT or stream.lower(start - 1) != "on":
        return False
    return not any(
        stream.is_a(place, "determiner", "possessive", "past_cue") or is_past(stream.lower(place))
        for place in range(verb + 1, start - 1)
    )


_STRAIGHT = 7
"""Tokens from "will" to the day of "will be there on 3 February", at most."""


def _or_default(stream: Stream, start: int, found: Clause | None) -> Clause:
    """The clause found; without a verb, or with one of no tense, what the word before it says."""
    before = stream.lower(start - 1)
    if (found is None or found.tense != "past") and after_doing(stream, start):
        planned = found is not None and found.tense == "future"
        return Clause("none" if planned else "past", False)
    if found is None:
        ahead = before in ("until", "till") or _is_headed_to(stream, start)
        if ahead:
            return Clause("future", True)
        return Clause("none", False, behind=tells_only_past(stream))
    if found.tense in ("none", "present") and before in ("until", "till", "by"):
        return Clause("future", True)
    if found.tense == "past" and before in ("until", "till") and was_put(stream, start):
        return Clause("none", False)
    return found


def _is_plain(token: Token) -> bool:
    """True for a word of letters on no list, and no verb in the past: it tells and parts nothing."""
    return token.form in ("word", "poss") and token.lower != "to" and not is_past(token.lower)


def _is_relative(stream: Stream, place: int, found: Clause) -> bool:
    """True at the verb of "anyone who saw the crash": the verb behind its day is another clause's."""
    told = found.tense == "past" and found.firm
    return told and stream.lower(place - 1) == "who"


def _came_to_pass(stream: Stream, place: int) -> bool:
    """False for "called a vote", "backed a strike": what they name may have its day ahead."""
    if stream.is_a(place, "past_auxiliary"):
        place += 1 + stream.lower(place + 1).endswith("ly")
        known = looks_back(stream, place) or stream.is_a(place, "lasting_cue")
        return known and not stream.is_a(place, "foreseeing_cue", "future_cue")
    back = place - 1 - stream.lower(place - 1).endswith("ly")
    if stream.is_a(back, "past_auxiliary") and looks_back(stream, place):
        return not stream.is_a(place, "foreseeing_cue", "future_cue")
    return _went(stream, place) or not stream.is_a(
        place, "foreseeing_cue", "that_verb", "future_cue"
    )


def _went(stream: Stream, verb: int) -> bool:
    """True for "moved to a new hall", not for "was moved to the hall", "moved to a later date"."""
    if not stream.is_a(verb, "motion_cue") or stream.is_a(verb - 1, "past_auxiliary"):
        return False
    led = stream.lower(verb + 1) == "to" and stream.is_a(verb + 2, "determiner", "possessive")
    return led and not any(stream.is_a(at, "slot_noun", "unit") for at in range(verb + 3, verb + 6))


def _is_headed_to(stream: Stream, start: int) -> bool:
    """True in a line without a finite verb: "Talks to Resume Monday"."""
    if start > REACH:
        return False
    for place in range(start - 2, 0, -1):
        following = stream.token(place + 1)
        if stream.lower(place) == "to" and following is not None and following.form == "word":
            return not stream.is_a(place + 1, "determiner", "numeral", "unit", "units")
    return False


def _toll(stream: Stream, place: int, text: str) -> int:
    if text in ',;:"()—':
        return _COMMA
    return _CLAUSE if stream.is_a(place, "clause_end") else 0
