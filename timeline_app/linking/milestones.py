"""Events by which a later article counts its own day: "five years after the fire", "last year's strike".

The article that told of the fire when it happened gives its day; the later one gives the years gone by. A date
travels only where it is earned: the two articles share a named person or body with more than one word to its
name, and the sentence that counts tells the same event, by three words, numbers or kin of its predicate. Where
two dated events of an article fit alike, neither is taken. What is counted from must have a day and a month, unless the
count is exact ("to the day", "this week", an anniversary): of 214 matches without that demand on development
articles hardly any was right, for news tells many alike things on a Tuesday. All of it is ``default``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from timeline_app.core.article import Article, EventMention, Reading, Span, Timex
from timeline_app.core.calendar import Unit
from timeline_app.core.status import DONE
from timeline_app.core.timeexpr import Fixed, Nearest, Nth, Part, TimeExpr, is_anchored, resolve
from timeline_app.linking.anchoring import Hanging
from timeline_app.linking.appointed import is_of_an_appointment
from timeline_app.linking.attested import attested
from timeline_app.linking.candidates import MentionRef
from timeline_app.linking.countings import Counting, countings
from timeline_app.linking.directions import is_trusted_past
from timeline_app.linking.name_ties import kin_told, tied_by_names, words_told
from timeline_app.linking.network import Constraint, Later, NodeId, Offset
from timeline_app.linking.yearless import pattern_of

NEEDED = 3
LEAD = 2
"""The last sentence whose events the headline may tell, too; the headline is the first."""


@dataclass(frozen=True, slots=True)
class Milestone:
    """A dated event of one article, and the words of another that count from it."""

    dated: MentionRef
    article: int
    counting: Counting
    said: Span
    """The sentence that dates the event."""
    shared: int


@dataclass(frozen=True, slots=True)
class _Dated:
    event: int
    timex: int
    sentence: Span
    month: int | None
    is_full: bool
    """Its date has a day and a month: a bare weekday is one of hundreds that are told alike."""
    is_weekday: bool
    words: frozenset[str]
    kin: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Counted:
    """A counting, and what its sentence tells."""

    said: Counting
    words: frozenset[str]
    kin: frozenset[str]


def milestones(
    articles: Sequence[Article], readings: Sequence[Reading], hangings: Sequence[Hanging]
) -> list[Milestone]:
    """What articles of one group count from one another, by position.

    **Cost**: near linear; a name that more than ``MAX_BLOCK`` articles share ties none of them.
    """
    found: list[Milestone] = []
    tied = sorted(tied_by_names(articles, readings))
    counted = {
        index: _countings(articles[index], readings[index], hangings[index])
        for index in sorted({index for pair in tied for index in pair})
    }
    dated: dict[int, list[_Dated]] = {}
    for one, two in tied:
        for a, b in ((one, two), (two, one)):
            if counted[b] and a not in dated:
                told = _dated_events(articles[a], readings[a], hangings[a])
                taken = {one.said.sentence for one in counted[a] if not one.said.is_same}
                dated[a] = [one for one in told if one.sentence not in taken]
            for counting in counted[b]:
                best = _best(counting, dated[a])
                if best is not None:
                    ref, points = best
                    mention = MentionRef(a, ref.event)
                    found.append(Milestone(mention, b, counting.said, ref.sentence, points))
    return _strongest(found)


def _countings(article: Article, reading: Reading, hanging: Hanging) -> list[_Counted]:
    return [
        _Counted(
            one,
            words_told(article, reading, one.sentence),
            kin_told(article, reading, one.sentence),
        )
        for one in countings(article, reading, hanging)
    ]


def _strongest(found: Sequence[Milestone]) -> list[Milestone]:
    """Of the events that one counting may tell of, in several articles, those it tells of best."""
    most: dict[tuple[int, Span], int] = defaultdict(int)
    for one in found:
        key = one.article, one.counting.span
        most[key] = max(most[key], one.shared)
    return [one for one in found if one.shared == most[one.article, one.counting.span]]


def _dated_events(article: Article, reading: Reading, hanging: Hanging) -> list[_Dated]:
    """Told events with a date of a month or less, the first of each expression."""
    found: dict[int, _Dated] = {}
    for number, event in enumerate(reading.events):
        timex = hanging.dated_by[number]
        if timex is None or timex in found or event.quoted:
            continue
        if event.throughout or event.status not in DONE or hanging.anchors[timex] is not None:
            continue
        expr = hanging.exprs[timex]
        if resolve(expr, None, None).interval.unit > Unit.MONTH and not _is_pattern(expr):
            continue
        if is_told(article, reading, reading.timexes[timex], event):
            found[timex] = _dated_event(article, reading, number, timex, expr)
    return list(found.values())


def is_told(article: Article, reading: Reading, timex: Timex, event: EventMention) -> bool:
    """True for a date of the past; an event noun has no tense, and a date without a sign is its own."""
    if event.nominal:
        return timex.tense != "future" and not is_of_an_appointment(article, reading, timex, event)
    return is_trusted_past(article, reading, timex, event)


def _is_pattern(expr: TimeExpr) -> bool:
    return is_anchored(expr) and month_of(expr) is not None


def _dated_event(
    article: Article, reading: Reading, number: int, timex: int, expr: TimeExpr
) -> _Dated:
    event = reading.events[number]
    sentence = reading.page.sentences[event.sentence]
    told = [sentence]
    if reading.page.headline is not None and event.sentence <= LEAD:
        told.append(reading.page.headline)
    words = frozenset[str]().union(*(words_told(article, reading, span) for span in told))
    kin = frozenset[str]().union(*(kin_told(article, reading, span) for span in told))
    month = _month(article, reading, timex, expr)
    is_named = month is not None or isinstance(expr, Fixed)
    is_full = is_named and resolve(expr, None, None).interval.unit <= Unit.DAY
    is_weekday = isinstance(expr, Nearest) and expr.field.weekday is not None
    return _Dated(number, timex, sentence, month, is_full, is_weekday, words, kin)


def _month(article: Article, reading: Reading, timex: int, expr: TimeExpr) -> int | None:
    """The month of a date, also where the weekday stands alone before it: "Tuesday evening, 14 June"."""
    named = month_of(expr)
    if named is not None or timex + 1 >= len(reading.timexes):
        return named
    pattern = pattern_of(article, reading, timex + 1)
    beside = isinstance(expr, Nearest | Part) and pattern is not None and pattern.day is not None
    is_one = beside and pattern is not None and pattern.weekday is not None
    return pattern.month if is_one and pattern is not None else None


def month_of(expr: TimeExpr) -> int | None:
    """The month that "14 May", "last May" and "in May" name."""
    match expr:
        case Nearest(field=field) | Nth(field=field):
            return field.month
        case _:
            return None


def _best(counting: _Counted, dated: Sequence[_Dated]) -> tuple[_Dated, int] | None:
    """The dated event that the counting tells of, with its points; None where none or several fit."""
    scored = sorted(_scored(counting, dated), key=lambda row: (-row[1], row[0].event))
    if not scored or scored[0][1] < NEEDED:
        return None
    if len(scored) > 1 and scored[1][1] == scored[0][1]:
        return None
    return scored[0]


def _scored(counting: _Counted, dated: Sequence[_Dated]) -> Iterator[tuple[_Dated, int]]:
    said = counting.said
    for one in dated:
        if said.month is not None and one.month not in (None, said.month):
            continue
        if not (one.is_full or (said.is_exact and one.is_weekday)):
            continue
        is_kin = bool(counting.kin & one.kin)
        is_same_month = said.month is not None and one.month == said.month
        points = len(counting.words & one.words) + is_kin + is_same_month
        if is_kin or is_same_month or said.is_exact:
            yield one, points


def counted_from(
    articles: Sequence[Article],
    readings: Sequence[Reading],
    found: Sequence[Milestone],
    node_of: Callable[[MentionRef], NodeId],
    publications: Sequence[NodeId],
) -> Iterator[Constraint]:
    """What each milestone says of the day that is counted to: "five years after the fire"."""
    for one in found:
        counting, base = one.counting, node_of(one.dated)
        target = publications[one.article]
        if counting.event is not None:
            target = node_of(MentionRef(one.article, counting.event))
        relation: Offset | Later = Offset(base, target, 0, 0)
        if not counting.is_same:
            size = counting.months, counting.days, counting.low, counting.high
            relation = Later(base, target, *size)
        said = (
            "an event that another article dates",
            f"the same event, by {one.shared} words, numbers or kin",
        )
        sides = ((one.article, counting.span), (one.dated.article, one.said))
        at = counting.span.start
        yield attested(articles, readings, relation, sides, said, at=at, points=one.shared)
