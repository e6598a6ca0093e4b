"""Work that takes longer than a frame, done in one background thread, one job after another.

It guarantees:
    * ``then`` and every signal arrive in the GUI thread, and ``then`` before the next job begins;
    * each job ends in exactly one of: ``then``, ``failed``, or silence after ``cancel``;
    * an exception in a job is reported in words and logged, and the next job runs;
    * a paused job waits where it asks whether to go on, and a cancelled one is never left waiting;
    * a job under a name that still waits replaces the waiting one: only the latest wish counts;
    * after ``stop`` nothing is delivered any more.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from timeline_app.core.errors import TimelineError

_log = logging.getLogger(__name__)

Then = Callable[[Any], None]


class CancelledError(Exception):
    """Raised inside a job that notices it is no longer wanted."""


@dataclass(slots=True, eq=False)
class Ticket:
    """What a running job holds: it reports progress through it and asks whether to go on."""

    name: str
    work: Callable[[Ticket], Any]
    then: Then
    tell: Callable[[Ticket, int, int, str, float], None]
    partly: Then
    hand_over: Callable[[Ticket, Any], None]
    may_go_on: threading.Event
    """Cleared while the person has paused."""
    stop: threading.Event = field(default_factory=threading.Event)

    def progress(self, done: int, total: int, words: str = "", share: float = 0.0) -> None:
        """So many of so many are done; ``words`` names the last one, ``share`` is the part of the work."""
        self.tell(self, done, total, words, share)

    def deliver(self, portion: Any) -> None:
        """Give the GUI thread a first part of the result, for ``partly``."""
        self.hand_over(self, portion)

    def is_cancelled(self) -> bool:
        """True when the result is not wanted any more. Waits while paused."""
        self.may_go_on.wait()
        return self.stop.is_set()


class Jobs(QObject):
    """A queue of jobs and the thread that works it off."""

    busy_changed = Signal(bool)
    paused_changed = Signal(bool)
    progressed = Signal(str, int, int, str, float)
    """Name of the job, how many are done, of how many, the last one's words, and the part of the work."""
    failed = Signal(str, str)
    """Name of the job, and what went wrong in words."""

    _ended = Signal(object, object, object)
    _advanced = Signal(object, int, int, str, float)
    _delivered = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[Ticket] = []
        self._running: Ticket | None = None
        self._thread: threading.Thread | None = None
        self._stopped = False
        self._may_go_on = threading.Event()
        self._may_go_on.set()
        self._ended.connect(self._on_ended)
        self._advanced.connect(self._on_advanced)
        self._delivered.connect(self._on_delivered)

    @property
    def is_busy(self) -> bool:
        """True while a job runs or waits."""
        return self._running is not None or bool(self._waiting)

    @property
    def is_paused(self) -> bool:
        """True while the running job is held at the next place where it can wait."""
        return not self._may_go_on.is_set()

    def pause(self) -> None:
        """Hold the running job where it next asks whether to go on."""
        if self.is_busy and not self.is_paused:
            self._may_go_on.clear()
            self.paused_changed.emit(True)

    def resume(self) -> None:
        """Let it go on."""
        if self.is_paused:
            self._may_go_on.set()
            self.paused_changed.emit(False)

    def submit(
        self, name: str, work: Callable[[Ticket], Any], then: Then, partly: Then | None = None
    ) -> None:
        """Run ``work`` in the background, and ``then`` with its result in the GUI thread.

        ``partly`` gets what the job delivers before its end; it is not called after a cancel.
        """
        if self._stopped:
            return
        self._waiting = [ticket for ticket in self._waiting if ticket.name != name]
        self._waiting.append(
            Ticket(
                name, work, then, self._tell, partly or _ignore, self._hand_over, self._may_go_on
            )
        )
        if self._running is None:
            self._start_next()
            self.busy_changed.emit(True)

    def cancel(self) -> None:
        """Want none of the running and waiting results; the running job ends as soon as it asks."""
        self._waiting.clear()
        if self._running is not None:
            self._running.stop.set()
        self.resume()

    def stop(self, patience_s: float = 5.0) -> None:
        """Cancel, deliver nothing from now on, and wait for the thread a little while."""
        self._stopped = True
        self.cancel()
        if self._thread is not None:
            self._thread.join(patience_s)

    def _start_next(self) -> None:
        self._running = self._waiting.pop(0)
        self._thread = threading.Thread(
            target=self._run, args=(self._running,), name="timeline-job", daemon=True
        )
        self._thread.start()

    def _run(self, ticket: Ticket) -> None:
        result, problem = None, None
        try:
            result = ticket.work(ticket)
        except CancelledError:
            ticket.stop.set()
        except TimelineError as exc:
            problem = str(exc)
        except Exception as exc:
            _log.exception("the job %r failed", ticket.name)
            problem = f"{type(exc).__name__}: {exc}"
        self._send(self._ended, ticket, result, problem)

    def _tell(self, ticket: Ticket, done: int, total: int, words: str, share: float) -> None:
        self._send(self._advanced, ticket, done, total, words, share)

    def _hand_over(self, ticket: Ticket, portion: Any) -> None:
        self._send(self._delivered, ticket, portion)

    def _send(self, signal: Any, *payload: object) -> None:
        if self._stopped:
            return
        try:
            signal.emit(*payload)
        except RuntimeError:
            _log.debug("the window was gone before its job ended")

    @Slot(object, int, int, str, float)
    def _on_advanced(self, ticket: Ticket, done: int, total: int, words: str, share: float) -> None:
        if not self._stopped and not ticket.stop.is_set():
            self.progressed.emit(ticket.name, done, total, words, share)

    @Slot(object, object)
    def _on_delivered(self, ticket: Ticket, portion: Any) -> None:
        if not self._stopped and not ticket.stop.is_set():
            ticket.partly(portion)

    @Slot(object, object, object)
    def _on_ended(self, ticket: Ticket, result: object, problem: str | None) -> None:
        if self._stopped:
            return
        if not ticket.stop.is_set():
            if problem is None:
                ticket.then(result)
            else:
                self.failed.emit(ticket.name, problem)
        self._running = None
        if self._waiting:
            self._start_next()
        else:
            self.resume()
            self.busy_changed.emit(False)


def _ignore(_portion: Any) -> None:
    return None
