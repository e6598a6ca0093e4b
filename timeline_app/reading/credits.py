"""Lines of credits above an article: who wrote it, where it came out, and the day on which it did.

"By Ann Lee | 3 March 2031", "The Larnby Post, 3 March 2031", "Published 3 March 2031; updated 4 March 2031":
a full date with its year, and beside it nothing but labels, names, hours and page furniture. A line with other words
("Hearing on 3 March 2031") tells of a day and is no credit.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from timeline_app.core.article import BlockKind
from timeline_app.reading import furniture, gazetteer, given_names, words
from timeline_app.reading.lexicon import layout

Part = tuple[int, int, BlockKind]
"""Begin, end and kind of a part of a line."""

_LONGEST = 140
_MOST_PARTS = 3
"""Names beside the date: author, paper, place."""
_MOST_WORDS = 3
"""Words of a name that is neither an author's nor a paper's."""
_WORD = re.compile(r"[^\W\d_]+")
_STRETCH = re.compile(r"\s*(?:[-–—]+|to|until)\s*")
_DATE = "\0"
_PIECE = re.compile(
    r"((?:[^,;:|/·•()\[\]–—\s-]|\s(?!-+\s)|(?<!\s)-|-(?!\s))+)\s*([,;:|/·•()\[\]–—-]?)"
)
_NAME = re.compile(
    r"(?:(?:the|of|and|de|la|upon)\s+)*[^\W\d_a-zß-ÿ][\w.'’&-]*(?:\s+(?:(?:of|and|de|la|upon|in|the)\s+)*[^\W\d_a-zß-ÿ][\w.'’&-]*)*"
)


@cache
def _full_date() -> re.Pattern[str]:
    month, weekday = furniture.MONTH, furniture.WEEKDAY
    return re.compile(
        rf"(?:{weekday}\s*+,?\s*+)?(?:{month}\s*+\d{{1,2}}(?:st|nd|rd|th)?\s*+,?\s*+\d{{4}}"
        rf"|\d{{1,2}}(?:st|nd|rd|th)?\s*+(?:of\s+)?{month}\s*+,?\s*+\d{{4}}"
        r"|\d{4}-\d{2}-\d{2}(?:T[\d:.Z+-]+)?|\d{1,2}[./]\d{1,2}[./]\d{4})(?![\w/-])"
    )


@cache
def _clock() -> re.Pattern[str]:
    zone = r"(?:\s*+(?:\(?[A-Z]{2,5}\)?|[+-]\d{2}:?\d{2})(?!\w))?"
    return re.compile(
        rf"(?:\bat\s+)?\b\d{{1,2}}(?:[:.h]\d{{2}}(?::\d{{2}})?(?:\s*+[ap]\.?m\b\.?)?|\s*+[ap]\.?m\b\.?){zone}",
        re.IGNORECASE,
    )


@cache
def _labels() -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(layout()["labels"], key=len, reverse=True)))
    return re.compile(rf"(?<!\w)(?:{words})(?:\s+(?:on|at))?(?!\w)", re.IGNORECASE)


def credits_of(line: str, *, is_first: bool = False) -> list[Part] | None:
    """The parts of a line of credits, in text order, one of them its "dateline"; None for all other lines.

    ``is_first``: nothing stands above it, so that a name beside the date may be a headline's. **Cost**: linear.

    >>> credits_of("By Ann Lee | 3 March 2031")
    [(0, 10, 'byline'), (13, 25, 'dateline')]
    >>> credits_of("Hearing on 3 March 2031") is None
    True
    """
    if len(line) > _LONGEST or line.rstrip()[-1:] in "?!":
        return None
    dates = list(_full_date().finditer(line))
    if not dates:
        return None
    if _is_a_life(line, dates) or not _are_credits(_rest(line), is_first=is_first):
        return None
    date = _day_of_writing(line, dates)
    start, end = date.span()
    sides = ((0, start), (end, len(line)))
    parts = [_part(line, *side) for side in sides]
    known = [part for part in (parts[0], (start, end, "dateline"), parts[1]) if part is not None]
    return [(a, b, kind) for a, b, kind in known]


def _is_a_life(line: str, dates: list[re.Match[str]]) -> bool:
    """True for "Ada Quill, 3 May 1931 - 2 June 2019": a stretch from one day to another, without a label."""
    between = [line[a.end() : b.start()] for a, b in pairwise(dates)]
    return any(_STRETCH.fullmatch(gap) for gap in between)


def _rest(line: str) -> str:
    """The line with a mark for each date, and without hours and labels."""
    rest = _full_date().sub(_DATE, line)
    return _labels().sub(" ", _clock().sub(" ", rest))


def _day_of_writing(line: str, dates: list[re.Match[str]]) -> re.Match[str]:
    """The first date that is not the day of a change: "updated 4 March; published 3 March"."""
    for date in dates:
        before = line[: date.start()].casefold().rstrip(" :").removesuffix(" on")
        if not before.endswith(tuple(layout()["changed"])):
            return date
    return dates[0]


def _are_credits(rest: str, *, is_first: bool) -> bool:
    named = [m for m in _PIECE.finditer(rest) if m[1].strip(_DATE + " .")]
    if len(named) > _MOST_PARTS:
        return False
    return all(_is_credit(m[1].strip(), m[2], is_first=is_first) for m in named)


def _is_credit(piece: str, sign: str, *, is_first: bool) -> bool:
    """True for "By Ann Lee", also right beside the date, for a paper, and for a person or place; ``sign``: what follows."""
    alone = piece.replace(_DATE, " ").strip(" .")
    if alone.casefold() in layout()["credit_words"] or furniture.is_publisher(alone):
        return True
    if furniture.is_byline(alone.removesuffix(" on")) or furniture.is_widget(alone):
        return True
    return not (is_first or _DATE in piece or sign == ":") and _is_name(alone)


def _is_name(alone: str) -> bool:
    """True for a person by the first name, and for a place of one word, or known, or that begins as places do."""
    parts = alone.split()
    if len(parts) > _MOST_WORDS or not _NAME.fullmatch(alone):
        return False
    low = alone.casefold()
    if not words.doings().isdisjoint(_WORD.findall(low)):
        return False
    if len(parts) == 1 or given_names.is_given(parts[0]):
        return True
    known = gazetteer.load()
    return (
        low in known.capitals
        or low in known.states
        or parts[0].casefold() in layout()["place_openers"]
    )


def _part(line: str, start: int, end: int) -> Part | None:
    """What stands on one side of the date, without what parts it from it."""
    piece = line[start:end]
    left = start + len(piece) - len(piece.lstrip(" ,;:|/·•-–—()[]"))
    right = start + len(piece.rstrip(" ,;:|/·•-–—()[]"))
    if left >= right:
        return None
    name = line[left:right]
    if furniture.is_byline(name):
        return left, right, "byline"
    return left, right, "publisher" if furniture.is_publisher(name) else "boilerplate"
