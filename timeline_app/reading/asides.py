"""Dates a history names in passing: they belong to what they stand with and do not carry the story on.

A story goes forward. What its teller adds from elsewhere is marked: by the pluperfect ("he had opened the yard
in 1859"), by "since", by brackets, by a clause or a participle on a name ("the Guard, founded in 1935"), by "of"
behind a thing ("his memoirs of 1881", "under the treaty of 1819"). A bare month behind such a date is still of the year of the story.
"""

from __future__ import annotations

import re

from timeline_app.core.article import Span, Timex

_REACH = 120
"""Characters before a date in which its clause may begin."""

_CLAUSE = re.compile(r"[.;:!?](?:\s|$)|\n")
_PLUPERFECT = re.compile(
    r"\bhad\b(?!\s+(?:to|a|an|the|no|some|any|its|his|her|their|little|few|many|only|more|over|about|\d))"
)
_TURN = re.compile(r",|\b(?:until|when|before|and(?!\s(?:again|in|on|from|by|later)\b))\b")
"""Behind these the main line may go on: "who had fled, came back in 1874"."""

_WHO_HAD = re.compile(r"\b(?:that|who|which)\s+had$")
_TOLD_AFTER = re.compile(
    r"^\s+\w+\b.*\b(?:\w{2,}ed|was|were|fell|took|met|won|lost|came|went|left|began|gave|made|broke|rose|sank)\b"
)
"""The main verb behind such a clause: "the army that had held the ford surrendered"."""

_ON_A_NAME = re.compile(
    r",\s(?:who|whose|which)\s[^,]*$"
    r"|,\s(?:an?\s)?(?:[a-z]+\s){0,4}(?:founded|established|formed|created|built|born|elected|named|dating)\s"
    r"(?:there\s)?(?:in|on)\s(?:the\s)?$"
)
_OF_A_THING = re.compile(r"\b(?:his|her|its|their)\s(?:[\w-]+\s){1,3}of\s$")


_RECALLED = re.compile(
    r",\s(?:the\s)?(?:place|scene|site)\sof\s(?:an?|his|her|its|the|their)\s[^,]*$"
)
"""An apposition that recalls something: "at Orn, the scene of her defeat in May"."""

_IN_A_CLAUSE = re.compile(r",\s(?:who|whose|whom|which|when|where)\s")
_YEAR = 366

_OWNED = re.compile(r"(?:\b(?:his|her|its|their)|['\u2019]s)\s$")
_THING = re.compile(r"\s[a-z]")
"""Around a year that tells which thing of somebody's is meant: "short of its 1969 goal"."""

_CITED = re.compile(
    r"\w\s(?:under|by|of|in|with|from|to|than|per)\sthe\s(?:[\w-]+\s){0,2}(?:acts?|agreement|articles|census|charter|code"
    r"|constitution|contract|convention|decree|deed|edict|edition|law|letter|memorandum|ordinance|proclamation|report"
    r"|resolution|statutes?|treaty)\sof\s(?:the\s)?$",
    re.IGNORECASE,
)
"""Before the date by which a paper is cited: "set up under the treaty of 1819"."""

_SENTENCE = re.compile(r"[.!?]\s|\n")
_AGED = re.compile(
    r"\b(?:aged?|(?:when|before|after|until|once)\s(?:he|she)\s(?:was|turned|reached)|by\sthe\stime\s(?:he|she)\swas)"
    r"\s(?:of\s|about\s|only\s|just\s)*(?:\d{1,2}\b(?!\s(?:per|%))|"
    r"(?:six|seven|eight|nine)(?:teen)?\b|(?:one|two|three|four|five|ten|eleven|twelve)\b|"
    r"(?:thir|four|fif)teen\b|(?:twen|thir|for|fif|six|seven|eigh|nine)ty\b)",
    re.IGNORECASE,
)
"""An age, by which a life is told: "at the age of eight", "when he was 31"."""

_LATEST = 800
"""Characters between a date and what counts from it in which an age is looked for."""


def tells_an_age(text: str, begin: Span, end: Span) -> bool:
    """True where the story of a life goes on by an age between a date and what would count from it.

    "He was born in 1879. At the age of eight he went to a school, which he left seven years later." An age in the
    sentence of the date is the age at that date.
    """
    if not 0 < end.start - begin.end <= _LATEST:
        return False
    first = _SENTENCE.search(text, begin.end, end.start)
    if first is None:
        return False
    return bool(_AGED.search(text, first.end(), end.start))


def is_aside(timex: Timex, text: str) -> bool:
    """True for a date that its sentence names in passing."""
    return is_retrospect(timex, text) or _in_brackets(timex, text) or _on_a_name(timex, text)


def is_long_before(timex: Timex, text: str, day: int | None, told: int | None) -> bool:
    """True for a day in a clause on a name, a year or more before the day told last.

    "The ferry sank on 18 November 2006. Among them was Odd Vik, whose father drowned on 3 December 1962."
    """
    if day is None or told is None or told - day < _YEAR:
        return False
    return _IN_A_CLAUSE.search(_before(timex, text)) is not None


def looks_further_back(timex: Timex, text: str) -> bool:
    """True for "ten years earlier he had been a boy": the story goes on from where it was."""
    clause = _CLAUSE.split(text[timex.span.end : timex.span.end + _REACH], maxsplit=1)[0]
    had = _PLUPERFECT.search(clause)
    return had is not None and not _TURN.search(clause, 1, had.start())


def is_retrospect(timex: Timex, text: str) -> bool:
    """True behind "since", a pluperfect and "the scene of", but for "had fled by May": it lies before what is told."""
    if timex.signal in ("since", "by"):
        return timex.signal == "since"
    clause = _before(timex, text)
    if _RECALLED.search(clause):
        return True
    told = [match.end() for match in _PLUPERFECT.finditer(clause)]
    if not told or _TURN.search(clause, told[-1]):
        return False
    return not (_WHO_HAD.search(clause[: told[-1]]) and _TOLD_AFTER.search(clause[told[-1] :]))


def _in_brackets(timex: Timex, text: str) -> bool:
    clause = _before(timex, text)
    return clause.rfind("(") > clause.rfind(")")


def _on_a_name(timex: Timex, text: str) -> bool:
    clause = _before(timex, text)
    if _OWNED.search(clause) and _THING.match(text, timex.span.end):
        return True
    return any(part.search(clause) for part in (_ON_A_NAME, _OF_A_THING, _CITED))


def _before(timex: Timex, text: str) -> str:
    """The clause up to the date, as far back as it matters."""
    stretch = text[max(0, timex.span.start - _REACH) : timex.span.start]
    ends = [match.end() for match in _CLAUSE.finditer(stretch)]
    return stretch[ends[-1] if ends else 0 :]
