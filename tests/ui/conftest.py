"""What tests of widgets share: a bridge on the invented project, and a whole window on it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from timeline_app.app.session import Session
from timeline_app.core.project import Project
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.main_window import MainWindow

WAIT_MS = 20_000


@pytest.fixture
def bridge(qtbot: QtBot) -> Iterator[Bridge]:
    """A bridge on an empty session."""
    made = Bridge(Session())
    yield made
    made.close()


@pytest.fixture
def full_window(qtbot: QtBot, project: Project) -> MainWindow:
    """A window on screen, its canvas loaded, on the invented project."""
    made = MainWindow()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    qtbot.waitUntil(lambda: made.stage.canvas is not None, timeout=WAIT_MS)
    made.session.set_project(project)
    qtbot.wait(20)
    return made
