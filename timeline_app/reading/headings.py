"""Short lines without a full stop, and what their years say of the text below: a heading's hold, a caption's do not."""

from __future__ import annotations

import re

from timeline_app.core.article import Timex
from timeline_app.core.calendar import Unit
from timeline_app.core.interval import Interval
from timeline_app.reading.placed import fixed

_LENGTH = 80
"""Characters of a heading, at most."""

_PICTURE = re.compile(
    r"\b(?:photo|photograph|photographed|painting|painted|portrait|map|drawing|drawn|engraving|print|view|sketch"
    r"|poster|stamp|pictured|seen|circa|ca?\.)\b|^(?:in|c\.)\s",
    re.IGNORECASE,
)
"""Words of a caption; so is the "in" before a year at the end of a line."""

_IN = re.compile(r"\b(?:in|on|about|around|since)\s(?:the\s)?$", re.IGNORECASE)


def in_heading(timex: Timex, text: str) -> bool:
    """True in a heading: what is told below it is of its year."""
    line, place = _line(timex, text)
    return bool(line) and not _is_caption(line, place)


def in_caption(timex: Timex, text: str) -> bool:
    """True in "The bridge in 1902" below a picture: it says nothing of the story around it."""
    line, place = _line(timex, text)
    return bool(line) and _is_caption(line, place)


def chapter_of(timex: Timex, text: str, chapter: Interval | None) -> Interval | None:
    """The years a heading names for what stands below it; a title names none, as a story may outrun it."""
    stretch = fixed(timex.expr)
    begin = _line_start(timex, text)
    is_title = not text[max(0, begin - _LENGTH) : begin].strip()
    if stretch is None or stretch.unit != Unit.YEAR or is_title:
        return chapter
    return chapter.hull(stretch) if chapter is not None and timex.signal == "to" else stretch


def is_year_alone(timex: Timex, text: str) -> bool:
    """True for a line that is nothing but a year, as in a chronicle."""
    line, _ = _line(timex, text)
    stretch = fixed(timex.expr)
    alone = line.strip(" =#*:") == timex.text
    return alone and stretch is not None and stretch.unit == Unit.YEAR


def _line(timex: Timex, text: str) -> tuple[str, int]:
    """The short line around it and its place there; empty where the line is a sentence or long."""
    first = _line_start(timex, text)
    last = text.find("\n", timex.span.end, timex.span.end + _LENGTH)
    line = text[first:last].rstrip(" =") if last >= 0 else ""
    short = timex.span.start - first < _LENGTH and 0 < len(line) < _LENGTH
    ends = short and (line[-1].isalnum() or line[-1] in ")]")
    return (line if ends else ""), timex.span.start - first


def _line_start(timex: Timex, text: str) -> int:
    """Where its line begins, or the place beyond which it is no heading's."""
    reach = max(0, timex.span.start - _LENGTH)
    found = text.rfind("\n", reach, timex.span.start)
    return reach if found < 0 else found + 1


def _is_caption(line: str, place: int) -> bool:
    return bool(_IN.search(line[:place]) or _PICTURE.search(line))
