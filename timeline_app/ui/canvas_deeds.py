"""What the keys do on the canvas, one method a deed."""

from __future__ import annotations

from PySide6.QtCore import QPoint

from timeline_app.layout.rows import OVERFLOW
from timeline_app.layout.walk import first_in_view, next_in_lanes, next_in_time
from timeline_app.ui.canvas_face import CanvasFace
from timeline_app.ui.canvas_keys import Deed
from timeline_app.ui.timeline_box import PAN_SHARE, SCROLL_PX, WHEEL_ZOOM


class CanvasDeeds:
    """Does deeds on a canvas by its public methods."""

    def __init__(self, canvas: CanvasFace) -> None:
        self._canvas = canvas

    def do(self, deed: Deed) -> bool:
        """Does it; False where there was nothing to do it to."""
        if self._move(deed):
            return True
        match deed:
            case "next" | "previous":
                return self._walk(1 if deed == "next" else -1)
            case "lane_up" | "lane_down":
                return self._climb(1 if deed == "lane_down" else -1)
            case "move_lane_up" | "move_lane_down":
                return self._move_lane(1 if deed == "move_lane_down" else -1)
            case "open":
                return self._open()
            case _:
                return self._with_selection(deed)

    def _move(self, deed: Deed) -> bool:
        """Deeds that move the view."""
        canvas = self._canvas
        match deed:
            case "zoom_in":
                canvas.zoom(WHEEL_ZOOM)
            case "zoom_out":
                canvas.zoom(1 / WHEEL_ZOOM)
            case "pan_left" | "pan_right":
                canvas.pan(PAN_SHARE if deed == "pan_right" else -PAN_SHARE)
            case "home" | "end":
                canvas.view.go_to_end(1 if deed == "end" else -1)
            case "fit":
                canvas.fit()
            case "back":
                canvas.go_back()
            case "forward":
                canvas.go_forward()
            case _:
                return False
        return True

    def _with_selection(self, deed: Deed) -> bool:
        selected = self._canvas.selected_event()
        if selected is None:
            return False
        if deed == "fit_selection":
            self._canvas.fit_event(selected)
        elif deed == "hide":
            self._canvas.hide_wanted.emit(selected)
        return True

    def _walk(self, by: int) -> bool:
        """To the neighbouring event; without a selection, to the first or last in view."""
        arrangement, row = self._canvas.item.arrangement, self._canvas.item.emphasis.selected
        if arrangement is None:
            return False
        found = None if row is None else next_in_time(arrangement, row, by)
        if found is None:
            found = first_in_view(arrangement, *self._canvas.view.units, by)
        if found is not None:
            self._canvas.choose(found)
        return True

    def _climb(self, by: int) -> bool:
        """To the nearest event of the next lane; without a selection, the lanes scroll."""
        arrangement, row = self._canvas.item.arrangement, self._canvas.item.emphasis.selected
        if arrangement is None or row is None:
            self._canvas.scroll_lanes(by * SCROLL_PX)
            return True
        found = next_in_lanes(arrangement, row, by)
        if found is not None:
            self._canvas.choose(found)
        return True

    def _move_lane(self, by: int) -> bool:
        arrangement, row = self._canvas.item.arrangement, self._canvas.item.emphasis.selected
        if arrangement is None or row is None or arrangement.lanes.lane_of[row] < 0:
            return False
        lane = int(arrangement.lanes.lane_of[row])
        place = lane + 2 if by > 0 else lane - 1
        self._canvas.move_lane(arrangement.lanes.lanes[lane].key, place)
        return True

    def _open(self) -> bool:
        """The list of the cluster that holds the selected event; else the event itself, from near."""
        canvas = self._canvas
        arrangement, row = canvas.item.arrangement, canvas.item.emphasis.selected
        scene = canvas.item.scene_shown()
        if arrangement is None or row is None or scene is None:
            return False
        if arrangement.row_of[row] == OVERFLOW:
            for cluster in scene.clusters:
                if row in cluster.rows:
                    at = QPoint(int(cluster.start_px), int(cluster.y_px) + 10)
                    canvas.open_cluster(cluster.rows, at)
                    return True
        canvas.event_activated.emit(canvas.table.ids[row])
        return True
