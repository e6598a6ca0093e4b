"""Where an event is told, as a citation names it: headline, publisher, date, page and paragraph."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.core.article import Article, Page, Reading, Span
from timeline_app.core.event import Dating, Event, Source
from timeline_app.core.project import Project

_FORM_FEED = "\f"


@dataclass(frozen=True, slots=True)
class Cited:
    """One passage as a citation names it."""

    source: Source
    headline: str
    publisher: str
    dating: Dating | None
    paragraph: int | None
    """Counted from 1 over the paragraphs of the text; None in a headline or outside them."""
    page: int | None
    """Counted from 1, None where the text has no pages."""
    url: str | None = None


def cited(project: Project, event: Event) -> tuple[Cited, ...]:
    """Every passage of the event, in the event's order."""
    from timeline_app.app.rows import headline_of, publisher_of

    articles = {article.id: article for article in project.articles}
    readings = {reading.article: reading for reading in project.readings}
    datings = {dating.article: dating for dating in project.linked.dating}
    found = []
    for source in event.sources:
        article, reading = articles[source.article], readings.get(source.article)
        found.append(
            Cited(
                source,
                headline_of(article, reading),
                publisher_of(article, reading),
                datings.get(source.article),
                _paragraph(reading, source.clause),
                page_of(article, source.clause),
                article.url,
            )
        )
    return tuple(found)


def _paragraph(reading: Reading | None, span: Span) -> int | None:
    return None if reading is None else paragraph_of(reading.page, span)


def paragraph_of(page: Page, span: Span) -> int | None:
    """The number of the paragraph in which the span begins, from 1; None where it is in none."""
    paragraphs = [block.span for block in page.blocks if block.kind == "paragraph"]
    for number, paragraph in enumerate(paragraphs, 1):
        if paragraph.start <= span.start < paragraph.end:
            return number
    return None


def page_of(article: Article, span: Span) -> int | None:
    """The page on which the span begins, where form feeds part the text into pages."""
    if _FORM_FEED not in article.text:
        return None
    return 1 + article.text.count(_FORM_FEED, 0, span.start)
