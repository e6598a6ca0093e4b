"""Dates a page carries beside its text: in its address, in addresses it links to, in its copyright line.

All are weak. The page's own address is of its day; what it links to was there before it; a copyright line
shows the year of the page or a later one, in which the page was copied.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from timeline_app import resources
from timeline_app.core.article import Article, Span
from timeline_app.core.calendar import day_number, format_day, parse_day_range
from timeline_app.core.dayset import DaySet
from timeline_app.core.event import Evidence
from timeline_app.core.status import Strength
from timeline_app.linking.clues import Clue

_IN_PATH = re.compile(
    r"/(?P<y>(?:19|20)\d\d)[/-](?P<m>0?[1-9]|1[0-2])(?:[/-](?P<d>0?[1-9]|[12]\d|3[01]))?(?=[/.?#_-]|$)"
)
_ADDRESS = re.compile(r"\b(?:https?://|www\.)[^\s<>\"'()\[\]]{4,300}")
_WORD = re.compile(r"[^\W\d_]+")
_STOP = re.compile(r"[.!?|]\s")
_NEAR = 40
"""Characters beside a claim in which a picture is named."""
_HALF_A_DAY = 1
"""The day at the publisher's may be the next one here."""


def imprints(article: Article) -> list[Clue]:
    """The clues beside the text of one article. **Cost**: O(text)."""
    return [*_own_address(article), *_links(article), *_copyright(article)]


def _own_address(article: Article) -> Iterator[Clue]:
    days = _path_days(article.url or "")
    if days is not None:
        first, last = days[0] - _HALF_A_DAY, days[1] + _HALF_A_DAY
        bound = f"{format_day(first)} to {format_day(last)}"
        said = "the date in the address of the page"
        yield _clue(article, Span(0, 0), DaySet.between(first, last), said, bound)


def _links(article: Article) -> Iterator[Clue]:
    for match in _ADDRESS.finditer(article.text):
        days = _path_days(match[0])
        if days is not None:
            first = days[0] - _HALF_A_DAY
            said = "an address of that day is cited"
            bound = f">= {format_day(first)}"
            yield _clue(article, Span(*match.span()), DaySet.between(first, None), said, bound)


def _copyright(article: Article) -> Iterator[Clue]:
    for match in _claim().finditer(article.text):
        if _credits_a_picture(article.text, match):
            continue
        last = day_number(int(match["last"] or match["year"]) + 1) - 1
        said = "the year of the copyright line, or of a copy made later"
        bound = f"<= {format_day(last)}"
        yield _clue(article, Span(*match.span()), DaySet.between(None, last), said, bound)


def _credits_a_picture(text: str, claim: re.Match[str]) -> bool:
    """True where the line of a claim, up to the next stop, is about a picture: "Photo © 2031 Ada Quill"."""
    start = max(text.rfind("\n", 0, claim.start()) + 1, claim.start() - _NEAR)
    end = text.find("\n", claim.end())
    end = min(len(text) if end < 0 else end, claim.end() + _NEAR)
    words = _WORD.findall(_STOP.split(text[start : claim.start()])[-1].casefold())
    words += _WORD.findall(_STOP.split(text[claim.end() : end])[0].casefold())
    table = resources.read_toml("lexicons", "en", "reckoning.toml")
    return not set(table["of_a_picture"]).isdisjoint(words)


@lru_cache(maxsize=1)
def _claim() -> re.Pattern[str]:
    table = resources.read_toml("lexicons", "en", "reckoning.toml")
    sign = "|".join(re.escape(str(word)) for word in table["copyright_sign"])
    word = "|".join(re.escape(str(word)) for word in table["copyright_word"])
    laws = "|".join(re.escape(str(word)) for word in table["not_of_a_page"])
    owner = rf"(?:by\s+)?(?:(?!(?:{laws})\b)(?-i:[A-Z])[^\s\d]*\s+){{0,5}}"
    year = r"(?:19|20)\d\d"
    smudge = r"(?:\s*[^\w\s.,;:!?()'\"]{1,3})?"  # what is left of a sign that was read in a wrong encoding
    titled = "|".join(str(one).capitalize() for one in table["copyright_word"])
    return re.compile(
        rf"(?:(?:{sign})|^\W*(?:{word})|(?<=[^\W\d_]\s)(?-i:{titled})(?={smudge}\s+\d{{4}}\s+(?-i:[A-Z])))\s*(?:{sign})?{smudge}\s*{owner}"
        rf"(?P<year>{year})(?:\s*[-–]\s*(?P<last>{year}))?(?![\d/-])(?!\s+(?:{laws})\b)",
        re.IGNORECASE | re.MULTILINE,
    )


def _path_days(address: str) -> tuple[int, int] | None:
    """The day or month in an address.

    >>> days = _path_days("https://news.example.org/2031/05/14/mill.html")
    >>> [format_day(day) for day in days]
    ['2031-05-14', '2031-05-14']
    """
    match = _IN_PATH.search(address)
    if match is None:
        return None
    parts = [f"{int(part):02d}" for part in (match["m"], match["d"]) if part]
    return parse_day_range("-".join([match["y"], *parts]))


def _clue(article: Article, span: Span, days: DaySet, said: str, bound: str) -> Clue:
    text = span.of(article.text)
    return Clue(None, days, Evidence(article.id, span, text, said, bound, Strength.DEFAULT))
