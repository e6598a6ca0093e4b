"""The session: one change for each intent, undo as the inverse of do, a selection that always exists."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.app.session import Changed, Passage, Session
from timeline_app.core.article import ArticleId
from timeline_app.core.event import EventId
from timeline_app.core.filters import Filter
from timeline_app.core.interval import Interval
from timeline_app.core.project import Decisions, Project

ARTICLES = st.sampled_from([ArticleId(name) for name in ("a", "b", "c")])
DAYS = st.none() | st.integers(-800_000, 40_000).map(lambda day: (day, day + 2))


@pytest.fixture
def session(project: Project) -> Session:
    return Session(project)


@pytest.fixture
def changes(session: Session) -> list[Changed]:
    seen: list[Changed] = []
    session.observe(seen.append)
    return seen


def test_selecting_asks_for_the_first_passage(session: Session, changes: list[Changed]) -> None:
    event = session.project.linked.events[0]
    session.select(event.id, origin="canvas")
    assert session.selected_event is event
    assert session.passage == Passage(event.sources[0].article, event.sources[0].clause)
    assert changes == [Changed("canvas", selection=True, passage=True)]


def test_an_unknown_event_selects_nothing(session: Session, changes: list[Changed]) -> None:
    session.select(EventId("no such event"))
    assert session.selection is None
    assert changes == []


def test_an_intent_that_changes_nothing_tells_nobody(
    session: Session, changes: list[Changed]
) -> None:
    session.set_filter(Filter())
    session.set_group_by("actor")
    session.set_project(session.project)
    session.do(session.decisions, "nothing")
    assert changes == []
    assert session.undo_label is None


def test_an_ended_observer_hears_no_more(session: Session) -> None:
    seen: list[Changed] = []
    end = session.observe(seen.append)
    session.set_group_by("place")
    end()
    session.set_group_by("status")
    assert [change.view for change in seen] == [True]


def test_a_new_result_keeps_the_selection_by_its_passage(
    session: Session, project: Project
) -> None:
    chosen = project.linked.events[1]
    session.select(chosen.id)
    renamed = replace(chosen, id=EventId("derived again"))
    events = (project.linked.events[0], renamed, project.linked.events[2])
    session.set_project(replace(project, linked=replace(project.linked, events=events)))
    assert session.selection == renamed.id


def test_a_result_without_the_event_drops_the_selection(session: Session) -> None:
    session.select(session.project.linked.events[1].id)
    session.set_project(Project())
    assert session.selection is None
    assert session.passage is None


def test_a_new_result_says_which_events_moved(
    session: Session, project: Project, changes: list[Changed]
) -> None:
    first, second, third = project.linked.events
    later = replace(second, interval=Interval.of_days(20_000, 20_001))
    moved = replace(project, linked=replace(project.linked, events=(first, later, third)))
    session.set_project(moved)
    assert [(move.was, move.event) for move in changes[-1].moves] == [(second, later)]


def test_decisions_wait_for_their_result(session: Session, project: Project) -> None:
    wanted = session.decisions.with_pub_date(project.articles[0].id, (18_000, 18_000))
    session.do(wanted, "Set the date")
    assert session.is_stale
    session.set_project(replace(project, decisions=wanted))
    assert not session.is_stale


@given(st.lists(st.tuples(ARTICLES, DAYS), max_size=8))
def test_undo_is_the_inverse_of_do(edits: list[tuple[ArticleId, tuple[int, int] | None]]) -> None:
    session = Session()
    states = [session.decisions]
    for article, days in edits:
        session.do(session.decisions.with_pub_date(article, days), "edit")
        if session.decisions != states[-1]:
            states.append(session.decisions)
    back = [session.decisions]
    while session.undo():
        back.append(session.decisions)
    assert back == states[::-1]
    while session.redo():
        pass
    assert session.decisions == states[-1]


def test_a_new_decision_drops_what_could_be_redone(session: Session) -> None:
    article = session.project.articles[0].id
    session.do(Decisions().with_pub_date(article, (1, 1)), "one")
    session.undo()
    session.do(Decisions().with_pub_date(article, (2, 2)), "two")
    assert session.redo_label is None
    assert session.undo_label == "two"


@given(st.lists(st.tuples(ARTICLES, DAYS), max_size=6))
def test_the_last_word_on_an_article_counts(
    edits: list[tuple[ArticleId, tuple[int, int] | None]],
) -> None:
    decisions, expected = Decisions(), dict[ArticleId, tuple[int, int]]()
    for article, days in edits:
        decisions = decisions.with_pub_date(article, days)
        expected.pop(article, None)
        if days:
            expected[article] = days
    assert dict(decisions.pub_dates) == expected
    assert list(decisions.pub_dates) == sorted(decisions.pub_dates)
