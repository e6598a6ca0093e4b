"""Invented stories whose later articles count from what an earlier one dates."""

from __future__ import annotations

import pytest

from tests.linking.conftest import Beside
from timeline_app.core.article import Article, ArticleId
from timeline_app.linking.network import Later, Lies, Network

FIRE = (
    "Nine sailors died when a tanker burned out in the harbour of Lornsund on Monday. "
    "The harbour master, Ida Brandt, closed the inner basin."
)
"""The fire was on 9 June 2031."""


def _fire(text: str = FIRE) -> Article:
    """An article of Wednesday, 11 June 2031."""
    return Article(ArticleId("fire"), text, pub_date="2031-06-11")


@pytest.mark.parametrize(
    ("counted", "expected"),
    [
        (
            "Two weeks ago today a tanker burned out in Lornsund and nine sailors died.",
            ("2031-06-23", "2031-06-23"),
        ),
        (
            "Five years ago this week a tanker exploded in Lornsund and nine sailors died.",
            ("2036-06-09", "2036-06-15"),
        ),
        (
            "The stone was unveiled ten years to the day after the fire on the tanker killed nine sailors.",
            ("2041-06-09", "2041-06-15"),
        ),
    ],
)
def test_a_count_from_a_dated_event_gives_the_day(
    counted: str, expected: tuple[str, str], beside: Beside
) -> None:
    assert beside(f"{counted} Ida Brandt laid a wreath.", _fire()) == expected


def test_last_years_event_gives_the_year_where_its_day_is_named(beside: Beside) -> None:
    text = "Ida Brandt retires. Nine sailors died on the tanker in Lornsund last year."
    named = FIRE.replace("on Monday", "on Monday, 9 June")
    assert beside(text, _fire(named)) == ("2032-01-01", "2032-12-31")
    assert beside(text, _fire()) == (None, None)


def test_without_a_shared_name_nothing_is_counted(beside: Beside) -> None:
    text = "Five years ago this week a tanker burned out in a harbour and nine sailors died."
    assert beside(f"{text} Jonas Peel laid a wreath.", _fire()) == (None, None)


def test_another_event_of_the_same_people_is_not_counted_from(beside: Beside) -> None:
    text = "Five years ago this week Ida Brandt won the regatta of Lornsund in a borrowed yawl."
    assert beside(text, _fire()) == (None, None)


def test_what_counts_from_an_event_itself_dates_another(beside: Beside) -> None:
    first = (
        "Divers raised the wreck in Lornsund on Monday, a week to the day after the fire on the "
        "tanker killed nine sailors, the harbour master Ida Brandt said."
    )
    text = "Five years ago this week a fire on the tanker killed nine sailors. Ida Brandt wept."
    assert beside(text, _fire(first))[0] is None


def test_a_distance_in_months_narrows_both_ways() -> None:
    network = Network()
    base, target = network.add_node(), network.add_node()
    days = network.domains[base].between(100, 130)
    assert Lies(base, days).narrow(network.domains)[0][1] == days
    network.domains[base] = days
    narrowed = dict(Later(base, target, 12, 0, 0, 5).narrow(network.domains))
    assert (narrowed[target].first, narrowed[target].last) == (465, 500)
