"""Decisions are values: each intent gives another one, and what hangs on mentions finds its event again."""

from __future__ import annotations

from dataclasses import replace

from timeline_app.core.article import ArticleId, Span
from timeline_app.core.decisions import (
    Correction,
    Decisions,
    Place,
    correctable,
    is_among,
    places_of,
)
from timeline_app.core.event import ActorId
from timeline_app.core.project import Project

A, B, C = (ArticleId(name) for name in "abc")
HERE = Place(A, Span(3, 9))


def test_a_correction_takes_the_place_of_the_one_before() -> None:
    first, second = Correction(HERE, 10, 12), Correction(HERE, 11, 11, "the next one")
    made = Decisions().with_corrections(first).with_corrections(second)
    assert made.corrections == (second,)
    assert made.correction(HERE) == second
    assert made.without_corrections(HERE) == Decisions()


def test_an_article_is_of_one_story_only() -> None:
    together = Decisions().with_same_story(frozenset({A, B}))
    apart = together.with_other_story(frozenset({B}))
    assert apart.same_story == ()
    assert apart.other_story == (frozenset({B}),)
    assert apart.with_same_story(frozenset({A, B})).other_story == ()


def test_hiding_and_accepting_leave_the_linking_part_alone(project: Project) -> None:
    event = project.linked.events[0]
    marked = Decisions().hiding(event).accepting(event)
    assert marked.linking_part == Decisions()
    assert is_among(event, marked.hidden)
    assert not is_among(project.linked.events[1], marked.hidden)
    assert marked.showing(event).hidden == frozenset()
    assert Decisions().with_marks_of(marked) == marked


def test_a_correction_hangs_on_the_expression_else_on_the_trigger(project: Project) -> None:
    opened, _walked, meet = project.linked.events
    timex = opened.sources[0].timex
    assert timex is not None
    assert correctable(opened) == Place(opened.sources[0].article, timex)
    assert correctable(meet) == places_of(meet)[0]


def test_actors_are_joined_in_the_order_decided() -> None:
    one, two, three = (ActorId(name) for name in ("one", "two", "three"))
    made = Decisions().with_actors_joined(two, one).with_actors_joined(one, three)
    assert made.same_actors == ((two, one), (one, three))


def test_a_hidden_event_stays_hidden_when_another_article_tells_it(project: Project) -> None:
    one, other, _ = project.linked.events
    merged = replace(one, sources=(*one.sources, *other.sources))
    assert is_among(merged, Decisions().hiding(one).hidden)
    assert not is_among(merged, Decisions().hiding(merged).showing(merged).hidden)


def test_a_passage_taken_out_of_its_event_can_be_put_back(project: Project) -> None:
    source = project.linked.events[0].sources[0]
    event = replace(
        project.linked.events[0], sources=tuple(replace(source, article=name) for name in (A, B, C))
    )
    one, two, three = places_of(event)
    decided = Decisions().with_passage_apart(event, two)
    assert decided.not_one_event == {frozenset({one, two}), frozenset({two, three})}
    assert decided.linking_part == decided
    assert decided.with_passage_back(two) == Decisions()
