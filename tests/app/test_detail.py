"""The scale of the detail slider goes both ways."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.app.detail import DETAIL_STEPS, detail_of, salience_of


@given(st.integers(0, DETAIL_STEPS))
def test_a_position_comes_back(step: int) -> None:
    assert detail_of(salience_of(step)) == step


@given(st.floats(0, 1))
def test_every_salience_has_a_position(least: float) -> None:
    assert 0 <= detail_of(least) <= DETAIL_STEPS
