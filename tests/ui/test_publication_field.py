"""The date of an article: typed, foreseen, set, cleared."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from timeline_app.app.session import Move, Session
from timeline_app.core.article import ArticleId
from timeline_app.core.calendar import day_number
from timeline_app.core.decisions import Decisions
from timeline_app.core.project import Project
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.publication_field import PublicationField, typed

HARBOUR = ArticleId("harbour.txt")


@pytest.fixture
def field(qtbot: QtBot, project: Project) -> PublicationField:
    bridge = Bridge(Session(project))
    made = PublicationField(bridge)
    bridge.setParent(made)
    qtbot.addWidget(made)
    made.show_article(HARBOUR)
    made.show()
    return made


def test_a_typed_date_says_what_it_moves_before_it_is_set(
    field: PublicationField, project: Project, qtbot: QtBot
) -> None:
    """A fix previews "14 events move": a publication date too."""
    bridge = field._bridge
    with qtbot.waitSignal(bridge.foresight_wanted) as asked:
        qtbot.keyClicks(field.date, "2021-05-12")
    assert field.hint.text() == "…"
    event = project.linked.events[1]
    bridge.foreseen.emit(asked.args[0], (Move(event, event),) * 3)
    assert field.hint.text() == "3 events move."
    assert bridge.session.decisions == Decisions()
    qtbot.keyClick(field.date, Qt.Key.Key_Return)
    day = day_number(2021, 5, 12)
    assert bridge.session.decisions.pub_date(HARBOUR) == (day, day)
    assert asked.args[0] == bridge.session.decisions
    qtbot.mouseClick(field.clear_button, Qt.MouseButton.LeftButton)
    assert bridge.session.decisions.pub_date(HARBOUR) is None


def test_what_is_typed_stays_while_other_things_change(
    field: PublicationField, qtbot: QtBot
) -> None:
    qtbot.keyClicks(field.date, "2021-0")
    field.show_article(HARBOUR)
    assert field.date.text() == "2021-0"
    assert not field.hint.text()
    qtbot.keyClick(field.date, Qt.Key.Key_Return)
    assert "2021-0" in field.hint.text()


def test_the_hint_asks_for_all_its_lines(field: PublicationField) -> None:
    """Words that wrap in a narrow panel are not cut at their second line."""
    field._tell("Likely 1 November – 10 December 2014: a guess; it dates no event.")
    for width in (170, 260):
        field.resize(width, field.height())
        needed = field.hint.heightForWidth(field.width())
        assert needed > field.hint.fontMetrics().height()
        assert field.hint.minimumHeight() >= needed


def test_days_are_shown_as_one_would_type_them() -> None:
    assert typed((day_number(2021), day_number(2021, 12, 31))) == "2021"
    assert typed((day_number(2021, 5), day_number(2021, 5, 31))) == "2021-05"
    assert typed((day_number(2021, 5, 3),) * 2) == "2021-05-03"
