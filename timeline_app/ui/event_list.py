"""The table of the events that show; selecting a row selects the event everywhere."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from timeline_app.app.session import Changed, Passage
from timeline_app.core.event import Event
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.citing import copy_citation
from timeline_app.ui.event_columns import Column
from timeline_app.ui.event_model import EventModel, Index

_WIDTHS = {
    Column.WHEN: (180, 240),
    Column.STATUS: (80, 145),
    Column.CERTAINTY: (92, 105),
    Column.WHO: (56, 170),
    Column.ARTICLES: (56, 65),
}
"""The least width of a column, and what it grows to where there is room."""
_LEAST_EVENT_PX = 270
"""What happened is what one reads: where there is no room for it, the table scrolls sideways."""
_ROW_HEIGHT = 26


class EventList(QTableView):
    """Reads the session only while it is visible; it catches up when it is shown."""

    citation_copied = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._is_stale = True
        self._is_fitting = False
        self._was_resized_by_hand = False
        self.events = EventModel(self)
        self.setModel(self.events)
        self._make_look()
        self._make_actions()
        bridge.project_changed.connect(self._on_change)
        bridge.filter_changed.connect(self._on_change)
        bridge.selection_changed.connect(self._on_selection)

    def _make_look(self) -> None:
        self.setAccessibleName(self.tr("Table of events"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSortingEnabled(True)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSortIndicator(Column.WHEN, Qt.SortOrder.AscendingOrder)
        header.sectionResized.connect(self._on_column)

    def _make_actions(self) -> None:
        self.copy_rows_action = QAction(self.tr("Copy rows"), self)
        self.copy_rows_action.setShortcut(QKeySequence.StandardKey.Copy)
        self.copy_rows_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.copy_rows_action.triggered.connect(self.copy_rows)
        self.cite_action = QAction(self.tr("Copy citation"), self)
        self.cite_action.triggered.connect(self.copy_citations)
        self.accept_action = QAction(self.tr("Accept"), self)
        self.accept_action.triggered.connect(self.accept_events)
        self.hide_action = QAction(self.tr("Hide"), self)
        self.hide_action.triggered.connect(self.hide_events)
        self.addActions(
            [self.cite_action, self.copy_rows_action, self.accept_action, self.hide_action]
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _fit(self) -> None:
        """Half of what is left over goes to the other columns, up to what they want; the rest to the event."""
        header, room_px = self.horizontalHeader(), self.viewport().width()
        self._is_fitting = True
        if not self._was_resized_by_hand:
            least_px = sum(least for least, _ in _WIDTHS.values())
            most_px = sum(most for _, most in _WIDTHS.values())
            spare_px = (room_px - _LEAST_EVENT_PX - least_px) / 2
            share = min(max(spare_px / (most_px - least_px), 0.0), 1.0)
            for column, (least, most) in _WIDTHS.items():
                header.resizeSection(column, int(least + share * (most - least)))
        room_px -= header.length() - header.sectionSize(Column.EVENT)
        header.resizeSection(Column.EVENT, max(room_px, _LEAST_EVENT_PX))
        self._is_fitting = False

    def _on_column(self, column: int) -> None:
        """Widths that somebody set stay; the event takes or gives the difference."""
        if not self._is_fitting and column != Column.EVENT:
            self._was_resized_by_hand = True
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The event's column grows and shrinks with the table."""
        super().resizeEvent(event)
        self._fit()

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
        import numpy as np

        table, header = self._bridge.table(), self.horizontalHeader()
        rows = np.flatnonzero(self._bridge.session.filter.mask(table))
        self.events.show_rows(table, rows)
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
            self._bridge.session.select(self.events.id_at(current.row()), origin=self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows the passage of the row's event again."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.reveal()
        else:
            super().keyPressEvent(event)

    def reveal(self) -> None:
        """Select the current row's event and show its first passage, wherever that has been scrolled to."""
        index, session = self.currentIndex(), self._bridge.session
        if not index.isValid():
            return
        event = self.events.event_at(index.row())
        session.select(event.id, origin=self)
        if event.sources:
            session.show(Passage(event.sources[0].article, event.sources[0].clause), origin=self)

    def chosen(self) -> tuple[Event, ...]:
        """The events of the selected rows, top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self.events.event_at(row) for row in rows)

    def copy_rows(self) -> None:
        """Put the selected rows on the clipboard, cells parted by tabs, as spreadsheets read them."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        cells = ([self.events.index(row, column).data() for column in Column] for row in rows)
        lines = ("\t".join(" ".join(str(cell).split()) for cell in line) for line in cells)
        QGuiApplication.clipboard().setText("\n".join(lines))

    def copy_citations(self) -> None:
        """Put the citations of the selected events on the clipboard."""
        if self.chosen():
            copy_citation(self._bridge.session.project, *self.chosen())
            self.citation_copied.emit()

    def accept_events(self) -> None:
        """Find the selected events right, as one edit."""
        session = self._bridge.session
        session.do(session.decisions.accepting(*self.chosen()), self.tr("Accept events"))

    def hide_events(self) -> None:
        """Put the selected events out of sight, as one edit."""
        session = self._bridge.session
        session.do(session.decisions.hiding(*self.chosen()), self.tr("Hide events"))
