"""What an empty window shows: where to drop articles, three ways to begin, and a promise."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from timeline_app.ui.plain import label, tooltip

_BOX_WIDTH = 560
_RECENT = 5


class FirstRunPage(QWidget):
    """Its buttons are requests; the window answers them."""

    open_requested = Signal()
    paste_requested = Signal()
    sample_requested = Signal()
    recent_requested = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QFrame(self)
        self.box.setProperty("role", "drop")
        self.box.setFixedWidth(_BOX_WIDTH)
        title = QLabel(self.tr("Drop articles here"), self.box)
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.9)
        title.setFont(font)
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        about = QLabel(
            self.tr(
                "Text files, Markdown, JSONL, or a whole folder. The program works out when things "
                "happened and draws a timeline with its sources."
            ),
            self.box,
        )
        about.setWordWrap(True)
        about.setProperty("role", "muted")
        about.setAlignment(Qt.AlignmentFlag.AlignCenter)
        promise = QLabel(self.tr("Nothing leaves this computer."), self.box)
        promise.setProperty("role", "muted")
        promise.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self.box)
        column.setContentsMargins(40, 44, 40, 36)
        column.setSpacing(18)
        column.addWidget(title)
        column.addWidget(about)
        column.addLayout(self._buttons())
        column.addWidget(promise)
        self.recent = QWidget(self)
        self.recent.setFixedWidth(_BOX_WIDTH)
        QVBoxLayout(self.recent).setContentsMargins(0, 18, 0, 0)
        self.recent.hide()
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addWidget(self.box, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addWidget(self.recent, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)

    def showEvent(self, event: QShowEvent) -> None:
        """The box needs its width while it is shown."""
        super().showEvent(event)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def hideEvent(self, event: QHideEvent) -> None:
        """A page that is not shown holds no window wide."""
        super().hideEvent(event)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def _buttons(self) -> QHBoxLayout:
        self.open_button = QPushButton(self.tr("&Open…"), self.box)
        self.open_button.setProperty("role", "primary")
        self.paste_button = QPushButton(self.tr("&Paste…"), self.box)
        self.sample_button = QPushButton(self.tr("Try the &sample"), self.box)
        self.open_button.clicked.connect(self.open_requested)
        self.paste_button.clicked.connect(self.paste_requested)
        self.sample_button.clicked.connect(self.sample_requested)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        for button in (self.open_button, self.paste_button, self.sample_button):
            button.setMinimumHeight(36)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def show_recent(self, paths: Sequence[Path]) -> None:
        """Offer the files and folders opened last."""
        column = self.recent.layout()
        assert isinstance(column, QVBoxLayout)
        while (item := column.takeAt(0)) is not None:
            part: QWidget | None = item.widget()
            if part is not None:
                part.deleteLater()
        heading = QLabel(self.tr("RECENT"), self.recent)
        heading.setProperty("role", "section")
        column.addWidget(heading)
        column.setSpacing(2)
        for path in paths[:_RECENT]:
            column.addWidget(self._recent_button(path))
        self.recent.setVisible(bool(paths))

    def _recent_button(self, path: Path) -> QPushButton:
        button = QPushButton(self.recent)
        room_px = _BOX_WIDTH - 24
        words = f"{path.name}  –  {path.parent}"
        middle = Qt.TextElideMode.ElideMiddle
        button.setText(label(button.fontMetrics().elidedText(words, middle, room_px)))
        button.setToolTip(tooltip(str(path)))
        button.setProperty("role", "recent")
        button.setProperty("path", str(path))
        button.clicked.connect(self._on_recent)
        return button

    def _on_recent(self) -> None:
        self.recent_requested.emit(Path(self.sender().property("path")))

    def set_drop_over(self, is_over: bool) -> None:
        """Show that what is dragged may be dropped here."""
        self.box.setProperty("over", "true" if is_over else "false")
        self.box.style().unpolish(self.box)
        self.box.style().polish(self.box)
