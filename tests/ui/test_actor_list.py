"""Dragging in the list of actors: what a drag carries, and who cannot be dragged."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDrag
from pytestqt.qtbot import QtBot

from timeline_app.ui.actor_list import MIME, NOBODY, ActorList, carried
from timeline_app.ui.check_list import CheckRow


def test_a_drag_carries_the_actor_but_nobody_cannot_go(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Drag one on another to merge."""
    dragged: list[bytes] = []

    def begin(drag: QDrag, _deed: Qt.DropAction) -> None:
        dragged.append(bytes(drag.mimeData().data(MIME).data()))

    monkeypatch.setattr(QDrag, "exec", begin)
    shown = ActorList("Actors")
    qtbot.addWidget(shown)
    shown.show_rows((CheckRow("ana", "Ana", 1), CheckRow(NOBODY, "nobody named", 2)), {"ana"})
    for row in (0, 1):
        item = shown.topLevelItem(row)
        assert item is not None
        shown.setCurrentItem(item)
        shown.startDrag(Qt.DropAction.LinkAction)
    assert dragged == [b"ana"]
    assert not carried("ana").hasText()
