"""Between the wish and the decision: nothing is asked twice, nothing is decided by asking."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from timeline_app.app.session import Session
from timeline_app.core.decisions import Decisions
from timeline_app.core.project import Project
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.correcting import Correcting
from timeline_app.ui.date_choices import DateChoices


def test_going_back_to_the_present_reading_wants_nothing(qtbot: QtBot, project: Project) -> None:
    """A fix previews what moves; the present reading is no fix."""
    bridge, choices, button = Bridge(Session(project)), DateChoices(), QPushButton()
    for part in (choices, button):
        qtbot.addWidget(part)
    asked = list[Decisions]()
    bridge.foresight_wanted.connect(asked.append)
    event = project.linked.events[1]
    bridge.session.select(event.id)
    correcting = Correcting(bridge, choices, button, choices)
    correcting.show_event(event, str)
    choices.buttons[1].click()
    assert button.isEnabled()
    choices.present.click()
    assert not button.isEnabled()
    correcting.fix()
    assert bridge.session.decisions == Decisions()
    assert len(asked) == 1
