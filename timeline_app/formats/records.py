"""Results as plain records, ready for JSON: the fields and their order are a contract with scripts.

A date is an ISO 8601 day, or a date-time where the words gave one; an open side is None.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from timeline_app.core.article import Article, Timex
from timeline_app.core.calendar import DAY_S, Unit, format_day
from timeline_app.core.event import Alternative, Dating, Event, Evidence, Participation, Source
from timeline_app.core.interval import Interval
from timeline_app.core.timex3 import zone

Record = dict[str, Any]

_JSON = json.JSONEncoder(ensure_ascii=False, allow_nan=False)


@dataclass(frozen=True, slots=True)
class Tagged:
    """One time expression with the value and bounds it has against the publication day."""

    timex: Timex
    value: str
    bounds: Interval


@dataclass(frozen=True, slots=True)
class TaggedArticle:
    """One article's time expressions in text order; ``dct`` is the day they hang on, None if unknown."""

    article: Article
    dct: int | None
    timexes: tuple[Tagged, ...]


def lines(records: Iterable[Record]) -> bytes:
    """The records as JSON lines in UTF-8."""
    rows = (_JSON.encode(record) + "\n" for record in records)
    return "".join(rows).encode("utf-8")


def bounds(interval: Interval) -> tuple[str | None, str | None]:
    """Earliest and latest of an interval, both inclusive.

    >>> bounds(Interval.of_days(11017, 11017))
    ('2000-03-01', '2000-03-01')
    >>> bounds(Interval(11017 * DAY_S + 54000, 11017 * DAY_S + 57600, Unit.HOUR))
    ('2000-03-01T15:00', '2000-03-01T15:59')
    """
    if interval.unit >= Unit.DAY:
        return _day(interval.first_day), _day(interval.last_day)
    step_s = 1 if interval.unit is Unit.SECOND else 60
    last_s = None if interval.end_s is None else interval.end_s - step_s
    return _moment(interval.start_s, interval.unit), _moment(last_s, interval.unit)


def _day(day: int | None) -> str | None:
    return None if day is None else format_day(day)


def _moment(second: int | None, unit: Unit) -> str | None:
    if second is None:
        return None
    day, rest = divmod(second, DAY_S)
    clock = f"{rest // 3600:02d}:{rest // 60 % 60:02d}"
    if unit is Unit.SECOND:
        clock += f":{rest % 60:02d}"
    return f"{format_day(day)}T{clock}"


def tag_record(tagged: TaggedArticle) -> Record:
    """One article's ``tag`` record."""
    return {
        "id": tagged.article.id,
        "dct": _day(tagged.dct),
        "timexes": [_timex(one) for one in tagged.timexes],
    }


def _timex(tagged: Tagged) -> Record:
    timex = tagged.timex
    earliest, latest = bounds(tagged.bounds)
    record: Record = {
        "start": timex.span.start,
        "end": timex.span.end,
        "text": timex.text,
        "type": timex.type,
        "value": tagged.value,
    }
    for key in ("mod", "quant", "freq"):
        if getattr(timex, key):
            record[key] = getattr(timex, key)
    if timex.type == "TIME" and (named := zone(timex.expr)):
        record["zone"] = named
    return record | {"earliest": earliest, "latest": latest, "rule": timex.rule}


def dates_record(dating: Dating) -> Record:
    """One article's ``dates`` record; ``days`` only where the possible days are not a stretch."""
    record: Record = {
        "id": dating.article,
        "start": _day(dating.first),
        "end": _day(dating.last),
        "given": dating.given,
        "likely": [format_day(day) for day in dating.likely],
        "best": format_day(dating.best),
        "level": dating.level,
        "evidence": [_evidence(clue) for clue in dating.evidence],
        "conflicts": list(dating.conflicts),
    }
    if dating.days is not None:
        record["days"] = [format_day(day) for day in dating.days]
    return record


def _evidence(clue: Evidence) -> Record:
    return {
        "article": clue.article,
        "start": clue.span.start,
        "end": clue.span.end,
        "text": clue.text,
        "clue": clue.clue,
        "bound": clue.bound,
        "strength": clue.strength.value,
    }


def event_record(event: Event) -> Record:
    """One linked event's ``read`` record."""
    earliest, latest = bounds(event.interval)
    return {
        "id": event.id,
        "summary": event.summary,
        "earliest": earliest,
        "latest": latest,
        "core": None if event.core is None else list(bounds(event.core)),
        "days": None if event.days is None else [format_day(day) for day in event.days],
        "granularity": event.interval.unit.word,
        "kind": event.kind,
        "status": event.status.value,
        "certainty": event.certainty.value,
        "confidence": round(event.confidence, 4),
        "salience": round(event.salience, 4),
        "place": event.place,
        "actors": [_actor(part) for part in event.actors],
        "sources": [_source(source) for source in event.sources],
        "independent_sources": event.independent_sources,
        "alternatives": [_alternative(other) for other in event.alternatives],
        "conflicts": list(event.conflicts),
        "why": list(event.why),
    }


def _actor(part: Participation) -> Record:
    return {
        "id": part.actor,
        "name": part.name,
        "role": part.role.value,
        "mentions": [
            {"article": article, "start": span.start, "end": span.end}
            for article, span in part.mentions
        ],
    }


def _source(source: Source) -> Record:
    timex = source.timex
    return {
        "article": source.article,
        "start": source.clause.start,
        "end": source.clause.end,
        "trigger": [source.trigger.start, source.trigger.end],
        "timex": None if timex is None else [timex.start, timex.end],
        "quote": source.quote,
        "copy_of": source.copy_of,
    }


def _alternative(other: Alternative) -> Record:
    return {"earliest": _day(other.earliest), "latest": _day(other.latest), "why": other.why}


def event_lines(events: Sequence[Event]) -> bytes:
    """Events as JSON lines, in the order given."""
    return lines(event_record(event) for event in events)
