"""Ages of people whose birth is told elsewhere: "Mara Lind, 64", beside "Mara Lind was born on 10 April 1921".

A person is one by a full name of two words or more, in the same article or in another one of the group that shares another
name, too; who has two births in the group, has none. An age is told of the day of writing ("Mara Lind, 64,", "she is 64"), of a day of
its own ("turned 64 on Friday") or of the day of death ("died on Friday at the age of 64", "has died. She was 64").
What an article says alone of an age beside a birth is left to ``ages``, but for the day of a death. ``default``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from timeline_app.core.article import Article, LocalActor, Reading, Span
from timeline_app.core.calendar import Unit, add_months, format_day, is_leap_day
from timeline_app.core.dayset import DaySet
from timeline_app.core.timeexpr import Nearest, Relative
from timeline_app.linking.ages import MAX_AGE, is_birth
from timeline_app.linking.anchoring import Hanging, told_as_past
from timeline_app.linking.attested import attested
from timeline_app.linking.candidates import MentionRef
from timeline_app.linking.counts import alternations, dates_of, number_of, pattern, table
from timeline_app.linking.elsewhere import is_in_anothers_voice, is_made_up_or_mistaken
from timeline_app.linking.features import fold, stem
from timeline_app.linking.name_ties import proper_words
from timeline_app.linking.network import Constraint, Lies, NodeId
from timeline_app.linking.sentences import events_in

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class _Birth:
    article: int
    span: Span
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Age:
    """So old is a person on the day of an event, or of writing; ``turned``: on that day the years were full."""

    name: str
    span: Span
    years: int
    event: int | None
    turned: bool = False
    is_dead: bool = False


def lives(
    articles: Sequence[Article],
    readings: Sequence[Reading],
    hangings: Sequence[Hanging],
    node_of: Callable[[MentionRef], NodeId],
    publications: Sequence[NodeId],
) -> Iterator[Constraint]:
    """What ages say, beside the births that articles of their group tell. **Cost**: near linear."""
    born: dict[tuple[str, str], list[_Birth]] = defaultdict(list)
    for index, (article, reading) in enumerate(zip(articles, readings, strict=True)):
        for name, birth in _births(article, reading, index):
            born[article.group, name].append(birth)
    known = {key: row for key, row in born.items() if len({(b.first, b.last) for b in row}) == 1}
    for index, (article, reading) in enumerate(zip(articles, readings, strict=True)):
        for age in _ages(article, reading, hangings[index]) if known else ():
            births = known.get((article.group, age.name), [])
            target = publications[index]
            if age.event is not None:
                target = node_of(MentionRef(index, age.event))
            for birth in births:
                if birth.article != index and not _are_one(articles, readings, index, birth, age):
                    continue
                is_new = birth.article != index or age.event is not None
                if is_new and not (age.turned and _is_leap_day(birth)):
                    yield _constraint(articles, readings, index, age, birth, target)


def _are_one(
    articles: Sequence[Article],
    readings: Sequence[Reading],
    index: int,
    birth: _Birth,
    age: _Age,
) -> bool:
    """True where two articles that name a person share another name, too: many have one name."""
    own = frozenset(stem(word) for word in age.name.split())
    names = [proper_words(articles[i], readings[i]) for i in (index, birth.article)]
    return bool((names[0] & names[1]) - own)


def _constraint(
    articles: Sequence[Article],
    readings: Sequence[Reading],
    index: int,
    age: _Age,
    birth: _Birth,
    target: NodeId,
) -> Constraint:
    days = _days(age, birth)
    bound = " to ".join(format_day(day) for day in (days.first, days.last) if day is not None)
    said = "an age, and the birth of the same person", bound if days.is_bounded else f">= {bound}"
    sides = (index, age.span), (birth.article, birth.span)
    return attested(articles, readings, Lies(target, days), sides, said, at=age.span.start)


def _days(age: _Age, birth: _Birth) -> DaySet:
    """The days on which one born then is so old, or becomes so old."""
    first = add_months(birth.first, 12 * age.years)
    if age.turned:
        return DaySet.between(first, add_months(birth.last, 12 * age.years))
    if age.is_dead and age.event is None:
        return DaySet.between(first, None)
    return DaySet.between(first, add_months(birth.last, 12 * (age.years + 1)) - 1)


def _is_leap_day(birth: _Birth) -> bool:
    """True for 29 February: such birthdays may be counted, and kept, in more ways than one."""
    return birth.first == birth.last and is_leap_day(birth.first)


def _births(article: Article, reading: Reading, index: int) -> Iterator[tuple[str, _Birth]]:
    for number, sentence in enumerate(reading.page.sentences):
        for date in dates_of(reading, sentence):
            if not is_birth(article, reading, number, date):
                continue
            if is_made_up_or_mistaken(article, reading, date.span, None):
                continue
            cue = pattern("born").search(article.text, sentence.start, date.span.start)
            at = date.span.start if cue is None else cue.start()
            name = _whose(article, reading, number, Span(at, date.span.end))
            if name is not None:
                yield name, _Birth(index, sentence, date.first, date.last)


def _ages(article: Article, reading: Reading, hanging: Hanging) -> Iterator[_Age]:
    for number, sentence in enumerate(reading.page.sentences):
        for match in _forms().finditer(article.text, sentence.start, sentence.end):
            years = number_of(match["turned"] or match["is"] or match["aged"] or match["apposed"])
            span = Span(*match.span())
            if not years or years > MAX_AGE or not _is_told(article, reading, number, span):
                continue
            dead = _death(article, reading, number, match)
            name = None if dead is None else _who_died(reading, dead)
            name = name or _whose(article, reading, number, span)
            if name is not None:
                found = _age(article, reading, hanging, match, name, years, number, dead)
                if found is not None:
                    yield found


def _age(
    article: Article,
    reading: Reading,
    hanging: Hanging,
    match: re.Match[str],
    name: str,
    years: int,
    number: int,
    dead: int | None,
) -> _Age | None:
    """What one age is told of; None for an age of another time."""
    sentence, span = reading.page.sentences[number], Span(*match.span())
    if match["turned"]:
        event = _event(reading, hanging, number, span)
        return None if event is None else _Age(name, span, years, event, turned=True)
    if match["apposed"] and any(
        timex.signal == "since" for timex in reading.timexes if sentence.contains(timex.span)
    ):
        return None
    if dead is not None:
        dated = hanging.dated_by[dead] is not None
        return _Age(name, span, years, dead if dated else None, is_dead=True)
    if match["was"] or match["aged"]:
        return None
    told = {hanging.dated_by[event] for event in events_in(reading, number)} - {None}
    is_old = any(not _is_of_these_days(hanging, timex) for timex in told if timex is not None)
    return None if is_old else _Age(name, span, years, None)


def _is_of_these_days(hanging: Hanging, timex: int) -> bool:
    match hanging.exprs[timex]:
        case Relative(unit=Unit.DAY, n=n):
            return n in (0, -1, 1)
        case Nearest(field=field):
            return field.weekday is not None
        case _:
            return False


def _event(reading: Reading, hanging: Hanging, number: int, span: Span) -> int | None:
    """The event that the words of the age tell, where a day of these days dates it."""
    for event in events_in(reading, number):
        timex = hanging.dated_by[event]
        is_it = reading.events[event].trigger.overlaps(span)
        if is_it and timex is not None and told_as_past(reading.events[event]):
            return event
    return None


def _death(article: Article, reading: Reading, number: int, match: re.Match[str]) -> int | None:
    """The death of which the age is told: of its sentence, or, for "she was 84", of the one before."""
    for at in (number, number - 1) if match["was"] else (number,):
        for event in events_in(reading, at) if at >= 0 else ():
            found = reading.events[event]
            if pattern("dead").search(found.trigger.of(article.text)) and told_as_past(found):
                return event
    return None


def _who_died(reading: Reading, event: int) -> str | None:
    """The folded full name of the only person of a death."""
    of_it = {part.actor for part in reading.events[event].participants}
    people = [reading.actors[actor] for actor in sorted(of_it)]
    names = [fold(actor.name) for actor in people if actor.kind == "person"]
    return names[0] if len(names) == 1 and " " in names[0] else None


def _is_told(article: Article, reading: Reading, number: int, span: Span) -> bool:
    """False for what is quoted, made up, denied or on a condition."""
    sentence = reading.page.sentences[number]
    told = next((reading.events[event] for event in events_in(reading, number)), None)
    if is_in_anothers_voice(article, reading, span, told):
        return False
    said = _WORD.findall(article.text[sentence.start : span.end].casefold())
    return not any(word in table()["not_told"] for word in said if word != "may")


def _whose(article: Article, reading: Reading, number: int, span: Span) -> str | None:
    """The folded full name of the person whom words are of: the last one named before them, else the first behind."""
    sentence = reading.page.sentences[number]
    before: list[tuple[int, LocalActor]] = []
    behind: list[tuple[int, LocalActor]] = []
    for actor in reading.actors:
        if actor.kind != "person":
            continue
        for mention in actor.mentions:
            if sentence.start <= mention.span.start and mention.span.end <= span.start:
                before.append((mention.span.start, actor))
            elif span.end <= mention.span.start < sentence.end:
                behind.append((mention.span.start, actor))
    found = max(before, key=lambda row: row[0], default=None)
    if found is None:
        found = min(behind, key=lambda row: row[0], default=None)
    if found is None or len({id(actor) for _, actor in before}) > 1:
        return None
    name = fold(found[1].name)
    return name if " " in name else None


@lru_cache(maxsize=1)
def _forms() -> re.Pattern[str]:
    """ "Turned 80", "she is 64", "she was 84", "at the age of 84", "Mara Lind, 64,"."""
    words = alternations()
    number = r"\d{1,3}|[a-z]+(?:-[a-z]+)?"
    end = rf"(?=\s*[,.;]|\s+(?:{words['age_goes_on']})\b)"
    return re.compile(
        rf"\b(?:{words['turning']})\s+(?P<turned>{number})\b"
        rf"|\b(?:(?P<was>was)|is)\s+(?P<is>{number}){end}"
        rf"|\b(?:{words['age_before']})\s+(?:of\s+)?(?P<aged>\d{{1,3}})\b"
        r"|(?<=[^\W\d_]),\s(?P<apposed>\d{1,3})(?=,)",
        re.IGNORECASE,
    )
