"""What stands in the place of canvas and table while these have nothing to show: one sentence, and the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from timeline_app.core.filters import EVERYTHING, Filter
from timeline_app.ui.bridge import Bridge

if TYPE_CHECKING:
    from timeline_app.core.table import EventTable

_SPACING = 14


class WaitingPage(QWidget):
    """A muted sentence in the middle; "Clear filters" below it where filters are the reason."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.words = QLabel(self)
        self.words.setProperty("role", "muted")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.clear_button = QPushButton(self.tr("Clear filters"), self)
        self.clear_button.hide()
        self.clear_button.clicked.connect(self._on_clear)
        column = QVBoxLayout(self)
        column.setSpacing(_SPACING)
        column.addStretch(1)
        column.addWidget(self.words)
        column.addWidget(self.clear_button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def say(self, words: str, *, can_clear: bool = False) -> None:
        """Show a sentence, with the button where clearing the filters would help."""
        self.words.setText(words)
        self.clear_button.setVisible(can_clear)

    def explain(self, table: EventTable, chosen: Filter) -> None:
        """Say why no event shows, or none that has a date."""
        is_narrowed = chosen != EVERYTHING
        passing = chosen.mask(table)
        if not len(table) or (passing.any() and table.is_undated.all()):
            words = self.tr(
                "Nothing here has a date yet.\nSet when an article was published, or add more."
            )
            self.say(words)
        elif passing.any():
            words = self.tr("Only undated events match the filters: they are listed below.")
            if not is_narrowed:
                words = self.tr("Only undated events are left: they are listed below.")
            self.say(words, can_clear=is_narrowed)
        elif is_narrowed:
            self.say(self.tr("Nothing matches the filters."), can_clear=True)
        else:
            self.say(self.tr("You have hidden every event."))

    def _on_clear(self) -> None:
        self._bridge.session.set_filter(EVERYTHING, origin=self)
