"""A canvas on its stage and session: two clumps of events half a century apart, by three actors."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.canvas.hands import EARLY, LATE
from timeline_app.app.session import Session
from timeline_app.core.event import ActorId, EventId, Participation
from timeline_app.core.interval import Interval
from timeline_app.core.project import Project
from timeline_app.core.status import Role
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.stage import Stage
from timeline_app.ui.timeline_item import TimelineCanvas


@pytest.fixture
def stories(project: Project) -> Project:
    """Two clumps of events half a century apart, by three actors."""
    first = project.linked.events[0]
    events = [
        dataclasses.replace(
            first,
            id=EventId(f"s{n}"),
            summary=f"The mill stops for the time {n}",
            interval=Interval.of_days(day, day),
            actors=(Participation(ActorId(who), who.title(), Role.AGENT, ()),),
            salience=n / 40,
        )
        for n, (day, who) in enumerate(
            [(EARLY + 3 * i, "abba"[i % 4]) for i in range(10)]
            + [(LATE + 3 * i, "aabc"[i % 4]) for i in range(14)]
        )
    ]
    linked = dataclasses.replace(project.linked, events=tuple(events))
    return dataclasses.replace(project, linked=linked)


@pytest.fixture
def stage(qtbot: QtBot, stories: Project) -> Iterator[Stage]:
    session = Session(stories)
    bridge = Bridge(session)
    made = Stage(bridge)
    qtbot.addWidget(made)
    made.resize(1000, 640)
    made.load_canvas()
    with qtbot.waitExposed(made):
        made.show()
    qtbot.wait(200)
    yield made
    bridge.close()
    made.close()


@pytest.fixture
def canvas(stage: Stage) -> TimelineCanvas:
    assert stage.canvas is not None
    return stage.canvas


@pytest.fixture
def session(stage: Stage) -> Session:
    return stage._bridge.session
