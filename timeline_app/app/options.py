"""How the person wants articles read: plain options that the command line hands to the window."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """The defaults are those of the command line."""

    jobs: int | None = None
    """Reading processes at most; None lets the amount of text and the cores decide."""
    lang: str | None = None
    """Language of articles that do not name their own."""
    facts: bool = True
    """World knowledge may bound a date."""
    cache: bool = True
    """What was read before need not be read again."""
