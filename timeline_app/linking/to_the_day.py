"""Counts to the day from what another article tells: "three months ago today", "a week ago to-day".

So exact a count is rare, and is made from what everybody remembers. So here a name of any kind may tie the two
articles, a place's too, and the thing be told in the sentences around: the name and one more word must stand
in both passages. An event of a bare weekday must be told again by its kin. Two that fit alike are left.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline_app.core.article import Article, EventMention, Reading, Span
from timeline_app.core.calendar import Unit
from timeline_app.core.status import DONE
from timeline_app.core.timeexpr import Fixed, Nearest, Relative
from timeline_app.linking.anchoring import Hanging
from timeline_app.linking.candidates import MentionRef
from timeline_app.linking.countings import Counting, countings
from timeline_app.linking.milestones import Milestone, is_told
from timeline_app.linking.name_ties import kin_told, proper_words, tied_by_proper_words, words_told
from timeline_app.linking.owners import listed
from timeline_app.linking.yearless import pattern_of

NEEDED = 2
FULL = 1
"""Points of a date with its day and month before a bare weekday or "yesterday"."""


@dataclass(frozen=True, slots=True)
class _Passage:
    sentence: Span
    words: frozenset[str]
    around: frozenset[str]
    """The words of the sentences beside it, too."""
    kin: frozenset[str]
    """Of the event that is dated or counted from."""


@dataclass(frozen=True, slots=True)
class _Told:
    event: int
    passage: _Passage
    is_full: bool


def to_the_day(
    articles: Sequence[Article],
    readings: Sequence[Reading],
    hangings: Sequence[Hanging],
    known: Sequence[Milestone],
) -> list[Milestone]:
    """Milestones of the counts to the day that ``known`` does not explain. **Cost**: near linear."""
    done = {(one.article, one.counting.span) for one in known}
    parts = list(zip(articles, readings, hangings, strict=True))
    counted: dict[int, list[Counting]] = {}
    for index, part in enumerate(parts):
        said = [one for one in countings(*part) if _is_to_the_day(one)]
        kept = [one for one in said if (index, one.span) not in done and not _is_of_then(part, one)]
        if kept:
            counted[index] = kept
    if not counted:
        return []
    found: list[Milestone] = []
    told: dict[int, list[_Told]] = {}
    names = {}
    near: dict[int, list[int]] = {}
    for one, two in sorted(tied_by_proper_words(articles, readings)):
        near.setdefault(one, []).append(two)
        near.setdefault(two, []).append(one)
    for index in sorted(counted):
        for other in (index, *near.get(index, ())):
            if other not in told:
                told[other] = _told(*parts[other])
                names[other] = proper_words(articles[other], readings[other])
        for counting in counted[index]:
            event = _event_of(readings[index], hangings[index], counting)
            passage = _passage(articles[index], readings[index], counting.sentence, event)
            others = [
                (other, told[other], names[other] | names[index]) for other in near.get(index, ())
            ]
            found.extend(_best(index, counting, passage, others))
    return found


def _is_of_then(part: tuple[Article, Reading, Hanging], counting: Counting) -> bool:
    """True where its sentence tells of another time: "two weeks ago today it sank, the boy had written"."""
    words = counting.sentence.of(part[0].text).casefold().split()
    return not listed("pluperfect").isdisjoint(words)


def _is_to_the_day(counting: Counting) -> bool:
    size = counting.months + counting.days
    return counting.is_exact and size > 0 and counting.low == counting.high == 0


def _best(
    index: int,
    counting: Counting,
    passage: _Passage,
    others: Sequence[tuple[int, Sequence[_Told], frozenset[str]]],
) -> list[Milestone]:
    """The one event that the count tells of best, none where two of one article fit alike."""
    scored = []
    for other, told, names in others:
        for one in told:
            shared = passage.around & one.passage.around
            centre = (passage.words & one.passage.around) | (one.passage.words & passage.around)
            is_kin = one.is_full or bool(passage.kin & one.passage.kin)
            if shared & names and len(shared) >= NEEDED and centre and is_kin:
                points = len(centre) + FULL * one.is_full
                scored.append((points, len(shared), other, one))
    if not scored:
        return []
    most = max(row[:2] for row in scored)
    best = [row for row in scored if row[:2] == most]
    if len({row[2] for row in best}) < len(best):
        return []
    return [
        Milestone(MentionRef(other, one.event), index, counting, one.passage.sentence, shared)
        for _, shared, other, one in best
    ]


def _told(article: Article, reading: Reading, hanging: Hanging) -> list[_Told]:
    """What is told as done on a day, the first event of each expression."""
    found: dict[int, _Told] = {}
    for number, event in enumerate(reading.events):
        timex = hanging.dated_by[number]
        if timex is None or timex in found or event.quoted or event.throughout:
            continue
        if event.status not in DONE or hanging.anchors[timex] is not None:
            continue
        is_full = _is_full(article, reading, hanging, timex, event)
        if is_full is not None:
            sentence = reading.page.sentences[event.sentence]
            passage = _passage(article, reading, sentence, number)
            found[timex] = _Told(number, passage, is_full)
    return list(found.values())


def _is_full(
    article: Article, reading: Reading, hanging: Hanging, timex: int, event: EventMention
) -> bool | None:
    """True for a day with its month, False for a bare weekday or "yesterday", None for no day of the event."""
    said = reading.timexes[timex]
    beside = [
        pattern_of(article, reading, k) for k in (timex, timex + 1) if k < len(reading.timexes)
    ]
    if not is_told(article, reading, said, event):
        return None
    match hanging.exprs[timex]:
        case Nearest(field=field) if field.day is not None and field.month is not None:
            return True
        case Fixed(interval=when, other=None) if when.unit <= Unit.DAY:
            return True
        case Nearest(field=field) if field.weekday is not None:
            return any(p is not None and p.day and p.weekday == field.weekday for p in beside)
        case Relative(unit=Unit.DAY, n=n) if n in (0, -1):
            return False
        case _:
            return None


def _passage(article: Article, reading: Reading, sentence: Span, event: int | None) -> _Passage:
    number = reading.page.sentences.index(sentence)
    beside = reading.page.sentences[max(0, number - 1) : number + 2]
    around = frozenset[str]().union(*(words_told(article, reading, one) for one in beside))
    trigger = None if event is None else reading.events[event].trigger
    kin = frozenset[str]() if trigger is None else kin_told(article, reading, trigger)
    return _Passage(sentence, words_told(article, reading, sentence), around, kin)


def _event_of(reading: Reading, hanging: Hanging, counting: Counting) -> int | None:
    """The event that the words of the count date: "came down one month ago today"."""
    return next(
        (
            number
            for number, timex in enumerate(hanging.dated_by)
            if timex is not None and reading.timexes[timex].span == counting.span
        ),
        None,
    )
