"""The axis under the plot: its flags open articles and tell of them, its folds open at a click."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from timeline_app.layout.flags import Flag
from timeline_app.layout.scene import zone_at
from timeline_app.layout.ticks import Zone
from timeline_app.ui.paint_signs import paint_opened, pill_of
from timeline_app.ui.time_axis import AXIS_PX, FlagBox, flag_boxes, more_box, paint_axis
from timeline_app.ui.timeline_plot import TimelineItem


class AxisStrip(QWidget):
    """Paints the axis of the scene shown. ``flag_hovered`` carries a flag and its place, or None."""

    article_clicked = Signal(str)
    fold_clicked = Signal(int)
    flag_hovered = Signal(object, QRect)

    def __init__(self, item: TimelineItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item = item
        self._flags: list[tuple[int, Flag]] = []
        self._boxes: tuple[FlagBox, ...] | None = None
        self.setFixedHeight(int(AXIS_PX))
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Time axis"))

    @property
    def flags(self) -> list[tuple[int, Flag]]:
        """The numbered flags of the scene shown."""
        return self._flags

    @flags.setter
    def flags(self, flags: list[tuple[int, Flag]]) -> None:
        self._flags = flags
        self._boxes = None

    def boxes(self) -> tuple[FlagBox, ...]:
        """The flags that have room, and where. **Cost**: O(1) until the flags change."""
        if self._boxes is None:
            self._boxes = flag_boxes(self._flags, self._item.style, self._width_px())
        return self._boxes

    def _width_px(self) -> float:
        scene = self._item.scene_shown()
        return float(self.width()) if scene is None else scene.window.width_px

    def flag_at(self, at: QPoint) -> tuple[Flag, QRect] | None:
        """The flag at a point, and the place of its cloth."""
        for _number, flag, cloth in reversed(self.boxes()):
            if cloth.adjusted(-2, -3, 2, 10).contains(QPointF(at)):
                return flag, cloth.toRect()
        return None

    def place_of(self, article: str) -> QPoint | None:
        """The middle of an article's flag, None while it is out of view."""
        for _number, flag, cloth in self.boxes():
            if flag.article == article:
                return cloth.center().toPoint()
        return None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The flag under the pointer tells of its article."""
        at = event.position().toPoint()
        found = self.flag_at(at)
        self.setToolTip(self._words_on_more(at))
        on_door = found is not None or self._fold_at(at) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if on_door else Qt.CursorShape.ArrowCursor)
        if found is None:
            self.flag_hovered.emit(None, QRect())
        else:
            self.flag_hovered.emit(*found)

    def _words_on_more(self, at: QPoint) -> str:
        """What is said of the flags without room where their number stands."""
        more = more_box(self._flags, self.boxes(), self._item.style, self._width_px())
        if more is None or not more[1].contains(QPointF(at)):
            return ""
        count = len(self._flags) - len(self.boxes())
        return self.tr("No room for {count} more: zoom in to see them").format(count=count)

    def leaveEvent(self, _: object) -> None:
        """Nothing is under the pointer any more."""
        self.flag_hovered.emit(None, QRect())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A flag opens its article, a fold opens."""
        at = event.position().toPoint()
        found, day = self.flag_at(at), self._fold_at(at)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if found is not None:
            self.article_clicked.emit(found[0].article)
        elif day is not None:
            self.fold_clicked.emit(day)

    def _fold_at(self, at: QPoint) -> int | None:
        """The day that names the fold there, or the opened one whose handle is there."""
        scene = self._item.scene_shown()
        if scene is None:
            return None
        for zone in scene.opened:
            if pill_of(zone, self._item.style.fonts, self._words(zone)).contains(QPointF(at)):
                return zone.day
        found = zone_at(scene.zones, at.x())
        return None if found is None else found.day

    def handle_of(self, day: int) -> QPoint | None:
        """The middle of the handle of an opened fold, None while it is out of view."""
        scene = self._item.scene_shown()
        for zone in scene.opened if scene else ():
            if zone.day == day:
                box = pill_of(zone, self._item.style.fonts, self._words(zone))
                return box.center().toPoint()
        return None

    def _words(self, zone: Zone) -> str:
        return self.tr("▸ fold {length} ◂").format(length=zone.label)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paints the axis, with the chosen period on it."""
        scene = self._item.scene_shown()
        style = self._item.style
        painter = QPainter(self)
        painter.fillRect(self.rect(), style.theme.background)
        if scene is not None:
            paint_axis(painter, scene, self._flags, style, self.boxes())
            handles = [(zone, self._words(zone)) for zone in scene.opened]
            paint_opened(painter, handles, style.fonts, style.theme)
            if self._item.period_u is not None:
                left, right = (scene.window.x_px(u) for u in self._item.period_u)
                bar = QRect(round(left), 0, max(round(right - left), 1), 3)
                painter.fillRect(bar, style.theme.accent)
        painter.end()
