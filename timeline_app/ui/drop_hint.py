"""What lies over the timeline while files are dragged over the window: they may be dropped here."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

_MARGIN = 12


class DropHint(QFrame):
    """Covers its parent, and never takes the pointer from it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "drop_over")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        words = QLabel(self.tr("Drop to add these articles"), self)
        font = words.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        words.setFont(font)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        QVBoxLayout(self).addWidget(words)
        self.hide()

    def set_shown(self, is_over: bool) -> None:
        """Appear over the whole of the parent, or go."""
        parent = self.parentWidget()
        if is_over and parent is not None:
            self.setGeometry(parent.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN))
            self.raise_()
        self.setVisible(is_over)
