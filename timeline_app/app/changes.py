"""What the session tells its observers: which of its parts an intent changed, and what moved by it."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.core.article import ArticleId, Span
from timeline_app.core.decisions import Decisions
from timeline_app.core.event import Event
from timeline_app.core.project import Project


@dataclass(frozen=True, slots=True)
class Passage:
    """A place in an article that the user asked to see."""

    article: ArticleId
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """One event whose date is not what it was."""

    event: Event
    was: Event


@dataclass(frozen=True, slots=True)
class Changed:
    """What one intent changed, and who began it."""

    origin: object | None = None
    project: bool = False
    filter: bool = False
    selection: bool = False
    decisions: bool = False
    passage: bool = False
    view: bool = False
    """Lanes, folds or dimming."""
    moves: tuple[Move, ...] = ()
    """Events that lie elsewhere than before, where the same articles were linked again."""


@dataclass(frozen=True, slots=True)
class Step:
    """One undoable edit: what it is called, and the decisions on both sides of it."""

    label: str
    before: Decisions
    after: Decisions


def moves_between(before: Project, after: Project) -> tuple[Move, ...]:
    """Events of both results whose interval or possible days differ, in the order of ``after``.

    Results of different articles have none: there the picture is a new one.
    """
    if [article.id for article in before.articles] != [article.id for article in after.articles]:
        return ()
    known = {event.id: event for event in before.linked.events}
    return tuple(
        Move(event, was)
        for event in after.linked.events
        if (was := known.get(event.id)) is not None
        and (was.interval, was.days) != (event.interval, event.days)
    )
