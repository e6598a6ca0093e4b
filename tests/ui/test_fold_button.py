"""A heading folds what stands below it, by mouse and by key."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from timeline_app.ui.fold_button import FoldButton


def test_it_shows_and_hides_its_body(qtbot: QtBot) -> None:
    """Keyboard-only use: sections fold by key."""
    page = QWidget()
    qtbot.addWidget(page)
    column, body = QVBoxLayout(page), QWidget(page)
    fold = FoldButton("SOURCES", body, is_open=False)
    column.addWidget(fold)
    column.addWidget(body)
    page.show()
    assert not body.isVisible()
    qtbot.keyClick(fold, Qt.Key.Key_Space)
    assert body.isVisible()
    assert fold.arrowType() == Qt.ArrowType.DownArrow
    qtbot.mouseClick(fold, Qt.MouseButton.LeftButton)
    assert not body.isVisible()
