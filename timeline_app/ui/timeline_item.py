"""The canvas widget: what a person sees of a project and does to it by mouse and keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from timeline_app.core.event import EventId
from timeline_app.core.filters import EVERYTHING, Filter
from timeline_app.core.picture import ThemeName, ViewOptions
from timeline_app.core.project import Project
from timeline_app.core.table import EventTable
from timeline_app.layout.lane_order import moved
from timeline_app.ui.canvas_access import event_words, make_accessible, tell_selected
from timeline_app.ui.canvas_content import AS_IT_COMES, CanvasContent
from timeline_app.ui.canvas_deeds import CanvasDeeds
from timeline_app.ui.canvas_keys import deed_of
from timeline_app.ui.canvas_pointer import CanvasPointer
from timeline_app.ui.canvas_surface import CanvasSurface
from timeline_app.ui.paint import Emphasis


class TimelineCanvas(CanvasSurface):
    """Shows a project's events; a view of its input only, it changes nothing.

    Signals say what the person did: ``event_clicked`` (empty on empty ground) and ``event_activated`` (double
    click) carry the event's id, ``view_changed`` comes after any zoom or pan; the others ask for what only the
    session can grant. A click also marks the event here.
    """

    event_clicked = Signal(str)
    event_activated = Signal(str)
    period_wanted = Signal(int, int)
    lanes_wanted = Signal(tuple)
    """Keys of all lanes in the order wanted."""
    lane_toggled = Signal(str)
    lane_chosen_alone = Signal(str)
    fold_toggled = Signal(int)
    hide_wanted = Signal(str)
    article_clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None, theme: ThemeName = "light") -> None:
        super().__init__(parent, theme)
        self.pointer = CanvasPointer(self, self.parts.card, self)
        self.deeds = CanvasDeeds(self)
        self._plot.viewport().installEventFilter(self)
        self._connect()
        make_accessible()

    def _connect(self) -> None:
        pointer, headers, axis = self.pointer, self.parts.headers, self.axis
        for signal, answer in (
            (self._events.clicked, self._on_click),
            (self._events.double_clicked, pointer.on_double_click),
            (self._events.period_dragged, pointer.on_period),
            (self._plot.scene().sigMouseMoved, pointer.on_move),
            (pointer.event_wanted, self.choose),
            (pointer.rows_entered, self._on_entered),
            (pointer.ground_entered, self._on_ground),
            (pointer.fold_wanted, self.fold_toggled),
            (pointer.period_wanted, self.period_wanted),
            (headers.lane_dropped, self.move_lane),
            (headers.lane_toggled, self.lane_toggled),
            (headers.lane_chosen_alone, self.lane_chosen_alone),
            (axis.article_clicked, self.article_clicked),
            (axis.fold_clicked, self.fold_toggled),
            (axis.flag_hovered, pointer.on_flag),
        ):
            signal.connect(answer)

    def set_project(
        self,
        project: Project,
        chosen: Filter = EVERYTHING,
        view: ViewOptions = AS_IT_COMES,
        table: EventTable | None = None,
    ) -> None:
        """Shows the events of a project that pass a filter. The selection and the view stay where they can.

        ``table`` is the project's table where somebody has made it already.
        """
        selected = self.selected_event()
        if not self._content.shows(project, chosen, view, table):
            self._content = CanvasContent.of(project, chosen, view, table)
        self.parts.headers.lanes_are_actors = view.group_by == "actor"
        self.item.emphasis = Emphasis(self.row_of(selected))
        self.parts.card.hide()
        self._arrange_again()

    def select(self, event_id: str | None, reveal: bool = True) -> None:
        """Marks an event and brings it into view, if so wanted; None clears the mark."""
        row = self.row_of(event_id)
        self.item.emphasis = Emphasis(row, self.item.emphasis.hovered)
        if row is not None and reveal:
            self.view.reveal(row)
        self._describe(row)
        self._refresh()

    def choose(self, row: int | None) -> None:
        """Marks the event of a row and tells that the person chose it."""
        event_id = None if row is None else self.table.ids[row]
        self.select(event_id)
        self.event_clicked.emit(event_id or "")

    def selected_event(self) -> EventId | None:
        """Id of the marked event."""
        row = self.item.emphasis.selected
        return None if row is None or row >= len(self.table) else self.table.ids[row]

    def row_of(self, event_id: str | None) -> int | None:
        """The table row of an event."""
        return None if event_id is None else self._content.rows.get(EventId(event_id))

    def fit_event(self, event_id: str) -> None:
        """Zooms to one event's bounds, with as much again around it."""
        row = self.row_of(event_id)
        if row is not None:
            self.view.fit_rows([row])

    def move_lane(self, key: str, place: int) -> None:
        """Asks for a lane to stand before what is at a place now."""
        arrangement = self.item.arrangement
        if arrangement is not None:
            keys = tuple(lane.key for lane in arrangement.lanes.lanes)
            order = moved(keys, key, max(place, 0))
            if order != keys:
                self.lanes_wanted.emit(order)

    def open_cluster(self, rows: tuple[int, ...], at: QPoint) -> None:
        """Opens the list of a cluster's events at a point of the plot."""
        self.pointer.open_cluster(rows, at)

    def event_at(self, scene_pos: QPointF) -> EventId | None:
        """Id of the event under a point of the plot."""
        row = self.item.row_at(scene_pos)
        return None if row is None else self.table.ids[row]

    def point_of(self, event_id: str) -> QPointF | None:
        """A point of the plot on an event's mark, None while it is not drawn."""
        row = self.row_of(event_id)
        scene = self.item.scene_shown()
        for mark in scene.marks if scene else ():
            if mark.row == row:
                point = QPointF((mark.start_px + mark.end_px) / 2, mark.y_px)
                return point if self._plot.viewport().rect().contains(point.toPoint()) else None
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Does what the key asks for; see ``canvas_keys``."""
        deed = deed_of(event)
        if deed is None or not self.deeds.do(deed):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The pointer leaving the plot ends the hovering."""
        if event.type() == QEvent.Type.Leave:
            self.pointer.on_leave()
        return super().eventFilter(watched, event)

    def _describe(self, row: int | None) -> None:
        """What a screen reader says of the canvas: the marked event."""
        known = row is not None and bool(self.table.events)
        self.setAccessibleDescription(event_words(self.table.events[row or 0]) if known else "")
        tell_selected(self, row)

    def _on_click(self, scene_pos: QPointF) -> None:
        self.setFocus()
        self.pointer.on_click(scene_pos)

    def _on_entered(self, rows: list[int]) -> None:
        self.view.fit_rows(rows)
        if len(rows) == 1:
            self.event_activated.emit(self.table.ids[rows[0]])

    def _on_ground(self, scene_pos: QPointF) -> None:
        self._box.zoom(2.0, self._box.mapSceneToView(scene_pos).x())
