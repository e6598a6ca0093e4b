"""What the lists show, and that counts follow the other filters."""

from __future__ import annotations

from dataclasses import replace

import pytest

from timeline_app.app import rows
from timeline_app.core.event import ActorId
from timeline_app.core.filters import EVERYTHING, Filter
from timeline_app.core.project import Project
from timeline_app.core.status import Certainty, Status
from timeline_app.core.table import EventTable


@pytest.fixture
def table(project: Project) -> EventTable:
    return EventTable.of(project)


def test_actors_come_with_counts_and_aliases(project: Project, table: EventTable) -> None:
    found = rows.actor_rows(project, table, EVERYTHING)
    assert [(row.id, row.count) for row in found] == [("dockers", 2), ("reis", 2)]
    assert found[0].aliases == ("dock workers",)


def test_actor_counts_follow_the_other_filters_only(project: Project, table: EventTable) -> None:
    planned = Filter(actors=frozenset(), statuses=frozenset({Status.PLANNED}))
    assert [row.count for row in rows.actor_rows(project, table, planned)] == [1, 1]


def test_events_without_an_actor_have_their_row(project: Project) -> None:
    events = project.linked.events
    lonely = (replace(events[0], actors=()), *events[1:])
    alone = replace(project, linked=replace(project.linked, events=lonely))
    found = rows.actor_rows(alone, EventTable.of(alone), EVERYTHING)
    assert (found[-1].id, found[-1].count) == (None, 1)


def test_status_and_certainty_counts_leave_their_own_filter_out(table: EventTable) -> None:
    chosen = Filter(
        statuses=frozenset({Status.PLANNED}), certainties=frozenset({Certainty.INFERRED})
    )
    assert rows.status_counts(table, chosen)[Status.HAPPENED] == 1
    assert rows.certainty_counts(table, chosen)[Certainty.UNDATED] == 1
    assert sum(rows.certainty_counts(table, EVERYTHING).values()) == len(table)


def test_totals_add_up(project: Project, table: EventTable) -> None:
    chosen = Filter(actors=frozenset({ActorId("dockers")}))
    found = rows.totals(project, table, chosen)
    assert found == rows.Totals(events=3, articles=2, shown=1, hidden=1, undated=1)
    assert found.shown + found.hidden + found.undated == found.events


def test_only_unbounded_events_are_undated(project: Project, table: EventTable) -> None:
    assert rows.undated_events(table, EVERYTHING) == (project.linked.events[2],)
    assert rows.undated_events(table, Filter(statuses=frozenset({Status.HAPPENED}))) == ()


def test_articles_are_known_by_headline_and_sorted_by_date(project: Project) -> None:
    found = rows.article_rows(project)
    assert [row.headline for row in found] == ["Bridge opens", "Dockers walk out 😀"]
    assert [row.publisher for row in found] == ["", "The Quay"]
    assert [row.events for row in found] == [1, 2]


def test_an_article_without_a_headline_goes_by_its_id(project: Project) -> None:
    assert rows.headline_of(project.articles[0], None) == "bridge.txt"
