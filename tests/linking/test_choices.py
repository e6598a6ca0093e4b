"""Mentions between two events; what becomes of whole articles stands in ``tests/gold/merging``."""

from __future__ import annotations

from timeline_app.core.article import Span
from timeline_app.linking.candidates import Link, MentionRef
from timeline_app.linking.choices import without_choices

HERE, MAY, JUNE, LATE = (MentionRef(article, 0) for article in range(4))


def _link(one: MentionRef, two: MentionRef, score: float) -> Link:
    return Link(one, two, "retelling", score, "", Span(0, 1), Span(0, 1))


def _cannot(one: MentionRef, two: MentionRef) -> bool:
    return (one == MAY) != (two == MAY) and HERE not in (one, two)


def test_between_two_that_are_as_like_nothing_is_chosen() -> None:
    links, choices = without_choices([_link(HERE, MAY, 9.0), _link(HERE, JUNE, 8.0)], _cannot)
    assert links == []
    assert [(choice.mention, choice.rivals) for choice in choices] == [(HERE, (MAY, JUNE))]


def test_what_is_clearly_more_like_is_taken() -> None:
    best = _link(HERE, MAY, 12.0)
    assert without_choices([best, _link(HERE, JUNE, 8.0)], _cannot) == ([best], [])


def test_two_that_agree_outweigh_one() -> None:
    links = [_link(HERE, JUNE, 9.0), _link(HERE, LATE, 9.0), _link(HERE, MAY, 9.0)]
    assert without_choices(links[:2], _cannot) == (links[:2], [])
    kept, choices = without_choices([*links[:2], _link(HERE, MAY, 8.0)], _cannot)
    assert (kept, choices) == (links[:2], [])


def test_what_may_be_one_is_no_choice() -> None:
    links = [_link(HERE, MAY, 9.0), _link(HERE, JUNE, 9.0)]
    assert without_choices(links, lambda *_: False) == (links, [])
