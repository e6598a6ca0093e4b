"""Background work: delivered in the GUI thread, one job after another, never lost and never hanging."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from timeline_app.core.errors import UsageError
from timeline_app.ui.jobs import CancelledError, Jobs, Ticket

WAIT_MS = 10_000


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.stop()


def test_a_result_arrives_in_the_gui_thread(jobs: Jobs, qtbot: QtBot) -> None:
    where: list[threading.Thread] = []
    results: list[object] = []

    def then(result: object) -> None:
        where.append(threading.current_thread())
        results.append(result)

    def work(ticket: Ticket) -> int:
        where.append(threading.current_thread())
        ticket.progress(1, 2, "half")
        return 42

    with qtbot.waitSignals([jobs.progressed, jobs.busy_changed], timeout=WAIT_MS):
        jobs.submit("sum", work, then)
    qtbot.waitUntil(lambda: results == [42], timeout=WAIT_MS)
    assert where[0] is not where[1]
    assert where[1] is threading.main_thread()
    assert not jobs.is_busy


@pytest.mark.parametrize(
    ("error", "words"),
    [(UsageError("no such thing"), "no such thing"), (ZeroDivisionError("x"), "x")],
)
def test_a_failure_is_told_and_the_next_job_runs(
    jobs: Jobs, qtbot: QtBot, error: Exception, words: str
) -> None:
    told: list[str] = []
    results: list[object] = []
    jobs.failed.connect(lambda _name, why: told.append(why))

    def fail(_ticket: Ticket) -> None:
        raise error

    jobs.submit("bad", fail, results.append)
    jobs.submit("good", lambda _ticket: "fine", results.append)
    qtbot.waitUntil(lambda: results == ["fine"], timeout=WAIT_MS)
    assert len(told) == 1
    assert words in told[0]


def test_a_cancelled_job_delivers_nothing(jobs: Jobs, qtbot: QtBot) -> None:
    begun, results = threading.Event(), list[object]()

    def work(ticket: Ticket) -> str:
        begun.set()
        ticket.stop.wait()
        raise CancelledError

    jobs.submit("long", work, results.append)
    jobs.submit("never", lambda _ticket: "no", results.append)
    assert begun.wait(10)
    jobs.cancel()
    qtbot.waitUntil(lambda: not jobs.is_busy, timeout=WAIT_MS)
    assert results == []


def test_only_the_latest_wish_of_a_name_is_run(jobs: Jobs, qtbot: QtBot) -> None:
    gate, results = threading.Event(), list[object]()
    jobs.submit("first", lambda _ticket: gate.wait(10), results.append)
    for number in range(3):
        jobs.submit("relink", lambda _ticket, number=number: number, results.append)
    gate.set()
    qtbot.waitUntil(lambda: not jobs.is_busy, timeout=WAIT_MS)
    assert results == [True, 2]


def test_nothing_is_delivered_after_stop(qtbot: QtBot) -> None:
    jobs, gate, results = Jobs(), threading.Event(), list[object]()
    jobs.submit("late", lambda ticket: gate.wait(10), results.append)
    gate.set()
    jobs.stop()
    qtbot.wait(50)
    assert results == []


def test_portions_arrive_before_the_result(jobs: Jobs, qtbot: QtBot) -> None:
    got: list[object] = []

    def work(ticket: Ticket) -> str:
        for number in range(3):
            ticket.deliver(number)
        return "whole"

    jobs.submit("in parts", work, got.append, got.append)
    qtbot.waitUntil(lambda: not jobs.is_busy, timeout=WAIT_MS)
    assert got == [0, 1, 2, "whole"]


def test_a_paused_job_waits_and_a_cancelled_one_does_not(jobs: Jobs, qtbot: QtBot) -> None:
    """Pause and Cancel: pausing holds the work, cancelling ends it even then."""
    begun, asked, results = threading.Event(), list[bool](), list[object]()

    def work(ticket: Ticket) -> str:
        begun.set()
        while not asked:
            if ticket.is_cancelled():
                asked.append(True)
        return "late"

    jobs.pause()
    assert not jobs.is_paused
    jobs.submit("long", work, results.append)
    assert begun.wait(10)
    jobs.pause()
    assert jobs.is_paused
    jobs.cancel()
    qtbot.waitUntil(lambda: not jobs.is_busy, timeout=WAIT_MS)
    assert asked == [True]
    assert results == []
    assert not jobs.is_paused
