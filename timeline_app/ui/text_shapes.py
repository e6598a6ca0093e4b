"""How the parts of an article's text look: headline and boilerplate, underlines by state, highlights."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat

from timeline_app.app.passages import TimexState
from timeline_app.core.article import BlockKind
from timeline_app.ui.look import Look

_LINE_HEIGHT = 140.0
UNDERLINES: dict[TimexState, QTextCharFormat.UnderlineStyle] = {
    "resolved": QTextCharFormat.UnderlineStyle.SingleUnderline,
    "inferred": QTextCharFormat.UnderlineStyle.DashUnderline,
    "unresolved": QTextCharFormat.UnderlineStyle.DotLine,
    "corrected": QTextCharFormat.UnderlineStyle.DashDotLine,
}


def spaced() -> QTextBlockFormat:
    """Lines with room for an underline between them."""
    lines = QTextBlockFormat()
    lines.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return lines


def plain_letters(look: Look) -> QTextCharFormat:
    """Letters that nothing is said of."""
    letters = QTextCharFormat()
    letters.setForeground(QColor(look.text))
    return letters


def shaped(kind: BlockKind, look: Look) -> QTextCharFormat:
    """The letters of a block of the page."""
    shape = QTextCharFormat()
    if kind == "headline":
        shape.setFontWeight(QFont.Weight.Bold)
        shape.setProperty(QTextCharFormat.Property.FontSizeAdjustment, 2)
    elif kind != "paragraph":
        shape.setForeground(QColor(look.muted))
        shape.setFontItalic(kind == "boilerplate")
    return shape


def underlined(state: TimexState, look: Look) -> QTextCharFormat:
    """A time expression by what is known of it."""
    shape, colour = QTextCharFormat(), QColor(getattr(look, state))
    shape.setUnderlineStyle(UNDERLINES[state])
    shape.setUnderlineColor(colour)
    shape.setForeground(colour)
    return shape


def highlighted(paper: str, ink: str | None) -> QTextCharFormat:
    """A passage on coloured paper, its letters in another ink where that is given."""
    shape = QTextCharFormat()
    shape.setBackground(QColor(paper))
    if ink is not None:
        shape.setForeground(QColor(ink))
    return shape
