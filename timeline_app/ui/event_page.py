"""The words of an event's card as pages of links: what and when, the chain of reasons, who says so.

Links are ``why:N`` (a reason's span), ``source:N`` (a passage), ``apart:N`` (take the passage out of the
event), ``event:ID`` and the verbs ``clues``, ``merges`` (unfold), ``takeback``, ``together``, ``unaccept``,
``unhide``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from timeline_app.app.chain import Chain, Reason, chain_of, rule_of
from timeline_app.app.corrections import corrections_on, is_accepted, parted
from timeline_app.app.differences import differences
from timeline_app.app.shelf import Shelf
from timeline_app.core.article import ArticleId
from timeline_app.core.decisions import Decisions, is_among
from timeline_app.core.event import Event, Source
from timeline_app.core.project import Project
from timeline_app.ui.card_html import heading, line, link, muted, opens, section, steps
from timeline_app.ui.difference_words import aspect_words, sides
from timeline_app.ui.look import Look
from timeline_app.ui.plain import isolated, markup
from timeline_app.ui.wording import (
    bounds_words,
    certainty_words,
    dating_words,
    event_date_words,
    interval_words,
    role_words,
    status_words,
)

_MERGES_SHOWN = 2
_SHORTEST_ID = 5
"""A shorter article id could be a word or a number of the line itself."""
_NAME_CHARS = 36


def _tr(text: str) -> str:
    return QCoreApplication.translate("event_page", text)


@dataclass(frozen=True, slots=True)
class EventPage:
    """One event with what its card needs to know; each method gives a page of HTML."""

    event: Event
    project: Project
    decisions: Decisions
    shelf: Shelf
    look: Look

    def head(self) -> str:
        """What, when, how sure, and what the user has said of it."""
        event, look = self.event, self.look
        tone = look.resolved if event.certainty == "certain" else look.inferred
        sure = _tr("{percent} % sure that the truth lies inside").format(
            percent=round(event.confidence * 100)
        )
        about = (status_words(event.status), certainty_words(event.certainty), sure)
        parts = [
            f'<p style="font-size:large; margin:0 0 4px 0"><b>{markup(event.summary)}</b></p>',
            line(f"<b>{markup(event_date_words(event))}</b>", f"color:{tone}"),
            line(markup(bounds_words(event.interval)), f"color:{look.muted}"),
            *self._core(),
            f'<p style="margin:4px 0 0 0">{markup(" · ".join(about))}</p>',
        ]
        if event.place:
            parts.append(line(markup(_tr("In {place}").format(place=isolated(event.place)))))
        return "".join((*parts, *self._decided()))

    def _core(self) -> list[str]:
        """The stretch that is certain, of what held over an interval."""
        core = self.event.core
        if core is None or core.is_unbounded:
            return []
        words = _tr("certainly {when}").format(when=interval_words(core))
        return [line(markup(words), f"color:{self.look.muted}")]

    def _decided(self) -> list[str]:
        look, parts = self.look, []
        made = corrections_on(self.decisions, self.event)
        if made:
            words, back = _tr("Date set by you"), _tr("Take back")
            if made[0].why:
                words = _tr("Read by you as {reading}").format(reading=made[0].why)
            parts.append((words, link("takeback:", markup(back), look.accent)))
        if parted(self.decisions, self.event):
            words, back = _tr("Told apart from another event by you"), _tr("Take back")
            parts.append((words, link("together:", markup(back), look.accent)))
        if is_accepted(self.decisions, self.event):
            words, back = _tr("Accepted by you"), _tr("Withdraw")
            parts.append((words, link("unaccept:", markup(back), look.accent)))
        if is_among(self.event, self.decisions.hidden):
            words, back = _tr("Hidden by you"), _tr("Show again")
            parts.append((words, link("unhide:", markup(back), look.accent)))
        return [
            f'<p style="margin:4px 0 0 0; color:{look.corrected}"><b>✓ {markup(words)}</b> · {back}</p>'
            for words, back in parts
        ]

    def why(self, *, unfolded: bool = False) -> str:
        """The chain: phrase → what it counts from → rule → interval → what was rejected."""
        chain = chain_of(self.event)
        rows: list[tuple[str, str]] = []
        for reason in chain.phrases:
            rule, rest = rule_of(reason)
            is_phrase = bool(reason.quote) and rule != reason.words
            if is_phrase or rest:
                rows.append((_tr("Phrase"), self._link(reason, f"“{isolated(reason.quote)}”")))
                rows.append((_tr("Rule"), markup(rule)))
                rows.append((_tr("Counts from"), markup(rest)))
            else:
                rows.append((_tr("Says"), self._link(reason, reason.words)))
        rows += self._published(chain, unfolded)
        result = (f"<b>{self._link(r, event_date_words(self.event))}</b>" for r in chain.results)
        rows += [(_tr("So"), words) for words in result]
        rows += [(_tr("Rejected"), self._link(r, self.named(r.words))) for r in chain.rejected]
        return heading(_tr("WHY THIS DATE"), self.look) + steps(rows, self.look)

    def _published(self, chain: Chain, unfolded: bool) -> list[tuple[str, str]]:
        rows = []
        for reason in chain.anchors:
            rows.append((_tr("Published"), self._link(reason, self._publication(reason))))
        if chain.clues:
            count = _tr("worked out from {count} clues").format(count=len(chain.clues))
            fold = f"{'▾' if unfolded else '▸'} {count}"
            words = [link("clues:", markup(fold), self.look.accent)]
            if unfolded:
                words += (self._link(reason, self.named(reason.words)) for reason in chain.clues)
            gap = "margin:0 0 4px 0"
            rows.append(("", "".join(f'<p style="{gap}">{said}</p>' for said in words)))
        return rows

    def _publication(self, reason: Reason) -> str:
        """The article and its date, as the article list says it."""
        row = None if reason.evidence is None else self.shelf.row(reason.evidence.article)
        if row is None:
            return reason.words
        return f"“{_short(row.headline)}”: {dating_words(row.dating)}"

    def _link(self, reason: Reason, words: str) -> str:
        if reason.evidence is None:
            return markup(words)
        return opens(f"why:{reason.number}", markup(words), self.look)

    def rest(self, *, unfolded: bool = False) -> str:
        """Who takes part, who says so, where the sources disagree, why they are one event."""
        return "".join(
            (
                section(_tr("SOURCES DISAGREE"), self._conflicts(), self.look),
                self._differences(),
                section(_tr("WHO"), self._actors(), self.look),
                section(self._sources_title(), self._sources(), self.look),
                section(_tr("WHY ONE EVENT"), self._merges(unfolded), self.look),
            )
        )

    def _differences(self) -> str:
        """What is said where the sources differ, and who says it."""
        rows = []
        for difference in differences(self.project, self.event):
            label = markup(aspect_words(difference.aspect))
            for words, sources in sides(difference).items():
                names = ", ".join(_short(self.shelf.headline(one.article)) for one in sources)
                rows.append((label, f"{markup(words)}<br>{muted(markup(names), self.look)}"))
                label = ""
        return heading(_tr("SOURCES DIFFER"), self.look) + steps(rows, self.look) if rows else ""

    def _actors(self) -> Iterable[str]:
        seen = dict.fromkeys((part.name, part.role) for part in self.event.actors)
        return [
            f"{markup(name)} {muted(markup(role_words(role)), self.look)}" for name, role in seen
        ]

    def _sources_title(self) -> str:
        copies = sum(source.copy_of is not None for source in self.event.sources)
        count = self.event.independent_sources
        words = [
            _tr("1 SOURCE")
            if count <= 1
            else _tr("{count} INDEPENDENT SOURCES").format(count=count)
        ]
        if copies:
            words.append(_tr("1 COPY") if copies == 1 else _tr("{n} COPIES").format(n=copies))
        return ", ".join(words)

    def _sources(self) -> list[str]:
        return [self._source(number, source) for number, source in enumerate(self.event.sources)]

    def _source(self, number: int, source: Source) -> str:
        row = self.shelf.row(source.article)
        title = row.headline if row else str(source.article)
        about = (
            []
            if row is None
            else [part for part in (row.publisher, dating_words(row.dating)) if part]
        )
        if source.copy_of is not None:
            name = self.shelf.headline(source.copy_of)
            about.append(_tr("copy of “{headline}”").format(headline=_short(name)))
        quote = f"“{markup(' '.join(source.quote.split()))}”"
        return (
            f"{link(f'source:{number}', markup(title), self.look.accent)}"
            f"<br>{muted(markup(' · '.join(about)), self.look)}<br>{quote}{self._apart(number)}"
        )

    def _apart(self, number: int) -> str:
        """The way to say that this passage tells another event, where there are others to part it from."""
        if len(self.event.sources) < 2:
            return ""
        return f"<br>{link(f'apart:{number}', markup(_tr('Not this event')), self.look.accent)}"

    def _conflicts(self) -> list[str]:
        """What the sources say against each other; the last of them each name another event."""
        lines = self.event.conflicts
        others = self.event.disputes
        plain = len(lines) - len(others)
        found = []
        for number, words in enumerate(lines):
            said = f"⚡ {markup(self.named(words, whole=True))}"
            is_dispute = number >= plain
            other = others[number - plain] if is_dispute else ""
            found.append(opens(f"event:{other}", said, self.look) if is_dispute else said)
        return found

    def _merges(self, unfolded: bool) -> list[str]:
        merges = chain_of(self.event).merges
        shown = merges if unfolded else merges[:_MERGES_SHOWN]
        lines = [self._link(reason, self.named(reason.words)) for reason in shown]
        if len(merges) > len(shown):
            words = _tr("▸ {count} more reasons").format(count=len(merges) - len(shown))
            lines.append(link("merges:", markup(words), self.look.accent))
        return lines

    def named(self, words: str, *, whole: bool = False) -> str:
        """The line with headlines for article ids; the event's own article need not be named."""
        own = self.event.sources[0].article if self.event.sources else None
        for article_id in sorted(_articles_named(self.event)):
            if len(article_id) < _SHORTEST_ID:
                continue
            if article_id == own and not whole:
                words = words.replace(f" ({article_id})", "")
            words = words.replace(article_id, f"“{_short(self.shelf.headline(article_id))}”")
        return words


def _articles_named(event: Event) -> frozenset[ArticleId]:
    """The articles that the event's sources and reasons may name."""
    told = {source.article for source in event.sources}
    copied = {source.copy_of for source in event.sources if source.copy_of is not None}
    return frozenset(told | copied | {evidence.article for evidence in event.evidence})


def _short(headline: str) -> str:
    return headline if len(headline) <= _NAME_CHARS else headline[: _NAME_CHARS - 1].rstrip() + "…"
