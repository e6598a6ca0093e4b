"""Accepting and hiding are named after the event and can be undone."""

from __future__ import annotations

from dataclasses import replace

from timeline_app.app.session import Session
from timeline_app.core.decisions import Decisions
from timeline_app.core.project import Project
from timeline_app.ui.event_deeds import accept, hide


def test_hiding_lets_go_of_the_event_alone(project: Project) -> None:
    session, (one, other, *_) = Session(project), project.linked.events
    session.select(other.id)
    hide(session, one)
    assert session.selection == other.id
    hide(session, other)
    assert session.selection is None
    assert session.decisions == Decisions().hiding(one, other)
    session.undo()
    assert session.decisions == Decisions().hiding(one)


def test_a_long_summary_is_cut_in_the_label(project: Project) -> None:
    session, event = Session(project), replace(project.linked.events[0], summary="word " * 30)
    accept(session, event)
    assert session.undo_label == "Accept “word word word word word word word word…”"


def test_without_an_event_nothing_is_done(project: Project) -> None:
    session = Session(project)
    accept(session, None)
    hide(session, None)
    assert session.undo_label is None
