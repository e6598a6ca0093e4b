"""Time operators as frozen values, evaluated late: an expression is not a date.

"Thursday" is kept as ``Nearest(Field(weekday=3), "past")`` and evaluated only when the day it was said
on, its anchor, is known as well as it ever will be. The operators follow SCATE; every one is monotone:
a later anchor never gives an earlier interval, so a set of anchor days is served by its two ends.

**Source**: Bethard & Parker, A Semantically Compositional Annotation Scheme for Time Normalization (LREC 2016).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from timeline_app.core.calendar import Unit
from timeline_app.core.field import Field
from timeline_app.core.interval import Interval

Direction = Literal["past", "future", "nearest", "open"]
"""``open``: the words leave open whether it lies behind or ahead; both are kept.

The value is that of the latest weekday, and of the nearest month."""
Mod = Literal["early", "mid", "late"]
Side = Literal["", "more", "less"]
Vagueness = Literal["past", "present", "future"]


class TimeExpr:
    """Base of all operators."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Anchor(TimeExpr):
    """The day the words were said on."""


@dataclass(frozen=True, slots=True)
class Fixed(TimeExpr):
    """An absolute stretch: "2014", "14 December 2014", "the 1990s"."""

    interval: Interval
    other: Interval | None = None
    """The second of two readings that nothing decides between: "03/04/2021"."""


@dataclass(frozen=True, slots=True)
class Nearest(TimeExpr):
    """A pattern said without a year: "September", "Thursday", "March 3".

    ``past``: the latest instance begun by the anchor day (it included); ``future``: the earliest not yet
    over on the anchor day; ``nearest``: the one closest to it.
    """

    field: Field
    direction: Direction = "past"


@dataclass(frozen=True, slots=True)
class Relative(TimeExpr):
    """The calendar unit ``n`` away from the anchor's: "this week" 0, "last month" -1, "tomorrow" +1."""

    unit: Unit
    n: int
    own: bool = False
    """A year that begins in any month: "last fiscal year"."""


@dataclass(frozen=True, slots=True)
class Nth(TimeExpr):
    """ "Last September" -1, "this summer" 0, "next Thursday" +1: whole instances before or after it."""

    field: Field
    n: int


@dataclass(frozen=True, slots=True)
class Shift(TimeExpr):
    """``base`` moved by ``n`` units: "three days ago", "in two weeks", "two years before June 2010"."""

    base: TimeExpr
    unit: Unit
    n: int
    approx: bool = False
    to_day: bool = False
    """The very day or month: "ten years ago today", the June of "from April to June"."""
    side: Side = ""
    """ "More than two years ago" is no later than two years ago, "less than" no earlier."""


@dataclass(frozen=True, slots=True)
class SpanTo(TimeExpr):
    """A stretch that ends (``sign`` -1) or begins (+1) at the anchor; ``n`` None: "the past few years"."""

    unit: Unit
    n: int | None
    sign: int
    base: TimeExpr = Anchor()
    called: int | None = None
    """The number of a quarter in a reporting year of its own: "the fourth quarter ended 31 March"."""


@dataclass(frozen=True, slots=True)
class Length(TimeExpr):
    """A bare duration, hung on nothing: "seven years"; ``half`` adds a half ("two and a half years")."""

    n: int | None
    unit: Unit
    half: bool = False
    whole: Unit | None = None
    """The larger unit that the words count first: 27 months told as "two years and three months"."""
    rest: tuple[int, Unit] | None = None
    """What they add in a finer unit: the four days of "two years, three months and four days"."""


@dataclass(frozen=True, slots=True)
class While(TimeExpr):
    """A length of which the words give neither number nor unit: "a while", "some time"."""


@dataclass(frozen=True, slots=True)
class Part(TimeExpr):
    """ "Early 1990", "mid-June", "late last year"."""

    base: TimeExpr
    mod: Mod


@dataclass(frozen=True, slots=True)
class Between(TimeExpr):
    """From the begin of ``first`` to the end of ``last``: "1998-99", "3-5 May"."""

    first: TimeExpr
    last: TimeExpr


@dataclass(frozen=True, slots=True)
class Within(TimeExpr):
    """The pattern inside another time: "Monday last week", "Thursday morning", "September last year"."""

    outer: TimeExpr
    field: Field


@dataclass(frozen=True, slots=True)
class Union(TimeExpr):
    """Several times named together: "Monday and Wednesday", "June or July", "2009 and 2011"."""

    parts: tuple[TimeExpr, ...]


@dataclass(frozen=True, slots=True)
class Elsewhere(TimeExpr):
    """The same moment by the clock of another zone: the "20:00 GMT" of "at 22:00 (20:00 GMT)"."""

    base: TimeExpr
    zone_min: int


@dataclass(frozen=True, slots=True)
class Vague(TimeExpr):
    """ "Recently", "now", "soon"; "decades ago" is at least ``n`` units from the anchor."""

    when: Vagueness
    unit: Unit | None = None
    n: int = 0


@dataclass(frozen=True, slots=True)
class Recurring(TimeExpr):
    """A set: "daily", "every Monday", "twice a week"."""

    every: Unit | Field
    n: int = 1


@dataclass(frozen=True, slots=True)
class EventRelative(TimeExpr):
    """Hung on an event, not on the article: "two days after the attack", "the same day", "previously"."""

    sign: int
    unit: Unit | None = None
    n: int | None = None


@dataclass(frozen=True, slots=True)
class Resolved:
    """Where an expression lies for a whole set of anchor days.

    ``interval`` is the hull; its ``unit`` stays the granularity of the words. ``days`` lists the possible
    days (sorted) when they are bounded and not one stretch.
    """

    interval: Interval
    days: tuple[int, ...] | None = None


def is_round(expr: TimeExpr) -> bool:
    """True for "last season", a round of a contest or a stage, and for "last fiscal year": none of the calendar."""
    match expr:
        case Relative(unit=unit, own=own):
            return own or unit == Unit.SEASON
        case Shift(unit=Unit.SEASON, n=n, approx=approx):
            return n != 0 or not approx
        case _:
            return False
