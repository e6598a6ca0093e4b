"""Vague references and parts: "now", "recently", "the future", "early 2014", "the end of last year"."""

from __future__ import annotations

from dataclasses import replace

from timeline_app.core.calendar import Unit
from timeline_app.core.timeexpr import (
    Anchor,
    Between,
    Fixed,
    Part,
    Relative,
    Shift,
    TimeExpr,
    Vague,
)
from timeline_app.reading import context, lone_years
from timeline_app.reading.fields import year_interval
from timeline_app.reading.grammar import Found, Match, Nonterminal, Production
from timeline_app.reading.nonterminals import STORY, rule, unit_of
from timeline_app.reading.rules_years import PART_MARKS, PART_MODS
from timeline_app.reading.tense import looks_back

AROUND = "around"
"""Name of the production for a date that is only near: its bounds are widened when all is settled."""


def _vague(match: Match) -> Found | None:
    """One reference; "as soon as", "shortly before", "now that" are connectives."""
    when = match.word("vague")
    words = [match.stream.lower(i) for i in range(match.start, match.end)]
    if _is_connective(match) or _is_other(match, words):
        return None
    token = match.stream.token(match.start)
    following = match.stream.token(match.end)
    named = token is not None and token.text.istitle() and match.start > 0 and words != ["now"]
    if named and following is not None and following.capital and following.form == "word":
        return None
    lead = int(words[0] in _OUTSIDE and len(words) > 1 + (words[0] == "to"))
    if when == "past":
        return Found("DATE", Vague("past"), lead=lead)
    return Found("DATE", Vague("present" if when == "present" else "future"), lead=lead)


_OUTSIDE = ("in", "to", "for", "until")
"""Prepositions of a vague reference that stay outside its span; "to date" is whole."""


def _is_connective(match: Match) -> bool:
    last, end = match.end - 1, match.end
    if match.says(last, "soon"):
        return match.before() in ("as", "too", "how", "so") or match.says(end, "soon_from")
    if match.says(last, "shortly"):
        return match.says(end, "shortly_from")
    if match.says(last, "far"):
        return match.says(end, "far_from")
    return match.says(last, "current") and match.says(end, "current_noun")


def _is_other(match: Match, words: list[str]) -> bool:
    """True where the words begin a stretch ("the past two years") or only tell the order of a story."""
    stream, end = match.stream, match.end
    if words[-1] in ("past", "future", "recent") and stream.is_a(
        end, "num", "numeral", "few", "couple", "unit", "units", "season", "half_word", "amount"
    ):
        return True
    if stream.is_a(end - 1, "named_time") and stream.lower(end) in ("of", "when", "that"):
        return True
    if match.says(end - 1, "date_verb") and match.says(end, "dated_from"):
        return True
    if match.says(end - 1, "flow") and match.says(match.start - 1, "flow_kind"):
        return True
    if words[0] == "of":
        return not (context.ends_phrase(stream, end) or match.start < 1)
    if len(words) == 1 and match.says(end - 1, "soonest"):
        return looks_back(stream, end) or looks_back(stream, match.start - 1)
    if len(words) == 1 and match.says(end - 1, "previously"):
        before = stream.token(match.start - 1)
        inside = before is not None and before.text[-1].isalnum()
        return inside or (match.start > 0 and looks_back(stream, end))
    if match.says(match.start - 1, "most") and stream.is_a(end, "signal", "last", "month"):
        return True  # "most recently in 2012": the year tells when
    if words == ["future"]:
        following = stream.token(end)
        return following is not None and following.form == "word" and match.before() != "the"
    return False


def _part(match: Match) -> Found | None:
    """Early, middle or late part of another date."""
    inner = match.bound["base"]
    word = match.word("mod")
    if not isinstance(inner, Found) or word not in PART_MODS or not _divisible(inner.expr):
        return None
    if (
        match.stream.is_a(match.start - 1, "unit", "units")
        and match.word_at(match.start + 1) == "on"
    ):
        return None
    kind = inner.type if inner.type in ("DATE", "TIME") else "DATE"
    return Found(kind, Part(inner.expr, PART_MODS[word]), PART_MARKS[word], trim=inner.trim)


def _wide_part(match: Match) -> Found | None:
    """ "The mid to late 1850s": a part so wide that only the whole is certain."""
    inner = match.bound["base"]
    if not isinstance(inner, Found) or inner.type != "DATE" or not _divisible(inner.expr):
        return None
    if match.word("first") == match.word("mod"):
        return None
    return Found("DATE", inner.expr, "APPROX", trim=inner.trim)


def _divisible(expr: TimeExpr) -> bool:
    """True for a stretch with an inside; not "now", not a pattern of hours."""
    match expr:
        case Vague() | Part() | Anchor():
            return False
        case Between(first=first):
            return not isinstance(first, Anchor)
        case _:
            return True


def _in_story(match: Match) -> Found | None:
    """ "Early in the year", "the end of the month": a unit the story gives."""
    word, unit = match.word("mod"), unit_of(match)
    if unit < Unit.DAY or unit in (Unit.HALF, Unit.SEASON):
        return None
    expr = Part(Shift(STORY, unit, 0), PART_MODS[word])
    return Found("DATE", expr, PART_MARKS[word])


def _year_end(match: Match) -> Found | None:
    """ "By year-end"; what has been going on "since year-end" began with the last one."""
    unit = Unit.YEAR if match.has("yearend") else Unit.MONTH
    back = match.has("last") or match.before() == "since"
    return Found("DATE", Part(Relative(unit, -int(back)), "late"), "END")


def _end_of_year(match: Match) -> Found | None:
    """ "By year-end 1995", "the 1995 year-end figures"."""
    number = match.number("year")
    if not lone_years.FIRST_YEAR <= number <= lone_years.LAST_YEAR:
        return None
    return Found("DATE", Part(Fixed(year_interval(number)), "late"), "END")


def _turn(match: Match) -> Found | None:
    """ "Since the turn of the year": the days about its first."""
    if unit_of(match) != Unit.YEAR:
        return None
    return Found("DATE", Part(Shift(STORY, Unit.YEAR, 0), "early"), "START")


def _mid_year(match: Match) -> Found | None:
    """ "By midyear": the middle of the writer's year."""
    return Found("DATE", Part(Relative(Unit.YEAR, 0), "mid"), "MID")


def _whole(match: Match) -> Found | None:
    """ "All of 1993", "the whole of October"."""
    inner = match.bound["base"]
    if not isinstance(inner, Found) or inner.type != "DATE" or inner.second is not None:
        return None
    whole = replace(inner, lead=0)
    return whole if inner.mod is None and _divisible(inner.expr) and not inner.lead else None


def _future_units(match: Match) -> Found | None:
    """ "In future quarters": at no told distance."""
    return Found("DATE", Vague("future")) if match.word("vague") == "future" else None


def _around(match: Match) -> Found | None:
    """ "Around 1 May", "in about 1910", "circa 1500": near it."""
    inner, word = match.bound["base"], match.word_at(match.start)
    if not isinstance(inner, Found) or inner.second is not None or inner.mod is not None:
        return None
    if word == "about" and (inner.type != "DATE" or match.before() not in _TIMELY):
        return None
    if inner.type not in ("DATE", "TIME") or isinstance(inner.expr, Vague) or match.after() == "'s":
        return None
    return Found(inner.type, inner.expr, "APPROX", trim=inner.trim)


def _around_year(match: Match) -> Found | None:
    """ "Built around 1910 by", "in about 1500": no count of things."""
    stream, token = match.stream, match.stream.token(match.end - 1)
    told = match.before() in _TIMELY or _is_passive(match) or _is_estimate(match)
    counted = context.counts(stream, match.end) or match.after().endswith("s")
    if token is None or len(token.text) != 4 or not told or counted or match.after() in ("-", "/"):
        return None
    return Found("DATE", Fixed(year_interval(match.number("year"))), "APPROX")


def _is_estimate(match: Match) -> bool:
    """True for "opened about 1881,": no round number, or behind what is made, at the end of its phrase."""
    stream, year = match.stream, match.number("year")
    token = stream.token(match.end)
    closed = token is None or token.text in ",.;:)"
    odd = year % 10 != 0 or stream.is_a(match.start - 1, "made_verb")
    return closed and odd and lone_years.FIRST_YEAR - _EARLIER <= year <= lone_years.LAST_YEAR


_EARLIER = 300
"""Years before the first that a bare number may be, for the year of an estimate."""


def _is_passive(match: Match) -> bool:
    """True for "was built around 1910", "founded about 1910 by": nothing is counted there."""
    stream, verb = match.stream, match.start - 1
    if stream.is_a(verb - 1, "past_auxiliary"):
        return True
    return looks_back(stream, verb) and match.after() == "by"


_TIMELY = ("in", "by", "until", "till", "since", "from", "before", "after", "at")
"""Before "about": it is an estimate there, and no topic ("a book about 1910")."""


def productions(base: Nonterminal) -> tuple[Production, ...]:
    """The productions; ``base`` offers the undivided dates at a token."""
    extra = {"base": base}
    return (
        rule("vague", "vague", _vague),
        rule("vague", "vague <units>", _future_units),
        rule(AROUND, "around <base>", _around, extra),
        rule(AROUND, "around <year>", _around_year),
        rule("part_of", "'the'? mod 'in'|'on'? ~ <base>", _part, extra),
        rule("wide_part", "'the'? first=mod ~ 'to'|'or'|'and' ~ mod ~ <base>", _wide_part, extra),
        rule("part_of_unit", "mod 'in'? 'the' <unit>", _in_story),
        rule("year_end", "last? yearend", _year_end),
        rule("year_end", "yearend ','? <year>", _end_of_year),
        rule("year_end", "<year> yearend", _end_of_year),
        rule("turn_of_year", "'the' turn 'of' 'the' <unit>", _turn),
        rule("year_end", "monthend", _year_end),
        rule("mid_year", "midyear", _mid_year),
        rule("whole_of", "'the' 'whole'|'entirety' 'of' <base>", _whole, extra),
    )
