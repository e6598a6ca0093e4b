"""Times counted from another one: "three days ago", "a year later", "the week before", "two weeks from Sunday"."""

from __future__ import annotations

from timeline_app.core.calendar import Unit
from timeline_app.core.field import Field
from timeline_app.core.operators import Side
from timeline_app.core.timeexpr import (
    Anchor,
    Between,
    EventRelative,
    Nearest,
    Nth,
    Relative,
    Shift,
    TimeExpr,
    Vague,
    Within,
)
from timeline_app.reading import context
from timeline_app.reading.amounts import Quantity
from timeline_app.reading.exactness import exactness
from timeline_app.reading.grammar import Found, Match
from timeline_app.reading.lexicon import Count
from timeline_app.reading.nonterminals import STORY, daypart_of, field_of, rule, stretch_of, unit_of
from timeline_app.reading.quantities import Stretch, in_finer


def _ago(match: Match) -> Found | None:
    """ "Three days ago", "decades ago", "a year and a half ago"."""
    size = stretch_of(match)
    if match.says(match.end - 1, "back") and not context.ends_phrase(match.stream, match.end):
        return None
    if size.n is None:
        return Found("DATE", Vague("past", size.unit, 2))
    whole = in_finer(size)
    years = (whole.n or 0) // _IN_A_YEAR.get(whole.unit, 1)
    if years > _AGES:
        return Found("DATE", Vague("past", Unit.YEAR, years - years // _SLACK))
    exact = exactness(match, size) if whole.unit in _DATED and not size.half else None
    if exact is not None:
        base = Anchor() if exact == Unit.DAY else Relative(exact, 0)
        return Found("DATE", Shift(base, whole.unit, -(whole.n or 0), to_day=True))
    return _away(match, Anchor(), whole.unit, -(whole.n or 0))


def _away(match: Match, base: TimeExpr, unit: Unit, n: int) -> Found:
    """So long before or after the base, with what "about" and "more than" say of it."""
    side: Side = "more" if match.has("more_than") else "less" if match.has("less_than") else ""
    mod = "APPROX" if match.has("approx") else None
    if side:
        mod = "BEFORE" if (side == "more") == (n < 0) else "AFTER"
    return Found("DATE", Shift(base, unit, n, _is_loose(match), side=side), mod=mod)


_AGES, _SLACK = 9999, 5
"""Years behind which no calendar is kept: "66 million years ago" is before all of them,
say a fifth of it later."""

_IN_A_YEAR = {
    Unit.MONTH: 12,
    Unit.WEEK: 53,
    Unit.DAY: 366,
    Unit.HOUR: 366 * 24,
    Unit.MINUTE: 366 * 24 * 60,
    Unit.SECOND: 366 * 24 * 60 * 60,
}
"""At most so many to a year."""


def _ago_day(match: Match) -> Found | None:
    """ "Three weeks ago today", "a week ago last Friday": the same day of the week."""
    weeks = _weeks(match)
    day = Nearest(field_of(match, "daily"), "past") if match.has("daily") else _deictic(match)
    if weeks is None:
        return _weekday_ago(match) if match.has("daily") else _day_ago(match, day)
    return Found("DATE", Shift(day, Unit.DAY, -7 * weeks))


def _day_ago(match: Match, day: TimeExpr) -> Found | None:
    """ "Ten years ago today", "a month ago yesterday": the same day of the month."""
    size = in_finer(stretch_of(match))
    if size.n is None or size.half or size.hyphen or size.unit not in _DATED:
        return None
    if match.after() == "'s":
        return None
    return Found("DATE", Shift(day, size.unit, -size.n, to_day=True))


def _weekday_ago(match: Match) -> Found | None:
    """ "A year ago on Friday", "two years ago this Friday": the day that has its year's mind then.

    "On Friday" is the last one or the next.
    """
    size, field = in_finer(stretch_of(match)), field_of(match, "daily")
    if size.n is None or size.half or size.hyphen or size.unit not in _DATED:
        return None
    if field.weekday is None:
        return None
    steps = _STEPS.get(match.word_at(match.end - 2)) if match.has("lead") else None
    if steps is not None:
        return Found("DATE", Shift(Nth(field, steps), size.unit, -size.n, to_day=True))
    first, last = (Shift(Nth(field, n), size.unit, -(size.n or 0), to_day=True) for n in (-1, 1))
    return Found("DATE", Between(first, last), mod="APPROX")


_STEPS = {"last": -1, "this": 0, "next": 1}


def _ago_this(match: Match) -> Found | None:
    """ "Three years ago this month", "a year ago this week", "85 years ago next month"."""
    size, unit = in_finer(stretch_of(match)), unit_of(match)
    if size.n is None or size.half or size.hyphen or unit not in (Unit.WEEK, Unit.MONTH):
        return None
    if size.unit not in _DATED or match.after() == "'s":
        return None
    side = 1 if match.has("next") else -1 if match.has("last") else 0
    return Found("DATE", Shift(Relative(unit, side), size.unit, -size.n, to_day=True))


def _to_the_day(match: Match) -> Found | None:
    """ "A year to the day after the vote"."""
    size, sign = in_finer(stretch_of(match)), _TOWARDS.get(match.after())
    if size.n is None or sign is None or size.half or size.hyphen:
        return None
    return Found("DURATION", EventRelative(sign, size.unit, size.n))


_DATED = (Unit.MONTH, Unit.YEAR, Unit.DECADE, Unit.CENTURY)
"""Units behind which the day of the month is the same."""


def _week_on(match: Match) -> Found | None:
    """ "A week today", "two weeks on Saturday", "Tuesday week", "tomorrow fortnight"."""
    stream = match.stream
    weeks = _weeks(match) if match.has("stretch") else _weeks_after(match)
    if weeks is None or stream.lower(match.end) in ("since", "ago") or match.number("dayword") < 0:
        return None
    if not match.has("daily"):
        return Found("DATE", Shift(_deictic(match), Unit.DAY, 7 * weeks))
    field = field_of(match, "daily")
    if field.weekday is None:
        return None
    return Found("DATE", Shift(Nearest(field, "future"), Unit.DAY, 7 * weeks))


_AFTER = frozenset(("and", "or", "at", "in", "for", "if", "then", "is"))
"""What may stand behind "Tuesday week"."""


def _deictic(match: Match) -> TimeExpr:
    return Relative(Unit.DAY, match.number("dayword"))


def _weeks(match: Match) -> int | None:
    """How many weeks the words count, where they look to come: not "has been two weeks today"."""
    size = stretch_of(match)
    if size.unit != Unit.WEEK or size.half or size.bare or size.hyphen:
        return None
    if not match.has("ago") and match.says(match.start - 1, "lasting_lead"):
        return None
    return size.n


def _weeks_after(match: Match) -> int | None:
    """The weeks of "Tuesday week" and "Friday fortnight"."""
    stream, last = match.stream, match.end - 1
    token, senses = stream.token(last), stream.senses(last).get("unit")
    if token is None or token.capital or not senses or stream.is_a(match.end, "num"):
        return None
    ends = context.ends_phrase(stream, match.end) or stream.lower(match.end) in _AFTER
    opens = not match.start and stream.is_a(
        match.end, "determiner", "possessive", "subject_pronoun"
    )
    ends = ends or opens
    if not ends or stream.is_a(match.start - 1, "determiner", "this", "last", "next"):
        return None
    count = senses[0][0]
    return count.n if isinstance(count, Count) and count.unit == Unit.WEEK else None


def _is_loose(match: Match) -> bool:
    size = stretch_of(match)
    told = match.has("approx") or match.has("more_than") or match.has("less_than")
    return told or size.half or _is_round(size)


def _is_round(size: Stretch) -> bool:
    """True for hundreds of years: "500 years ago" is said of any year near it."""
    return size.unit == Unit.YEAR and (size.n or 0) >= _HUNDRED and not (size.n or 0) % _HUNDRED


_HUNDRED = 100


def _nights_on(match: Match) -> Found | None:
    """ "Three nights later", "two mornings ago"."""
    size = match.bound["quantity"]
    if not isinstance(size, Quantity) or size.n is None or size.half:
        return None
    from_behind = match.says(match.end - 1, "counted_from")
    if from_behind and not context.ends_phrase(match.stream, match.end):
        return None
    if match.has("ago"):
        day: TimeExpr = Shift(Anchor(), Unit.DAY, -size.n)
    else:
        day = Shift(STORY, Unit.DAY, -size.n if match.has("earlier") else size.n)
    return Found("TIME", Within(day, Field(daypart=daypart_of(match, "dayparts"))))


def _hence(match: Match) -> Found | None:
    size = stretch_of(match)
    if size.n is None:
        return Found("DATE", Vague("future", size.unit, 2))
    whole = in_finer(size)
    if match.says(match.end - 1, "counted_to_the_day"):
        return _from_day(whole, int(match.says(match.end - 1, "counted_to_the_next_day")))
    return _away(match, Anchor(), whole.unit, whole.n or 0)


def _from_day(size: Stretch, day: int) -> Found | None:
    """ "Three weeks from today", "a year from tomorrow": to the day; "delays of ten minutes from today" last so long."""
    if size.unit < Unit.DAY or size.n is None or size.half:
        return None
    days = {Unit.WEEK: 7, Unit.DAY: 1}.get(size.unit)
    base = Relative(Unit.DAY, day)
    if days is not None:
        return Found("DATE", Shift(base, Unit.DAY, days * size.n))
    return Found("DATE", Shift(base, size.unit, size.n, to_day=True))


def _earlier(match: Match) -> Found | None:
    """ "A year earlier", "two days later": counted from an event, or, for years, from the day of writing."""
    size = stretch_of(match)
    sign = -1 if match.has("earlier") else 1
    word, that = match.stream.lower(match.end - 1 - match.has("that")), match.has("that")
    towards = word in _TOWARDS
    if (that and not (towards and _ends(match))) or match.after() == "than":
        return None
    if match.after() == "that" and (towards or match.stream.is_a(match.end + 1, "unit", "daypart")):
        return None
    if match.has("on") and (match.start > 1 or match.after() != ","):
        return None
    from_behind = not that and match.says(match.end - 1, "counted_from")
    if from_behind and not context.ends_phrase(match.stream, match.end):
        return None
    if size.n is None:
        return Found("DATE", EventRelative(sign, size.unit, None), mod="APPROX")
    if size.unit < Unit.DAY:
        return Found("TIME", _by_the_clock(size, sign, _is_loose(match)))
    return _away(match, STORY, size.unit, sign * size.n)


def _ends(match: Match) -> bool:
    """True behind the "that" of "two days after that", which points back: no noun follows."""
    stream, end = match.stream, match.end
    pronoun = stream.lower(end) in ("he", "she", "they", "it", "we", "i", "both", "all")
    opens = pronoun or stream.is_a(end, "determiner", "signal")
    return opens or context.ends_phrase(stream, end)


def _by_the_clock(size: Stretch, sign: int, loose: bool) -> TimeExpr:
    """ "Half an hour later", "a minute and a half earlier": counted in the next finer unit."""
    whole = in_finer(size)
    return Shift(STORY, whole.unit, sign * (whole.n or 0), loose)


def _unit_before(match: Match) -> Found | None:
    """ "The day before", "the week after", at the end of a clause."""
    if not context.ends_phrase(match.stream, match.end):
        return None
    unit = unit_of(match)
    if unit < Unit.DAY or unit in (Unit.HALF, Unit.SEASON):
        return None
    return Found("DATE", Shift(STORY, unit, -1 if match.has("earlier") else 1))


_TOWARDS = {"before": -1, "after": 1}
_NAMED = (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR)


def _event_unit(match: Match) -> Found | None:
    """ "The day after the vote", "the week before she left": so long from what the words name."""
    unit, stream = unit_of(match), match.stream
    sign = _TOWARDS.get(match.after())
    if sign is None or unit not in _NAMED or context.ends_phrase(stream, match.end + 1):
        return None
    if stream.is_a(match.end + 1, "unit", "dayword") or match.before() == "to":
        return None
    return Found("DURATION", EventRelative(sign, unit, 1))


def _before_last(match: Match) -> Found | None:
    """ "The year before last", "the week after next"."""
    unit, back = unit_of(match), match.has("last")
    if unit not in _NAMED or (match.word_at(match.end - 1) not in ("last", "next")):
        return None
    return Found("DATE", Relative(unit, -2 if back else 2)) if unit != Unit.DAY else None


def _weekend_next(match: Match) -> Found | None:
    """ "The weekend after next", "the weekend before last"."""
    word = match.word_at(match.end - 1)
    if word not in ("last", "next") or match.stream.is_a(match.end, "weekend", "unit"):
        return None
    weeks = -2 if word == "last" else 2
    return Found("DATE", Within(Relative(Unit.WEEK, weeks), Field(weekend=True)))


def _counted_day(match: Match) -> Found | None:
    """ "It is the third day of the strike": the day of speaking, or the one that the subject names, counted."""
    stream, unit = match.stream, unit_of(match)
    if not match.says(match.start - 1, "counting_lead") or unit not in (Unit.DAY, Unit.WEEK):
        return None
    if stream.lower(match.end) not in ("of", "in", "since", "without"):
        return None
    named = stream.is_a(match.start - 2, "weekday", "dayword")
    return Found("DATE", Shift(STORY, unit, 0) if named else Relative(unit, 0))


def _shifted_day(match: Match) -> Found | None:
    """ "A week from Friday", "two days before Christmas", "the day after tomorrow"."""
    size = stretch_of(match)
    if size.n is None:
        return None
    field = field_of(match, "daily")
    if match.has("ahead"):
        return _from_day_on(size, Nth(field, 1) if match.has("next") else Nearest(field, "future"))
    steps = -size.n if match.has("back") else size.n
    if size.unit == Unit.DAY and field == Field(weekday=field.weekday) and size.n < _WEEK:
        return Found("DATE", Nearest(Field(weekday=((field.weekday or 0) + steps) % _WEEK)))
    return Found("DATE", Shift(Nearest(field), size.unit, steps))


_WEEK = 7
"""Days behind which a weekday comes round: "a day after Thursday's strike" is the Friday that the verb tells."""


def _from_day_on(size: Stretch, day: TimeExpr) -> Found:
    """ "Two weeks from Sunday" is a Sunday, as exactly as "two days from Sunday" is a Tuesday."""
    n = size.n or 0
    if size.unit == Unit.WEEK:
        return Found("DATE", Shift(day, Unit.DAY, n * 7))
    return Found("DATE", Shift(day, size.unit, n))


PRODUCTIONS = (
    rule("ago", "approx? more_than? less_than? <stretch> ago", _ago),
    rule("nights_on", "<quantity> dayparts ago", _nights_on),
    rule("nights_on", "<quantity> dayparts later", _nights_on),
    rule("nights_on", "<quantity> dayparts earlier", _nights_on),
    rule("hence", "approx? more_than? less_than? <stretch> hence", _hence),
    rule("ago_day", "<stretch> ago lead=last|this|next|'on'? <daily>", _ago_day),
    rule("ago_day", "<stretch> ago 'this' <unit>", _ago_this),
    rule("ago_day", "<stretch> ago last <unit>", _ago_this),
    rule("ago_day", "<stretch> ago next <unit>", _ago_this),
    rule("to_the_day", "<stretch> 'to' 'the' 'day'", _to_the_day),
    rule("ago_day", "<stretch> ago dayword", _ago_day),
    rule("week_on", "<stretch> 'on' <daily>", _week_on),
    rule("week_on", "<stretch> dayword", _week_on),
    rule("week_on", "<daily> unit", _week_on),
    rule("week_on", "dayword unit", _week_on),
    rule("earlier_later", "approx? more_than? less_than? <stretch> earlier", _earlier),
    rule("earlier_later", "approx? more_than? less_than? <stretch> later", _earlier),
    rule("earlier_later", "approx? more_than? less_than? <stretch> 'on'", _earlier),
    rule("earlier_later", "approx? more_than? less_than? <stretch> earlier that='that'", _earlier),
    rule("earlier_later", "approx? more_than? less_than? <stretch> later that='that'", _earlier),
    rule("unit_before", "'the' <unit> earlier", _unit_before),
    rule("unit_before", "'the' <unit> later", _unit_before),
    rule("unit_before", "'the' <unit> following", _unit_before),
    rule("before_last", "'the' <unit> 'before' last", _before_last),
    rule("before_last", "'the' <unit> 'after' next", _before_last),
    rule("before_last", "'the'? weekend 'before' last", _weekend_next),
    rule("before_last", "'the'? weekend 'after' next", _weekend_next),
    rule("event_unit", "'the' <unit>", _event_unit),
    rule("counted_day", "'the' <ordinal> <unit>", _counted_day),
    rule("shifted_day", "<stretch> ahead='from' next? <daily>", _shifted_day),
    rule("shifted_day", "<stretch> back='before' <daily>", _shifted_day),
    rule("shifted_day", "<stretch> 'after' <daily>", _shifted_day),
)
