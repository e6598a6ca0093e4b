"""The story buttons by themselves."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from timeline_app.app.session import Session
from timeline_app.core.article import ArticleId
from timeline_app.core.project import Project
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.story_buttons import StoryButtons

ONE, TWO = ArticleId("bridge.txt"), ArticleId("harbour.txt")


def test_what_can_be_said_depends_on_what_was_said(qtbot: QtBot, project: Project) -> None:
    """ "These are different stories" and "this is the same story" are decisions a person can make."""
    bridge = Bridge(Session(project))
    buttons = StoryButtons(bridge)
    qtbot.addWidget(buttons)
    buttons.show_articles(())
    assert buttons.isHidden()
    buttons.show_articles((ONE,))
    assert buttons.same_button.isHidden()
    assert buttons.withdraw_button.isHidden()
    buttons.other_button.click()
    buttons.show_articles((ONE,))
    assert not buttons.other_button.isEnabled()
    buttons.show_articles((ONE, TWO))
    assert buttons.other_button.isEnabled()
    assert not buttons.withdraw_button.isHidden()
