"""What the commands say of linked events, in records and in plain words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from timeline_app.cli.results import explain
from timeline_app.core.calendar import Unit, day_number
from timeline_app.core.event import Event
from timeline_app.core.interval import Interval
from timeline_app.core.project import Project

FIRST, LAST = day_number(2021, 5, 10), day_number(2021, 5, 16)


def told(event: Event, project: Project) -> str:
    return "\n".join(explain(event, project))


def test_why_names_the_date_the_reasons_and_the_words(project: Project) -> None:
    words = told(project.linked.events[1], project)
    assert "between 2021-05-10 and 2021-05-16" in words
    assert "1. it says so" in words
    assert "“Dockers in Porto walked out on Monday”" in words
    assert "inferred" in words
    assert "Dockers (agent)" in words
    assert "Or:" in words


def test_why_admits_that_nothing_bounds_it(project: Project) -> None:
    words = told(replace(project.linked.events[2], why=()), project)
    assert "When:    undated" in words
    assert "nothing in the articles bounds it" in words


@pytest.mark.parametrize(
    ("interval", "said"),
    [
        (Interval.of_days(FIRST, None), "2021-05-10 or later"),
        (Interval.of_days(None, LAST), "2021-05-16 or earlier"),
        (Interval.of_days(FIRST, FIRST), "When:    2021-05-10\n"),
        (Interval.of_days(FIRST, LAST, Unit.WEEK), "(to the week)"),
    ],
)
def test_bounds_in_words(project: Project, interval: Interval, said: str) -> None:
    assert said in told(replace(project.linked.events[0], interval=interval), project)


def test_possible_days_are_listed_and_a_core_is_told(project: Project) -> None:
    event = replace(project.linked.events[0], days=(FIRST, LAST))
    assert "one of 2021-05-10, 2021-05-16" in told(event, project)
    held = replace(
        project.linked.events[0],
        kind="throughout",
        interval=Interval.of_days(FIRST, None),
        core=Interval.of_days(FIRST, LAST),
    )
    assert "certainly between 2021-05-10 and 2021-05-16" in told(held, project)
