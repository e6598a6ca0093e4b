"""Years gone by since a date, told in the present, on invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Bounds = Callable[[str], tuple[str | None, str | None]]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        (
            "Forty years on from 1985, when the lift was to run, its shaft is a cellar for cheese.",
            "2025",
        ),
        ("Twenty-five years have passed since 1981, when the pier burned.", "2006"),
        ("It is fifty years since 1960, when the last otter was seen at Holm.", "2010"),
        ("Thirty years after 1978, some of the red is still on the wall.", "2008"),
    ],
)
def test_years_from_a_year_up_to_now(bounds: Bounds, text: str, year: str) -> None:
    assert bounds(text) == (f"{year}-01-01", f"{year}-12-31")


@pytest.mark.parametrize(
    "text",
    [
        "Four years after 1914, the land is in ruins and the king walks to the sea.",
        "Thirty years after 1928, when he was born, he left the island.",
        "Twenty years after 1960 the mill was sold.",
        "The festival, held every four years since 1960, opens for the tenth time on Friday.",
        "It is the two hundredth birthday of the poet Aldous Fenn, born in 1802, that they keep.",
        "The show, in its 30th year, was founded in 1960 but was not held in the flood.",
        "It will be fifty years in May since 1960, when the mill burned.",
        "Had he lived, it would be fifty years since 1960.",
        'In his diary he wrote: "It is fifty years since 1860, and the mill is still cold."',
        "In the novel, thirty years after 1968, the city is still pink.",
    ],
)
def test_years_up_to_another_time_say_nothing(bounds: Bounds, text: str) -> None:
    assert bounds(text)[1] is None
