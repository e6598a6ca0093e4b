"""What the pointer over the plot means: hovering, choosing, clusters, folds, periods."""

from __future__ import annotations

import math

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from timeline_app.core.calendar import DAY_S
from timeline_app.layout.flags import Flag
from timeline_app.ui.canvas_face import CanvasFace
from timeline_app.ui.cluster_list import ClusterList
from timeline_app.ui.hover_card import HoverCard, Lines, cluster_lines, event_lines, flag_lines
from timeline_app.ui.paint import Emphasis


class CanvasPointer(QObject):
    """Turns points of the scene into what is there, and says so."""

    event_wanted = Signal(object)
    """A row, or None for empty ground."""
    rows_entered = Signal(list)
    """Double click on an event or a cluster."""
    ground_entered = Signal(QPointF)
    fold_wanted = Signal(int)
    period_wanted = Signal(int, int)
    """First and last day."""

    def __init__(self, canvas: CanvasFace, card: HoverCard, parent: QWidget) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._item = canvas.item
        self._card = card
        self._window = parent
        self.cluster_list: ClusterList | None = None
        self._waiting: tuple[tuple[int, ...], QPoint] | None = None
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self._on_waited)

    def on_click(self, scene_pos: QPointF) -> None:
        """Selects what is there; a cluster opens its list, a fold opens."""
        self._card.hide()
        cluster = self._item.cluster_at(scene_pos)
        fold = self._item.fold_at(scene_pos)
        if cluster is not None and len(cluster.rows) > 1 and self._canvas.table.events:
            self._waiting = cluster.rows, scene_pos.toPoint()
            self._wait.start(QApplication.doubleClickInterval())
        elif fold is not None and fold.day is not None:
            self.fold_wanted.emit(fold.day)
        else:
            self.event_wanted.emit(self._item.row_at(scene_pos))

    def open_cluster(self, rows: tuple[int, ...], at: QPoint) -> None:
        """The list of a cluster's events, at a point of the plot."""
        events = [self._canvas.table.events[row] for row in rows]
        self.cluster_list = ClusterList(events, self._window)
        self.cluster_list.chosen.connect(self._on_chosen)
        self.cluster_list.open_at(self._canvas.plot.mapToGlobal(at))

    def on_double_click(self, scene_pos: QPointF) -> None:
        """Zooms to the event or the whole cluster; on empty ground, at the pointer."""
        self._wait.stop()
        cluster, row = self._item.cluster_at(scene_pos), self._item.row_at(scene_pos)
        if cluster is not None:
            self.rows_entered.emit(list(cluster.rows))
        elif row is not None:
            self.rows_entered.emit([row])
        elif self._item.fold_at(scene_pos) is None:
            self.ground_entered.emit(scene_pos)

    def on_move(self, scene_pos: QPointF) -> None:
        """Shows the card of what the pointer is on."""
        row = self._item.row_at(scene_pos)
        if row != self._item.emphasis.hovered:
            self._item.emphasis = Emphasis(self._item.emphasis.selected, row)
            self._item.update()
        door = row is not None or self._item.fold_at(scene_pos) is not None
        shape = Qt.CursorShape.PointingHandCursor if door else Qt.CursorShape.ArrowCursor
        self._canvas.plot.setCursor(shape)
        events = self._canvas.table.events
        if row is None or not events:
            self._card.hide()
            return
        cluster = self._item.cluster_at(scene_pos)
        if cluster is not None and len(cluster.rows) > 1:
            lines = cluster_lines([events[at] for at in cluster.rows])
        else:
            lines = event_lines(events[row], self._canvas.project)
        self._show(lines, self._canvas.plot.mapTo(self._window, scene_pos.toPoint()))

    def on_leave(self) -> None:
        """The pointer is elsewhere."""
        self._card.hide()
        self._item.emphasis = Emphasis(self._item.emphasis.selected)
        self._item.update()

    def on_flag(self, flag: Flag | None, cloth: QRect) -> None:
        """Shows the card of a flag on the axis."""
        if flag is None:
            self._card.hide()
            return
        at = self._canvas.axis.mapTo(self._window, cloth.topLeft())
        self._show(flag_lines(flag, self._canvas.project), at)

    def on_period(self, start_u: float, end_u: float, is_done: bool) -> None:
        """Shades the period under the hand, and asks for it in the end."""
        self._item.period_u = (start_u, end_u)
        self._item.update()
        self._canvas.axis.update()
        axis = self._canvas.view.axis
        if is_done and axis is not None and end_u > start_u:
            start_s, end_s = axis.to_s([start_u, end_u]).tolist()
            first = math.floor(start_s / DAY_S)
            self.period_wanted.emit(first, max(math.ceil(end_s / DAY_S) - 1, first))

    def _on_waited(self) -> None:
        """No second click has come: the list, not the zoom."""
        if self._waiting is not None:
            self.open_cluster(*self._waiting)

    def _on_chosen(self, event_id: str) -> None:
        self.event_wanted.emit(self._canvas.row_of(event_id))

    def _show(self, lines: Lines, at: QPoint) -> None:
        self._card.show_lines(lines, at, self._canvas.rect())
