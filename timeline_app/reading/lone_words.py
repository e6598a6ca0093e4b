"""A month, a weekday, a season or a feast standing alone: a time, or a name, a verb, a thing."""

from __future__ import annotations

from timeline_app.core.field import Field
from timeline_app.reading.grammar import Stream
from timeline_app.reading.namesakes import in_title, is_called
from timeline_app.reading.tense_leads import looks_back

_NAMES = frozenset((3, 4, 5, 6, 8))
"""Months whose names are also first names, verbs or adjectives."""


def stands_alone(stream: Stream, start: int, end: int, field: Field) -> bool:
    """True when a bare month, weekday or season is a time and not a name, a verb or a thing."""
    first = start + (stream.lower(start) == "the")
    if in_title(stream, start, end) or (field.weekday is None and _acts(stream, start, end)):
        return False
    if stream.is_a(end, "masthead") and not stream.is_a(end, "daypart"):
        return False
    if field.season is not None:
        return _season(stream, start, first, end)
    if field.month is not None:
        if _speaks(stream, first, end, field.month):
            return False
        if stream.is_a(end, "month_noun") or _is_march(stream, first, end, field.month):
            return False
        if names_event(stream, first, end, capital=True) or _is_remembered(stream, first):
            return False
        if _shares_year(stream, first, end):
            return True
        described = stream.is_a(first - 1, "month_epithet") and stream.is_a(first - 2, "determiner")
        return described or _is_item(stream, first, end) or _month(stream, first, end, field.month)
    if field.weekday is not None:
        return _weekday(stream, first, end)
    return field.holiday is None or _feast(stream, first, end)


def _acts(stream: Stream, first: int, end: int) -> bool:
    """True for "heard that Winter stole it", "said that April lied": the subject of what somebody says."""
    token = stream.token(first)
    if token is None or not token.capital or not looks_back(stream, end):
        return False
    return first > 1 and stream.lower(first - 1) == "that" and looks_back(stream, first - 2)


def _lead(stream: Stream, index: int) -> bool:
    return stream.is_a(index, "strong_lead", "this", "last", "next", "mod")


def _season(stream: Stream, start: int, first: int, end: int) -> bool:
    token, after = stream.token(first), stream.token(end)
    if token is None or (token.capital and first > 0 and (after is not None and after.capital)):
        return False
    if stream.lower(end) == "of" or stream.is_a(end, "season_noun"):
        return False
    if stream.is_a(start - 1, "season_edge") and not stream.says(first, "season_verb"):
        return not (after is not None and after.text[0].isalnum()) or stream.is_a(end, "signal")
    if stream.is_a(start - 1, "season_lead", "mod", "that", "same"):
        return True
    if any(
        width == back
        for back in (2, 3, 4)
        for _, width in stream.senses(start - back).get("mod", ())
    ):
        return True
    if stream.lower(start - 1) == "-" and stream.is_a(start - 2, "mod"):
        return True
    if stream.is_a(end, "campaign"):
        return True
    if start == 0 and first == 1 and stream.is_a(end, "past_cue", "past_auxiliary"):
        return True
    return start < first and _leads_to_season(stream, start - 1, first)


def _leads_to_season(stream: Stream, lead: int, season: int) -> bool:
    """True for "after the summer"; not for "after the fall", of somebody or something."""
    if stream.says(season, "season_verb") and stream.says(lead, "fall_lead"):
        return False
    return stream.is_a(lead, "signal", "season_the_lead")


def _is_item(stream: Stream, index: int, end: int) -> bool:
    """True for the "May:" and "* May - " that open the line of a list."""
    before, sign = stream.token(index - 1), stream.token(end)
    first = before is None or (index == 1 and not before.text[0].isalnum())
    spaced = sign is not None and (sign.text == ":" or (sign.text in "-\u2014" and not sign.glued))
    return first and spaced


def _month(stream: Stream, index: int, end: int, month: int) -> bool:
    token, after, before = stream.token(index), stream.token(end), stream.token(index - 1)
    if token is None or (
        token.lower == "may" and token.text == "MAY" and not _lead(stream, index - 1)
    ):
        return False
    named = after is not None and after.form == "word" and after.capital and not stream.senses(end)
    if len(token.lower) == 3 and named:
        return False
    if len(token.lower) == 3 and token.lower != "may" and not stream.is_a(index - 1, "mod"):
        return token.text.endswith(".") or _leads_short(stream, index - 1)
    if month not in _NAMES or token.text.endswith("."):
        return True
    if stream.is_a(index - 1, "season_lead", "mod", "this", "last", "next"):
        return True
    if stream.lower(index - 1) == "-" and stream.is_a(index - 2, "mod"):
        return True
    if after is not None and after.capital and after.form == "word" and not stream.senses(end):
        return False
    if _lead(stream, index - 1):
        return True
    if after is not None and after.text in ("-", "'s", "and", "or", ",") and month in (4, 6, 8):
        return not is_called(stream, index)
    return month in (4, 6) and not (before is not None and before.capital)


def _speaks(stream: Stream, first: int, end: int, month: int) -> bool:
    """True for "April said she would come": a person."""
    led = stream.is_a(
        first - 1, "strong_lead", "signal", "mod", "this", "last", "next", "determiner"
    )
    return month in _NAMES and not led and stream.says(end, "said_by")


def _is_march(stream: Stream, index: int, end: int, month: int) -> bool:
    """True for "the March on Rome", a walk."""
    goal = stream.token(end + 1)
    led = stream.lower(index - 1) == "the" and stream.lower(end) == "on"
    named = goal is not None and goal.capital and not stream.senses(end + 1)
    return month == _MARCH and led and named


_MARCH = 3


def _shares_year(stream: Stream, first: int, end: int) -> bool:
    """True for the first month of "May or June 2018"."""
    if not stream.tokens[first].capital:
        return False
    joined = stream.lower(end) in _JOINED and stream.is_a(end + 1, "month")
    return joined and stream.is_a(end + 2, "num")


def _is_remembered(stream: Stream, first: int) -> bool:
    """True for "Black January", "Bloody May": the name of what happened in it."""
    token = stream.token(first - 1)
    return token is not None and token.capital and stream.is_a(first - 1, "weekday_epithet")


_NAME = 3
"""Words behind a day or month, at most, that make the name of an event of it."""


def names_event(stream: Stream, start: int, end: int, capital: bool = False) -> bool:
    """True for the date in "the September 11 attacks", "the 5 October uprising": it says which, and not when.

    ``capital``: all of the name is written so ("the October Revolution").
    """
    led = stream.is_a(start - 1, "determiner") or stream.lower(start - 1) == "'s"
    if not led and (capital or start > 0):
        return False
    for place in range(end, end + _NAME):
        token = stream.token(place)
        if token is None or token.form != "word" or (capital and not token.capital):
            return False
        if stream.is_a(place, "named_event"):
            return True
        if stream.is_a(place, "signal", "past_cue", "present_cue", "future_cue", "clause_end"):
            return False
    return False


def _leads_short(stream: Stream, index: int) -> bool:
    """True for a word that leads to a shortened month; "and" does so behind another date."""
    if stream.lower(index) in ("and", "or"):
        return stream.is_a(index - 1, "month", "num", "ordnum")
    return _lead(stream, index)


_JOINED = (",", "and", "or", "&", "/")
"""What stands between the days of a list ("mon, wed")."""


def _weekday(stream: Stream, index: int, end: int) -> bool:
    token, before = stream.token(index), stream.token(index - 1)
    if token is None:
        return False
    if len(token.lower) == 3 or (len(token.lower) < 6 and token.text.islower()):
        if stream.is_a(end + (stream.lower(end) == "-"), "weekday_compound"):
            return False
        joined = stream.lower(index - 1) in _JOINED and stream.is_a(index - 2, "weekday", "daypart")
        return (
            joined
            or stream.is_a(index - 1, "this", "last", "next", "every")
            or (stream.lower(index - 1) == "on")
        )
    dated = index == 1 and stream.is_a(0, "signal")  # "On Monday drivers blocked the bridge"
    if stream.is_a(end, "weekday_noun") and not dated:
        return False
    if _is_first_name(stream, index, end):
        return False
    if before is not None and before.capital and before.form == "word":
        return not stream.is_a(index - 1, "weekday_epithet", "surname_lead")
    return True


def _is_first_name(stream: Stream, index: int, end: int) -> bool:
    """True for "Sunday Okoro, 34, was charged": a surname and an age stand behind it."""
    surname, age = stream.token(end), stream.token(end + 2)
    if surname is None or age is None or not stream.tokens[index].capital or not surname.capital:
        return False
    named = surname.form == "word" and stream.lower(end + 1) == "," == stream.lower(end + 3)
    return named and age.form == "num" and len(age.text) <= _AGE


_AGE = 2
"""Figures of an age, at most."""


def _feast(stream: Stream, index: int, end: int) -> bool:
    """True but for a surname ("Judge Carla Whitsun") and for another church's feast ("Orthodox Easter")."""
    token, before = stream.token(index), stream.token(index - 1)
    if token is None or before is None or end > index + 1 or not (token.capital and before.capital):
        return True
    return before.form != "word" or bool(stream.senses(index - 1))


_JOINTS = frozenset((*_JOINED, "-", "+"))


def is_short_day(stream: Stream, place: int) -> bool:
    """True for "by sun", "fri or sat", "see you wed", "mon?"; not for "in the sun", "we sat"."""
    last = _ends(stream, place + 1)
    if stream.is_a(place - 1, "day_lead") or _is_joined(stream, place):
        return True
    if stream.is_a(place + 1, "daypart", "clock", "dotclock", "clockword") or (
        stream.is_a(place + 1, "num") and stream.is_a(place + 2, "meridiem", "month")
    ):
        return True
    if stream.is_a(place, "plain_weekday"):
        if stream.lower(place - 1) == "'" or stream.says(place - 1, "clipped"):
            return False
        return last or place == 0 or stream.is_a(place - 1, "signal")
    met = any(
        width == back
        for back in (1, 2)
        for _, width in stream.senses(place - back).get("meeting_lead", ())
    )
    timed = stream.is_a(place - 1, "num", "amount", "clock", "meridiem")
    return last and (met or timed or place == 0)


def _is_joined(stream: Stream, place: int) -> bool:
    """True for one of several weekdays: "fri or sat", "mon wed fri"."""
    if stream.is_a(place - 1, "weekday") or stream.is_a(place + 1, "weekday"):
        return True
    return any(
        (stream.lower(place + side) in _JOINTS or stream.says(place + side, "joint"))
        and stream.is_a(place + 2 * side, "weekday", "daypart")
        for side in (-1, 1)
    )


def _ends(stream: Stream, place: int) -> bool:
    token = stream.token(place)
    return token is None or not token.text[0].isalnum()
