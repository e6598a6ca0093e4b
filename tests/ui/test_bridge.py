"""Each change of the session becomes one signal a topic, and the table follows the project."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from timeline_app.app.session import Session
from timeline_app.core.filters import Filter
from timeline_app.core.project import Project
from timeline_app.ui.bridge import Bridge


@pytest.mark.usefixtures("qtbot")
def test_each_topic_has_its_signal(project: Project) -> None:
    session, told = Session(), list[str]()
    bridge = Bridge(session)
    for topic in ("project", "filter", "selection", "decisions", "passage", "view"):
        getattr(bridge, f"{topic}_changed").connect(lambda _c, topic=topic: told.append(topic))
    session.set_project(project)
    session.select(project.linked.events[0].id)
    session.set_filter(Filter(words="x"))
    session.set_group_by("none")
    assert told == ["project", "selection", "passage", "filter", "view"]
    bridge.close()
    session.set_group_by("actor")
    assert told[-1] == "view"
    assert len(told) == 5


def test_the_table_is_made_once_for_each_project(qtbot: QtBot, project: Project) -> None:
    session = Session(project)
    bridge = Bridge(session)
    first = bridge.table()
    assert bridge.table() is first
    assert len(first) == len(project.linked.events)
    session.set_project(Project())
    assert len(bridge.table()) == 0


def test_the_shelf_is_made_once_for_each_result(qtbot: QtBot, project: Project) -> None:
    session = Session(project)
    bridge = Bridge(session)
    first = bridge.shelf()
    session.do(session.decisions.accepting(project.linked.events[0]), "Accept")
    assert bridge.shelf() is first
    session.set_project(Project())
    assert bridge.shelf().rows == ()
