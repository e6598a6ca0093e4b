"""Corrections of an event's date: where they hang, which others are like it, and how they are withdrawn."""

from __future__ import annotations

from dataclasses import replace

from timeline_app.app.corrections import (
    applying,
    correcting,
    corrections_on,
    days_of,
    is_accepted,
    like,
    parted,
    without_corrections,
    without_parting,
)
from timeline_app.core.article import ArticleId, Span
from timeline_app.core.decisions import Decisions, Place, places_of
from timeline_app.core.event import Alternative, EventId
from timeline_app.core.project import Project


def test_an_open_alternative_is_no_date() -> None:
    assert days_of(Alternative(1, 3, "x")) == (1, 3)
    assert days_of(Alternative(None, 3, "x")) is None


def test_a_correction_hangs_on_the_expression_or_the_trigger(project: Project) -> None:
    _, walked, meet = project.linked.events
    (made,) = correcting(walked, (5, 6), "a reading")
    assert (made.place.span, made.first, made.last, made.why) == (
        walked.sources[0].timex, 5, 6, "a reading",
    )  # fmt: skip
    assert [one.place.span for one in correcting(meet, (5, 6))] == [meet.sources[0].trigger]


def test_one_reading_is_applied_to_all_that_are_like_it(project: Project) -> None:
    """ "Apply to the 6 like this": every event with an alternative of the same words, each on its days."""
    event = project.linked.events[1]
    chosen = Alternative(100, 100, "the Monday after")
    source = replace(
        event.sources[0], article=ArticleId("other.txt"), timex=Span(3, 9), trigger=Span(1, 2)
    )
    alike = replace(event, id=EventId("alike"), sources=(source,), alternatives=(chosen,))
    open_one = replace(alike, id=EventId("open"), alternatives=(replace(chosen, latest=None),))
    other = replace(alike, id=EventId("other"), alternatives=(replace(chosen, why="another"),))
    together = replace(event, id=EventId("dated by the same expression"))
    events = (other, alike, open_one, event, together)
    assert like(events, event, event.alternatives[0]) == (alike,)
    made = applying(Decisions(), (event, alike), event.alternatives[0]).corrections
    assert {(one.place.article, one.first) for one in made} == {
        (event.sources[0].article, event.alternatives[0].earliest),
        ("other.txt", 100),
    }


def test_a_correction_can_be_taken_back(project: Project) -> None:
    event = project.linked.events[1]
    (made,) = correcting(event, (5, 6))
    kept = replace(made, place=Place(ArticleId("z"), Span(0, 1)))
    decisions = Decisions().with_corrections(made, kept)
    assert corrections_on(decisions, event) == (made,)
    assert without_corrections(decisions, event).corrections == (kept,)


def test_accepted_is_known(project: Project) -> None:
    event = project.linked.events[0]
    assert not is_accepted(Decisions(), event)
    assert is_accepted(Decisions().accepting(event), event)


def test_a_passage_taken_out_is_known_on_both_sides(project: Project) -> None:
    one, other, _ = project.linked.events
    both = replace(one, sources=(*one.sources, *other.sources))
    (place, *_) = places_of(other)
    decided = Decisions().with_passage_apart(both, place)
    assert parted(Decisions(), one) == ()
    assert parted(decided, other) == (place,)
    assert set(parted(decided, one)) == set(places_of(one))
    assert without_parting(decided, one) == without_parting(decided, other) == Decisions()
