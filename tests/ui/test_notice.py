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


def test_files_not_read_are_counted_and_listed_on_request(qtbot: QtBot) -> None:
    """3 files not read ▸ lists why."""
    notice = Notice()
    qtbot.addWidget(notice)
    notice.add_unread(["a.bin: not text", "b.txt: empty"])
    notice.add_unread(["c.txt: could not be read (the reading process ended, exit code -9)"])
    notice.add(["d.txt: another article says the same"])
    assert notice.heading.text() == "3 files not read · 1 note"
    assert notice.details.isHidden()
    qtbot.keyClick(notice.more_button, Qt.Key.Key_Space)
    assert notice.details.text().splitlines() == list(notice.sentences)
    assert notice.sentences[0] == "a.bin: not text"
