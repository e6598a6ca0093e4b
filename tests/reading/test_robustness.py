"""Any text of any length: linear, no exception, offsets that hold. Sizes are compared, never seconds."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline_app.core.timeexpr import resolve
from timeline_app.core.timex3 import value
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page

SMALL = 8_000
TIMES = 4
LINEAR_AT_MOST = 9.0
"""Four times the text takes four times as long; sixteen times if the cost were quadratic."""

UNITS = {
    "digits": "1234567890",
    "commas": "1,000,",
    "slashes": "1/1/",
    "hyphens": "1990-",
    "bare numbers": "12 ",
    "years": "1990 ",
    "last": "last ",
    "months": "May 3 ",
    "quarters": "Q1 ",
    "table": "| Q1 | 12 | ",
    "numerals": "two thousand ",
    "chained": "A year earlier it fell. ",
    "stories": "In June 1999 it fell. In May it rose. ",
    "brackets": "(((((",
    "exclamations": "!!!!!",
    "stops": ".....",
    "combining marks": "e\u0301\u0301",
    "emoji": "\U0001f468\u200d\U0001f467\U0001f3fd ",
    "right to left": "\u05d9\u05d5\u05dd \u200f3/5/2014 ",
    "clocks": "10:30 a.m. ",
    "ranges": "from 3 to 5 May ",
    "seasons": "the summer of ",
    "tables": "17 1984 36,000 2.5 ",
    "quotation marks": '" “',
    "spaces": " " * 99 + "x",
    "line ends": "\n\r",
    "captions": "%s\n\n",
    "paragraphs": "It rained on 3 May.\n\n",
    "tails": "Leave a comment\n\n",
    "byline": "By Ann Lee and Bob Ray\n\n",
    "one word": "x",
}


def _spent(text: str) -> float:
    began = time.process_time()
    tag(text, parse_page(text))
    return time.process_time() - began


def _ratio(make: Callable[[int], str]) -> float:
    """The growth of the cost from one size to four times it, the best of three."""
    tag("warm", parse_page("warm"))
    small, large = make(SMALL), make(TIMES * SMALL)
    return min(
        max(_spent(large), 0.02) / max(min(_spent(small), _spent(small)), 0.004) for _ in range(3)
    )


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_the_cost_is_linear_in_monotonous_text(unit: str) -> None:
    assert _ratio(lambda size: unit * (size // len(unit))) < LINEAR_AT_MOST


@pytest.mark.parametrize("run", ["!", ".", "1", "x", " ", "\u0301", "(", "''", ".)", "\u2028"])
def test_the_cost_is_linear_in_a_run_between_words(run: str) -> None:
    assert _ratio(lambda size: f"Rain fell{run * (size // len(run))}x.") < LINEAR_AT_MOST
    assert _ratio(lambda size: f"It met Mr. A{run * (size // len(run))}x.") < LINEAR_AT_MOST


def test_the_cost_is_linear_where_a_tail_stands_before_many_paragraphs() -> None:
    line = "It rained in the hills above the town for most of the night and nobody could sleep in the old houses.\n\n"
    tail = "Leave a comment\n\n"
    assert _ratio(lambda size: tail * (size // 34) + line * (size // 200)) < LINEAR_AT_MOST


PIECES = st.sampled_from(
    "last;next;this;the;of;in;on;since;two;few;3;14th;2014;'98;1990s;May;Sunday;week;years;ago;a;early;later;"
    "and;-;–;,;.;10:30;a.m.;noon;every;twice;half;quarter;third;winter;Easter;from;to;between;before;after;31;"
    "February;29;0;9999;99999;BC;AD;century;\n\n;\r\n;“;”;';(;);İ;e\u0301;\u200b;1/2;1/2/03;2014-02-30;24:00;"
    "nineteen;twenty-;hundred;thousand;a year earlier;the same day;two days before".split(";")
)
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(PIECES, max_size=40).map(" ".join),
    st.lists(PIECES, max_size=40).map("".join),
)


@settings(max_examples=400, deadline=None)
@given(TEXTS, st.one_of(st.none(), st.integers(-4_000_000, 4_000_000)))
def test_any_text_gives_values_and_spans_of_itself(text: str, anchor: int | None) -> None:
    end = 0
    for timex in tag(text, parse_page(text)):
        assert end <= timex.span.start < timex.span.end <= len(text)
        assert timex.text == timex.span.of(text)
        assert timex.text == timex.text.strip()
        assert value(timex.expr, anchor)
        bounds = resolve(timex.expr, anchor, anchor).interval
        if bounds.start_s is not None and bounds.end_s is not None:
            assert bounds.start_s < bounds.end_s
        end = timex.span.end
