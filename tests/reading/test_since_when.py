"""What tells of the date of a "since" happened then; what has gone on since did so throughout."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline_app.core.article import EventMention


@pytest.mark.parametrize(
    ("text", "trigger", "throughout"),
    [
        ("Osrin has ruled since 1998, when he overthrew his rival.", "overthrew", False),
        ("Osrin has ruled since 1998, when he overthrew his rival.", "ruled", True),
        ("It is the worst flood since 1987, when 18 people died.", "died", False),
        ("The mill has been shut since 1998.", "shut", True),
    ],
)
def test_what_tells_of_the_date_did_not_last(
    event: Callable[[str, str], EventMention], text: str, trigger: str, throughout: bool
) -> None:
    assert event(text, trigger).throughout is throughout
