"""Brings articles in and links them again, in the background; the window only asks and is told.

Adding and editing have a queue each: a correction never waits for a thousand articles, paused or not.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from timeline_app import resources
from timeline_app.app.following import following
from timeline_app.app.options import ReadingOptions
from timeline_app.app.session import Changed, Move, moves_between
from timeline_app.core.project import Decisions, Project
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.jobs import Jobs, Ticket

if TYPE_CHECKING:
    from timeline_app.app.desk import Added
    from timeline_app.app.library import Library

DEFAULT_OPTIONS = ReadingOptions()
ADDING = "adding"
RELINKING = "relinking"
FORESEEING = "foreseeing"
_PIPE = "-"


class Loader(QObject):
    """Owns the library and its worker processes. ``close`` ends them."""

    unread_found = Signal(object)
    """One sentence for each input that was not read, with its reason: a tuple of str."""
    trouble_found = Signal(object)
    """One sentence for everything else worth knowing: a tuple of str."""
    said = Signal(str)
    """One sentence of news."""
    opened = Signal(object)
    """A tuple of paths of which something was read."""

    def __init__(
        self,
        bridge: Bridge,
        parent: QObject | None = None,
        options: ReadingOptions = DEFAULT_OPTIONS,
    ) -> None:
        super().__init__(parent)
        self._options = options
        self._bridge = bridge
        self._library: Library | None = None
        self._making = threading.Lock()
        self._count = 0
        self.jobs = Jobs(self)
        self.edits = Jobs(self)
        for jobs in (self.jobs, self.edits):
            jobs.failed.connect(self._on_failed)
        bridge.decisions_changed.connect(self._on_decisions)
        bridge.foresight_wanted.connect(self._foresee)

    def open(self, paths: Sequence[Path]) -> None:
        """Add files and folders to what is open."""
        names = tuple(str(path) for path in paths)

        def work(ticket: Ticket) -> Added | None:
            from timeline_app.app import desk

            session = self._bridge.session
            return desk.add_paths(
                self._shelf(), session.project, session.decisions, names,
                ticket, stdin=_piped(names), facts=self._options.facts,
            )  # fmt: skip

        self._submit_adding(work, tuple(paths))

    def open_sample(self) -> None:
        """Add the sample articles."""
        self.open([resources.seeds_dir()])

    def paste(self, text: str) -> None:
        """Add a text as an article of its own."""

        def work(ticket: Ticket) -> Added | None:
            from timeline_app.app import desk

            session = self._bridge.session
            return desk.add_pasted(
                self._shelf(), session.project, session.decisions, text,
                ticket, facts=self._options.facts,
            )  # fmt: skip

        self._submit_adding(work, nothing_new=self.tr("This text is already open."))

    def close(self) -> None:
        """Cancel what runs and end the worker processes."""
        self.jobs.stop()
        self.edits.stop()
        if self._library is not None:
            self._library.close()
            self._library = None

    def _submit_adding(
        self,
        work: Callable[[Ticket], Added | None],
        paths: tuple[Path, ...] = (),
        nothing_new: str = "",
    ) -> None:
        self._count += 1

        def then(added: Added | None) -> None:
            self._on_added(added)
            if added is not None and added.added and paths:
                self.opened.emit(paths)
            if nothing_new and added is not None and not added.added and not added.problems:
                self.said.emit(nothing_new)

        self.jobs.submit(f"{ADDING} {self._count}", work, then, self._show)

    def _shelf(self) -> Library:
        """The library, made when it is first needed, by whichever thread comes first."""
        with self._making:
            if self._library is None:
                from timeline_app.app.cache import Cache
                from timeline_app.app.library import Library

                self._library = Library(
                    self._options.jobs,
                    self._options.lang,
                    Cache.usual() if self._options.cache else None,
                )
            return self._library

    def _on_added(self, added: Added | None) -> None:
        if added is None:
            return
        self._show(added.project)
        if added.problems:
            self.unread_found.emit(added.problems)
        if added.notices:
            self.trouble_found.emit(added.notices)

    def _show(self, project: Project) -> None:
        """Show what was read and linked; if a decision was made meanwhile, link once more."""
        session = self._bridge.session
        before = session.project
        session.set_project(project, origin=self)
        session.set_filter(following(session.filter, before, session.project), origin=self)
        if self._bridge.session.is_stale:
            self._relink()

    def _on_decisions(self, _change: Changed) -> None:
        session = self._bridge.session
        if session.project.articles and session.is_stale:
            self._relink()

    def _relink(self) -> None:
        def work(_ticket: Ticket) -> Project:
            from timeline_app.app import desk

            session = self._bridge.session
            return desk.relink(
                self._shelf(), session.project, session.decisions, facts=self._options.facts
            )

        self.edits.submit(RELINKING, work, self._on_relinked)

    def _on_relinked(self, project: Project) -> None:
        if project.articles == self._bridge.session.project.articles:
            self._show(project)
        else:
            self._relink()

    def _foresee(self, decisions: Decisions) -> None:
        """Link under decisions that nobody has made yet, and tell what they would move."""

        def work(_ticket: Ticket) -> tuple[Move, ...]:
            from timeline_app.app import desk

            before = self._bridge.session.project
            after = desk.relink(self._shelf(), before, decisions, facts=self._options.facts)
            return moves_between(before, after)

        def tell(moves: tuple[Move, ...]) -> None:
            self._bridge.foreseen.emit(decisions, moves)

        self.edits.submit(FORESEEING, work, tell)

    def _on_failed(self, _name: str, words: str) -> None:
        self.trouble_found.emit((words,))


def _piped(names: Sequence[str]) -> bytes:
    """What came through the pipe, where a path asks for it."""
    return sys.stdin.buffer.read() if _PIPE in names and sys.stdin is not None else b""
