"""The notice gathers sentences, once each, and stops nobody."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from timeline_app.ui.notice import Notice


def test_sentences_are_gathered_shown_and_cleared(qtbot: QtBot) -> None:
    notice = Notice()
    qtbot.addWidget(notice)
    assert notice.isHidden()
    notice.add(["a.bin: not text"])
    assert notice.isVisible()
    assert notice.heading.text() == "a.bin: not text"
    notice.add(["a.bin: not text", "b.txt: empty"])
    assert notice.sentences == ("a.bin: not text", "b.txt: empty")
    qtbot.mouseClick(notice.more_button, Qt.MouseButton.LeftButton)
    assert "b.txt: empty" in notice.details.text()
    assert notice.details.isVisible()
    qtbot.mouseClick(notice.close_button, Qt.MouseButton.LeftButton)
    assert notice.isHidden()
    assert notice.sentences == ()
