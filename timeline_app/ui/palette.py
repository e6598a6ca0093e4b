"""The command palette: type a few letters of any command, Return does it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from timeline_app.app.fuzzy import score

_WIDTH, _HEIGHT = 520, 380
_TOP_PX = 70
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class CommandPalette(QDialog):
    """Lists what can be done now, with its keys; the best fit is chosen at once."""

    def __init__(self, commands: Sequence[tuple[str, QAction]], parent: QWidget) -> None:
        """``commands``: each with the heading of its group."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setWindowTitle(self.tr("Commands"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._commands = [(group, action) for group, action in commands if action.isEnabled()]
        self.field = QLineEdit(self)
        self.field.setAccessibleName(self.tr("Find a command"))
        self.field.setPlaceholderText(self.tr("Find a command"))
        self.list = QTreeWidget(self)
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setColumnCount(2)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.resize(_WIDTH, _HEIGHT)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._fill)
        self.field.returnPressed.connect(self._on_return)
        self.list.itemClicked.connect(self._on_clicked)
        self.setProperty("role", "popup")
        self.list.ensurePolished()
        self._fill("")
        self._place(parent)

    def _place(self, parent: QWidget) -> None:
        frame = parent.window().geometry()
        self.move(frame.center().x() - _WIDTH // 2, frame.top() + _TOP_PX)
        self.field.setFocus()

    @property
    def shown(self) -> tuple[QAction, ...]:
        """The commands listed, best first."""
        return tuple(self._commands[number][1] for number in self._order)

    def _fill(self, typed: str) -> None:
        points = [score(typed, _line(group, action)) for group, action in self._commands]
        fitting = [(-mark, number) for number, mark in enumerate(points) if mark is not None]
        self._order = [number for _, number in sorted(fitting)]
        self.list.clear()
        for number in self._order:
            group, action = self._commands[number]
            item = QTreeWidgetItem([_line(group, action), keys_of(action)])
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.list.addTopLevelItem(item)
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow keys of the field move in the list."""
        is_press = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and event.key() in _MOVES:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _on_return(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._do(item)

    def _on_clicked(self, item: QTreeWidgetItem) -> None:
        self._do(item)

    def _do(self, item: QTreeWidgetItem) -> None:
        action = self._commands[self._order[self.list.indexOfTopLevelItem(item)]][1]
        self.accept()
        action.trigger()


def keys_of(action: QAction) -> str:
    """The keys of a command as the system writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    return "   ".join(sequence.toString(native) for sequence in action.shortcuts())


def _line(group: str, action: QAction) -> str:
    words = action.text().rstrip("…").replace("&", "")
    mark = "  ✓" if action.isCheckable() and action.isChecked() else ""
    return f"{group}: {words}{mark}"
