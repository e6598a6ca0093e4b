"""What the sources of one event say differently: its date, its figures, how sure they are, whom they name."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from timeline_app.core.article import ArticleId, EventMention, Reading, Span
from timeline_app.core.event import Event, Source
from timeline_app.core.interval import Interval
from timeline_app.core.project import Project
from timeline_app.core.status import Status

Aspect = Literal["date", "number", "strength", "name"]

_BRACKETS = re.compile(r"[\[\](){}]")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True)
class Said:
    """What one source says under one aspect; exactly one of the fields below ``source`` has a value."""

    source: Source
    words: str = ""
    interval: Interval | None = None
    days: tuple[int, ...] | None = None
    status: Status | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """One aspect in which the sources of an event differ, and what each of them says."""

    aspect: Aspect
    said: tuple[Said, ...]


def first_passages(sources: Sequence[Source]) -> tuple[Source, ...]:
    """The first passage of each article, in the order given."""
    first: dict[ArticleId, Source] = {}
    for source in sources:
        first.setdefault(source.article, source)
    return tuple(first.values())


def differences(project: Project, event: Event) -> tuple[Difference, ...]:
    """The aspects in which the event's articles differ; a source that says nothing of one has no say in it."""
    sources = first_passages(event.sources)
    if len(sources) < 2:
        return ()
    readings = {reading.article: reading for reading in project.readings}
    asked: tuple[tuple[Aspect, Callable[[Source], Said | None]], ...] = (
        ("date", lambda source: _date(project, source)),
        ("number", lambda source: _numbers(project, readings.get(source.article), source)),
        ("strength", lambda source: _strength(readings.get(source.article), source)),
    )
    found = []
    for aspect, ask in asked:
        said = tuple(one for source in sources if (one := ask(source)) is not None)
        if len({_value(one) for one in said}) > 1:
            found.append(Difference(aspect, said))
    return (*found, *_names(project, readings, event, sources))


def _value(said: Said) -> tuple[object, ...]:
    return said.words.casefold(), said.interval, said.days, said.status


def _date(project: Project, source: Source) -> Said | None:
    if source.timex is None:
        return None
    for done in project.linked.timexes:
        if (done.article, done.span) == (source.article, source.timex):
            if done.interval.is_unbounded:
                return None
            return Said(source, interval=done.interval, days=done.days)
    return None


def _numbers(project: Project, reading: Reading | None, source: Source) -> Said | None:
    """The figures of the passage that are no part of a date."""
    text = project.article(source.article).text
    dates = () if reading is None else tuple(timex.span for timex in reading.timexes)
    found = [
        match[0]
        for match in _NUMBER.finditer(text, source.clause.start, source.clause.end)
        if not any(Span(*match.span()).overlaps(date) for date in dates)
    ]
    return Said(source, words=", ".join(sorted(set(found)))) if found else None


def _strength(reading: Reading | None, source: Source) -> Said | None:
    mention = _mention(reading, source)
    return None if mention is None else Said(source, status=mention.status)


def _mention(reading: Reading | None, source: Source) -> EventMention | None:
    if reading is None:
        return None
    return next((one for one in reading.events if one.trigger == source.trigger), None)


def _names(
    project: Project, readings: dict[ArticleId, Reading], event: Event, sources: Sequence[Source]
) -> list[Difference]:
    """One difference for each actor that two passages call by other names; role nouns are no names.

    A shorter form of the same name is no other name.
    """
    found = []
    for part in event.actors:
        said = []
        for source in sources:
            reading = readings.get(source.article)
            text = project.article(source.article).text
            names = {
                _plain_name(span.of(text))
                for article, span in part.mentions
                if article == source.article
                and source.clause.contains(span)
                and _is_named(reading, span)
            }
            if names:
                said.append(Said(source, words=", ".join(sorted(names, key=str.casefold))))
        if any(not _alike(one.words, other.words) for one in said for other in said):
            found.append(Difference("name", tuple(said)))
    return found


def _plain_name(words: str) -> str:
    return " ".join(_BRACKETS.sub("", words).split())


def _alike(one: str, other: str) -> bool:
    """True when all words of one are words of the other too."""
    first, second = set(one.casefold().split()), set(other.casefold().split())
    return first <= second or second <= first


def _is_named(reading: Reading | None, span: Span) -> bool:
    if reading is None:
        return False
    return any(one.named and one.span == span for actor in reading.actors for one in actor.mentions)
