"""Dates, statuses and certainties in words, as cards, lists and tooltips say them.

Certainty is always said in words too: "9 May 2021" is a day the text gives, "10 to 16 May 2021, one of
these days" is a bound, and nothing here turns the second into the first.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from timeline_app.app.passages import TimexState
from timeline_app.core import datewords
from timeline_app.core.calendar import DAY_S, Unit, civil, unit_span, weekday
from timeline_app.core.event import Dating, Event
from timeline_app.core.interval import Interval
from timeline_app.core.status import Certainty, Role, Status

_LISTED = 4
"""Possible days that are spelled out before "and so many more"."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("wording", text)


def month_name(month: int) -> str:
    """Name of a month, 1 to 12."""
    names = (
        _tr("January"), _tr("February"), _tr("March"), _tr("April"), _tr("May"), _tr("June"),
        _tr("July"), _tr("August"), _tr("September"), _tr("October"), _tr("November"),
        _tr("December"),
    )  # fmt: skip
    return names[month - 1]


def weekday_name(day: int) -> str:
    """Name of a day number's weekday."""
    names = (
        _tr("Monday"), _tr("Tuesday"), _tr("Wednesday"), _tr("Thursday"), _tr("Friday"),
        _tr("Saturday"), _tr("Sunday"),
    )  # fmt: skip
    return names[weekday(day)]


def year_words(year: int) -> str:
    """A year as people say it: astronomical year -43 is 44 BC."""
    return str(year) if year > 0 else _tr("{year} BC").format(year=1 - year)


def day_words(day: int, *, with_weekday: bool = False) -> str:
    """One day: "2 August 2018", with its weekday in front when asked."""
    year, month, dom = civil(day)
    words = f"{dom} {month_name(month)} {year_words(year)}"
    return f"{weekday_name(day)} {words}" if with_weekday else words


def range_words(first: int, last: int) -> str:
    """Two inclusive days as briefly as they allow: a day, a month, a year, or from and to."""
    if first == last:
        return day_words(first, with_weekday=True)
    year, month, dom = civil(first)
    if (first, last) == unit_span(first, Unit.YEAR):
        return year_words(year)
    if (first, last) == unit_span(first, Unit.MONTH):
        return f"{month_name(month)} {year_words(year)}"
    to_year, to_month, _ = civil(last)
    if (year, month) == (to_year, to_month):
        return f"{dom} – {day_words(last)}"
    if year == to_year:
        return f"{dom} {month_name(month)} – {day_words(last)}"
    return f"{day_words(first)} – {day_words(last)}"


def interval_words(interval: Interval, days: tuple[int, ...] | None = None) -> str:
    """Where something lies: its bounds, the possible days where they are not a stretch, or "undated"."""
    if days:
        return _one_of(days)
    first, last = interval.first_day, interval.last_day
    if first is None and last is None:
        return _tr("undated")
    if first is None:
        return _tr("by {day}").format(day=day_words(last or 0))
    if last is None:
        return _tr("not before {day}").format(day=day_words(first))
    if interval.unit < Unit.DAY and first == last:
        return f"{range_words(first, last)}, {_clock_words(interval)}"
    return range_words(first, last)


def _one_of(days: tuple[int, ...]) -> str:
    """Possible days that are not a stretch: their weekday where they share one, else a list."""
    if len(days) > 1 and len({weekday(day) for day in days}) == 1:
        words = _tr("a {weekday}, {when} ({count} possible days)")
        when = range_words(days[0], days[-1])
        return words.format(weekday=weekday_name(days[0]), when=when, count=len(days))
    listed = "; ".join(day_words(day) for day in days[:_LISTED])
    more = len(days) - _LISTED
    rest = _tr(" and {count} more").format(count=more) if more > 0 else ""
    return _tr("one of {days}").format(days=listed + rest)


def _clock_words(interval: Interval) -> str:
    start_s = (interval.start_s or 0) % DAY_S
    end_s = (interval.end_s or 0) % DAY_S
    return (
        f"{start_s // 3600:02d}:{start_s // 60 % 60:02d}–{end_s // 3600:02d}:{end_s // 60 % 60:02d}"
    )


def event_date_words(event: Event) -> str:
    """When an event was, in one line."""
    return when_words(event.interval, event.days, is_throughout=event.kind == "throughout")


def when_words(bounds: Interval, days: tuple[int, ...] | None, *, is_throughout: bool) -> str:
    """When something was that lies within its bounds, or held over them."""
    words = interval_words(bounds, days)
    if is_throughout and not bounds.is_unbounded:
        return _tr("held over {when}").format(when=words)
    is_stretch = bounds.first_day != bounds.last_day and not bounds.is_open
    if is_stretch and not days and bounds.unit <= Unit.DAY:
        return _tr("within {when}").format(when=words)
    return words


def bounds_words(interval: Interval) -> str:
    """Earliest and latest day, spelled out; an open side is said to be open."""
    first, last = interval.first_day, interval.last_day
    earliest = _tr("no bound") if first is None else day_words(first, with_weekday=True)
    latest = _tr("no bound") if last is None else day_words(last, with_weekday=True)
    return _tr("earliest {earliest}, latest {latest}").format(earliest=earliest, latest=latest)


def status_words(status: Status) -> str:
    """What the text says about the reality of an event."""
    return {
        Status.DENIED: _tr("denied"),
        Status.HYPOTHETICAL: _tr("hypothetical"),
        Status.PLANNED: _tr("planned"),
        Status.REPORTED: _tr("reported by a source"),
        Status.ONGOING: _tr("ongoing"),
        Status.HAPPENED: _tr("happened"),
    }[status]


def certainty_words(certainty: Certainty) -> str:
    """How an event's date is known."""
    return {
        Certainty.CERTAIN: _tr("date certain"),
        Certainty.INFERRED: _tr("date inferred"),
        Certainty.OPEN: _tr("one side open"),
        Certainty.UNDATED: _tr("undated"),
    }[certainty]


def role_words(role: Role) -> str:
    """The part an actor plays."""
    return {
        Role.AGENT: _tr("acts"),
        Role.PATIENT: _tr("is acted on"),
        Role.SPEAKER: _tr("speaks"),
        Role.PARTICIPANT: _tr("takes part"),
    }[role]


def moves_words(count: int) -> str:
    """What a change of dates would do to the events."""
    if count == 0:
        return _tr("No event moves.")
    return _tr("1 event moves.") if count == 1 else _tr("{count} events move.").format(count=count)


def timex_words(state: TimexState) -> str:
    """What is known of a time expression."""
    return {
        "resolved": _tr("from the words and a known date"),
        "inferred": _tr("rests on a publication date worked out from evidence"),
        "unresolved": _tr("not resolved"),
        "corrected": _tr("corrected by you"),
    }[state]


def dating_words(dating: Dating | None, *, short: bool = False) -> str:
    """An article's publication date and how it is known; ``short`` as the canvas words dates."""
    if dating is None or dating.is_undated:
        return _tr("undated")
    bounds = Interval.of_days(dating.first, dating.last)
    when = datewords.interval_words(bounds) if short else interval_words(bounds, dating.days)
    if dating.given:
        return when
    if dating.is_printed:
        return _tr("{when} · printed").format(when=when)
    return _tr("{when} · from evidence").format(when=when)
