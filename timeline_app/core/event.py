"""Linked events, actors over all articles, and the evidence behind every date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NewType

from timeline_app.core.article import ActorKind, ArticleId, Span
from timeline_app.core.interval import Interval
from timeline_app.core.status import Certainty, Role, Status, Strength

EventId = NewType("EventId", str)
ActorId = NewType("ActorId", str)
Kind = Literal["within", "throughout"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One clue: the words it stands on, the rule that read it, the bound it gives, how much it forces."""

    article: ArticleId
    span: Span
    text: str
    clue: str
    bound: str
    strength: Strength


@dataclass(frozen=True, slots=True)
class Dating:
    """One article's publication date: what evidence bounds, and what is merely likely.

    ``first``/``last`` are inclusive day numbers, None = no evidence on that side; ``days`` lists the
    possible days when they are not the whole stretch. ``likely`` and ``best`` never date an event.
    """

    article: ArticleId
    first: int | None
    last: int | None
    given: bool
    likely: tuple[int, int]
    best: int
    level: float
    evidence: tuple[Evidence, ...]
    conflicts: tuple[str, ...] = ()
    days: tuple[int, ...] | None = None

    @property
    def is_undated(self) -> bool:
        """True when no side is bounded."""
        return self.first is None and self.last is None

    @property
    def is_printed(self) -> bool:
        """True when the article itself prints the one day it was published, in its dateline."""
        return (
            not self.given
            and self.first is not None
            and self.first == self.last
            and any(c.strength == Strength.HARD and c.bound.startswith("=") for c in self.evidence)
        )

    @property
    def is_known(self) -> bool:
        """True when the date is given or printed, not worked out."""
        return self.given or self.is_printed


@dataclass(frozen=True, slots=True)
class Actor:
    """One actor over all articles, with every name it goes by and why they are one."""

    id: ActorId
    name: str
    kind: ActorKind
    aliases: tuple[str, ...]
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Participation:
    """An actor's part in an event, with the passages that name it."""

    actor: ActorId
    name: str
    role: Role
    mentions: tuple[tuple[ArticleId, Span], ...]


@dataclass(frozen=True, slots=True)
class Source:
    """One passage that reports an event."""

    article: ArticleId
    clause: Span
    trigger: Span
    timex: Span | None
    quote: str
    copy_of: ArticleId | None = None


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another reading of the date, and what speaks for it."""

    earliest: int | None
    latest: int | None
    why: str


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened, will happen or is said to: merged over the articles that report it."""

    id: EventId
    summary: str
    interval: Interval
    """Outermost bounds; its ``unit`` is the event's granularity."""
    core: Interval | None
    """``throughout`` only: the stretch that is certain."""
    days: tuple[int, ...] | None
    """Possible day numbers when they are not a stretch ("a Thursday of August")."""
    kind: Kind
    status: Status
    certainty: Certainty
    confidence: float
    salience: float
    place: str | None
    actors: tuple[Participation, ...]
    sources: tuple[Source, ...]
    independent_sources: int
    alternatives: tuple[Alternative, ...]
    conflicts: tuple[str, ...]
    why: tuple[str, ...]
    evidence: tuple[Evidence, ...] = ()
    """The spans the chain of reasons stands on, in the order of ``why``."""
    disputes: tuple[EventId, ...] = ()
    """Events told elsewhere in the same words or with the same facts, on days that cannot be these."""
