"""States are told apart by the line itself, not by its colour alone."""

from __future__ import annotations

from PySide6.QtGui import QFont

from timeline_app.ui.look import look_of
from timeline_app.ui.mark_legend import PEN_STYLES
from timeline_app.ui.text_shapes import UNDERLINES, shaped, underlined


def test_every_state_has_a_line_and_a_colour_of_its_own() -> None:
    """Certainty is never said by colour alone."""
    assert len(set(UNDERLINES.values())) == len(UNDERLINES)
    assert list(PEN_STYLES) == list(UNDERLINES)
    for theme in ("light", "dark"):
        colours = {underlined(s, look_of(theme)).foreground().color().name() for s in UNDERLINES}
        assert len(colours) == len(UNDERLINES)


def test_a_headline_is_bold_and_boilerplate_is_set_back() -> None:
    look = look_of("light")
    assert shaped("headline", look).fontWeight() == QFont.Weight.Bold
    assert shaped("boilerplate", look).fontItalic()
