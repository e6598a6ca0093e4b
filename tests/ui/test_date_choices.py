"""The readings of a date as radio buttons: the present one, the others, and a date of one's own."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from timeline_app.core.calendar import day_number
from timeline_app.core.event import Alternative
from timeline_app.core.project import Project
from timeline_app.ui.date_choices import DateChoices, Wish


@pytest.fixture
def choices(qtbot: QtBot, project: Project) -> DateChoices:
    made = DateChoices()
    qtbot.addWidget(made)
    event = project.linked.events[1]
    open_one = Alternative(None, 3, "by then")
    event = replace(event, alternatives=(*event.alternatives, open_one))
    made.show_event(event, str.upper, lambda chosen: 5 if chosen != open_one else 0)
    made.show()
    return made


def test_alternatives_are_radio_buttons(choices: DateChoices, project: Project) -> None:
    """Alternatives ("the next Thursday") are radio buttons; the present reading is checked."""
    names = [button.accessibleName() for button in choices.buttons]
    assert names == [
        "within 10 – 16 May 2021 (now)", "Monday 10 May 2021, THE MONDAY AFTER",
        "by 4 January 1970, BY THEN", "Another date…",
    ]  # fmt: skip
    assert choices.present.isChecked()
    assert choices.wish is None
    choices.buttons[1].click()
    chosen = project.linked.events[1].alternatives[0]
    assert choices.wish == Wish((chosen.earliest or 0, chosen.latest or 0), chosen)


def test_a_reading_without_an_end_is_no_date(choices: DateChoices) -> None:
    assert not choices.buttons[2].isEnabled()


def test_a_reading_can_be_wished_for_all_like_it(choices: DateChoices) -> None:
    """ "Apply to the 6 like this"."""
    assert not choices.everywhere.isVisible()
    choices.buttons[1].click()
    assert choices.everywhere.text() == "Apply to the 6 like this"
    choices.everywhere.click()
    assert choices.wish is not None
    assert choices.wish.everywhere


def test_another_date_is_typed_and_a_mistake_is_said(choices: DateChoices, qtbot: QtBot) -> None:
    choices.other.click()
    qtbot.keyClicks(choices.field, "someday")
    assert choices.wish is None
    assert "someday" in choices.outcome.text()
    choices.field.clear()
    qtbot.keyClicks(choices.field, "2021-05")
    assert choices.wish == Wish((day_number(2021, 5, 1), day_number(2021, 5, 31)))
    assert choices.outcome.text() == ""
    with qtbot.waitSignal(choices.submitted):
        qtbot.keyClick(choices.field, Qt.Key.Key_Return)


def test_the_arrow_keys_choose_a_reading(choices: DateChoices, qtbot: QtBot) -> None:
    """Keyboard-only use: the readings are reached by the arrow keys."""
    with qtbot.waitActive(choices):
        choices.activateWindow()
    choices.present.setFocus()
    qtbot.keyClick(choices.present, Qt.Key.Key_Down)
    assert choices.buttons[1].isChecked()
    assert choices.wish is not None
