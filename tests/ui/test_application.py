"""What the first window costs, and that a failure ends in words."""

from __future__ import annotations

import gc
import subprocess
import sys

import pytest
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from timeline_app.ui import application

BARE = """
import sys
from pathlib import Path
from timeline_app.ui import application

app = application.bare_application()
window = application.open_window([])
ours = lambda: sorted(n for n in sys.modules if n.startswith("timeline_app.") and n.count(".") == 2)
window.shown_bare.connect(lambda: print(window.is_furnished, ours(), "numpy" in sys.modules))
window.wants_furniture.connect(lambda: print(window.is_furnished))
window.wants_furniture.connect(app.quit)
app.exec()
"""

FIRST_PAINT = """
import sys
from timeline_app.ui import application
from timeline_app.ui.main_window import MainWindow

app = application.application()
window = MainWindow()
seen = []

def on_first_paint():
    heavy = ("numpy", "pyqtgraph", "spacy", "thinc", "multiprocessing.connection")
    seen.append([name for name in heavy if name in sys.modules])

window.stage.first_painted.connect(on_first_paint)
window.show()
seen.insert(0, "numpy" in sys.modules or "pyqtgraph" in sys.modules)
window.stage.canvas_loaded.connect(app.quit)
app.exec()
print(seen, "pyqtgraph" in sys.modules)
"""


def test_the_window_is_painted_before_anything_heavy_is_imported() -> None:
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT], capture_output=True, text=True, timeout=60, check=True
    )
    # the slot of the window itself runs first and asks for files only; the canvas waits its turn
    assert done.stdout.strip() == "[False, []] True"


def test_the_window_is_on_screen_before_its_parts_are_imported() -> None:
    done = subprocess.run(
        [sys.executable, "-c", BARE], capture_output=True, text=True, timeout=60, check=True
    )
    bare, furnished = done.stdout.strip().splitlines()
    assert furnished == "True"
    assert bare == (
        "False ['timeline_app.core.choices', 'timeline_app.ui.application', "
        "'timeline_app.ui.main_window', 'timeline_app.ui.settings'] False"
    )


def test_a_bare_window_that_is_closed_at_once_is_never_furnished(qtbot: QtBot) -> None:
    window = application.open_window([])
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.wants_furniture, timeout=5_000):
        window.shown_bare.connect(window.close)
    assert not window.is_furnished


def test_an_uncaught_error_is_told_in_words(qtbot: QtBot) -> None:
    application._on_uncaught(ValueError, ValueError("too blue"), None)
    boxes = [box for box in QApplication.topLevelWidgets() if isinstance(box, QMessageBox)]
    told = [box for box in boxes if box.isVisible()]
    assert len(told) == 1
    assert "too blue" in told[0].informativeText()
    assert "Traceback" not in told[0].text() + told[0].informativeText()
    told[0].accept()
    qtbot.wait(10)
    assert not application._shown


def test_a_system_without_fonts_gets_ours(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fonts that travel with the program."""
    before = qapp.font()
    application._have_a_font(qapp)
    assert qapp.font() == before
    monkeypatch.setattr(QFontDatabase, "families", lambda: [])
    application._have_a_font(qapp)
    assert qapp.font().family().startswith("DejaVu Sans")
    qapp.setFont(before)


@pytest.mark.usefixtures("qapp")
def test_there_is_only_one_application() -> None:
    assert application.application() is QApplication.instance()


def test_garbage_is_collected_again_once_the_canvas_is_there(qtbot: QtBot) -> None:
    window = application.open_window([])
    qtbot.addWidget(window)
    assert not gc.isenabled()
    with qtbot.waitSignal(window.wants_furniture, timeout=5_000):
        pass
    qtbot.waitUntil(lambda: window.stage.canvas is not None, timeout=20_000)
    assert gc.isenabled()
