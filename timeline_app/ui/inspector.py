"""The card of the selected event: what, when, how sure, who, why, and who says so."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QTextBrowser, QVBoxLayout, QWidget

from timeline_app.app.session import Changed, Passage
from timeline_app.core.event import Event
from timeline_app.core.interval import Interval
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.look import Look, current_look
from timeline_app.ui.wording import (
    bounds_words,
    certainty_words,
    dating_words,
    event_date_words,
    interval_words,
    status_words,
)

_SAME_EVENT = "the same event"
"""Bound of the evidence that joins passages instead of dating them."""
_MERGES_SHOWN = 4
_SHORTEST_ID = 5
"""A shorter article id could be a word or a number of the line itself."""
_NAME_CHARS = 36


class Inspector(QWidget):
    """A page of links: a line of the WHY chain opens its span, a source opens its passage."""

    citation_copied = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.page = QTextBrowser(self)
        self.page.setAccessibleName(self.tr("The selected event"))
        self.page.setFrameShape(QFrame.Shape.NoFrame)
        self.page.setOpenLinks(False)
        self.page.document().setDocumentMargin(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self.page.anchorClicked.connect(self._on_link)
        bridge.selection_changed.connect(self._on_change)
        bridge.project_changed.connect(self._on_change)
        self._on_change()

    def _on_change(self, _change: Changed | None = None) -> None:
        event, look = self._bridge.session.selected_event, current_look()
        if event is None:
            hint = escape(self.tr("Click an event to see what it says, when, and why."))
            self.page.setHtml(f'<p style="color:{look.muted}">{hint}</p>')
        else:
            self.page.setHtml("".join(self._sections(event, look)))

    def _sections(self, event: Event, look: Look) -> list[str]:
        place = f" · {escape(event.place)}" if event.place else ""
        sure = self.tr("{percent} % sure that the truth lies inside").format(
            percent=round(event.confidence * 100)
        )
        tone = look.resolved if event.certainty == "certain" else look.inferred
        parts = [
            f'<p style="font-size:large; margin:0 0 4px 0"><b>{escape(event.summary)}</b></p>',
            f'<p style="margin:0; color:{tone}"><b>{escape(event_date_words(event))}</b></p>',
            f'<p style="margin:0; color:{look.muted}">{escape(bounds_words(event.interval))}</p>',
            f'<p style="margin:4px 0 0 0">{escape(status_words(event.status))} · '
            f"{escape(certainty_words(event.certainty))} · {escape(sure)}{place}</p>",
            *self._why(event, look),
            self._list(self.tr("WHO"), self._actors(event), look),
            self._list(self.tr("SOURCES"), self._sources(event), look),
            self._list(self.tr("OTHER READINGS"), _alternatives(event), look),
            self._list(self.tr("SOURCES DISAGREE"), [escape(c) for c in event.conflicts], look),
        ]
        copy = _link("copy:", escape(self.tr("Copy citation")), look.accent)
        parts.append(f'<p style="margin:12px 0 0 0">{copy}</p>')
        return [part for part in parts if part]

    def _why(self, event: Event, look: Look) -> list[str]:
        """The chain to the date, then why several passages are one event; each line opens its span."""
        chain: list[str] = []
        merges: list[str] = []
        for number, words in enumerate(event.why):
            line = escape(self._named(words, event))
            evidence = event.evidence[number] if number < len(event.evidence) else None
            if evidence is not None and evidence.clue == "result":
                line = f"<b>{line}</b>"
            if evidence is not None and evidence.text:
                line = _link(f"why:{number}", line, look.text) + _arrow(f"why:{number}", look)
            is_merge = evidence is not None and evidence.bound == _SAME_EVENT
            (merges if is_merge else chain).append(line)
        more = len(merges) - _MERGES_SHOWN
        if more > 0:
            merges = merges[:_MERGES_SHOWN]
            merges.append(self.tr("and {count} more reasons").format(count=more))
        return [
            self._list(self.tr("WHY THIS DATE"), chain, look),
            self._list(self.tr("WHY ONE EVENT"), merges, look),
        ]

    def _named(self, words: str, event: Event) -> str:
        """The line with headlines for article ids; the event's own article need not be named."""
        own = event.sources[0].article if event.sources else None
        for article_id, headline in self._headlines().items():
            if len(article_id) < _SHORTEST_ID:
                continue
            if article_id == own:
                words = words.replace(f" ({article_id})", "")
            name = headline if len(headline) <= _NAME_CHARS else headline[:_NAME_CHARS] + "…"
            words = words.replace(article_id, f"“{name}”")
        return words

    def _headlines(self) -> dict[str, str]:
        from timeline_app.app.rows import article_rows

        rows = article_rows(self._bridge.session.project)
        return {str(row.id): row.headline for row in rows}

    def _list(self, heading: str, lines: list[str], look: Look) -> str:
        if not lines:
            return ""
        items = "".join(f'<p style="margin:2px 0 2px 0">{line}</p>' for line in lines)
        head = f'<p style="margin:12px 0 2px 0; color:{look.muted}; font-size:small"><b>{heading}</b></p>'
        return head + items

    def _actors(self, event: Event) -> list[str]:
        seen = dict.fromkeys((part.name, str(part.role)) for part in event.actors)
        return [f"{escape(name)} <i>({escape(self._role(role))})</i>" for name, role in seen]

    def _role(self, role: str) -> str:
        return {
            "agent": self.tr("acts"),
            "patient": self.tr("is acted on"),
            "speaker": self.tr("speaks"),
        }.get(role, self.tr("takes part"))

    def _sources(self, event: Event) -> list[str]:
        from timeline_app.app.rows import article_rows

        look = current_look()
        rows = {row.id: row for row in article_rows(self._bridge.session.project)}
        lines = []
        for number, source in enumerate(event.sources):
            row = rows.get(source.article)
            title = row.headline if row else str(source.article)
            where = f" — {row.publisher}" if row and row.publisher else ""
            copied = f" ({self.tr('copied text')})" if source.copy_of else ""
            quote = f'<br><span style="color:{look.muted}">“{escape(source.quote)}”</span>'
            named = escape(title + where + copied)
            lines.append(_link(f"source:{number}", named, look.accent) + quote)
        if event.independent_sources > 1:
            count = self.tr("{count} independent sources")
            lines.insert(0, escape(count.format(count=event.independent_sources)))
        return lines

    def _on_link(self, url: QUrl) -> None:
        session = self._bridge.session
        event = session.selected_event
        if event is None:
            return
        kind, _, number = url.toString().partition(":")
        if kind == "why":
            evidence = event.evidence[int(number)]
            session.show(Passage(evidence.article, evidence.span), origin=self)
        elif kind == "source":
            source = event.sources[int(number)]
            session.show(Passage(source.article, source.clause), origin=self)
        elif kind == "copy":
            QGuiApplication.clipboard().setText(self.citation(event))
            self.citation_copied.emit()

    def citation(self, event: Event) -> str:
        """Plain text that quotes the event: what, when, how sure, and each source with its words."""
        from timeline_app.app.rows import article_rows

        rows = {row.id: row for row in article_rows(self._bridge.session.project)}
        sure = f"{status_words(event.status)}, {certainty_words(event.certainty)}"
        lines = [f"{event.summary}: {event_date_words(event)} ({sure})"]
        for source in event.sources:
            row = rows[source.article]
            about = (row.headline, row.publisher, self.tr("published"), dating_words(row.dating))
            where = f"{', '.join(part for part in about[:2] if part)}, {' '.join(about[2:])}"
            chars = f"{source.clause.start}-{source.clause.end}"
            lines.append(f"“{source.quote}” {where} [{source.article}, {chars}]")
        return "\n".join(lines)


def _alternatives(event: Event) -> list[str]:
    lines = []
    for other in event.alternatives:
        when = interval_words(Interval.of_days(other.earliest, other.latest))
        lines.append(f"{escape(when)} — {escape(other.why)}")
    return lines


def _link(target: str, words_html: str, colour: str) -> str:
    return f'<a href="{target}" style="color:{colour}; text-decoration:none">{words_html}</a>'


def _arrow(target: str, look: Look) -> str:
    return "&nbsp;" + _link(target, "→", look.accent)
