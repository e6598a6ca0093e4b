"""The canvas for screen readers: every drawn mark is a list item with a name, a place and a state.

The event table says the same at more length; this lets a reader explore the picture itself.
"""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from timeline_app.core.event import Event
from timeline_app.layout.scene import Mark, Scene
from timeline_app.ui.canvas_face import CanvasFace
from timeline_app.ui.wording import certainty_words, event_date_words, status_words

CANVAS_CLASS = "TimelineCanvas"
_REACH_PX = 9
_INSTALLED: list[str] = []


def event_words(event: Event) -> str:
    """An event as a screen reader says it: what, when, how sure, how real."""
    parts = (
        event.summary,
        event_date_words(event),
        certainty_words(event.certainty),
        status_words(event.status),
    )
    return ", ".join(parts)


def make_accessible() -> None:
    """Lets Qt know, once for the program, how to describe canvases."""
    if not _INSTALLED:
        _INSTALLED.append(CANVAS_CLASS)
        QAccessible.installFactory(_face_of)


def _face_of(name: str, thing: QObject) -> QAccessibleInterface | None:
    if name != CANVAS_CLASS or not isinstance(thing, QWidget):
        return None
    return CanvasAccess(thing)


def tell_selected(canvas: QWidget, row: int | None) -> None:
    """Tells a screen reader, if one listens, that another event is selected."""
    if row is None or not QAccessible.isActive():
        return
    face = QAccessible.queryAccessibleInterface(canvas)
    if isinstance(face, CanvasAccess):
        at = face.index_of_row(row)
        if at is not None:
            event = QAccessibleEvent(canvas, QAccessible.Event.Focus)
            event.setChild(at)
            QAccessible.updateAccessibility(event)


class CanvasAccess(QAccessibleWidget):
    """The canvas: its widgets first, then the marks in view, from left to right."""

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas, QAccessible.Role.List)
        self._faces: dict[int, MarkAccess] = {}
        self._known: tuple[Scene | None, list[Mark]] = (None, [])

    @property
    def canvas(self) -> CanvasFace:
        """The canvas itself."""
        return cast(CanvasFace, self.widget())

    def marks(self) -> list[Mark]:
        """The marks in view that are not pale, in order of time. **Cost**: O(1) until the view changes."""
        scene = self.canvas.item.scene_shown()
        if scene is not None and scene is self._known[0]:
            return self._known[1]
        shown = [m for m in scene.marks if not m.pale] if scene else []
        width = scene.window.width_px if scene else 0.0
        in_view = [m for m in shown if m.end_px >= 0 and m.start_px <= width]
        ordered = sorted(in_view, key=lambda mark: (mark.start_px, mark.y_px))
        self._known = scene, ordered
        return ordered

    def childCount(self) -> int:
        """Widgets and marks."""
        return super().childCount() + len(self.marks())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # may be none
        """A widget, or a mark; always the same object for the same event."""
        own = super().childCount()
        if index < own:
            return super().child(index)
        marks = self.marks()
        if index - own >= len(marks):
            return None
        return self._face(marks[index - own].row)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Its place among the children, -1 for a stranger."""
        if isinstance(child, MarkAccess):
            at = self.index_of_row(child.row)
            return -1 if at is None else at
        return super().indexOfChild(child)

    def index_of_row(self, row: int) -> int | None:
        """The place of an event's mark among the children."""
        rows = [mark.row for mark in self.marks()]
        return super().childCount() + rows.index(row) if row in rows else None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """The mark at a point of the screen, else the widget there."""
        for mark in self.marks():
            if self.mark_rect(mark).contains(QPoint(x, y)):
                return self._face(mark.row)
        return super().childAt(x, y)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """The selected event while the canvas has the focus."""
        row = self.canvas.item.emphasis.selected
        if row is not None and self.widget().hasFocus() and self.index_of_row(row) is not None:
            return self._face(row)
        return super().focusChild()

    def mark_rect(self, mark: Mark) -> QRect:
        """Where a mark and its label are on the screen."""
        ends = [mark.start_px, mark.end_px]
        if mark.slot is not None:
            ends += [mark.slot.start_px, mark.slot.end_px]
        left, right = int(max(min(ends), 0)), int(max(ends))
        corner = self.canvas.plot.mapToGlobal(QPoint(left, int(mark.y_px) - _REACH_PX))
        return QRect(corner.x(), corner.y(), max(right - left, 1), 2 * _REACH_PX)

    def mark_of(self, row: int) -> Mark | None:
        """The drawn mark of an event."""
        return next((mark for mark in self.marks() if mark.row == row), None)

    def _face(self, row: int) -> MarkAccess:
        return self._faces.setdefault(row, MarkAccess(self, row))


class MarkAccess(QAccessibleInterface):
    """One event as drawn."""

    def __init__(self, canvas: CanvasAccess, row: int) -> None:
        super().__init__()
        self._canvas = canvas
        self.row = row

    def isValid(self) -> bool:
        """True while the event is drawn."""
        return self._canvas.isValid() and self._canvas.mark_of(self.row) is not None

    def object(self) -> QObject | None:  # type: ignore[override]  # a mark is no object
        """None: marks are painted."""
        return None

    def window(self) -> QWindow:
        """The window it is in."""
        return self._canvas.window()

    def parent(self) -> QAccessibleInterface:
        """The canvas."""
        return self._canvas

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """It has none."""
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """It has none."""
        return None

    def childCount(self) -> int:
        """None."""
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Nothing is a child of it."""
        return -1

    def rect(self) -> QRect:
        """Where it is on the screen."""
        mark = self._canvas.mark_of(self.row)
        return QRect() if mark is None else self._canvas.mark_rect(mark)

    def role(self) -> QAccessible.Role:
        """An item of a list."""
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Selected or not, and focused with it."""
        state = QAccessible.State()
        selected = self._canvas.canvas.item.emphasis.selected == self.row
        state.focusable = state.selectable = 1
        state.selected = int(selected)
        state.focused = int(selected and self._canvas.widget().hasFocus())
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """Its name: what, when, how sure, how real."""
        table = self._canvas.canvas.table
        if kind != QAccessible.Text.Name or self.row >= len(table):
            return ""
        return event_words(table.events[self.row]) if table.events else table.labels[self.row]

    def setText(self, kind: QAccessible.Text, words: str) -> None:
        """Names cannot be changed from there."""
