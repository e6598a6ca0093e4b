"""The list of keys and mouse moves, on its own small sheet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QWidget


class KeySheet(QDialog):
    """Not modal: it may stay open beside the window."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        grid = QGridLayout(self)
        grid.setContentsMargins(24, 20, 24, 20)
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(6)
        lines = [(_keys(action), action.toolTip()) for action in actions if action.shortcuts()]
        for row, (keys, words) in enumerate((*lines, *self._hands())):
            key = QLabel(keys, self)
            key.setProperty("role", "title")
            grid.addWidget(key, row, 0)
            grid.addWidget(QLabel(words, self), row, 1)

    def _hands(self) -> tuple[tuple[str, str], ...]:
        return (
            ("+  −", self.tr("Zoom in, zoom out")),
            ("←  →", self.tr("Previous, next event")),
            (self.tr("Ctrl+wheel"), self.tr("Zoom at the pointer")),
            (self.tr("Shift+wheel"), self.tr("Move in time")),
            (self.tr("Drag"), self.tr("Move the picture")),
            (self.tr("Double-click"), self.tr("Zoom to an event")),
            (self.tr("Alt-click an actor"), self.tr("Show only this actor's events")),
        )


def _keys(action: QAction) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return "   ".join(sequence.toString(native) for sequence in action.shortcuts())
