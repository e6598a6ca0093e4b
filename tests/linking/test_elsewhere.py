"""Years told in another's voice, on invented articles: what they must not bound, and what they still may."""

from __future__ import annotations

import pytest

from tests.linking.conftest import Bounds


@pytest.mark.parametrize(
    "text",
    [
        "In the film, which opens tonight, a plague broke out in 2145 and the towns fell.",
        "The game takes place in a world where the ice melted in 2140. In 2141 the sea rose.",
        "In her new play the queen died in 2130 and her sons fought over the crown.",
    ],
)
def test_a_made_up_story_bounds_nothing(text: str, bounds: Bounds) -> None:
    assert bounds(text) == (None, None)


def test_how_a_work_was_made_is_of_the_real_world(bounds: Bounds) -> None:
    text = "In the film, which was released in 2029, a plague broke out in 2145."
    assert bounds(text)[0] == "2030-01-01"


@pytest.mark.parametrize(
    "text",
    [
        "CORRECTION. An article on Tuesday said the dam was finished in 2036. It was finished in 2006.",
        "Correction: The dam was finished in 2006, not in 2036.",
        "Our report said that the mill closed in 2105. It should have read 2015.",
        "A caption gave the year wrongly. The mill opened in 2036, it wrongly said.",
    ],
)
def test_a_mistake_put_right_bounds_nothing(text: str, bounds: Bounds) -> None:
    first, last = bounds(text)
    assert first is None or first < "2031"
    assert last is None


def test_a_wrong_verdict_is_no_wrong_date(bounds: Bounds) -> None:
    assert bounds("Ada Quill was wrongly convicted in 2029.") == ("2030-01-01", None)


@pytest.mark.parametrize(
    "text",
    [
        "100 years ago. The Rev. Lunt will leave for Brell in 1917.",
        "From our files\n\nThe bank will open its new branch in 1967.",
        "The law of 2025 says that all boats must be insured by 2028. Few owners obeyed.",
        "The leaflet says the hall will be finished in 2031. Nobody has seen a builder.",
        "“The pool will open in 2015,” the mayor said at the time. The site is still empty.",
    ],
)
def test_what_lay_ahead_of_another_day_is_no_last_day(text: str, bounds: Bounds) -> None:
    assert bounds(text)[1] is None


@pytest.mark.parametrize(
    "text",
    [
        "The hall will be finished in 2031, the mayor said.",
        "The law was passed on Monday. The mayor says the hall will be finished in 2031.",
        "The fire was years ago. The hall will be finished in 2031.",
    ],
)
def test_what_is_said_now_still_is(text: str, bounds: Bounds) -> None:
    assert bounds(text)[1] == "2031-06-30"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("In fiscal 2032 the state spent more on roads.", "2031"),
        ("Sales rose in the 2031-32 financial year.", "2031"),
        ("Sales rose in 2031.", "2032"),
    ],
)
def test_a_year_of_accounts_may_still_run(text: str, first: str, bounds: Bounds) -> None:
    assert (bounds(text)[0] or "")[:4] == first


@pytest.mark.parametrize(
    "text",
    [
        "Eighty years ago next month, in June 1942, the ship went down.",
        "Twenty years ago last month, in April 1991, the pier burned.",
        "He was born in 1950. He was 60 years old when he took up running.",
        "Kim Ro, then aged 29, robbed a bank. Ro, born in 1986, has been free for two years.",
        "Her son has lived abroad for ten years. She moved to Lorn in 1970.",
        "The tower was begun in 1898. It has been a hotel for a decade.",
        "The sculptor would have turned 80 on Friday. She was born on 8 May 1935.",
    ],
)
def test_a_count_from_another_day_gives_no_last_day(text: str, bounds: Bounds) -> None:
    assert bounds(text)[1] is None
