"""The icons of resources/icons in the colours of the theme, sharp on any screen.

Each file is drawn with black lines on a square of 20 units; the black is replaced by the colour wanted.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QIcon, QPixmap

from timeline_app import resources
from timeline_app.ui.look import Look

_INK = "#000000"
_SIZE = 'width="20" height="20"'
_SIDES_PX = (20, 40)


@cache
def _drawing(name: str) -> str:
    return resources.path("icons", f"{name}.svg").read_text("utf-8")


def icon(name: str, look: Look, colour: str = "") -> QIcon:
    """The icon of that name in the colour (the look's text), paler where it is disabled."""
    made = QIcon()
    for side_px in _SIDES_PX:
        made.addPixmap(_pixmap(name, colour or look.text, side_px))
        made.addPixmap(_pixmap(name, look.disabled, side_px), QIcon.Mode.Disabled)
    return made


def _pixmap(name: str, colour: str, side_px: int) -> QPixmap:
    size = f'width="{side_px}" height="{side_px}"'
    drawing = _drawing(name).replace(_INK, colour).replace(_SIZE, size)
    pixmap = QPixmap()
    pixmap.loadFromData(QByteArray(drawing.encode()), "SVG")
    return pixmap
