"""Neighbours that show what a time expression is part of: a count, an age, a clause, a phrase that ends."""

from __future__ import annotations

from timeline_app.core.timeexpr import Fixed, TimeExpr
from timeline_app.reading.grammar import Stream
from timeline_app.reading.tense_leads import looks_back

_FIGURE = frozenset(("figure_noun",))
_PLAY = frozenset(("play_noun",))
_POLL = frozenset(("poll_noun",))
_LEAD = frozenset(("lead_verb",))
_SPORT = frozenset(("sport_noun",))


def counts(stream: Stream, index: int) -> bool:
    """True when the word there is counted by the number before it ("2000 people", "1500 km")."""
    token = stream.token(index)
    if token is None:
        return False
    if token.glued and (token.text in "%°" or (token.text[0].isalpha() and token.form == "word")):
        return True
    after = index + (token.lower == "-")
    return stream.is_a(after, "count_noun", "units") or token.lower in ("%", "per")


def speaks_of_figures(stream: Stream) -> bool:
    """True in a sentence on profits or sales, and on no match: its "second half" is a half-year."""
    return stream.holds(_FIGURE) and not speaks_of_sport(stream)


def is_of_play(stream: Stream) -> bool:
    """True in a sentence on a match and no figures: its quarters are none of a year."""
    if stream.holds(_FIGURE):
        return False
    led = stream.holds(_LEAD) and not stream.holds(_POLL)
    return stream.holds(_PLAY) or (led and _tells_a_score(stream))


def is_part_of_play(stream: Stream, index: int) -> bool:
    """True where "of the game" stands there: what is before it is no part of a year."""
    if stream.lower(index) != "of" or not stream.is_a(index + 1, "determiner", "possessive"):
        return False
    return stream.is_a(index + 2, "contest_noun")


def _tells_a_score(stream: Stream) -> bool:
    """True where one side has so many and the other so many: "21-7"."""
    return any(
        token.text == "-"
        and token.glued
        and _is_points(stream, at - 1)
        and _is_points(stream, at + 1)
        and not _is_counted(stream, at + 2)
        for at, token in enumerate(stream.tokens)
    )


def _is_counted(stream: Stream, index: int) -> bool:
    """True behind the "12-15" of "12-15 contracts", "3-4 percent"."""
    if counts(stream, index):
        return True
    token = stream.token(index)
    plural = token is not None and token.form == "word" and token.lower.endswith("s")
    return plural and not stream.senses(index)


def _is_points(stream: Stream, place: int) -> bool:
    token = stream.token(place)
    return token is not None and token.form == "num" and len(token.text) <= _POINTS


_POINTS = 3
"""Figures of the points of a side, at most."""


def is_district(stream: Stream, start: int, end: int) -> bool:
    """True for "that quarter of the city", and for "from that quarter" where nothing is counted: no part of a year."""
    if stream.lower(end) == "of":
        inside = end + 1 + stream.is_a(end + 1, "determiner")
        timely = ("unit", "units", "num", "fiscal", "this", "last", "next", "that", "same")
        return not stream.is_a(end + 1, *timely) and not stream.is_a(inside, *timely)
    if stream.lower(start) != "that" or stream.lower(start - 1) not in ("in", "from"):
        return False
    counted = any(token.form in ("num", "amount") for token in stream.tokens)
    return not counted and not speaks_of_figures(stream)


def speaks_of_sport(stream: Stream) -> bool:
    """True in a sentence on a match, whose halves are no half-years."""
    return stream.holds(_SPORT)


def determines(stream: Stream, index: int) -> bool:
    """True when "that" before a unit points at a time ("that day"), and does not open a clause.

    It opens one behind "said", "said on Monday", "told reporters".
    """
    if stream.lower(index) != "that":
        return True
    back = index - 1
    if stream.is_a(back, "weekday"):
        back -= 1 + stream.is_a(back - 1, "signal")
    told = stream.says(back - 1, "tells") and not stream.senses(back)
    return not told and not stream.is_a(back, "that_verb", "present_cue")


def is_coming(stream: Stream, index: int) -> bool:
    """True for the verb of "are you coming Saturday", "rain coming Friday", not for "on coming Saturday"."""
    if not stream.says(index, "comes"):
        return False
    if stream.is_a(index - 1, "signal", "determiner"):
        return stream.is_a(index - 1, "subject_pronoun")
    token = stream.token(index - 1)
    return token is not None and token.form == "word"


def ends_phrase(stream: Stream, index: int) -> bool:
    """True at the end of a clause: "two days before." against "two days before the vote"."""
    token = stream.token(index)
    if token is None or not (token.text[0].isalnum() or token.form == "short"):
        return True
    return stream.is_a(index, "present_cue", "clause_end") or looks_back(stream, index)


def is_age(stream: Stream, index: int) -> bool:
    """True when the length before it is somebody's age: "a 45-year-old", "two years old"."""
    after = index + (stream.lower(index) == "-")
    return stream.is_a(after, "old") or stream.says(index, "aged")


def is_clock(stream: Stream, start: int, end: int) -> bool:
    """True when "10:30" is a time: after "at", "by", "until", or before a zone or a part of the day."""
    if stream.is_a(end, "meridiem", "zone"):
        return True
    return stream.is_a(start - 1, "clock_lead")


def is_attributive(stream: Stream, first: int, last: int, expr: TimeExpr) -> bool:
    """True for "the 2012 election", "its August 2009 report": the verb around it says nothing of the date."""
    following = stream.token(last)
    if not isinstance(expr, Fixed) or following is None or following.form != "word":
        return False
    if not stream.is_a(first - 1, "determiner") and stream.lower(first - 1) != "'s":
        return False
    return not stream.is_a(last, "signal", "past_cue", "present_cue", "future_cue", "clause_end")


def may_own(stream: Stream, place: int) -> bool:
    """True at the "'s" of "Torva's Herald", not of "it's late", "the mayor's a liar", "the yard's not shut"."""
    if stream.is_a(
        place - 1, "subject_pronoun", "verb_host", "weekday", "month", "dayword", "span"
    ):
        return False
    following = stream.token(place + 1)
    if following is None or following.form not in ("word", "num"):
        return False
    verbal = stream.is_a(
        place + 1, "determiner", "possessive", "signal", "front_cue", "present_cue"
    )
    return not verbal and not following.lower.endswith("ing") and following.lower != "not"


def owns(stream: Stream, place: int) -> bool:
    """True at the "'s" of "the yard's second quarter", not of "it's June": there it is a verb."""
    if stream.is_a(place - 1, "subject_pronoun", "verb_host"):
        return False
    return stream.is_a(place + 1, "month", "season", "ordinal", "ordnum", "span", "coded", "fiscal")
