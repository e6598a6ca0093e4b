"""What a person asks of the canvas, granted by the session: lanes, folds, periods, hiding, articles."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from timeline_app.app.session import Passage
from timeline_app.core.article import ArticleId
from timeline_app.core.calendar import DAY_S
from timeline_app.core.event import ActorId, EventId
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.event_deeds import hide

if TYPE_CHECKING:
    from timeline_app.ui.timeline_item import TimelineCanvas


class CanvasIntents(QObject):
    """Turns the canvas's signals into intents; every view then hears of them in the same way."""

    def __init__(self, bridge: Bridge, canvas: TimelineCanvas) -> None:
        super().__init__(canvas)
        self._session = bridge.session
        self._canvas = canvas
        for signal, answer in (
            (canvas.event_clicked, self._on_event),
            (canvas.event_activated, self._on_activated),
            (canvas.period_wanted, self._on_period),
            (canvas.lanes_wanted, self._on_lanes),
            (canvas.lane_toggled, self._on_lane),
            (canvas.lane_chosen_alone, self._on_alone),
            (canvas.fold_toggled, self._on_fold),
            (canvas.hide_wanted, self._on_hide),
            (canvas.article_clicked, self._on_article),
        ):
            signal.connect(answer)

    def _on_event(self, event_id: str) -> None:
        self._session.select(EventId(event_id) if event_id else None, origin=self._canvas)

    def _on_activated(self, event_id: str) -> None:
        """The event's passage is asked for even where it is selected already: it may be out of view."""
        event = self._session.event(EventId(event_id))
        self._session.select(EventId(event_id), origin=self._canvas)
        if event is not None and event.sources:
            source = event.sources[0]
            self._session.show(Passage(source.article, source.clause), origin=self._canvas)

    def _on_period(self, first: int, last: int) -> None:
        chosen = replace(self._session.filter, from_day=first, to_day=last)
        self._session.set_filter(chosen, origin=self._canvas)

    def _on_lanes(self, keys: tuple[str, ...]) -> None:
        """What is known of lanes out of sight keeps its place after these."""
        view = self._session.view
        rest = tuple(key for key in view.lane_order if key not in keys)
        self._session.set_view(replace(view, lane_order=(*keys, *rest)), origin=self._canvas)

    def _on_lane(self, key: str) -> None:
        view = self._session.view
        self._session.set_view(
            replace(view, collapsed=view.collapsed ^ frozenset({key})), origin=self._canvas
        )

    def _on_alone(self, key: str) -> None:
        alone = replace(
            self._session.filter, actors=frozenset({ActorId(key)}), no_actor=None, all_actors=False
        )
        self._session.set_filter(alone, origin=self._canvas)

    def _on_fold(self, day: int) -> None:
        """Opens the fold that the day names; where it is open, folds it again."""
        view, axis = self._session.view, self._canvas.view.axis
        opened = axis.opened if axis is not None else ()
        around = [(a, b) for a, b in opened if a - DAY_S <= day * DAY_S <= b]
        if not around:
            days = (*view.unfolded, day)
        else:
            days = tuple(
                one
                for one in view.unfolded
                if not any(a - DAY_S <= one * DAY_S <= b for a, b in around)
            )
        self._session.set_view(replace(view, unfolded=days), origin=self._canvas)

    def _on_hide(self, event_id: str) -> None:
        hide(self._session, self._session.event(EventId(event_id)))

    def _on_article(self, article: str) -> None:
        self._session.show(Passage(ArticleId(article)), origin=self._canvas)
