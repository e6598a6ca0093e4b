"""What the canvas shows, as a value: a project through a filter, laid out as the view options ask."""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline_app.core.article import ArticleId
from timeline_app.core.event import EventId
from timeline_app.core.filters import EVERYTHING, Filter
from timeline_app.core.picture import ViewOptions
from timeline_app.core.project import Project
from timeline_app.core.table import EventTable
from timeline_app.layout.arrangement import Arrangement
from timeline_app.layout.axis import Axis
from timeline_app.layout.captions import Captions
from timeline_app.layout.flags import Flag, article_title, place_flags
from timeline_app.layout.overview import Overview, build_overview
from timeline_app.layout.ticks import Window
from timeline_app.layout.views import Room, lay_out, period_s
from timeline_app.ui.composition import publication_numbers

AS_IT_COMES = ViewOptions()


@dataclass(frozen=True, slots=True, eq=False)
class CanvasContent:
    """A project's events, those of them that pass, and how they are laid out."""

    project: Project = field(default_factory=Project)
    table: EventTable = field(default_factory=lambda: EventTable.from_events(()))
    filter: Filter = EVERYTHING
    view: ViewOptions = AS_IT_COMES
    rows: dict[EventId, int] = field(default_factory=dict)
    """The table row of every event."""
    numbers: dict[ArticleId, int] = field(default_factory=dict)
    """The number of every article shown, as on its flag."""

    @classmethod
    def of(
        cls, project: Project, chosen: Filter, view: ViewOptions, table: EventTable | None
    ) -> CanvasContent:
        """The content; ``table`` is the project's where somebody has made it already."""
        table = EventTable.of(project) if table is None else table
        rows = {event_id: row for row, event_id in enumerate(table.ids)}
        numbers = publication_numbers(project, table, chosen.mask(table))
        return cls(project, table, chosen, view, rows, numbers)

    def shows(
        self, project: Project, chosen: Filter, view: ViewOptions, table: EventTable | None
    ) -> bool:
        """True where ``of`` would give the same content."""
        same_events = project is self.project and (table is None or table is self.table)
        return same_events and chosen == self.filter and view == self.view

    def laid_out(self, captions: Captions, width_px: float) -> Arrangement:
        """The arrangement for a plot so wide, on the whole axis. **Cost**: that of ``arrange``."""
        room = Room(width_px, whole_axis=True)
        return lay_out(self.table, self.filter, self.view, captions, room, self._title)

    def _title(self, article: str) -> str:
        return article_title(self.project, ArticleId(article))

    def overview(self, axis: Axis, bins: int) -> Overview:
        """Where all events lie, and those that pass."""
        return build_overview(self.table, self.filter.mask(self.table), axis, bins)

    def period_u(self, axis: Axis) -> tuple[float, float] | None:
        """The filter's period in axis units, None without one."""
        first, last = period_s(self.filter)
        if first is None and last is None:
            return None
        start, end = axis.to_u(
            [axis.start_s if first is None else first, axis.end_s if last is None else last]
        ).tolist()
        return start, end

    def flags(self, axis: Axis, window: Window) -> list[tuple[int, Flag]]:
        """The numbered publication flags of a window."""
        placed = place_flags(self.project, axis, window, frozenset(self.numbers))
        return [(self.numbers[flag.article], flag) for flag in placed]
