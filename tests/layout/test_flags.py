"""Publication dates on the axis."""

from __future__ import annotations

import pytest

from timeline_app.core.article import Article, ArticleId
from timeline_app.core.calendar import DAY_S, day_number
from timeline_app.core.event import Dating
from timeline_app.core.project import Linked, Project
from timeline_app.layout.axis import AXIS_UNITS, Axis, Piece
from timeline_app.layout.flags import Flag, article_title, place_flags
from timeline_app.layout.ticks import Window

BASE = day_number(1955, 3)
AXIS = Axis((Piece(BASE * DAY_S, (BASE + 100) * DAY_S, 0.0, AXIS_UNITS),))
WINDOW = Window(0.0, AXIS_UNITS, 1000.0)
PAGE = ArticleId("page.txt")


def flags(
    first: int | None, last: int | None, given: bool = False, window: Window = WINDOW
) -> tuple[Flag, ...]:
    dating = Dating(PAGE, first, last, given, (0, 0), 0, 0.9, ())
    project = Project((Article(PAGE, "text", title="A page"),), linked=Linked(dating=(dating,)))
    return place_flags(project, AXIS, window, frozenset({PAGE}))


def test_a_given_date_stands_on_its_day() -> None:
    (flag,) = flags(BASE + 10, BASE + 10, given=True)
    assert (flag.start_px, flag.end_px) == pytest.approx((100.0, 110.0))
    assert flag.words == "11 Mar 1955"
    assert flag.title == "A page"


def test_an_inferred_date_shows_its_interval() -> None:
    (flag,) = flags(BASE + 10, BASE + 30)
    assert (flag.start_px, flag.end_px) == pytest.approx((100.0, 310.0))
    assert flag.words.startswith("≈")
    assert not flag.given


@pytest.mark.parametrize(
    ("first", "last", "left", "right"),
    [(None, BASE + 50, True, False), (BASE + 50, None, False, True)],
)
def test_an_open_side_is_a_short_fade(
    first: int | None, last: int | None, left: bool, right: bool
) -> None:
    (flag,) = flags(first, last)
    assert (flag.fades_left, flag.fades_right) == (left, right)
    assert flag.end_px - flag.start_px < 60


def test_undated_and_far_ones_have_no_flag() -> None:
    assert flags(None, None) == ()
    assert flags(BASE + 90, BASE + 95, window=Window(0.0, 100.0, 1000.0)) == ()


def test_a_long_interval_is_cut_near_the_window() -> None:
    (flag,) = flags(BASE, BASE + 99, window=Window(500.0, 500.001, 1000.0))
    assert -100 < flag.start_px < flag.end_px < 1100


def test_an_article_without_a_headline_goes_by_its_id() -> None:
    assert article_title(Project((Article(PAGE, "text"),)), PAGE) == "page.txt"
