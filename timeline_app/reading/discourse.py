"""What earlier expressions of the same article give to later ones: a year to "in March", a day to "at noon".

Only what the article itself says is used, never the publication date. Every expression settled here names
the one it leans on, so that it can be shown as inferred and never as certain.

- "Two days later", "the same year" count from the nearest earlier date that is fine enough.
- "From March to June 2011": the year stands behind the second month and holds for both.
- In a history, a text of fixed dates without "today" or "last week", a bare month or day belongs to the
  year the story has reached.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline_app.core.article import Timex
from timeline_app.core.calendar import DAY_S, Unit
from timeline_app.core.interval import Interval
from timeline_app.core.timeexpr import (
    Anchor,
    Between,
    EventRelative,
    Field,
    Fixed,
    Nearest,
    Part,
    Relative,
    Shift,
    TimeExpr,
    Within,
    evaluate,
)
from timeline_app.reading import quarters
from timeline_app.reading.announced import is_announced, opens_as_news
from timeline_app.reading.asides import is_aside, is_long_before, looks_further_back
from timeline_app.reading.carriers import (
    COMPARED_REACH,
    HISTORY_REACH,
    REACH,
    needed,
)
from timeline_app.reading.counted_on import from_carrier, next_told, told_again
from timeline_app.reading.eras import with_old_years
from timeline_app.reading.headings import chapter_of, in_caption, in_heading
from timeline_app.reading.hemisphere import in_their_half
from timeline_app.reading.listed import in_lists
from timeline_app.reading.month_told import of_month_told, of_own_month, range_ended
from timeline_app.reading.named_days import in_history, told_elsewhere
from timeline_app.reading.narrative import (
    begins_a_stretch,
    ends_a_stretch,
    in_story,
    is_history,
    lasts_in_passing,
    spoken_then,
    told_of,
    unknown,
)
from timeline_app.reading.nearby import near
from timeline_app.reading.of_writing import is_of_writing
from timeline_app.reading.placed import (
    Placed,
    Reference,
    Story,
    counts_from_story,
    fixed,
    hour_of,
    inside,
    loosened,
    plain,
    speaks_from_a_day,
    unit_of,
)
from timeline_app.reading.quarters import (
    beside_months,
    counted_quarter_ended,
    ends_a_period,
    is_compared_with,
    length_ended,
    months_told,
    next_to_own,
    of_any_year,
    over,
    quarter_ago,
    quarter_of_year,
    tells_own,
)
from timeline_app.reading.rules_chronicle import WRITTEN
from timeline_app.reading.rules_nth import IN_UNIT
from timeline_app.reading.rules_parts import OVERNIGHT
from timeline_app.reading.rules_periods import AGO, OF_YEAR
from timeline_app.reading.spoken_on import from_day_of_words
from timeline_app.reading.weekday_told import of_week_told, speaks_today
from timeline_app.reading.year_told import in_two_minds, of_year_told, span_told

__all__ = ["Placed", "settle"]

_KEPT = 12
"""References that a story keeps in mind."""

_DEEPEST = 12
"""Longest chain of "a year later" upon "a year later" that a date may still join."""

_JOINED = re.compile(
    r"[-–,/]|(?:to|until|till|through|,?\s?(?:and|or)(?:\s(?:again|later|then))?)(?:\s(?:in|on|by|from))?"
)
"""What may stand between a month and the one whose year it shares: "in March and again in June 2011"."""

_ADDED = re.compile(r"\([^()]*\)|^[^()]*\)")
"""What brackets add between the ends of a range."""

_OF_WHICH_YEAR = re.compile(r"(?:[\w-]+\s){1,3}of")
"""What may stand between the name of a thing and its year: "the May riots of 1911"."""

_CLOSED = re.compile(r"[^.;:!?,]{0,60},\s\w")
"""Behind a date in a clause that its sentence goes on behind: "who left on 3 May 1962, was there"."""

_A_YEAR_AGO = Shift(Anchor(), Unit.YEAR, -1)


def settle(placed: Sequence[Placed], text: str, report: bool = False) -> tuple[Timex, ...]:
    """The expressions, those that lean on others settled. ``report``: it has a dateline. **Cost**: linear."""
    placed = in_their_half(in_lists(with_old_years(placed), text), text)
    history = is_history(placed, text)
    own = not history and tells_own(placed)
    spoken = any(speaks_from_a_day(item.timex.expr) for item in placed)
    story = Story(history, spoken, report or speaks_today(placed))
    done: list[Timex] = []
    for place, item in enumerate(placed):
        said, of_now = item.timex, not history or is_of_writing(item, text, report)
        item = item if of_now else _retold(item)
        item = _with(item, over(item.timex, text))
        behind = placed[place + 1 : place + 3]
        following = _other_end(item, behind, text)
        timex = _from_behind(item, following, text) or beside_months(item, story.months, REACH)
        timex = timex or _from_before(item, behind, story, text) or item.timex
        if not history and timex.rule == OVERNIGHT and timex.tense != "future":
            far = not story.reached or story.reached[-1].sentence != item.sentence
            timex = replace(timex, expr=_last_night(item.timex.expr if far else timex.expr))
        left = (unknown if history else _unsettled)(timex.expr)
        timex = timex if left is timex.expr else replace(timex, expr=left)
        timex = of_own_month(timex) if timex.rule == IN_UNIT and not history else timex
        if not spoken and _is_told(Placed(timex, item.sentence), story):
            timex = replace(timex, expr=_in_doubt(timex.expr))
            story.doubted = item.sentence
        if done and not history and placed[place - 1].sentence == item.sentence:
            done[-1], timex = range_ended(done[-1], timex)
        timex = timex if history else span_told(item, timex, story.reached)
        timex = of_any_year(timex) if own else timex
        sure = timex if history else in_two_minds(item, timex, story.reached)
        done.append(loosened(sure))
        if not (history and said.quoted and spoken_then(said.expr) != said.expr):
            _tell(story, _with(item, timex), text)
    done = done if history else from_day_of_words(done, text)
    return tuple(map(quarters.in_two_minds, told_elsewhere(done)))


def _with(item: Placed, timex: Timex) -> Placed:
    """The place with another reading of its expression."""
    return item if timex is item.timex else replace(item, timex=timex)


def _retold(item: Placed) -> Placed:
    """The expression as one of a history; what a quotation counts, it counts from the day of the words."""
    told = in_history(item.timex)
    if told.rule == WRITTEN:
        return item
    retell = spoken_then if told.quoted else told_of
    return replace(item, timex=replace(told, expr=retell(told.expr)))


def _tell(story: Story, item: Placed, text: str) -> None:
    """Moves the story on to a settled expression."""
    timex, unit = item.timex, unit_of(item.timex.expr)
    if timex.type == "TIME":
        story.clock = fixed(timex.expr) or story.clock
        story.hour = hour_of(item) or story.hour
    compares = timex.rule in (AGO, OF_YEAR) or ends_a_period(timex, text)
    compares = compares or is_compared_with(timex, text)
    story.months = (
        None if unit == Unit.QUARTER else months_told(item, story.reached) or story.months
    )
    if unit is None or compares or item.sentence < 0 or _depth(timex.expr) >= _DEEPEST:
        return
    at = timex.signal == "at" and timex.tense == "past"
    headed = in_heading(timex, text)
    if headed and timex.signal == "to":
        story.chapter = chapter_of(timex, text, story.chapter)
        return
    begun = not story.history and unit <= Unit.DAY and begins_a_stretch(timex, text)
    if begun and lasts_in_passing(timex, text):
        return
    firm = item.heads or at or headed or unit <= Unit.MONTH
    ends = ends_a_stretch(timex, text) or (timex.signal == "by" and not item.heads)
    ahead = ends or (timex.tense == "future" and not headed)
    aside = story.history and not (item.heads or headed) and is_aside(timex, text)
    aside |= story.history and in_caption(timex, text)
    back = story.history and isinstance(timex.expr, Shift) and timex.expr.n < 0
    aside = aside or (back and looks_further_back(timex, text))
    expr = plain(timex.expr)
    stretch = fixed(timex.expr if unit == Unit.YEAR else expr)
    old = None if story.history else _of_old(story, item, stretch, text)
    aside = aside or old is not None
    where, head = (item.sentence if old is None else old, timex.span), item.heads
    over = old is not None and bool(_CLOSED.match(text, timex.span.end))
    told = Reference(expr, unit, *where, firm, ahead, stretch, aside, head, begun, over)
    story.reached.append(told)
    del story.reached[:-_KEPT]
    if headed:
        story.chapter = chapter_of(timex, text, story.chapter)


def _of_old(story: Story, item: Placed, stretch: Interval | None, text: str) -> int | None:
    """Sentence of a day that a report names in passing, long before what it tells; that of what counts from one."""
    timex = item.timex
    for one in story.reached:
        if one.aside and one.span == timex.leans_on:
            return one.sentence
    told = [one.stretch for one in story.reached if one.unit <= Unit.DAY and not one.aside]
    last = told[-1].first_day if told and told[-1] is not None else None
    day = stretch.first_day if stretch else None
    return item.sentence if is_long_before(timex, text, day, last) else None


def _depth(expr: TimeExpr) -> int:
    """Operators on operators, down to the first that stands alone."""
    count = 0
    while True:
        match expr:
            case Shift(base=inner) | Part(base=inner) | Within(outer=inner) | Between(first=inner):
                expr, count = inner, count + 1
            case _:
                return count


def _is_told(item: Placed, story: Story) -> bool:
    """True for a bare month or day of the past right behind a named year: the year's, or this one's.

    So is the next one right behind a month or day that is.
    """
    if item.timex.tense not in ("past", "none") or item.timex.leans_on or not story.reached:
        return False
    last = story.reached[-1]
    goes_on = last.sentence <= story.doubted and item.sentence - story.doubted <= 1
    if goes_on or item.timex.tense == "none":
        return goes_on
    return last.unit == Unit.YEAR and last.firm and item.sentence == last.sentence + 1


def _in_doubt(expr: TimeExpr) -> TimeExpr:
    """The pattern without a claim to a year."""
    if isinstance(expr, Nearest) and expr.field.period == Unit.YEAR:
        return Within(EventRelative(0), expr.field)
    return expr


def _from_behind(item: Placed, following: Placed | None, text: str) -> Timex | None:
    """ "From March to June 2011": the first month takes the year of the second."""
    expr = item.timex.expr
    own = counted_quarter_ended(item, following, text) or length_ended(item, following, text)
    if own is not None:
        return own
    if following is None or following.sentence != item.sentence or not isinstance(expr, Nearest):
        return None
    year = fixed(following.timex.expr)
    if year is None or year.start_s is None:
        return None
    between = text[item.timex.span.end : following.timex.span.start]
    between = _ADDED.sub("", between).strip().lower()
    feast = expr.field.holiday is not None and between == "in"
    if year.unit == Unit.YEAR and (feast or _OF_WHICH_YEAR.fullmatch(between)):
        found = near(expr.field, year)
    elif year.unit <= Unit.SEASON and _JOINED.fullmatch(between):
        found = _latest_before(expr.field, year.start_s // DAY_S)
    else:
        return None
    if found is None:
        return None
    return replace(item.timex, expr=Fixed(found), leans_on=following.timex.span)


def _other_end(item: Placed, behind: Sequence[Placed], text: str) -> Placed | None:
    """The date right behind; that of "to 28 May 1871" behind "from 18 March (in truth from the 28th)"."""
    if len(behind) < 2:
        return behind[0] if behind else None
    first, last = behind[0].timex.span, behind[1].timex.span
    added = "(" in text[item.timex.span.end : first.start] and ")" in text[first.end : last.start]
    return behind[1] if added else behind[0]


def _latest_before(field: Field, day: int) -> Interval | None:
    if field.month is None and field.season is None:
        return None
    return evaluate(Nearest(replace(field, weekday=None), "past"), day)


def _from_before(
    item: Placed,
    behind: Sequence[Placed],
    story: Story,
    text: str,
) -> Timex | None:
    timex, reached, history = item.timex, story.reached, story.history
    if timex.expr == _A_YEAR_AGO:
        return quarter_ago(item, reached, COMPARED_REACH)
    if timex.rule == OF_YEAR:
        return quarter_of_year(item, reached, HISTORY_REACH)
    inner = timex.expr.base if isinstance(timex.expr, Part) else timex.expr
    if isinstance(inner, Within) and isinstance(inner.outer, EventRelative):
        if inner.outer.unit is not None:
            return told_again(item, reached, text)
        found = next_told(item, inner.outer.sign, inner.field, reached, history)
        if found is None or not isinstance(timex.expr, Part):
            return found
        return replace(found, expr=replace(timex.expr, base=found.expr))
    need = needed(timex.expr)
    if need is not None:
        return from_carrier(item, behind, need, story, text)
    if not history:
        told = next_to_own(item, reached) or of_month_told(item, reached, REACH)
        told = told or _part_of_year_told(item, story, text)
        return told or of_week_told(item, story, text)
    return _from_history(item, behind[0] if behind else None, story, text)


def _part_of_year_told(item: Placed, story: Story, text: str) -> Timex | None:
    """The month in the year told before it, and so "late May"; part of each where the year is in doubt."""
    expr = item.timex.expr
    if not isinstance(expr, Part):
        return of_year_told(item, story, text)
    found = of_year_told(_with(item, replace(item.timex, expr=expr.base)), story, text)
    if found is None:
        return None
    if isinstance(found.expr, Between):
        return replace(found, expr=inside(found.expr, lambda end: replace(expr, base=end)))
    return replace(found, expr=replace(expr, base=found.expr))


def _from_history(item: Placed, following: Placed | None, story: Story, text: str) -> Timex | None:
    if is_announced(item, text) or opens_as_news(item, following, story):
        return None
    return in_story(item, following, story, text)


def _last_night(expr: TimeExpr) -> TimeExpr:
    """ "Overnight" in a report that names no day: the night that ended on its own."""
    match expr:
        case Within(outer=Shift(base=base)) if counts_from_story(base):
            return replace(expr, outer=Relative(Unit.DAY, -1))
        case _:
            return expr


def _unsettled(expr: TimeExpr) -> TimeExpr:
    """What is left of a story without a date: a year or the end of a month is the writer's own."""
    match expr:
        case Part(base=Shift(base=base, unit=unit, n=0)) if counts_from_story(base):
            return replace(expr, base=Relative(unit, 0)) if unit > Unit.DAY else expr
        case Shift(base=base, unit=Unit.YEAR, n=0) if counts_from_story(base):
            return Relative(Unit.YEAR, 0)
        case Within(outer=Shift() as outer, field=inner) if inner.has_date:
            return Within(_unsettled(outer), inner)
        case Shift(base=Shift(base=base), unit=Unit.YEAR, n=n) if counts_from_story(base):
            return Relative(Unit.YEAR, n)
        case Shift(base=base, unit=Unit.YEAR, n=n) if n < 0 and counts_from_story(base):
            return replace(expr, base=Anchor(), approx=True)
        case Shift(base=base, unit=Unit.YEAR, n=1, approx=False) if counts_from_story(base):
            return unknown(expr)
        case _:
            return expr
