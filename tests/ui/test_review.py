"""The badge counts, leads on, and lists."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from timeline_app.core.project import Project
from timeline_app.ui.main_window import MainWindow


def disputed(project: Project) -> Project:
    first, second, third = (replace(e, alternatives=()) for e in project.linked.events)
    events = (replace(first, conflicts=("one day or another",)), second, third)
    dating = (replace(project.linked.dating[0], conflicts=("two Mondays",)),)
    linked = replace(project.linked, events=events, dating=(*dating, project.linked.dating[1]))
    return replace(project, linked=linked)


def test_the_badge_leads_from_one_to_the_next_and_accepting_takes_off(
    full_window: MainWindow, project: Project, qtbot: QtBot
) -> None:
    """⚠ 7 to review."""
    window, badge = full_window, full_window.toolbar.review
    window.session.set_project(disputed(project))
    assert badge.text() == "2 to review"
    assert badge.isVisible()
    qtbot.mouseClick(badge, Qt.MouseButton.LeftButton)
    assert window.session.selection == project.linked.events[0].id
    qtbot.keySequence(window, QKeySequence("F8"))
    assert window.session.selection is None
    assert window.session.passage is not None
    assert window.session.passage.article == project.linked.dating[0].article
    qtbot.keySequence(window, QKeySequence("F8"))
    assert window.session.selection == project.linked.events[0].id
    window.commands.accept.trigger()
    assert badge.text() == "1 to review"
    window.session.set_project(Project())
    qtbot.waitUntil(lambda: not badge.isVisible())


def test_the_list_names_what_is_in_doubt(
    full_window: MainWindow, project: Project, qtbot: QtBot
) -> None:
    window, badge = full_window, full_window.toolbar.review
    window.session.set_project(disputed(project))
    badge.list.aboutToShow.emit()
    lines = [action for action in badge.list.actions() if not action.isSeparator()]
    assert [action.text() for action in lines] == [project.linked.events[0].summary, "two Mondays"]
    lines[0].trigger()
    assert window.session.selection == project.linked.events[0].id
