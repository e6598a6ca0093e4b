"""Counts of articles, detail and what was hidden by hand follow the other filters."""

from __future__ import annotations

from dataclasses import replace

import pytest

from timeline_app.app.facets import article_counts, hidden_by_detail, hidden_by_hand
from timeline_app.core.article import ArticleId
from timeline_app.core.filters import EVERYTHING, Filter
from timeline_app.core.project import Decisions, Project
from timeline_app.core.table import EventTable

BRIDGE, HARBOUR = ArticleId("bridge.txt"), ArticleId("harbour.txt")


@pytest.fixture
def weighed(project: Project) -> Project:
    """The invented project with events of different weight."""
    weights = (0.9, 0.4, 0.2)
    events = tuple(
        replace(event, salience=weight)
        for event, weight in zip(project.linked.events, weights, strict=True)
    )
    return replace(project, linked=replace(project.linked, events=events))


def test_articles_are_counted_as_the_other_filters_leave_them(project: Project) -> None:
    table = EventTable.of(project)
    assert article_counts(table, EVERYTHING) == {BRIDGE: 1, HARBOUR: 2}
    only = Filter(articles=frozenset({BRIDGE}))
    assert article_counts(table, only) == {BRIDGE: 1, HARBOUR: 2}
    assert article_counts(table, replace(only, words="dockers")) == {BRIDGE: 0, HARBOUR: 2}


def test_the_count_of_what_the_detail_slider_hides(weighed: Project) -> None:
    """A detail slider hides background statements and states by salience; its count is shown."""
    table = EventTable.of(weighed)
    assert hidden_by_detail(table, EVERYTHING) == 0
    assert hidden_by_detail(table, Filter(min_salience=0.5)) == 2
    assert hidden_by_detail(table, Filter(min_salience=0.5, words="nowhere")) == 0
    assert hidden_by_detail(table, Filter(min_salience=0.5, words="meet")) == 2


def test_what_is_hidden_by_hand_is_counted_apart(project: Project) -> None:
    assert hidden_by_hand(EventTable.of(project)) == 0
    decided = Decisions().hiding(project.linked.events[0])
    assert hidden_by_hand(EventTable.of(replace(project, decisions=decided))) == 1
