"""The status line: figures, progress with the time left, Pause, Resume and Cancel."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from timeline_app.core.filters import EVERYTHING, Filter
from timeline_app.core.project import Decisions, Project
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.jobs import Jobs, Ticket
from timeline_app.ui.status_line import StatusLine

WAIT_MS = 10_000


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.stop()


@pytest.fixture
def line(bridge: Bridge, jobs: Jobs, qtbot: QtBot) -> StatusLine:
    made = StatusLine(bridge, jobs)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_figures_and_what_hides(line: StatusLine, bridge: Bridge, project: Project) -> None:
    """240 events · 5 articles · filters ✕."""
    bridge.session.set_project(project)
    assert line.figures.text() == "3 events · 2 articles · 1 undated"
    bridge.session.set_filter(Filter(words="bridge"))
    assert line.figures.text() == "3 events · 2 articles · 2 hidden by filters"
    assert line.clear_button.text() == "filters ✕"
    line.clear_button.click()
    assert bridge.session.filter == EVERYTHING
    assert line.clear_button.isHidden()
    bridge.session.do(Decisions().hiding(project.linked.events[0]), "Hide one")
    assert line.figures.text() == "3 events · 2 articles · 1 undated · 1 hidden by you"


def test_progress_with_pause_resume_and_cancel(line: StatusLine, jobs: Jobs, qtbot: QtBot) -> None:
    """A status line with what is left, Pause and Cancel."""
    step, at = threading.Semaphore(0), list[int]()

    def work(ticket: Ticket) -> None:
        for number in range(1, 100):
            step.acquire(timeout=10)
            if ticket.is_cancelled():
                return
            at.append(number)
            ticket.progress(number, 100, "a.txt", number / 100)

    jobs.submit("adding", work, lambda _none: None)
    assert line.bar.isVisible()
    step.release()
    qtbot.waitUntil(lambda: line.progress_words.text() == "Read 1 of 100", timeout=WAIT_MS)
    qtbot.mouseClick(line.pause_button, Qt.MouseButton.LeftButton)
    assert jobs.is_paused
    assert line.pause_button.text() == "Resume"
    assert line.progress_words.text() == "Paused: 1 of 100 read"
    step.release()
    qtbot.wait(50)
    assert at == [1]
    qtbot.mouseClick(line.pause_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: at == [1, 2], timeout=WAIT_MS)
    qtbot.mouseClick(line.pause_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(line.cancel_button, Qt.MouseButton.LeftButton)
    step.release()
    qtbot.waitUntil(lambda: not jobs.is_busy, timeout=WAIT_MS)
    assert not line.bar.isVisible()
    assert not line.pause_button.isVisible()


def test_the_time_left_is_said_when_it_can_be_known(
    line: StatusLine, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    line._on_busy(True)
    monkeypatch.setattr(line._clock, "elapsed", lambda: 60_000, raising=False)
    line._on_progress("adding", 3, 9, "a.txt", 0.34)
    assert line.progress_words.text() == "Read 3 of 9 · about 2 min left"
