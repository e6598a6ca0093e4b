"""A line to type a date into; the timeline goes there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QVBoxLayout, QWidget

from timeline_app.core.errors import UsageError
from timeline_app.formats.typed_dates import parse
from timeline_app.ui.wording import range_words

_WIDTH = 360


class GoToDate(QDialog):
    """Says what it understands while one types; Return goes, Escape leaves."""

    chosen = Signal(int, int)
    """First and last day number of what was typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Go to a date"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(_WIDTH)
        self.field = QLineEdit(self)
        self.field.setAccessibleName(self.tr("Date to go to"))
        self.field.setPlaceholderText(self.tr("2018-08, 2 August 2018, 2018"))
        self.answer = QLabel(self.tr("A day, a month or a year"), self)
        self.answer.setProperty("role", "muted")
        self.answer.setTextFormat(Qt.TextFormat.PlainText)
        self.answer.setWordWrap(True)
        self.answer.setMinimumHeight(2 * self.answer.fontMetrics().lineSpacing())
        self.answer.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.addWidget(self.field)
        column.addWidget(self.answer)
        self.field.textChanged.connect(self._on_typed)
        self.field.returnPressed.connect(self._on_return)

    def _read(self) -> tuple[int, int] | None:
        words = self.field.text().strip()
        try:
            found = parse(words) if words else None
        except UsageError as problem:
            self._say(str(problem), is_wrong=True)
            return None
        self._say(range_words(*found) if found else self.tr("A day, a month or a year"))
        return found

    def _say(self, words: str, *, is_wrong: bool = False) -> None:
        self.answer.setText(words)
        self.field.setProperty("invalid", "true" if is_wrong else "false")
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)

    def _on_typed(self) -> None:
        self._read()

    def _on_return(self) -> None:
        found = self._read()
        if found is not None:
            self.chosen.emit(*found)
            self.accept()
