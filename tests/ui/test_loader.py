"""Adding and linking in the background: a decision made meanwhile counts, a failure is told."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from timeline_app.app.readers import Read
from timeline_app.app.session import Session
from timeline_app.core.interval import Interval
from timeline_app.core.project import Decisions, Project
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.loader import Loader

WAIT_MS = 20_000


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.txt"
    path.write_text("Dockers walk out\n\nThey did.\n", "utf-8")
    return path


@pytest.fixture
def loader(qtbot: QtBot) -> Iterator[Loader]:
    made = Loader(Bridge(Session()))
    yield made
    made.close()


def session_of(loader: Loader) -> Session:
    return loader._bridge.session


def test_a_decision_made_while_reading_is_linked_in(
    loader: Loader,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    project: Project,
    article: Path,
) -> None:
    gate, linked = threading.Event(), list[Decisions]()

    def read(*_: object) -> Read:
        return Read(project.readings)

    def link(_self: object, _a: object, _r: object, decisions: Decisions, **_: object) -> Project:
        linked.append(decisions)
        gate.wait(10)
        return Project(project.articles, project.readings, decisions, project.linked)

    monkeypatch.setattr("timeline_app.app.library.Library.read", read)
    monkeypatch.setattr("timeline_app.app.library.Library.link", link)
    session = session_of(loader)
    loader.open([article])
    qtbot.waitUntil(lambda: bool(linked), timeout=WAIT_MS)
    wanted = session.decisions.with_pub_date(project.articles[0].id, (18_000, 18_000))
    session.do(wanted, "Set a date")
    gate.set()
    qtbot.waitUntil(lambda: not session.is_stale, timeout=WAIT_MS)
    assert linked == [Decisions(), wanted]
    assert session.project.decisions == wanted


def test_a_failure_is_told_and_the_next_try_works(
    loader: Loader,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    project: Project,
    article: Path,
) -> None:
    tries: list[int] = []

    def read(*_: object) -> Read:
        tries.append(1)
        if len(tries) == 1:
            raise MemoryError("too long a story")
        return Read(project.readings)

    def link(_self: object, _a: object, _r: object, decisions: Decisions, **_: object) -> Project:
        return Project(project.articles, project.readings, decisions, project.linked)

    monkeypatch.setattr("timeline_app.app.library.Library.read", read)
    monkeypatch.setattr("timeline_app.app.library.Library.link", link)
    with qtbot.waitSignal(loader.trouble_found, timeout=WAIT_MS) as told:
        loader.open([article])
    assert told.args is not None
    assert "too long a story" in told.args[0][0]
    loader.open([article])
    qtbot.waitUntil(lambda: bool(session_of(loader).project.articles), timeout=WAIT_MS)


def test_a_folder_without_articles_is_told(loader: Loader, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(loader.unread_found, timeout=WAIT_MS) as told:
        loader.open([tmp_path / "nowhere"])
    assert told.args is not None
    assert "nowhere" in told.args[0][0]
    assert session_of(loader).project == Project()


def test_what_a_decision_would_move_is_told_before_it_is_made(
    loader: Loader, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Project
) -> None:
    """A fix previews "14 events move": linked in the background, and nothing is decided by it."""

    def link(_self: object, _a: object, _r: object, decisions: Decisions, **_: object) -> Project:
        moved = replace(project.linked.events[2], interval=Interval.of_days(10, 11))
        events = (*project.linked.events[:2], moved)
        linked = replace(project.linked, events=events)
        return Project(project.articles, project.readings, decisions, linked)

    monkeypatch.setattr("timeline_app.app.library.Library.link", link)
    session = session_of(loader)
    session.set_project(project)
    wanted = session.decisions.with_pub_date(project.articles[0].id, (10, 11))
    with qtbot.waitSignal(loader._bridge.foreseen, timeout=WAIT_MS) as answer:
        loader._bridge.foresight_wanted.emit(wanted)
    decisions, moves = answer.args
    assert decisions == wanted
    assert [move.was for move in moves] == [project.linked.events[2]]
    assert session.decisions == Decisions()
    assert session.project is project


def test_an_edit_does_not_wait_for_paused_reading(
    loader: Loader,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    project: Project,
    tmp_path: Path,
) -> None:
    """Adding is never modal: a correction is linked while reading is paused."""
    begun = threading.Event()

    def read(_self: object, _articles: object, _progress: object, cancelled: object) -> Read | None:
        begun.set()
        assert callable(cancelled)
        while not cancelled():
            begun.wait(0.01)
        return None

    def link(_self: object, _a: object, _r: object, decisions: Decisions, **_: object) -> Project:
        return Project(project.articles, project.readings, decisions, project.linked)

    monkeypatch.setattr("timeline_app.app.library.Library.read", read)
    monkeypatch.setattr("timeline_app.app.library.Library.link", link)
    session = session_of(loader)
    session.set_project(project)
    fresh = tmp_path / "fresh.txt"
    fresh.write_text("Another bridge opened.", "utf-8")
    loader.open([fresh])
    assert begun.wait(10)
    loader.jobs.pause()
    wanted = session.decisions.with_pub_date(project.articles[0].id, (18_000, 18_000))
    session.do(wanted, "Set a date")
    qtbot.waitUntil(lambda: not session.is_stale, timeout=WAIT_MS)
    assert loader.jobs.is_paused
    loader.jobs.cancel()
    qtbot.waitUntil(lambda: not loader.jobs.is_busy, timeout=WAIT_MS)
    assert session.project.decisions == wanted
