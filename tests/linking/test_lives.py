"""Ages beside births that other articles tell, on invented stories."""

from __future__ import annotations

import pytest

from tests.linking.conftest import Beside, Days
from timeline_app.core.article import Article, ArticleId

LIFE = "Hedda Prowle was born on 8 June 1970 in Ombrick. She first sang in the harbour choir."
NONE = (None, None)


def _bounds(beside: Beside, later: str, *first: str) -> Days:
    """Bounds of an undated article beside others of its story."""
    others = (Article(ArticleId(f"first{n}"), text) for n, text in enumerate(first))
    return beside(f"{later} The bells of Ombrick rang.", *others)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hedda Prowle, 61, has won the bell prize.", ("2031-06-08", "2032-06-07")),
        ("Hedda Prowle turned 60 yesterday.", ("2030-06-09", "2030-06-09")),
        ("Hedda Prowle turned sixty on Saturday.", ("2030-06-08", "2030-06-14")),
        ("Hedda Prowle is 61 and still sings.", ("2031-06-08", "2032-06-07")),
        ("Hedda Prowle died on Sunday at the age of 80.", ("2050-06-12", "2051-06-10")),
        ("The singer Hedda Prowle has died. She was 80.", ("2050-06-08", None)),
    ],
)
def test_an_age_beside_the_birth_in_another_article(
    text: str, expected: tuple[str | None, str | None], beside: Beside
) -> None:
    assert _bounds(beside, text, LIFE) == expected


def test_the_day_of_a_death_lies_in_the_year_of_the_age_in_one_article_too(beside: Beside) -> None:
    text = (
        "Otto Weil died on Saturday, 3 May. He was 81. Born on 2 May 1950 in Lorn, he was a baker."
    )
    assert _bounds(beside, text)[0] == "2031-05-03"


@pytest.mark.parametrize(
    "text",
    [
        "Hedda Prowle's brother Tom, 61, has won the bell prize.",
        "Hedda Brock, 61, has won the bell prize.",
        "Hedda Prowle would have turned 60 yesterday.",
        "Hedda Prowle was 61 when the bell cracked.",
        'She said: "Hedda Prowle, 61, has a bell."',
        "In the novel the singer Hedda Prowle, 61, marries a bell founder.",
        "Hedda Prowle, 61, won the bell prize in 2001, the choir's almanac says.",
        "If Hedda Prowle is 61, the bell is older.",
        "Hedda Prowle and Nils Brock, 61, have won the bell prize.",
    ],
)
def test_the_age_of_others_or_of_another_time_says_nothing(text: str, beside: Beside) -> None:
    first, last = _bounds(beside, text, LIFE)
    assert last is None
    assert first in (None, "2001-01-01", "2002-01-01")


def test_two_births_leave_the_age_without_one(beside: Beside) -> None:
    other = "Hedda Prowle was born on 1 March 1940 in Sund."
    assert _bounds(beside, "Hedda Prowle, 61, has won the bell prize.", LIFE, other) == NONE


def test_two_of_one_name_are_not_one(beside: Beside) -> None:
    text = "Eva Lund was born on 2 February 1950 in Holm. She likes the sea."
    assert _bounds(beside, "Eva Lund, 8, has won a prize for spelling.", text) == NONE


def test_a_birthday_of_a_leap_day_is_counted_in_more_ways_than_one(beside: Beside) -> None:
    life = "Hedda Prowle was born on 29 February 1972."
    assert _bounds(beside, "Hedda Prowle turned 15 yesterday.", life) == NONE
    assert (
        _bounds(beside, "Born on 29 February 1972, Hedda Prowle today keeps her tenth birthday.")[1]
        is None
    )
