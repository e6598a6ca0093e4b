"""One reading of a date: words that wrap, a name for screen readers, and a click anywhere."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from timeline_app.ui.reading_row import ReadingRow


def test_the_name_says_date_and_reason(qtbot: QtBot) -> None:
    row = ReadingRow("May 2021", "the next May")
    qtbot.addWidget(row)
    assert row.button.accessibleName() == "May 2021, the next May"
    row.set_when("June 2021")
    assert row.button.accessibleName() == "June 2021, the next May"


def test_a_click_on_the_words_chooses_the_reading(qtbot: QtBot) -> None:
    row = ReadingRow("May 2021")
    qtbot.addWidget(row)
    row.resize(200, 40)
    row.show()
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(150, 10))
    assert row.button.isChecked()
