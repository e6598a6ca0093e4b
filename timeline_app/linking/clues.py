"""What one article's own words say of the day they were written on.

Each clue is a set of possible days for the anchor of one time expression (the article's publication, or
the saying it is quoted from), with a strength:

- hard: forced by the words. A past event dated 2011 was written in 2011 or later.
- strong: near-universal convention. "In 2017", of the past, is not written in 2017 ("this year"); nor is
  "September" written in September.
- default: ordinary usage, which may fail (see ``yearless``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline_app.core.article import Article, EventMention, Reading, Span, Tense, Timex
from timeline_app.core.calendar import Unit, add_months, civil, format_day
from timeline_app.core.dayset import DaySet, months
from timeline_app.core.event import Evidence
from timeline_app.core.status import Strength
from timeline_app.core.timeexpr import (
    Fixed,
    Nearest,
    Part,
    Relative,
    TimeExpr,
    Within,
    is_anchored,
    resolve,
)
from timeline_app.linking.attachments import is_hoped, is_of_accounts, reaches_back
from timeline_app.linking.directions import bounding_direction, governing_events
from timeline_app.linking.elsewhere import is_made_up_or_mistaken
from timeline_app.linking.figures import ends_a_count, fills_its_year
from timeline_app.linking.happenings import is_of_a_happening
from timeline_app.linking.looking_back import looks_back
from timeline_app.linking.patterns import pattern_days
from timeline_app.linking.phrases import MONTHS
from timeline_app.linking.works import is_in_a_name
from timeline_app.linking.yearless import Said, pattern_of, yearless

_SAYS_WHEN = frozenset({"", "at", "during", "since", "before"})
_HALF_A_YEAR = 6
"""Months into a year in which what is to come is still told with its number ("in 2031 we will ...")."""
_SAYS_END = frozenset({"", "at", "during", "by", "before", "until"})


@dataclass(frozen=True, slots=True)
class Clue:
    """One set of possible days for the anchor of ``timex`` (None: the publication itself)."""

    timex: int | None
    days: DaySet
    evidence: Evidence


def own_clues(article: Article, reading: Reading) -> list[Clue]:
    """The clues of one article, in text order. **Cost**: O(time expressions)."""
    found = list(_dateline(article, reading))
    governing = governing_events(reading)
    for index, timex in enumerate(reading.timexes):
        if _in_dateline(reading, timex.span) or is_in_a_name(article, timex):
            continue
        if timex.leans_on is not None and _has_no_sure_year(article, reading, timex):
            continue
        event = governing.get(index)
        if is_made_up_or_mistaken(article, reading, timex.span, event):
            continue
        tense = bounding_direction(article, reading, timex, event)
        if is_anchored(timex.expr):
            pattern = pattern_of(article, reading, index)
            far = pattern is None or (tense == "past" and looks_back(article, reading, index))
            said = iter(()) if far or pattern is None else yearless(article, timex, pattern, tense)
        elif tense == "none" and is_of_a_happening(article, reading, timex, event):
            said = _of_happening(timex)
        else:
            is_plain = timex.mod is None and not fills_its_year(article, reading, timex)
            begun = 0 if is_hoped(article, reading, timex) else _HALF_A_YEAR
            said = _of_calendar(
                timex,
                tense,
                is_over=_is_over(event),
                is_plain=is_plain,
                begun=begun,
                ends_a_count=ends_a_count(article, timex, event) or reaches_back(article, timex),
            )
        for days, clue, bound, strength in said:
            if timex.leans_on is not None and strength is Strength.HARD:
                strength = Strength.STRONG
            if not days.is_empty:
                found.append(
                    Clue(index, days, _evidence(article, timex.span, clue, bound, strength))
                )
    found.extend(_other_months(article, reading))
    return found


def _has_no_sure_year(article: Article, reading: Reading, timex: Timex) -> bool:
    """True where the year was taken from a year of accounts, or the article gives the day another one."""
    lent = "" if timex.leans_on is None else timex.leans_on.of(article.text)
    return is_of_accounts(lent) or _has_a_year_elsewhere(reading, timex)


def _has_a_year_elsewhere(reading: Reading, timex: Timex) -> bool:
    """True where the article gives the same day another year than the one that was inferred here."""
    day = _fixed_day(timex)
    return day is not None and any(
        other.leans_on is None
        and (told := _fixed_day(other)) is not None
        and told != day
        and civil(told)[1:] == civil(day)[1:]
        for other in reading.timexes
    )


def _fixed_day(timex: Timex) -> int | None:
    match timex.expr:
        case Fixed(interval=when) if when.unit == Unit.DAY:
            return when.first_day
        case _:
            return None


def _other_months(article: Article, reading: Reading) -> Iterator[Clue]:
    """Where an article says "May" and "last month", they are two months; so with "this month".

    "The May 4 fire" and "last month" may be one: a day needs its month's name.
    """
    named = [
        timex.expr.field.month
        for timex in reading.timexes
        if isinstance(timex.expr, Nearest)
        and timex.expr.field.month
        and timex.expr.field.day is None
        and not timex.quoted
    ]
    for index, timex in enumerate(reading.timexes):
        match timex.expr:
            case Relative(unit=Unit.MONTH, n=step) if step in (-1, 0) and not timex.quoted:
                for month in sorted(set(named)):
                    now = (month - 1 - step) % 12 + 1
                    bound = f"not in {MONTHS[now - 1]}"
                    clue = f"{MONTHS[month - 1]} is named beside it, so it is another month"
                    yield Clue(
                        index,
                        DaySet.every() - months(now),
                        _evidence(article, timex.span, clue, bound, Strength.DEFAULT),
                    )


def _is_over(event: EventMention | None) -> bool:
    """False for a present perfect: "orders have doubled in 2031" is said in that very year."""
    return event is None or event.nominal or event.tense != "present"


def _in_dateline(reading: Reading, span: Span) -> bool:
    return reading.page.dateline is not None and reading.page.dateline.contains(span)


def _dateline(article: Article, reading: Reading) -> Iterator[Clue]:
    for timex in reading.timexes:
        if not _in_dateline(reading, timex.span):
            continue
        expr = timex.expr.outer if isinstance(timex.expr, Within) else timex.expr
        match expr:  # "14 May 2031 at 10:30" is of that day
            case Fixed(interval=when, other=None) if when.unit <= Unit.DAY and not when.is_open:
                days, strength = DaySet.between(when.first_day, when.last_day), Strength.HARD
                bound = f"= {format_day(when.first_day or 0)}"
            case Nearest(field=pattern) if pattern.day is not None or pattern.weekday is not None:
                days, strength = pattern_days(pattern), Strength.STRONG
                bound = f"a {timex.text}"
            case _:
                continue
        yield Clue(
            None, days, _evidence(article, timex.span, "date in the dateline", bound, strength)
        )


def _of_calendar(
    timex: Timex, tense: Tense, *, is_over: bool, is_plain: bool, begun: int, ends_a_count: bool
) -> Iterator[Said]:
    """What a date with its year says; ``is_plain``: the year is its own and no figure's."""
    if timex.type not in ("DATE", "TIME"):
        return
    when = resolve(without_part_of_ages(timex.expr), None, None).interval
    first, last = when.first_day, when.last_day
    if first is None or last is None:
        return
    if tense == "past" and (timex.signal in _SAYS_WHEN or ends_a_count):
        is_over = is_over and timex.leans_on is None
        yield from _past(timex, first, last, when.unit, is_over)
    elif tense == "future" and timex.signal in _SAYS_END:
        yield from _future(timex, first, last, when.unit, begun if is_plain else None)


def _of_happening(timex: Timex) -> Iterator[Said]:
    """What the date of a happening, which has no tense, says: it is behind the article."""
    first = resolve(without_part_of_ages(timex.expr), None, None).interval.first_day
    if timex.type in ("DATE", "TIME") and first is not None:
        clue = "what nobody plans has happened"
        yield DaySet.between(first, None), clue, f">= {format_day(first)}", Strength.STRONG


def without_part_of_ages(expr: TimeExpr) -> TimeExpr:
    """Without "mid" of a stretch that may be a century or a decade: "the mid-2000s" bounds by 2000 alone."""
    if isinstance(expr, Part) and resolve(expr.base, None, None).interval.unit > Unit.DECADE:
        return expr.base
    return expr


def _past(timex: Timex, first: int, last: int, unit: Unit, is_over: bool) -> Iterator[Said]:
    yield (
        DaySet.between(first, None),
        "a date of the past",
        f">= {format_day(first)}",
        Strength.HARD,
    )
    plain = timex.signal in ("at", "during") and timex.mod is None
    is_one_year = unit == Unit.YEAR and isinstance(timex.expr, Fixed) and timex.expr.other is None
    if plain and is_over and is_one_year:
        yield (
            DaySet.between(last + 1, None),
            "a past year is named, so it is not the current one",
            f">= {format_day(last + 1)}",
            Strength.STRONG,
        )


def _future(timex: Timex, first: int, last: int, unit: Unit, begun: int | None) -> Iterator[Said]:
    yield (
        DaySet.between(None, last),
        "a date still to come",
        f"<= {format_day(last)}",
        Strength.STRONG,
    )
    if begun is not None and timex.signal in ("at", "during") and unit == Unit.YEAR:
        half = add_months(first, begun) - 1
        yield (
            DaySet.between(None, half),
            "a coming year is named, so at most it has begun"
            if begun
            else "a coming year is named, so it is not the current one",
            f"<= {format_day(half)}",
            Strength.DEFAULT,
        )


def _evidence(article: Article, span: Span, clue: str, bound: str, strength: Strength) -> Evidence:
    return Evidence(article.id, span, span.of(article.text), clue, bound, strength)
