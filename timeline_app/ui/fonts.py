"""The bundled font, so that a picture looks the same on every machine."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from timeline_app.core.errors import InputError
from timeline_app.resources import path

FILES = ("DejaVuSansCondensed.ttf", "DejaVuSansCondensed-Bold.ttf")
LABEL_PX = 12
SMALL_PX = 11
TITLE_PX = 20


@dataclass(frozen=True, slots=True)
class Fonts:
    """The faces of a picture. Scripts the bundled font lacks fall back to the system's."""

    label: QFont
    bold: QFont
    small: QFont
    title: QFont


@cache
def load_fonts() -> Fonts:
    """Registers the bundled font and returns its faces. Needs a ``QGuiApplication``.

    **Raises** InputError when a font file cannot be loaded.
    """
    family = ""
    for name in FILES:
        number = QFontDatabase.addApplicationFont(str(path("fonts", name)))
        if number < 0:
            raise InputError(f"fonts/{name}", "the bundled font cannot be loaded")
        family = QFontDatabase.applicationFontFamilies(number)[0]
    return Fonts(
        label=_face(family, LABEL_PX),
        bold=_face(family, LABEL_PX, bold=True),
        small=_face(family, SMALL_PX),
        title=_face(family, TITLE_PX, bold=True),
    )


def _face(family: str, size_px: int, bold: bool = False) -> QFont:
    font = QFont(family)
    font.setPixelSize(size_px)
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    font.setStyleStrategy(
        QFont.StyleStrategy.PreferAntialias | QFont.StyleStrategy.NoSubpixelAntialias
    )
    return font


_WIDTHS: dict[tuple[str, str], float] = {}
_MOST_WIDTHS = 100_000


def text_width(font: QFont, text: str) -> float:
    """Pixels a line of text takes. **Cost**: the second time a look-up."""
    key = (font.key(), text)
    width = _WIDTHS.get(key)
    if width is None:
        if len(_WIDTHS) >= _MOST_WIDTHS:
            _WIDTHS.clear()
        width = _WIDTHS[key] = QFontMetricsF(font).horizontalAdvance(text)
    return width
