"""The views a person has rested on, to go back to and forward again."""

from __future__ import annotations

from dataclasses import dataclass

_MOST = 60


@dataclass(frozen=True, slots=True)
class View:
    """What was in view: civil seconds, so that it outlives another axis, and the first lane pixel."""

    start_s: float
    end_s: float
    top_px: float

    def is_like(self, other: View) -> bool:
        """True when nobody would tell the two apart."""
        span = max(self.end_s - self.start_s, 1.0)
        shift = abs(self.start_s - other.start_s) + abs(self.end_s - other.end_s)
        return shift < span / 500 and abs(self.top_px - other.top_px) < 2


class ViewHistory:
    """A list of views and a place in it. A new view drops what lay ahead."""

    def __init__(self) -> None:
        self._views: list[View] = []
        self._at = -1

    def settle(self, view: View) -> None:
        """The view has come to rest."""
        if self._views and self._views[self._at].is_like(view):
            return
        del self._views[self._at + 1 :]
        self._views.append(view)
        del self._views[:-_MOST]
        self._at = len(self._views) - 1

    def step(self, by: int) -> View | None:
        """The view ``by`` places on, which is the present one from now; None at the ends."""
        if not 0 <= self._at + by < len(self._views):
            return None
        self._at += by
        return self._views[self._at]
