"""Check boxes with counts: all, some, only one; told of hands alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from timeline_app.ui.check_list import CheckList, CheckRow

ROWS = (CheckRow("a", "Ana", 3, ("Ana Lima",)), CheckRow("b", "Ben", 0), CheckRow("c", "Cyr", 1))


@pytest.fixture
def shown(qtbot: QtBot) -> CheckList:
    made = CheckList("People")
    qtbot.addWidget(made)
    made.resize(240, 200)
    made.show_rows(ROWS, {"a", "c"})
    made.show()
    return made


@pytest.fixture
def told(shown: CheckList) -> list[frozenset[str]]:
    choices: list[frozenset[str]] = []
    shown.choice_changed.connect(lambda: choices.append(shown.checked))
    return choices


def click_box(qtbot: QtBot, shown: CheckList, row: int) -> None:
    item = shown.topLevelItem(row)
    assert item is not None
    shown.setCurrentItem(item)
    qtbot.keyClick(shown, Qt.Key.Key_Space)


def test_showing_rows_tells_nobody(shown: CheckList, told: list[frozenset[str]]) -> None:
    shown.show_rows(ROWS, {"b"})
    shown.show_rows(ROWS[:2], {"a"})
    assert shown.checked == {"a"}
    assert told == []


def test_a_checked_box_tells_the_new_choice(
    shown: CheckList, told: list[frozenset[str]], qtbot: QtBot
) -> None:
    click_box(qtbot, shown, 1)
    click_box(qtbot, shown, 0)
    assert told == [{"a", "b", "c"}, {"b", "c"}]


def test_alt_return_leaves_only_one(
    shown: CheckList, told: list[frozenset[str]], qtbot: QtBot
) -> None:
    shown.setCurrentItem(shown.topLevelItem(2))
    qtbot.keyClick(shown, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert told == [{"c"}]
    shown.check_all()
    assert shown.checked == {"a", "b", "c"}


def test_alt_click_on_a_nested_alias_changes_nothing(
    shown: CheckList, told: list[frozenset[str]], qtbot: QtBot
) -> None:
    shown.expandAll()
    parent = shown.topLevelItem(0)
    assert parent is not None
    alias = parent.child(0)
    assert alias.text(0) == "Ana Lima"
    middle = shown.visualItemRect(alias).center()
    alt = Qt.KeyboardModifier.AltModifier
    qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, alt, middle)
    assert told == []


def test_counts_change_in_place(shown: CheckList) -> None:
    item = shown.topLevelItem(0)
    assert item is not None
    shown.show_rows([CheckRow("a", "Ana", 9, ("Ana Lima",)), *ROWS[1:]], {"a"})
    assert shown.topLevelItem(0) is item
    assert item.text(1) == "9"


def test_matching_lines_are_found_by_alias_and_hidden_ones_keep_their_state(
    shown: CheckList, told: list[frozenset[str]]
) -> None:
    shown.show_matching("lima")
    hidden = [shown.isRowHidden(row, shown.rootIndex()) for row in range(3)]
    assert hidden == [False, True, True]
    assert shown.checked == {"a", "c"}
    shown.show_matching("")
    assert not shown.isRowHidden(2, shown.rootIndex())
    assert told == []
