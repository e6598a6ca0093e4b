"""The hint over the timeline covers it and lets the pointer through."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from timeline_app.ui.drop_hint import DropHint


def test_it_covers_its_parent_while_something_is_dragged(qtbot: QtBot) -> None:
    """Drop: where things fall is shown when articles are open, too."""
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.resize(400, 300)
    ground.show()
    hint = DropHint(ground)
    assert hint.isHidden()
    hint.set_shown(True)
    assert hint.isVisible()
    assert ground.rect().contains(hint.geometry())
    assert hint.width() > 300
    assert hint.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    hint.set_shown(False)
    assert hint.isHidden()
