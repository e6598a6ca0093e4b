"""The ways in which articles come: chosen files, a folder, the clipboard, something dropped."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from timeline_app.ui.loader import Loader


class Arrivals(QObject):
    """Asks the person for articles and gives them to the loader."""

    said = Signal(str)
    """One sentence when there was nothing to take, or nothing new."""

    def __init__(self, loader: Loader, window: QWidget) -> None:
        super().__init__(window)
        self._loader = loader
        loader.said.connect(self.said)
        self._window = window

    def open(self, paths: Sequence[Path]) -> None:
        """Add files and folders to what is open."""
        if paths:
            self._loader.open(paths)

    def open_one(self, path: Path) -> None:
        """Add one file or folder to what is open."""
        self.open([path])

    def ask_for_files(self) -> None:
        """Let the person choose files to add."""
        kinds = self.tr("Articles (*.txt *.md *.jsonl);;All files (*)")
        title = self.tr("Add articles")
        names, _ = QFileDialog.getOpenFileNames(self._window, title, "", kinds)
        self.open([Path(name) for name in names])

    def ask_for_folder(self) -> None:
        """Let the person choose a folder to add."""
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Add a folder"))
        self.open([Path(name)] if name else [])

    def paste(self) -> None:
        """Add the clipboard's files, or its text as an article."""
        # some platforms have no data at all for an empty clipboard, whatever the stub says
        mime: QMimeData | None = QGuiApplication.clipboard().mimeData()
        if mime is None or not self.take(mime):
            self.said.emit(self.tr("There is no text on the clipboard. Copy an article first."))

    def take(self, mime: QMimeData) -> bool:
        """Add what was dropped or pasted: files and folders, or a text as an article; False for neither."""
        paths = _local_paths(mime)
        if paths:
            self.open(paths)
        elif mime.text().strip():
            self._loader.paste(mime.text())
        else:
            return False
        return True


def can_take(mime: QMimeData) -> bool:
    """True for what ``take`` may add."""
    return bool(_local_paths(mime)) or mime.hasText()


def _local_paths(mime: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
