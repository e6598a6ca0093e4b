"""Times in short messages: "good morning", "such a long day", "Day 2", "Fair 2014".

A message is about the day it is sent: its bare "night" is that day's. In an article the same words name
nothing, so these expressions are dropped from any text that is no message.
"""

from __future__ import annotations

import re
from typing import cast

from timeline_app.core.calendar import Unit
from timeline_app.core.field import Field, Season
from timeline_app.core.interval import Interval
from timeline_app.core.timeexpr import Fixed, Length, Relative, Within
from timeline_app.reading import context
from timeline_app.reading.fields import year_interval
from timeline_app.reading.grammar import Found, Match
from timeline_app.reading.nonterminals import daypart_of, field_of, rule, unit_of

PREFIX = "message_"
"""How the names of these rules begin."""

LONGEST = 280
"""Characters of a message, at most."""

_MARKS = re.compile(r"[#@]\w|\.\.|https?:|!|\?\?|[:;]-?[()DPp]\b|[:;]-?[()]|~|<3")
_UNITS = (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR)
_FIRST_YEAR, _LAST_YEAR = 1900, 2099


def is_message(text: str) -> bool:
    """True for one short line that is informal: an address, a tag, a small first letter, or no full stop.

    >>> is_message("What a night"), is_message("The ferry sank that night.")
    (True, False)
    """
    line = text.strip()
    if not line or len(line) > LONGEST or "\n\n" in line:
        return False
    return line[0].islower() or bool(_MARKS.search(line)) or line[-1] not in '."'


def _part(match: Match) -> Found | None:
    """ "Night", "a rainy afternoon": that of the day."""
    if _goes_round(match):
        return None
    name = "dayparts" if match.has("dayparts") else "instant"
    field = field_of(match, "part") if match.has("part") else Field(daypart=daypart_of(match, name))
    return Found("TIME", Within(Relative(Unit.DAY, 0), field))


def _unit(match: Match) -> Found | None:
    """ "A long day", "crazy week", "office hours"."""
    if _is_rate(match) or _goes_round(match) or match.stream.is_a(match.end, "old"):
        return None
    if match.has("units"):
        unit = unit_of(match, "units")
        lasts = unit >= Unit.MINUTE and unit != Unit.SEASON
        return Found("DURATION", Length(None, unit)) if lasts else None
    unit, token = unit_of(match), match.stream.token(match.end - 1)
    if match.stream.is_a(match.end - 2, "day_noun") or match.before() == "'":
        return None
    if unit not in _UNITS or token is None or len(token.text) < _WORD:
        return None
    if match.has("the") and match.end - match.start == 2 and _is_present(match):
        return Found("DATE", Relative(unit, 0))
    return Found("DURATION", Length(1, unit))


def _last_day(match: Match) -> Found | None:
    """ "Last day of school": the end of something, and never yesterday."""
    return Found("DURATION", Length(1, Unit.DAY))


def _is_rate(match: Match) -> bool:
    """True in "7 days a week", which tells how often."""
    stream, start = match.stream, match.start
    counted = match.has("units") and stream.is_a(start - 1, "num", "numeral")
    each = counted and match.after() in ("a", "per")
    return each or (match.before() in ("a", "per") and stream.is_a(start - 2, "units", "times"))


def _goes_round(match: Match) -> bool:
    """True for "week after week", "day by day"."""
    stream, word = match.stream, match.word_at(match.end - 1)
    first = match.after() in _ROUND and stream.lower(match.end + 1) == word
    return first or (match.before() in _ROUND and stream.lower(match.start - 2) == word)


_ROUND = ("after", "by")

_WORD = 3
"""Letters of a unit that stands without a number: "yr" and "wk" are more often other words."""


def _is_present(match: Match) -> bool:
    """True for "the day", "end off the week": the sender's own, unless more is said of it."""
    stream, end = match.stream, match.end
    described = stream.is_a(end, "clause_end") or stream.lower(end) in ("of", "when", "i", "we")
    return not described and not stream.is_a(end, "earlier", "later")


def _counted(match: Match) -> Found | None:
    """ "Day 2", "year 3"."""
    number, unit = match.word("num"), unit_of(match)
    if int(number) > 99 or unit not in _UNITS:
        return None
    return Found("DURATION", Length(1, unit))


def _year(match: Match) -> Found | None:
    """ "Fair 2014": the year of a name."""
    token = match.stream.token(match.start)
    if token is None or len(token.text) != 4 or context.counts(match.stream, match.end):
        return None
    if match.before() == "#" and match.start > 1:
        return None
    if token.glued and match.start and match.stream.tokens[match.start - 1].text not in "([":
        return None
    if match.after() == "+" and match.stream.tokens[match.end].glued:
        return None
    number = int(token.text)
    if not _FIRST_YEAR <= number <= _LAST_YEAR:
        return None
    interval: Interval = year_interval(number)
    return Found("DATE", Fixed(interval))


def _season(match: Match) -> Found | None:
    """ "Spring dresses": this year's; "fall" is more often a verb."""
    if match.says(match.start, "season_verb") or match.stream.is_a(match.end, "season_noun"):
        return None
    if match.after() == "of":
        return None
    if match.stream.is_a(match.end + 1, "possessive"):
        return None
    field = Field(season=cast(Season, match.word("season")))
    return Found("DATE", Within(Relative(Unit.YEAR, 0), field))


PRODUCTIONS = (
    rule(PREFIX + "part", "'a'|'an'? <part>", _part),
    rule(PREFIX + "part", "'a'? mod <part>", _part),
    rule(PREFIX + "part", "dayparts", _part),
    rule(PREFIX + "part", "instant", _part),
    rule(PREFIX + "part", "'the' whole <part>", _part),
    rule(PREFIX + "unit", "'the'? <unit>", _unit),
    rule(PREFIX + "unit", "'the'? <ordinal> extra? <unit>", _unit),
    rule(PREFIX + "unit", "'the'|'one'|'another' extra <unit>", _unit),
    rule(PREFIX + "unit", "'one'|'another' <unit>", _unit),
    rule(PREFIX + "unit", "'the'? last 'day'", _last_day),
    rule(PREFIX + "unit", "these <units>", _unit),
    rule(PREFIX + "unit", "'the'? <units>", _unit),
    rule(PREFIX + "count", "<unit> num", _counted),
    rule(PREFIX + "year", "num", _year),
    rule(PREFIX + "season", "season", _season),
)
