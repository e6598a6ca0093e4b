"""Neighbours that show whether a number or a word is a time: counts, names, and words with two meanings."""

from __future__ import annotations

from timeline_app.core import calendar as cal
from timeline_app.core.field import Field
from timeline_app.core.timeexpr import Fixed, TimeExpr
from timeline_app.reading.grammar import Stream
from timeline_app.reading.namesakes import in_title, is_called, numbers_a_house
from timeline_app.reading.year_numbers import is_marked, shares_era, year

FIRST_YEAR, LAST_YEAR = 1700, 2099
"""Four digits are taken for a year in this range; outside it only after "in", "since" and the like."""
CODE_LETTERS = 4
"""Capitals before a hyphen and a number that make it a code ("T-2050")."""

_NAMES = frozenset((3, 4, 5, 6, 8))
"""Months whose names are also first names, verbs or adjectives."""


def counts(stream: Stream, index: int) -> bool:
    """True when the word there is counted by the number before it ("2000 people", "1500 km")."""
    token = stream.token(index)
    if token is None:
        return False
    if token.glued and (token.text in "%°" or (token.text[0].isalpha() and token.form == "word")):
        return True
    after = index + (token.lower == "-")
    return stream.is_a(after, "count_noun", "units") or token.lower in ("%", "per")


def _is_parted(stream: Stream, start: int) -> bool:
    """True for the number of "the end of 2018", "nine months of 2018": no things have such parts."""
    parted = stream.is_a(start - 2, "unit", "units", "unit_edge", "year_part", "season")
    return parted and stream.lower(start - 1) == "of"


def denied(stream: Stream, index: int, field: Field) -> bool:
    """True before a year that lacks the day: the "2011" of "29 February 2011"."""
    if field.day is None or field.month is None:
        return False
    index += stream.lower(index) == ","
    index += stream.lower(index) in ("of", "in")
    return any(
        field.day > cal.month_length(found, field.month) and not counts(stream, end)
        for found, end in year(stream, index)
        if isinstance(found, int)
    )


def is_year(stream: Stream, start: int, end: int) -> bool:
    """True when a four-digit number standing alone reads as a year."""
    token, before = stream.token(start), stream.token(start - 1)
    if token is None or counts(stream, end):
        return False
    if stream.is_a(end - 1, "era") or shares_era(stream, start) != 0:
        return True
    if token.form != "num":
        return token.form == "short" or end - start > 1
    sure = before is not None and stream.is_a(start - 1, "sure_year_lead")
    sure = sure or _is_parted(stream, start) or is_marked(stream, start)
    sure = sure or _begins_span(stream, start, end)
    if before is not None and (stream.is_a(start - 1, "count_lead") or before.text in "$£€¥#"):
        return False
    if before is not None and before.lower == "than":
        return False
    number = int(token.text)
    if _part_of_number(stream, start, end) or _numbers_a_name(stream, start):
        return False
    if numbers_a_house(stream, start, end):
        return False
    if stream.is_a(start - 1, "num", "amount") and stream.is_a(end, "num", "amount"):
        return False  # a row of figures
    if sure:
        return not _plural_follows(stream, end) or 1800 <= number <= LAST_YEAR
    return FIRST_YEAR <= number <= LAST_YEAR and not _plural_follows(stream, end)


def _begins_span(stream: Stream, start: int, end: int) -> bool:
    """True for the first year of "from 1368 until 1644"."""
    until = any(value == "until" for value, _ in stream.senses(end).get("signal", ()))
    led = any(value == "from" for value, _ in stream.senses(start - 1).get("signal", ()))
    last = stream.token(end + 1)
    if not (led and until and last is not None and stream.is_a(end, "sure_year_lead")):
        return False
    begin = stream.lower(start)
    return last.form == "num" and len(last.text) == len(begin) == 4 and begin < last.text


def _numbers_a_name(stream: Stream, start: int) -> bool:
    """True when the number stands in a name ("Apollo 1700"): right behind a capitalised word, mid-sentence."""
    before = stream.token(start - 1)
    if before is None or before.form != "word" or not before.capital or start < 2:
        return False
    known = stream.senses(start - 1)
    return not known and not before.text.isupper() and stream.tokens[start - 2].text not in "(["


def _is_code(stream: Stream, index: int) -> bool:
    """True for the letters of a make or a call sign ("T-2050"), not for a month or a word."""
    token = stream.token(index)
    is_short = token is not None and token.form == "word" and len(token.text) <= CODE_LETTERS
    return is_short and token is not None and token.text.isupper() and not stream.senses(index)


def _part_of_number(stream: Stream, start: int, end: int) -> bool:
    """True inside "555-2014", "2014.5", "3,2014" and the like."""
    before, after = stream.token(start - 1), stream.token(end)
    token = stream.token(start)
    if token is None:
        return True
    if token.glued and before is not None and before.text in "-/." and before.glued:
        earlier = stream.token(start - 2)
        if earlier is not None and before.text == "-" and _is_code(stream, start - 2):
            return True
        if earlier is not None and earlier.form in ("num", "amount"):
            return True
    if after is None or not after.glued or after.text not in "-/:":
        return False
    return stream.is_a(end + 1, "amount", "num")


def _plural_follows(stream: Stream, index: int) -> bool:
    """True before a lower-case plural ("2000 villagers"), unless the year modifies it ("2012 elections")."""
    token = stream.token(index)
    if token is None or token.form != "word" or token.capital:
        return False
    if stream.is_a(index - 2, "determiner", "sure_year_lead") or stream.lower(index - 2) == "'s":
        return False
    return (
        len(token.lower) > 3
        and token.lower.endswith("s")
        and not token.lower.endswith(("ss", "us", "is"))
    )


def stands_alone(stream: Stream, start: int, end: int, field: Field) -> bool:
    """True when a bare month, weekday or season is a time and not a name, a verb or a thing."""
    first = start + (stream.lower(start) == "the")
    if in_title(stream, start, end):
        return False
    if stream.is_a(end, "masthead") and not stream.is_a(end, "daypart"):
        return False
    if field.season is not None:
        return _season(stream, start, first, end)
    if field.month is not None:
        if stream.is_a(end, "month_noun"):
            return False
        if names_event(stream, first, end, capital=True):
            return False
        if _shares_year(stream, first, end):
            return True
        described = stream.is_a(first - 1, "month_epithet") and stream.is_a(first - 2, "determiner")
        return described or _is_item(stream, first, end) or _month(stream, first, end, field.month)
    if field.weekday is not None:
        return _weekday(stream, first, end)
    return field.holiday is None or _feast(stream, first, end)


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
    return start < first and stream.is_a(start - 1, "signal", "season_the_lead")


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


def _shares_year(stream: Stream, first: int, end: int) -> bool:
    """True for the first month of "May or June 2018"."""
    if not stream.tokens[first].capital:
        return False
    joined = stream.lower(end) in _JOINED and stream.is_a(end + 1, "month")
    return joined and stream.is_a(end + 2, "num")


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
    if stream.is_a(end, "weekday_noun"):
        return False
    if before is not None and before.capital and before.form == "word":
        return not stream.is_a(index - 1, "weekday_epithet")
    return True


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


def speaks_of_figures(stream: Stream) -> bool:
    """True in a sentence on profits or sales, and on no match: its "second half" is a half-year."""
    return stream.holds("figure_noun") and not speaks_of_sport(stream)


def is_of_play(stream: Stream) -> bool:
    """True in a sentence on a match and no figures: its quarters are none of a year."""
    return stream.holds("play_noun") and not stream.holds("figure_noun")


def speaks_of_sport(stream: Stream) -> bool:
    """True in a sentence on a match, whose halves are no half-years."""
    return stream.holds("sport_noun")


def determines(stream: Stream, index: int) -> bool:
    """True when "that" before a unit points at a time ("that day"), and does not open a clause."""
    return stream.lower(index) != "that" or not stream.is_a(index - 1, "that_verb", "present_cue")


def ends_phrase(stream: Stream, index: int) -> bool:
    """True at the end of a clause: "two days before." against "two days before the vote"."""
    token = stream.token(index)
    if token is None or not (token.text[0].isalnum() or token.form == "short"):
        return True
    return stream.is_a(index, "past_cue", "present_cue", "clause_end")


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


def owns(stream: Stream, place: int) -> bool:
    """True at the "'s" of "the yard's second quarter", not of "it's June": there it is a verb."""
    if stream.is_a(place - 1, "subject_pronoun", "verb_host"):
        return False
    return stream.is_a(place + 1, "month", "season", "ordinal", "ordnum", "span", "coded", "fiscal")
