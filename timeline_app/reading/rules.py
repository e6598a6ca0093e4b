"""All productions in one table, looked up by what they may begin with."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from timeline_app.reading import (
    rules_chronicle,
    rules_clock,
    rules_counted,
    rules_dates,
    rules_day_runs,
    rules_hours,
    rules_lists,
    rules_message,
    rules_message_days,
    rules_message_hours,
    rules_months,
    rules_nth,
    rules_old_years,
    rules_parts,
    rules_periods,
    rules_relative,
    rules_sets,
    rules_spans,
    rules_this_day,
    rules_vague,
    rules_weeks,
    rules_years,
)
from timeline_app.reading.grammar import Offer, Production, Stream
from timeline_app.reading.kinds import Kinds
from timeline_app.reading.rows import Row, rows_of
from timeline_app.reading.table import Table

_UNDIVIDED = (
    *rules_lists.PRODUCTIONS,
    *rules_day_runs.PRODUCTIONS,
    *rules_dates.PRODUCTIONS,
    *rules_months.PRODUCTIONS,
    *rules_weeks.PRODUCTIONS,
    *rules_nth.PRODUCTIONS,
    *rules_years.PRODUCTIONS,
    *rules_chronicle.PRODUCTIONS,
    *rules_relative.PRODUCTIONS,
    *rules_counted.PRODUCTIONS,
    *rules_periods.PRODUCTIONS,
    *rules_clock.PRODUCTIONS,
    *rules_parts.PRODUCTIONS,
)

_OF_MESSAGES = (
    *rules_message_days.PRODUCTIONS,
    *rules_message_hours.PRODUCTIONS,
    *rules_message.PRODUCTIONS,
)


@cache
def table(message: bool = False) -> Table:
    """All productions; those for short messages only where the text is one."""
    rows = (*_base_rows(), *_built_rows())
    return Table((*rows, *rows_of(_OF_MESSAGES, _kinds())) if message else rows, _kinds())


@cache
def _base_rows() -> tuple[Row, ...]:
    return rows_of(_UNDIVIDED, _kinds())


@cache
def _base_table() -> Table:
    return Table(_base_rows(), _kinds())


@cache
def _built_rows() -> tuple[Row, ...]:
    """Those that may begin with an undivided date, of which they must know what it begins with."""
    kinds, base = _kinds(), _base_table()
    kinds.learn("<base>", base.starts, base.needs)
    return rows_of(productions()[len(_UNDIVIDED) : -len(_OF_MESSAGES)], kinds)


@cache
def _kinds() -> Kinds:
    """One numbering for both tables, as a stream is surveyed once."""
    return Kinds(productions())


def _base(stream: Stream, index: int) -> Sequence[Offer]:
    """The undivided date at a token, for "early ...", "the end of ..."."""
    found = _base_table().best(stream, index)
    return [] if found is None else [(found[1], found[0].end)]


def names() -> frozenset[str]:
    """The names of all productions."""
    return frozenset(production.name for production in productions())


@cache
def productions() -> tuple[Production, ...]:
    """All productions in the order in which equals are preferred."""
    return (
        *_UNDIVIDED,
        *rules_spans.PRODUCTIONS,
        *rules_sets.PRODUCTIONS,
        *rules_hours.PRODUCTIONS,
        *rules_this_day.PRODUCTIONS,
        *rules_vague.productions(_base),
        *rules_old_years.PRODUCTIONS,
        *_OF_MESSAGES,
    )
