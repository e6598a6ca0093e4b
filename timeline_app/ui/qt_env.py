"""Is there a screen, and can Qt start at all? Found out before ``QApplication``, which would abort."""

from __future__ import annotations

import ctypes.util
import importlib
import os
import socket
import sys
from pathlib import Path

from timeline_app.core.errors import TimelineError

BASE_PACKAGES = "libgl1 libegl1 libglib2.0-0 libfontconfig1 libdbus-1-3 libxkbcommon0"
WINDOW_PACKAGES = "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxkbcommon-x11-0 libxcb-shape0"


def has_display() -> bool:
    """True when a window could be shown: a screen answers, or the platform always has one.

    An explicit ``QT_QPA_PLATFORM`` decides alone; "offscreen" and "minimal" show nothing.
    """
    platform = os.environ.get("QT_QPA_PLATFORM", "").split(":")[0]
    if platform:
        return platform not in {"offscreen", "minimal", "vnc"}
    if not sys.platform.startswith("linux"):
        return True
    return _wayland_answers() or _x_answers(os.environ.get("DISPLAY", ""))


def prepare_offscreen() -> None:
    """Lets Qt draw without a screen, whether there is one or not. Call before the application is made.

    **Raises** TimelineError naming the system libraries that are missing.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    require_qt()


def require_window() -> None:
    """Checks that a window can be opened.

    **Raises** TimelineError when no screen answers or a library is missing.
    """
    if not has_display():
        raise TimelineError("There is no screen here to open a window on.")
    require_qt()
    if _is_x() and ctypes.util.find_library("xcb-cursor") is None:
        raise TimelineError(_advice("a window under X", f"{BASE_PACKAGES} {WINDOW_PACKAGES}"))


def require_qt() -> None:
    """Checks that Qt itself loads.

    **Raises** TimelineError with the line that installs what is missing.
    """
    try:
        importlib.import_module("PySide6.QtGui")
    except ImportError as exc:
        raise TimelineError(_advice(f"Qt ({exc})", BASE_PACKAGES)) from exc


def _advice(what: str, packages: str) -> str:
    return (
        f"System libraries for {what} are missing. On Debian or Ubuntu: apt-get install {packages}"
    )


def _is_x() -> bool:
    platform = os.environ.get("QT_QPA_PLATFORM", "").split(":")[0]
    if platform:
        return platform == "xcb"
    return sys.platform.startswith("linux") and not _wayland_answers()


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY", "")
    if not name:
        return False
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    return _answers(Path(folder) / name)


def _x_answers(display: str) -> bool:
    """True when the X server named by DISPLAY accepts a connection."""
    host, colon, number = display.rpartition(":")
    screen = number.split(".")[0]
    if not colon or not screen.isdigit():
        return False
    if host in {"", "unix"}:
        path = Path(f"/tmp/.X11-unix/X{screen}")
        return _answers(path) or _answers(Path(f"\0{path}"))
    try:
        with socket.create_connection((host, 6000 + int(screen)), timeout=2):
            return True
    except OSError:
        return False


def _answers(path: Path) -> bool:
    """True when something listens on a Unix socket (a leading NUL: an abstract one)."""
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as client:
            client.settimeout(2)
            client.connect(str(path))
    except (OSError, ValueError):
        return False
    return True
