"""The words of the table's cells are those of the card."""

from __future__ import annotations

from dataclasses import replace

import pytest

from timeline_app.core.calendar import day_number
from timeline_app.core.interval import Interval
from timeline_app.core.project import Project
from timeline_app.core.table import EventTable
from timeline_app.ui.event_columns import Column, interval_of, words_of
from timeline_app.ui.wording import event_date_words

pytestmark = pytest.mark.usefixtures("qapp")


def test_dates_are_worded_as_on_the_card(project: Project) -> None:
    event, day = project.linked.events[1], day_number(2021, 5, 10)
    others = (
        replace(event, kind="throughout"),
        replace(event, interval=Interval(None, event.interval.end_s)),
        replace(event, interval=Interval.of_days(day, day + 14), days=(day, day + 7, day + 14)),
    )
    events = (*project.linked.events, *others)
    table = EventTable.from_events(events)
    for row, one in enumerate(events):
        assert words_of(table, row, Column.WHEN) == event_date_words(one)
        assert interval_of(table, row) == one.interval
