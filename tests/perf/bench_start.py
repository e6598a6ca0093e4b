"""How long until the window is on screen, beside a bare QMainWindow, and until the samples can be worked on.

    python tests/perf/bench_start.py [--rounds N]

Each round starts one process of each kind, in turn, on the same machine: a bare QMainWindow of the same
size; our window on nothing; our window on the samples, read by an earlier run. Times run from before the
process starts to the end of the first paint, and, for the samples, to the first paint of a canvas that
holds their events. The ratio of medians is what counts; one figure by itself says little.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BEGAN = "BENCH_BEGAN"
KINDS = ("bare", "empty", "samples")
SAMPLES = Path(__file__).resolve().parents[2] / "seeds"


def main() -> None:
    """Runs the rounds and prints a table in milliseconds."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--rounds", type=int, default=9)
    options.add_argument("--child", choices=KINDS)
    chosen = options.parse_args()
    if chosen.child:
        _child(chosen.child)
        return
    with tempfile.TemporaryDirectory() as folder:
        _report(_measured(folder, chosen.rounds))


def _measured(folder: str, rounds: int) -> dict[str, list[float]]:
    found: dict[str, list[float]] = {}
    _run("samples", folder)  # fills the caches, the program's own and the system's
    for _ in range(rounds):
        for kind in KINDS:
            for name, seconds in _run(kind, folder).items():
                found.setdefault(f"{kind} {name}", []).append(seconds)
    return found


def _run(kind: str, folder: str) -> dict[str, float]:
    env = dict(os.environ, XDG_CACHE_HOME=folder, XDG_CONFIG_HOME=folder, XDG_STATE_HOME=folder)
    env.pop("TIMELINE_APP_NO_CACHE", None)
    env.setdefault("QT_QPA_PLATFORM", "offscreen")
    env[BEGAN] = repr(time.monotonic())
    done = subprocess.run(
        [sys.executable, __file__, "--child", kind],
        env=env, check=True, capture_output=True, text=True,
    )  # fmt: skip
    pairs = (line.split("=") for line in done.stdout.split())
    return {name: float(seconds) for name, seconds in pairs}


def _report(found: dict[str, list[float]]) -> None:
    bare = statistics.median(found["bare painted"])
    print(f"{'':24}{'median ms':>10}{'least ms':>10}{'/ bare':>8}")
    for name, times in found.items():
        middle = statistics.median(times)
        print(f"{name:24}{middle * 1000:10.0f}{min(times) * 1000:10.0f}{middle / bare:8.2f}")


def _tell(name: str) -> None:
    print(f"{name}={time.monotonic() - float(os.environ[BEGAN])}", flush=True)


def _child(kind: str) -> None:
    if kind == "bare":
        _bare()
    else:
        _ours(with_samples=kind == "samples")


def _bare() -> None:
    from PySide6.QtCore import QEvent, QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Bare(QMainWindow):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            if event.type() == QEvent.Type.Paint:
                QTimer.singleShot(0, self._painted)

        def _painted(self) -> None:
            _tell("painted")
            QApplication.quit()

    app = QApplication([])
    window = Bare()
    window.resize(1440, 900)
    window.show()
    app.exec()


def _ours(*, with_samples: bool) -> None:
    from PySide6.QtCore import QTimer

    from timeline_app.ui import application

    app = application.bare_application()
    window = application.open_window([SAMPLES] if with_samples else [])
    window.shown_bare.connect(lambda: _tell("painted"))
    watch = QTimer(app)

    def look() -> None:
        if not window.is_furnished:
            return
        if not with_samples:
            watch.stop()
            _tell("furnished")
            window.close()
            return
        canvas = window.stage.canvas
        if canvas is None or not window.session.project.linked.events or not canvas.isVisible():
            return
        if not window.loader.jobs.is_busy:
            watch.stop()
            canvas.repaint()
            _tell("usable")
            window.close()

    watch.timeout.connect(look)
    watch.start(5)
    app.exec()


if __name__ == "__main__":
    main()
