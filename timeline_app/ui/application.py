"""Starts Qt, shows the window, and catches what nobody else caught.

The window is on screen before NumPy, pyqtgraph and any language model are imported: this module and all
it imports at its top are free of them.
"""

from __future__ import annotations

import gc
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from timeline_app.ui.main_window import MainWindow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from timeline_app.app.options import ReadingOptions
    from timeline_app.core.decisions import Decisions

_FONT_POINTS = 9
_LOG_BYTES = 1_000_000
_START_MS = 10_000
"""However the start goes, garbage is collected again after so long."""
_HEARTBEAT_MS = 300
"""Python sees a signal from the terminal only when some Python code runs."""


def run(
    paths: Sequence[Path],
    options: ReadingOptions | None = None,
    decisions: Decisions | None = None,
) -> int:
    """Open the window on the paths and stay until it is closed; returns the exit status.

    ``decisions`` is what the person knows beforehand, as the command line gives it.
    """
    app = bare_application()
    sys.excepthook = _on_uncaught
    _obey_terminal(app)
    window = open_window(paths, options, decisions)
    status = app.exec()
    del window
    return status


def open_window(
    paths: Sequence[Path],
    options: ReadingOptions | None = None,
    decisions: Decisions | None = None,
) -> MainWindow:
    """A window on its way to the screen: bare first, in the system's colours or the ones the person chose,
    then dressed and furnished once it is there.
    """
    gc.disable()  # looking for garbage among the imports takes a tenth of the start
    QTimer.singleShot(_START_MS, _collect_garbage)
    window = MainWindow(at_once=False)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    wish = window.settings.theme
    if wish != "system":
        from timeline_app.ui import look

        app.setPalette(look.palette(look.look_of(wish)))

    def furnish() -> None:
        from timeline_app.app.session import Session
        from timeline_app.core.project import NOTHING_DECIDED, Project

        if not window.isVisible():
            return
        _log_to_file()
        _dress(app)
        window.furnish(Session(Project(decisions=decisions or NOTHING_DECIDED)), paths, options)
        window.stage.canvas_loaded.connect(_collect_garbage)

    window.wants_furniture.connect(furnish)
    window.show()
    return window


def _collect_garbage() -> None:
    """From now on, as ever."""
    gc.enable()


def application() -> QApplication:
    """The one application object, dressed in our colours; made when there is none."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    app = bare_application()
    _dress(app)
    return app


def bare_application() -> QApplication:
    """The application object as Qt makes it: asking for its colours would take longer than its first paint."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("timeline-app")
    app.setApplicationDisplayName("Timeline App")
    return app


def _dress(app: QApplication) -> None:
    from timeline_app.ui import look

    _have_a_font(app)
    look.dress(app)


def _have_a_font(app: QApplication) -> None:
    """A system without any font gets ours; without one every letter would be a box."""
    from PySide6.QtGui import QFont, QFontDatabase

    if QFontDatabase.families():
        return
    from timeline_app.ui.fonts import load_fonts

    app.setFont(QFont(load_fonts().label.family(), _FONT_POINTS))


def _log_to_file() -> None:
    """Details of a failure go to a file, never to the terminal; without a place for it, nowhere."""
    import logging
    from logging.handlers import RotatingFileHandler

    import platformdirs

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
    import logging

    logging.getLogger(__name__).error("uncaught", exc_info=(kind, error, trace))
    if QApplication.instance() is None:
        return
    words = QCoreApplication.translate(
        "application", "Something went wrong inside the program. Your articles are untouched."
    )
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(QMessageBox.Icon.Warning, "Timeline App", words)
    box.setInformativeText(f"{kind.__name__}: {error}")
    box.setModal(False)
    box.open()
    _shown.append(box)
    box.finished.connect(_shown.clear)


_shown: list[QWidget] = []
"""Keeps the open boxes alive."""
