"""The stretches of time a picture may be of: everything, what is in view, or what is selected."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from timeline_app.core.event import Event
from timeline_app.core.filters import Filter

RangeName = Literal["all", "view", "selection"]
Days = tuple[int | None, int | None]
"""First and last day number, inclusive; None is open."""

_MARGIN_SHARE = 0.15
_LEAST_MARGIN_DAYS = 3


@dataclass(frozen=True, slots=True)
class Ranges:
    """The choices there are: ``view`` and ``selection`` are None where there is nothing to take."""

    view: Days | None = None
    selection: Days | None = None

    def days(self, name: RangeName) -> Days:
        """The stretch of a choice, open on both sides for "all" and for one that is not there."""
        chosen = {"all": None, "view": self.view, "selection": self.selection}[name]
        return (None, None) if chosen is None else chosen


def ranges_of(chosen: Filter, selected: Event | None, visible: tuple[int, int] | None) -> Ranges:
    """What can be chosen: the selected period, else the selected event with some room round it.

    >>> ranges_of(Filter(from_day=3, to_day=9), None, (0, 20))
    Ranges(view=(0, 20), selection=(3, 9))
    """
    period: Days | None = (chosen.from_day, chosen.to_day)
    if period == (None, None):
        period = None if selected is None else _round(selected)
    return Ranges(visible, period)


def _round(event: Event) -> Days | None:
    first, last = event.interval.first_day, event.interval.last_day
    first, last = (last if first is None else first), (first if last is None else last)
    if first is None or last is None:
        return None
    margin = max(int((last - first) * _MARGIN_SHARE), _LEAST_MARGIN_DAYS)
    return first - margin, last + margin


def within(chosen: Filter, days: Days) -> Filter:
    """The filter narrowed to a stretch; a period it names already stays where the stretch is open."""
    first, last = days
    return replace(
        chosen,
        from_day=chosen.from_day if first is None else first,
        to_day=chosen.to_day if last is None else last,
    )
