"""Ticks of the time axis on two levels, from seconds to millennia, any year.

Each straight piece of the axis chooses its own step by its own scale; a fold gets its length in words instead.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from timeline_app.core.calendar import DAY_S, civil, day_number, weekday
from timeline_app.core.datewords import MONTHS, day_words, year_words
from timeline_app.layout.axis import Axis, Piece, first_empty_day

Level = Callable[[float, float], Iterator[int]]

SUBDAY_STEPS = (1, 5, 15, 30, 60, 300, 900, 1800, 3600, 10_800, 21_600, 43_200)
MONTH_STEPS = (1, 3, 6)
YEAR_STEPS = tuple(m * 10**e for e in range(7) for m in (1, 2, 5))
YEAR_S = 31_556_952
MONTH_S = YEAR_S // 12
MAX_TICKS = 400
MIN_GAP_PX = 28.0
"""Least distance of two labelled ticks."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A labelled moment. **Units**: ``x_px`` from the left edge of the window."""

    x_px: float
    label: str
    folded: bool = False
    """It stands inside a fold, where distances say nothing."""


@dataclass(frozen=True, slots=True)
class Zone:
    """A named stretch of the upper level ("Aug 2018"), or the name of a fold ("3 years")."""

    start_px: float
    end_px: float
    label: str
    folded: bool = False
    day: int | None = None
    """The day that names a fold."""


@dataclass(frozen=True, slots=True)
class Window:
    """The part of the axis that is drawn, and how wide."""

    start_u: float
    end_u: float
    width_px: float

    @property
    def px_per_unit(self) -> float:
        """The scale."""
        return self.width_px / (self.end_u - self.start_u)

    def x_px(self, unit: float) -> float:
        """Pixels from the left edge of an axis position."""
        return (unit - self.start_u) * self.px_per_unit


@dataclass(frozen=True, slots=True)
class _Step:
    """One kind of tick: its least length, the moments, and both labels."""

    length_s: int
    moments: Level
    label: Callable[[int], str]
    zones: Level | None
    zone_label: Callable[[int], str]


def build_ticks(
    axis: Axis, window: Window, finest_s: int = 1
) -> tuple[tuple[Tick, ...], tuple[Zone, ...]]:
    """Both levels of the visible axis, from left to right; no step is shorter than ``finest_s``.

    **Cost**: O(visible ticks), a few hundred at most.
    """
    ticks: list[Tick] = []
    zones: list[Zone] = []
    for piece in axis.pieces:
        if piece.end_u <= window.start_u or piece.start_u >= window.end_u or piece.folded:
            continue
        _piece_ticks(axis, piece, window, finest_s, ticks, zones)
    ticks += _knot_ticks(axis, window)
    zones += _fold_zones(axis, window)
    ticks.sort(key=lambda tick: tick.x_px)
    return tuple(ticks), tuple(sorted(zones, key=lambda z: z.start_px))


def _piece_ticks(
    axis: Axis,
    piece: Piece,
    window: Window,
    finest_s: int,
    ticks: list[Tick],
    zones: list[Zone],
) -> None:
    start_u, end_u = max(piece.start_u, window.start_u), min(piece.end_u, window.end_u)
    start_s, end_s = (float(v) for v in axis.to_s([start_u, end_u]))
    step = _choose(piece.seconds_per_unit / window.px_per_unit, finest_s)
    for moment in _limited(step.moments(start_s, end_s)):
        if start_s <= moment < end_s:
            ticks.append(Tick(window.x_px(float(axis.to_u(moment))), step.label(moment)))
    if step.zones is None:
        return
    edges = [start_s, *(m for m in _limited(step.zones(start_s, end_s)) if start_s < m < end_s)]
    for at, edge in enumerate(edges):
        right = edges[at + 1] if at + 1 < len(edges) else end_s
        left_px, right_px = (window.x_px(float(axis.to_u(m))) for m in (edge, right))
        zones.append(Zone(left_px, right_px, step.zone_label(int(edge // 1))))


def _knot_ticks(axis: Axis, window: Window) -> list[Tick]:
    """Years of the dates that stand inside folds, or months where a fold is short, each once."""
    ticks: dict[str, Tick] = {}
    for left, right in itertools.pairwise(axis.pieces):
        if left.folded and right.folded and window.start_u <= left.end_u <= window.end_u:
            moment = int(left.end_s)
            is_short = right.end_s - left.start_s < YEAR_S
            name = MONTHS[civil(moment // DAY_S)[1] - 1] if is_short else _year(moment)
            ticks.setdefault(name, Tick(window.x_px(left.end_u), name, True))
    return list(ticks.values())


def _fold_zones(axis: Axis, window: Window) -> list[Zone]:
    """One zone for each run of folded pieces, named by its length."""
    zones: list[Zone] = []
    run: list[Piece] = []
    for piece in (*axis.pieces, None):
        if piece is not None and piece.folded:
            run.append(piece)
        elif run:
            left, right = window.x_px(run[0].start_u), window.x_px(run[-1].end_u)
            if right > 0 and left < window.width_px:
                length = length_words(run[-1].end_s - run[0].start_s)
                day = first_empty_day(run[0].start_s, run[-1].end_s)
                zones.append(Zone(left, right, length, True, day))
            run = []
    return zones


def opened_zones(axis: Axis, window: Window) -> tuple[Zone, ...]:
    """The folds opened by hand that reach into a window, cut to it."""
    zones: list[Zone] = []
    for start_s, end_s in axis.opened:
        left, right = (window.x_px(float(u)) for u in axis.to_u([start_s, end_s]))
        if right > 0 and left < window.width_px:
            day = first_empty_day(start_s, end_s)
            left, right = max(left, 0.0), min(right, window.width_px)
            zones.append(Zone(left, right, length_words(end_s - start_s), False, day))
    return tuple(zones)


def length_words(seconds: float) -> str:
    """A duration in one rounded unit.

    >>> length_words(3.7 * 31_556_952), length_words(86_400 * 20), length_words(7200)
    ('4 years', '20 days', '2 hours')
    """
    for unit, name in ((YEAR_S, "year"), (MONTH_S, "month"), (DAY_S, "day"), (3600, "hour")):
        if seconds >= 1.5 * unit or (unit == DAY_S and seconds >= unit):
            count = round(seconds / unit)
            return f"{count:,} {name}{'s' if count != 1 else ''}"
    return f"{round(seconds / 60)} min"


def _choose(seconds_per_px: float, finest_s: int) -> _Step:
    least_s = max(seconds_per_px * MIN_GAP_PX, finest_s * 0.5)
    for subday in SUBDAY_STEPS:
        if subday >= finest_s and least_s * (1.4 if subday >= 60 else 2.0) <= subday:
            return _Step(subday, _every(subday), _clock, _every(DAY_S), _day_label)
    if least_s <= DAY_S:
        return _Step(DAY_S, _every(DAY_S), _dom, _months(1), _month_zone)
    if least_s <= 7 * DAY_S:
        return _Step(7 * DAY_S, _mondays, _dom, _months(1), _month_zone)
    for months in MONTH_STEPS:
        if least_s * 1.1 <= months * MONTH_S:
            return _Step(months * MONTH_S, _months(months), _month, _years(1), _year)
    for years in YEAR_STEPS:
        if least_s * 1.6 <= years * YEAR_S:
            return _Step(years * YEAR_S, _years(years), _year, None, _year)
    years = YEAR_STEPS[-1]
    return _Step(years * YEAR_S, _years(years), _year, None, _year)


def _limited(moments: Iterator[int]) -> Iterator[int]:
    for count, moment in enumerate(moments):
        if count >= MAX_TICKS:
            return
        yield moment


def _every(step_s: int) -> Level:
    def moments(start_s: float, end_s: float) -> Iterator[int]:
        moment = int(start_s // step_s) * step_s
        while moment < end_s:
            yield moment
            moment += step_s

    return moments


def _mondays(start_s: float, end_s: float) -> Iterator[int]:
    day = int(start_s // DAY_S)
    day -= weekday(day)
    while day * DAY_S < end_s:
        yield day * DAY_S
        day += 7


def _months(step: int) -> Level:
    def moments(start_s: float, end_s: float) -> Iterator[int]:
        year, month, _ = civil(int(start_s // DAY_S))
        total = (year * 12 + month - 1) // step * step
        while (moment := day_number(total // 12, total % 12 + 1) * DAY_S) < end_s:
            yield moment
            total += step

    return moments


def _years(step: int) -> Level:
    def moments(start_s: float, end_s: float) -> Iterator[int]:
        year = civil(int(start_s // DAY_S))[0] // step * step
        while (moment := day_number(year) * DAY_S) < end_s:
            yield moment
            year += step

    return moments


def _clock(moment_s: int) -> str:
    second = moment_s % DAY_S
    text = f"{second // 3600:02d}:{second // 60 % 60:02d}"
    return f"{text}:{second % 60:02d}" if second % 60 else text


def _day_label(moment_s: int) -> str:
    return day_words(moment_s // DAY_S)


def _dom(moment_s: int) -> str:
    return str(civil(moment_s // DAY_S)[2])


def _month(moment_s: int) -> str:
    return MONTHS[civil(moment_s // DAY_S)[1] - 1]


def _month_zone(moment_s: int) -> str:
    return f"{_month(moment_s)} {_year(moment_s)}"


def _year(moment_s: int) -> str:
    return year_words(civil(moment_s // DAY_S)[0])
