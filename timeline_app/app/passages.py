"""Which events stand where in an article's text, and what is known of each of its time expressions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from timeline_app.core.article import ArticleId, Reading, Span
from timeline_app.core.event import Event, EventId, Source
from timeline_app.core.interval import Interval
from timeline_app.core.project import Project, ResolvedTimex

TimexState = Literal["resolved", "inferred", "unresolved", "corrected"]

_UNBOUNDED = Interval(None, None)


@dataclass(frozen=True, slots=True)
class TimexMark:
    """One time expression of a text, as the reader of the text should see it."""

    span: Span
    state: TimexState
    interval: Interval
    days: tuple[int, ...] | None
    why: tuple[str, ...]


def marks_of(reading: Reading | None, resolved: Iterable[ResolvedTimex]) -> tuple[TimexMark, ...]:
    """Every time expression of an article in text order; what linking left out is unresolved."""
    known = {done.span: done for done in resolved}
    spans = set() if reading is None else {timex.span for timex in reading.timexes}
    marks = []
    for span in sorted(spans | set(known)):
        done = known.get(span)
        if done is None:
            marks.append(TimexMark(span, "unresolved", _UNBOUNDED, None, ()))
            continue
        state: TimexState = "inferred" if done.inferred else "resolved"
        if done.interval.is_unbounded:
            state = "unresolved"
        if done.corrected:
            state = "corrected"
        marks.append(TimexMark(span, state, done.interval, done.days, done.why))
    return tuple(marks)


def sources_in(event: Event, article: ArticleId) -> tuple[Source, ...]:
    """The event's passages in one article, in the event's order."""
    return tuple(source for source in event.sources if source.article == article)


def events_of_timex(project: Project, article: ArticleId, span: Span) -> tuple[EventId, ...]:
    """Events dated by the expression; failing these, those whose clause holds it, tightest clause first."""
    dated: list[tuple[int, EventId]] = []
    around: list[tuple[int, EventId]] = []
    for event in project.linked.events:
        for source in sources_in(event, article):
            width = source.clause.end - source.clause.start
            if source.timex is not None and source.timex.overlaps(span):
                dated.append((width, event.id))
            elif source.clause.overlaps(span):
                around.append((width, event.id))
    ranked = sorted(dated or around)
    return tuple(dict.fromkeys(event_id for _, event_id in ranked))


def next_of(events: tuple[EventId, ...], selected: EventId | None) -> EventId | None:
    """The event to select by a click on a passage of several: the one after the selected, else the first."""
    if not events:
        return None
    if selected in events:
        return events[(events.index(selected) + 1) % len(events)]
    return events[0]
