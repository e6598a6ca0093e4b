"""Find in text: keys, count, marks, and the way round."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from timeline_app.ui.article_view import ArticleView
from timeline_app.ui.find_bar import FindBar
from timeline_app.ui.finder import Finder

TEXT = "😀 Porto.\r\nA port in PORTO, a ship.\r\nporto"


class Page(QWidget):
    """A text, its find bar, and what joins them."""

    def __init__(self) -> None:
        super().__init__()
        self.bar, self.view = FindBar(self), ArticleView(self)
        self.finder = Finder(self.bar, self.view, self)
        column = QVBoxLayout(self)
        column.addWidget(self.bar)
        column.addWidget(self.view)


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    made = Page()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.view.show_text(TEXT, None, ())
    made.view.setFocus()
    qtbot.keyClick(made.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    return made


def test_all_places_are_marked_and_counted(page: Page, qtbot: QtBot) -> None:
    """Find in text."""
    assert page.bar.isVisible()
    qtbot.keyClicks(page.bar.field, "porto")
    assert page.view.found() == ("Porto", "PORTO", "porto")
    assert page.bar.count.text() == "1 of 3"


def test_next_and_previous_go_round(page: Page, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.bar.field, "porto")
    counts = []
    for key, held in (
        (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier),
    ):
        qtbot.keyClick(page.bar.field, key, held)
        counts.append(page.bar.count.text())
    assert counts == ["2 of 3", "3 of 3", "1 of 3", "3 of 3"]
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_F3)
    assert page.bar.count.text() == "1 of 3"


def test_esc_closes_and_takes_the_marks_away(page: Page, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.bar.field, "porto")
    qtbot.keyClick(page.bar.field, Qt.Key.Key_Escape)
    assert not page.bar.isVisible()
    assert page.view.found() == ()
    assert page.view.hasFocus()


def test_what_is_selected_is_looked_for_and_nothing_found_is_said(page: Page, qtbot: QtBot) -> None:
    page.view.setTextCursor(page.view.document().find("ship"))
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.bar.field.text() == "ship"
    assert page.bar.count.text() == "1 of 1"
    qtbot.keyClicks(page.bar.field, "yard")
    assert page.bar.count.text() == "none"
    assert not page.bar.next_button.isEnabled()


def test_another_text_is_looked_through_anew(page: Page, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.bar.field, "porto")
    page.view.show_text("Porto alone", None, ())
    page.finder.look()
    assert page.view.found() == ("Porto",)
