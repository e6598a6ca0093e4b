"""The state a person works on: one project, one filter, one selection, and the decisions that can be undone.

Views never talk to each other. They send the session an intent; it changes and tells every observer with
one ``Changed``; a view skips the changes it began (``origin``).

It guarantees:
    * observers are told once for each intent that changed something, and never for one that did not;
    * undo after do gives back equal decisions; a new decision drops what could be redone;
    * the selection always names an event of the project, or nothing;
    * deriving is not its work: ``decisions`` says what the user wants, ``project.decisions`` what the
      shown result was linked with, and ``is_stale`` that the two differ.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from timeline_app.core.article import ArticleId, Span
from timeline_app.core.event import Event, EventId
from timeline_app.core.filters import EVERYTHING, Filter
from timeline_app.core.picture import GroupBy
from timeline_app.core.project import Decisions, Project

Observer = Callable[["Changed"], None]


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
    grouping: bool = False
    moves: tuple[Move, ...] = ()
    """Events that lie elsewhere than before, where the same articles were linked again."""


@dataclass(frozen=True, slots=True)
class Step:
    """One undoable edit: what it is called, and the decisions on both sides of it."""

    label: str
    before: Decisions
    after: Decisions


def with_pub_date(
    decisions: Decisions, article: ArticleId, days: tuple[int, int] | None
) -> Decisions:
    """The decisions with the article's publication days set (inclusive), or withdrawn for None."""
    kept = [(name, known) for name, known in decisions.pub_dates if name != article]
    if days is not None:
        kept.append((article, days))
    return Decisions(pub_dates=tuple(sorted(kept)))


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


class Session:
    """Holds the state and tells observers; knows no Qt, no files and no threads."""

    def __init__(self, project: Project | None = None) -> None:
        self._project = project or Project()
        self._decisions = self._project.decisions
        self._events = {event.id: event for event in self._project.linked.events}
        self._filter = EVERYTHING
        self._selection: EventId | None = None
        self._passage: Passage | None = None
        self._group_by: GroupBy = "actor"
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._observers: list[Observer] = []

    def observe(self, observer: Observer) -> Callable[[], None]:
        """Tell ``observer`` of every change from now on; the result ends that."""
        self._observers.append(observer)
        return lambda: self._observers.remove(observer)

    def _tell(self, change: Changed) -> None:
        for observer in tuple(self._observers):
            observer(change)

    @property
    def project(self) -> Project:
        """The snapshot on show."""
        return self._project

    @property
    def decisions(self) -> Decisions:
        """What the user has decided by now."""
        return self._decisions

    @property
    def is_stale(self) -> bool:
        """True while the snapshot was linked with other decisions than the present ones."""
        return self._project.decisions != self._decisions

    @property
    def filter(self) -> Filter:
        """What is shown."""
        return self._filter

    @property
    def selection(self) -> EventId | None:
        """The selected event."""
        return self._selection

    @property
    def selected_event(self) -> Event | None:
        """The selected event itself."""
        return None if self._selection is None else self._events.get(self._selection)

    @property
    def passage(self) -> Passage | None:
        """The passage last asked for."""
        return self._passage

    @property
    def group_by(self) -> GroupBy:
        """What the lanes stand for."""
        return self._group_by

    @property
    def undo_label(self) -> str | None:
        """Name of the edit that ``undo`` takes back, None when there is none."""
        return self._done[-1].label if self._done else None

    @property
    def redo_label(self) -> str | None:
        """Name of the edit that ``redo`` brings again, None when there is none."""
        return self._undone[-1].label if self._undone else None

    def event(self, event_id: EventId) -> Event | None:
        """The event of that id, None when the project has none such."""
        return self._events.get(event_id)

    def set_project(self, project: Project, origin: object | None = None) -> None:
        """Show another snapshot. The selection stays where its event, or one it was told in, remains."""
        if project == self._project:
            return
        before, chosen = self._project, self.selected_event
        self._project = project
        self._events = {event.id: event for event in project.linked.events}
        self._selection = self._surviving(chosen)
        was_selected = None if chosen is None else chosen.id
        if self._passage and self._passage.article not in {a.id for a in project.articles}:
            self._passage = None
        moves = moves_between(before, project)
        changed = self._selection != was_selected
        self._tell(Changed(origin, project=True, selection=changed, moves=moves))

    def _surviving(self, chosen: Event | None) -> EventId | None:
        if chosen is None or chosen.id in self._events:
            return None if chosen is None else chosen.id
        told = {(source.article, source.trigger) for source in chosen.sources}
        for event in self._project.linked.events:
            if any((source.article, source.trigger) in told for source in event.sources):
                return event.id
        return None

    def set_filter(self, wanted: Filter, origin: object | None = None) -> None:
        """Show only what the filter keeps."""
        if wanted == self._filter:
            return
        self._filter = wanted
        self._tell(Changed(origin, filter=True))

    def set_group_by(self, group_by: GroupBy, origin: object | None = None) -> None:
        """Give the lanes another meaning."""
        if group_by != self._group_by:
            self._group_by = group_by
            self._tell(Changed(origin, grouping=True))

    def select(self, event_id: EventId | None, origin: object | None = None) -> None:
        """Select an event and ask to see its first passage; an id the project lacks selects nothing."""
        event = None if event_id is None else self._events.get(event_id)
        found = None if event is None else event.id
        if found == self._selection:
            return
        self._selection = found
        if event is not None and event.sources:
            source = event.sources[0]
            self._passage = Passage(source.article, source.clause)
        self._tell(Changed(origin, selection=True, passage=event is not None))

    def show(self, passage: Passage, origin: object | None = None) -> None:
        """Ask to see a passage; told even when it was asked for before, for it may be out of view."""
        self._passage = passage
        self._tell(Changed(origin, passage=True))

    def do(self, decisions: Decisions, label: str, origin: object | None = None) -> None:
        """Replace the decisions as one undoable edit."""
        if decisions == self._decisions:
            return
        self._done.append(Step(label, self._decisions, decisions))
        self._undone.clear()
        self._decisions = decisions
        self._tell(Changed(origin, decisions=True))

    def undo(self) -> Step | None:
        """Take back the last edit and return it, None when there is none."""
        if not self._done:
            return None
        last = self._done.pop()
        self._undone.append(last)
        self._decisions = last.before
        self._tell(Changed(decisions=True))
        return last

    def redo(self) -> Step | None:
        """Bring the last undone edit again and return it, None when there is none."""
        if not self._undone:
            return None
        last = self._undone.pop()
        self._done.append(last)
        self._decisions = last.after
        self._tell(Changed(decisions=True))
        return last
