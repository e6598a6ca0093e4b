"""The order of the table's rows."""

from __future__ import annotations

import pytest

from timeline_app.core.project import Project
from timeline_app.core.table import EventTable
from timeline_app.ui.event_columns import Column
from timeline_app.ui.event_order import ordered

pytestmark = pytest.mark.usefixtures("qapp")


def test_equal_rows_keep_their_order(project: Project) -> None:
    table = EventTable.of(project)
    assert ordered(table, [2, 1, 0], Column.ARTICLES) == [2, 1, 0]
    assert ordered(table, [2, 1, 0], Column.ARTICLES, falls=True) == [2, 1, 0]


def test_undated_events_come_after_all(project: Project) -> None:
    assert ordered(EventTable.of(project), [2, 1, 0], Column.WHEN) == [0, 1, 2]


def test_words_sort_whatever_their_case(project: Project) -> None:
    """Sortable by every column."""
    table = EventTable.of(project)
    labels = [table.labels[row].casefold() for row in ordered(table, [0, 1, 2], Column.EVENT)]
    assert labels == sorted(labels)
