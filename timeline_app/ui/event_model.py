"""The events that show, as a table model: the same rows as the canvas, for eyes, keys and screen readers.

It holds row numbers of the event table and makes words for the cells that are looked at: opening costs
the same for ten events and for a hundred thousand, but for sorting them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from timeline_app.core.event import Event, EventId
from timeline_app.ui.event_columns import Column, interval_of, words_of
from timeline_app.ui.plain import isolated, tooltip
from timeline_app.ui.wording import bounds_words

if TYPE_CHECKING:
    from timeline_app.core.table import EventTable, Ints

Index = QModelIndex | QPersistentModelIndex

_NO_PARENT = QModelIndex()


class EventModel(QAbstractTableModel):
    """One row an event. Sorting by WHEN goes by earliest moment, not by its words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table: EventTable | None = None
        self._rows: list[int] = []
        """Table row of each row of the model."""
        self._place: dict[EventId, int] | None = None

    def show_rows(self, table: EventTable, rows: Ints) -> None:
        """Replace all rows by these of the table."""
        self.beginResetModel()
        self._table = table
        self._hold(rows.tolist())
        self.endResetModel()

    def _hold(self, rows: list[int]) -> None:
        self._rows, self._place = rows, None

    def event_at(self, row: int) -> Event:
        """The event of a row."""
        assert self._table is not None
        return self._table.events[self._rows[row]]

    def id_at(self, row: int) -> EventId:
        """The id of a row's event."""
        assert self._table is not None
        return self._table.ids[self._rows[row]]

    def row_of(self, event_id: EventId | None) -> int | None:
        """The row of an event, None when it does not show."""
        if event_id is None or self._table is None:
            return None
        if self._place is None:
            self._place = {self._table.ids[at]: row for row, at in enumerate(self._rows)}
        return self._place.get(event_id)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Events, and nothing below them."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Always the same."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words for display, tooltip and screen readers, made for each cell that is asked for."""
        if not index.isValid() or self._table is None:
            return None
        row, column = self._rows[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return isolated(words_of(self._table, row, column))
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(words_of(self._table, row, column))
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row, column)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return bounds_words(interval_of(self._table, row))
        return None

    def _spoken(self, row: int, column: Column) -> str:
        """What a screen reader says: the first cell sums the event up, the others name their column."""
        assert self._table is not None
        if column is Column.WHEN:
            told = (Column.EVENT, Column.WHEN, Column.CERTAINTY, Column.STATUS)
            return ", ".join(words_of(self._table, row, one) for one in told)
        return f"{self._name(column)}: {words_of(self._table, row, column)}"

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Column names."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return self._name(Column(section))

    def _name(self, column: Column) -> str:
        return {
            Column.WHEN: self.tr("When"),
            Column.EVENT: self.tr("Event"),
            Column.STATUS: self.tr("Status"),
            Column.CERTAINTY: self.tr("Certainty"),
            Column.WHO: self.tr("Who"),
            Column.ARTICLES: self.tr("Articles"),
        }[column]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Stable, so that sorting by one column and then another keeps the first within the second."""
        if not 0 <= column < len(Column) or self._table is None:
            return
        from timeline_app.ui.event_order import ordered

        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [self._rows[index.row()] for index in before]
        falls = order == Qt.SortOrder.DescendingOrder
        self._hold(ordered(self._table, self._rows, Column(column), falls=falls))
        if before:
            place = {at: row for row, at in enumerate(self._rows)}
            after = [
                self.index(place[at], old.column()) for at, old in zip(held, before, strict=True)
            ]
            self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()
