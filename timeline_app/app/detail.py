"""The detail slider's scale: positions for a person, least saliences for the filter."""

from __future__ import annotations

DETAIL_STEPS = 20
"""Positions of the slider beyond the first; each is a twentieth of salience."""


def detail_of(min_salience: float) -> int:
    """The slider's position for a least salience: all detail is at the far end.

    >>> detail_of(0.0), detail_of(1.0)
    (20, 0)
    """
    return DETAIL_STEPS - min(DETAIL_STEPS, max(0, round(min_salience * DETAIL_STEPS)))


def salience_of(detail: int) -> float:
    """The least salience at a position of the slider.

    >>> [detail_of(salience_of(step)) for step in (0, 7, 20)]
    [0, 7, 20]
    """
    return (DETAIL_STEPS - detail) / DETAIL_STEPS
