"""The list of keys and mouse moves, on a sheet of its own, in groups and two columns."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from timeline_app.ui.palette import keys_of

Lines = tuple[tuple[str, str], ...]


class KeySheet(QDialog):
    """Not modal: it may stay open beside the window."""

    def __init__(
        self, groups: Sequence[tuple[str, Sequence[QAction]]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        blocks = [(heading, _lines(actions)) for heading, actions in groups]
        blocks += [
            (self.tr("On the timeline"), self._timeline()),
            (self.tr("With the mouse"), self._mouse()),
            (self.tr("In lists and texts"), self._lists()),
        ]
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 22, 28, 22)
        row.setSpacing(44)
        for column in _balanced([block for block in blocks if block[1]]):
            row.addLayout(self._column(column))

    def _column(self, blocks: Sequence[tuple[str, Lines]]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(16)
        for heading, lines in blocks:
            title = QLabel(heading.upper(), self)
            title.setProperty("role", "section")
            title.setIndent(0)
            column.addWidget(title)
            column.addLayout(self._grid(lines))
        column.addStretch(1)
        return column

    def _grid(self, lines: Lines) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        for row, (keys, words) in enumerate(lines):
            key = QLabel(keys, self)
            key.setProperty("role", "title")
            key.setMinimumWidth(150)
            grid.addWidget(key, row, 0)
            grid.addWidget(QLabel(words, self), row, 1)
        return grid

    def _timeline(self) -> Lines:
        return (
            ("←   →", self.tr("Previous, next event")),
            ("↑   ↓", self.tr("Lane above, lane below")),
            ("W   S", self.tr("Zoom in, zoom out")),
            ("A   D", self.tr("Earlier, later")),
        )

    def _mouse(self) -> Lines:
        return (
            (self.tr("Ctrl+wheel"), self.tr("Zoom at the pointer")),
            (self.tr("Wheel"), self.tr("Scroll the lanes; zoom while all fit")),
            (self.tr("Shift+wheel"), self.tr("Move in time")),
            (self.tr("Drag"), self.tr("Move the picture")),
            (self.tr("Shift+drag"), self.tr("Select a period")),
            (self.tr("Double-click"), self.tr("Zoom to an event or a cluster")),
        )

    def _lists(self) -> Lines:
        return (
            (self.tr("Alt+click, Alt+Return"), self.tr("Only this actor")),
            (self.tr("Drag on another"), self.tr("Join two actors")),
            (self.tr("Return"), self.tr("Open the passage")),
            (self.tr("Ctrl+F, F3"), self.tr("Find in the text that has the focus")),
        )


def _lines(actions: Sequence[QAction]) -> Lines:
    return tuple(
        (keys_of(action), action.toolTip().split(":")[0])
        for action in actions
        if action.shortcuts()
    )


def _balanced(blocks: Sequence[tuple[str, Lines]]) -> tuple[Sequence[tuple[str, Lines]], ...]:
    """The blocks in two columns of about the same height, in their order."""
    heights = [len(lines) + 2 for _, lines in blocks]
    cut = next(i for i in range(len(blocks) + 1) if 2 * sum(heights[:i]) >= sum(heights))
    return blocks[:cut], blocks[cut:]
