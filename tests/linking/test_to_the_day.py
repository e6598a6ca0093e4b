"""Counts to the day from what another article tells, with no full name in common, on invented stories."""

from __future__ import annotations

import pytest

from tests.linking.conftest import Beside
from timeline_app.core.article import Article, ArticleId

SLIDE = Article(
    ArticleId("slide"),
    "A bank of clay slid into the harbour of Werm on Tuesday, 4 March, and took the ice house with it. "
    "The breakwater held.",
    pub_date="2031-03-06",
)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The clay that slid into Werm harbour two months ago today is to be sold to potters.", "2031-05-04"),
        ("One year ago to-day Werm lost its ice house. Children laid a block of ice on the quay.", "2032-03-04"),
        ("Since the slide at Werm, three weeks ago today, no boat has left the harbour.", "2031-03-25"),
    ],
)  # fmt: skip
def test_a_count_to_the_day_dates_the_article(text: str, day: str, beside: Beside) -> None:
    assert beside(text, SLIDE) == (day, day)


@pytest.mark.parametrize(
    "text",
    [
        "The choir of Werm was founded two months ago today. It will sing in May.",
        "A bank of clay slid into the harbour of Lisk two months ago today.",
        "The clay that slid into Werm harbour some weeks ago is to be sold to potters.",
    ],
    ids=["only the place", "another place", "no exact count"],
)
def test_what_is_not_told_alike_is_not_counted_from(text: str, beside: Beside) -> None:
    assert beside(text, SLIDE) == (None, None)


def test_a_date_with_its_year_is_counted_from_and_a_tale_of_another_time_is_not(
    beside: Beside,
) -> None:
    loss = Article(ArticleId("loss"), "The tug Barbel sank off Cape Ruhl on 2 April 2031.")
    told = {
        "A week ago today the tug Barbel sank off the cape at Ruhl.": "2031-04-09",
        "Two weeks ago today the tug Barbel sank off Ruhl, the boy had written.": None,
    }
    for text, day in told.items():
        assert beside(text, loss)[1] == day
