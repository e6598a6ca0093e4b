"""Whose day stands behind a charge or a verdict: the verb's, the deed's, or nobody's where nothing decides."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline_app.core.article import Reading

Read = Callable[[str], Reading]


def dated(read: Read, text: str) -> list[str]:
    """The words that the times of a sentence date."""
    return [e.trigger.of(text) for e in read(text).events if e.timexes]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("He was charged with robbing a mill on 4 March.", ["robbing"]),
        ("He was charged with shooting Ana Rook and robbing a mill on 4 March.", ["robbing"]),
        ("Prosecutors charged him with setting fire to a barn on 2 January.", ["setting"]),
        ("The mayor was accused of taking bribes in 2014.", ["taking"]),
        ("He was charged with selling drugs in Lund between 2010 and 2012.", ["selling"]),
    ],
)
def test_a_named_day_behind_a_charge_is_of_the_deed(read: Read, text: str, due: list[str]) -> None:
    assert dated(read, text) == due


@pytest.mark.parametrize(
    "text",
    [
        "He was charged with robbing a mill on Monday.",
        "He was charged with the murder of Ana Rook on 4 March.",
        "A man was arrested over the killing of a judge in 1999.",
        "He was acquitted of the murder of Ana Rook in 2015.",
        "He pleaded guilty to driving while drunk on 4 March.",
        "He was charged with being drunk on 4 March.",
    ],
)
def test_a_day_that_may_be_of_either_dates_neither(read: Read, text: str) -> None:
    assert dated(read, text) == []


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("He was charged with theft on 4 March.", "charged"),
        ("He was charged on Monday with the murder of Ana Rook.", "charged"),
        ("Tom Hobbs was convicted of the killing in 1995.", "convicted"),
        ("He was found guilty of robbing a mill on Monday.", "found"),
        ("The mayor was jailed for six years in 2012.", "jailed"),
        ("A man was arrested in 1999 over the killing of a judge.", "arrested"),
    ],
)
def test_the_verb_keeps_a_day_that_can_only_be_its_own(read: Read, text: str, due: str) -> None:
    assert dated(read, text) == [due]


def test_the_second_of_two_days_is_of_the_deed(read: Read) -> None:
    text = "He was charged on Monday with the murder of Ana Rook on 4 March."
    assert dated(read, text) == ["charged", "murder"]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("He denied being in Lund on 3 May 2015.", []),
        ("He denied stealing the car on 3 May 2015.", ["stealing"]),
        ("He denied the theft on 3 May 2015.", ["denied"]),
    ],
)
def test_a_named_day_behind_a_denied_deed_is_no_day_of_the_denial(
    read: Read, text: str, due: list[str]
) -> None:
    assert dated(read, text) == due
