"""The list that opens at a cluster: choose one of its events by mouse or keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from timeline_app.core.event import Event
from timeline_app.ui.plain import tooltip
from timeline_app.ui.wording import event_date_words

_WIDTH_PX = 420
_MOST_ROWS = 12


class ClusterList(QFrame):
    """A popup: Return or a click chooses, Esc closes. ``chosen`` carries the event's id."""

    chosen = Signal(str)

    def __init__(self, events: Sequence[Event], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Events of the cluster"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for event in events:
            item = QListWidgetItem(f"{event_date_words(event)} · {event.summary}", self.list)
            item.setToolTip(tooltip(event.summary))
            item.setData(Qt.ItemDataRole.UserRole, event.id)
        self.list.setCurrentRow(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.list)
        height = self.list.sizeHintForRow(0) * min(len(events), _MOST_ROWS) + 22
        self.setFixedSize(_WIDTH_PX, max(height, 48))
        self.list.itemActivated.connect(self._on_item)
        self.list.itemClicked.connect(self._on_item)

    def open_at(self, where: QPoint) -> None:
        """Shows the list at a point of the screen."""
        self.move(where)
        self.show()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_item(self, item: QListWidgetItem) -> None:
        event_id = str(item.data(Qt.ItemDataRole.UserRole))
        self.close()
        self.chosen.emit(event_id)
