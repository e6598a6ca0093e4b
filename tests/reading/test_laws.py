"""Laws of the tagger as a whole: the calendar repeats after 400 years (Easter does not); plain paragraphs do not meddle."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from timeline_app.core.calendar import day_number
from timeline_app.core.timeexpr import resolve
from timeline_app.core.timex3 import value
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page

CYCLE = 146_097
"""Days of 400 years."""

DATED = (
    "The mill burned down in {y}.",
    "The bridge was opened on 29 February {y}, and closed in May {y}.",
    "They signed on Monday, 3 March {y}, in the old hall.",
    "The pier stood from March to June {y}.",
    "In the spring of {y} the river froze.",
    "It was sold on {y}-07-14 at noon.",
    "Profits fell in the third quarter of {y}.",
    "It was begun in early {y}. Two years later it was done.",
)
SPOKEN = (
    "The board met last week.",
    "He will resign on Thursday.",
    "Nobody has seen the boat since September.",
    "It rained over the past four months.",
    "The fair opens in three days.",
    "She left two years ago.",
    "They met on Boxing Day last year.",
    "It closed earlier this month.",
)
PLAIN = (
    "The mill burned down on 3 May 2011.",
    "The council met last week in the old hall.",
    "The works took four years and two months.",
    "The boat comes every Sunday.",
    "He was born in the 1970s on the coast.",
    "Nobody knows who owns the land behind the quarry.",
    "She came back the day before yesterday.",
)

Row = tuple[int, int, str, int | None, int | None]


def _rows(text: str, day: int) -> list[Row]:
    found: list[Row] = []
    for timex in tag(text, parse_page(text)):
        bounds = resolve(timex.expr, day, day).interval
        known = value(timex.expr, day)
        found.append((timex.span.start, timex.span.end, known, bounds.start_s, bounds.end_s))
    return found


def _later(row: Row) -> Row:
    start, end, known, first, last = row
    moved = re.sub(r"^\d{4}", lambda year: f"{int(year[0]) + 400:04d}", known)
    seconds = CYCLE * 86_400
    return (
        start,
        end,
        moved,
        None if first is None else first + seconds,
        None if last is None else last + seconds,
    )


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.sampled_from(DATED + SPOKEN), min_size=1, max_size=6),
    st.integers(1100, 1599),
    st.integers(day_number(1100), day_number(1600)),
)
def test_four_hundred_years_move_all_by_as_much(parts: list[str], year: int, day: int) -> None:
    text = "\n\n".join(parts)
    now, then = _rows(text.format(y=year), day), _rows(text.format(y=year + 400), day + CYCLE)
    assert [_later(row) for row in now] == then


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.sampled_from(PLAIN), min_size=1, max_size=4, unique=True),
    st.lists(st.sampled_from(PLAIN), min_size=1, max_size=4, unique=True),
    st.integers(day_number(1990), day_number(2030)),
)
def test_two_plain_paragraphs_give_what_each_gives(
    first: list[str], second: list[str], day: int
) -> None:
    one, other = " ".join(first), " ".join(second)
    gap = len(one) + 2
    apart = _rows(one, day) + [(s + gap, e + gap, *rest) for s, e, *rest in _rows(other, day)]
    assert _rows(f"{one}\n\n{other}", day) == apart
