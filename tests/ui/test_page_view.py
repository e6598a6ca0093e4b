"""A page of words is as high as its words, and its links are reached by Tab."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from timeline_app.ui.page_view import PageView


def test_it_grows_with_its_words_and_hides_without(qtbot: QtBot) -> None:
    holder = QWidget()
    column = QVBoxLayout(holder)
    page = PageView("A page")
    column.addWidget(page)
    qtbot.addWidget(holder)
    holder.resize(300, 400)
    holder.show()
    page.show_html("<p>one</p>")
    short = page.height()
    page.show_html("<p>one</p>" * 10)
    assert page.height() > 3 * short
    page.show_html("")
    assert not page.isVisible()


def test_tab_and_enter_open_links_and_keep_them_in_sight(qtbot: QtBot) -> None:
    """Each quote opens its span by click or Enter."""
    area, page, opened = QScrollArea(), PageView("A page"), list[str]()
    holder = QWidget()
    QVBoxLayout(holder).addWidget(page)
    area.setWidget(holder)
    area.setWidgetResizable(True)
    qtbot.addWidget(area)
    area.resize(300, 120)
    with qtbot.waitActive(area):
        area.show()
        area.activateWindow()
    page.show_html(
        '<p><a href="why:0">first</a></p>' + "<p>between</p>" * 30 + '<a href="why:1">last</a>'
    )
    page.anchorClicked.connect(lambda url: opened.append(url.toString()))
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    page.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(2):
        qtbot.keyClick(page, Qt.Key.Key_Tab)
        qtbot.keyClick(page, Qt.Key.Key_Return)
    assert opened[-1] == "why:1"
    assert area.verticalScrollBar().value() > 0
