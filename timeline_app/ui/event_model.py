"""The events that show, as a table model: the same rows as the canvas, for eyes, keys and screen readers."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from timeline_app.core.event import Event, EventId
from timeline_app.ui.plain import tooltip
from timeline_app.ui.wording import certainty_words, event_date_words, status_words

Index = QModelIndex | QPersistentModelIndex

_NO_PARENT = QModelIndex()
_AFTER_ALL = 2**60
"""Where undated events sort."""


class Column(IntEnum):
    """The columns, left to right."""

    WHEN = 0
    EVENT = 1
    STATUS = 2
    CERTAINTY = 3
    WHO = 4
    ARTICLES = 5


class EventModel(QAbstractTableModel):
    """One row an event. Sorting by WHEN goes by earliest moment, not by its words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._events: tuple[Event, ...] = ()
        self._row_of: dict[EventId, int] = {}

    def show_events(self, events: Sequence[Event]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._hold(events)
        self.endResetModel()

    def _hold(self, events: Sequence[Event]) -> None:
        self._events = tuple(events)
        self._row_of = {event.id: row for row, event in enumerate(self._events)}

    def event_at(self, row: int) -> Event:
        """The event of a row."""
        return self._events[row]

    def row_of(self, event_id: EventId | None) -> int | None:
        """The row of an event, None when it does not show."""
        return None if event_id is None else self._row_of.get(event_id)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Events, and nothing below them."""
        return 0 if parent.isValid() else len(self._events)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Always the same."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words for display and tooltip; nothing else is kept per cell."""
        if not index.isValid():
            return None
        words = _words(self._events[index.row()], Column(index.column()))
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(words)
        return words if role == Qt.ItemDataRole.DisplayRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Column names."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return {
            Column.WHEN: self.tr("When"),
            Column.EVENT: self.tr("Event"),
            Column.STATUS: self.tr("Status"),
            Column.CERTAINTY: self.tr("Certainty"),
            Column.WHO: self.tr("Who"),
            Column.ARTICLES: self.tr("Articles"),
        }[Column(section)]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Stable, so that sorting by one column and then another keeps the first within the second."""
        if not 0 <= column < len(Column):
            return
        reverse = order == Qt.SortOrder.DescendingOrder
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [self._events[index.row()].id for index in before]
        wanted = Column(column)
        self._hold(sorted(self._events, key=lambda e: _sort_key(e, wanted), reverse=reverse))
        after = [
            self.index(self._row_of[event_id], old.column())
            for event_id, old in zip(held, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()


def _words(event: Event, column: Column) -> str:
    match column:
        case Column.WHEN:
            return event_date_words(event)
        case Column.EVENT:
            return event.summary
        case Column.STATUS:
            return status_words(event.status)
        case Column.CERTAINTY:
            return certainty_words(event.certainty)
        case Column.WHO:
            return ", ".join(dict.fromkeys(part.name for part in event.actors))
        case Column.ARTICLES:
            return str(len({source.article for source in event.sources}))


def _sort_key(event: Event, column: Column) -> tuple[int, str]:
    if column is Column.WHEN:
        start_s, end_s = event.interval.start_s, event.interval.end_s
        known = end_s if start_s is None else start_s
        return _AFTER_ALL if known is None else known, event.summary
    if column is Column.ARTICLES:
        return len({source.article for source in event.sources}), event.summary
    return 0, _words(event, column).casefold()
