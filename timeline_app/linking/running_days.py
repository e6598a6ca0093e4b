"""The Nth day of what runs by days, beside the day on which it began: "in the twenty-third day of their strike today".

The first day is the beginning itself, so that the Nth lies N - 1 days after it; "after thirty days" at its end may
count either end. The beginning may be told in the same article or in another one that shares a name: in both passages
the thing must be named by one noun. A day that is told of another time ("on the third day of the siege she
fled"), ahead, denied or in a quotation gives nothing, nor do two beginnings. ``default``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from timeline_app.core.article import Article, Reading, Span
from timeline_app.core.calendar import Unit
from timeline_app.core.status import DONE
from timeline_app.core.timeexpr import Fixed, Length, Nearest, Relative, Within
from timeline_app.linking.anchoring import Hanging, told_as_past
from timeline_app.linking.attested import attested
from timeline_app.linking.candidates import MentionRef
from timeline_app.linking.counts import alternations, number_of, table
from timeline_app.linking.elsewhere import is_in_anothers_voice
from timeline_app.linking.features import MIN_WORD, stem, stop_stems
from timeline_app.linking.kin import with_particle
from timeline_app.linking.milestones import is_told
from timeline_app.linking.name_ties import proper_words, tied_by_proper_words, words_told
from timeline_app.linking.network import Constraint, NodeId, Offset
from timeline_app.linking.sentences import events_in, timexes_in, timexes_within

MAX_DAYS = 400
NEEDED = 3
"""Words that two articles share around the count and the beginning: "strike", its place, and one more."""
_WORD = re.compile(r"[^\W\d_]+")
_OWNED = 5
"""Words in which what is counted is named: "day of the dockers' unofficial strike"."""


@dataclass(frozen=True, slots=True)
class Running:
    """So many days of a thing, counted to an event of the article or to its publication."""

    span: Span
    sentence: int
    event: int | None
    low: int
    high: int
    things: frozenset[str]
    """Stems of the noun that runs."""
    around: frozenset[str]
    """Stems of the sentence and of those beside it."""


@dataclass(frozen=True, slots=True)
class _Begun:
    event: int
    sentence: int
    things: frozenset[str]


@dataclass(frozen=True, slots=True)
class RunningDay:
    """A count and the beginning it counts from."""

    begun: MentionRef
    article: int
    running: Running
    told: Span


def running_days(
    articles: Sequence[Article], readings: Sequence[Reading], hangings: Sequence[Hanging]
) -> list[RunningDay]:
    """The counts of days of all articles, each with its beginning, by position. **Cost**: near linear."""
    parts = list(zip(articles, readings, hangings, strict=True))
    counted = {i: list(_runnings(*part)) for i, part in enumerate(parts)}
    counted = {i: row for i, row in counted.items() if row}
    if not counted:
        return []
    near: dict[int, list[int]] = {i: [i] for i in counted}
    for one, two in sorted(tied_by_proper_words(articles, readings)):
        for a, b in ((one, two), (two, one)):
            if a in near:
                near[a].append(b)
    told = sorted({other for row in near.values() for other in row})
    begun = {i: list(_beginnings(*parts[i])) for i in told}
    names = {i: proper_words(*parts[i][:2]) for i in told}
    found: list[RunningDay] = []
    for index in sorted(counted):
        for running in counted[index]:
            for other in near[index]:
                things = running.things - (names[index] | names[other])
                fit = [one for one in begun[other] if things & one.things]
                if other != index:
                    fit = [one for one in fit if len(running.around & one.things) >= NEEDED]
                if len(fit) == 1 and (other, fit[0].event) != (index, running.event):
                    said = readings[other].page.sentences[fit[0].sentence]
                    found.append(RunningDay(MentionRef(other, fit[0].event), index, running, said))
    return found


def _runnings(article: Article, reading: Reading, hanging: Hanging) -> Iterator[Running]:
    for number, sentence in enumerate(reading.page.sentences):
        for match in _forms().finditer(article.text, sentence.start, sentence.end):
            count = number_of(match["n"] or match["m"])
            span = Span(*match.span())
            if not count or count > MAX_DAYS or not _is_now(article, reading, number, span):
                continue
            told = _told_on(reading, hanging, number, span)
            if told is None and not _is_present(article, reading, number, span):
                continue
            things = _things(article, reading, number, match)
            yield Running(
                span, number, told, count - 1, count - 1, things, _around(article, reading, number)
            )
        yield from _ended(article, reading, hanging, number)


def _ended(article: Article, reading: Reading, hanging: Hanging, number: int) -> Iterator[Running]:
    """ "After thirty-one days the strike came to an end last night"."""
    for index in timexes_in(reading, number):
        timex = reading.timexes[index]
        match timex.expr:
            case Length(n=int(count), unit=Unit.DAY) if timex.signal == "after":
                pass
            case _:
                continue
        sentence = reading.page.sentences[number]
        if not 1 < count <= MAX_DAYS or not _is_now(article, reading, number, timex.span):
            continue
        told = _told_on(reading, hanging, number, timex.span)
        said = _WORD.findall(sentence.of(article.text).casefold())
        if told is None or not any(word in table()["run_ends"] for word in said):
            continue
        things = words_told(article, reading, sentence)
        yield Running(
            timex.span, number, told, count - 1, count, things, _around(article, reading, number)
        )


def _is_now(article: Article, reading: Reading, number: int, span: Span) -> bool:
    """False for what is quoted, made up, denied, ahead or of another time."""
    sentence = reading.page.sentences[number]
    told = next((reading.events[event] for event in events_in(reading, number)), None)
    if is_in_anothers_voice(article, reading, span, told):
        return False
    said = article.text[sentence.start : span.start]
    for timex in timexes_within(reading, sentence):
        said = said.replace(reading.timexes[timex].text, " ")
    return not any(word in table()["not_told"] for word in _WORD.findall(said.casefold()))


def _told_on(reading: Reading, hanging: Hanging, number: int, span: Span) -> int | None:
    """The event of the sentence that a day of these days dates: "on Sunday", "yesterday"; None where there is none."""
    for event in events_in(reading, number):
        timex = hanging.dated_by[event]
        if timex is None or reading.timexes[timex].span.overlaps(span):
            continue
        if told_as_past(reading.events[event]) and _is_of_these_days(hanging, timex):
            return event
    return None


def _is_of_these_days(hanging: Hanging, timex: int) -> bool:
    expr = hanging.exprs[timex]
    if isinstance(expr, Within):
        expr = expr.outer
    match expr:
        case Relative(unit=Unit.DAY, n=n):
            return n in (0, -1)
        case Nearest(field=field):
            return field.weekday is not None
        case _:
            return False


def _is_present(article: Article, reading: Reading, number: int, span: Span) -> bool:
    """True for "is in its fortieth day", with no time beside it but today's."""
    sentence = reading.page.sentences[number]
    for index in timexes_in(reading, number):
        timex = reading.timexes[index]
        if timex.span.overlaps(span) or timex.signal == "since" or timex.type == "DURATION":
            continue
        match timex.expr:
            case Relative(unit=Unit.DAY, n=0):
                return True
            case _:
                continue
    before = article.text[sentence.start : span.start]
    return _running_now().search(before) is not None


def _things(
    article: Article, reading: Reading, number: int, match: re.Match[str]
) -> frozenset[str]:
    """Stems of what the days are of; of "its" day, of the sentence up to it or, where that names nothing, the one before."""
    sentences = reading.page.sentences
    if match["of"] or match["also"]:
        words = list(_WORD.finditer(article.text, match.end(), sentences[number].end))[:_OWNED]
        return _stems(article.text[match.end() : words[-1].end()]) if words else frozenset()
    start = sentences[max(0, number - 1)].start
    return _stems(article.text[start : match.start()])


def _around(article: Article, reading: Reading, number: int) -> frozenset[str]:
    """Stems of a sentence and of those beside it."""
    sentences = reading.page.sentences
    last = min(len(sentences) - 1, number + 1)
    return _stems(article.text[sentences[max(0, number - 1)].start : sentences[last].end])


def _stems(said: str) -> frozenset[str]:
    words = (word for word in _WORD.findall(said.casefold()) if len(word) >= MIN_WORD)
    return frozenset(stem(word) for word in words) - stop_stems()


def _beginnings(article: Article, reading: Reading, hanging: Hanging) -> Iterator[_Begun]:
    """What began on a day that has its month, one for each date; what is "the first day of the strike" began, too."""
    seen = set[int]()
    for number, event in enumerate(reading.events):
        timex = hanging.dated_by[number]
        if timex is None or timex in seen or event.quoted or event.status not in DONE:
            continue
        if hanging.anchors[timex] is not None or not _is_day(hanging, timex):
            continue
        if not is_told(article, reading, reading.timexes[timex], event):
            continue
        if _verb(article, reading, number) not in table()["run_begins"]:
            continue
        seen.add(timex)
        yield _Begun(number, event.sentence, _around(article, reading, event.sentence))


def _is_day(hanging: Hanging, timex: int) -> bool:
    match hanging.exprs[timex]:
        case Fixed(interval=when, other=None):
            return when.unit <= Unit.DAY
        case Nearest(field=field):
            return field.day is not None and field.month is not None
        case _:
            return False


def _verb(article: Article, reading: Reading, number: int) -> str:
    """The predicate of an event with its particle: "walk_out"."""
    event = reading.events[number]
    return with_particle(event.predicate, article.text[event.trigger.end : event.trigger.end + 20])


@lru_cache(maxsize=1)
def _forms() -> re.Pattern[str]:
    """ "Its fortieth day", "the 23rd day of", "day 12 of"."""
    words = alternations()
    number = r"\d{1,3}(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+)?"
    return re.compile(
        rf"\b(?:{words['its']})\s+(?:(?P<n>{number})\s+(?:{words['day_unit']})\b(?P<of>\s+(?:{words['counted_in']})\b)?)"
        rf"|\b(?:{words['day_unit']})\s+(?P<m>\d{{1,3}}|[a-z]+(?:-[a-z]+)?)(?P<also>\s+(?:{words['counted_in']})\b)",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _running_now() -> re.Pattern[str]:
    """The present behind which a count runs up to now."""
    words = alternations()
    return re.compile(rf"\b(?:{words['runs']}|{words['runs_now']})\s*$", re.IGNORECASE)


def days_run(
    articles: Sequence[Article],
    readings: Sequence[Reading],
    found: Sequence[RunningDay],
    node_of: Callable[[MentionRef], NodeId],
    publications: Sequence[NodeId],
) -> Iterator[Constraint]:
    """What each count says of the day that is counted to."""
    for one in found:
        running = one.running
        target = publications[one.article]
        if running.event is not None:
            target = node_of(MentionRef(one.article, running.event))
        base = node_of(one.begun)
        days = (
            str(running.low) if running.low == running.high else f"{running.low} or {running.high}"
        )
        said = "days counted from a beginning", f"{days} days after it began"
        sides = ((one.article, running.span), (one.begun.article, one.told))
        relation = Offset(base, target, running.low, running.high)
        yield attested(articles, readings, relation, sides, said, at=running.span.start)
