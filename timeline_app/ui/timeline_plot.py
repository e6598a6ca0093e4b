"""The interactive plot: one graphics item for everything in it.

The item paints in pixels through the code of the pictures. Horizontally the view box holds axis units, vertically
pixels of the arrangement, so that lanes never change their height.
"""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from timeline_app.layout.arrangement import Arrangement
from timeline_app.layout.axis import AXIS_UNITS
from timeline_app.layout.scene import Cluster, Scene, cluster_at, hit, zone_at
from timeline_app.layout.ticks import Window, Zone
from timeline_app.layout.viewport import build_scene
from timeline_app.ui.paint import NOTHING, Emphasis, Style, paint_plot

BRISK_MARKS = 400
"""Above so many marks in view they are painted in bulk, to keep a frame short."""


class TimelineItem(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no types
    """Paints one arrangement in the window its view box shows.

    The scene is built once for a window and kept for hit tests and for the axis and headers beside it.
    """

    def __init__(self, style: Style) -> None:
        super().__init__()
        self.style = style
        self.arrangement: Arrangement | None = None
        self.emphasis: Emphasis = NOTHING
        self.period_u: tuple[float, float] | None = None
        """The chosen period, in axis units."""
        self.shows_focus = False
        """A frame says that keys go here."""
        self._scene: Scene | None = None
        self._key: tuple[float, ...] = ()

    def boundingRect(self) -> QRectF:
        """The whole plot in view box coordinates."""
        height = self.arrangement.height_px if self.arrangement else 1.0
        return QRectF(0.0, 0.0, AXIS_UNITS, max(height, 1e5))

    def set_arrangement(self, arrangement: Arrangement) -> None:
        """Shows other events or another order of lanes."""
        self.arrangement = arrangement
        self._key = ()
        self.prepareGeometryChange()
        self.update()

    def scene_shown(self) -> Scene | None:
        """The scene of the present window. **Cost**: O(1) until the window changes."""
        box = self.getViewBox()
        if box is None or self.arrangement is None:
            return None
        (start_u, end_u), (top_px, _) = box.viewRange()
        size = box.rect()
        key = (start_u, end_u, top_px, size.width(), size.height())
        if key != self._key:
            window = Window(start_u, max(end_u, start_u + 1e-12), max(size.width(), 1.0))
            self._scene = build_scene(self.arrangement, window, top_px, size.height())
            self._key = key
        return self._scene

    def paint(self, painter: QPainter, *_: object) -> None:
        """One frame, in pixels of the view box."""
        scene = self.scene_shown()
        box = self.getViewBox()
        if scene is None or self.arrangement is None:
            return
        painter.save()
        painter.resetTransform()
        painter.translate(box.sceneBoundingRect().topLeft())
        brisk = len(scene.marks) > BRISK_MARKS
        period = self.period_u
        start_end = period or (0.0, 0.0)
        edges = scene.window.x_px(start_end[0]), scene.window.x_px(start_end[1])
        span = None if period is None else edges
        paint_plot(painter, scene, self.style, self.emphasis, brisk, span)
        if self.shows_focus:
            frame = QRectF(1, 1, scene.window.width_px - 2, scene.height_px - 2)
            painter.setPen(QPen(self.style.theme.accent, 2))
            painter.drawRect(frame)
        painter.restore()

    def at(self, scene_pos: QPointF) -> QPointF:
        """A point of the graphics scene in pixels of the plot."""
        return scene_pos - QPointF(self.getViewBox().sceneBoundingRect().topLeft())

    def row_at(self, scene_pos: QPointF) -> int | None:
        """The table row under a point of the graphics scene."""
        scene = self.scene_shown()
        if scene is None or self.arrangement is None:
            return None
        at = self.at(scene_pos)
        return hit(scene, at.x(), at.y(), self.arrangement.row_px)

    def cluster_at(self, scene_pos: QPointF) -> Cluster | None:
        """The cluster under a point of the graphics scene, None where a mark is on top."""
        scene, row = self.scene_shown(), self.row_at(scene_pos)
        if scene is None or self.arrangement is None or row is None:
            return None
        at = self.at(scene_pos)
        found = cluster_at(scene, at.x(), at.y(), self.arrangement.row_px)
        return found if found is not None and found.rows[0] == row else None

    def fold_at(self, scene_pos: QPointF) -> Zone | None:
        """The fold under a point, None where a mark is on top."""
        scene = self.scene_shown()
        if scene is None:
            return None
        on_mark = self.row_at(scene_pos) is not None
        return None if on_mark else zone_at(scene.zones, self.at(scene_pos).x())
