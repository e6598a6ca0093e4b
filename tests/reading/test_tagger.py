"""The tagger on whole pages: offsets, blocks, signals, quotations, hostile input."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline_app.core.article import Block, Page, Signal, Span, Timex, TimexType
from timeline_app.core.timeexpr import Nearest
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page

WORDS = st.sampled_from(
    "last next this the of in on since two few 3 14th 2014 '98 1990s May Sunday week years ago a "
    "early later and - , . 10:30 a.m. noon every twice half quarter third winter Easter from to".split()
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=25).map(" ".join))


def _tag(text: str) -> tuple[Timex, ...]:
    return tag(text, parse_page(text))


def _plain_page(text: str) -> Page:
    whole = Span(0, len(text))
    return Page((Block(whole, "paragraph"),), (whole,))


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_any_text_gives_ordered_spans_of_itself(text: str) -> None:
    end = 0
    for timex in tag(text, _plain_page(text)):
        assert timex.span.start >= end
        assert timex.text == text[timex.span.start : timex.span.end] != ""
        assert timex.type in get_args(TimexType)
        assert timex.signal in get_args(Signal)
        assert timex.rule
        end = timex.span.end


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_the_same_text_gives_the_same_tags(text: str) -> None:
    assert _tag(text) == _tag(text)


@pytest.mark.parametrize(
    "unit",
    ["1", "last ", "the ", "1990-", "May 3 ", "May 3, ", "3, ", "& 4 ", "a few ", "\u00a0", "("],
)
def test_long_monotonous_input_is_read_to_its_end(unit: str) -> None:
    text = unit * (60_000 // len(unit)) + " On 3 May 2014 it ended."
    found = tag(text, _plain_page(text))
    assert [t.text for t in found][-1] == "3 May 2014"


def test_typographic_spaces_and_quotes_do_not_move_offsets() -> None:
    text = "The talks\u00a0resumed\u00a0on\u00a0Thursday, at September\u2019s\nmeeting,\u2009in\u00a03\u00a0May\u00a02011."
    found = tag(text, _plain_page(text))
    assert [t.text for t in found] == ["Thursday", "September", "3\u00a0May\u00a02011"]


def test_furniture_is_never_read() -> None:
    text = "It rained on 3 May 2014. Posted 4 May 2015."
    page = Page(
        (Block(Span(0, 24), "paragraph"), Block(Span(25, len(text)), "boilerplate")),
        (Span(0, 24),),
    )
    assert [t.text for t in tag(text, page)] == ["3 May 2014"]


@pytest.mark.parametrize(
    ("text", "signal", "words"),
    [
        ("Held since 2015 by rebels.", "since", "since"),
        ("Closed until late 2015.", "until", "until"),
        ("Trained before 2011 abroad.", "before", "before"),
        ("Shut by March 2011.", "by", "by"),
        ("It rained over the past two weeks.", "during", "over"),
        ("He slept for two weeks.", "for", "for"),
        ("It fell in 2011.", "at", "in"),
        ("Two weeks after the fire.", "after", "after"),
        ("It fell 2011.", "", None),
    ],
)
def test_signals_stand_outside_the_span(text: str, signal: str, words: str | None) -> None:
    timex = _tag(text)[0]
    assert timex.signal == signal
    assert (timex.signal_span.of(text) if timex.signal_span else None) == words


def test_ranges_bind_their_halves() -> None:
    for text in ("War raged from 1936 to 1939.", "War raged between 1936 and 1939."):
        found = _tag(text)
        assert [t.signal for t in found] == [text.split()[2], "to"]
    found = _tag("The war (1936-39) was long.")
    assert [(t.text, t.signal) for t in found] == [("1936", "from"), ("39", "to")]


def test_quotations_are_marked_and_end_with_their_paragraph() -> None:
    text = "He said: “It fell in 2011.” It rose in 2012.\n\n“Never in 2013\n\nIt fell in 2014."
    found = {t.text: t.quoted for t in _tag(text)}
    assert found == {"2011": True, "2012": False, "2013": True, "2014": False}


def test_tense_gives_a_bare_month_its_direction() -> None:
    past, future = _tag("It fell in June.")[0], _tag("It will fall in June.")[0]
    assert isinstance(past.expr, Nearest)
    assert isinstance(future.expr, Nearest)
    assert (past.tense, past.expr.direction) == ("past", "past")
    assert (future.tense, future.expr.direction) == ("future", "future")


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("He resigned a week before the parade on 6 May 2012.", "by"),
        ("Three days after the village fair in 2012 he resigned.", "after"),
        ("He resigned a week before his deputy left on 6 May 2012.", "at"),
        ("He resigned a week before. A parade on 6 May 2012 failed.", "at"),
    ],
)
def test_the_date_of_what_a_length_counts_from_only_bounds(text: str, signal: str) -> None:
    assert _tag(text)[-1].signal == signal


def test_a_text_in_another_language_is_left_alone() -> None:
    text = (
        "Am Dienstag hat der Rat der Stadt beschlossen, die alte Brücke über den Fluss zu sperren. Im "
        "April 2014 war sie noch einmal geprüft worden, doch die Schäden sind größer als gedacht. Die "
        "Arbeiten sollen im September beginnen und bis 2016 dauern."
    )
    assert _tag(text) == ()
