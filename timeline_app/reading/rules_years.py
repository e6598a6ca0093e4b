"""Years and what is made of them: "2014", "44 BC", "1998-99", "the 1990s", "the second century BC"."""

from __future__ import annotations

from timeline_app.core import calendar as cal
from timeline_app.core.calendar import Unit
from timeline_app.core.interval import Interval
from timeline_app.core.operators import Mod
from timeline_app.core.timeexpr import Fixed, Part, Shift, TimeExpr
from timeline_app.reading import context, lone_years
from timeline_app.reading.fields import fiscal, year_interval
from timeline_app.reading.grammar import Found, Match
from timeline_app.reading.nonterminals import rule
from timeline_app.reading.year_numbers import is_circa

PART_MARKS = {"early": "START", "mid": "MID", "late": "END"}
PART_MODS: dict[str, Mod] = {"early": "early", "mid": "mid", "late": "late"}


def last_year(match: Match) -> int:
    """The end of a range of years, its century filled in from the begin."""
    first, last = match.number("first"), match.number("last")
    return first - first % 100 + last if 0 < last <= 99 else last


def _year(match: Match) -> Found | None:
    if not match.has("fiscal") and not lone_years.is_year(match.stream, match.start, match.end):
        return None
    begins = match.number("fiscal")
    year = Interval.of_days(*cal.fiscal_year(match.number("year"), begins or 1), Unit.YEAR)
    mod = "APPROX" if is_circa(match.stream, match.start) else None
    return Found("DATE", fiscal(year) if match.has("fiscal") and not begins else Fixed(year), mod)


def _years(match: Match) -> Found | None:
    """ "1998-99", "1998/2003": two years, one expression each."""
    first, last = match.number("first"), last_year(match)
    token = match.stream.token(match.start)
    longest = _LONG if _is_enclosed(match) else _LONGEST
    if not first < last <= first + longest or context.counts(match.stream, match.end):
        return None
    if match.has("to") and not _is_told_of(match):
        return None
    dated = match.stream.is_a(match.end - 1, "era")
    if token is None or (len(token.text) != 4 and not dated) or _runs_on(match):
        return None
    begin, end = Fixed(year_interval(first)), Fixed(year_interval(last))
    return Found("DATE", begin, second=end, split=(1, 1))


_LONGEST, _LONG = 200, 1000
"""Years of a range, at most, and of one in brackets or between commas."""


def _is_enclosed(match: Match) -> bool:
    """True for "the dynasty (1368-1644)", "the dynasty, 1368 to 1644,"."""
    ends = match.after() in (")", ",", ";", ".", "")
    return match.before() in ("(", ",") and ends


def _is_told_of(match: Match) -> bool:
    """True for "the abbots (1368 to 1644)" and "its seat 1562 to 1812": no sum goes from the one to the other."""
    first, last = match.number("first"), match.number("last")
    if not first % _ROUND and not last % _ROUND:
        return False
    if _is_enclosed(match):
        return True
    place = match.start + 2
    sure = first >= lone_years.EARLIEST and lone_years.is_year(match.stream, place, match.end)
    return sure and match.before() not in _RISE and lone_years.is_free(match.stream, match.start)


_ROUND = 50
"""Numbers by which counts and sums are told."""

_RISE = ("from", "between", "of", "than", "about", "some")


def _runs_on(match: Match) -> bool:
    """True before a sign that makes the numbers part of another ("555-2014-31")."""
    sign = match.stream.token(match.end)
    return sign is not None and sign.text in "-/" and sign.glued


def _double_year(match: Match) -> Found | None:
    """ "507/6 BC": one year of a calendar that began it in summer."""
    first, last = match.number("first"), int(match.word("num"))
    token = match.stream.token(match.end - 1 - match.has("era"))
    if match.number("era") != -1 or first > 0 or token is None or len(token.text) > 2:
        return None
    if (-first) % 10 ** len(token.text) != last:
        return None
    return Found("DATE", Fixed(year_interval(first)))


def _decade(match: Match) -> Found | None:
    digits = (match.word("decade") or match.word("num")).strip("'s")
    if match.number("era", 1) < 0:
        start = -int(digits) - 8
        return Found("DATE", Fixed(year_interval(start, start + 9, Unit.DECADE)))
    start = int(digits) if len(digits) == 4 else 1900 + int(digits)
    if digits == "00":
        start = _DECADE_FROM
    short = len(digits) == 2 and not match.word("decade").startswith("'")
    if short and not (match.has("the") or (start >= _AGES and _is_late(match))):
        return None
    if short and (start < 1920 or _is_warmth(match)):
        return None
    if start % 100 == 0 and start < _DECADE_FROM:
        return Found("DATE", Fixed(year_interval(start, start + 99, Unit.CENTURY)))
    return Found("DATE", Fixed(year_interval(start, start + 9, Unit.DECADE)))


def _is_warmth(match: Match) -> bool:
    """True in "lows will be in the 30s", "temperatures stayed in the 20s"."""
    stream = match.stream
    return any(stream.says(place, "warmth") for place in range(match.start - _REPORT, match.start))


_REPORT = 14
"""Tokens from the "highs" of a weather report to its figures, at most."""

_AGES = 1950
"""The decades before it are not told without "the": "late 20s" is an age or a temperature."""


def _is_late(match: Match) -> bool:
    """True in "the late 80s", "since early 90s"; not in "men in their late 80s", "the mid 80s" of a fever."""
    stream, start = match.stream, match.start
    late = any(value in ("early", "late") for value, _ in stream.senses(start - 1).get("mod", ()))
    return late and (stream.lower(start - 2) == "the" or stream.is_a(start - 2, "signal"))


_DECADE_FROM = 2000
""" "The 2000s" are ten years to those who speak of them; "the 1800s" a hundred."""


def _decades(match: Match) -> Found | None:
    """ "The 1850s and 60s", "the 1850s-1870s": two decades."""
    first, last = (year.strip("'s") for year in (match.word("first"), match.word("last")))
    if len(first) != 4:
        return None
    last = last if len(last) == 4 else first[:2] + last
    if int(last) <= int(first) or int(first) % 100 == 0:
        return None
    begin, end = (
        Fixed(year_interval(int(start), int(start) + 9, Unit.DECADE)) for start in (first, last)
    )
    return Found("DATE", begin, second=end, split=(1 + match.has("the"), 1))


def _decade_word(match: Match) -> Found | None:
    century = match.number("numeral") or 19
    if century not in _HUNDREDS:
        return None
    start = 100 * century + match.number("decade_word")
    return Found("DATE", Fixed(year_interval(start, start + 9, Unit.DECADE)))


_HUNDREDS = range(13, 20)
"""Numerals before the word for a decade: "the nineteen-eighties"."""


def _part_of_decade(match: Match) -> Found | None:
    """ "The late sixties", "the mid-nineties"."""
    word = match.word("mod")
    if word not in PART_MODS:
        return None
    start = 1900 + match.number("decade_word")
    whole = Fixed(year_interval(start, start + 9, Unit.DECADE))
    return Found("DATE", Part(whole, PART_MODS[word]), PART_MARKS[word])


def _decade_words(match: Match) -> Found | None:
    """ "The sixties and seventies": two decades."""
    starts = 1900 + match.number("first"), 1900 + match.number("last")
    if starts[0] >= starts[1]:
        return None
    begin, end = (Fixed(year_interval(start, start + 9, Unit.DECADE)) for start in starts)
    return Found("DATE", begin, second=end, split=(2, 1))


def _century(match: Match) -> Found | None:
    """ "The 19th century", "the third millennium"; capitalised it is a name."""
    token = match.stream.token(match.end - 1 - match.has("era"))
    value, number = match.bound["unit"], match.number("ordinal")
    if value not in (Unit.CENTURY, Unit.MILLENNIUM) or token is None or token.capital:
        return None
    size, unit = (100, Unit.CENTURY) if value == Unit.CENTURY else (1000, Unit.MILLENNIUM)
    first = (number - 1) * size + 1
    if match.number("era", 1) < 0:
        first = -number * size + 1
    return Found("DATE", Fixed(year_interval(first, first + size - 1, unit)))


def _centuries(match: Match) -> Found | None:
    """ "The 12th and 14th centuries", "the third to first centuries BC", "the late 18th and early 19th century"."""
    value = match.bound["units" if match.has("units") else "unit"]
    first, last, era = match.number("first"), match.number("last"), match.number("era", 1)
    loose = match.has("early") or match.has("late")
    rises = first < last if era > 0 else first > last
    if value != Unit.CENTURY or first == last or not (rises or loose):
        return None
    token = match.stream.token(match.end - 1 - match.has("era"))
    if match.has("unit") and (token is None or token.capital):
        return None
    begin = _century_part(first, era, match.word("early"))
    end = _century_part(last, era, match.word("late"))
    cut = _first_part(match)
    dangling = match.word_at(match.start + cut - 1) == "-"
    return Found("DATE", begin, second=end, split=(cut - dangling, 1 + dangling))


def _century_part(number: int, era: int, part: str) -> TimeExpr:
    start = (number - 1) * 100 + 1 if era > 0 else 1 - number * 100
    whole = Fixed(year_interval(start, start + 99, Unit.CENTURY))
    return Part(whole, PART_MODS[part]) if part in PART_MODS else whole


def _turn(match: Match) -> Found | None:
    """ "The turn of the 20th century": the years around 1900."""
    token, number = match.stream.token(match.end - 1), match.number("ordinal")
    if match.bound["unit"] != Unit.CENTURY or token is None or token.capital or number < 2:
        return None
    begins = Fixed(year_interval((number - 1) * 100))
    return Found("DATE", Shift(begins, Unit.DECADE, 0, approx=True), mod="APPROX")


def _first_part(match: Match) -> int:
    """Tokens before the sign or word between the halves."""
    signs = ("-", "to", "and", "or", "through")
    places = range(match.start + 1, match.end)
    later = [p for p in places if match.word_at(p) in signs and not _is_hyphen(match, p)]
    later = [p for p in later if match.word_at(p + 1) not in signs]
    return (later[0] if later else match.start + 1) - match.start


def _is_hyphen(match: Match, place: int) -> bool:
    """True inside "twenty-first"."""
    return match.word_at(place) == "-" and match.stream.is_a(place - 1, "numeral", "mod")


def _share(match: Match) -> Found | None:
    """ "The second half of the 15th century", "the first part of the 1850s"."""
    whole = _century(match) if match.has("ordinal") else _decade(match)
    word = match.word("share")
    if whole is None or word not in PART_MODS:
        return None
    return Found("DATE", Part(whole.expr, PART_MODS[word]), PART_MARKS[word])


def _named_year(match: Match) -> Found | None:
    """ "The year 2014"."""
    if context.counts(match.stream, match.end):
        return None
    return Found("DATE", Fixed(year_interval(match.number("year"))))


PRODUCTIONS = (
    rule("year", "fiscal? <year>", _year),
    rule("year_range", "first=<year> '-'|'/' last=<end_year>", _years),
    rule("year_range", "first=<year> to='to' last=<year>", _years),
    rule("double_year", "first=<year> '/' num era", _double_year),
    rule("named_year", "'the' 'year' year=<dated_year>", _named_year),
    rule("decade", "'the'? decade era?", _decade),
    rule("decade", "'the'? num 's' era", _decade),
    rule("decades", "'the'? first=decade '-'|'and'|'to'|'or' last=decade", _decades),
    *(
        rule(
            "centuries",
            "'the'? early=mod? ~ first=<ordinal> ~ '-'|'and'|'to'|'or'|'through' 'the'? late=mod? ~ last=<ordinal> ~ "
            f"{unit} era?",
            _centuries,
        )
        for unit in ("<units>", "<unit>")
    ),
    rule("turn_of_century", "'the' 'turn' 'of' 'the' <ordinal> <unit>", _turn),
    rule("decade_word", "'the' decade_word", _decade_word),
    rule("decade_word", "'the'? numeral ~ decade_word", _decade_word),
    rule("decade_word", "'the' mod ~ decade_word", _part_of_decade),
    rule(
        "decade_words",
        "'the' first=decade_word '-'|'and'|'to'|'or' last=decade_word",
        _decade_words,
    ),
    rule("century", "'the'? <ordinal> ~ <unit> era?", _century),
    rule("share_of_years", "'the'? share 'the'? <ordinal> ~ <unit> era?", _share),
    rule("share_of_years", "'the'? share the='the' decade era?", _share),
)
