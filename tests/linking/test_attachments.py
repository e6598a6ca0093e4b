"""Dates that may hang on other words than the verb the parse gives them: they bound nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.linking.test_bounds import pytestmark

__all__ = ["pytestmark"]
Bounds = Callable[[str], tuple[str | None, str | None]]


@pytest.mark.parametrize(
    "text",
    [
        "I can report to the guild what has been mended in 2031.",
        "We must agree that too little was said for the canal in 2031.",
        "As pledged in our 2031 platform, I will change the tolls.",
        "We will move at once to apply the harbour law passed by the council in 2031.",
        "Checks will be stepped up, to a level far higher than in 2031.",
        "Tolls will be lower than the 2031 tolls.",
        "Viewing the year 2031 as a whole, we can agree on its worth.",
        "In 2031, this thought guided the guild, and it plans to go on.",
        "If I could, I would go back to be better prepared for the drought in 2031.",
        "The fleet will be named after a smith (2031-2090).",
    ],
)
def test_what_lies_behind_does_not_bound_above(text: str, bounds: Bounds) -> None:
    assert bounds(text)[1] is None


@pytest.mark.parametrize(
    "text",
    [
        "The works recommended in the 2031 Budget are cheap.",
        "As we near our jubilee in 2031, we recall how the guild began.",
        "As we near our jubilee in 2031, we recall that this guild freed itself.",
        "The mayor made a list of the bridges to be mended in 2031.",
        "The smiths are not all far-fetched names for a run in 2031.",
        "During the ninth plan (2031-2035), he noted, the town will grow.",
        "Since 2031 is a year of elections, he plans to wait.",
        "The town needs a 31st century revolution in its schools.",
        "iBoat '31 was released on Wednesday for a small fee.",
        "Boatkeeper '31 was released on Wednesday for a small fee.",
    ],
)
def test_what_may_lie_ahead_does_not_bound_below(text: str, bounds: Bounds) -> None:
    assert bounds(text)[0] is None


def test_a_coming_year_may_have_begun(bounds: Bounds) -> None:
    assert bounds("In 2031 the guild will mend its bridges.") == (None, "2031-06-30")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The herald was unknown when he won his first term in 2031.", "2032-01-01"),
        ("The catch fell from fewer than 900 tons in 2031 to 40.", "2032-01-01"),
        ("It has been mending what are said to be sound boats since September 2031.", "2031-09-01"),
        ("In 2031, when the toll stood at nine crowns, the guild made a loan.", "2032-01-01"),
        ("Twice as many boats sank as in 2030, and more smiths left than in 2031.", "2032-01-01"),
        ("In 2031, the boats that Voss had built sank.", "2032-01-01"),
        ("The fees for the year ended 31 March 2036 were 855,000 crowns.", "2036-03-31"),
    ],
)
def test_a_date_beside_its_verb_bounds_below(text: str, first: str, bounds: Bounds) -> None:
    assert bounds(text)[0] == first


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("He may be tried on charges stretching back to 2031, when he was ousted.", "2031-01-01"),
        ("The rule will replace a custom that dates back to 2031.", "2031-01-01"),
        ("The launch has been pushed back to 2031.", None),
        ("I asked for more in my FY '31 budget.", None),
        ("The loan for the fiscal year 2031 was raised.", None),
    ],
)
def test_what_reaches_back_began_then(text: str, first: str | None, bounds: Bounds) -> None:
    assert bounds(text)[0] == first


def test_a_joined_participle_shares_what_is_hoped(bounds: Bounds) -> None:
    text = "Voss hoped the gate would be retaken and the wall repaired in 2031, the guild said."
    assert bounds(text)[1] == "2030-12-31"
