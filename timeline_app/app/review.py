"""What a person should look at: where sources disagree, clues contradict, or a date can be read otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from timeline_app.core.article import ArticleId
from timeline_app.core.decisions import Decisions, correctable, is_among, places_of
from timeline_app.core.event import Event, EventId
from timeline_app.core.project import Project


class Doubt(StrEnum):
    """Why something waits for a person, the gravest first."""

    DISAGREE = "disagree"
    """Sources give one event dates that cannot both be true."""
    CLUES = "clues"
    """The clues to an article's publication date contradict each other."""
    READINGS = "readings"
    """The words can be read as another date."""


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to look at: an event, or an article when ``event`` is None."""

    doubt: Doubt
    words: str
    """The event's summary; for an article what contradicts."""
    event: EventId | None = None
    article: ArticleId | None = None


def questions(project: Project) -> tuple[Question, ...]:
    """Everything to look at, gravest first, then in the order of the events.

    Accepting an event, correcting it or hiding it takes it off, and so does setting a publication date. Two
    events that dispute each other are one question, and so are those that hang on one expression.
    """
    found = [*_disagreements(project), *_clues(project), *_readings(project)]
    order = list(Doubt)
    return tuple(sorted(found, key=lambda question: order.index(question.doubt)))


def _disagreements(project: Project) -> Iterator[Question]:
    told: set[EventId] = set()
    for event in project.linked.events:
        if not (event.conflicts or event.disputes) or _is_settled(event, project.decisions):
            continue
        if event.id not in told:
            yield Question(Doubt.DISAGREE, event.summary, event.id)
        told.update((event.id, *event.disputes))


def _clues(project: Project) -> Iterator[Question]:
    for dating in project.linked.dating:
        if dating.conflicts and project.decisions.pub_date(dating.article) is None:
            yield Question(Doubt.CLUES, dating.conflicts[0], article=dating.article)


def _readings(project: Project) -> Iterator[Question]:
    seen = set()
    for event in project.linked.events:
        place = correctable(event)
        is_told = bool(event.conflicts or event.disputes)
        if is_told or not event.alternatives or _is_settled(event, project.decisions):
            continue
        if place not in seen:
            seen.add(place)
            yield Question(Doubt.READINGS, event.summary, event.id)


def _is_settled(event: Event, decisions: Decisions) -> bool:
    if is_among(event, decisions.accepted) or is_among(event, decisions.hidden):
        return True
    own = {*places_of(event), correctable(event)}
    return any(correction.place in own for correction in decisions.corrections)


def beside(asked: tuple[Question, ...], event: EventId | None, by: int) -> Question | None:
    """The question ``by`` places after the selected event's, round and round; None when there is none.

    >>> first, second = Question(Doubt.READINGS, "a", EventId("a")), Question(Doubt.READINGS, "b", EventId("b"))
    >>> beside((first, second), EventId("b"), 1).words
    'a'
    """
    if not asked:
        return None
    at = next((i for i, question in enumerate(asked) if question.event == event), None)
    if event is None or at is None:
        return asked[0 if by > 0 else -1]
    return asked[(at + by) % len(asked)]
