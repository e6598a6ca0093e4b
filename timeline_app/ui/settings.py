"""What the window remembers from run to run: one small file in the person's settings folder.

Nothing in it is needed: what is missing, broken or from another version counts as never said.
"""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from pathlib import Path
from typing import Literal, TypeVar

import platformdirs
from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow

from timeline_app.core.choices import THEME_WISHES, ThemeWish

WheelZoom = Literal["auto", "always", "never"]
WHEEL_ZOOMS: tuple[WheelZoom, ...] = ("auto", "always", "never")
"""Whether the plain wheel zooms: while all lanes fit on screen, always, or never."""

LAYOUT_VERSION = 2
"""Goes up when panels come, go or change their names, so that an old layout is not forced on them."""
MOST_RECENT = 8
_FILE = "window.ini"

T = TypeVar("T")


class Settings:
    """The remembered choices, each read and written at once."""

    def __init__(self) -> None:
        folder = platformdirs.user_config_path("timeline-app")
        self._store = QSettings(str(folder / _FILE), QSettings.Format.IniFormat)

    @property
    def theme(self) -> ThemeWish:
        """The chosen theme; the system's until one is chosen."""
        return _one_of(THEME_WISHES, self._store.value("theme"))

    @theme.setter
    def theme(self, wish: ThemeWish) -> None:
        self._store.setValue("theme", wish)

    @property
    def wheel(self) -> WheelZoom:
        """Whether the plain wheel zooms."""
        return _one_of(WHEEL_ZOOMS, self._store.value("wheel"))

    @wheel.setter
    def wheel(self, wish: WheelZoom) -> None:
        self._store.setValue("wheel", wish)

    @property
    def folds(self) -> bool:
        """Whether empty time is folded when the window opens."""
        return str(self._store.value("fold", "true")) != "false"

    @folds.setter
    def folds(self, wish: bool) -> None:
        self._store.setValue("fold", "true" if wish else "false")

    @property
    def recent(self) -> tuple[Path, ...]:
        """Files and folders opened last, the latest first; those that are gone are left out."""
        known = self._store.value("recent")
        names = [known] if isinstance(known, str) else known if isinstance(known, list) else []
        paths = (Path(name) for name in names if isinstance(name, str) and name)
        return tuple(path for path in paths if _exists(path))[:MOST_RECENT]

    def remember(self, paths: Sequence[Path]) -> None:
        """These were opened just now."""
        fresh = [str(path.absolute()) for path in paths if _exists(path)]
        names = dict.fromkeys((*fresh, *map(str, self.recent)))
        self._store.setValue("recent", list(names)[:MOST_RECENT])

    def forget_recent(self) -> None:
        """Name no file that was opened before."""
        self._store.remove("recent")

    def keep_geometry(self, window: QMainWindow) -> None:
        """Remember where the window is and how large."""
        self._store.setValue("geometry", window.saveGeometry())

    def keep_layout(self, window: QMainWindow) -> None:
        """Remember where its panels are."""
        self._store.setValue("layout", window.saveState(LAYOUT_VERSION))

    def restore_geometry(self, window: QMainWindow) -> bool:
        """Put the window where it was; False where nothing usable is remembered."""
        known = self._store.value("geometry")
        return isinstance(known, QByteArray) and window.restoreGeometry(known)

    def restore_layout(self, window: QMainWindow) -> bool:
        """Put its panels where they were; False where nothing usable is remembered."""
        known = self._store.value("layout")
        return isinstance(known, QByteArray) and window.restoreState(known, LAYOUT_VERSION)


def _one_of(allowed: tuple[T, ...], value: object) -> T:
    """The value where it is allowed, else the first that is."""
    return next((one for one in allowed if one == value), allowed[0])


def _exists(path: Path) -> bool:
    with contextlib.suppress(OSError, ValueError):
        return path.exists()
    return False
