"""The pages of an event's card, word for word where it matters."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from timeline_app.app.shelf import shelf_of
from timeline_app.core.calendar import day_number
from timeline_app.core.decisions import Decisions
from timeline_app.core.event import Event
from timeline_app.core.interval import Interval
from timeline_app.core.project import Project
from timeline_app.ui.event_page import EventPage
from timeline_app.ui.look import look_of

pytestmark = pytest.mark.usefixtures("qapp")


def page_of(project: Project, event: Event) -> EventPage:
    return EventPage(event, project, Decisions(), shelf_of(project), look_of("light"))


def test_the_first_reasons_of_a_merge_are_shown_and_the_rest_on_demand(
    qtbot: QtBot, project: Project
) -> None:
    event = project.linked.events[1]
    merge = replace(event.evidence[0], bound="the same event")
    event = replace(event, why=("alike",) * 5, evidence=(merge,) * 5)
    page = page_of(project, event)
    assert page.rest().count("alike") == 2
    assert "▸ 3 more reasons" in page.rest()
    assert page.rest(unfolded=True).count("alike") == 5


def test_headlines_stand_for_article_ids(project: Project) -> None:
    page = page_of(project, project.linked.events[1])
    assert page.named("told in bridge.txt alone") == "told in “Bridge opens” alone"
    assert page.named("“now” (harbour.txt): a clue") == "“now”: a clue"


def test_right_to_left_words_do_not_turn_the_line(project: Project) -> None:
    """Right-to-left text is drawn right: words of another direction are isolated."""
    event = replace(project.linked.events[0], place="\u05d7\u05d9\u05e4\u05d4")
    assert "In \u2068\u05d7\u05d9\u05e4\u05d4\u2069" in page_of(project, event).head()


def test_the_certain_stretch_of_what_was_ongoing_is_said(project: Project) -> None:
    """Certainty is always said in words too: what held for sure, beside the outer bounds."""
    event = project.linked.events[1]
    core = Interval.of_days(day_number(2021, 5, 12), day_number(2021, 5, 13))
    head = page_of(project, replace(event, kind="throughout", core=core)).head()
    assert "certainly 12 – 13 May 2021" in head
    assert "held over 10 – 16 May 2021" in head
