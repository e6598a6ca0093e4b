"""The line at the bottom: how much there is, what filters hide, what is going on and how to stop it."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from timeline_app.app.pace import left
from timeline_app.app.session import Changed, Move
from timeline_app.core.filters import EVERYTHING
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.jobs import Jobs
from timeline_app.ui.plain import isolated
from timeline_app.ui.wording import event_date_words

_MESSAGE_MS = 12_000
_BAR_WIDTH = 140


class StatusLine(QStatusBar):
    """News on the left, figures on the right; progress, Pause and Cancel between while something runs."""

    def __init__(self, bridge: Bridge, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._jobs = jobs
        self._clock = QElapsedTimer()
        self._paused_ms = 0
        """Time spent paused, and when the present pause began."""
        self._pause_began_ms: int | None = None
        self.progress_words = QLabel(self)
        self.bar = QProgressBar(self)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.bar.setFixedWidth(_BAR_WIDTH)
        self.bar.setTextVisible(False)
        self.pause_button = self._quiet_button(self.tr("Pause"))
        self.cancel_button = self._quiet_button(self.tr("Cancel"))
        self.clear_button = self._quiet_button(self.tr("filters ✕"))
        self.clear_button.setAccessibleName(self.tr("Clear all filters"))
        self.clear_button.setToolTip(self.tr("Clear all filters"))
        self.figures = QLabel(self)
        self._running = (self.progress_words, self.bar, self.pause_button, self.cancel_button)
        for part in (*self._running, self.figures, self.clear_button):
            self.addPermanentWidget(part)
        for part in (*self._running, self.clear_button):
            part.hide()
        self.pause_button.clicked.connect(self._on_pause)
        self.cancel_button.clicked.connect(jobs.cancel)
        self.clear_button.clicked.connect(self._on_clear)
        jobs.busy_changed.connect(self._on_busy)
        jobs.paused_changed.connect(self._on_paused)
        jobs.progressed.connect(self._on_progress)
        bridge.project_changed.connect(self._on_project)
        bridge.filter_changed.connect(self._on_view)

    def watch_edits(self, edits: Jobs) -> None:
        """Say when what was decided is being worked out, too."""
        edits.busy_changed.connect(self._on_edits)

    def _on_edits(self, is_busy: bool) -> None:
        words = self.tr("Working out what changes…")
        if is_busy:
            self.showMessage(words)
        elif self.currentMessage() == words:
            self.clearMessage()

    def _quiet_button(self, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setProperty("role", "quiet")
        return button

    def say(self, words: str) -> None:
        """News that go by themselves."""
        self.showMessage(words, _MESSAGE_MS)

    def _on_busy(self, is_busy: bool) -> None:
        for part in self._running:
            part.setVisible(is_busy)
        if is_busy:
            self.bar.setRange(0, 0)
            self.progress_words.setText(self.tr("Working…"))
            self.pause_button.hide()
            self._clock.start()
            self._paused_ms, self._pause_began_ms = 0, None

    def _on_progress(self, _name: str, done: int, total: int, _last: str, share: float) -> None:
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(done)
        self.pause_button.setVisible(done < total)
        if self._jobs.is_paused:
            self._say_paused(done, total)
            return
        words = self.tr("Read {done} of {total}").format(done=done, total=total)
        rest = self._time_left(share)
        self.progress_words.setText(f"{words} · {rest}" if rest else words)

    def _time_left(self, share: float) -> str:
        found = left((self._clock.elapsed() - self._paused_ms) / 1000.0, share)
        if found is None:
            return ""
        if found.count == 0:
            return self.tr("a few seconds left")
        words = {
            "s": self.tr("about {count} s left"),
            "min": self.tr("about {count} min left"),
            "h": self.tr("about {count} h left"),
        }[found.unit]
        return words.format(count=found.count)

    def _on_pause(self) -> None:
        if self._jobs.is_paused:
            self._jobs.resume()
        else:
            self._jobs.pause()

    def _on_paused(self, is_paused: bool) -> None:
        self.pause_button.setText(self.tr("Resume") if is_paused else self.tr("Pause"))
        now_ms = self._clock.elapsed()
        if is_paused:
            self._pause_began_ms = now_ms
            self._say_paused(self.bar.value(), self.bar.maximum())
        elif self._pause_began_ms is not None:
            self._paused_ms += now_ms - self._pause_began_ms
            self._pause_began_ms = None
            self.progress_words.setText(self.tr("Reading…"))

    def _say_paused(self, done: int, total: int) -> None:
        words = self.tr("Paused: {done} of {total} read")
        self.progress_words.setText(words.format(done=done, total=total))

    def _on_project(self, change: Changed) -> None:
        self._on_view(change)
        if change.moves:
            self.say(self._moved(change.moves))

    def _moved(self, moves: tuple[Move, ...]) -> str:
        if len(moves) == 1:
            event = moves[0].event
            words = self.tr("“{event}” moved: {when}")
            return words.format(event=isolated(event.summary), when=event_date_words(event))
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
            self._count(found.events, self.tr("1 event"), self.tr("{count} events")),
            self._count(found.articles, self.tr("1 article"), self.tr("{count} articles")),
        ]
        if found.undated:
            parts.append(self.tr("{count} undated").format(count=found.undated))
        if found.put_away:
            parts.append(self.tr("{count} hidden by you").format(count=found.put_away))
        if found.hidden:
            parts.append(self.tr("{count} hidden by filters").format(count=found.hidden))
        self.figures.setText(" · ".join(parts))
        self.clear_button.setVisible(session.filter != EVERYTHING)

    def _count(self, count: int, one: str, many: str) -> str:
        return one if count == 1 else many.format(count=count)

    def _on_clear(self) -> None:
        self._bridge.session.set_filter(EVERYTHING)
