"""Year arithmetic: of the year a thing began, the years counted since, and the year of writing, two give the third.

"The zoo, opened in 1959, has been marking its half-century this year" is written in 2009. One beginning and one
count must be of one thing (see ``owners``), in one sentence or in neighbouring ones, with no second date that the count
could hang on. An age of N years runs into a second year, an Nth year begins in the one before; "this year" settles
either. Counts of decades and centuries are rounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from timeline_app.core.article import Article, Reading, Span
from timeline_app.core.calendar import add_months, civil, day_number, is_leap_day
from timeline_app.core.dayset import DaySet
from timeline_app.core.status import Strength
from timeline_app.linking.beginnings import Beginning, beginnings
from timeline_app.linking.clues import Clue
from timeline_app.linking.counts import bound_of, clue_of, pattern
from timeline_app.linking.owners import are_one, content_of, either, listed
from timeline_app.linking.tallies import Tally, tallies
from timeline_app.linking.weekly import dated_weekdays

_HELPING = 20
"""Characters before a beginning in which its verb stands."""
APART = 2
"""Sentences between a beginning and a count of it."""
_CHECKED_DAYS = 800
"""Days within which a weekday must confirm a sum that nothing else does."""
_SAID = {
    "age": "an age, and a beginning",
    "turned": "an age, and a beginning",
    "anniversary": "an anniversary, and a beginning",
    "round": "so many years begun, and a beginning",
    "ago": "so many years ago, and their date",
    "since": "so many years up to now, and what they are counted from",
}


def year_sums(article: Article, reading: Reading) -> list[Clue]:
    """The clues of one article, in text order of its counts. **Cost**: O(text)."""
    counted = [t for n in range(len(reading.page.sentences)) for t in tallies(article, reading, n)]
    if not counted:
        return []
    near = {n + step for n in {t.sentence for t in counted} for step in range(-APART, 2)}
    known = range(len(reading.page.sentences))
    begun = {n: list(beginnings(article, reading, n)) for n in sorted(near & set(known))}
    found: list[Clue] = []
    for tally in counted:
        one = _of(article, tally, begun)
        if one is not None:
            found.extend(_clues(article, tally, one))
    return found or list(_checked(article, reading, counted, begun))


def _checked(
    article: Article,
    reading: Reading,
    counted: Sequence[Tally],
    begun: dict[int, list[Beginning]],
) -> Iterator[Clue]:
    """A count and a date that may be of one thing, where a day with its weekday fits the year they make.

    "Tuesday, 6 December" falls in two years of eleven or so: that it falls in the very year that the only count and
    the only date near it come to is no chance.
    """
    days = dated_weekdays(article, reading)
    if days is None:
        return
    sums = []
    for tally in counted:
        near = [one for n in sorted(begun) for one in begun[n] if abs(n - tally.sentence) <= 1]
        is_one = len({(one.first, one.last) for one in near}) == 1 and tally.kind != "ago"
        if is_one and (near[0].how or tally.is_this_year):
            window, _ = _windows(tally, near[0])[-1]
            kept = DaySet.between(*window) & days
            if not kept.is_empty and window[1] - window[0] <= _CHECKED_DAYS:
                sums.append((tally, near[0], kept))
    years = {civil(day)[0] for _, _, kept in sums for day in (kept.first, kept.last) if day}
    if len({id(tally) for tally, _, _ in sums}) and len(years) <= 2:
        for tally, one, kept in sums:
            span = Span(min(one.span.start, tally.span.start), max(one.span.end, tally.span.end))
            first, last = kept.first or 0, kept.last or 0
            said = "a count and a date, with a weekday that fits their year"
            bound = bound_of(first, last)
            yield clue_of(article, span, kept, said, bound, Strength.DEFAULT)


def _of(article: Article, tally: Tally, begun: dict[int, list[Beginning]]) -> Beginning | None:
    """The beginning that a tally counts from: the only one of its sentence, or else of those near it."""
    home = begun.get(tally.sentence, [])
    if tally.kind == "round" and _skipped().search(article.text):
        return None  # "was not held in the war"
    if tally.kind == "since" and _has_rivals(tally, begun):
        return None
    if tally.kind == "ago":
        return next((one for one in home if _is_beside(article, one, tally)), None)
    if tally.is_bare:
        return next((one for one in home if _is_apposed(article, one, tally)), None)
    fit = [one for one in home if _fits(article, one, tally, len(home))]
    if fit:
        return fit[0] if len({(one.first, one.last) for one in fit}) == 1 else None
    if any(one.how != "since" for one in home):
        return None  # the sentence of the count tells of another time
    near = [one for n in sorted(begun) if n != tally.sentence for one in begun[n]]
    fit = [one for one in near if _fits(article, one, tally, len(near))]
    return fit[0] if len(fit) == 1 else None


def _has_rivals(tally: Tally, begun: dict[int, list[Beginning]]) -> bool:
    """True where a state that has lasted for so long may have begun on any of several dates near it."""
    near = [one for n in (tally.sentence - 1, tally.sentence) for one in begun.get(n, [])]
    return len({(one.first, one.last) for one in near if one.how != "since"}) > 1


def _is_beside(article: Article, one: Beginning, tally: Tally) -> bool:
    """True for "in 1939, exactly fifty years ago" and "fifty years ago, in 1939"."""
    first, second = sorted((Span(one.date.start, one.date.end), tally.span))
    return _beside().fullmatch(article.text, first.end, second.start) is not None


def _is_apposed(article: Article, one: Beginning, tally: Tally) -> bool:
    """True for "since 1962, a quarter of a century this year"."""
    gap = article.text[one.date.end : tally.span.start]
    return (tally.is_this_year or one.how == "since") and gap.strip() == ","


@lru_cache(maxsize=1)
def _beside() -> re.Pattern[str]:
    words = either("beside")
    return re.compile(
        rf"(?:,\s*|\s*\(|\s+[–—-]+\s+)(?:(?:{words})\s+)*|\s+(?:{words})\s+", re.IGNORECASE
    )


def _fits(article: Article, one: Beginning, tally: Tally, dates: int) -> bool:
    if tally.kind in ("anniversary", "turned") and _is_leap_day(one):
        return False  # "her seventeenth birthday": she counts the real ones
    if tally.kind in ("age", "turned") and _is_of_a_person(article, one, tally):
        return False  # "the club was founded in 1970. He is 65"
    if tally.span.of(article.text).endswith(" of") and _is_done_by_someone(article, one):
        return False  # "the centenary of the painter, who came here in 1920"
    lasting = _lasts().match(tally.span.of(article.text)) is not None
    if one.how == "" and (tally.kind != "since" or dates > 1 or lasting):
        return False  # "left the bank in 1990 and has been ill for two years"
    if one.how in ("post", "since") and tally.kind in ("age", "turned"):
        return False
    if one.how == "post" and tally.kind == "since" and not _is_same_post(article, one, tally):
        return False
    if tally.kind == "since" and pattern("born").match(one.span.of(article.text)):
        return False  # "born in 1986, she has been free for two years"
    apart = tally.sentence - one.sentence
    if apart and tally.kind == "since" and lasting:
        return (
            False  # "begun in 1898. It has been a hotel for a decade": of the state it stands with
        )
    return abs(apart) <= APART and are_one(
        one.owner, tally.owner, one.span, article.text, apart=apart
    )


def _is_of_a_person(article: Article, one: Beginning, tally: Tally) -> bool:
    """True where "he" or "she" is so old, and what began on that day is no birth, or a relative's."""
    words = tally.owner.span.of(article.text).casefold().split()
    is_personal = tally.owner.is_pronoun and not listed("personal").isdisjoint(words)
    born = one.owner.span.of(article.text).casefold().split()
    if is_personal and not listed("personal_own").isdisjoint(born[:1]):
        return True  # "her father was born in 1920. She is 54"
    around = article.text[max(0, one.span.start - _HELPING) : one.date.start]
    return is_personal and pattern("born").search(around) is None


def _is_done_by_someone(article: Article, one: Beginning) -> bool:
    """True for what "who" did: a person's anniversary is of a birth or a death."""
    said = article.text[one.owner.span.end : one.date.start]
    words = said.casefold().replace(",", " ").split()
    return not listed("who").isdisjoint(words) and pattern("born").search(said) is None


def _is_leap_day(one: Beginning) -> bool:
    return one.first == one.last and is_leap_day(one.first)


def _is_same_post(article: Article, one: Beginning, tally: Tally) -> bool:
    """False for "became mayor in 1998 and has been on the council for 20 years": of another post."""
    start = tally.owner.span.start
    if one.sentence == tally.sentence and start < one.date.end <= tally.span.start:
        start = one.date.end
    said = article.text[start : tally.span.start]
    if not listed("it").isdisjoint(said.casefold().split()):
        return True
    taken_up = article.text[one.span.start : one.date.start]
    return content_of(said) <= content_of(taken_up) | one.owner.words


@lru_cache(maxsize=1)
def _skipped() -> re.Pattern[str]:
    """What tells that a round of a year was left out."""
    return re.compile(rf"\b(?:{either('skipped')})\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _lasts() -> re.Pattern[str]:
    return re.compile(rf"(?:{either('so_long')})\b", re.IGNORECASE)


def _clues(article: Article, tally: Tally, one: Beginning) -> Iterator[Clue]:
    span = Span(min(one.span.start, tally.span.start), max(one.span.end, tally.span.end))
    for (first, last), strength in _windows(tally, one):
        days, bound = DaySet.between(first, last), bound_of(first, last)
        yield clue_of(article, span, days, _SAID[tally.kind], bound, strength)


def _windows(tally: Tally, one: Beginning) -> Sequence[tuple[tuple[int, int], Strength]]:
    """The days on which the count may be told, by strength."""
    year = civil(one.first)[0] + tally.count
    if tally.is_this_year and (tally.kind in ("age", "turned", "anniversary") or tally.is_bare):
        exact = _years(year, year)
        return [(exact, Strength.STRONG)]
    if tally.kind == "round":
        first = day_number(civil(one.first)[0] + tally.count - 1)
        return [((first, add_months(one.last, 12 * tally.count)), Strength.STRONG)]
    low, high = _slack(tally)
    outer = (
        add_months(one.first, 12 * tally.count + low),
        add_months(one.last, 12 * tally.count + high),
    )
    if tally.kind not in ("turned", "anniversary", "ago") or tally.rounding or tally.unit > 1:
        return [(outer, Strength.STRONG)]
    inner = _years(year - 1 if tally.is_ahead else year, year)
    return [(outer, Strength.STRONG), (inner, Strength.DEFAULT)]


def _years(first: int, last: int) -> tuple[int, int]:
    return day_number(first), day_number(last + 1) - 1


def _slack(tally: Tally) -> tuple[int, int]:
    """Months before and after the full count."""
    years = max(tally.unit // 5, tally.count // 10, 1)
    match tally.rounding:
        case "nearly":
            return -12 * years, 0
        case "over":
            return 0, 24 * years
        case "about":
            return -12 * (years + 1), 12 * (years + 1)
    if tally.unit > 1:
        return -12 * years, 12 * years
    return {"age": (0, 12), "turned": (-12, 12), "anniversary": (-12, 12), "ago": (-12, 12)}.get(
        tally.kind, (-6, 12)
    )
