"""The line at the bottom: how much there is, what filters hide, what is going on and how to stop it."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from timeline_app.app.session import Changed, Move
from timeline_app.core.filters import EVERYTHING
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.jobs import Jobs
from timeline_app.ui.wording import event_date_words

_MESSAGE_MS = 12_000
_BAR_WIDTH = 140


class StatusLine(QStatusBar):
    """Figures on the right, news on the left, progress and Cancel between while something runs."""

    def __init__(self, bridge: Bridge, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.bar = QProgressBar(self)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.bar.setFixedWidth(_BAR_WIDTH)
        self.bar.setTextVisible(False)
        self.cancel_button = QPushButton(self.tr("Cancel"), self)
        self.cancel_button.setProperty("role", "quiet")
        self.clear_button = QPushButton(self.tr("Clear filters"), self)
        self.clear_button.setProperty("role", "quiet")
        self.figures = QLabel(self)
        for part in (self.bar, self.cancel_button, self.figures, self.clear_button):
            self.addPermanentWidget(part)
        for part in (self.bar, self.cancel_button, self.clear_button):
            part.hide()
        self.cancel_button.clicked.connect(jobs.cancel)
        self.clear_button.clicked.connect(self._on_clear)
        jobs.busy_changed.connect(self._on_busy)
        jobs.progressed.connect(self._on_progress)
        bridge.project_changed.connect(self._on_project)
        bridge.filter_changed.connect(self._on_view)

    def say(self, words: str) -> None:
        """News that go by themselves."""
        self.showMessage(words, _MESSAGE_MS)

    def _on_busy(self, is_busy: bool) -> None:
        self.bar.setVisible(is_busy)
        self.cancel_button.setVisible(is_busy)
        if is_busy:
            self.bar.setRange(0, 0)
            self.showMessage(self.tr("Working…"))
        elif self.currentMessage() == self.tr("Working…") or self.bar.maximum():
            self.clearMessage()

    def _on_progress(self, _name: str, done: int, total: int, words: str) -> None:
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(done)
        self.showMessage(
            self.tr("Read {done} of {total}: {name}").format(done=done, total=total, name=words)
        )

    def _on_project(self, change: Changed) -> None:
        self._on_view(change)
        if change.moves:
            self.say(self._moved(change.moves))

    def _moved(self, moves: tuple[Move, ...]) -> str:
        if len(moves) == 1:
            event = moves[0].event
            words = self.tr("“{event}” moved: {when}")
            return words.format(event=event.summary, when=event_date_words(event))
        return self.tr("{count} events moved").format(count=len(moves))

    def _on_view(self, _change: Changed) -> None:
        from timeline_app.app.rows import totals

        session = self._bridge.session
        if not session.project.articles:
            self.figures.clear()
            self.clear_button.hide()
            return
        found = totals(session.project, self._bridge.table(), session.filter)
        parts = [
            self.tr("{count} events").format(count=found.events),
            self.tr("{count} articles").format(count=found.articles),
        ]
        if found.hidden:
            parts.append(self.tr("{count} hidden by filters").format(count=found.hidden))
        if found.undated:
            parts.append(self.tr("{count} undated").format(count=found.undated))
        self.figures.setText(" · ".join(parts))
        self.clear_button.setVisible(session.filter != EVERYTHING)

    def _on_clear(self) -> None:
        self._bridge.session.set_filter(EVERYTHING)
