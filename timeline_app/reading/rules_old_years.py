"""Numbers that may be years of long ago: "by 1415", "in 493", "the 940s", in a text that tells of such years."""

from __future__ import annotations

from timeline_app.core.calendar import Unit
from timeline_app.core.timeexpr import Fixed, Part, Within
from timeline_app.reading import context, lone_years
from timeline_app.reading.fields import year_interval
from timeline_app.reading.grammar import Found, Match
from timeline_app.reading.nonterminals import field_of, rule
from timeline_app.reading.rules_years import PART_MARKS, PART_MODS
from timeline_app.reading.tense_leads import looks_back

OLD = "old_year"
"""A number that may be a year of long ago; it stands in a text that tells of such years."""

_OLDEST = 100


def _old_year(match: Match) -> Found | None:
    """ "By 1415", "in 493", "early 479": kept only where the text names other years of that age."""
    lead = match.before() == "(" or match.stream.is_a(match.start - 1, "year_lead")
    lead = lead or match.stream.is_a(match.start - 1 - (match.before() == "."), "circa")
    lead = lead or (match.before() in ("-", "/") and match.stream.is_a(match.start - 2, "num"))
    lead = lead or len(match.stream.tokens) == 1
    lead = lead or (match.before() == "," and match.end == len(match.stream.tokens))
    lead = lead or _is_listed(match) or _is_near(match)
    if not lead or match.before() in ("the", "for"):
        return None
    year = _old_number(match)
    if year is None:
        return None
    return Found("DATE", Fixed(year_interval(year)))


def _is_listed(match: Match) -> bool:
    """True for the years but the first of "in 1523, 1524 and 1526"."""
    stream, before = match.stream, match.start - 2
    if match.before() != "," or not stream.is_a(before, "num"):
        return False
    return len(stream.lower(before)) == len(match.word("num")) and match.after() in (",", "and")


def _is_near(match: Match) -> bool:
    """True for "born about 1498", "built around 1512"."""
    return match.before() in ("about", "around") and match.stream.is_a(match.start - 2, "made_verb")


def _old_decade(match: Match) -> Found | None:
    """ "The 940s"."""
    digits = match.word("num")
    if (
        len(digits) != len("940")
        or digits[-1] != "0"
        or not match.stream.is_a(match.start - 1, "year_lead")
    ):
        return None
    start = int(digits)
    return Found("DATE", Fixed(year_interval(start, start + 9, Unit.DECADE)))


def _old_part(match: Match) -> Found | None:
    """ "Early 479", "the end of 1415"."""
    year, word = _old_number(match), match.word("mod")
    if year is None or word not in PART_MODS:
        return None
    return Found("DATE", Part(Fixed(year_interval(year)), PART_MODS[word]), PART_MARKS[word])


def _old_coarse(match: Match) -> Found | None:
    """ "The spring of 479", "August 1415"."""
    year, field = _old_number(match), field_of(match, "coarse")
    if year is None or (field.month is None and field.season is None):
        return None
    if year < _SURE and match.word_at(match.end - 2) != "of" and not _closes(match):
        return None
    whole = Within(Fixed(year_interval(year)), field)
    word = match.word("mod")
    if word in PART_MODS:
        return Found("DATE", Part(whole, PART_MODS[word]), PART_MARKS[word])
    return Found("DATE", whole)


_SURE = 1000
"""Behind a month fewer digits may count what follows: "By July 400 had died"."""


def _closes(match: Match) -> bool:
    token = match.stream.token(match.end)
    ends = token is None or not token.text[0].isalnum()
    return ends or match.stream.is_a(match.end, "determiner") or match.after() == "with"


def _old_number(match: Match) -> int | None:
    number, stream = int(match.word("num")), match.stream
    token, following = stream.token(match.end - 1), stream.token(match.end)
    if token is None or not _OLDEST <= number < lone_years.FIRST_YEAR or len(token.text) < 3:
        return None
    if context.counts(stream, match.end):
        return None
    if following is not None and following.glued and following.text not in ".,;:)-":
        return None
    if following is not None and following.form == "word" and not _ends(match):
        return number if match.has("mod") or _opens(match) else None
    return number


def _opens(match: Match) -> bool:
    """True for a sentence that begins with "In 481": nothing is counted there."""
    return match.start == 1 and match.before() == "in"


def _ends(match: Match) -> bool:
    """True where the word behind goes on with something else than what is counted."""
    stream, end = match.stream, match.end
    token = stream.token(end)
    known = stream.is_a(end, "signal", "clause_end", "past_cue", "present_cue", "determiner")
    return (
        known
        or match.after() in _GOES_ON
        or looks_back(stream, end)
        or (token is not None and token.capital)
    )


_GOES_ON = frozenset(
    ("and", "or", "but", "when", "as", "he", "she", "they", "it", "there", "of", "with", "by", "to")
)


PRODUCTIONS = (
    rule(OLD, "num", _old_year),
    rule(OLD, "'the' num 's'", _old_decade),
    rule(OLD, "'the'? mod ~ num", _old_part),
    rule(OLD, "'the'? mod? ~ <coarse> 'of'? num", _old_coarse),
)
