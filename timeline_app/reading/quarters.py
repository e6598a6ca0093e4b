"""Quarters that lean on the one a report tells of: "a year ago", "the 1988 period"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline_app.core.article import Timex
from timeline_app.core.calendar import Unit
from timeline_app.core.timeexpr import Field, Nearest, Nth, Shift, TimeExpr, Within
from timeline_app.reading.placed import Placed, Reference


def quarter_ago(item: Placed, reached: Sequence[Reference], reach: int) -> Timex | None:
    """Beside a quarter's figures, "a year ago" is the same quarter of the year before."""
    recent = [r for r in reached if item.sentence - r.sentence <= reach and r.unit != Unit.YEAR]
    if not recent or recent[-1].unit != Unit.QUARTER:
        return None
    expr = Shift(recent[-1].expr, Unit.YEAR, -1)
    return replace(item.timex, expr=expr, leans_on=recent[-1].span)


def quarter_of_year(item: Placed, reached: Sequence[Reference], reach: int) -> Timex | None:
    """ "The 1988 period" is the quarter told of, in that year."""
    recent = [r for r in reached if item.sentence - r.sentence <= reach]
    told = [(r, quarter) for r in recent if (quarter := _quarter(r.expr)) is not None]
    if not told:
        return None
    reference, quarter = told[-1]
    expr = Within(item.timex.expr, Field(quarter=quarter))
    return replace(item.timex, expr=expr, leans_on=reference.span)


def _quarter(expr: TimeExpr) -> int | None:
    match expr:
        case Nearest(field=field) | Nth(field=field) | Within(field=field):
            return field.quarter
        case Shift(base=base):
            return _quarter(base)
        case _:
            return None
