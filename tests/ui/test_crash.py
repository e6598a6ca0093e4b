"""A reading process that dies is reported by the article's name and replaced; nothing hangs."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from timeline_app.app.options import ReadingOptions
from timeline_app.app.session import Session
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.loader import Loader

READ_MS = 60_000

pytestmark = pytest.mark.slow


@pytest.fixture
def loader(qtbot: QtBot) -> Iterator[Loader]:
    made = Loader(Bridge(Session()), options=ReadingOptions(jobs=1))
    yield made
    made.close()


def kill_workers() -> None:
    for child in multiprocessing.active_children():
        if child.pid is not None:
            os.kill(child.pid, signal.SIGKILL)


def test_a_crash_of_the_reading_worker_is_reported_and_restarted(
    loader: Loader, qtbot: QtBot, tmp_path: Path
) -> None:
    """A crash of the reading worker is reported and restarted; nothing hangs."""
    told: list[str] = []
    loader.unread_found.connect(told.extend)
    long = tmp_path / "long.txt"
    long.write_text("The mayor opened a bridge on Monday. " * 6000, "utf-8")
    short = tmp_path / "short.txt"
    short.write_text("The mayor closed the bridge on Tuesday.", "utf-8")
    session = loader._bridge.session
    loader.open([short])
    qtbot.waitUntil(lambda: bool(session.project.articles), timeout=READ_MS)
    loader.open([long])
    qtbot.wait(700)
    kill_workers()
    qtbot.waitUntil(lambda: not loader.jobs.is_busy, timeout=READ_MS)
    assert len(told) == 1
    assert "long.txt" in told[0]
    assert "process ended" in told[0]
    again = tmp_path / "again.txt"
    again.write_text("The mayor opened another bridge on Friday.", "utf-8")
    loader.open([again])
    qtbot.waitUntil(lambda: len(session.project.articles) == 2, timeout=READ_MS)
    assert {article.id for article in session.project.articles} == {"short.txt", "again.txt"}
