"""A notice that stops nobody: what was not read, folded to one line, each reason on request."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

_LINE = 120
"""A single sentence up to this length is said at once."""


class Notice(QFrame):
    """Gathers sentences until it is closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self.setAccessibleName(self.tr("Notices"))
        self._unread: list[str] = []
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
        """What the notice says, sentence by sentence: first what was not read."""
        return (*self._unread, *self._sentences)

    def add(self, sentences: Sequence[str]) -> None:
        """Say these too."""
        self._sentences += [words for words in sentences if words not in self._sentences]
        self._show_sentences()

    def add_unread(self, sentences: Sequence[str]) -> None:
        """Say of these inputs that they were not read, and why: one sentence each."""
        self._unread += [words for words in sentences if words not in self._unread]
        self._show_sentences()

    def clear(self) -> None:
        """Forget everything and hide."""
        self._sentences.clear()
        self._unread.clear()
        self.details.hide()
        self.hide()

    def _on_more(self) -> None:
        self.details.setVisible(self.details.isHidden())
        self._show_sentences()

    def _show_sentences(self) -> None:
        said = self.sentences
        is_single = len(said) == 1 and len(said[0]) <= _LINE
        self.heading.setText(said[0] if is_single else self._summary())
        self.details.setText("\n".join(said))
        is_open = not self.details.isHidden()
        self.more_button.setText(self.tr("Hide ▾") if is_open else self.tr("Show why ▸"))
        self.more_button.setVisible(not is_single)
        self.setVisible(bool(said))

    def _summary(self) -> str:
        unread, notes = len(self._unread), len(self._sentences)
        parts = []
        if unread:
            words = self.tr("1 file not read") if unread == 1 else self.tr("{count} files not read")
            parts.append(words.format(count=unread))
        if notes:
            words = self.tr("1 note") if notes == 1 else self.tr("{count} notes")
            parts.append(words.format(count=notes))
        return " · ".join(parts)
