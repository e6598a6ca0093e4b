"""Starts Qt, shows the window, and catches what nobody else caught.

The window is on screen before NumPy, pyqtgraph and any language model are imported: this module and all
it imports at its top are free of them.
"""

from __future__ import annotations

import logging
import signal
import sys
from collections.abc import Sequence
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

import platformdirs
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QMessageBox

from timeline_app.app.options import ReadingOptions
from timeline_app.app.session import Session
from timeline_app.core.project import Decisions, Project
from timeline_app.ui import look
from timeline_app.ui.loader import DEFAULT_OPTIONS
from timeline_app.ui.main_window import MainWindow

_log = logging.getLogger(__name__)

NO_DECISIONS = Decisions()
_FONT_POINTS = 9
_LOG_BYTES = 1_000_000
_HEARTBEAT_MS = 300
"""Python sees a signal from the terminal only when some Python code runs."""


def run(
    paths: Sequence[Path],
    options: ReadingOptions = DEFAULT_OPTIONS,
    decisions: Decisions = NO_DECISIONS,
) -> int:
    """Open the window on the paths and stay until it is closed; returns the exit status.

    ``decisions`` is what the person knows beforehand, as the command line gives it.
    """
    app = application()
    _log_to_file()
    sys.excepthook = _on_uncaught
    _obey_terminal(app)
    window = MainWindow(Session(Project(decisions=decisions)), paths, options)
    window.show()
    return app.exec()


def application() -> QApplication:
    """The one application object, dressed in our colours; made when there is none."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    app = QApplication(sys.argv[:1])
    app.setApplicationName("timeline-app")
    app.setApplicationDisplayName("Timeline App")
    _have_a_font(app)
    look.dress(app)
    return app


def _have_a_font(app: QApplication) -> None:
    """A system without any font gets ours; without one every letter would be a box."""
    if QFontDatabase.families():
        return
    from timeline_app.ui.fonts import load_fonts

    app.setFont(QFont(load_fonts().label.family(), _FONT_POINTS))


def _log_to_file() -> None:
    """Details of a failure go to a file, never to the terminal; without a place for it, nowhere."""
    try:
        folder = platformdirs.user_log_path("timeline-app", ensure_exists=True)
        handler: logging.Handler = RotatingFileHandler(
            folder / "timeline-app.log", maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8"
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s"))
    logging.getLogger("timeline_app").addHandler(handler)


def _obey_terminal(app: QApplication) -> None:
    """Ctrl+C in the terminal closes the windows as a click would."""
    signal.signal(signal.SIGINT, lambda *_: app.closeAllWindows())
    heartbeat = QTimer(app)
    heartbeat.timeout.connect(_breathe)
    heartbeat.start(_HEARTBEAT_MS)


def _breathe() -> None:
    return None


def _on_uncaught(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """The last resort: log everything, tell the user one sentence, keep the window open."""
    _log.error("uncaught", exc_info=(kind, error, trace))
    if QApplication.instance() is None:
        return
    words = QCoreApplication.translate(
        "application", "Something went wrong inside the program. Your articles are untouched."
    )
    box = QMessageBox(QMessageBox.Icon.Warning, "Timeline App", words)
    box.setInformativeText(f"{kind.__name__}: {error}")
    box.setModal(False)
    box.open()
    _shown.append(box)
    box.finished.connect(_shown.clear)


_shown: list[QMessageBox] = []
"""Keeps the open boxes alive."""
