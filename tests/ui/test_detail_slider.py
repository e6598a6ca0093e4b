"""The detail slider tells the least salience, and only when a hand moved it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from timeline_app.ui.detail_slider import DetailSlider


def test_only_a_hand_moves_it(qtbot: QtBot) -> None:
    """A detail slider hides background statements and states by salience."""
    detail, wanted = DetailSlider(), list[float]()
    qtbot.addWidget(detail)
    detail.show()
    detail.moved.connect(wanted.append)
    detail.show_detail(0.5, 7)
    assert wanted == []
    assert "7" in detail.words.text()
    qtbot.keyClick(detail.slider, Qt.Key.Key_Left)
    assert wanted == [0.55]
    detail.show_detail(0.0, 0)
    assert detail.words.isHidden()
