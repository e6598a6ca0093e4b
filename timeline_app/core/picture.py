"""What a picture of the timeline should be: plain options, free of Qt and NumPy."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.core.choices import GROUPINGS as GROUPINGS
from timeline_app.core.choices import THEMES as THEMES
from timeline_app.core.choices import GroupBy as GroupBy
from timeline_app.core.choices import ThemeName as ThemeName
from timeline_app.core.filters import EVERYTHING, Filter

BASE_DPI = 96
NO_KEY = ""
"""Key of the lane for events without an actor, article or place."""
OTHER_KEYS = "*"
"""Key of the lane that small groups share."""


@dataclass(frozen=True, slots=True)
class ViewOptions:
    """How what passes the filter is laid out, in the window and in pictures alike.

    Lanes are named by their keys: an actor's or article's id, a place, a status;
    ``NO_KEY`` and ``OTHER_KEYS`` for the rest.
    """

    group_by: GroupBy = "actor"
    fold: bool = True
    """Fold long empty stretches."""
    unfolded: tuple[int, ...] = ()
    """Folds that were opened by hand: the day number of each one's first empty day."""
    lane_order: tuple[str, ...] = ()
    """Keys of lanes that come first, in this order; the rest follow in theirs."""
    collapsed: frozenset[str] = frozenset()
    """Keys of lanes squeezed to a single row."""
    dim: bool = False
    """Draw what the choice of actors leaves out, pale, instead of hiding it."""


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """Everything a picture depends on besides the project: the same options give the same bytes.

    **Units**: ``width`` and ``height`` are logical pixels; the image has ``scale`` times as many.
    ``filter.from_day``/``to_day`` also bound the time axis.
    """

    width: int = 1920
    height: int = 1080
    scale: float = 1.0
    dpi: int | None = None
    """When given, ``scale`` is ``dpi / 96``."""
    theme: ThemeName = "light"
    title: str = ""
    legend: bool = True
    sources: bool = True
    """List the articles under the picture."""
    view: ViewOptions = ViewOptions()
    filter: Filter = EVERYTHING
    pages: int = 1
    """The time range is split over so many images, ``name-1.png`` and so on."""

    @property
    def pixel_ratio(self) -> float:
        """Image pixels for one logical pixel."""
        return self.scale if self.dpi is None else self.dpi / BASE_DPI

    @property
    def pixel_size(self) -> tuple[int, int]:
        """Width and height of the image in pixels."""
        return round(self.width * self.pixel_ratio), round(self.height * self.pixel_ratio)
