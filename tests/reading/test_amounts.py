"""Numbers before a unit, in words and digits."""

from __future__ import annotations

import pytest

from tests.reading.test_quantities import stream_of
from timeline_app.reading.amounts import Quantity, cardinal, quantity


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("seven", 7),
        ("twenty-five", 25),
        ("twenty five", 25),
        ("a hundred and twenty", 120),
        ("two thousand", 2000),
        ("three hundred", 300),
        ("1,200", 1200),
        ("45", 45),
    ],
)
def test_cardinals(text: str, number: int) -> None:
    stream = stream_of(text)
    assert cardinal(stream, 0) == (number, len(stream.tokens))


def test_a_word_is_no_number() -> None:
    assert cardinal(stream_of("harbour"), 0) is None


@pytest.mark.parametrize(
    ("text", "n", "half"),
    [
        ("a dozen", 12, False),
        ("half a dozen", 6, False),
        ("a half-dozen", 6, False),
        ("two dozen", 24, False),
        ("several dozen", None, False),
        ("20 or so", 20, False),
        ("20-odd", 20, False),
        ("two and one-half", 2, True),
    ],
)
def test_amounts(text: str, n: int | None, half: bool) -> None:
    stream = stream_of(text)
    whole = [found for found, end in quantity(stream, 0) if end == len(stream.tokens)]
    assert Quantity(n, half) in whole
