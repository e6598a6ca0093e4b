"""The empty window: drop, open, paste, sample, a promise, and what was opened last."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from timeline_app.ui.first_run import FirstRunPage
from timeline_app.ui.main_window import MainWindow


def test_the_empty_window_invites_and_promises(qtbot: QtBot) -> None:
    """ "Drop articles here" · Open · Paste · Try the sample. "Nothing leaves this computer."."""
    page = FirstRunPage()
    qtbot.addWidget(page)
    page.show()
    said = {label.text() for label in page.findChildren(QLabel)}
    assert {"Drop articles here", "Nothing leaves this computer."} <= said
    for button, signal in (
        (page.open_button, page.open_requested),
        (page.paste_button, page.paste_requested),
        (page.sample_button, page.sample_requested),
    ):
        with qtbot.waitSignal(signal):
            qtbot.keyClick(button, Qt.Key.Key_Space)
    assert page.recent.isHidden()


def test_what_was_opened_last_is_offered(qtbot: QtBot, tmp_path: Path) -> None:
    """Recent files remembered."""
    page = FirstRunPage()
    qtbot.addWidget(page)
    page.show()
    path = tmp_path / "a & <b>.txt"
    page.show_recent([path])
    page.show_recent([path])
    buttons = [b for b in page.recent.findChildren(QPushButton) if b.isVisible()]
    assert buttons[-1].text().startswith("a && <b>.txt")
    with qtbot.waitSignal(page.recent_requested) as asked:
        buttons[-1].click()
    assert asked.args == [path]


def drag_over(window: MainWindow, path: Path) -> QDragEnterEvent:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDragEnterEvent(
        QPoint(9, 9), Qt.DropAction.CopyAction, mime,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    window.dragEnterEvent(event)
    return event


def test_dragged_files_light_up_the_place_where_they_fall(
    full_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    assert drag_over(full_window, tmp_path).isAccepted()
    assert full_window.drop_hint.isVisible()
    full_window.dragLeaveEvent(QDragLeaveEvent())
    assert not full_window.drop_hint.isVisible()
