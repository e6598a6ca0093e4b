"""The lane names beside the plot: click the sign to collapse a lane, drag a name to move it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from timeline_app.layout.lanes import OTHERS_KEY
from timeline_app.layout.scene import LaneBand, lane_at
from timeline_app.ui.paint import HEADER_PX, NAME_LINE_PX, header_top, paint_headers
from timeline_app.ui.timeline_plot import TimelineItem

_SIGN_PX = 24


class LaneHeaders(QWidget):
    """Says what the person wants of the lanes; moves none itself."""

    lane_dropped = Signal(str, int)
    """A lane's key, and the place before which it was dropped."""
    lane_toggled = Signal(str)
    lane_chosen_alone = Signal(str)

    def __init__(self, item: TimelineItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item = item
        self._pressed: QPoint | None = None
        self._dragged: LaneBand | None = None
        self._place = 0
        self.lanes_are_actors = False
        self.setFixedWidth(int(HEADER_PX))
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Lanes"))

    def band_at(self, y_px: float) -> LaneBand | None:
        """The lane whose header is there."""
        scene = self._item.scene_shown()
        return None if scene is None else lane_at(scene, y_px)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press may become a click or a drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Past a few pixels a press drags the lane, and a line shows where it would go."""
        at = event.position().toPoint()
        band = self.band_at(at.y())
        self.setToolTip("" if band is None else self._about(band))
        far = QApplication.startDragDistance()
        if self._pressed is None:
            return
        if self._dragged is None and abs(at.y() - self._pressed.y()) >= far:
            self._dragged = self.band_at(self._pressed.y())
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._dragged is not None:
            self._place = self._place_at(at.y())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drops the lane, or collapses it when its sign was clicked."""
        pressed, dragged = self._pressed, self._dragged
        self._pressed = self._dragged = None
        self.unsetCursor()
        self.update()
        if dragged is not None:
            self.lane_dropped.emit(dragged.lane.key, self._place)
        elif pressed is not None:
            band = self.band_at(pressed.y())
            if band is not None and self._is_on_sign(band, pressed):
                self.lane_toggled.emit(band.lane.key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Collapses the lane, or gives it its room again."""
        at = event.position().toPoint()
        band = self.band_at(at.y())
        if band is not None and not self._is_on_sign(band, at):
            self.lane_toggled.emit(band.lane.key)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with a lane, in words."""
        band = self.band_at(event.pos().y())
        if band is None:
            return
        menu = self.menu_for(band)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def menu_for(self, band: LaneBand) -> QMenu:
        """The menu of a lane."""
        menu, key, at = QMenu(self), band.lane.key, band.index
        scene = self._item.scene_shown()
        squeezed = scene is not None and key in scene.collapsed
        up = menu.addAction(self.tr("Move up"), QKeySequence("Ctrl+Shift+Up"))
        up.setData((key, at - 1))
        down = menu.addAction(self.tr("Move down"), QKeySequence("Ctrl+Shift+Down"))
        down.setData((key, at + 2))
        up.setEnabled(at > 0)
        up.triggered.connect(self._on_move)
        down.triggered.connect(self._on_move)
        menu.addSeparator()
        toggle = menu.addAction(self.tr("Give it its room") if squeezed else self.tr("Collapse"))
        toggle.setData(key)
        toggle.triggered.connect(self._on_toggle)
        if self.lanes_are_actors and key not in ("", OTHERS_KEY):
            alone = menu.addAction(self.tr("Only this actor"))
            alone.setData(key)
            alone.triggered.connect(self._on_alone)
        return menu

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paints the headers of the scene shown, and where a dragged one would go."""
        scene = self._item.scene_shown()
        painter = QPainter(self)
        theme = self._item.style.theme
        painter.fillRect(self.rect(), theme.background)
        if scene is not None:
            paint_headers(painter, scene, self._item.style, collapsible=True)
        if scene is not None and self._dragged is not None:
            y_px = self._line_px(self._place)
            painter.setPen(QPen(theme.accent, 3))
            painter.drawLine(QPointF(0, y_px), QPointF(HEADER_PX, y_px))
        painter.end()

    def _about(self, band: LaneBand) -> str:
        words = self.tr("{name}: {count} events\nDrag to move, double-click to collapse")
        return words.format(name=band.lane.name, count=f"{band.lane.count:,}")

    def _is_on_sign(self, band: LaneBand, at: QPoint) -> bool:
        top = header_top(band)
        return at.x() <= _SIGN_PX and top <= at.y() <= top + NAME_LINE_PX + 8

    def _place_at(self, y_px: float) -> int:
        """The place of the lane before which a drop at that height would put one."""
        scene = self._item.scene_shown()
        bands = scene.bands if scene else ()
        after = [b.index + 1 for b in bands if y_px > b.top_px + b.height_px / 2]
        return max(after, default=bands[0].index if bands else 0)

    def _line_px(self, place: int) -> float:
        scene = self._item.scene_shown()
        for band in scene.bands if scene else ():
            if band.index == place:
                return max(band.top_px, 1.5)
            if band.index + 1 == place:
                return band.top_px + band.height_px - 1.5
        return 1.5

    def _on_move(self) -> None:
        key, place = self.sender().data()  # type: ignore[attr-defined]  # a QAction
        self.lane_dropped.emit(key, place)

    def _on_toggle(self) -> None:
        self.lane_toggled.emit(self.sender().data())  # type: ignore[attr-defined]  # a QAction

    def _on_alone(self) -> None:
        self.lane_chosen_alone.emit(self.sender().data())  # type: ignore[attr-defined]  # a QAction
