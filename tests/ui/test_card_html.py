"""The pieces of a card's page."""

from __future__ import annotations

from timeline_app.ui.card_html import opens, section, steps
from timeline_app.ui.look import look_of

LOOK = look_of("light")


def test_what_has_no_lines_has_no_heading() -> None:
    assert section("WHO", (), LOOK) == ""
    assert steps((("So", ""),), LOOK) == ""


def test_a_line_and_its_arrow_open_the_same() -> None:
    assert opens("why:3", "words", LOOK).count('href="why:3"') == 2
