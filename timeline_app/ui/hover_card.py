"""The small card beside the pointer: what an event, a cluster or a flag is, in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from timeline_app.app.rows import publisher_of
from timeline_app.core.article import ArticleId
from timeline_app.core.event import Event
from timeline_app.core.project import Project
from timeline_app.layout.flags import Flag, article_title
from timeline_app.ui.fonts import Fonts
from timeline_app.ui.theme import Theme
from timeline_app.ui.wording import certainty_words, event_date_words, status_words

LISTED = 8
"""Events of a cluster that are named before "+N more"."""
_WIDEST_PX = 380
_APART = QPoint(14, 18)

Lines = tuple[tuple[str, str], ...]
"""Each line's role ("title", "plain", "muted", "warning") and its words."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("hover", text)


def event_lines(event: Event, project: Project) -> Lines:
    """An event: what, when and how sure, how real, who, and where it is told first."""
    who = ", ".join(dict.fromkeys(part.name for part in event.actors))
    lines = [
        ("title", event.summary),
        ("plain", f"{event_date_words(event)} · {certainty_words(event.certainty)}"),
        ("plain", " · ".join(part for part in (status_words(event.status), who) if part)),
    ]
    if event.conflicts:
        lines.append(("warning", f"⚡ {event.conflicts[0]}"))
    elif event.disputes:
        lines.append(("warning", _tr("⚡ Another source gives another date")))
    if event.sources:
        lines.append(("muted", _source(event, project)))
    return tuple(lines)


def _source(event: Event, project: Project) -> str:
    """The first source by headline and publisher, and how many more there are."""
    words = _headline(event.sources[0].article, project)
    more = len({source.article for source in event.sources}) - 1
    return words + (_tr(" and {count} more").format(count=more) if more else "")


def _headline(article: ArticleId, project: Project) -> str:
    known = next((one for one in project.articles if one.id == article), None)
    reading = next((one for one in project.readings if one.article == article), None)
    publisher = "" if known is None else publisher_of(known, reading)
    title = article_title(project, article)
    return f"{title} – {publisher}" if publisher else title


def cluster_lines(events: Sequence[Event]) -> Lines:
    """A cluster: its events, weightiest first."""
    lines = [("title", _tr("{count} events").format(count=f"{len(events):,}"))]
    lines += [("plain", f"{event_date_words(e)}  {e.summary}") for e in events[:LISTED]]
    if len(events) > LISTED:
        more = _tr("+{count} more").format(count=f"{len(events) - LISTED:,}")
        lines.append(("muted", more))
    lines.append(("muted", _tr("Click to choose one, double-click to zoom in")))
    return tuple(lines)


def flag_lines(flag: Flag, project: Project) -> Lines:
    """An article's flag: headline, publisher and publication date."""
    known = _tr("published {when}") if flag.given else _tr("published {when}, inferred")
    return (
        ("title", _headline(flag.article, project)),
        ("plain", known.format(when=flag.words)),
        ("muted", _tr("Click to open the article")),
    )


class HoverCard(QFrame):
    """Never takes the pointer or the focus. All text is shown plain."""

    def __init__(self, fonts: Fonts, parent: QWidget) -> None:
        super().__init__(parent)
        self._fonts = fonts
        self._lines: Lines = ()
        self._theme: Theme | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setObjectName("hoverCard")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 9, 12, 10)
        self._column.setSpacing(4)
        self.hide()

    @property
    def lines(self) -> Lines:
        """What it says."""
        return self._lines if self.isVisible() else ()

    def colour(self, theme: Theme) -> None:
        """Takes a theme's colours."""
        self._theme = theme
        self.setStyleSheet(
            f"#hoverCard {{ background: {theme.panel.name()};"
            f" border: 1px solid {theme.grid_strong.name()}; border-radius: 6px; }}"
            f"#hoverCard QLabel {{ background: transparent; }}"
        )

    def show_lines(self, lines: Lines, at: QPoint, room: QRect) -> None:
        """Shows lines beside a point, inside the room there is; both in the parent's pixels."""
        if lines != self._lines:
            self._lines = lines
            self._fill()
        self.adjustSize()
        place = at + _APART
        if place.x() + self.width() > room.right():
            place.setX(max(at.x() - self.width() - _APART.x(), room.left()))
        if place.y() + self.height() > room.bottom():
            place.setY(max(at.y() - self.height() - _APART.y() // 2, room.top()))
        self.move(place)
        self.raise_()
        self.show()

    def _fill(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for role, words in self._lines:
            self._column.addWidget(self._label(role, words))

    def _label(self, role: str, words: str) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setFont(self._fonts.bold if role == "title" else self._fonts.label)
        label.setWordWrap(True)
        label.setText(words)
        width = label.fontMetrics().horizontalAdvance(words) + 4
        label.setFixedWidth(min(width, _WIDEST_PX))
        if self._theme is not None:
            theme = self._theme
            colour = {"muted": theme.muted, "warning": theme.dispute}.get(role, theme.text)
            label.setStyleSheet(f"color: {colour.name()};")
        return label
