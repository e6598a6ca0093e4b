"""What the first window costs, and that a failure ends in words."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from timeline_app.ui import application

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
    monkeypatch.setattr(application.QFontDatabase, "families", lambda: [])
    application._have_a_font(qapp)
    assert qapp.font().family().startswith("DejaVu Sans")
    qapp.setFont(before)


@pytest.mark.usefixtures("qapp")
def test_there_is_only_one_application() -> None:
    assert application.application() is QApplication.instance()
