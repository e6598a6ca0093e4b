"""A notice that stops nobody: what was not read, folded to one line, each reason on request."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


class Notice(QFrame):
    """Gathers sentences until it is closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self.setAccessibleName(self.tr("Notices"))
        self._sentences: list[str] = []
        self.heading = QLabel(self)
        self.heading.setWordWrap(True)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.details = QLabel(self)
        self.details.setWordWrap(True)
        self.details.setTextFormat(Qt.TextFormat.PlainText)
        self.details.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.details.hide()
        self.more_button = QPushButton(self)
        self.more_button.setProperty("role", "quiet")
        self.close_button = QPushButton(self.tr("Close"), self)
        self.close_button.setProperty("role", "quiet")
        row = QHBoxLayout()
        row.addWidget(self.heading, 1)
        row.addWidget(self.more_button)
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 4, 6, 4)
        column.addLayout(row)
        column.addWidget(self.details)
        self.hide()
        self.more_button.clicked.connect(self._on_more)
        self.close_button.clicked.connect(self.clear)

    @property
    def sentences(self) -> tuple[str, ...]:
        """What the notice says, sentence by sentence."""
        return tuple(self._sentences)

    def add(self, sentences: Sequence[str]) -> None:
        """Say these too."""
        self._sentences += [words for words in sentences if words not in self._sentences]
        self._show_sentences()

    def clear(self) -> None:
        """Forget everything and hide."""
        self._sentences.clear()
        self.details.hide()
        self.hide()

    def _on_more(self) -> None:
        self.details.setVisible(self.details.isHidden())
        self._show_sentences()

    def _show_sentences(self) -> None:
        count = len(self._sentences)
        one = count == 1
        many = self.tr("{count} notices about what was opened").format(count=count)
        self.heading.setText(self._sentences[0] if one else many)
        self.details.setText("\n".join(self._sentences))
        is_open = not self.details.isHidden()
        self.more_button.setText(self.tr("Hide") if is_open else self.tr("Show why"))
        self.more_button.setVisible(not one)
        self.setVisible(bool(count))
