"""The session's changes as Qt signals: the only way from the session to a view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from timeline_app.app.session import Changed, Session
from timeline_app.core.project import Project

if TYPE_CHECKING:
    from timeline_app.app.shelf import Shelf
    from timeline_app.core.table import EventTable


class Bridge(QObject):
    """Turns each ``Changed`` of the session into a signal for each topic it names, once.

    Every signal carries the ``Changed`` itself, so that a view can skip what it began. ``closed`` ends
    the observation: after it no signal comes.
    """

    project_changed = Signal(object)
    filter_changed = Signal(object)
    selection_changed = Signal(object)
    decisions_changed = Signal(object)
    passage_changed = Signal(object)
    view_changed = Signal(object)

    foresight_wanted = Signal(object)
    """Decisions somebody thinks about; whoever links answers with ``foreseen``."""
    foreseen = Signal(object, object)
    """Those decisions, and the tuple of ``Move`` they would bring."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._end = session.observe(self._on_change)
        self._table: tuple[Project, EventTable] | None = None
        self._shelf: tuple[Project, Shelf] | None = None

    def table(self) -> EventTable:
        """The present project's events as columns, made once for each project.

        The first call imports NumPy: only views that have something to show may ask.
        """
        from timeline_app.core.table import EventTable

        project = self.session.project
        if self._table is None or self._table[0].linked is not project.linked:
            self._table = project, EventTable.of(project)
        elif self._table[0] is not project:
            self._table = project, self._table[1].with_hidden(project)
        return self._table[1]

    def shelf(self) -> Shelf:
        """The present project's articles by id and in order, made once for each project.

        The first call imports NumPy: only views that have something to show may ask.
        """
        from timeline_app.app.shelf import shelf_of

        project = self.session.project
        if self._shelf is None or self._shelf[0].linked is not project.linked:
            self._shelf = project, shelf_of(project)
        return self._shelf[1]

    def close(self) -> None:
        """Hear the session no more."""
        self._end()
        self._end = _nothing

    def _on_change(self, change: Changed) -> None:
        topics = (
            (change.project, self.project_changed),
            (change.filter, self.filter_changed),
            (change.view, self.view_changed),
            (change.decisions, self.decisions_changed),
            (change.selection, self.selection_changed),
            (change.passage, self.passage_changed),
        )
        for told, signal in topics:
            if told:
                signal.emit(change)


def _nothing() -> None:
    return None
