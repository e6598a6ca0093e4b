"""Chips show active filters, take them off one by one, and all at once."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from timeline_app.core.calendar import day_number
from timeline_app.core.event import ActorId
from timeline_app.core.filters import EVERYTHING, Filter
from timeline_app.core.project import Project
from timeline_app.core.status import Certainty, Status
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.chips import ChipBar


@pytest.fixture
def host(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def bar(bridge: Bridge, host: QMainWindow, project: Project) -> ChipBar:
    made = ChipBar(bridge, host)
    host.addToolBar(made)
    bridge.session.set_project(project)
    return made


def said(bar: ChipBar) -> list[str]:
    return [button.text().removesuffix("  ✕") for button in bar.buttons]


def test_chips_show_active_filters(bar: ChipBar, bridge: Bridge) -> None:
    """Chips show active filters."""
    assert bar.isHidden()
    bridge.session.set_filter(
        Filter(
            actors=frozenset({ActorId("reis")}),
            words="bridge",
            from_day=day_number(2021, 5, 3),
            to_day=day_number(2021, 5, 9),
            certainties=frozenset({Certainty.CERTAIN}),
            statuses=frozenset({Status.HAPPENED}),
            articles=frozenset(),
            min_salience=0.3,
        )
    )
    assert bar.isVisible()
    assert said(bar) == [
        "Search: bridge",
        "Period: 3 – 9 May 2021",
        "Actor: Reis",
        "Certainty: date certain",
        "Status: happened",
        "Sources: 0 of 2",
        "Detail ≥ 30%",
    ]
    assert all(button.accessibleName().startswith("Remove") for button in bar.buttons)


def test_a_click_takes_one_filter_off_and_another_all(
    bar: ChipBar, bridge: Bridge, qtbot: QtBot
) -> None:
    chosen = Filter(words="bridge", min_salience=0.3, certainties=frozenset({Certainty.OPEN}))
    bridge.session.set_filter(chosen)
    qtbot.mouseClick(bar.buttons[0], Qt.MouseButton.LeftButton)
    assert bridge.session.filter == replace(chosen, words="")
    qtbot.keyClick(bar.buttons[0], Qt.Key.Key_Space)
    assert bridge.session.filter == Filter(min_salience=0.3)
    qtbot.mouseClick(bar.clear_button, Qt.MouseButton.LeftButton)
    assert bridge.session.filter == EVERYTHING
    assert bar.isHidden()


def test_several_actors_are_counted(bar: ChipBar, bridge: Bridge) -> None:
    both = frozenset({ActorId("reis"), ActorId("dockers")})
    bridge.session.set_filter(Filter(actors=both, all_actors=True))
    assert said(bar) == ["2 of 2 actors"]


def test_words_of_articles_stay_words(bar: ChipBar, bridge: Bridge) -> None:
    bridge.session.set_filter(Filter(words="<b>&amp;"))
    assert said(bar) == ["Search: <b>&&amp;"]


def test_a_name_from_right_to_left_keeps_its_place(bar: ChipBar, bridge: Bridge) -> None:
    """Right-to-left text drawn right: the cross stays at the end of the chip."""
    bridge.session.set_filter(Filter(words="حيفا"))
    assert said(bar) == ["Search: \u2068حيفا\u2069"]
