"""Direct quotations: paired marks, and unpaired ones closed at the end of their paragraph."""

from __future__ import annotations

import re

from timeline_app.core.article import Page, Span

_MARK = re.compile(r"``|''|[\"“”„«»]")
_LONGEST = 3000


def find(text: str, page: Page) -> tuple[Span, ...]:
    """The characters between the marks of each quotation, in text order; never across paragraphs.

    A mark that opens again closes what is open; one left open ends with its paragraph. Scare quotes of
    one or two words count too: whoever reports them is asked elsewhere.
    """
    out: list[Span] = []
    for block in page.blocks:
        if block.kind == "paragraph":
            out.extend(_in_block(text, block.span))
    return tuple(out)


def _in_block(text: str, block: Span) -> list[Span]:
    out: list[Span] = []
    opened: int | None = None
    for match in _MARK.finditer(text, block.start, block.end):
        if opened is None:
            if _opens(text, match, block):
                opened = match.end()
        elif match[0] in "“„«" or match[0] == "``":
            if match.start() - opened > 40:
                out.append(Span(opened, match.start()))
            opened = match.end()
        else:
            out.append(Span(opened, match.start()))
            opened = None
    if opened is not None and block.end > opened:
        out.append(Span(opened, block.end))
    return [s for s in out if 0 < s.end - s.start <= _LONGEST and s.of(text).strip()]


def _opens(text: str, match: re.Match[str], block: Span) -> bool:
    if match[0] in ("“", "„", "«", "``"):
        return True
    if match[0] in ("”", "»", "''"):
        return False
    before = text[match.start() - 1] if match.start() > block.start else " "
    return not before.isdigit()
