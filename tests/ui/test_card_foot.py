"""The foot of a card offers what can be done with what is shown."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from timeline_app.ui.card_foot import CardFoot


def test_an_article_can_only_be_cited(qtbot: QtBot) -> None:
    """[Fix] [Accept] of the drawing are for events."""
    foot = CardFoot(QLabel())
    qtbot.addWidget(foot)
    foot.show_for(has_event=False, has_article=True)
    assert foot.isVisible()
    assert foot.copy_button.isVisible()
    assert not foot.fix_button.isVisible()
    foot.show_for(has_event=False, has_article=False)
    assert not foot.isVisible()
