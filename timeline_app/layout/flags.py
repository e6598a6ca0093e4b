"""Publication dates as flags on the axis: given ones stand on a day, inferred ones show their interval."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.core.article import ArticleId
from timeline_app.core.calendar import DAY_S
from timeline_app.core.datewords import interval_words
from timeline_app.core.headlines import headline
from timeline_app.core.interval import Interval
from timeline_app.core.project import Project
from timeline_app.layout.axis import Axis
from timeline_app.layout.marks import BLEED_PX, FADE_PX
from timeline_app.layout.ticks import Window


@dataclass(frozen=True, slots=True)
class Flag:
    """One article's publication date in a window. **Units**: pixels from its left edge."""

    article: ArticleId
    title: str
    words: str
    start_px: float
    end_px: float
    given: bool
    fades_left: bool
    fades_right: bool


def article_title(project: Project, article: ArticleId) -> str:
    """The headline of an article of the project, the id of another."""
    known = next((one for one in project.articles if one.id == article), None)
    if known is None:
        return str(article)
    reading = next((one for one in project.readings if one.article == article), None)
    return headline(known, reading)


def place_flags(
    project: Project, axis: Axis, window: Window, shown: frozenset[ArticleId]
) -> tuple[Flag, ...]:
    """Flags of the articles shown whose publication is bounded on some side and lies in the window."""
    flags: list[Flag] = []
    for dating in project.linked.dating:
        if dating.article not in shown or dating.is_undated:
            continue
        first = dating.first if dating.first is not None else dating.last or 0
        last = dating.last if dating.last is not None else first
        start_u, end_u = (float(v) for v in axis.to_u([first * DAY_S, (last + 1) * DAY_S]))
        start_px, end_px = window.x_px(start_u), window.x_px(end_u)
        if end_px < 0 or start_px > window.width_px:
            continue
        if dating.first is None:
            start_px = end_px - FADE_PX
        if dating.last is None:
            end_px = start_px + FADE_PX
        words = interval_words(Interval.of_days(dating.first, dating.last))
        flags.append(
            Flag(
                dating.article,
                article_title(project, dating.article),
                words if dating.is_known else f"≈ {words}",
                max(start_px, -BLEED_PX),
                min(end_px, window.width_px + BLEED_PX),
                dating.is_known,
                dating.first is None,
                dating.last is None,
            )
        )
    return tuple(sorted(flags, key=lambda f: (f.start_px, f.title)))
