"""The state a person works on: one project, one filter, one selection, and the decisions that can be undone.

Views never talk to each other. They send the session an intent; it changes and tells every observer with
one ``Changed``; a view skips the changes it began (``origin``).

It guarantees:
    * observers are told once for each intent that changed something, and never for one that did not;
    * undo after do gives back equal decisions; a new decision drops what could be redone;
    * the selection always names an event of the project, or nothing;
    * deriving is not its work: ``decisions`` says what the user wants, ``project.decisions`` what the
      shown result was linked with, and ``is_stale`` that the two differ in what linking reads;
    * what linking does not read (accepted, hidden) shows in ``project`` at once.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from timeline_app.app.changes import Changed as Changed
from timeline_app.app.changes import Move as Move
from timeline_app.app.changes import Passage as Passage
from timeline_app.app.changes import Step as Step
from timeline_app.app.changes import moves_between as moves_between
from timeline_app.core.decisions import Decisions
from timeline_app.core.event import Event, EventId
from timeline_app.core.filters import EVERYTHING, Filter
from timeline_app.core.picture import GroupBy, ViewOptions
from timeline_app.core.project import Project

Observer = Callable[[Changed], None]


class Session:
    """Holds the state and tells observers; knows no Qt, no files and no threads."""

    def __init__(self, project: Project | None = None) -> None:
        self._project = project or Project()
        self._decisions = self._project.decisions
        self._events = {event.id: event for event in self._project.linked.events}
        self._filter = EVERYTHING
        self._selection: EventId | None = None
        self._passage: Passage | None = None
        self._view = ViewOptions()
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
        return self._project.decisions.linking_part != self._decisions.linking_part

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
    def view(self) -> ViewOptions:
        """How what is shown is laid out."""
        return self._view

    @property
    def group_by(self) -> GroupBy:
        """What the lanes stand for."""
        return self._view.group_by

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
        project = self._marked(project)
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
        self.set_view(replace(self._view, group_by=group_by), origin)

    def set_view(self, view: ViewOptions, origin: object | None = None) -> None:
        """Lay what is shown out otherwise."""
        if view != self._view:
            self._view = view
            self._tell(Changed(origin, view=True))

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
        self._decide(decisions, origin)

    def _decide(self, decisions: Decisions, origin: object | None = None) -> None:
        self._decisions = decisions
        marked = self._marked(self._project)
        is_marked = marked is not self._project
        self._project = marked
        self._tell(Changed(origin, decisions=True, project=is_marked))

    def _marked(self, project: Project) -> Project:
        """The snapshot with what is accepted and hidden by now."""
        wanted = project.decisions.with_marks_of(self._decisions)
        return project if wanted == project.decisions else replace(project, decisions=wanted)

    def undo(self) -> Step | None:
        """Take back the last edit and return it, None when there is none."""
        if not self._done:
            return None
        last = self._done.pop()
        self._undone.append(last)
        self._decide(last.before)
        return last

    def redo(self) -> Step | None:
        """Bring the last undone edit again and return it, None when there is none."""
        if not self._undone:
            return None
        last = self._undone.pop()
        self._done.append(last)
        self._decide(last.after)
        return last
