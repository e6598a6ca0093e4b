"""What a picture holds and where: everything settled before the first pixel is painted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from timeline_app.core.article import ArticleId
from timeline_app.core.datewords import interval_words
from timeline_app.core.event import Dating
from timeline_app.core.interval import Interval
from timeline_app.core.picture import ExportOptions
from timeline_app.core.project import Project
from timeline_app.core.table import Bools, EventTable
from timeline_app.layout.arrangement import ROW_PX, Arrangement
from timeline_app.layout.captions import Captions
from timeline_app.layout.flags import article_title
from timeline_app.layout.lanes import MAX_LANES
from timeline_app.layout.views import Room, lay_out
from timeline_app.ui.fonts import text_width
from timeline_app.ui.legend import legend_height
from timeline_app.ui.paint import HEADER_PX, Style
from timeline_app.ui.time_axis import AXIS_PX

MARGIN_PX = 14.0
TITLE_HEIGHT_PX = 40.0
SOURCE_LINE_PX = 17.0
MAX_SOURCE_LINES = 4
FOOTER_PX = 22.0
LEAST_LANE_PX = 3 * ROW_PX
SEPARATOR = "     "


@dataclass(frozen=True, slots=True, eq=False)
class Composition:
    """One picture's parts. **Units**: logical pixels from the top left of the image."""

    arrangement: Arrangement
    plot_left_px: float
    plot_top_px: float
    plot_width_px: float
    plot_height_px: float
    axis_top_px: float
    has_legend: bool
    """False too where a small picture has no room for it."""
    legend_top_px: float
    sources_top_px: float
    title: str
    source_lines: tuple[str, ...]
    numbers: dict[ArticleId, int]
    """The number of each article shown, as on its flag and in the list of sources."""
    footer: str


def compose(project: Project, options: ExportOptions, style: Style) -> Composition:
    """The composition of a project's picture.

    **Cost**: that of ``arrange``.
    """
    table = EventTable.of(project)
    mask = options.filter.mask(table)
    dated = mask & ~table.is_undated
    numbers = publication_numbers(project, table, mask)
    inner_px = options.width - 2 * MARGIN_PX
    lines = _source_lines(project, numbers, style, inner_px) if options.sources else ()
    legend_px = legend_height(style, inner_px) + 6 if options.legend else 0.0
    top_px = TITLE_HEIGHT_PX if options.title else 10.0
    room_px = options.height - top_px - AXIS_PX - 6 - FOOTER_PX
    legend_px, lines = _with_room(room_px - LEAST_LANE_PX, legend_px, lines)
    below_px = AXIS_PX + 6 + legend_px + len(lines) * SOURCE_LINE_PX + FOOTER_PX
    height_px = max(options.height - top_px - below_px, 3 * ROW_PX)
    width_px = max(options.width - HEADER_PX - 2 * MARGIN_PX, 80.0)
    axis_top = top_px + height_px
    arrangement = _arranged(project, table, options, style, (width_px, height_px))
    dimmed = int(arrangement.pale.sum())
    return Composition(
        arrangement,
        MARGIN_PX + HEADER_PX,
        top_px,
        width_px,
        height_px,
        axis_top,
        legend_px > 0,
        axis_top + AXIS_PX + 6,
        axis_top + AXIS_PX + 6 + legend_px,
        options.title,
        lines,
        numbers,
        footer_words(
            int((mask & table.is_undated).sum()),
            int((~mask).sum()) - dimmed,
            int(dated.sum()),
            dimmed,
        ),
    )


def _with_room(
    room_px: float, legend_px: float, lines: tuple[str, ...]
) -> tuple[float, tuple[str, ...]]:
    """The height of the legend and the lines of sources; what leaves the plot no room goes, legend first."""
    if legend_px + len(lines) * SOURCE_LINE_PX > room_px:
        legend_px = 0.0
    if len(lines) * SOURCE_LINE_PX > room_px:
        lines = ()
    return legend_px, lines


def _arranged(
    project: Project,
    table: EventTable,
    options: ExportOptions,
    style: Style,
    size_px: tuple[float, float],
) -> Arrangement:
    """Axis, lanes and rows for a plot of that width (of one page) and height."""
    width_px, height_px = size_px
    return lay_out(
        table,
        options.filter,
        options.view,
        Captions(table, lambda text: text_width(style.fonts.label, text)),
        Room(
            width_px * options.pages,
            height_px,
            max(min(MAX_LANES, int(height_px // LEAST_LANE_PX)), 1),
        ),
        lambda article: article_title(project, ArticleId(article)),
    )


def footer_words(undated: int, hidden: int, drawn: int, dimmed: int = 0) -> str:
    """What the picture shows and what it leaves out."""
    parts = [f"{drawn:,} event{'s' if drawn != 1 else ''}"]
    if dimmed:
        parts.append(f"{dimmed:,} more, pale")
    if undated:
        parts.append(f"{undated:,} undated, not drawn")
    if hidden:
        parts.append(f"{hidden:,} hidden by filters")
    return " · ".join(parts)


def publication_numbers(project: Project, table: EventTable, mask: Bools) -> dict[ArticleId, int]:
    """Articles that report a shown event, numbered by publication, the undated last."""
    shown = {
        table.article_ids[at]
        for at in np.unique(table.articles.values[mask[table.articles.rows()]])
    }
    dating = {d.article: d for d in project.linked.dating}
    ordered = sorted(shown, key=lambda a: (*_when(dating.get(a)), a))
    return {article: number for number, article in enumerate(ordered, 1)}


def _when(dating: Dating | None) -> tuple[bool, int]:
    if dating is None or dating.is_undated:
        return True, 0
    return False, dating.last if dating.last is not None else dating.first or 0


def _source_lines(
    project: Project, numbers: dict[ArticleId, int], style: Style, width_px: float
) -> tuple[str, ...]:
    """The numbered sources, several on a line."""
    dating = {d.article: d for d in project.linked.dating}
    items = [
        f"{number}  {article_title(project, article)} ({publication_words(dating.get(article))})"
        for article, number in numbers.items()
    ]
    return tuple(wrapped(items, style, width_px))


def publication_words(dating: Dating | None) -> str:
    """An article's publication date in words, "≈" before an inferred one."""
    if dating is None or dating.is_undated:
        return "publication date not known"
    words = interval_words(Interval.of_days(dating.first, dating.last))
    return words if dating.is_known else f"≈ {words}"


def wrapped(items: Sequence[str], style: Style, width_px: float) -> list[str]:
    """Items joined into lines of at most ``width_px``; what does not fit is counted."""
    lines: list[str] = []
    for at, item in enumerate(items):
        longer = lines[-1] + SEPARATOR + item if lines else item
        if lines and text_width(style.fonts.small, longer) <= width_px:
            lines[-1] = longer
        elif len(lines) < MAX_SOURCE_LINES:
            lines.append(item)
        else:
            lines.append(f"and {len(items) - at} more articles")
            break
    return lines
