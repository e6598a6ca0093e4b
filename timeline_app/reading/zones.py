"""One moment by two clocks: "at 22:00 (20:00 GMT) on Friday", "8 a.m. EDT / 1200 GMT".

The two name one instant, so the day of the first is the day of both by the first one's clock; and where one of
them names its zone, the other is as far off Greenwich as the two are apart. Only a quarter of an hour's multiples
are offsets of clocks; two zones that disagree stay two times.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from timeline_app.core.article import Timex
from timeline_app.core.field import Field
from timeline_app.core.timeexpr import Elsewhere, Nearest, Nth, TimeExpr, Within
from timeline_app.reading.lexicon import layout

_DAY_MIN, _STEP_MIN = 24 * 60, 15
_FURTHEST_MIN = 13 * 60 + 45
"""What a clock is ahead of Greenwich, at most; more than that is behind it."""


@cache
def _beside() -> re.Pattern[str]:
    """What stands between the two."""
    own = "|".join(map(re.escape, layout()["own_clock"]))
    return re.compile(rf"(?:\s(?:{own}))?\s?[(/\[]\s?")


def by_two_clocks(timexes: Sequence[Timex], text: str) -> tuple[Timex, ...]:
    """The expressions, each second clock hung on the first. **Cost**: linear.

    >>> by_two_clocks((), "")
    ()
    """
    found = list(timexes)
    for place in range(1, len(found)):
        first, last = found[place - 1], found[place]
        if first.type == last.type == "TIME" and _beside().fullmatch(
            text, first.span.end, last.span.start
        ):
            found[place - 1 : place + 1] = _as_one(first, last)
    return tuple(found)


def _as_one(first: Timex, last: Timex) -> tuple[Timex, Timex]:
    here, there = _clock(first.expr), _clock(last.expr)
    if here is None or there is None or there.zone_min is None:
        return first, last
    apart = (_minutes(here) - _minutes(there)) % _DAY_MIN
    if there.zone_min + apart > _FURTHEST_MIN:
        apart -= _DAY_MIN
    ahead_min = there.zone_min + apart
    if here.zone_min is not None and not (here.zone_min - ahead_min) % _DAY_MIN:
        ahead_min = here.zone_min
    if here.zone_min not in (None, ahead_min) or ahead_min % _STEP_MIN:
        return first, last
    expr = _in_zone(first.expr, ahead_min)
    told = replace(
        last, expr=Elsewhere(expr, there.zone_min), leans_on=first.leans_on or first.span
    )
    return replace(first, expr=expr), told


def _clock(expr: TimeExpr) -> Field | None:
    """The pattern with the time of day, None where there is none to the hour."""
    if not isinstance(expr, Within | Nearest | Nth) or expr.field.hour is None:
        return None
    return expr.field


def _minutes(time: Field) -> int:
    return 60 * (time.hour or 0) + (time.minute or 0)


def _in_zone(expr: TimeExpr, zone_min: int) -> TimeExpr:
    """The expression with its clock's zone told."""
    assert isinstance(expr, Within | Nearest | Nth), expr
    return replace(expr, field=replace(expr.field, zone_min=zone_min))
