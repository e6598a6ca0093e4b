"""Results as CSV with explicit columns, safe to open in a spreadsheet.

A cell that a spreadsheet would run as a formula gets a leading apostrophe; several values in one
cell are joined by ``; ``.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from timeline_app.core.calendar import format_day
from timeline_app.core.event import Event
from timeline_app.formats.records import TaggedArticle, bounds

EVENT_COLUMNS = (
    "id",
    "summary",
    "earliest",
    "latest",
    "core_start",
    "core_end",
    "days",
    "granularity",
    "kind",
    "status",
    "certainty",
    "confidence",
    "salience",
    "place",
    "actors",
    "roles",
    "articles",
    "independent_sources",
    "quotes",
    "alternatives",
    "conflicts",
    "why",
)
TIMEX_COLUMNS = (
    "article",
    "dct",
    "start",
    "end",
    "text",
    "type",
    "value",
    "mod",
    "earliest",
    "latest",
    "rule",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")

Cell = str | int | float | None


def event_table(events: Sequence[Event]) -> bytes:
    """Events as CSV in UTF-8, one row an event."""
    return _table(EVENT_COLUMNS, (_event_row(event) for event in events))


def timex_table(articles: Iterable[TaggedArticle]) -> bytes:
    """Time expressions as CSV in UTF-8, one row an expression."""
    return _table(TIMEX_COLUMNS, (row for article in articles for row in _timex_rows(article)))


def _table(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_safe(cell) for cell in row])
    return out.getvalue().encode("utf-8")


def _safe(cell: Cell) -> Cell:
    """The cell, its text kept from being run as a formula (a date before year 0 too: it would be a sum)."""
    if not isinstance(cell, str):
        return cell
    cell = cell.replace("\x00", "\ufffd")
    return "'" + cell if cell.startswith(_FORMULA) else cell


def _event_row(event: Event) -> list[Cell]:
    earliest, latest = bounds(event.interval)
    core_start, core_end = (None, None) if event.core is None else bounds(event.core)
    return [
        event.id,
        event.summary,
        earliest,
        latest,
        core_start,
        core_end,
        "; ".join(format_day(day) for day in event.days or ()),
        event.interval.unit.word,
        event.kind,
        event.status.value,
        event.certainty.value,
        round(event.confidence, 4),
        round(event.salience, 4),
        event.place,
        "; ".join(part.name for part in event.actors),
        "; ".join(part.role.value for part in event.actors),
        "; ".join(sorted({source.article for source in event.sources})),
        event.independent_sources,
        "; ".join(source.quote for source in event.sources),
        "; ".join(other.why for other in event.alternatives),
        "; ".join(event.conflicts),
        "; ".join(event.why),
    ]


def _timex_rows(tagged: TaggedArticle) -> Iterable[list[Cell]]:
    dct = None if tagged.dct is None else format_day(tagged.dct)
    for one in tagged.timexes:
        timex = one.timex
        earliest, latest = bounds(one.bounds)
        yield [
            tagged.article.id,
            dct,
            timex.span.start,
            timex.span.end,
            timex.text,
            timex.type,
            one.value,
            timex.mod,
            earliest,
            latest,
            timex.rule,
        ]
