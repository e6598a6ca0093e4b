"""Times hung on the day of writing or on the story: "last week", "next Thursday", "three days ago"."""

from __future__ import annotations

from typing import cast

from timeline_app.core.calendar import Unit
from timeline_app.core.field import Field, Season
from timeline_app.core.operators import Mod
from timeline_app.core.timeexpr import (
    Anchor,
    Between,
    EventRelative,
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
    is_round,
)
from timeline_app.reading import context
from timeline_app.reading.amounts import Quantity
from timeline_app.reading.grammar import Found, Match, Stream
from timeline_app.reading.nonterminals import STORY, expr_of, field_of, rule, unit_of
from timeline_app.reading.rules_years import PART_MARKS
from timeline_app.reading.tense import clause_at
from timeline_app.reading.tense_cues import tells_only_past

_SPAN_LEADS = frozenset(("over", "during", "throughout", "for", "in", "within", "through"))


def _sign(match: Match) -> int | None:
    """-1, 0 or +1 for the word of "last", "this", "next" that matched."""
    for name, sign in (("last", -1), ("this", 0), ("next", 1)):
        if match.has(name):
            return sign
    return None


def _unit(match: Match) -> Found | None:
    """ "Last week" is a calendar week; "over the last year" is a stretch that ends now."""
    unit, sign = unit_of(match), _sign(match)
    if sign is None or unit in (Unit.SECOND, Unit.HALF) or match.after() == "-":
        return None
    if unit == Unit.QUARTER and context.is_district(match.stream, match.start, match.end):
        return None
    word = match.stream.lower(match.start + match.has("the"))
    spans = word == "past" or (match.has("the") and match.before() in _SPAN_LEADS)
    spans = spans and not (word == "last" and _is_of_a_stretch(match))
    if sign and spans and (unit != Unit.QUARTER or word == "past"):
        return Found("DURATION", SpanTo(unit, 1, sign))
    if unit < Unit.DAY or (unit == Unit.DAY and match.has("last")):
        return None  # "the last day" is the end of something, and never yesterday
    definite = match.has("the") or match.before() == "the"
    if definite and match.has("last") and _is_final(match, unit):
        unknown = EventRelative(0, Unit.DAY)
        return Found("DATE", Shift(unknown, unit, 0))
    if sign and match.has("the") and (unit == Unit.DAY or _told(match)):
        return Found("DATE", Shift(STORY, unit, sign))
    if unit == Unit.DAY:
        return None if sign == 0 and match.has("the") else Found("DATE", _day(sign))
    return Found("DATE", Relative(unit, sign))


def _is_of_a_stretch(match: Match) -> bool:
    """True for "in the last year of his reign"."""
    return match.after() == "of" and match.stream.is_a(match.end + 1, "determiner")


def _is_final(match: Match, unit: Unit) -> bool:
    """True for "the last year of the war", "left on the last day": the end of what the text tells."""
    led = match.before() if match.has("the") else match.stream.lower(match.start - 2)
    if unit != Unit.DAY:
        inside = match.after() == "in" and not match.stream.is_a(match.end + 1, "month", "num")
        return inside or _is_of_a_stretch(match)
    return match.after() == "of" or led == "on"


def _told(match: Match) -> bool:
    """True for "the next year" in a story: its verb looks back, so it counts from the last date told."""
    if match.word_at(match.start + 1) != "next" or match.stream.is_a(match.end, "future_cue"):
        return False
    tense = clause_at(match.stream, match.start, match.end).tense
    return tense == "past" or (tense == "none" and tells_only_past(match.stream))


def _event_field(match: Match) -> Found | None:
    """ "The following April", "the previous Monday", "the next spring" in a story."""
    if match.word_at(match.start + 1) == "next" and not _told(match):
        return None
    sign = -1 if match.has("preceding") else 1
    field = field_of(match, "coarse" if match.has("coarse") else "daily")
    return Found("DATE", Within(EventRelative(sign), field))


def _that_field(match: Match) -> Found | None:
    """ "That autumn", "the same October", "that very Monday"."""
    that = match.start + (match.word_at(match.start) == "the")
    if not context.determines(match.stream, that) or match.after() == "of":
        return None
    field = field_of(match, "coarse" if match.has("coarse") else "daily")
    token = match.stream.token(match.end - 1)
    if field.quarter is not None or field.half is not None or token is None or len(token.text) < 4:
        return (
            None
            if token is None or token.lower != "may"
            else Found("DATE", Within(EventRelative(0), field))
        )
    return Found("DATE", Within(EventRelative(0), field))


def _day(sign: int) -> TimeExpr:
    return Shift(STORY, Unit.DAY, sign) if sign else Relative(Unit.DAY, 0)


def _field(match: Match) -> Found | None:
    """ "Last September", "this summer", "next Thursday", "the coming weekend"."""
    sign = _sign(match)
    field = field_of(match, "coarse" if match.has("coarse") else "daily")
    definite = match.has("the") or match.before() == "the"
    if sign is None or (match.after() == "of" and (field.season is not None or definite)):
        return None
    if not definite and context.is_coming(match.stream, match.start):
        return None
    if field.weekend and sign == 0:  # said on a Monday of what is over, it is the one before
        return Found("DATE", Nearest(field, "future"))
    return Found("DATE", Nth(field, sign))


def _last_day(match: Match) -> Found | None:
    """ "Last Oct. 23"."""
    field = field_of(match, "day")
    return None if field.month is None else Found("DATE", Nth(field, -1))


def _during(match: Match) -> Found | None:
    """ "During this period", "throughout that time": the story's."""
    if match.before() not in ("during", "throughout"):
        return None
    return Found("DATE", EventRelative(0, Unit.DAY))


def _field_of_relation(match: Match) -> Found | None:
    """ "September last year", "Monday of this week", "the third quarter of last year"."""
    name = next(n for n in ("coarse", "daily", "day") if match.has(n))
    field = field_of(match, name)
    relation = expr_of(match)
    if isinstance(relation, Shift) and relation.unit <= Unit.DAY:
        return None
    parted = field.half is not None or field.quarter is not None
    if parted and isinstance(relation, Relative | Shift) and relation.unit > Unit.YEAR:
        return _part_of_long(relation, field)
    if parted and is_round(relation) and not _is_own(relation):
        return _half_of_round(relation, field)
    lead = int(match.has("the") and field.weekday is not None)
    return Found("DATE", Within(relation, field), lead=lead)


def _half_of_round(relation: TimeExpr, field: Field) -> Found | None:
    """ "The second half of last season": no half of a year."""
    if field.half is None:
        return None
    mod: Mod = "early" if field.half == 1 else "late"
    return Found("DATE", Part(relation, mod), PART_MARKS[mod])


def _part_of_long(relation: TimeExpr, field: Field) -> Found:
    """ "The second quarter of the last century": no quarter of a year."""
    mod: Mod = "early" if 1 in (field.half, field.quarter) else "late"
    if field.quarter in (2, 3):
        mod = "mid"
    return Found("DATE", Part(relation, mod), PART_MARKS[mod])


def _field_of_unit(match: Match) -> Found | None:
    """ "The first half of the year": of the year the story has reached."""
    field = field_of(match, "coarse")
    if unit_of(match) != Unit.YEAR or field.unit >= Unit.YEAR or match.after() == "'s":
        return None
    return Found("DATE", Within(Shift(STORY, Unit.YEAR, 0), field))


def _relation_field(match: Match) -> Found | None:
    """ "This year's third quarter"."""
    return Found("DATE", Within(expr_of(match), field_of(match, "coarse")))


def _relation_day(match: Match) -> Found | None:
    """ "This year's Thanksgiving", "last week's Friday"."""
    relation, field = expr_of(match), field_of(match, "daily")
    whole = Unit.YEAR if field.holiday is not None else Unit.WEEK
    if not isinstance(relation, Relative) or relation.unit != whole:
        return None
    return Found("DATE", Within(relation, field))


def _event_relation(match: Match) -> Found | None:
    """ "The same day", "that year", "the following week"."""
    if match.after() == "-":
        return None
    relation = expr_of(match)
    if not isinstance(relation, Shift) or relation.unit < Unit.DAY:
        return None
    district = context.is_district(match.stream, match.start, match.end)
    if relation.unit == Unit.QUARTER and district:
        return None
    if match.stream.is_a(match.start, "that") and not context.determines(match.stream, match.start):
        return None
    return Found("DATE", relation)


def _same_of_last(match: Match) -> Found | None:
    """ "The same month last year": what is told of, a year back."""
    unit = unit_of(match)
    if match.bound["told"] != Unit.YEAR or not Unit.DAY <= unit < Unit.YEAR:
        return None
    return Found("DATE", Shift(Shift(STORY, unit, 0), Unit.YEAR, -1, to_day=True))


def _own_year(match: Match) -> Found | None:
    """ "Last fiscal year", "this school year"."""
    relation = expr_of(match)
    return Found("DATE", relation) if _is_own(relation) else None


def _is_own(relation: TimeExpr) -> bool:
    return isinstance(relation, Relative) and relation.own


def _seasons_ago(match: Match) -> Found | None:
    """ "Two summers ago": the second last, or the last but that, as one counts the present."""
    amount = match.bound["quantity"]
    n = amount.n if isinstance(amount, Quantity) and not amount.half else None
    if n is None or n < _PAIR:
        return Found("DATE", Vague("past", Unit.YEAR, 2))
    field = Field(season=cast(Season, match.word("seasons")))
    return Found("DATE", Between(Nth(field, -n), Nth(field, 1 - n)), mod="APPROX")


_PAIR = 2


def _within_story(match: Match) -> Found | None:
    """ "Later in the year": of the year the story has reached."""
    unit = unit_of(match)
    return Found("DATE", Shift(STORY, unit, 0)) if unit >= Unit.DAY else None


def _this_past(match: Match) -> Found | None:
    """ "This past spring", "this coming Friday", "this past week"."""
    sign = -1 if match.has("last") else 1
    if match.has("unit"):
        unit = unit_of(match)
        if unit < Unit.DAY or unit == Unit.HALF:
            return None
        return (
            Found("DATE", Relative(unit, 1))
            if sign > 0
            else Found("DURATION", SpanTo(unit, 1, sign))
        )
    return Found("DATE", Nth(field_of(match, "coarse" if match.has("coarse") else "daily"), sign))


def _this_day(match: Match) -> Found | None:
    """ "This coming Sunday, March 8"."""
    daily, field = field_of(match, "daily"), field_of(match, "day")
    if daily.weekday is None or field.month is None:
        return None
    return Found("DATE", Nearest(field))


_TOLD_UNITS = (Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.YEAR)


def _the_unit(match: Match) -> Found | None:
    """ "The quarter", "for the year": one the story knows."""
    unit, stream = unit_of(match), match.stream
    token = stream.token(match.end - 1)
    if token is None or token.capital or unit not in _TOLD_UNITS:
        return None
    if match.after() == "-" or stream.is_a(match.end, "old"):
        return None
    if unit == Unit.QUARTER and context.is_district(stream, match.start, match.end):
        return None
    leads = stream.is_a(match.start - 1, "unit_lead") or match.after() == "'s" or _is_whole(match)
    ended = stream.is_a(match.end, "ended") or _is_up_to(stream, match.end)
    if unit != Unit.QUARTER and not leads and not ended:
        return None
    if unit == Unit.YEAR and ended:
        return Found("DURATION", Length(1, unit))
    return Found("DATE", Shift(STORY, unit, 0))


def _is_up_to(stream: Stream, index: int) -> bool:
    """True before "to March 31", "through June": the unit is counted back from there."""
    return stream.lower(index) in ("to", "through") and stream.is_a(
        index + 1, "month", "num", "ordnum"
    )


def _is_whole(match: Match) -> bool:
    """True for the year of "nine months of the year", "the rest of the week", "the first half of the month"."""
    stream, before = match.stream, match.start - 2
    if match.before() == "to":
        return stream.is_a(before, "unit_edge")
    return match.before() == "of" and stream.is_a(before, "units", "unit", "remainder")


def _within_unit(match: Match) -> Found | None:
    """ "Earlier this year", "later this week": one part of the unit, cut at the day of writing."""
    relation = expr_of(match)
    if not isinstance(relation, Relative) or relation.n:
        return Found("DATE", relation)
    if match.has("earlier"):
        return Found("DATE", Between(relation, Anchor()))
    return Found("DATE", Between(Anchor(), relation))


def _earlier_day(match: Match) -> Found | None:
    """ "Earlier Sunday", "later today"."""
    if match.has("dayword"):
        return Found("DATE", Relative(Unit.DAY, match.number("dayword")))
    return Found("DATE", Nearest(field_of(match, "daily")))


def _dayword(match: Match) -> Found | None:
    if match.after() == "-" and match.stream.is_a(match.end + 1, "units", "unit"):
        return None
    if match.after() == "'s" and match.says(match.end + 1, "of_our_time"):
        return None  # "today's youth"
    if not match.number("dayword") and _is_our_time(match):
        return Found("DATE", Vague("present"))
    return Found("DATE", Relative(Unit.DAY, match.number("dayword")))


def _is_our_time(match: Match) -> bool:
    """True for the "today" of "what today would be called", "known today as", "is today called", "a port, today called".

    Not for that of "ministers today called an election".
    """
    if not match.says(match.end, "nowadays_behind"):
        return False
    if match.says(match.start - 1, "nowadays_before"):
        return True
    led = match.before() == "," or match.says(match.start - 1, "nowadays_led")
    return led and match.says(match.end, "nowadays_alone")


PRODUCTIONS = (
    rule("this_last_next_unit", "'the'? last|past <unit>", _unit),
    rule("this_last_next_unit", "'the'? this <unit>", _unit),
    rule("this_last_next_unit", "'the'? next <unit>", _unit),
    rule("that_field", "'the'? that|same <coarse>", _that_field),
    rule("that_field", "'the'? that|same <daily>", _that_field),
    rule("event_field", "'the' following <coarse>", _event_field),
    rule("event_field", "'the' following <daily>", _event_field),
    rule("event_field", "'the' preceding <coarse>", _event_field),
    rule("event_field", "'the' preceding <daily>", _event_field),
    rule("this_last_next_field", "'the'? last ~ <coarse>", _field),
    rule("this_last_next_field", "'the'? this ~ <coarse>", _field),
    rule("this_last_next_field", "'the'? next ~ <coarse>", _field),
    rule("this_last_next_field", "last <day>", _last_day),
    rule("this_last_next_field", "'the'? last ~ <daily>", _field),
    rule("this_last_next_field", "'the'? this ~ <daily>", _field),
    rule("this_last_next_field", "'the'? next ~ <daily>", _field),
    rule("field_of_relation", "'the'? <coarse> ','? 'of'|'in'? <rel>", _field_of_relation),
    rule("field_of_relation", "'the'? <daily> 'of'? <rel>", _field_of_relation),
    rule("field_of_relation", "<day> ','? 'of'? <rel>", _field_of_relation),
    rule("field_of_unit", "'the'? <coarse> 'of' 'the' fiscal? <unit>", _field_of_unit),
    rule("relation_field", "<rel> poss <coarse>", _relation_field),
    rule("relation_field", "<rel> poss <daily>", _relation_day),
    rule("event_relation", "<rel>", _event_relation),
    rule("event_relation", "'the'? same <unit> 'of'|'in'|','? last told=<unit>", _same_of_last),
    rule("seasons_ago", "<quantity> seasons ago", _seasons_ago),
    rule("own_year", "<rel>", _own_year),
    rule("this_period", "'the'? this|that|same 'period'|'time'", _during),
    rule("this_past", "'this' next? <daily> ',' <day>", _this_day),
    rule("this_past", "'this' last <coarse>", _this_past),
    rule("this_past", "'this' last <daily>", _this_past),
    rule("this_past", "'this' last <unit>", _this_past),
    rule("this_past", "'this' next <coarse>", _this_past),
    rule("this_past", "'this' next <unit>", _this_past),
    rule("this_past", "'this' next <daily>", _this_past),
    rule("the_unit", "'the' fiscal? <unit>", _the_unit),
    rule("within_unit", "earlier='earlier' 'in'? <rel>", _within_unit),
    rule("within_unit", "later='later' 'in'? <rel>", _within_unit),
    rule("within_story", "'earlier'|'later' 'in' 'the' <unit>", _within_story),
    rule("within_day", "'earlier'|'later' 'on'? <daily>", _earlier_day),
    rule("within_day", "'earlier'|'later' dayword", _earlier_day),
    rule("dayword", "dayword", _dayword),
)
