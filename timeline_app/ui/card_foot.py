"""The foot of a card: what can be done with it, in sight however far the card is scrolled."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


class CardFoot(QFrame):
    """Fix, Accept, Copy citation, Hide, and above them what Fix would do."""

    def __init__(self, outcome: QLabel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "foot")
        self.fix_button = QPushButton(self.tr("&Fix"), self)
        self.fix_button.setProperty("role", "primary")
        self.fix_button.setToolTip(self.tr("Give the event the date chosen above"))
        self.accept_button = QPushButton(self.tr("&Accept"), self)
        self.accept_button.setToolTip(self.tr("I have looked at this event and found it right"))
        self.copy_button = QPushButton(self.tr("Copy citation"), self)
        self.hide_button = QPushButton(self.tr("Hide"), self)
        row = QHBoxLayout()
        for button in (self.fix_button, self.accept_button):
            row.addWidget(button)
        row.addStretch(1)
        for button in (self.copy_button, self.hide_button):
            button.setProperty("role", "quiet")
            row.addWidget(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 6, 12, 6)
        rows.addWidget(outcome)
        rows.addLayout(row)

    def show_for(self, has_event: bool, has_article: bool) -> None:
        """An article can only be cited; for nothing there is no foot."""
        for button in (self.fix_button, self.accept_button, self.hide_button):
            button.setVisible(has_event)
        self.setVisible(has_event or has_article)
