"""The pieces a card's page is made of. Words are given escaped: see ``plain.markup``."""

from __future__ import annotations

from collections.abc import Iterable

from timeline_app.ui.look import Look

_LABEL_WIDTH = 84
_LINE = "margin:2px 0 5px 0"


def link(target: str, words: str, colour: str) -> str:
    """Words that open something."""
    return f'<a href="{target}" style="color:{colour}; text-decoration:none">{words}</a>'


def opens(target: str, words: str, look: Look) -> str:
    """A sentence that opens its span, with an arrow that says so."""
    return f"{link(target, words, look.text)}&nbsp;{link(target, '→', look.accent)}"


def heading(words: str, look: Look) -> str:
    """What the lines below are about."""
    style = f"margin:12px 0 2px 0; color:{look.muted}; font-size:small"
    return f'<p style="{style}"><b>{words}</b></p>'


def section(title: str, lines: Iterable[str], look: Look) -> str:
    """A heading and its lines, "" without lines."""
    made = "".join(f'<p style="{_LINE}">{line}</p>' for line in lines)
    return heading(title, look) + made if made else ""


def steps(rows: Iterable[tuple[str, str]], look: Look) -> str:
    """Lines with a label to the left of each, "" without lines; rows without words are left out."""
    made = "".join(
        f'<tr><td width="{_LABEL_WIDTH}" style="color:{look.muted}">{label}</td>'
        f'<td style="padding-bottom:3px">{words}</td></tr>'
        for label, words in rows
        if words
    )
    return f'<table width="100%" cellspacing="0" cellpadding="1">{made}</table>' if made else ""


def muted(words: str, look: Look) -> str:
    """Words of less weight."""
    return f'<span style="color:{look.muted}">{words}</span>'


def line(words: str, style: str = "") -> str:
    """One paragraph without a gap before it."""
    return f'<p style="margin:0; {style}">{words}</p>'
