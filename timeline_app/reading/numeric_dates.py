"""Dates in figures alone: "03/04/2021" has two readings until the article shows which order it keeps.

One date that allows a single order ("13/05/2014") settles all others of the article; they lean on it. An
article that shows both orders, or neither, leaves them open. Dots mean day first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline_app.core import calendar as cal
from timeline_app.core.article import Timex
from timeline_app.core.interval import Interval
from timeline_app.core.timeexpr import Fixed, TimeExpr, Within
from timeline_app.reading.grammar import Found, Match
from timeline_app.reading.lexer import fold
from timeline_app.reading.nonterminals import field_of
from timeline_app.reading.year_numbers import full_year

_FIGURES = re.compile(r"\d+(\D)\d+\1\d+")

RULE = "date_slashed"
"""Name of the production, by which its dates are known later."""


def orders(text: str) -> tuple[int | None, int | None]:
    """The day with the month first, and the day with the day first; None where there is no such day.

    >>> orders("25/12/2019")[0], orders("3.4.2019")[0], orders("31/4/2019")
    (None, None, (None, None))
    """
    text = fold(text)
    sign = next(c for c in text if not c.isdigit())
    first, second, last = text.split(sign)
    if sign == "." and len(last) == 2:
        return None, None
    year, one, two = full_year(last), int(first), int(second)
    month_first, day_first = _day(year, one, two), _day(year, two, one)
    if sign == "." and day_first is not None:
        month_first = None
    return month_first, day_first


def _day(year: int, month: int, day: int) -> int | None:
    if not 1 <= month <= 12 or not 1 <= day <= cal.month_length(year, month):
        return None
    return cal.day_number(year, month, day)


def build(match: Match) -> Found | None:
    """ "12/24/2021", "24.12.2021"; "03/04/2021" is either of two days, and named month first."""
    known = [day for day in orders(match.word("slashed")) if day is not None]
    if not known:
        return None
    first, *others = (Interval.of_days(day, day) for day in dict.fromkeys(known))
    return Found("DATE", Fixed(first, *others), mod="APPROX" if others else None)


def build_stamp(match: Match) -> Found | None:
    """ "12/24/2021, 21:15": the hour is of that day."""
    found = build(match)
    return found and Found("TIME", Within(found.expr, field_of(match, "clock")), mod=found.mod)


def in_one_order(timexes: Sequence[Timex]) -> tuple[Timex, ...]:
    """The expressions, the numeric ones among them in the one order that the article shows."""
    shown: dict[int, Timex] = {}
    for timex in timexes:
        if timex.rule == RULE and "." not in _date(timex) and timex.mod is None:
            days = _orders(timex)
            if None in days:
                shown.setdefault(days.index(None), timex)
    if len(shown) != 1:
        return tuple(timexes)
    ((wrong, witness),) = shown.items()
    return tuple(
        _settled(timex, 1 - wrong, witness) if timex.rule == RULE and timex.mod else timex
        for timex in timexes
    )


def _settled(timex: Timex, order: int, witness: Timex) -> Timex:
    day = _orders(timex)[order]
    assert day is not None, timex.text
    expr: TimeExpr = Fixed(Interval.of_days(day, day))
    if isinstance(timex.expr, Within):
        expr = replace(timex.expr, outer=expr)
    return replace(timex, expr=expr, mod=None, leans_on=witness.span)


def _date(timex: Timex) -> str:
    """The figures of the date, without what stands or sticks behind them: "3/4/2019, 21:15"."""
    figures = _FIGURES.match(timex.text)
    return timex.text if figures is None else figures[0]


def _orders(timex: Timex) -> tuple[int | None, int | None]:
    return orders(_date(timex))
