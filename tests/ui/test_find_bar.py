"""The find bar by itself."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from timeline_app.ui.find_bar import FindBar


def test_it_says_which_of_how_many(qtbot: QtBot) -> None:
    bar = FindBar()
    qtbot.addWidget(bar)
    bar.open_with("x")
    bar.tell(2, 12)
    assert bar.count.text() == "3 of 12"
    bar.tell(None, 0)
    assert bar.count.text() == "none"
    with qtbot.waitSignal(bar.closed):
        bar.close_button.click()
    assert not bar.isVisible()


def test_its_buttons_have_names(qtbot: QtBot) -> None:
    bar = FindBar()
    qtbot.addWidget(bar)
    for button in (bar.previous_button, bar.next_button, bar.close_button):
        assert button.accessibleName()
