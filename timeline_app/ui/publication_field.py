"""The field for an article's publication date: what is typed, what it would move, and what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from timeline_app.app.session import Move
from timeline_app.core.article import ArticleId
from timeline_app.core.calendar import Unit, format_day, unit_span
from timeline_app.core.decisions import Days, Decisions
from timeline_app.core.errors import UsageError
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.wording import moves_words, range_words

_PAUSE_MS = 250
"""After the last key before the would-be result is asked for."""
_PENDING = "…"


class PublicationField(QWidget):
    """Sets and clears one article's date as one undoable edit; says first how many events it moves."""

    decided = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._article: ArticleId | None = None
        self._asked: Decisions | None = None
        self.date = QLineEdit(self)
        self.date.setAccessibleName(self.tr("Publication date of the chosen article"))
        self.date.setPlaceholderText(self.tr("2018-08-02, 2018-08 or 2018"))
        self.set_button = QPushButton(self.tr("Set"), self)
        self.clear_button = QPushButton(self.tr("Clear"), self)
        self.clear_button.setProperty("role", "quiet")
        self.hint = QLabel(self)
        self.hint.setProperty("role", "muted")
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._foresee)
        self._lay_out()
        self.date.returnPressed.connect(self.set_date)
        self.date.textEdited.connect(self._on_typed)
        self.set_button.clicked.connect(self.set_date)
        self.clear_button.clicked.connect(self.clear_date)
        bridge.foreseen.connect(self._on_foreseen)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        title = QLabel(self.tr("&Publication date"), self)
        title.setProperty("role", "section")
        title.setBuddy(self.date)
        column.addWidget(title)
        row = QHBoxLayout()
        row.addWidget(self.date, 1)
        row.addWidget(self.set_button)
        row.addWidget(self.clear_button)
        column.addLayout(row)
        column.addWidget(self.hint)

    def show_article(self, article: ArticleId | None) -> None:
        """Show the date the user gave the article; what is typed for the same article stays."""
        known = None if article is None else self._bridge.session.decisions.pub_date(article)
        for part in (self.date, self.set_button):
            part.setEnabled(article is not None)
        self.clear_button.setEnabled(known is not None)
        if article == self._article and self.date.isModified():
            return
        self._asked = None
        self._article = article
        self.date.setText("" if known is None else typed(known))
        self._tell(self._suggestion())

    def _suggestion(self) -> str:
        row = None if self._article is None else self._bridge.shelf().row(self._article)
        dating = None if row is None else row.dating
        if dating is None or dating.given or dating.likely[0] > dating.likely[1]:
            return ""
        likely = range_words(*dating.likely)
        return self.tr("Likely {when}: a guess; it dates no event.").format(when=likely)

    def _tell(self, words: str, *, is_error: bool = False) -> None:
        self.date.setProperty("invalid", "true" if is_error else "false")
        self.hint.setProperty("role", "error" if is_error else "muted")
        for part in (self.date, self.hint):
            part.style().polish(part)
        self.hint.setText(words)
        self.hint.setVisible(bool(words))
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The hint is never cut, however narrow the panel."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Ask for the height of the hint's lines: a layout's least size knows nothing of wrapping."""
        self.hint.setMinimumHeight(max(self.hint.heightForWidth(self.width()), 0))

    def _on_typed(self, _words: str) -> None:
        self._asked = None
        self._tell("")
        self._pause.start()

    def _foresee(self) -> None:
        """Ask what the typed date would move; half a date is no mistake yet."""
        if self._article is None or not self.date.text().strip():
            return
        try:
            days = _parsed(self.date.text())
        except UsageError:
            return
        self._asked = self._bridge.session.decisions.with_pub_date(self._article, days)
        self._tell(_PENDING)
        self._bridge.foresight_wanted.emit(self._asked)

    def _on_foreseen(self, decisions: Decisions, moves: tuple[Move, ...]) -> None:
        if decisions == self._asked:
            self._tell(moves_words(len(moves)))

    def set_date(self) -> None:
        """Decide what is typed; nothing typed clears the date."""
        if self._article is None:
            return
        if not self.date.text().strip():
            self.clear_date()
            return
        try:
            days = _parsed(self.date.text())
        except UsageError as exc:
            self._tell(str(exc), is_error=True)
            return
        self._decide(days, self.tr("Set a publication date"))

    def clear_date(self) -> None:
        """Take the user's date back."""
        self._decide(None, self.tr("Clear a publication date"))

    def _decide(self, days: Days | None, label: str) -> None:
        article, session = self._article, self._bridge.session
        if article is None:
            return
        self._pause.stop()
        self._asked = None
        self.date.setModified(False)
        session.do(session.decisions.with_pub_date(article, days), label)
        self.show_article(article)
        self.decided.emit()


def _parsed(words: str) -> Days:
    from timeline_app.formats.typed_dates import parse

    return parse(words.strip())


def typed(days: Days) -> str:
    """The days as a person would type them: a day, a month or a year."""
    iso = format_day(days[0])
    if days == unit_span(days[0], Unit.YEAR):
        return iso.rsplit("-", 2)[0]
    return iso.rsplit("-", 1)[0] if days == unit_span(days[0], Unit.MONTH) else iso
