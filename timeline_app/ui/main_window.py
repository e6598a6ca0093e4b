"""The window: panels around the canvas, each bound to the session alone; nothing is computed here."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs
from PySide6.QtCore import QByteArray, QMimeData, QSettings, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QDockWidget,
    QFileDialog,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from timeline_app.app.options import ReadingOptions
from timeline_app.app.session import Changed, Session
from timeline_app.ui.article_list import ArticleList
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.filter_panel import FilterPanel
from timeline_app.ui.inspector import Inspector
from timeline_app.ui.key_sheet import KeySheet
from timeline_app.ui.loader import DEFAULT_OPTIONS, Loader
from timeline_app.ui.look import current_theme
from timeline_app.ui.notice import Notice
from timeline_app.ui.source_panel import SourcePanel
from timeline_app.ui.stage import Stage
from timeline_app.ui.status_line import StatusLine
from timeline_app.ui.toolbar import Toolbar

if TYPE_CHECKING:
    from timeline_app.ui.jobs import Ticket

_LEFT = Qt.DockWidgetArea.LeftDockWidgetArea
_RIGHT = Qt.DockWidgetArea.RightDockWidgetArea
_SIZE = QSize(1440, 900)
_SIDE_WIDTHS = [270, 400]
_ZOOM_STEP = 1.4


class MainWindow(QMainWindow):
    """One session on screen.

    It imports neither NumPy nor pyqtgraph nor any language model before its first paint is over, and
    closing it ends its background work and its worker processes.
    """

    def __init__(
        self,
        session: Session | None = None,
        paths: Sequence[Path] = (),
        options: ReadingOptions = DEFAULT_OPTIONS,
    ) -> None:
        super().__init__()
        self.session = session or Session()
        self.bridge = Bridge(self.session, self)
        self.loader = Loader(self.bridge, self, options)
        self._paths = tuple(paths)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Timeline App"))
        self.setAcceptDrops(True)
        self.resize(_SIZE)
        self._make_parts()
        self._make_docks()
        self._connect()
        self._restore()

    def _make_parts(self) -> None:
        self.toolbar = Toolbar(self.bridge, self)
        self.addToolBar(self.toolbar)
        self.stage = Stage(self.bridge, self)
        self.notice = Notice(self)
        self.status_line = StatusLine(self.bridge, self.loader.jobs, self)
        self.setStatusBar(self.status_line)
        centre = QWidget(self)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.stage, 1)
        column.addWidget(self.notice)
        self.setCentralWidget(centre)

    def _make_docks(self) -> None:
        self.filter_panel = FilterPanel(self.bridge, self)
        self.article_list = ArticleList(self.bridge, self)
        self.source_panel = SourcePanel(self.bridge, self)
        self.inspector = Inspector(self.bridge, self)
        self.docks = (
            self._dock("filters", self.tr("Filters"), self.filter_panel, _LEFT),
            self._dock("articles", self.tr("Articles"), self.article_list, _LEFT),
            self._dock("source", self.tr("Source"), self.source_panel, _RIGHT),
            self._dock("event", self.tr("Event"), self.inspector, _RIGHT),
        )
        self._show_docks()

    def _dock(self, name: str, title: str, widget: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        dock.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetMovable)
        dock.setWidget(widget)
        self.addDockWidget(area, dock)
        return dock

    def _connect(self) -> None:
        bar, page = self.toolbar, self.stage.first_run
        for request, answer in (
            (bar.add_articles.triggered, self.ask_for_files),
            (bar.add_folder.triggered, self.ask_for_folder),
            (bar.paste.triggered, self.paste),
            (bar.export.triggered, self.ask_for_picture),
            (bar.table.toggled, self.stage.show_table),
            (bar.fit.triggered, self._on_fit),
            (bar.zoom_in.triggered, self._on_zoom_in),
            (bar.zoom_out.triggered, self._on_zoom_out),
            (bar.keys.triggered, self._on_keys),
            (page.open_requested, self.ask_for_files),
            (page.paste_requested, self.paste),
            (page.sample_requested, self.loader.open_sample),
            (self.stage.first_painted, self._on_first_painted),
            (self.loader.trouble_found, self.notice.add),
            (self.loader.jobs.busy_changed, self._on_busy),
            (self.bridge.project_changed, self._show_docks),
            (self.inspector.citation_copied, self._on_citation),
        ):
            request.connect(answer)

    def _show_docks(self, _change: Changed | None = None) -> None:
        """Empty panels round a first-run page would only distract."""
        wanted = bool(self.session.project.articles)
        if wanted == (not self.docks[0].isHidden()):
            return
        for dock in self.docks:
            dock.setVisible(wanted)
        QTimer.singleShot(0, self._share_room)

    def _share_room(self) -> None:
        filters, articles, source, event = self.docks
        self.resizeDocks([filters, source], _SIDE_WIDTHS, Qt.Orientation.Horizontal)
        self.resizeDocks([filters, articles], [520, 380], Qt.Orientation.Vertical)
        self.resizeDocks([source, event], [500, 400], Qt.Orientation.Vertical)

    def open(self, paths: Sequence[Path]) -> None:
        """Add files and folders to what is open."""
        if paths:
            self.loader.open(paths)

    def ask_for_files(self) -> None:
        """Let the person choose files to add."""
        kinds = self.tr("Articles (*.txt *.md *.jsonl);;All files (*)")
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Add articles"), "", kinds)
        self.open([Path(name) for name in names])

    def ask_for_folder(self) -> None:
        """Let the person choose a folder to add."""
        name = QFileDialog.getExistingDirectory(self, self.tr("Add a folder"))
        self.open([Path(name)] if name else [])

    def paste(self) -> None:
        """Add the clipboard's files, or its text as an article."""
        # some platforms have no data at all for an empty clipboard, whatever the stub says
        mime: QMimeData | None = QGuiApplication.clipboard().mimeData()
        paths = [] if mime is None else _local_paths(mime)
        words = "" if mime is None else mime.text()
        if paths:
            self.open(paths)
        elif words.strip():
            self.loader.paste(words)
        else:
            self.status_line.say(
                self.tr("There is no text on the clipboard. Copy an article first.")
            )

    def ask_for_picture(self) -> None:
        """Let the person choose where the picture goes."""
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export the picture"), "timeline.png", self.tr("Picture (*.png)")
        )
        if name:
            path = Path(name)
            self.export(path if path.suffix else path.with_suffix(".png"))

    def export(self, path: Path) -> None:
        """Draw what is shown, by the same code as the command line, into a file."""
        from timeline_app.core.picture import ExportOptions

        session = self.session
        project, theme = session.project, current_theme()
        options = ExportOptions(theme=theme, view=session.view, filter=session.filter)

        def work(_ticket: Ticket) -> Path:
            from timeline_app.ui import image_export

            image_export.write_png(path, project, options)
            return path

        self.loader.jobs.submit(f"export {path}", work, self._on_exported)

    def _on_exported(self, path: Path) -> None:
        self.status_line.say(self.tr("Wrote {path}").format(path=path))

    def _on_first_painted(self) -> None:
        self.open(self._paths)
        QTimer.singleShot(0, self.stage.load_canvas)

    def _on_busy(self, is_busy: bool) -> None:
        self.stage.wait(self.tr("Reading articles…") if is_busy else "")

    def _on_fit(self) -> None:
        if self.stage.canvas is not None:
            self.stage.canvas.fit()

    def _on_zoom_in(self) -> None:
        if self.stage.canvas is not None:
            self.stage.canvas.zoom(_ZOOM_STEP)

    def _on_zoom_out(self) -> None:
        if self.stage.canvas is not None:
            self.stage.canvas.zoom(1 / _ZOOM_STEP)

    def _on_citation(self) -> None:
        self.status_line.say(self.tr("The citation is on the clipboard."))

    def _on_keys(self) -> None:
        KeySheet(self.toolbar.commands, self).show()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files, folders and text may be dropped anywhere."""
        if _local_paths(event.mimeData()) or event.mimeData().hasText():
            event.acceptProposedAction()
            self.stage.first_run.set_drop_over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """What was dragged went elsewhere."""
        self.stage.first_run.set_drop_over(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Files and folders are added; a dragged text becomes an article."""
        self.stage.first_run.set_drop_over(False)
        paths = _local_paths(event.mimeData())
        if paths:
            self.open(paths)
        elif event.mimeData().text().strip():
            self.loader.paste(event.mimeData().text())
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the geometry; end background work and observation."""
        _settings().setValue("geometry", self.saveGeometry())
        self.loader.close()
        self.bridge.close()
        super().closeEvent(event)

    def _restore(self) -> None:
        geometry = _settings().value("geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)


def _settings() -> QSettings:
    """Where the window keeps its geometry: a file in the person's settings folder."""
    path = platformdirs.user_config_path("timeline-app") / "window.ini"
    return QSettings(str(path), QSettings.Format.IniFormat)


def _local_paths(mime: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
