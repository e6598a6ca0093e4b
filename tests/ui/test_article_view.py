"""The text of an article: kept as given, marked where the spans say, clickable on expressions only."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QTextCharFormat, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from tests.conftest import timex_marks
from timeline_app.app.passages import TimexMark
from timeline_app.core.article import ArticleId
from timeline_app.core.project import Project
from timeline_app.ui.article_view import ArticleView
from timeline_app.ui.look import look_of
from timeline_app.ui.text_shapes import UNDERLINES

HARBOUR = ArticleId("harbour.txt")


@pytest.fixture
def view(qtbot: QtBot, project: Project) -> ArticleView:
    made = ArticleView()
    qtbot.addWidget(made)
    made.resize(420, 300)
    page = next(r.page for r in project.readings if r.article == HARBOUR)
    made.show_text(project.article(HARBOUR).text, page, timex_marks(project, HARBOUR))
    made.show()
    return made


def middle_of(view: ArticleView, words: str) -> QPoint:
    cursor = view.document().find(words)
    cursor.setPosition((cursor.selectionStart() + cursor.selectionEnd()) // 2)
    return view.cursorRect(cursor).center()


def underline(view: ArticleView, words: str) -> QTextCharFormat.UnderlineStyle:
    return view.document().find(words).charFormat().underlineStyle()


def test_expressions_are_underlined_by_state(view: ArticleView) -> None:
    style = QTextCharFormat.UnderlineStyle
    assert underline(view, "Monday") == style.DashUnderline
    assert underline(view, "soon") == style.DotLine
    assert underline(view, "Porto") == style.NoUnderline


def test_a_click_is_told_on_an_expression_only(view: ArticleView, qtbot: QtBot) -> None:
    clicked: list[object] = []
    view.timex_clicked.connect(clicked.append)
    for words in ("Porto", "Monday"):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(view, words))
    text = view.toPlainText()
    assert len(clicked) == 1
    mark = view.mark_at(text.index("Monday") + 4)
    assert isinstance(mark, TimexMark)
    assert clicked == [mark.span]


def test_another_text_takes_the_highlight_away(view: ArticleView, project: Project) -> None:
    view.highlight(project.linked.events[1].sources)
    assert len(view.highlighted()) == 3
    view.show_text("Short.", None, ())
    assert view.highlighted() == ()


def test_a_passage_far_below_is_scrolled_into_view(view: ArticleView, project: Project) -> None:
    text = "Nothing happened here.\r\n" * 300 + "At last 😀 they met."
    view.show_text(text, None, ())
    span = project.linked.events[1].sources[0].clause
    start = text.index("At last")
    view.reveal(type(span)(start, start + 7))
    assert view.viewport().rect().contains(middle_of(view, "At last"))


def test_an_expression_the_user_dated_is_underlined_as_corrected(
    view: ArticleView, project: Project
) -> None:
    """Time expressions are underlined by state: resolved, inferred, unresolved, corrected."""
    marks = timex_marks(project, HARBOUR)
    text = project.article(HARBOUR).text
    told = tuple(replace(mark, state="corrected") for mark in marks)
    view.show_text(text, None, told)
    styles = {underline(view, "Monday"), *map(UNDERLINES.get, ("resolved", "inferred"))}
    assert len(styles) == 3
    assert "corrected by you" in view.tooltip_of(told[0])


def test_enter_in_an_expression_is_a_click_on_it(view: ArticleView, qtbot: QtBot) -> None:
    """Keyboard-only use: a marked expression selects its event by Enter too."""
    cursor = view.document().find("Monday")
    cursor.setPosition(cursor.selectionStart() + 2)
    view.setTextCursor(cursor)
    with qtbot.waitSignal(view.timex_clicked):
        qtbot.keyClick(view, Qt.Key.Key_Return)


def test_text_can_be_copied(view: ArticleView, qtbot: QtBot) -> None:
    view.setTextCursor(view.document().find("Dockers in Porto"))
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "Dockers in Porto"


def test_another_theme_repaints_the_marks(
    view: ArticleView, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Light and dark themes: the marks follow."""
    before = view.document().find("Monday").charFormat().foreground().color()
    monkeypatch.setattr("timeline_app.ui.article_view.current_look", lambda: look_of("dark"))
    QApplication.sendEvent(view, QEvent(QEvent.Type.PaletteChange))
    after = view.document().find("Monday").charFormat().foreground().color()
    assert after.name() == look_of("dark").inferred != before.name()


def test_hover_shows_the_resolved_date(view: ArticleView) -> None:
    """Hover shows the resolved date."""
    point = middle_of(view, "Monday")
    asked = QHelpEvent(QEvent.Type.ToolTip, point, view.viewport().mapToGlobal(point))
    QApplication.sendEvent(view.viewport(), asked)
    assert "10 – 16 May 2021" in QToolTip.text()
    assert "worked out from evidence" in QToolTip.text()
    QToolTip.hideText()


def test_ctrl_wheel_zooms_the_text(view: ArticleView) -> None:
    before = view.font().pointSizeF()
    place = QPointF(view.viewport().rect().center())
    wheel = QWheelEvent(
        place, view.viewport().mapToGlobal(place), QPoint(), QPoint(0, 120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), wheel)
    assert view.font().pointSizeF() > before
