"""The columns of the table of events, and the words of one cell."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from timeline_app.ui.wording import certainty_words, status_words, when_words

if TYPE_CHECKING:
    from timeline_app.core.interval import Interval
    from timeline_app.core.table import EventTable


class Column(IntEnum):
    """The columns, left to right."""

    WHEN = 0
    EVENT = 1
    STATUS = 2
    CERTAINTY = 3
    WHO = 4
    ARTICLES = 5


def words_of(table: EventTable, row: int, column: Column) -> str:
    """The words of one cell of the table's row."""
    from timeline_app.core.table import CERTAINTIES, STATUSES

    match column:
        case Column.WHEN:
            days = tuple(table.days.of(row).tolist()) or None
            is_throughout = bool(table.throughout[row])
            return when_words(interval_of(table, row), days, is_throughout=is_throughout)
        case Column.EVENT:
            return table.labels[row]
        case Column.STATUS:
            return status_words(STATUSES[table.status[row]])
        case Column.CERTAINTY:
            return certainty_words(CERTAINTIES[table.certainty[row]])
        case Column.WHO:
            return ", ".join(table.actor_names[at] for at in table.actors.of(row).tolist())
        case Column.ARTICLES:
            return str(len(table.articles.of(row)))


def interval_of(table: EventTable, row: int) -> Interval:
    """The bounds of the table's row."""
    from timeline_app.core.calendar import Unit
    from timeline_app.core.interval import Interval
    from timeline_app.core.table import OPEN_END_S, OPEN_START_S

    start_s, end_s = int(table.start_s[row]), int(table.end_s[row])
    return Interval(
        None if start_s == OPEN_START_S else start_s,
        None if end_s == OPEN_END_S else end_s,
        Unit(int(table.unit[row])),
    )
