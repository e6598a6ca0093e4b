"""Keyboard-only use: F6 goes from panel to panel, Tab through all of them in their order."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from timeline_app.ui.main_window import MainWindow


def pane_of(window: MainWindow) -> str:
    now = QApplication.focusWidget()
    places: tuple[tuple[str, QWidget], ...] = (
        ("toolbar", window.toolbar),
        *((dock.objectName(), dock) for dock in window.docks),
        ("canvas", window.stage.pages),
        ("tray", window.stage.tray),
    )
    return next((name for name, place in places if now and place.isAncestorOf(now)), "")


def test_f6_goes_from_panel_to_panel_and_back(full_window: MainWindow, qtbot: QtBot) -> None:
    """Keyboard-only use: every panel can be reached."""
    full_window.toolbar.search.setFocus()
    seen = []
    for _ in range(7):
        seen.append(pane_of(full_window))
        qtbot.keySequence(full_window, QKeySequence("F6"))
    assert seen == ["toolbar", "filters", "articles", "canvas", "tray", "source", "event"]
    assert pane_of(full_window) == "toolbar"
    qtbot.keySequence(full_window, QKeySequence("Shift+F6"))
    assert pane_of(full_window) == "event"


def test_tab_goes_through_the_panels_in_their_order(full_window: MainWindow, qtbot: QtBot) -> None:
    """Tab reaches everything: toolbar, filters, canvas, tray, source, card."""
    full_window.toolbar.search.setFocus()
    seen = ["toolbar"]
    for _ in range(120):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        pane = pane_of(full_window)
        if pane and pane != seen[-1]:
            seen.append(pane)
        if seen[-1] == "toolbar" and len(seen) > 1:
            break
    wanted = ["filters", "articles", "canvas", "tray", "source", "event"]
    assert [pane for pane in seen if pane in wanted] == wanted


@pytest.mark.parametrize("theme", [1, 2])
def test_focus_is_visible_on_every_control(
    full_window: MainWindow, qtbot: QtBot, theme: int
) -> None:
    """Visible focus: what has the focus looks otherwise than without it."""
    from timeline_app.ui import look

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setStyleSheet(look.style_sheet("light" if theme == 1 else "dark"))
    facet = full_window.filter_panel.actor_facet
    bar = full_window.toolbar
    for part in (
        bar.add_button, bar.search, bar.lanes, facet.all_button, facet.matching, facet.dim,
        facet.list, full_window.filter_panel.detail.slider, full_window.stage.tray.fold,
    ):  # fmt: skip
        bar.more_button.setFocus()
        qtbot.wait(1)
        without = part.grab().toImage()
        part.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.wait(1)
        assert part.grab().toImage() != without, part
    app.setStyleSheet("")


def test_every_button_has_a_name(full_window: MainWindow) -> None:
    """Names and roles for screen readers."""
    for button in full_window.findChildren(QAbstractButton):
        if button.objectName().startswith("qt_") or isinstance(button.parent(), QLineEdit):
            continue  # Qt's own
        if not button.isVisible():
            continue
        assert button.text() or button.accessibleName() or button.toolTip(), button
