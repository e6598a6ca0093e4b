"""The card of an article while no event is selected: when it was published, and why that is believed.

Links are ``clue:N`` (a clue's span) and ``clues`` (unfold).
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from timeline_app.app.rows import ArticleRow
from timeline_app.app.shelf import Shelf
from timeline_app.core.article import ArticleId
from timeline_app.core.datewords import bound_words
from timeline_app.core.event import Dating, Evidence
from timeline_app.core.interval import Interval
from timeline_app.ui.card_html import line, link, muted, opens, section
from timeline_app.ui.look import Look
from timeline_app.ui.plain import markup
from timeline_app.ui.wording import bounds_words, dating_words, range_words

_QUOTE_CHARS = 90
_CLUES_SHOWN = 8


def _tr(text: str) -> str:
    return QCoreApplication.translate("article_page", text)


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """One article with what its card needs to know; each method gives a page of HTML."""

    row: ArticleRow
    shelf: Shelf
    look: Look
    told: bool
    """True when the user set the date."""

    def head(self) -> str:
        """Headline, publisher, date and bounds."""
        row, look = self.row, self.look
        tone = look.resolved if row.dating is not None and row.dating.is_known else look.inferred
        parts = [f'<p style="font-size:large; margin:0 0 4px 0"><b>{markup(row.headline)}</b></p>']
        if row.publisher:
            parts.append(line(markup(row.publisher), f"color:{look.muted}"))
        published = _tr("Published: {date}").format(date=dating_words(row.dating))
        parts.append(line(f"<b>{markup(published)}</b>", f"color:{tone}"))
        if self.told:
            parts.append(line(f"<b>✓ {_tr('Date set by you')}</b>", f"color:{look.corrected}"))
        parts += [line(markup(words), f"color:{look.muted}") for words in self._bounds()]
        if self.shelf.is_unread(row.id):
            parts.append(line(markup(_tr("Its language cannot be read here."))))
        return "".join(parts)

    def _bounds(self) -> list[str]:
        dating = self.row.dating
        if dating is None or dating.is_known:
            return []
        bounds = [] if dating.is_undated else [Interval.of_days(dating.first, dating.last)]
        words = [bounds_words(bound) for bound in bounds]
        if dating.likely[0] <= dating.likely[1]:
            likely = range_words(*dating.likely)
            words.append(_tr("Likely {when}: a guess; it dates no event.").format(when=likely))
        return words

    def why(self, *, unfolded: bool = False) -> str:
        """The clues of the publication date, each of which opens its span, and those that contradict."""
        dating, look = self.row.dating, self.look
        if dating is None:
            return ""
        lines = self._clues(dating, unfolded)
        if not lines:
            known = _tr("The date came with the article.")
            lines = [markup(known if dating.given else _tr("Nothing says when."))]
        against = [f"⚡ {markup(self._named(words))}" for words in dating.conflicts]
        return section(_tr("WHY THIS PUBLICATION DATE"), lines, look) + section(
            _tr("CLUES THAT CONTRADICT"), against, look
        )

    def _clues(self, dating: Dating, unfolded: bool) -> list[str]:
        """One line a clue, those of the article itself first, the others below their headline."""
        seen = {
            (clue.article != self.row.id, clue.article, clue.text, clue.clue, clue.bound): number
            for number, clue in reversed(list(enumerate(dating.evidence)))
        }
        numbers = sorted(seen.values(), key=lambda n: self._rank(dating.evidence[n], n))
        shown = numbers if unfolded else numbers[:_CLUES_SHOWN]
        lines, article = [], self.row.id
        for number in shown:
            clue = dating.evidence[number]
            if clue.article != article:
                article = clue.article
                there = _tr("In “{headline}”").format(headline=self.shelf.headline(article))
                lines.append(muted(markup(there), self.look))
            lines.append(self._clue(number, clue))
        if len(numbers) > len(shown):
            words = _tr("▸ {count} more clues").format(count=len(numbers) - len(shown))
            lines.append(link("clues:", markup(words), self.look.accent))
        return lines

    def _rank(self, clue: Evidence, number: int) -> tuple[bool, str, int]:
        return clue.article != self.row.id, clue.article, number

    def _clue(self, number: int, clue: Evidence) -> str:
        quote = " ".join(clue.text.split())
        cut = quote if len(quote) <= _QUOTE_CHARS else quote[: _QUOTE_CHARS - 1].rstrip() + "…"
        words = (
            f"“{cut}”: {clue.clue}, {bound_words(clue.bound)}"
            if cut
            else f"{clue.clue}, {bound_words(clue.bound)}"
        )
        return opens(f"clue:{number}", markup(self._named(words)), self.look)

    def _named(self, words: str) -> str:
        for article in _articles_of(self.row.dating):
            words = words.replace(article, f"“{self.shelf.headline(article)}”")
        return words


def _articles_of(dating: Dating | None) -> list[ArticleId]:
    """Ids that a line may name, longest first, so that none is cut by another."""
    if dating is None:
        return []
    named = {clue.article for clue in dating.evidence} | {dating.article}
    return sorted((name for name in named if len(name) > 4), key=len, reverse=True)
