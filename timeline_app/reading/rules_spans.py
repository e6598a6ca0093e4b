"""Stretches: "the past four months", "seven years", "two to three weeks", "multi-year"."""

from __future__ import annotations

from timeline_app.core.calendar import Unit
from timeline_app.core.timeexpr import EventRelative, Fixed, Length, Shift, SpanTo, While
from timeline_app.reading import context
from timeline_app.reading.amounts import Quantity
from timeline_app.reading.fields import year_interval
from timeline_app.reading.grammar import Found, Match
from timeline_app.reading.nonterminals import STORY, rule, stretch_of, unit_of
from timeline_app.reading.quantities import Stretch, in_finer

_TAIL_MODS = {0: "APPROX", 1: "MORE_THAN", 2: "APPROX", -1: "LESS_THAN"}
"""What "or so", "or more", "or two" and "or less" say of the length before them."""


def _mod(match: Match) -> str | None:
    if match.has("or_so"):
        return _TAIL_MODS[match.number("or_so")]
    for name, mod in (("approx", "APPROX"), ("more_than", "MORE_THAN"), ("less_than", "LESS_THAN")):
        if match.has(name):
            return mod
    return None


def _span(match: Match) -> Found | None:
    """ "The past four months", "the next few days", "recent years", "the coming weeks"."""
    size = stretch_of(match)
    sign = 1 if match.has("next") else -1
    if context.is_age(match.stream, match.end) or _is_verb(match):
        return None
    if size.hyphen and not size.plural:
        return None
    size = in_finer(size)
    if size.unit == Unit.SEASON:
        return Found("DURATION", SpanTo(Unit.YEAR, size.n, sign), "APPROX")
    if match.has("last") and match.after() == "of" and match.stream.is_a(_the(match), "final"):
        return Found("DURATION", Length(size.n, size.unit), _mod(match))
    return Found("DURATION", SpanTo(size.unit, size.n, sign), _mod(match))


def _is_verb(match: Match) -> bool:
    """True at the "last" of "will last two years", "is to last six weeks", "these shoes last two years"."""
    if match.word_at(match.start) != "last":
        return False
    stream, before = match.stream, match.start - 1
    if match.before() == "to" or stream.is_a(before, "modal_cue"):
        return True
    subject = stream.token(before)
    plain = subject is not None and subject.form == "word" and not stream.senses(before)
    return plain and match.before().endswith("s") and not match.before().endswith("ss")


def _the(match: Match) -> int:
    """The place behind an article that opens the expression."""
    return match.start + (match.word_at(match.start) == "the")


def _span_or_so(match: Match) -> Found | None:
    """ "The next year or so", "the last week or two"."""
    unit, sign = unit_of(match), 1 if match.has("next") else -1
    if unit < Unit.DAY:
        return None
    return Found("DURATION", SpanTo(unit, max(match.number("or_so"), 1), sign), mod="APPROX")


def _told_span(match: Match) -> Found | None:
    """ "The following days", "the previous twenty years": a stretch beside what is told."""
    size = in_finer(stretch_of(match))
    if size.article or not size.plural or context.is_age(match.stream, match.end):
        return None
    return Found("DURATION", size.length)


def _span_range(match: Match) -> Found | None:
    """ "The next 12 to 18 months": the longer, loosely."""
    size, sign = stretch_of(match), 1 if match.has("next") else -1
    if size.n is None:
        return None
    return Found("DURATION", SpanTo(size.unit, size.n, sign), mod="APPROX")


def _length(match: Match) -> Found | None:
    """A duration that hangs on nothing, kept apart from ages, rates and bare plurals."""
    size = stretch_of(match)
    stream = match.stream
    if size.article and match.after() == "-" and not size.half:
        return None
    if match.number("or_so") == 2:
        return None if size.n != 1 else Found("DURATION", Length(2, size.unit), _mod(match))
    if context.is_age(stream, match.end) or not _is_length(match, size):
        return None
    if match.after() == "now" and match.before() == "for" and size.n is not None and not size.half:
        return Found("DURATION", SpanTo(size.unit, size.n, -1), _mod(match))
    sign = {"after": 1, "before": -1}.get(match.after(), 0)
    if sign and size.n is not None and not size.hyphen:
        whole = in_finer(size)
        return Found("DURATION", EventRelative(sign, whole.unit, whole.n), _mod(match))
    return Found("DURATION", size.length, _mod(match))


_SHIFTS = frozenset(("after", "before", "since", "from", "until", "till"))
"""Words behind "a year" that make it a distance, and no rate."""


def _is_length(match: Match, size: Stretch) -> bool:
    stream = match.stream
    modified = _mod(match) is not None
    if _is_around_the_clock(match):
        return False
    if size.bare:
        led = stream.is_a(match.start - 1, "length_lead") or match.after() in ("before", "after")
        return size.unit > Unit.SECOND and (led or _holds_events(match, size.unit))
    if size.unit == Unit.SECOND and not size.plural and not size.hyphen:
        return False
    if size.unit in _PARTIAL and (size.unit == Unit.SEASON or not (size.plural or size.hyphen)):
        return False
    part = match.after() == "of" and size.n is not None
    if size.unit in (Unit.QUARTER, Unit.HALF) and (size.hyphen or part):
        return False
    return not _is_rate(match, size, modified)


_PARTIAL = (Unit.QUARTER, Unit.HALF, Unit.SEASON)
"""Units that are no length by themselves: "seasons" are those of a contest or a show."""


def _holds_events(match: Match, unit: Unit) -> bool:
    """True for "months of rain", "hours of talks"; not for "hours of work", "years of age", "the days of"."""
    stream, inside = match.stream, match.stream.token(match.end + 1)
    if match.after() != "of" or inside is None or inside.form != "word" or inside.capital:
        return False
    if stream.is_a(match.start - 1, "determiner") or stream.is_a(match.end + 1, "determiner"):
        return False
    measured = match.says(match.end + 1, "measured")
    return not measured and (unit >= Unit.DAY or inside.lower.endswith("s"))


def _is_around_the_clock(match: Match) -> bool:
    """True for "24 hours a day", "two days per week"."""
    per = match.after() in ("a", "an", "per", "each")
    return per and match.stream.is_a(match.end + 1, "unit")


def _is_rate(match: Match, size: Stretch, modified: bool) -> bool:
    """True for "a year" behind a count ("four flights a week"), and for "one day" as an adverb."""
    stream, before = match.stream, match.start - 1
    if modified or stream.is_a(before, "length_lead") or _is_held(match, size):
        return False
    if stream.lower(match.end) in _SHIFTS or stream.is_a(match.end, "later", "earlier"):
        return False
    single = size.n == 1 and size.unit == Unit.DAY and not size.hyphen
    if match.word_at(match.start) == "one" and single:
        return match.before() != "by"
    if not size.article:
        return False
    token = stream.token(before)
    plural = token is not None and token.form == "word" and token.lower.endswith("s")
    numeric = stream.is_a(before, "rate_noun", "times", "num", "amount", "numeral")
    return plural or numeric or size.unit < Unit.DAY


def _is_held(match: Match, size: Stretch) -> bool:
    """True for "an hour of it", "a minute of silence": so much of something, and no rate."""
    return size.article and size.unit < Unit.DAY and match.after() == "of"


def _period(match: Match) -> Found | None:
    """ "A three-year period", "the 12-month period"."""
    size = stretch_of(match)
    if size.article or size.bare or size.n is None or size.plural:
        return None
    return Found("DURATION", size.length)


def _whole(match: Match) -> Found | None:
    """ "The entire seven years", "the whole year", "the first nine months"."""
    if match.has("unit"):
        unit = unit_of(match)
        if unit == Unit.YEAR and match.before() == "for" and _is_reported(match):
            return Found("DATE", Shift(STORY, unit, 0))
        counted = match.stream.is_a(match.start + 1, "ordinal") and not _is_of_event(match, unit)
        return None if counted or unit < Unit.DAY else Found("DURATION", Length(1, unit))
    size = stretch_of(match)
    if size.bare or size.hyphen:
        return None
    return Found("DURATION", size.length)


def _year_of(match: Match) -> Found | None:
    """ "The whole year of 2012"."""
    year = match.number("year")
    return Found("DATE", Fixed(year_interval(year))) if unit_of(match) == Unit.YEAR else None


def _is_reported(match: Match) -> bool:
    """True for the year of "for the full year it expects a profit": the one that is told of."""
    stream = match.stream
    return stream.is_a(match.start + 1, "full_word") and context.speaks_of_figures(stream)


def _another(match: Match) -> Found | None:
    """ "For another year"; elsewhere it is some other one."""
    unit = unit_of(match)
    if unit < Unit.DAY or unit in _PARTIAL or not match.stream.is_a(match.start - 1, "length_lead"):
        return None
    return Found("DURATION", Length(1, unit))


def _is_of_event(match: Match, unit: Unit) -> bool:
    """True for "the first year of the war": a stretch of what it belongs to."""
    owned = match.after() == "of" and match.stream.is_a(match.end + 1, "determiner")
    return owned and unit in _NAMED and not match.stream.is_a(match.end + 2, "unit", "month")


_NAMED = (Unit.WEEK, Unit.MONTH, Unit.YEAR, Unit.DECADE, Unit.CENTURY)


def _the_length(match: Match) -> Found | None:
    """ "The nine months ended June": the article belongs to the words."""
    size = stretch_of(match)
    if size.bare or size.article or size.hyphen or size.n is None or not size.plural:
        return None
    if context.is_age(match.stream, match.end) or _is_name(match):
        return None
    return Found("DURATION", size.length)


def _is_name(match: Match) -> bool:
    """True for "the Four Seasons", which is written as a name."""
    words = [match.stream.token(place) for place in (match.start + 1, match.end - 1)]
    return all(word is not None and word.capital for word in words)


def _long(match: Match) -> Found | None:
    """ "Year-long", "decades-long"."""
    if match.has("unit") and unit_of(match) in _PARTIAL:
        return None
    if match.has("unit"):
        return Found("DURATION", Length(1, unit_of(match)))
    return Found("DURATION", Length(None, unit_of(match, "units")))


def _two_units(match: Match) -> Found | None:
    """ "For weeks or months", "in recent weeks and months": one length, its unit not certain."""
    unit, last = unit_of(match, "units"), unit_of(match, "last_units")
    ahead = match.has("next")
    led = match.stream.is_a(match.start - 1, "length_lead") or match.has("recent") or ahead
    if not led or unit == last or unit < Unit.MINUTE:
        return None
    if not ahead and not match.has("recent"):
        return Found("DURATION", Length(None, unit))
    return Found("DURATION", SpanTo(unit, None, 1 if ahead else -1))


def _years_of_it(match: Match) -> Found | None:
    """ "The early years of the war", "in the intervening months": a stretch of what is told."""
    unit = unit_of(match, "units")
    return None if unit < Unit.DAY else Found("DURATION", Length(None, unit))


def _while(match: Match) -> Found | None:
    """ "For a while", "a long time", "in some time"; not "take some time off", "the first time in a while back"."""
    if match.word_at(match.start) == "some" and not match.says(match.start - 1, "some_time_lead"):
        return None
    if match.stream.is_a(match.end, "ago", "old") or match.after() == "-":
        return None
    return Found("DURATION", While())


def _over_the_years(match: Match) -> Found | None:
    """ "Over the years", "through the decades"."""
    unit = unit_of(match, "units")
    long = match.before() in _OVER and match.after() != "of"
    if unit < Unit.DAY or not (long or _has_followed(match)):
        return None
    return Found("DURATION", Length(None, unit))


def _has_followed(match: Match) -> bool:
    """True for "the days that followed", "the years since", "the weeks which passed"."""
    told = match.after() in ("that", "which") and match.stream.is_a(match.end + 1, "followed")
    return told or match.after() == "since"


_OVER = ("over", "through", "throughout", "down", "across")


def _ahead(match: Match) -> Found | None:
    """ "The weeks ahead", "in years to come"."""
    unit = unit_of(match, "units")
    return Found("DURATION", SpanTo(unit, None, 1)) if unit >= Unit.MINUTE else None


def _multi(match: Match) -> Found | None:
    """ "Multi-year"; "post-" and "pre-" name no length."""
    if not match.says(match.start, "length_prefix"):
        return None
    return Found("DURATION", Length(None, unit_of(match)))


def _range(match: Match) -> Found | None:
    """ "Two to three weeks", "five or six years", "18-24 months": no number is certain."""
    size, low = stretch_of(match), match.bound["low"]
    if not isinstance(low, Quantity) or low.n is None or size.n is None or low.n >= size.n:
        return None
    if context.is_age(match.stream, match.end):
        return None
    lead = int(match.has("between"))
    return Found("DURATION", Length(size.n, size.unit), mod="APPROX", lead=lead)


_QUANT = "approx? more_than? less_than?"

PRODUCTIONS = (
    rule("span_to", f"'the'? last {_QUANT} <stretch>", _span),
    rule("span_to", f"'the'? next {_QUANT} <stretch>", _span),
    rule("span_to", "'the'? recent <stretch>", _span),
    rule("span_to", "'the'? last <unit> or_so", _span_or_so),
    rule("span_to", "'the'? next <unit> or_so", _span_or_so),
    rule("told_span", "'the' following <stretch>", _told_span),
    rule("told_span", "'the' preceding <stretch>", _told_span),
    rule("told_span", "'the' epithet <units>", _years_of_it),
    rule("told_span", "'those' <units>", _years_of_it),
    rule("span_to", "'the'? last low=<quantity> 'to'|'or'|'-' <stretch>", _span_range),
    rule("span_to", "'the'? next low=<quantity> 'to'|'or'|'-' <stretch>", _span_range),
    rule("length", f"{_QUANT} <stretch> or_so?", _length),
    rule("length", "'another' <stretch> or_so?", _length),
    rule("another_unit", "'another' <unit>", _another),
    rule("while", "while", _while),
    rule("length", "'the' <units>", _over_the_years),
    rule("span_to", "'the'? <units> ahead", _ahead),
    rule("two_units", "'the'? next <units> 'or'|'and' last_units=<units>", _two_units),
    rule("two_units", "recent? <units> 'or'|'and' last_units=<units>", _two_units),
    rule("length_range", "low=<quantity> ~ 'to'|'or' ~ <stretch>", _range),
    rule("length_range", "low=<quantity> '-' <stretch>", _range),
    rule("length_range", "between='between' low=<quantity> 'and' <stretch>", _range),
    rule("period", "'a'|'an'|'the' <stretch> 'period'", _period),
    rule("whole_length", "'the' whole <stretch>", _whole),
    rule("whole_length", "'the'|'an'|'a' whole <unit>", _whole),
    rule("whole_year", "'the' whole <unit> 'of' <year>", _year_of),
    rule("the_length", "'the' <stretch>", _the_length),
    rule("long", "<unit> '-' long", _long),
    rule("long", "<units> '-' long", _long),
    rule("multi", "prefix '-' <unit>", _multi),
)
