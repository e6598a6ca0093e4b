"""Flags on the axis: few stand as near their dates as they can, many leave room by a counted one."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from pytestqt.qtbot import QtBot

from timeline_app.core.article import ArticleId
from timeline_app.layout.flags import Flag
from timeline_app.ui.fonts import load_fonts, text_width
from timeline_app.ui.paint import Style
from timeline_app.ui.theme import load_theme
from timeline_app.ui.time_axis import REACH_PX, flag_boxes, more_box

WIDTH = 1200.0


@pytest.fixture
def style(qtbot: QtBot) -> Style:
    return Style(load_theme("light"), load_fonts())


def flags_at(*places_px: float) -> list[tuple[int, Flag]]:
    return [
        (n, Flag(ArticleId(f"a{n}"), f"Story {n}", "3 May 2021", x, x, True, False, False))
        for n, x in enumerate(places_px, 1)
    ]


def test_few_flags_stand_where_stepping_aside_brings_them(style: Style) -> None:
    flags = flags_at(*(100.0 + 7.3 * (at % 9) for at in range(28)))
    walked: list[tuple[float, float]] = []
    for number, flag in flags:
        x_px, box_px = flag.start_px, text_width(style.fonts.small, str(number)) + 8
        while any(a < x_px + box_px + 3 and x_px < b + 3 for a, b in walked):
            x_px += 2
        walked.append((x_px, x_px + box_px))
    boxes = flag_boxes(flags, style, WIDTH)
    assert [box.left() for _, _, box in boxes] == pytest.approx([a for a, _ in walked])
    assert more_box(flags, boxes, style, WIDTH) is None


def test_flags_without_room_are_counted(style: Style) -> None:
    flags = flags_at(*(WIDTH * at / 300 for at in range(300)))
    boxes = flag_boxes(flags, style, WIDTH)
    more = more_box(flags, boxes, style, WIDTH)
    assert more is not None
    assert more[0] == f"+{300 - len(boxes)}"
    cloths = sorted((cloth.left(), cloth.right()) for _, _, cloth in boxes)
    assert len(cloths) > 30
    assert all(a[1] < b[0] for a, b in pairwise([*cloths, (more[1].left(), WIDTH)]))
    assert all(cloth.left() - flag.start_px <= REACH_PX for _, flag, cloth in boxes)


def test_a_few_flags_at_the_right_edge_are_counted_too(style: Style) -> None:
    flags = flags_at(WIDTH - 30, WIDTH - 30, WIDTH - 30, WIDTH - 30)
    boxes = flag_boxes(flags, style, WIDTH)
    more = more_box(flags, boxes, style, WIDTH)
    assert more is not None
    assert 0 < int(more[0]) <= 4


def test_hundreds_of_flags_are_placed_within_a_frame_or_two(style: Style) -> None:
    """They used to take seconds, and in every paint."""
    flags = flags_at(*(WIDTH * (at % 7) / 7 for at in range(600)))
    began = time.process_time()
    flag_boxes(flags, style, WIDTH)
    assert time.process_time() - began < 0.25
