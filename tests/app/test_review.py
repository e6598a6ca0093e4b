"""What waits for a person, and what takes it off the list."""

from __future__ import annotations

from dataclasses import replace

import pytest

from timeline_app.app.review import Doubt, beside, questions
from timeline_app.core.decisions import corrections_of
from timeline_app.core.event import Alternative, Event
from timeline_app.core.project import Decisions, Project

OTHER = (Alternative(18_000, 18_000, "the next one"),)


def with_events(project: Project, *events: Event) -> Project:
    return replace(project, linked=replace(project.linked, events=events))


@pytest.fixture
def calm(project: Project) -> Project:
    """The invented project with nothing to ask."""
    return with_events(project, *(replace(e, alternatives=()) for e in project.linked.events))


def test_nothing_in_doubt_asks_nothing(calm: Project) -> None:
    assert questions(calm) == ()


def test_the_gravest_is_asked_first(calm: Project) -> None:
    """The review badge counts disagreements, contradicting clues and dates that can be read otherwise."""
    first, second, third = calm.linked.events
    asked = with_events(
        calm, replace(first, alternatives=OTHER), replace(second, conflicts=("two days",)), third
    )
    dating = replace(calm.linked.dating[0], conflicts=("Monday is no Tuesday",))
    asked = replace(asked, linked=replace(asked.linked, dating=(dating, calm.linked.dating[1])))
    found = questions(asked)
    assert [question.doubt for question in found] == [
        Doubt.DISAGREE, Doubt.CLUES, Doubt.READINGS,
    ]  # fmt: skip
    assert (found[0].event, found[1].article, found[2].event) == (
        second.id, dating.article, first.id,
    )  # fmt: skip


def test_two_events_that_dispute_each_other_are_one_question(calm: Project) -> None:
    first, second, third = calm.linked.events
    asked = with_events(
        calm, replace(first, disputes=(second.id,)), replace(second, disputes=(first.id,)), third
    )
    assert [question.event for question in questions(asked)] == [first.id]


def test_accepting_correcting_hiding_and_dating_take_a_question_off(calm: Project) -> None:
    first, *others = calm.linked.events
    asked = with_events(calm, replace(first, alternatives=OTHER), *others)
    assert len(questions(asked)) == 1
    for decided in (
        Decisions().accepting(first),
        Decisions().hiding(first),
        Decisions().with_corrections(*corrections_of(first, 18_000, 18_000)),
    ):
        assert questions(replace(asked, decisions=decided)) == ()
    dating = replace(calm.linked.dating[0], conflicts=("Monday is no Tuesday",))
    doubtful = replace(calm, linked=replace(calm.linked, dating=(dating,)))
    settled = Decisions().with_pub_date(dating.article, (18_000, 18_000))
    assert len(questions(doubtful)) == 1
    assert questions(replace(doubtful, decisions=settled)) == ()


def test_steps_go_round(calm: Project) -> None:
    first, second, third = (replace(e, conflicts=("no",)) for e in calm.linked.events)
    asked = questions(with_events(calm, first, second, third))
    assert beside(asked, None, 1) == asked[0]
    assert beside(asked, asked[-1].event, 1) == asked[0]
    assert beside(asked, asked[0].event, -1) == asked[-1]
    assert beside((), first.id, 1) is None
