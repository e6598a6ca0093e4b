"""One reading of a date as a radio button whose words wrap, with the reason for it below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QRadioButton, QWidget

from timeline_app.ui.plain import isolated


class ReadingRow(QWidget):
    """A click on the words is a click on the button; screen readers hear date and reason as its name."""

    def __init__(self, when: str, why: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = QRadioButton(self)
        self._when = _words(when, self)
        self._why = _words(why, self)
        self._why.setProperty("role", "muted")
        self._why.setVisible(bool(why))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.button, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._when, 0, 1)
        grid.addWidget(self._why, 1, 1)
        self.set_when(when)

    def set_when(self, when: str) -> None:
        """Say another date."""
        self._when.setText(isolated(when))
        self.button.setAccessibleName(", ".join(w for w in (when, self._why.text()) if w))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Chooses the reading."""
        if event.button() == Qt.MouseButton.LeftButton and self.isEnabled():
            self.button.setFocus(Qt.FocusReason.MouseFocusReason)
            self.button.click()


def _words(words: str, parent: QWidget) -> QLabel:
    made = QLabel(isolated(words), parent)
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made
