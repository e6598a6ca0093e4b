"""What is painted where too many events are in view for marks: a histogram a lane, named in words."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from timeline_app.layout.scene import Density, Scene
from timeline_app.ui.fonts import Fonts, text_width
from timeline_app.ui.theme import Theme, faded


def paint_density(
    painter: QPainter, scene: Scene, density: Density, theme: Theme, fonts: Fonts
) -> None:
    """One small histogram a lane, all on one scale; without smoothing, which costs most of a frame."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    peak = max(int(density.counts.max(initial=0)), 1)
    painter.setPen(Qt.PenStyle.NoPen)
    for band in scene.bands:
        counts = density.counts[band.index]
        height = max(band.height_px - 8, 4)
        bottom = band.top_px + band.height_px - 3
        heights = np.where(counts > 0, np.maximum(np.sqrt(counts / peak) * height, 1.5), 0)
        painter.setBrush(theme.hue(band.lane.hue))
        painter.drawRects(
            [
                QRect(
                    round(density.first_px + at * density.bin_px),
                    round(bottom - float(heights[at])),
                    max(int(density.bin_px) - 1, 1),
                    max(round(float(heights[at])), 1),
                )
                for at in np.flatnonzero(heights).tolist()
            ]
        )
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _count_words(painter, scene, density, theme, fonts)


def _count_words(
    painter: QPainter, scene: Scene, density: Density, theme: Theme, fonts: Fonts
) -> None:
    """How many events each histogram stands for, in words on a ground of its own."""
    painter.setFont(fonts.small)
    for band in scene.bands:
        count = int(density.counts[band.index].sum())
        if not count:
            continue
        words = f"{count:,} event{'s' if count != 1 else ''}"
        if density.names and density.names[band.index]:
            words += f" · {density.names[band.index]}"
        box = QRectF(6, max(band.top_px, 0.0) + 4, text_width(fonts.small, words) + 12, 16)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(faded(theme.plot, 0.85))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(theme.muted)
        painter.drawText(
            box.adjusted(6, 0, 6, 0),
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            words,
        )
