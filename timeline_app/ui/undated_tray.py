"""Events that nothing dates: they never sit on the axis, they wait here, each with its reason."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from timeline_app.app.session import Changed
from timeline_app.core.event import Event, EventId
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.fold_button import FoldButton
from timeline_app.ui.plain import tooltip

_ID = Qt.ItemDataRole.UserRole
_LIST_HEIGHT = 140


class UndatedTray(QWidget):
    """A heading that folds, and the list below it. It hides when every event is dated."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.list = QTreeWidget(self)
        self.list.setAccessibleName(self.tr("Undated events"))
        self.list.setHeaderLabels([self.tr("Event"), self.tr("Source"), self.tr("Why undated")])
        self.list.setRootIsDecorated(False)
        self.list.setFixedHeight(_LIST_HEIGHT)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.fold = FoldButton(self.tr("Undated"), self.list, is_open=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 2, 6, 2)
        column.setSpacing(0)
        column.addWidget(self.fold)
        column.addWidget(self.list)
        self.hide()
        self.list.currentItemChanged.connect(self._on_chosen)
        bridge.project_changed.connect(self._on_change)
        bridge.filter_changed.connect(self._on_change)
        bridge.selection_changed.connect(self._on_selection)

    def _on_change(self, _change: Changed) -> None:
        from timeline_app.app.rows import article_rows, undated_events

        session = self._bridge.session
        events = undated_events(self._bridge.table(), session.filter)
        headlines = {row.id: row.headline for row in article_rows(session.project)}
        self.list.blockSignals(True)
        self.list.clear()
        for event in events:
            source = headlines.get(event.sources[0].article, "") if event.sources else ""
            item = QTreeWidgetItem([event.summary, source, self._reason(event)])
            item.setData(0, _ID, event.id)
            for column in range(3):
                item.setToolTip(column, tooltip(item.text(column)))
            self.list.addTopLevelItem(item)
        self.list.blockSignals(False)
        self.fold.setText(self.tr("Undated ({count})").format(count=len(events)))
        self.setVisible(bool(events))
        self._on_selection(_change)

    def _reason(self, event: Event) -> str:
        return event.why[-1] if event.why else self.tr("no time expression bounds it")

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
