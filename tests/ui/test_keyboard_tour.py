"""A keyboard-only tour: everything a person does in the window, without a mouse, in one sitting.

Keys go to whatever has the focus, as they do on a desktop; what is asserted is the session, and what is on
screen only where the session does not say.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from timeline_app.core.calendar import day_number
from timeline_app.core.filters import EVERYTHING
from timeline_app.core.project import Project
from timeline_app.ui.main_window import MainWindow

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
NONE = Qt.KeyboardModifier.NoModifier
WAIT_MS = 20_000


class Hands:
    """Ten fingers on a keyboard."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot

    @property
    def focus(self) -> QWidget:
        """Where the next key goes."""
        focused = QApplication.focusWidget()
        assert focused is not None, "the focus is lost"
        return focused

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """One key, where the focus is."""
        QTest.keyClick(self.focus, key, modifiers)
        self._qtbot.wait(5)

    def type(self, words: str) -> None:
        """Letters, where the focus is."""
        QTest.keyClicks(self.focus, words)
        self._qtbot.wait(5)

    def go_to(self, wanted: QWidget) -> None:
        """F6 until the focus is in a pane."""
        for _ in range(12):
            if wanted is self.focus or wanted.isAncestorOf(self.focus):
                return
            self.press(Qt.Key.Key_F6)
        raise AssertionError(f"F6 never reaches {wanted.accessibleName() or wanted}")

    def come_back(self, window: QWidget) -> None:
        """What a window manager does when a dialog is gone: the window is active, its focus as it was."""
        window.activateWindow()
        self._qtbot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=WAIT_MS)

    def tab_to(self, wanted: QWidget) -> None:
        """Tab until the focus is on a widget."""
        for _ in range(40):
            if wanted is self.focus:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never reaches {wanted.accessibleName() or wanted}")


@pytest.fixture
def hands(qtbot: QtBot) -> Hands:
    return Hands(qtbot)


def test_a_tour_by_keyboard_alone(
    full_window: MainWindow, hands: Hands, project: Project, qtbot: QtBot
) -> None:
    window, session = full_window, full_window.session
    canvas = window.stage.canvas
    assert canvas is not None

    # search, and let go of it
    hands.go_to(canvas)
    hands.press(Qt.Key.Key_Slash)
    hands.type("bridge")
    hands.press(Qt.Key.Key_Return)
    assert session.filter.words == "bridge"
    hands.press(Qt.Key.Key_Escape)
    assert session.filter == EVERYTHING

    # an actor off and on again
    hands.go_to(window.docks[0])
    hands.tab_to(window.filter_panel.actors)
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Up)
    hands.press(Qt.Key.Key_Space)
    assert session.filter.actors is not None
    hands.press(Qt.Key.Key_Space)
    assert session.filter.actors is None

    # along the canvas, in and out, and back to the view before
    hands.go_to(canvas)
    hands.press(Qt.Key.Key_Right)
    first = session.selection
    hands.press(Qt.Key.Key_Right)
    second = session.selection
    assert first is not None
    assert second is not None
    assert first != second
    hands.press(Qt.Key.Key_Left)
    assert session.selection == first
    whole = canvas.visible_days()
    hands.press(Qt.Key.Key_Plus)
    assert canvas.visible_days() != whole
    hands.press(Qt.Key.Key_F)
    hands.press(Qt.Key.Key_0)
    assert canvas.visible_days() == whole

    # to a date
    hands.press(Qt.Key.Key_G)
    hands.type("2021-05-12")
    hands.press(Qt.Key.Key_Return)
    hands.come_back(window)
    seen = canvas.visible_days()
    assert seen[0] <= day_number(2021, 5, 12) <= seen[1]

    # hide the selected event, take it back
    hands.go_to(canvas)
    hands.press(Qt.Key.Key_Delete)
    assert session.decisions.hidden
    hands.press(Qt.Key.Key_Z, CTRL)
    assert not session.decisions.hidden
    hands.press(Qt.Key.Key_Z, CTRL | SHIFT)
    assert session.decisions.hidden
    hands.press(Qt.Key.Key_Z, CTRL)

    # the same events as a table
    hands.press(Qt.Key.Key_T, CTRL)
    table = window.stage.table
    assert table.isVisible()
    hands.go_to(table)
    hands.press(Qt.Key.Key_Home, CTRL)
    hands.press(Qt.Key.Key_Down)
    assert session.selection is not None
    hands.press(Qt.Key.Key_T, CTRL)
    assert canvas.isVisible()

    # the source, found in and left
    hands.go_to(window.source_panel)
    hands.tab_to(window.source_panel.view)
    hands.press(Qt.Key.Key_F, CTRL)
    hands.type("reis")
    hands.press(Qt.Key.Key_Escape)

    # a citation of the selected event
    hands.press(Qt.Key.Key_C, CTRL | SHIFT)
    selected = session.selected_event
    assert selected is not None
    assert selected.summary in QGuiApplication.clipboard().text()

    # any command by its name
    hands.press(Qt.Key.Key_K, CTRL)
    hands.type("fold empty")
    hands.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not session.view.fold, timeout=WAIT_MS)
    hands.come_back(window)

    # the picture before it is written
    hands.go_to(canvas)
    hands.press(Qt.Key.Key_E, CTRL)
    dialog = window.exporting.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.preview.is_current, timeout=WAIT_MS)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.exporting.dialog is None, timeout=WAIT_MS)

    # and nothing of it changed what was open
    assert session.project.linked == project.linked


def test_the_focus_can_be_seen_wherever_tab_goes(full_window: MainWindow, hands: Hands) -> None:
    """Visible focus: a widget with the focus looks otherwise than without it."""
    seen: list[QWidget] = []
    full_window.toolbar.search.setFocus()
    for _ in range(60):
        widget = hands.focus
        if widget in seen:
            break
        seen.append(widget)
        focused = widget.grab().toImage()
        hands.press(Qt.Key.Key_Tab)
        if hands.focus is widget:
            break
        name = widget.accessibleName() or type(widget).__name__
        assert widget.grab().toImage() != focused, f"{name} does not show that it has the focus"
    assert len(seen) > 10
