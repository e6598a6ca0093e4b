"""From the window to a picture file: the dialog, the file's name, the work in the background."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from timeline_app.core.picture import ExportOptions
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.jobs import Jobs, Ticket
from timeline_app.ui.look import current_theme

if TYPE_CHECKING:
    from timeline_app.ui.export_dialog import ExportDialog

Visible = Callable[[], tuple[int, int] | None]
"""First and last day in view, None while there is no canvas."""


class Exporting(QObject):
    """Opens the dialog and writes the pictures it asks for; remembers the last choices within the run."""

    said = Signal(str)
    """One sentence of news."""

    def __init__(self, bridge: Bridge, jobs: Jobs, visible: Visible, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._jobs = jobs
        self._visible = visible
        self._window = window
        self._last: ExportOptions | None = None
        self._folder = ""
        self.paths: Sequence[str] = ()
        """What was opened, for the command that draws the same picture."""
        self.dialog: ExportDialog | None = None

    def ask(self) -> None:
        """Open the dialog on what is shown now, or bring it forward."""
        from timeline_app.app.export_ranges import ranges_of
        from timeline_app.ui.export_dialog import ExportDialog

        if self.dialog is not None:
            self.dialog.raise_()
            self.dialog.activateWindow()
            return
        session = self._bridge.session
        if not session.project.articles:
            return
        ranges = ranges_of(session.filter, session.selected_event, self._visible())
        self.dialog = ExportDialog(
            session.project, self.options(), ranges, self.paths, self._window
        )
        self.dialog.export_requested.connect(self._on_requested)
        self.dialog.destroyed.connect(self._on_gone)
        self.dialog.show()

    def options(self) -> ExportOptions:
        """The picture of what is shown, with the choices of last time."""
        session = self._bridge.session
        base = self._last or ExportOptions(theme=current_theme())
        return replace(base, view=session.view, filter=session.filter)

    def export(self, path: Path, options: ExportOptions | None = None) -> None:
        """Draw in the background, by the same code as the command line, into a file."""
        project = self._bridge.session.project
        wanted = options or self.options()

        def work(_ticket: Ticket) -> tuple[Path, ...]:
            from timeline_app.ui import image_export

            return image_export.write_png(path, project, wanted)

        self._jobs.submit(f"export {path}", work, self._on_written)

    def _on_requested(self, options: ExportOptions) -> None:
        proposed = str(Path(self._folder) / "timeline.png")
        name, _ = QFileDialog.getSaveFileName(
            self.dialog, self.tr("Export the picture"), proposed, self.tr("Picture (*.png)")
        )
        if not name:
            return
        path = png_path(name)
        if not self._may_write(Path(name), path, options.pages):
            return
        self._last, self._folder = options, str(path.parent)
        self.export(path, options)
        if self.dialog is not None:
            self.dialog.close()

    def _may_write(self, chosen: Path, path: Path, pages: int) -> bool:
        """True unless files that the file dialog did not ask about would be replaced and are to stay."""
        from timeline_app.ui.image_export import page_paths

        there = [one.name for one in page_paths(path, pages) if one != chosen and one.exists()]
        return not there or self._may_replace(there)

    def _may_replace(self, names: Sequence[str]) -> bool:
        words = self.tr("{name} is there already. Replace it?").format(name=names[0])
        if len(names) > 1:
            words = self.tr("{count} of these files are there already, {name} first. Replace them?")
            words = words.format(count=len(names), name=names[0])
        yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
        title = self.tr("Export the picture")
        box = QMessageBox(QMessageBox.Icon.Question, title, words, yes | no, self.dialog)
        box.setOption(QMessageBox.Option.DontUseNativeDialog)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setDefaultButton(no)
        return box.exec() == yes

    def _on_written(self, paths: tuple[Path, ...]) -> None:
        words = self.tr("Wrote {path}").format(path=paths[0])
        if len(paths) > 1:
            words = self.tr("Wrote {count} pages, from {path}").format(
                count=len(paths), path=paths[0]
            )
        self.said.emit(words)

    def _on_gone(self) -> None:
        self.dialog = None


def png_path(name: str) -> Path:
    """The file of that name; it is a PNG and is called so, whatever else was typed."""
    path = Path(name)
    return path if path.suffix.lower() == ".png" else path.with_name(f"{path.name}.png")
