"""What a single block is by its own words: widget, byline, dateline, publisher."""

from __future__ import annotations

import re
from functools import cache

from timeline_app.reading.lexicon import layout

MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?"
_CLOCK = r"\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s*+[ap]\.?m\.?)?(?:\s*+\(?[A-Z]{2,4}(?:[+-]\d+)?\)?)?"
_DAY = (
    rf"(?:(?:{WEEKDAY}\s*+,?\s*+)?(?:{MONTH}\s++\d{{1,2}}(?:st|nd|rd|th)?(?:\s*+,?\s*+\d{{4}})?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s++{MONTH}(?:\s*+,?\s*+\d{{4}})?"
    r"|\d{4}-\d{2}-\d{2}(?:T[\d:.Z+-]+)?|\d{1,2}[./]\d{1,2}[./]\d{2,4})"
    rf"|{WEEKDAY})"
)
_LABEL = (
    r"(?:first |last |originally )?(?:published|updated|posted|modified|written|created|issued|released|date|"
    r"publish date|publication date|release date)(?:\s++(?:on|at|date))?\s*+:?"
)
_DATE_LINE = rf"(?:(?i:{_LABEL})\s*+)?[(\[|–—-]*\s*+{_DAY}(?:\s*+(?:[,|/·•–—-]|at|(?i:{_LABEL}))*\s*+(?:{_CLOCK}|{_DAY}))*\s*+[)\]|.]*"
_ALONE = rf"{_DAY}\s*+[:.]?"
_STRETCH = rf"\d{{4}}\s++[–—-]++\s++(?:\d{{1,2}}\s|{MONTH}\s)"
"""From one day to another: of a life, of a fair."""
_DATED_BY = rf"(?i:{_LABEL})\s*+{_DAY}(?:\s*+(?:,|at)?\s*+{_CLOCK})?\s++(?i:by)\s++[^\s.!?]+(?:\s[^\s.!?]+){{0,3}}"
_PLACE = r"[^\W\d_a-z][^\W\d_a-z'.-]+(?:(?:[\s/-]+|\s+(?:and|&)\s+)[^\W\d_a-z][^\W\d_a-z'.-]*){0,4}"
_REGION = r"(?:\s*+,\s*+[A-Z][\w.'-]*(?:\s++[A-Z][\w.'-]*){0,3})"
_AGENCY = r"(?:\(|-LRB-)\s*+[A-Z][\w .&/'-]{1,38}?\s*+(?:\)|-RRB-)"
_TITLE_PLACE = rf"[A-Z][\w.'-]+(?:\s[A-Z][\w.'-]+){{0,3}}{_REGION}?"
_DASH = r"(?:--+|[–—―]|(?<=\s)[_-](?=\s|$))"
_NEXT_DAY = (
    r"\s*+\d{1,2}\s*+(?:[,;(&@–-]|$)"  # "SPRING FAIR May 2 - 3, 9 - 10" opens with no dateline
)
_DATELINE = (
    rf"\s*+(?:"
    rf"[(\[]?\s*+(?:{_TITLE_PLACE}\s*+)?[,–—-]*\s*+{_DAY}\s*+[)\]]?\s*+(?:{_AGENCY}\s*+)?{_DASH}+"
    rf"|{_PLACE}{_REGION}?\s*+,?\s*+(?:[(]?{_DAY}[)]?)?\s*+[,]?\s*+(?:{_AGENCY})?\s*+{_DASH}"
    rf"|{_TITLE_PLACE}\s*+,?\s*+{_AGENCY}\s*+{_DASH}"
    rf"|{_TITLE_PLACE}\s*+,\s*+{_DAY}\s*+,?\s*+(?:{_AGENCY})?\s*+{_DASH}"
    rf"|{_AGENCY}\s*+{_DASH}"
    rf")(?!{_NEXT_DAY})\s*+"
)
_LOUD_PLACE = r"[A-Z][A-Z'.-]++(?:\\?/[A-Z][A-Z'.-]++|\s[A-Z][A-Z'.-]++){0,4}"
_WRITTEN = rf"{_DAY}(?:\s*+,?\s*+{_CLOCK})?"
_SIGNED = (
    rf"(?<!\w)(?:(?:{_LOUD_PLACE}\s*+\|\s*+)?{_WRITTEN}\s++)?"
    rf"{_LOUD_PLACE}{_REGION}?\s*+,?\s*+(?:{_DAY}\s*+,?\s*+)?(?P<agency>{_AGENCY})\s*+{_DASH}\s*+"
)
_PLACED = rf"(?:^|(?<=[.)\]!?]\s))\s*{_LOUD_PLACE}{_REGION}?\s*+,\s*+{_DAY}\s*+(?:--+|[–—])\s*+(?=[^\W\d_a-z])"
_CHANGED = rf"{_DAY}\s++(?i:(?:last\s)?updated|published)(?:\s++at)?\s++{_CLOCK}(?:\s++Help)?"
_PRINTED = rf"{_DAY}\s*+;\s*+(?:{_CLOCK}|Page\s[A-Z]{{1,2}}\d{{1,3}}\b)"
_STAMPED = rf"(?<!\S)(?:{_CHANGED}|{_PRINTED}|{_WRITTEN})\s++(?=[^\W\d_a-z])"
_PARTICLE = r"(?:(?:de|da|di|del|della|van|von|der|den|bin|ibn|al|el|la|le|du|dos)\s++)*"
_CAPITAL = r"[^\W\d_a-z][\w.'-]*"
_NAME = rf"{_CAPITAL}(?:\s++{_PARTICLE}{_CAPITAL}){{0,3}}"
_FULL_NAME = rf"{_CAPITAL}(?:\s++{_PARTICLE}{_CAPITAL}){{1,3}}"
_AND = r"\s*+(?:,\s*+and\b|,|\band\b|&)\s*+"
_POSTED = (
    r"(?i:(?:words |story |text |posted |written |reported |analysis |opinion )?by|author)\s*+:?"
)
_BYLINE = (
    rf"{_POSTED}\s*+(?:{_NAME}(?:{_AND}{_NAME})*(?:\s++in\s++{_NAME})?(?:\s*+[,|/–—-]\s*+[^.!?]{{0,60}})?)?"
    rf"|{_FULL_NAME}\s++in\s++{_NAME}(?:{_AND}{_FULL_NAME}\s++in\s++{_NAME})+"
    r"|(?i:(?:additional )?(?:reporting|editing|writing|compiled)\s++by)\s++[^.!?]{2,120}\.?"
)
_ADDRESS_STARTS = ("http", "www")
_ADDRESS = re.compile(r"(?:https? ?: ?/ ?/|www ?\.)[^!?]*$")
_SIGNS = "|*#-–—> "
_OPENING = 80
"""Characters of a line in which a marker of the tail must begin and end."""
_GLUED = 400
"""Characters of a paragraph in which a dateline may stand behind its headline."""
_YEAR_AND_HOUR = r"(?<!\d)\d{4}(?!\d).*?\d{1,2}[:.h]\d{2}.*\b[A-Z]{2,4}\b"
_PAGED = r"(?<!\d)\d{4}\s*+;\s*+Page\s[A-Z]{1,2}\d"
_ZONED = r"\d[:.h]\d{2}[^\n]{0,6}\b[A-Z]{2,4}\b"
_WORDLIKE = re.compile(r"[^\W_]")
_DASHES = "-–—―_"
_PRINTF = re.compile(r"%(?:\d\$)?[sdi](?!\w)")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """The large patterns are compiled when a text asks for them, not whenever the program starts."""
    return re.compile(pattern)


@cache
def _phrases(key: str) -> tuple[str, ...]:
    return tuple(layout()[key])


def is_widget(line: str) -> bool:
    """True for a block that is page furniture wherever it stands."""
    if not _WORDLIKE.search(line):
        return True
    words = line.lower().split()
    count = len(words)
    if count > 60 and not words[0].startswith(_ADDRESS_STARTS):
        return False
    low = " ".join(words)
    if _ADDRESS.match(low) or (count <= 20 and _PRINTF.search(line)):
        return True
    if count > 60:
        return False
    if low.startswith(_phrases("begins")) and any(
        _opens(low, count, phrase) for phrase in _phrases("begins")
    ):
        return True
    return any(map(low.__contains__, _phrases("holds")))


def _opens(low: str, count: int, phrase: str) -> bool:
    """True when the line is the phrase, or the phrase with little after it, or the phrase is telling."""
    if not low.startswith(phrase) or low[len(phrase) : len(phrase) + 1].isalnum():
        return False
    own = len(phrase.split())
    if phrase.endswith(":") or own >= 3:
        return True
    return count - own <= 4 and not low.endswith((".", '."'))


def is_tail_marker(line: str) -> bool:
    """True for a line that opens the comment form, the related links or the share bar."""
    if not line.lstrip(_SIGNS)[:_OPENING].lower().startswith(_phrases("tail")):
        return False
    low = " ".join(line.lower().split()).strip(_SIGNS)
    count = len(low.split())
    return any(
        low.startswith(p)
        and not low[len(p) : len(p) + 1].isalnum()
        and (low == p or (count <= len(p.split()) + 5 and not low.endswith(".")))
        for p in _phrases("tail")
    )


def is_byline(line: str) -> bool:
    """True for "By NAME", a bare "By", "NAME in CITY and NAME in CITY", "Reporting by NAMES"."""
    return len(line) <= 160 and bool(_compiled(_BYLINE).fullmatch(" ".join(line.split())))


def is_date_line(line: str) -> bool:
    """True for a line that is a date of publication and nothing else."""
    words = " ".join(line.split())
    if len(line) > 120 or _compiled(_STRETCH).search(words):
        return False
    return any(_compiled(form).fullmatch(words) for form in (_DATE_LINE, _DATED_BY))


def is_day_alone(line: str) -> bool:
    """True for a line that is one day and nothing else, not even a word of publication."""
    return len(line) <= 60 and bool(_compiled(_ALONE).fullmatch(" ".join(line.split())))


def is_publisher(line: str) -> bool:
    """True for a short capitalised line that names a newspaper, a site or an agency."""
    words = line.split()
    if not 1 <= len(words) <= 5 or line[-1] in ".!?:":
        return False
    if line.lower().strip("()") in _phrases("agencies"):
        return True
    return words[-1].lower() in _phrases("media") and all(
        w[0].isupper() or w in ("of", "the") for w in words
    )


def dateline_end(line: str) -> int | None:
    """Where the lead begins after a glued dateline, None when there is no dateline."""
    opening = line[:160]
    if not any(map(opening.__contains__, _DASHES)):
        return None
    match = _compiled(_DATELINE).match(_plain_brackets(opening))
    return match.end() if match and match.end() < len(line) else None


def glued_dateline(line: str) -> tuple[int, int] | None:
    """Where a dateline stands in a paragraph that runs on from headline or page date; None where none does.

    "Kites Banned Mon Apr 6, 2031 9:32 pm LARNBY (AP) - Kites …", "6 April 2031 09.30 BST Kites …", "(By Ana Cruz)
    LARNBY, April 6 -- Kites …": signed by an agency of the lexicon, a place and a day behind a full stop or a
    bracket, or a day with year, hour and time zone, within the opening.
    """
    opening = _plain_brackets(line[:_GLUED])
    if any(map(opening.__contains__, _DASHES)):
        for match in _compiled(_SIGNED).finditer(opening):
            signed = match["agency"].strip("( )").casefold()
            if signed in _phrases("agencies") and match.end() < len(line):
                return match.span()
        if placed := _compiled(_PLACED).search(opening):
            return placed.span()
    if not (_compiled(_ZONED).search(opening) or _compiled(_PAGED).search(opening)):
        return None
    stamps = _compiled(_STAMPED).finditer(opening)
    sure = (_YEAR_AND_HOUR, _PAGED)
    return next(
        (m.span() for m in stamps if any(_compiled(form).search(m[0]) for form in sure)), None
    )


def is_dateline(line: str) -> bool:
    """True for a block that is a dateline with nothing behind it."""
    if len(line) > 120 or not any(map(line.__contains__, _DASHES)):
        return False
    return bool(_compiled(_DATELINE).fullmatch(_plain_brackets(line)))


def _plain_brackets(line: str) -> str:
    return line.replace("-LRB-", "(    ").replace("-RRB-", ")    ")
