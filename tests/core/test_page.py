"""A page finds the sentence a span stands in."""

from __future__ import annotations

import pytest

from timeline_app.core.article import Page, Span


@pytest.mark.parametrize(
    ("span", "number"),
    [
        (Span(0, 4), 0),
        (Span(10, 20), 1),
        (Span(12, 15), 1),
        (Span(4, 12), None),
        (Span(8, 9), None),
        (Span(25, 26), None),
    ],
)
def test_a_span_lies_in_the_sentence_that_holds_it_whole(span: Span, number: int | None) -> None:
    page = Page(blocks=(), sentences=(Span(0, 8), Span(10, 20)))
    assert page.sentence_of(span) == number
