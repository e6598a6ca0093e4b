"""Actors: counts, aliases, any or all, dim or hide, and one joined with another."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from timeline_app.core.filters import EVERYTHING
from timeline_app.core.project import Decisions, Project
from timeline_app.ui.actor_facet import ActorFacet
from timeline_app.ui.actor_list import carried
from timeline_app.ui.bridge import Bridge

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def facet(bridge: Bridge, qtbot: QtBot, project: Project) -> ActorFacet:
    made = ActorFacet(bridge)
    qtbot.addWidget(made)
    made.resize(260, 300)
    made.show()
    bridge.session.set_project(project)
    made.show_counts()
    return made


def place_of(facet: ActorFacet, key: str) -> QPoint:
    item = facet.list.topLevelItem(facet.list.keys.index(key))
    assert item is not None
    return facet.list.visualItemRect(item).center()


def drop(facet: ActorFacet, one: str, place: QPoint) -> QDropEvent:
    mime, link = carried(one), Qt.DropAction.LinkAction
    over = QDragMoveEvent(place, link, mime, LEFT, NONE)
    facet.list.dragMoveEvent(over)
    event = QDropEvent(QPointF(place), link, mime, LEFT, NONE)
    facet.list.dropEvent(event)
    event.setAccepted(over.isAccepted())
    return event


def test_aliases_are_nested_under_the_name(facet: ActorFacet) -> None:
    """Aliases nested under the name."""
    item = facet.list.topLevelItem(facet.list.keys.index("reis"))
    assert item is not None
    assert item.text(0) == "Reis"
    assert item.child(0).text(0) == "Mayor Reis"


def test_an_actor_dragged_on_another_joins_it(facet: ActorFacet, bridge: Bridge) -> None:
    """Drag one on another to merge."""
    said: list[str] = []
    facet.said.connect(said.append)
    assert drop(facet, "reis", place_of(facet, "dockers")).isAccepted()
    assert bridge.session.decisions.same_actors == (("reis", "dockers"),)
    assert bridge.session.undo_label == "Join Reis with Dockers"
    assert "Undo" in said[0]
    bridge.session.undo()
    assert bridge.session.decisions == Decisions()


def test_an_actor_joins_neither_itself_nor_empty_ground(facet: ActorFacet, bridge: Bridge) -> None:
    assert not drop(facet, "reis", place_of(facet, "reis")).isAccepted()
    assert not drop(facet, "reis", QPoint(5, 280)).isAccepted()
    assert not drop(facet, "stranger", place_of(facet, "reis")).isAccepted()
    assert bridge.session.decisions == Decisions()


def test_the_menu_of_a_line_joins_too(facet: ActorFacet, bridge: Bridge) -> None:
    item = facet.list.topLevelItem(facet.list.keys.index("reis"))
    assert item is not None
    facet.list.setCurrentItem(item)
    menu = QMenu()
    facet.list._extend_menu(menu, item)
    same = menu.actions()[0].menu()
    assert isinstance(same, QMenu)
    assert [action.text() for action in same.actions()] == ["Dockers"]
    same.actions()[0].trigger()
    assert bridge.session.decisions.same_actors == (("reis", "dockers"),)


def test_any_or_all_of_the_checked_actors(facet: ActorFacet, bridge: Bridge) -> None:
    """Any/all switch for several actors."""
    facet.matching.setCurrentIndex(1)
    facet.matching.activated.emit(1)
    assert bridge.session.filter.all_actors
    facet.list.only("reis")
    assert bridge.session.filter.actors == {"reis"}
    facet.all_button.click()
    facet.matching.setCurrentIndex(0)
    facet.matching.activated.emit(0)
    assert bridge.session.filter == EVERYTHING


def test_the_list_of_actors_can_be_searched(facet: ActorFacet, qtbot: QtBot) -> None:
    qtbot.keyClicks(facet.field, "mayor")
    hidden = {
        key: facet.list.topLevelItem(row).isHidden()  # type: ignore[union-attr]
        for row, key in enumerate(facet.list.keys)
    }
    assert hidden == {"reis": False, "dockers": True}
