"""The list of actors: check boxes, and one actor dragged on another is another name of it."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QMimeData, Qt, Signal
from PySide6.QtGui import QAction, QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTreeWidgetItem, QWidget

from timeline_app.ui.check_list import CheckList
from timeline_app.ui.plain import label

NOBODY = ""
"""Key of the line for events that nobody takes part in; no actor id is empty."""
MIME = "application/x-timeline-actor"
_OFFERED = 30


class ActorList(CheckList):
    """``join_wanted``: the first key is another name of the second."""

    join_wanted = Signal(str, str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Take the current actor along; nobody cannot be taken."""
        key = self.key_of(self.currentItem())
        if key:
            drag = QDrag(self)
            drag.setMimeData(carried(key))
            drag.exec(Qt.DropAction.LinkAction)

    def _pair(self, event: QDropEvent) -> tuple[str, str] | None:
        """The dragged actor and the one under the pointer, None where they cannot be joined."""
        if not event.mimeData().hasFormat(MIME):
            return None
        one = bytes(event.mimeData().data(MIME).data()).decode()
        other = self.key_of(self.itemAt(event.position().toPoint()))
        return (one, other) if other and other != one and one in self.keys else None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """An actor may come in."""
        event.setAccepted(event.mimeData().hasFormat(MIME))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """The actor it would be joined with is marked."""
        pair = self._pair(event)
        event.setAccepted(pair is not None)
        self.clearSelection()
        target = self.itemAt(event.position().toPoint())
        if pair is not None and target is not None:
            target.setSelected(True)

    def dropEvent(self, event: QDropEvent) -> None:
        """Join the dragged actor with the one under the pointer."""
        pair = self._pair(event)
        if pair is not None:
            event.acceptProposedAction()
            self.join_wanted.emit(*pair)

    def _extend_menu(self, menu: QMenu, item: QTreeWidgetItem | None) -> None:
        """The same without dragging."""
        key = self.key_of(item)
        others = [row for row in self.rows if row.key not in (key, NOBODY)]
        if not key or not others:
            return
        same = QMenu(self.tr("Same as"), menu)
        menu.addMenu(same)
        for row in others[:_OFFERED]:
            same.addAction(label(row.words)).setData(row.key)
        same.triggered.connect(self._on_same)

    def _on_same(self, chosen: QAction) -> None:
        self.join_wanted.emit(self.key_of(self.currentItem()), chosen.data())


def carried(key: str) -> QMimeData:
    """An actor as a drag carries it."""
    mime = QMimeData()
    mime.setData(MIME, QByteArray(key.encode()))
    return mime
