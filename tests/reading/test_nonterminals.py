"""Relations between a unit and the day of writing, or the story."""

from __future__ import annotations

import pytest

from tests.reading.test_quantities import stream_of
from timeline_app.core.calendar import Unit
from timeline_app.core.timeexpr import Relative, Shift, TimeExpr
from timeline_app.reading.nonterminals import STORY, relation


@pytest.mark.parametrize(
    ("text", "expr"),
    [
        ("last year", Relative(Unit.YEAR, -1)),
        ("this week", Relative(Unit.WEEK, 0)),
        ("the coming month", Relative(Unit.MONTH, 1)),
        ("the same year", Shift(STORY, Unit.YEAR, 0)),
        ("that month", Shift(STORY, Unit.MONTH, 0)),
        ("the previous quarter", Shift(STORY, Unit.QUARTER, -1)),
        ("the following week", Shift(STORY, Unit.WEEK, 1)),
    ],
)
def test_relations(text: str, expr: TimeExpr) -> None:
    stream = stream_of(text)
    assert (expr, len(stream.tokens)) in relation(stream, 0)


def test_a_plural_is_no_relation() -> None:
    assert not relation(stream_of("last years"), 0)
