"""Colours as data: the light and the dark theme of ``resources/themes``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QColor

from timeline_app.core.choices import ThemeName
from timeline_app.core.errors import LexiconError
from timeline_app.resources import read_toml

_SINGLE = (
    "background",
    "panel",
    "stripe",
    "plot",
    "text",
    "muted",
    "grid",
    "grid_strong",
    "fold",
    "accent",
    "dispute",
    "grey",
)


@dataclass(frozen=True, slots=True)
class Theme:
    """Every colour the program paints with. ``hues`` are told apart by colour-blind readers too."""

    name: ThemeName
    background: QColor
    panel: QColor
    stripe: QColor
    plot: QColor
    text: QColor
    muted: QColor
    grid: QColor
    grid_strong: QColor
    fold: QColor
    accent: QColor
    dispute: QColor
    grey: QColor
    hues: tuple[QColor, ...]

    def hue(self, index: int) -> QColor:
        """The colour of a lane: one of the hues, grey for a negative index."""
        return self.grey if index < 0 else self.hues[index % len(self.hues)]


@cache
def load_theme(name: ThemeName) -> Theme:
    """One theme.

    **Raises** LexiconError naming the file and the colour that is wrong.
    """
    rows = read_toml("themes", f"{name}.toml")
    single = {key: _colour(name, key, rows.get(key)) for key in _SINGLE}
    hues = tuple(_colour(name, "hues", value) for value in rows.get("hues", ()))
    if not hues:
        raise LexiconError(f"themes/{name}.toml", "hues: expected a list of colours")
    return Theme(name=name, hues=hues, **single)


def _colour(theme: str, key: str, value: object) -> QColor:
    colour = QColor(value) if isinstance(value, str) else QColor()
    if not colour.isValid():
        raise LexiconError(f"themes/{theme}.toml", f"{key}: expected a colour, found {value!r}")
    return colour


def faded(colour: QColor, alpha: float) -> QColor:
    """The same colour with an opacity of 0 to 1."""
    result = QColor(colour)
    result.setAlphaF(alpha)
    return result
