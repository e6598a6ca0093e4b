"""The table of the events that show; selecting a row selects the event everywhere."""

from __future__ import annotations

from itertools import compress

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from timeline_app.app.session import Changed
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.event_model import Column, EventModel, Index

_WIDTHS = {
    Column.WHEN: 190,
    Column.STATUS: 90,
    Column.CERTAINTY: 95,
    Column.WHO: 130,
    Column.ARTICLES: 60,
}
_ROW_HEIGHT = 26


class EventList(QTableView):
    """Reads the session only while it is visible; it catches up when it is shown."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._is_stale = True
        self.events = EventModel(self)
        self.setModel(self.events)
        self.setAccessibleName(self.tr("Table of events"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSortingEnabled(True)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSortIndicator(Column.WHEN, Qt.SortOrder.AscendingOrder)
        for column, width in _WIDTHS.items():
            header.resizeSection(column, width)
        header.setSectionResizeMode(Column.EVENT, QHeaderView.ResizeMode.Stretch)
        bridge.project_changed.connect(self._on_change)
        bridge.filter_changed.connect(self._on_change)
        bridge.selection_changed.connect(self._on_selection)

    def setVisible(self, visible: bool) -> None:
        """What changed while nobody looked is read now."""
        super().setVisible(visible)
        if visible and self._is_stale:
            self._fill()

    def _on_change(self, _change: Changed) -> None:
        self._is_stale = True
        if self.isVisible():
            self._fill()

    def _fill(self) -> None:
        session = self._bridge.session
        mask = session.filter.mask(self._bridge.table())
        self.events.show_events(tuple(compress(session.project.linked.events, mask.tolist())))
        header = self.horizontalHeader()
        self.events.sort(header.sortIndicatorSection(), header.sortIndicatorOrder())
        self._is_stale = False
        self._show_selection()

    def _on_selection(self, change: Changed) -> None:
        if change.origin is not self and not self._is_stale:
            self._show_selection()

    def _show_selection(self) -> None:
        row = self.events.row_of(self._bridge.session.selection)
        model = self.selectionModel()
        model.blockSignals(True)
        if row is None:
            self.clearSelection()
        else:
            self.selectRow(row)
            self.scrollTo(self.events.index(row, Column.EVENT))
        model.blockSignals(False)
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Moving to a row, by mouse or key, selects its event."""
        super().currentChanged(current, previous)
        if current.isValid() and self.hasFocus():
            self._bridge.session.select(self.events.event_at(current.row()).id, origin=self)
