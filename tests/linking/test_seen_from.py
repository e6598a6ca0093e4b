"""From where an event is seen that has no date of its own: a possibility, a denial, an order of long ago."""

from __future__ import annotations

import pytest

from tests.linking.test_bounds import bounds, pytestmark

__all__ = ["pytestmark"]
NOW = "2031-04-04"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The merger would form a bank with 4,000 branches.", "form"),
        ("Any sale would require a vote of the council.", "require"),
        ("The guild was to have chosen a head.", "chosen"),
    ],
)
def test_what_only_would_be_has_not_come_about_by_publication(text: str, word: str) -> None:
    assert bounds(text, word)[1] is None


@pytest.mark.parametrize(
    ("text", "word", "last"),
    [
        ("Voss denied on Monday that she had read the letter.", "read", "2031-03-31"),
        ("Voss denied on Monday having met the envoy.", "met", "2031-03-31"),
        ("Moll said on Tuesday that she had never paid a fine.", "paid", "2031-04-01"),
        ("Voss denied on Monday that she met the envoy.", "met", "2031-03-31"),
        ("The town never received a letter, it said on Tuesday.", "received", "2031-04-01"),
    ],
)
def test_what_is_denied_as_past_lies_before_the_denial(text: str, word: str, last: str) -> None:
    assert bounds(text, word) == (None, last)


@pytest.mark.parametrize(
    "text",
    [
        "The plant must close by 2024, a judge ruled in 2021.",
        "A judge ruled in 2021 that the plant must close by 2024.",
        "In 2021 a judge ruled that the plant must close by 2024.",
    ],
)
def test_a_deadline_set_long_ago_is_the_end_of_what_was_ordered(text: str) -> None:
    assert bounds(text, "close") == ("2021-01-01", "2024-12-31")


def test_what_somebody_is_said_to_have_told_is_no_news_of_this_fortnight() -> None:
    assert bounds("Falk is said to have proposed a merger.", "proposed") == (None, NOW)
    assert bounds("Falk is said to have told the bank of it.", "told") == (None, NOW)


def test_what_somebody_is_thought_to_have_done_lies_behind() -> None:
    assert bounds("Falk is thought to have sold it in October.", "sold")[1] == "2030-10-31"
    text = "Falk is said to have proposed a merger to the bank in August."
    assert bounds(text, "proposed") == ("2030-08-01", "2030-08-31")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("A takeover would create a giant of the trade.", "create"),
        ("If nothing comes of the talks, the strike could spread.", "spread"),
        ("Such a step might ruin hundreds.", "ruin"),
        ("An inquiry could take a year.", "take"),
    ],
)
def test_what_news_weighs_lies_ahead_of_it(text: str, word: str) -> None:
    assert bounds(f"The drivers left work on Tuesday. {text}", word) == (NOW, None)
    assert bounds(f"The mill was built in 1890. {text}", word) == (None, None)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The mill reopened on Tuesday. A fire would later destroy it.", "destroy"),
        ("The firm promised in 2027 to build a school. It would later regret it.", "regret"),
    ],
)
def test_what_would_later_come_is_over_by_publication(text: str, word: str) -> None:
    assert bounds(text, word) == (None, NOW)


def test_what_was_then_said_was_said_since_what_is_told_before() -> None:
    text = "The board met on Monday. The Herald had told of it on 3 March; Voss then denied it."
    assert bounds(text, "denied") == ("2031-03-03", NOW)


@pytest.mark.parametrize(
    ("text", "word", "due"),
    [
        ("In 2009, when the mayor promised a metro, the tunnel was dug.", "promised", "2009"),
        ("In 2009, when Rita Moll became mayor, the city had no money.", "became", "2009"),
        ("The feud dates from 2016, when Voss called the board a gang of thieves.", "called", "2016"),
        ("The firm has lost money since 2017, when it bought a mine in Peru.", "bought", "2017"),
        ("Sales fell until 2019, when the shop closed.", "closed", "2019"),
    ],
)  # fmt: skip
def test_a_clause_with_when_is_of_the_date_before_it(text: str, word: str, due: str) -> None:
    assert bounds(text, word) == (f"{due}-01-01", f"{due}-12-31")


def test_a_time_behind_a_semicolon_is_of_the_verb_behind_it() -> None:
    text = "The clerks were praised by her; in 2026 they had been on strike."
    assert bounds(text, "praised") == (None, NOW)
    assert bounds(text, "strike") == ("2026-01-01", "2026-12-31")


def test_what_was_said_behind_an_old_date_is_no_news_of_this_fortnight() -> None:
    text = "In 2025 Lodd Bank was told to repay the money by June 2026. It paid."
    assert bounds(text, "told")[0] != "2031-03-22"
    assert bounds("Lodd Bank was told to repay the money.", "told")[0] == "2031-03-22"
