"""Find in the text of an article: how often, which one, and the way to the next and the one before."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget


class FindBar(QWidget):
    """Enter and F3 go on, with Shift back; Esc closes. It finds nothing itself."""

    words_changed = Signal(str)
    next_wanted = Signal()
    previous_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit(self)
        self.field.setAccessibleName(self.tr("Find in this text"))
        self.field.setPlaceholderText(self.tr("Find in this text"))
        self.count = QLabel(self)
        self.count.setProperty("role", "muted")
        self.previous_button = self._button("↑", self.tr("Previous (Shift+F3)"))
        self.next_button = self._button("↓", self.tr("Next (F3)"))
        self.close_button = self._button("✕", self.tr("Close (Esc)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        for part in (self.count, self.previous_button, self.next_button, self.close_button):
            row.addWidget(part)
        self.field.textChanged.connect(self.words_changed)
        self.previous_button.clicked.connect(self.previous_wanted)
        self.next_button.clicked.connect(self.next_wanted)
        self.close_button.clicked.connect(self.close_bar)
        self.hide()

    def _button(self, sign: str, name: str) -> QToolButton:
        made = QToolButton(self)
        made.setText(sign)
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.setAutoRaise(True)
        return made

    def open_with(self, words: str) -> None:
        """Show the bar; words that were selected in the text are looked for at once."""
        self.show()
        if words:
            self.field.setText(words)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self.words_changed.emit(self.field.text())

    def close_bar(self) -> None:
        """Hide the bar and look for nothing more."""
        self.hide()
        self.closed.emit()

    def tell(self, current: int | None, count: int) -> None:
        """Say "3 of 12", or that there is none."""
        words = self.tr("{number} of {count}").format(number=(current or 0) + 1, count=count)
        if count == 0:
            words = self.tr("none") if self.field.text().strip() else ""
        self.count.setText(words)
        self.field.setProperty("invalid", "true" if words and not count else "false")
        self.field.style().polish(self.field)
        for button in (self.previous_button, self.next_button):
            button.setEnabled(count > 0)

    def event(self, event: QEvent) -> bool:
        """Esc and F3 are the bar's own while the focus is in it, whatever the window does with them."""
        own = (Qt.Key.Key_Escape, Qt.Key.Key_F3)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(event.key() in own)
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the bar, wherever in it the focus is."""
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_F3, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.previous_wanted if back else self.next_wanted).emit()
        else:
            super().keyPressEvent(event)
