"""Terms with a part to run, years gone by, time served since a date, accounts that are out; invented sentences."""

from __future__ import annotations

import pytest

from tests.linking.conftest import Bounds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nine months in a cell since her arrest in May 2041 have not silenced Lore Quint.",
            ("2042-01-01", "2042-03-31"),
        ),
        (
            "Nine months in a cell since her arrest in May 2041 were enough for Lore Quint.",
            ("2041-05-01", None),
        ),
        ("Three years of peace since the war of 2041 remain to be studied.", ("2041-01-01", None)),
        (
            "Lore Quint had spent nine months in a cell since her arrest in May 2041.",
            ("2041-05-01", None),
        ),
    ],
)
def test_time_served_since_a_date(
    bounds: Bounds, text: str, expected: tuple[str | None, str | None]
) -> None:
    assert bounds(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The reeve was elected in 2041 for six years, with two still to serve.",
            ("2044-01-01", "2046-12-31"),
        ),
        (
            "The reeve was elected in 2041 for six years, with two still to serve, and died in office.",
            ("2042-01-01", None),
        ),
        (
            "Elected in 2041 for six years, the reeve resigned with two still to serve.",
            ("2042-01-01", None),
        ),
        ("The reeve was elected in 2041 for six years with two rivals left.", ("2042-01-01", None)),
    ],
)
def test_a_term_with_a_part_to_run(
    bounds: Bounds, text: str, expected: tuple[str | None, str | None]
) -> None:
    assert bounds(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The accounts for 2040, published last year, show a small loss.",
            ("2042-01-01", "2043-12-31"),
        ),
        ("The budget for 2040, published last year, shows a small loss.", (None, None)),
    ],
)
def test_accounts_come_out_after_their_year(
    bounds: Bounds, text: str, expected: tuple[str | None, str | None]
) -> None:
    assert bounds(text) == expected


def test_winters_ago_are_a_time_told_twice(bounds: Bounds) -> None:
    assert (bounds("Two winters ago, the winter of 2040, the roof fell in.")[1] or "")[:4] == "2043"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On Sunday, nearly three years after the fire of 10 February 2042, the school opened.",
            ("2044-08-10", "2045-02-10"),
        ),
        (
            "On Sunday, more than three years after the fire of 10 February 2042, the school opened.",
            ("2045-02-10", "2046-02-10"),
        ),
        (
            "On Sunday, two and a half years after the fire of 10 February 2042, the school opened.",
            ("2044-02-10", "2045-02-10"),
        ),
        (
            "On Sunday, three years after the fire of 10 December 2042, the school opened.",
            ("2045-04-10", "2046-12-10"),
        ),
    ],
)
def test_years_gone_by_are_rounded(bounds: Bounds, text: str, expected: tuple[str, str]) -> None:
    assert bounds(text) == expected
