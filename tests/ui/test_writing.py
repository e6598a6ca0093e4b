"""Text of other scripts on the canvas, sharp at any density of pixels."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QTextLayout
from pytestqt.qtbot import QtBot

from timeline_app.core.picture import ExportOptions
from timeline_app.core.project import Project
from timeline_app.core.table import EventTable
from timeline_app.layout.captions import Captions
from timeline_app.ui.fonts import load_fonts, text_width
from timeline_app.ui.image_export import render
from timeline_app.ui.paint import MIDDLE_LEFT

ARABIC = "عمال الميناء يضربون عن العمل بعد أسابيع"
HEBREW = "ראש העיר פותח את הגשר החדש על הנהר"
CYRILLIC = "Портовики выходят на забастовку"
GREEK = "Ωραίο λιμάνι"


@pytest.mark.parametrize("text", [ARABIC, HEBREW, CYRILLIC, GREEK])
def test_the_bundled_font_has_the_letters(text: str, qtbot: QtBot) -> None:
    """Fonts that cover the text (Latin, Cyrillic, Arabic)."""
    fonts = load_fonts()
    for font in (fonts.label, fonts.bold):
        metrics = QFontMetricsF(font)
        assert all(metrics.inFontUcs4(ord(char)) for char in text)


def _ink(text: str, width: int, alignment: Qt.AlignmentFlag) -> list[int]:
    """Columns of pixels with ink."""
    image = QImage(width, 24, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    painter.setFont(load_fonts().label)
    painter.drawText(QRectF(0, 0, width, 24), alignment, text)
    painter.end()
    grey = np.frombuffer(image.constBits(), np.uint8).reshape(24, image.bytesPerLine())
    return np.flatnonzero((grey[:, :width] < 128).any(axis=0)).tolist()


@pytest.mark.parametrize("text", [ARABIC, HEBREW])
def test_right_to_left_labels_begin_beside_their_mark(text: str, qtbot: QtBot) -> None:
    """Right-to-left text drawn right: in its slot's left, read from its own right."""
    columns = _ink(text, 600, MIDDLE_LEFT)
    assert columns[0] < 6
    assert columns[-1] < 300


@pytest.mark.parametrize("text", [ARABIC, HEBREW])
def test_right_to_left_labels_are_cut_at_their_own_end(text: str, qtbot: QtBot) -> None:
    font = load_fonts().label
    captions = Captions(EventTable.from_events([]), lambda words: text_width(font, words))
    cut = captions.fit(text, 120.0)
    assert cut.endswith("…")
    assert text.startswith(cut[:-1])
    layout = QTextLayout(cut, font)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    dots, first = line.cursorToX(len(cut) - 1), line.cursorToX(0)
    assert (dots[0] if isinstance(dots, tuple) else dots) < (
        first[0] if isinstance(first, tuple) else first
    )


def test_twice_the_pixels_are_drawn_not_stretched(project: Project, qtbot: QtBot) -> None:
    """High-DPI: text and marks are drawn at the density asked for."""
    plain = ExportOptions(width=480, height=320)
    single = render(project, plain)
    double = render(project, dataclasses.replace(plain, scale=2.0))
    assert double.size() == single.size() * 2
    stretched = single.scaled(
        double.size(),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.FastTransformation,
    )
    assert _edges(double) > 0.6 * _edges(stretched)
    assert _pairs_alike(double) < 0.999 * _pairs_alike(stretched)


def _grey(image: QImage) -> np.ndarray[tuple[int, int], np.dtype[np.int16]]:
    plain = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), -1)
    return rows[:, : plain.width()].astype(np.int16)


def _edges(image: QImage) -> float:
    return float(np.abs(np.diff(_grey(image), axis=1)).sum())


def _pairs_alike(image: QImage) -> float:
    """Share of neighbouring pixel pairs that a stretched picture would repeat."""
    grey = _grey(image)
    return float((grey[:, 0::2] == grey[:, 1::2]).mean())
