"""Events that nothing dates: they never sit on the axis, they wait here, each with its reason."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from timeline_app.app.chain import chain_of
from timeline_app.app.session import Changed, Passage
from timeline_app.core.event import Event, EventId
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.fold_button import FoldButton
from timeline_app.ui.plain import tooltip

_ID = Qt.ItemDataRole.UserRole
_MOST_LINES, _MOST_ALONE = 6, 16
"""Lines it shows at most beside dated events, and where there are none of those."""
_LEAST_ROW_PX = 22
_EDGES_PX = 6
_SAID_ABOVE = "Undated: "
"""How the reason begins in the chain; in this list it need not be said again."""
_SHARES = (0.42, 0.22)
"""Parts of the width that the phrase and the source take; the reason takes the rest."""


class UndatedTray(QWidget):
    """A heading that folds, and the list below it. It hides when every event is dated."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.list = QTreeWidget(self)
        self.list.setAccessibleName(self.tr("Undated events"))
        self.list.setHeaderLabels([self.tr("Phrase"), self.tr("Source"), self.tr("Why undated")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAllColumnsShowFocus(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.list.header().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.fold = FoldButton(self.tr("UNDATED"), self.list, is_open=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 2, 6, 2)
        column.setSpacing(0)
        column.addWidget(self.fold)
        column.addWidget(self.list)
        self._is_alone = False
        self._opened_itself = False
        self.hide()
        self.fold.toggled.connect(self._on_fold)
        self.list.currentItemChanged.connect(self._on_chosen)
        self.list.itemActivated.connect(self._on_activated)
        bridge.project_changed.connect(self._on_change)
        bridge.filter_changed.connect(self._on_change)
        bridge.selection_changed.connect(self._on_selection)

    def _on_change(self, change: Changed) -> None:
        from timeline_app.app.rows import undated_events
        from timeline_app.layout.views import drawn_rows

        session, shelf = self._bridge.session, self._bridge.shelf()
        events = undated_events(self._bridge.table(), session.filter)
        self.list.blockSignals(True)
        self.list.clear()
        for event in events:
            source = shelf.headline(event.sources[0].article) if event.sources else ""
            item = QTreeWidgetItem([event.summary, source, self._reason(event)])
            item.setData(0, _ID, event.id)
            for column in range(3):
                item.setToolTip(column, tooltip(item.text(column)))
            self.list.addTopLevelItem(item)
        self.list.blockSignals(False)
        words = self.tr("UNDATED ({count})").format(count=len(events))
        self.fold.setText(words)
        self.fold.setAccessibleName(words)
        dated = drawn_rows(self._bridge.table(), session.filter, session.view)
        self._stand_alone(bool(events) and not dated.any())
        self._fit()
        self.setVisible(bool(events))
        self._on_selection(change)

    def _stand_alone(self, is_alone: bool) -> None:
        """Where nothing that shows has a date, the tray is all there is to see: it opens by itself, once.

        When dates show again, it folds as it was.
        """
        if is_alone and not self._is_alone:
            self._opened_itself = not self.fold.isChecked()
            self.fold.setChecked(True)
        elif self._is_alone and not is_alone and self._opened_itself:
            self.fold.setChecked(False)
        self._is_alone = is_alone

    def _fit(self) -> None:
        """As high as its lines, up to a few."""
        most = _MOST_ALONE if self._is_alone else _MOST_LINES
        lines = max(1, min(self.list.topLevelItemCount(), most))
        row_px = max(self.list.sizeHintForRow(0), _LEAST_ROW_PX)
        self.list.header().ensurePolished()
        head_px = max(self.list.header().sizeHint().height(), self.list.header().height())
        self.list.setFixedHeight(head_px + lines * row_px + _EDGES_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns share the width."""
        super().resizeEvent(event)
        for column, share in enumerate(_SHARES):
            self.list.setColumnWidth(column, int(self.width() * share))

    def _reason(self, event: Event) -> str:
        chain = chain_of(event)
        told = chain.results or chain.phrases
        if not told:
            return self.tr("no time expression bounds it")
        words = told[-1].words.removeprefix(_SAID_ABOVE)
        return words[:1].upper() + words[1:]

    def _on_fold(self, _is_open: bool) -> None:
        self._fit()

    def _on_selection(self, _change: Changed) -> None:
        selected = self._bridge.session.selection
        self.list.blockSignals(True)
        self.list.clearSelection()
        for i in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(i)
            if item is not None and item.data(0, _ID) == selected:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)

    def _on_chosen(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._bridge.session.select(EventId(item.data(0, _ID)), origin=self)

    def _on_activated(self, item: QTreeWidgetItem) -> None:
        """Return or a double click opens the passage, even when the event is selected already."""
        session = self._bridge.session
        event = session.event(EventId(item.data(0, _ID)))
        if event is not None and event.sources:
            session.select(event.id, origin=self)
            source = event.sources[0]
            session.show(Passage(source.article, source.clause), origin=self)
