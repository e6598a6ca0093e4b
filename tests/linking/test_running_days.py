"""The Nth day of what runs, beside its beginning, on invented stories."""

from __future__ import annotations

import pytest

from tests.linking.conftest import Beside, Days
from timeline_app.core.article import Article, ArticleId

BLOCKADE = "The blockade of Quarn harbour by its fishermen began on 3 March 2031. Nets hang across the mole."
NONE = (None, None)


def _bounds(beside: Beside, later: str, *first: str) -> Days:
    """Bounds of an undated article beside others of its story."""
    others = (Article(ArticleId(f"first{n}"), text) for n, text in enumerate(first))
    return beside(f"{later} The fishermen mend their nets.", *others)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The blockade of Quarn is in its thirtieth day.", ("2031-04-01", "2031-04-01")),
        ("Today is the 12th day of the blockade of Quarn.", ("2031-03-14", "2031-03-14")),
        (
            "It is day 40 of the blockade at Quarn, and the soup is thin.",
            ("2031-04-11", "2031-04-11"),
        ),
        ("The blockade of Quarn entered its eighth day yesterday.", ("2031-03-11", "2031-03-11")),
        ("The blockade at Quarn went into its 15th day on Monday.", ("2031-03-17", "2031-03-23")),
        (
            "No boat left Quarn yesterday, the first day of the blockade.",
            ("2031-03-04", "2031-03-04"),
        ),
        (
            "After twenty days the blockade of Quarn came to an end yesterday.",
            ("2031-03-23", "2031-03-24"),
        ),
    ],
)
def test_the_nth_day_of_what_another_article_begins(
    text: str, expected: tuple[str, str], beside: Beside
) -> None:
    assert _bounds(beside, text, BLOCKADE) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The nurses of Bellmoor, who walked out on 5 May 2031, are in the tenth day of their strike.",
            ("2031-05-14", "2031-05-14"),
        ),
        (
            "The siege of the mill began on 1 June 2031. Its fifth day was quiet until noon today.",
            ("2031-06-01", None),
        ),
    ],
)
def test_the_nth_day_of_what_the_same_article_begins(
    text: str, expected: tuple[str | None, str | None], beside: Beside
) -> None:
    assert _bounds(beside, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "On the third day of the blockade of Quarn the mayor fled.",
        "Next week the blockade of Quarn will be in its thirtieth day.",
        "The blockade of Quarn is not yet in its thirtieth day.",
        "If it were the 30th day of the blockade of Quarn, one would believe it.",
        'A fisherman wrote from Quarn: "It is day 12 of the blockade and I am bored."',
        "The fair at Quarn is in its third day.",
        "In the novel the mayor sings that it is day 12 of the blockade of Quarn.",
        "Today is the last day of the blockade of Quarn.",
        "The blockade of Quarn was in its tenth day when the mayor fled.",
        "The blockade of Aldmoor is in its thirtieth day.",
    ],
)
def test_what_is_told_of_another_time_or_thing_says_nothing(text: str, beside: Beside) -> None:
    assert _bounds(beside, text, BLOCKADE) == NONE


def test_another_thing_of_that_kind_and_place_says_nothing(beside: Beside) -> None:
    text = "The strike at Orl began on 2 May 2001. Bread is short."
    assert _bounds(beside, "The strike at Orl is in its fifth day. The band plays.", text) == NONE


def test_two_beginnings_leave_the_count_without_one(beside: Beside) -> None:
    again = "The blockade of Quarn harbour began again on 9 July 2031."
    assert (
        _bounds(beside, "The blockade of Quarn is in its thirtieth day.", f"{BLOCKADE} {again}")
        == NONE
    )
