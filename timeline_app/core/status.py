"""What the text says about the reality of an event, and the parts actors play in it."""

from __future__ import annotations

import enum


class Status(enum.StrEnum):
    """First that applies, in this order: INTERFACES of the ``read`` record."""

    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"
    PLANNED = "planned"
    REPORTED = "reported"
    ONGOING = "ongoing"
    HAPPENED = "happened"


AHEAD = frozenset({Status.PLANNED, Status.HYPOTHETICAL})
"""What has not come about when it is told."""
DONE = frozenset({Status.HAPPENED, Status.REPORTED})
"""What is told as over."""


class Role(enum.StrEnum):
    """The part an actor plays in an event."""

    AGENT = "agent"
    PATIENT = "patient"
    SPEAKER = "speaker"
    PARTICIPANT = "participant"


class Strength(enum.StrEnum):
    """How much a clue forces: logic, near-universal convention, ordinary freshness."""

    HARD = "hard"
    STRONG = "strong"
    DEFAULT = "default"


class Certainty(enum.StrEnum):
    """How an event's date is known; shown by mark and in words, never by colour alone."""

    CERTAIN = "certain"
    """The words give it, alone or against a publication date that is given or printed."""
    INFERRED = "inferred"
    """It rests on a publication date worked out from evidence, or on a convention."""
    OPEN = "open"
    """Only one side is bounded."""
    UNDATED = "undated"
    """Nothing bounds it: it waits in the tray."""
