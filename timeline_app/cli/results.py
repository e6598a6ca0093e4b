"""The commands that write records: ``read``, ``dates``, ``tag``, and ``why`` in plain words."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator

from timeline_app.app import tag_stream
from timeline_app.app.tagging import tag_all
from timeline_app.cli import choosing, inputs, streaming
from timeline_app.cli.console import Console, check_out, emit
from timeline_app.core.calendar import Unit
from timeline_app.core.event import Event
from timeline_app.core.interval import Interval
from timeline_app.core.project import Project
from timeline_app.formats import records, tables
from timeline_app.formats.timeml import timeml


def read(options: argparse.Namespace, console: Console) -> int:
    """Writes the linked events that pass the filter."""
    check_out(options.output, options.paths)
    with inputs.library(options) as library:
        project, status = inputs.link(options, library, console)
    events = choosing.passing(project, choosing.event_filter(options, project))
    if options.format == "csv":
        emit(options.output, tables.event_table(events))
    elif options.format == "timeml":
        tagged = tag_all(project.articles, project.decisions, project.linked)
        emit(options.output, timeml(tagged, events))
    else:
        emit(options.output, records.event_lines(events))
    return status


def dates(options: argparse.Namespace, console: Console) -> int:
    """Writes each article's publication date, by article id."""
    check_out(options.output, options.paths)
    with inputs.library(options) as library:
        project, status = inputs.link(options, library, console)
    dating = sorted(project.linked.dating, key=lambda one: one.article)
    emit(options.output, records.lines(records.dates_record(one) for one in dating))
    return status


def tag(options: argparse.Namespace, console: Console) -> int:
    """Writes each article's time expressions as they are found; neither linking nor a language model is
    loaded.
    """
    check_out(options.output, options.paths)
    with streaming.source(options, console) as source:
        rendering = tag_stream.Rendering(options.format, source.decisions)
        parts = tag_stream.shown(source.articles, rendering, options.jobs or 1)
        failed = list[str]()
        with streaming.sink(options.output) as write:
            for content in tag_stream.framed(options.format, _told(parts, console, failed)):
                write(content)
    return inputs.SOME_UNREADABLE if failed else source.status


def _told(
    parts: Iterable[tag_stream.Shown], console: Console, failed: list[str]
) -> Iterator[bytes]:
    """The parts' bytes; what there is to say is said on the way, and what failed is added to ``failed``."""
    for part in parts:
        if part.failed:
            failed.append(part.note or "")
            console.problem(failed[-1])
        elif part.note is not None:
            console.note(part.note)
        yield part.content


def why(options: argparse.Namespace, console: Console) -> int:
    """Prints the chain of reasons for one event's date."""
    check_out(options.output, options.paths)
    with inputs.library(options) as library:
        project, status = inputs.link(options, library, console)
    event = choosing.event(options.event, project.linked.events)
    emit(options.output, ("\n".join(explain(event, project)) + "\n").encode("utf-8"))
    return status


def explain(event: Event, project: Project) -> list[str]:
    """An event, its date, the reasons and the sources, as lines to read."""
    lines = [
        event.summary,
        f"  {event.id}",
        "",
        f"When:    {_when(event)}",
        f"Status:  {event.status.value}; date {event.certainty.value},"
        f" {event.confidence:.0%} sure that it lies inside",
    ]
    if event.actors:
        parts = ", ".join(f"{part.name} ({part.role.value})" for part in event.actors)
        lines.append(f"Who:     {parts}")
    if event.place:
        lines.append(f"Where:   {event.place}")
    lines += ["", "Why:", *(f"  {i}. {words}" for i, words in enumerate(event.why, 1))]
    if not event.why:
        lines.append("  nothing in the articles bounds it")
    lines += ["", "Sources:"]
    titles = {article.id: article.title for article in project.articles}
    for source in event.sources:
        title = titles.get(source.article)
        copied = f", copied from {source.copy_of}" if source.copy_of else ""
        named = f"{source.article} ({title})" if title else source.article
        quote = " ".join(source.quote.split())
        lines.append(f"  {named}, characters {source.clause.start} to {source.clause.end}{copied}:")
        lines.append(f"    \u201c{quote}\u201d")
    for other in event.alternatives:
        lines.append(f"Or:      {_stretch(other.earliest, other.latest)}, {other.why}")
    lines += [f"Conflict: {words}" for words in event.conflicts]
    return lines


def _when(event: Event) -> str:
    if event.days is not None:
        days = [Interval.of_days(day, day) for day in event.days]
        return "one of " + ", ".join(records.bounds(day)[0] or "" for day in days)
    earliest, latest = records.bounds(event.interval)
    words = _between(earliest, latest)
    if event.kind == "throughout" and event.core is not None:
        words += f"; certainly {_between(*records.bounds(event.core))}"
    if event.interval.unit > Unit.DAY and earliest is not None and latest is not None:
        words += f" (to the {event.interval.unit.word})"
    return words


def _stretch(first: int | None, last: int | None) -> str:
    return _between(*records.bounds(Interval.of_days(first, last)))


def _between(earliest: str | None, latest: str | None) -> str:
    if earliest is None and latest is None:
        return "undated"
    if latest is None:
        return f"{earliest} or later"
    if earliest is None:
        return f"{latest} or earlier"
    return earliest if earliest == latest else f"between {earliest} and {latest}"
