"""Which events stand where in a text."""

from __future__ import annotations

from dataclasses import replace

from tests.conftest import timex_marks
from timeline_app.app.passages import events_of_timex, next_of
from timeline_app.core.article import ArticleId, Span
from timeline_app.core.event import EventId
from timeline_app.core.project import Project

HARBOUR = ArticleId("harbour.txt")


def test_every_expression_has_its_state(project: Project) -> None:
    text = project.article(HARBOUR).text
    marks = timex_marks(project, HARBOUR)
    assert [(mark.span.of(text), mark.state) for mark in marks] == [
        ("Monday", "inferred"),
        ("soon", "unresolved"),
    ]


def test_an_expression_that_linking_left_out_is_unresolved(project: Project) -> None:
    bare = replace(project, linked=replace(project.linked, timexes=()))
    assert {mark.state for mark in timex_marks(bare, HARBOUR)} == {"unresolved"}


def test_an_expression_leads_to_the_event_it_dates(project: Project) -> None:
    monday = timex_marks(project, HARBOUR)[0].span
    assert events_of_timex(project, HARBOUR, monday) == (project.linked.events[1].id,)


def test_an_expression_that_dates_nothing_leads_to_its_clause(project: Project) -> None:
    soon = timex_marks(project, HARBOUR)[1].span
    assert events_of_timex(project, HARBOUR, soon) == (project.linked.events[2].id,)


def test_an_expression_outside_every_clause_leads_nowhere(project: Project) -> None:
    assert events_of_timex(project, HARBOUR, Span(0, 3)) == ()


def test_repeated_clicks_go_round() -> None:
    events = (EventId("a"), EventId("b"))
    assert next_of(events, None) == "a"
    assert next_of(events, EventId("a")) == "b"
    assert next_of(events, EventId("b")) == "a"
    assert next_of((), EventId("a")) is None


def test_an_expression_the_user_dated_is_corrected(project: Project) -> None:
    """Time expressions are underlined by state: resolved, inferred, unresolved, corrected."""
    linked = project.linked
    timexes = tuple(replace(done, corrected=True) for done in linked.timexes)
    told = replace(project, linked=replace(linked, timexes=timexes))
    assert {mark.state for mark in timex_marks(told, HARBOUR)} == {"corrected"}
