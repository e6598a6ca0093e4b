"""Which deed a key on the canvas asks for. W, S, A and D go by where the key is, not by what it writes."""

from __future__ import annotations

import sys
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

Deed = Literal[
    "zoom_in", "zoom_out", "pan_left", "pan_right", "fit", "fit_selection", "next", "previous",
    "lane_up", "lane_down", "move_lane_up", "move_lane_down", "home", "end", "back", "forward",
    "hide", "open",
]  # fmt: skip

_KEYS: dict[Qt.Key, Deed] = {
    Qt.Key.Key_Plus: "zoom_in",
    Qt.Key.Key_Equal: "zoom_in",
    Qt.Key.Key_Minus: "zoom_out",
    Qt.Key.Key_0: "fit",
    Qt.Key.Key_F: "fit_selection",
    Qt.Key.Key_Right: "next",
    Qt.Key.Key_Left: "previous",
    Qt.Key.Key_Up: "lane_up",
    Qt.Key.Key_Down: "lane_down",
    Qt.Key.Key_Home: "home",
    Qt.Key.Key_End: "end",
    Qt.Key.Key_Delete: "hide",
    Qt.Key.Key_Return: "open",
    Qt.Key.Key_Enter: "open",
}
_ALT: dict[Qt.Key, Deed] = {Qt.Key.Key_Left: "back", Qt.Key.Key_Right: "forward"}
_CTRL_SHIFT: dict[Qt.Key, Deed] = {
    Qt.Key.Key_Up: "move_lane_up",
    Qt.Key.Key_Down: "move_lane_down",
}
_LETTERS: dict[Qt.Key, Deed] = {
    Qt.Key.Key_W: "zoom_in",
    Qt.Key.Key_S: "zoom_out",
    Qt.Key.Key_A: "pan_left",
    Qt.Key.Key_D: "pan_right",
}
_SCAN_CODES: dict[str, dict[int, Deed]] = {
    "linux": {25: "zoom_in", 39: "zoom_out", 38: "pan_left", 40: "pan_right"},
    "win32": {0x11: "zoom_in", 0x1F: "zoom_out", 0x1E: "pan_left", 0x20: "pan_right"},
}
"""Physical keys by system; X11 and Wayland count alike."""
_MAC_KEYS: dict[int, Deed] = {13: "zoom_in", 1: "zoom_out", 0: "pan_left", 2: "pan_right"}


def deed_of(event: QKeyEvent, platform: str = sys.platform) -> Deed | None:
    """The deed a key press asks for, None for none."""
    mods = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = Qt.Key(event.key())
    if mods == Qt.KeyboardModifier.AltModifier:
        return _ALT.get(key)
    if mods == Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier:
        return _CTRL_SHIFT.get(key)
    if mods not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
        return None
    place = _by_place(event, platform)
    return place or _KEYS.get(key)


def _by_place(event: QKeyEvent, platform: str) -> Deed | None:
    """W, S, A, D by physical key; by letter where the system does not tell which key it was."""
    key = Qt.Key(event.key())
    if platform == "darwin":
        is_letter = Qt.Key.Key_A <= key <= Qt.Key.Key_Z or event.nativeVirtualKey()
        return _MAC_KEYS.get(event.nativeVirtualKey()) if is_letter else None
    code = event.nativeScanCode()
    if code > 1 and platform in _SCAN_CODES:
        return _SCAN_CODES[platform].get(code)
    return _LETTERS.get(key)
