"""Invented plans for a day of the week, and what another article tells of that day."""

from __future__ import annotations

import pytest

from tests.linking.conftest import Beside
from timeline_app.core.article import Article, ArticleId

PLAN = "The inquest into the wreck of the ferry will open on Thursday, the coroner Ada Flint said."


def _plan(text: str) -> Article:
    """A plan of Tuesday, 10 June 2031, for Thursday, 12 June."""
    return Article(ArticleId("plan"), text, pub_date="2031-06-10")


def test_the_deed_lies_on_the_planned_day(beside: Beside) -> None:
    text = "The inquest into the wreck of the ferry began on Thursday. Ada Flint called the mate."
    assert beside(text, _plan(PLAN)) == ("2031-06-12", "2031-06-18")


@pytest.mark.parametrize(
    "text",
    [
        "The wreck of the ferry was raised by divers on Thursday. Ada Flint led the inquest.",
        "The inquest into the wreck of the ferry began on Friday. Ada Flint called the mate.",
        "The choir sang in the market on Thursday. Ada Flint listened.",
        "The inquest into the wreck of the ferry began on Thursday. Jonas Peel was called.",
    ],
    ids=["another doing", "another day", "another deed", "no shared name"],
)
def test_what_is_not_the_plan_is_not_dated_by_it(text: str, beside: Beside) -> None:
    assert beside(text, _plan(PLAN)) == (None, None)


SUPPLIES = "The road to Werm is under water. Pumps from the coast are expected on Thursday."
BALLOT = "The dyers of Werm are still out. A ballot on the firm's offer will be held on Thursday."


@pytest.mark.parametrize(
    ("plan", "deed"),
    [
        (SUPPLIES, "The water fell in Werm after pumps were brought ashore on Thursday."),
        (BALLOT, "The dyers of Werm rejected the firm's offer on Thursday by two to one."),
        ("The old clock of Werm will strike again on Thursday.", "The old clock in Werm struck noon on Thursday."),
    ],
)  # fmt: skip
def test_the_thing_itself_may_tie_two_articles_of_one_place(
    plan: str, deed: str, beside: Beside
) -> None:
    assert beside(deed, _plan(plan)) == ("2031-06-12", "2031-06-18")


@pytest.mark.parametrize(
    "deed",
    [
        "The choir of Werm sang on Thursday for the firemen.",
        "The water fell in Lisk after pumps were brought ashore on Thursday.",
        "The water fell in Werm after pumps were brought ashore on Friday.",
    ],
    ids=["another thing", "another place", "another day"],
)
def test_a_place_in_common_is_not_enough(deed: str, beside: Beside) -> None:
    assert beside(deed, _plan(SUPPLIES))[0] is None
