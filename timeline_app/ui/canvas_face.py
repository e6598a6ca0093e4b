"""What the parts of the canvas that answer keys and pointer see of it."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPoint, QRect, SignalInstance
from PySide6.QtWidgets import QWidget

from timeline_app.core.event import EventId
from timeline_app.core.project import Project
from timeline_app.core.table import EventTable
from timeline_app.ui.axis_strip import AxisStrip
from timeline_app.ui.canvas_view import CanvasView
from timeline_app.ui.timeline_plot import TimelineItem


class CanvasFace(Protocol):
    """The canvas, as far as its parts need it."""

    item: TimelineItem
    view: CanvasView
    axis: AxisStrip

    @property
    def table(self) -> EventTable:
        """The events as columns."""

    @property
    def project(self) -> Project:
        """What is shown, before any filter."""

    @property
    def plot(self) -> QWidget:
        """The widget that takes the pointer."""

    @property
    def hide_wanted(self) -> SignalInstance:
        """Asks for an event to be hidden."""

    @property
    def event_activated(self) -> SignalInstance:
        """Tells that an event was opened."""

    def row_of(self, event_id: str | None) -> int | None:
        """The table row of an event."""

    def selected_event(self) -> EventId | None:
        """Id of the marked event."""

    def choose(self, row: int | None) -> None:
        """Marks an event and tells that the person chose it."""

    def fit(self) -> None:
        """Shows everything."""

    def fit_event(self, event_id: str) -> None:
        """Zooms to one event."""

    def zoom(self, factor: float) -> None:
        """Shows so many times less time."""

    def pan(self, share: float) -> None:
        """Moves in time by a part of what is shown."""

    def scroll_lanes(self, by_px: float) -> None:
        """Scrolls the lanes."""

    def go_back(self) -> None:
        """The view before this one."""

    def go_forward(self) -> None:
        """The view after this one."""

    def move_lane(self, key: str, place: int) -> None:
        """Asks for a lane to stand before what is at a place now."""

    def open_cluster(self, rows: tuple[int, ...], at: QPoint) -> None:
        """Opens the list of a cluster's events at a point of the plot."""

    def rect(self) -> QRect:
        """The canvas's own rectangle."""
