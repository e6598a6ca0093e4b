"""Opening and closing the window 50 times leaks nothing: no widget, no object of ours, no thread, no file."""

from __future__ import annotations

import gc
import os
import threading
import weakref
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from timeline_app.app.session import Session
from timeline_app.core.project import Project
from timeline_app.ui.main_window import MainWindow

ROUNDS = 50
WARM = 5
"""Rounds before the count begins: caches of fonts, themes and types fill once."""


def open_and_close(qtbot: QtBot, project: Project) -> weakref.ref[MainWindow]:
    """One life of a window with a canvas, a selected event and its source on show."""
    window = MainWindow(Session(project))
    window.show()
    with qtbot.waitSignal(window.stage.canvas_loaded, timeout=20_000):
        pass
    window.session.set_project(project)
    window.session.select(project.linked.events[0].id)
    QCoreApplication.processEvents()
    window.close()
    remembered = weakref.ref(window)
    del window
    settle()
    return remembered


def settle() -> None:
    """Carries out what was put off, and collects what only holds itself."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QCoreApplication.processEvents()
        gc.collect()


def living() -> Counter[str]:
    """What is alive now, counted: widgets and objects of ours by class, threads, open files."""
    found = Counter(
        f"object {type(one).__module__}.{type(one).__qualname__}"
        for one in gc.get_objects()
        if isinstance(one, QObject) or str(type(one).__module__).startswith("timeline_app")
    )
    found["widgets"] = len(QApplication.allWidgets())
    found["threads"] = threading.active_count()
    descriptors = Path("/proc/self/fd")
    found["files"] = len(os.listdir(descriptors)) if descriptors.is_dir() else 0
    return found


@pytest.mark.slow
def test_opening_and_closing_fifty_times_leaks_nothing(qtbot: QtBot, project: Project) -> None:
    for _ in range(WARM):
        open_and_close(qtbot, project)
    before = living()
    windows = [open_and_close(qtbot, project) for _ in range(ROUNDS)]
    grown = living() - before
    assert [window for window in windows if window() is not None] == []
    leaked = {name: count for name, count in grown.items() if count >= ROUNDS // 2}
    assert leaked == {}
    assert grown["widgets"] == 0
