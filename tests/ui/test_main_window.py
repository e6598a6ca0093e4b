"""The window driven as a person drives it; what counts is what the session says afterwards."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFileDialog, QTreeWidget
from pytestqt.qtbot import QtBot

from timeline_app.app.readers import Read
from timeline_app.core.article import ArticleId
from timeline_app.core.filters import EVERYTHING
from timeline_app.core.project import Decisions, Project
from timeline_app.ui.check_list import CheckList
from timeline_app.ui.main_window import MainWindow

WAIT_MS = 20_000
HARBOUR = ArticleId("harbour.txt")

Shown = Callable[[], MainWindow]


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    """Makes a window on screen with its canvas loaded."""

    def make() -> MainWindow:
        window = MainWindow()
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        qtbot.waitUntil(lambda: window.stage.canvas is not None, timeout=WAIT_MS)
        return window

    return make


@pytest.fixture
def window(shown: Shown, project: Project, qtbot: QtBot) -> MainWindow:
    """A window on the invented project."""
    made = shown()
    made.session.set_project(project)
    qtbot.wait(20)
    return made


def alt_click(qtbot: QtBot, shown: CheckList, row: int) -> None:
    item = shown.topLevelItem(row)
    assert item is not None
    middle = shown.visualItemRect(item).center()
    alt = Qt.KeyboardModifier.AltModifier
    qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, alt, middle)


def click_row(qtbot: QtBot, shown: QAbstractItemView, words: str) -> None:
    model, contains = shown.model(), Qt.MatchFlag.MatchContains
    index = model.match(model.index(0, 0), Qt.ItemDataRole.DisplayRole, words, 1, contains)[0]
    middle = shown.visualRect(index).center()
    qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=middle)


def test_an_empty_window_invites(shown: Shown) -> None:
    window = shown()
    page = window.stage.first_run
    assert window.stage.pages.currentWidget() is page
    assert page.open_button.isVisible()
    assert not any(dock.isVisible() for dock in window.docks)
    assert not window.commands.export.isEnabled()


def test_a_click_on_an_event_selects_it_and_marks_its_words(
    window: MainWindow, project: Project, qtbot: QtBot
) -> None:
    event = project.linked.events[1]
    canvas = window.stage.canvas
    assert canvas is not None
    point = canvas.point_of(event.id)
    assert point is not None
    plot = canvas.plot.viewport()  # type: ignore[attr-defined]
    qtbot.mouseClick(plot, Qt.MouseButton.LeftButton, pos=point.toPoint())
    qtbot.waitUntil(lambda: window.session.selection == event.id, timeout=WAIT_MS)
    panel = window.source_panel
    assert panel.article == HARBOUR
    assert panel.view.highlighted() == ("Dockers in Porto walked out on Monday", "walked", "Monday")


def test_a_click_on_a_marked_expression_selects_its_event(
    window: MainWindow, project: Project, qtbot: QtBot
) -> None:
    panel = window.source_panel
    panel.articles.setCurrentIndex(panel.articles.findData(HARBOUR))
    panel.articles.activated.emit(panel.articles.currentIndex())
    view = panel.view
    cursor = view.document().find("Monday")
    cursor.setPosition(cursor.position() - 3)
    qtbot.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.cursorRect(cursor).center()
    )
    assert window.session.selection == project.linked.events[1].id


def test_the_tooltip_of_an_expression_says_its_date(window: MainWindow, project: Project) -> None:
    window.session.select(project.linked.events[1].id)
    view = window.source_panel.view
    mark = view.mark_at(project.article(HARBOUR).text.index("Monday") + 1)
    assert mark is not None
    assert "10 – 16 May 2021" in view.tooltip_of(mark)


def test_alt_click_leaves_only_one_actor(window: MainWindow, qtbot: QtBot) -> None:
    actors = window.filter_panel.actors
    row = actors.keys.index("reis")
    alt_click(qtbot, actors, row)
    assert window.session.filter.actors == {"reis"}
    assert actors.checked == {"reis"}
    shown = window.session.filter.mask(window.bridge.table())
    kept = [
        e for e, keeps in zip(window.session.project.linked.events, shown, strict=True) if keeps
    ]
    assert kept
    assert all(any(part.actor == "reis" for part in event.actors) for event in kept)
    qtbot.mouseClick(window.filter_panel.all_button, Qt.MouseButton.LeftButton)
    assert window.session.filter == EVERYTHING


def test_typing_in_the_search_field_filters(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.toolbar.search, "bridge")
    qtbot.keyClick(window.toolbar.search, Qt.Key.Key_Return)
    assert window.session.filter.words == "bridge"
    assert "hidden by filters" in window.status_line.figures.text()
    qtbot.mouseClick(window.status_line.clear_button, Qt.MouseButton.LeftButton)
    assert window.session.filter == EVERYTHING
    assert window.toolbar.search.text() == ""


def test_a_small_screen_has_room_for_the_window(window: MainWindow) -> None:
    """1000 × 600: the panels give way, the timeline keeps room to be read, the search field stays."""
    window.resize(1000, 600)
    QApplication.processEvents()
    assert (window.width(), window.height()) == (1000, 600)
    assert all(dock.isVisible() for dock in window.docks)
    assert window.stage.width() >= 450
    assert window.toolbar.search.isVisible()


def test_the_keys_lead_to_search_and_to_the_key_sheet(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    canvas = window.stage.canvas
    assert canvas is not None
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Slash)
    qtbot.waitUntil(window.toolbar.search.hasFocus, timeout=WAIT_MS)
    qtbot.keyClicks(window.toolbar.search, "a/0?")
    assert window.toolbar.search.text() == "a/0?"


def test_escape_lets_go_of_the_search_first_and_then_of_the_event(
    window: MainWindow, project: Project, qtbot: QtBot
) -> None:
    window.session.select(project.linked.events[0].id)
    window.toolbar.search.setFocus()
    qtbot.keyClicks(window.toolbar.search, "bridge")
    qtbot.keyClick(window.toolbar.search, Qt.Key.Key_Escape)
    assert window.session.filter == EVERYTHING
    assert window.session.selection is not None
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.session.selection is None


def test_a_citation_names_date_source_and_place(window: MainWindow, project: Project) -> None:
    window.session.select(project.linked.events[1].id)
    window.inspector.page.anchorClicked.emit(QUrl("copy:"))
    copied = QApplication.clipboard().text()
    assert "within 10 – 16 May 2021" in copied
    assert "date inferred" in copied
    assert "“Dockers in Porto walked out on Monday” Dockers walk out 😀, The Quay" in copied


def test_the_table_takes_the_place_of_the_canvas(window: MainWindow) -> None:
    window.commands.table.trigger()
    assert window.stage.table.isVisible()
    assert window.stage.table.events.rowCount() == len(window.session.project.linked.events)
    window.commands.table.trigger()
    assert window.stage.pages.currentWidget() is window.stage.canvas


def test_lanes_follow_the_chosen_grouping(window: MainWindow) -> None:
    lanes = window.toolbar.lanes
    lanes.setCurrentIndex(lanes.findData("status"))
    lanes.activated.emit(lanes.currentIndex())
    assert window.session.group_by == "status"


def test_an_undated_event_waits_in_the_tray(
    window: MainWindow, project: Project, qtbot: QtBot
) -> None:
    tray = window.stage.tray
    assert tray.isVisible()
    qtbot.mouseClick(tray.fold, Qt.MouseButton.LeftButton)
    click_row(qtbot, tray.list, "meet")
    assert window.session.selection == project.linked.events[2].id


def test_no_axis_is_drawn_where_nothing_has_a_date(window: MainWindow, project: Project) -> None:
    """The axis never lies."""
    stage, lone = window.stage, (project.linked.events[2],)
    window.session.set_project(replace(project, linked=replace(project.linked, events=lone)))
    assert stage.pages.currentWidget() is stage.waiting
    assert stage.tray.list.isVisible()
    window.commands.table.trigger()
    assert stage.pages.currentWidget() is stage.table
    window.session.set_project(project)
    window.commands.table.trigger()
    assert stage.pages.currentWidget() is stage.canvas


def test_a_line_of_the_reasons_opens_its_span(window: MainWindow, project: Project) -> None:
    window.session.select(project.linked.events[1].id)
    assert "within 10 – 16 May 2021" in window.inspector.page.toPlainText()
    window.inspector.page.anchorClicked.emit(QUrl("why:1"))
    passage = window.session.passage
    assert passage is not None
    assert passage.span is not None
    assert passage.span.of(project.article(passage.article).text) == "3 May 2021"
    assert window.source_panel.article == "bridge.txt"


@pytest.fixture
def canned(monkeypatch: pytest.MonkeyPatch, project: Project) -> Project:
    """A library that reads nothing and links any articles to the invented project."""

    def read(_self: object, _articles: object, progress: object, _cancelled: object) -> Read:
        assert callable(progress)
        progress(1, 1, "harbour.txt")
        return Read(project.readings)

    def link(_self: object, _a: object, _r: object, decisions: Decisions, **_: object) -> Project:
        return Project(project.articles, project.readings, decisions, project.linked)

    monkeypatch.setattr("timeline_app.app.library.Library.read", read)
    monkeypatch.setattr("timeline_app.app.library.Library.link", link)
    return project


def test_a_typed_date_is_a_decision_that_can_be_undone(
    window: MainWindow, qtbot: QtBot, canned: Project
) -> None:
    articles = window.article_list
    click_row(qtbot, articles.list, "Dockers")
    qtbot.keyClicks(articles.date, "2021-05-12")
    qtbot.keyClick(articles.date, Qt.Key.Key_Return)
    session = window.session
    assert session.decisions.pub_date(HARBOUR) is not None
    qtbot.waitUntil(lambda: not session.is_stale, timeout=WAIT_MS)
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.decisions == canned.decisions
    assert session.redo_label is not None
    redo = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_Z, redo)
    assert session.decisions.pub_date(HARBOUR) is not None
    qtbot.waitUntil(lambda: not session.is_stale, timeout=WAIT_MS)


def test_a_date_that_is_none_is_refused_in_place(window: MainWindow, qtbot: QtBot) -> None:
    articles = window.article_list
    click_row(qtbot, articles.list, "Dockers")
    qtbot.keyClicks(articles.date, "someday")
    qtbot.keyClick(articles.date, Qt.Key.Key_Return)
    assert window.session.decisions == Decisions()
    assert "someday" in articles.hint.text()


@pytest.mark.usefixtures("canned")
def test_dropped_files_are_opened(shown: Shown, qtbot: QtBot, tmp_path: Path) -> None:
    window = shown()
    path = tmp_path / "harbour.txt"
    path.write_text("Dockers walk out\n\nThey did.\n", "utf-8")
    broken = tmp_path / "gone.txt"
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)), QUrl.fromLocalFile(str(broken))])
    event = QDropEvent(
        QPointF(QPoint(50, 50)), Qt.DropAction.CopyAction, mime,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    window.dropEvent(event)
    qtbot.waitUntil(lambda: bool(window.session.project.articles), timeout=WAIT_MS)
    assert window.stage.pages.currentWidget() is window.stage.canvas
    assert all(dock.isVisible() for dock in window.docks)
    assert any("gone.txt" in words for words in window.notice.sentences)


@pytest.mark.usefixtures("canned")
def test_a_pasted_text_becomes_an_article(shown: Shown, qtbot: QtBot) -> None:
    window, loaded = shown(), list[str]()
    window.loader.jobs.progressed.connect(lambda name, *_: loaded.append(name))
    QApplication.clipboard().setText("Dockers walk out\n\nThey did.\n")
    qtbot.mouseClick(window.stage.first_run.paste_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(window.session.project.articles), timeout=WAIT_MS)
    assert loaded


def test_a_text_pasted_twice_is_said_to_be_there(
    window: MainWindow, project: Project, qtbot: QtBot
) -> None:
    QApplication.clipboard().setText(project.articles[0].text)
    with qtbot.waitSignal(window.loader.said, timeout=WAIT_MS):
        window.arrivals.paste()
    assert "already open" in window.status_line.currentMessage()
    assert window.session.project.articles == project.articles


def test_an_empty_clipboard_is_said(shown: Shown, qtbot: QtBot) -> None:
    window = shown()
    QApplication.clipboard().clear()
    qtbot.mouseClick(window.stage.first_run.paste_button, Qt.MouseButton.LeftButton)
    assert "clipboard" in window.status_line.currentMessage()


def test_export_writes_the_picture_beside_the_window(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out.png"
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_: (str(target.with_suffix("")), "")
    )
    qtbot.keySequence(window, QKeySequence("Ctrl+E"))
    dialog = window.exporting.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.preview.is_current, timeout=WAIT_MS)
    qtbot.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.loader.edits.is_busy, timeout=WAIT_MS)
    assert target.read_bytes().startswith(b"\x89PNG")
    assert "out.png" in window.status_line.currentMessage()


def test_closing_windows_leaves_nothing_behind(project: Project, qtbot: QtBot) -> None:
    def open_and_close() -> None:
        window = MainWindow()
        window.show()
        qtbot.waitUntil(lambda: window.stage.canvas is not None, timeout=WAIT_MS)
        window.session.set_project(project)
        window.close()
        qtbot.wait(20)

    open_and_close()
    before = len(QApplication.topLevelWidgets())
    for _ in range(3):
        open_and_close()
    assert len(QApplication.topLevelWidgets()) <= before


def test_every_control_has_a_name_for_screen_readers(window: MainWindow) -> None:
    for shown in (*window.findChildren(QTreeWidget), window.article_list.list):
        assert shown.accessibleName()
    for field in (window.toolbar.search, window.toolbar.lanes, window.article_list.date):
        assert field.accessibleName()
