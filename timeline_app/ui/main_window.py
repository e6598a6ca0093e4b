"""The window: panels around the canvas, each bound to the session alone; nothing is computed here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QMainWindow

from timeline_app.ui.settings import Settings

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QCloseEvent,
        QDragEnterEvent,
        QDragLeaveEvent,
        QDropEvent,
        QPaintEvent,
    )
    from PySide6.QtWidgets import QDockWidget, QWidget

    from timeline_app.app.options import ReadingOptions
    from timeline_app.app.session import Changed, Session

_SIZE = (1440, 900)


class MainWindow(QMainWindow):
    """One session on screen.

    It comes on screen bare, in its colours and at its place, and is furnished after that: its parts are
    imported then, and NumPy, pyqtgraph and language models not before the furnished window is painted.
    ``at_once`` furnishes it before it is shown. Closing it ends its background work and its worker processes.
    """

    shown_bare = Signal()
    """It is on screen, empty."""
    wants_furniture = Signal()
    """After that, it is time to call ``furnish``."""

    def __init__(
        self,
        session: Session | None = None,
        paths: Sequence[Path] = (),
        options: ReadingOptions | None = None,
        *,
        at_once: bool = True,
    ) -> None:
        super().__init__()
        self.settings = Settings()
        self.is_furnished = False
        self._was_shown = False
        self.setWindowTitle(self.tr("Timeline App"))
        self.resize(*_SIZE)
        self.settings.restore_geometry(self)
        if at_once:
            self.furnish(session, paths, options)

    def furnish(
        self,
        session: Session | None = None,
        paths: Sequence[Path] = (),
        options: ReadingOptions | None = None,
    ) -> None:
        """Put everything in, once, and open the paths as soon as it is painted."""
        from PySide6.QtCore import Qt

        from timeline_app.app.session import Session
        from timeline_app.ui.bridge import Bridge
        from timeline_app.ui.loader import DEFAULT_OPTIONS, Loader

        assert not self.is_furnished, "a window is furnished once"
        self.is_furnished = True
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.session = session or Session()
        self.bridge = Bridge(self.session, self)
        self.loader = Loader(self.bridge, self, options or DEFAULT_OPTIONS)
        self._paths = tuple(paths)
        self.setAcceptDrops(True)
        self.setDockOptions(self.dockOptions() | QMainWindow.DockOption.AllowNestedDocks)
        self._make_parts()
        self._make_commands()
        self._connect()
        self.stage.first_run.open_button.setFocus()
        self._prefer()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tells of the first paint of a bare window when it is over."""
        super().paintEvent(event)
        if not self._was_shown:
            self._was_shown = True
            if not self.is_furnished:
                QTimer.singleShot(0, self._tell_shown)

    def _tell_shown(self) -> None:
        """Whoever furnishes comes last: it takes far longer than a frame."""
        self.shown_bare.emit()
        QTimer.singleShot(0, self.wants_furniture.emit)

    def _make_parts(self) -> None:
        """In the order in which Tab goes through them."""
        from timeline_app.ui.article_list import ArticleList
        from timeline_app.ui.chips import ChipBar
        from timeline_app.ui.commands import Commands
        from timeline_app.ui.filter_panel import FilterPanel
        from timeline_app.ui.toolbar import Toolbar

        self.commands = Commands(self)
        self.toolbar = Toolbar(self.bridge, self.commands, self)
        self.addToolBar(self.toolbar)
        self.addToolBarBreak()
        self.chips = ChipBar(self.bridge, self)
        self.addToolBar(self.chips)
        self.filter_panel = FilterPanel(self.bridge, self)
        self.article_list = ArticleList(self.bridge, self)
        self._make_centre()
        self._make_docks()

    def _make_centre(self) -> None:
        from PySide6.QtWidgets import QVBoxLayout, QWidget

        from timeline_app.ui.drop_hint import DropHint
        from timeline_app.ui.notice import Notice
        from timeline_app.ui.stage import Stage

        centre = QWidget(self)
        self.stage = Stage(self.bridge, centre)
        self.notice = Notice(centre)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.stage, 1)
        column.addWidget(self.notice)
        self.setCentralWidget(centre)
        self.drop_hint = DropHint(centre)

    def _make_docks(self) -> None:
        from timeline_app.ui.docks import Docks
        from timeline_app.ui.inspector import Inspector
        from timeline_app.ui.source_panel import SourcePanel
        from timeline_app.ui.status_line import StatusLine

        self.source_panel = SourcePanel(self.bridge, self)
        self.inspector = Inspector(self.bridge, self)
        self.status_line = StatusLine(self.bridge, self.loader.jobs, self)
        self.status_line.watch_edits(self.loader.edits)
        self.setStatusBar(self.status_line)
        self.panels = Docks(self, self.settings)
        self.panels.add_left("filters", self.tr("Filters"), self.filter_panel)
        self.panels.add_left("articles", self.tr("Articles"), self.article_list)
        self.panels.add_right("source", self.tr("Source"), self.source_panel)
        self.panels.add_right("event", self.tr("Event"), self.inspector)

    @property
    def docks(self) -> tuple[QDockWidget, ...]:
        """The panels round the canvas."""
        return self.panels.all

    def _make_commands(self) -> None:
        from timeline_app.ui.arrivals import Arrivals
        from timeline_app.ui.canvas_commands import CanvasCommands
        from timeline_app.ui.exporting import Exporting
        from timeline_app.ui.panes import Panes
        from timeline_app.ui.record_export import RecordExport
        from timeline_app.ui.session_commands import SessionCommands
        from timeline_app.ui.window_commands import WindowCommands

        self.session_commands = SessionCommands(self.bridge, self.commands, self)
        self.canvas_commands = CanvasCommands(self.bridge, self.commands, self.stage, self)
        self.window_commands = WindowCommands(self, self.toolbar, self.panels, self.settings)
        self.arrivals = Arrivals(self.loader, self)
        self.records = RecordExport(self.bridge, self.loader.edits, self)
        self.exporting = Exporting(self.bridge, self.loader.edits, self._visible_days, self)
        self.panes = Panes(self._panes_in_order, self)

    def _panes_in_order(self) -> tuple[QWidget, ...]:
        filters, articles, source, event = self.docks
        stage = self.stage
        return (self.toolbar, self.chips, filters, articles, stage.pages, stage.tray, source, event)

    def _connect(self) -> None:
        commands, page = self.commands, self.stage.first_run
        for request, answer in (
            (commands.add_articles.triggered, self.arrivals.ask_for_files),
            (commands.add_folder.triggered, self.arrivals.ask_for_folder),
            (commands.paste.triggered, self.arrivals.paste),
            (commands.sample.triggered, self.loader.open_sample),
            (commands.export.triggered, self.exporting.ask),
            (commands.next_pane.triggered, self.panes.go_on),
            (commands.last_pane.triggered, self.panes.go_back),
            (page.open_requested, self.arrivals.ask_for_files),
            (page.paste_requested, self.arrivals.paste),
            (page.sample_requested, self.loader.open_sample),
            (page.recent_requested, self.arrivals.open_one),
            (self.window_commands.chosen, self.arrivals.open_one),
            (self.window_commands.preferred, self._prefer),
            (self.window_commands.dressed, self._on_dressed),
            (self.stage.first_painted, self._on_first_painted),
            (self.stage.canvas_loaded, self._on_canvas),
            (self.loader.unread_found, self.notice.add_unread),
            (self.loader.trouble_found, self.notice.add),
            (self.loader.opened, self._on_opened),
            (self.loader.jobs.busy_changed, self._on_busy),
            (self.toolbar.left_search, self.stage.take_focus),
            (self.bridge.project_changed, self._on_project),
            (self.inspector.citation_copied, self._on_citation),
            (self.stage.table.citation_copied, self._on_citation),
            (self.commands.cite.triggered, self.inspector.copy),
            (commands.export_events.triggered, self.records.ask),
            (self.canvas_commands.said, self.status_line.say),
            (self.records.said, self.status_line.say),
            (self.exporting.said, self.status_line.say),
            (self.arrivals.said, self.status_line.say),
            (self.filter_panel.said, self.status_line.say),
        ):
            request.connect(answer)

    def _prefer(self) -> None:
        """Make what the person prefers hold."""
        self.window_commands.apply_theme()
        self.stage.first_run.show_recent(self.settings.recent)
        view = self.session.view
        self.session.set_view(replace(view, fold=self.settings.folds), origin=self)
        if self.stage.canvas is not None:
            self.stage.canvas.wheel_zooms = self.settings.wheel

    def _on_dressed(self) -> None:
        from timeline_app.ui.look import current_theme

        if self.stage.canvas is not None:
            self.stage.canvas.set_theme(current_theme())

    def _on_project(self, _change: Changed) -> None:
        """Empty panels round a first-run page would only distract."""
        if self.session.project.articles and self.panels.show_all():
            self.chips.show_filter()
            if self.stage.canvas is not None:
                self.stage.take_focus()

    def _on_opened(self, paths: Sequence[Path]) -> None:
        self.settings.remember(paths)
        self.exporting.paths = (*self.exporting.paths, *map(str, paths))
        self.window_commands.show_recent()

    def open(self, paths: Sequence[Path]) -> None:
        """Add files and folders to what is open."""
        self.arrivals.open(paths)

    def _visible_days(self) -> tuple[int, int] | None:
        return None if self.stage.canvas is None else self.stage.canvas.visible_days()

    def _on_first_painted(self) -> None:
        self.open(self._paths)
        QTimer.singleShot(0, self.stage.load_canvas)

    def _on_canvas(self) -> None:
        """The canvas comes late; Tab finds it between the lists and the tray all the same."""
        from timeline_app.ui.panes import doors, in_order

        if self.stage.canvas is not None:
            in_order(*doors(self.article_list), *doors(self.stage.canvas), *doors(self.stage.tray))
        self._prefer()

    def _on_busy(self, is_busy: bool) -> None:
        self.stage.wait(self.tr("Reading articles…") if is_busy else "")

    def _on_citation(self) -> None:
        self.status_line.say(self.tr("The citation is on the clipboard."))

    def _set_drop_over(self, is_over: bool) -> None:
        if self.session.project.articles:
            self.drop_hint.set_shown(is_over)
        else:
            self.stage.first_run.set_drop_over(is_over)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files, folders and text may be dropped anywhere."""
        from timeline_app.ui.arrivals import can_take

        if can_take(event.mimeData()):
            event.acceptProposedAction()
            self._set_drop_over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """What was dragged went elsewhere."""
        self._set_drop_over(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Files and folders are added; a dragged text becomes an article."""
        self._set_drop_over(False)
        self.arrivals.take(event.mimeData())
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember geometry and layout; end background work and observation."""
        self.settings.keep_geometry(self)
        if self.is_furnished:
            self.panels.keep()
            self.loader.close()
            self.bridge.close()
        super().closeEvent(event)
