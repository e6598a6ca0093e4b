"""Brings articles in and links them again, in the background; the window only asks and is told."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from timeline_app import resources
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

    trouble_found = Signal(object)
    """One sentence for each input that was not read, and each notice: a tuple of str."""

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
        self._count = 0
        self.jobs = Jobs(self)
        self.jobs.failed.connect(self._on_failed)
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

        self._submit_adding(work)

    def open_sample(self) -> None:
        """Add the sample articles."""
        self.open([resources.seeds_dir()])

    def paste(self, text: str) -> None:
        """Add a text as an article of its own."""

        def work(ticket: Ticket) -> Added | None:
            from timeline_app.app import desk

            session = self._bridge.session
            article = desk.pasted(session.project, text)
            return desk.add_articles(
                self._shelf(), session.project, session.decisions, [article],
                ticket, facts=self._options.facts,
            )  # fmt: skip

        self._submit_adding(work)

    def close(self) -> None:
        """Cancel what runs and end the worker processes."""
        self.jobs.stop()
        if self._library is not None:
            self._library.close()
            self._library = None

    def _submit_adding(self, work: object) -> None:
        assert callable(work)
        self._count += 1
        self.jobs.submit(f"{ADDING} {self._count}", work, self._on_added, self._on_portion)

    def _shelf(self) -> Library:
        """The library, made when it is first needed; jobs run one at a time, so it is used by one."""
        if self._library is None:
            from timeline_app.app.library import Library

            self._library = Library(self._options.jobs, self._options.lang)
        return self._library

    def _on_added(self, added: Added | None) -> None:
        if added is None:
            return
        self._bridge.session.set_project(added.project, origin=self)
        trouble = (*added.problems, *added.notices)
        if trouble:
            self.trouble_found.emit(trouble)
        if self._bridge.session.is_stale:
            self._relink()

    def _on_portion(self, project: Project) -> None:
        self._bridge.session.set_project(project, origin=self)

    def _on_decisions(self, _change: Changed) -> None:
        if self._bridge.session.project.articles:
            self._relink()

    def _relink(self) -> None:
        def work(_ticket: Ticket) -> Project:
            from timeline_app.app import desk

            session = self._bridge.session
            return desk.relink(
                self._shelf(), session.project, session.decisions, facts=self._options.facts
            )

        self.jobs.submit(RELINKING, work, self._on_relinked)

    def _on_relinked(self, project: Project) -> None:
        self._bridge.session.set_project(project, origin=self)

    def _foresee(self, decisions: Decisions) -> None:
        """Link under decisions that nobody has made yet, and tell what they would move."""

        def work(_ticket: Ticket) -> tuple[Move, ...]:
            from timeline_app.app import desk

            before = self._bridge.session.project
            after = desk.relink(self._shelf(), before, decisions, facts=self._options.facts)
            return moves_between(before, after)

        def tell(moves: tuple[Move, ...]) -> None:
            self._bridge.foreseen.emit(decisions, moves)

        self.jobs.submit(FORESEEING, work, tell)

    def _on_failed(self, _name: str, words: str) -> None:
        self.trouble_found.emit((words,))


def _piped(names: Sequence[str]) -> bytes:
    """What came through the pipe, where a path asks for it."""
    return sys.stdin.buffer.read() if _PIPE in names and sys.stdin is not None else b""
