"""Views to go back to."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.ui.view_history import View, ViewHistory


@given(st.lists(st.integers(1, 40), min_size=1, max_size=30, unique=True))
def test_all_the_way_back_and_forward_again(starts: list[int]) -> None:
    """Alt+← view back."""
    history = ViewHistory()
    views = [View(start * 1e6, start * 1e6 + 5e5, 0.0) for start in starts]
    for view in views:
        history.settle(view)
    back = [history.step(-1) for _ in views[1:]]
    assert back == views[-2::-1]
    assert history.step(-1) is None
    assert [history.step(1) for _ in views[1:]] == views[1:]


def test_a_hair_is_no_new_view_and_a_new_one_drops_what_lay_ahead() -> None:
    history = ViewHistory()
    history.settle(View(0, 1000, 0))
    history.settle(View(0.5, 1000, 1))
    assert history.step(-1) is None
    history.settle(View(0, 100, 0))
    history.step(-1)
    history.settle(View(500, 900, 0))
    assert history.step(1) is None
