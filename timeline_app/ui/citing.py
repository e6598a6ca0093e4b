"""The citation of an event as plain text: what, when, how sure, and each source with its own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from timeline_app.app.citations import Cited, cited
from timeline_app.core.event import Event
from timeline_app.core.project import Project
from timeline_app.ui.wording import certainty_words, dating_words, event_date_words, status_words

if TYPE_CHECKING:
    from timeline_app.app.rows import ArticleRow


def _tr(text: str) -> str:
    return QCoreApplication.translate("citing", text)


def citation(project: Project, event: Event) -> str:
    """Plain text that quotes the event; one line for each source, with its page and paragraph."""
    sure = f"{status_words(event.status)}, {certainty_words(event.certainty)}"
    lines = [f"{event.summary}: {event_date_words(event)} ({sure})"]
    lines += [_line(one) for one in cited(project, event)]
    return "\n".join(lines)


def article_citation(row: ArticleRow, url: str | None = None) -> str:
    """Plain text that names an article: headline, publisher, publication date and how that is known."""
    published = _tr("published {date}").format(date=dating_words(row.dating))
    parts = (row.headline, row.publisher, published, url or "")
    return f"{', '.join(part for part in parts if part)} [{row.id}]"


def copy_citation(project: Project, *events: Event) -> None:
    """Put the citations of the events on the clipboard, a blank line between two."""
    words = "\n\n".join(citation(project, event) for event in events)
    QGuiApplication.clipboard().setText(words)


def _line(one: Cited) -> str:
    quote = " ".join(one.source.quote.split())
    published = _tr("published {date}").format(date=dating_words(one.dating))
    copied = _tr("copied text") if one.source.copy_of else ""
    parts = (one.headline, one.publisher, published, place_words(one), copied, one.url or "")
    chars = f"{one.source.clause.start}-{one.source.clause.end}"
    return f"“{quote}” {', '.join(p for p in parts if p)} [{one.source.article}, {chars}]"


def place_words(one: Cited) -> str:
    """Page and paragraph, as a citation gives them; "" where neither is known."""
    page = "" if one.page is None else _tr("p. {number}").format(number=one.page)
    if one.paragraph is None:
        return page
    paragraph = _tr("para. {number}").format(number=one.paragraph)
    return f"{page}, {paragraph}" if page else paragraph
