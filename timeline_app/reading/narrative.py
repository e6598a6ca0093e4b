"""A history: a text of fixed dates, in which a bare month or day belongs to the year the story has reached."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline_app.core.article import Timex
from timeline_app.core.calendar import DAY_S, Unit
from timeline_app.core.interval import Interval
from timeline_app.core.timeexpr import (
    Anchor,
    EventRelative,
    Field,
    Fixed,
    Length,
    Nearest,
    Nth,
    Part,
    Relative,
    Shift,
    SpanTo,
    TimeExpr,
    Vague,
    Within,
    evaluate,
)
from timeline_app.reading.asides import is_retrospect
from timeline_app.reading.headings import is_year_alone
from timeline_app.reading.nearby import near
from timeline_app.reading.placed import (
    Placed,
    Reference,
    Story,
    counts_on,
    fixed,
    hour_of,
    inside,
    speaks_from_a_day,
)

_HISTORY_DATES = 4
"""Fixed dates a history has at least, and six of them to every word like "today" or "last week"."""

_MANY_DATES, _FEW_SPOKEN = 15, 3
"""So many fixed dates no report of a day has; then three to every such word are enough."""

_UNTIL_REACH = 60
_SINCE = re.compile(r"\bsince\b[^,.;:]*$")
_LASTING = re.compile(r"\w,\s[^,.;:]*\bsince\b[^,.;:]*$")
_UNTIL = re.compile(r"\b(?:until|till)\b[^,.;:]*$")

_FROM = re.compile(r"\b(?:between|from)\s(?:the\s)?$", re.IGNORECASE)
_TO = re.compile(r"\s(?:and|to|until|till|through)\s(?:the\s)?|\s?[-–]\s?")
"""What stands before the begin of a campaign, and between it and the end."""

_PERIODS = (Unit.YEAR, Unit.MONTH, Unit.WEEK)
"""Bare months and days of a month, bare numbers of a day, bare weekdays."""

_BESIDE = 6
"""Characters between a year and the month of it: ", in "."""


_CHRONICLE = 2
"""Lines of a year alone that a chronicle has at least."""


def is_history(placed: Sequence[Placed], text: str) -> bool:
    """True for a text of fixed dates that, outside quotations, hardly speaks from a day of its own.

    A chronicle, bare days under lines of a year, is one too. A weekday beside "the next day" or "that night" is
    the story's.
    """
    inside = [item for item in placed if item.sentence >= 0 and not item.timex.quoted]
    dated = sum(1 for item in inside if fixed(item.timex.expr) is not None)
    telling = {item.sentence for item in inside if counts_on(item.timex.expr)}
    spoken = sum(
        1
        for item in inside
        if speaks_from_a_day(item.timex.expr)
        and not (item.sentence in telling and isinstance(item.timex.expr, Nearest))
    )
    if (not spoken and dated < _HISTORY_DATES) or spoken:
        chronicle = _is_chronicle(placed, inside, text)
        if chronicle or not spoken:
            return chronicle
    each = _FEW_SPOKEN if dated >= _MANY_DATES else 6
    return dated >= _HISTORY_DATES and spoken * each <= dated


def _is_chronicle(placed: Sequence[Placed], inside: Sequence[Placed], text: str) -> bool:
    """True for what is told under lines of a year alone, its weekdays too, and speaks from no other day."""
    years = [at for at, item in enumerate(placed) if is_year_alone(item.timex, text)]
    if len(years) < _CHRONICLE:
        return False
    spoken = [item for item in inside if speaks_from_a_day(item.timex.expr)]
    if not spoken:
        return True
    first, second = placed[years[0]].timex.span.start, years[1] - years[0]
    bare = all(isinstance(item.timex.expr, Nearest) for item in spoken)
    return second > 1 and bare and all(item.timex.span.start > first for item in spoken)


def ends_a_stretch(timex: Timex, text: str) -> bool:
    """True for "until May 1945" and "until the fall of the town in May 1945"."""
    before = text[max(0, timex.span.start - _UNTIL_REACH) : timex.span.start].lower()
    return timex.signal == "until" or bool(_UNTIL.search(before))


def begins_a_stretch(timex: Timex, text: str) -> bool:
    """True for "since Monday" and "since the race began three days ago"."""
    before = text[max(0, timex.span.start - _UNTIL_REACH) : timex.span.start].lower()
    return bool(_SINCE.search(before))


def lasts_in_passing(timex: Timex, text: str) -> bool:
    """True for "the ship, lost since 3 March, was found": what comes later is not counted from there."""
    before = text[max(0, timex.span.start - _UNTIL_REACH) : timex.span.start].lower()
    return text.startswith(",", timex.span.end) and bool(_LASTING.search(before))


def told_of(expr: TimeExpr) -> TimeExpr:
    """ "Next year" of a history is the year after the one it tells of; its "today" is "nowadays".

    "The next four years" are no years from the day of writing on.
    """
    match expr:
        case SpanTo(unit=unit, n=n, base=Anchor()):
            return Length(n, unit)
        case Relative(unit=Unit.DAY, n=0):
            return Vague("present")
        case Relative(unit=unit, n=n) if unit >= Unit.WEEK:
            return Shift(EventRelative(0), unit, n)
        case Nth(field=field, n=1) if field.period > Unit.WEEK:
            return Within(EventRelative(1), field)
        case Part() | Within():
            return inside(expr, told_of)
        case _:
            return expr


def spoken_then(expr: TimeExpr) -> TimeExpr:
    """What a quotation in a history says: "today" is the day of the words, which the story may have reached."""
    match expr:
        case Anchor():
            return EventRelative(0)
        case SpanTo(unit=unit, n=n, base=Anchor()):
            return Length(n, unit)
        case Relative(unit=unit, n=n) if unit >= Unit.DAY:
            return Shift(EventRelative(0), unit, n)
        case Nth(field=field, n=n):
            return Within(EventRelative((n > 0) - (n < 0)), field)
        case _:
            return inside(expr, spoken_then)


def unknown(expr: TimeExpr) -> TimeExpr:
    """What counts from a story that has no date yet: not from the day of writing, as a report would."""
    match expr:
        case EventRelative(sign=0, unit=None):
            return EventRelative(0, Unit.DAY)
        case _:
            return inside(expr, unknown)


def in_story(item: Placed, following: Placed | None, story: Story, text: str) -> Timex | None:
    """A bare month or day of a history, in the year the story has reached.

    "From October to March" is the stretch whose end lies nearest: it may begin in the year before.
    """
    timex, reached = item.timex, story.reached
    inner = timex.expr.base if isinstance(timex.expr, Part) else timex.expr
    if not isinstance(inner, Nearest) or inner.field.period not in _PERIODS:
        return None
    if inner.field.period == Unit.WEEK:
        return _weekday(timex, inner.field, reached)
    named = _year_beside(timex, reached) or _year_here(item.sentence, reached)
    reference = named or _running(reached)
    stretch = None if reference is None else reference.stretch
    in_some_month = inner.field.period == Unit.MONTH
    if in_some_month and (stretch is None or stretch.unit > Unit.MONTH):
        return replace(timex, expr=Within(EventRelative(0), inner.field))
    if reference is None or stretch is None:
        return None
    end = _range_end(timex, following, stretch)
    begun = None if named is not None else _begun(inner.field, item.sentence, reached, text)
    found: Interval | None
    if begun is not None:
        reference, found = begun
    elif end is not None:
        found = evaluate(Nearest(inner.field), end)
    elif stretch.unit < Unit.YEAR and stretch.last_day is not None and is_retrospect(timex, text):
        found = evaluate(Nearest(inner.field, "past"), stretch.last_day)
    else:
        found = near(inner.field, stretch, story.chapter)
    if found is None:
        return None
    season = inner.field if inner.field.southern else None
    expr = Fixed(found) if season is None else Within(Fixed(found), season)
    whole = replace(timex.expr, base=expr) if isinstance(timex.expr, Part) else expr
    return replace(timex, expr=whole, leans_on=reference.span)


def _begun(
    field: Field, sentence: int, reached: Sequence[Reference], text: str
) -> tuple[Reference, Interval] | None:
    """A day within the campaign just told of as "between 12 April and 30 October 1794": its story begins there."""
    if len(reached) < 2 or reached[-1].sentence == sentence:
        return None
    first, last = reached[-2].stretch, reached[-1].stretch
    begins, ends = reached[-2].span, reached[-1].span
    if first is None or last is None or max(first.unit, last.unit) > Unit.MONTH:
        return None
    joint = _TO.fullmatch(text[begins.end : ends.start])
    if joint is None or not _FROM.search(text[max(0, begins.start - _UNTIL_REACH) : begins.start]):
        return None
    found = near(field, first)
    if found is None or not _lies_in(found, first, last):
        return None
    return reached[-2], found


def _lies_in(found: Interval, first: Interval, last: Interval) -> bool:
    """True where some day of it lies between the first day of the one and the last of the other."""
    days = (found.first_day, found.last_day, first.first_day, last.last_day)
    if any(day is None for day in days):
        return False
    begin, end, earliest, latest = (day or 0 for day in days)
    return begin <= latest and earliest <= end


def _weekday(timex: Timex, field: Field, reached: Sequence[Reference]) -> Timex:
    """A weekday of a history: the first one from the day told of; unknown where no day is told."""
    reference = _running(reached)
    stretch = None if reference is None else fixed(reference.expr)
    unknown_day = replace(timex, expr=Within(EventRelative(0), field))
    if reference is None or stretch is None or stretch.unit > Unit.DAY or stretch.first_day is None:
        return unknown_day
    found = evaluate(Nearest(field, "future"), stretch.first_day)
    return (
        unknown_day if found is None else replace(timex, expr=Fixed(found), leans_on=reference.span)
    )


def _year_here(sentence: int, reached: Sequence[Reference]) -> Reference | None:
    """The year the sentence has named last, if nothing finer stands behind it: "the siege of 1428 ended in May"."""
    last = reached[-1] if reached else None
    if last is None or last.sentence != sentence or last.unit != Unit.YEAR:
        return None
    if last.ahead or last.aside:
        return None
    return None if fixed(last.expr) is None else last


def _year_beside(timex: Timex, reached: Sequence[Reference]) -> Reference | None:
    """The year right before it: "a year later, in July"."""
    last = reached[-1] if reached else None
    if last is None or fixed(last.expr) is None or last.unit != Unit.YEAR or last.aside:
        return None
    return last if 0 <= timex.span.start - last.span.end <= _BESIDE else None


def _running(reached: Sequence[Reference]) -> Reference | None:
    """The date the story has come to: the latest one of the last sentence that has any."""
    known = [r for r in reached if fixed(r.expr) is not None]
    known = [r for r in known if not r.aside] or known
    known = [r for r in known if r.firm] or known
    known = [r for r in known if not r.ahead] or known
    if not known:
        return None
    return max((r for r in known if r.sentence == known[-1].sentence), key=_first_day)


def _first_day(reference: Reference) -> int:
    stretch = fixed(reference.expr)
    return -(10**9) if stretch is None or stretch.first_day is None else stretch.first_day


_LATE, _SMALL, _MORNING = 18, 6, 10
"""Hours: an evening begins with the first, the small hours end with the second, the morning with the third."""


AT_DAWN = frozenset(("instant", "some_part"))
"""Rules of "at dawn" and "by morning", which name no morning of their own."""


def past_midnight(expr: TimeExpr, clock: Interval | None, dawn: bool = False) -> bool:
    """True for "at 2 a.m." and "by dawn" of a day on which the story has come to ten at night: it is the next one."""
    found = fixed(expr)
    if found is None or clock is None or found.unit >= Unit.DAY:
        return False
    if found.unit == Unit.DAYPART and not dawn:
        return False
    if found.start_s is None or clock.start_s is None or found.first_day != clock.first_day:
        return False
    hour, told = (at % DAY_S // 3600 for at in (found.start_s, clock.start_s))
    return hour < _SMALL and told >= _LATE


def into_the_night(item: Placed, story: Story) -> bool:
    """True for the "2 a.m." of "it began at 11 p.m. on Tuesday and ended at 2 a.m.": an hour of the next day.

    It must go on from the evening or night of the very day it would be of, in this sentence or the last one;
    in one sentence, "left at 22:00 and arrived at 08:00", it may be an hour of the morning.
    """
    small, told = hour_of(item), story.hour
    if small is None or told is None or item.sentence - told.sentence > 1:
        return False
    small_hours = _MORNING if item.sentence == told.sentence else _SMALL
    return small.hour < small_hours and told.hour >= _LATE and small.day == told.day


def _range_end(timex: Timex, following: Placed | None, stretch: Interval) -> int | None:
    """The first day of the bare month that ends the range begun here."""
    if timex.signal != "from" or following is None or following.timex.signal != "to":
        return None
    expr = following.timex.expr
    if not isinstance(expr, Nearest) or expr.field.period != Unit.YEAR:
        return None
    end = near(expr.field, stretch)
    return None if end is None else end.first_day
