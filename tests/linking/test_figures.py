"""Years that a figure fills, days that a count ends on, days that are owed, and a speaker's "now"; invented sentences."""

from __future__ import annotations

import pytest

from timeline_app.core.article import Article, ArticleId
from timeline_app.core.calendar import format_day
from timeline_app.core.project import Decisions
from timeline_app.linking.dating import solve
from timeline_app.reading import spacy_doc
from timeline_app.reading.reader import read

PARSER = spacy_doc.load()
pytestmark = pytest.mark.skipif(PARSER is None, reason="needs the language model")


def bounds(text: str) -> tuple[str | None, str | None]:
    article = Article(ArticleId("x"), text)
    days = solve([article], [read(article, PARSER)], Decisions(), []).publication(0)
    first, last = (None if d is None else format_day(d) for d in (days.first, days.last))
    return first, last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Carden Mills expects its sales to double in 2031.", "2031-12-31"),
        ("We won before, and the party will win again in 2031.", "2031-12-31"),
        ("Carden Mills hopes to open a second mill in 2031.", "2030-12-31"),
    ],
)
def test_a_figure_is_foreseen_in_the_year_it_fills(text: str, last: str) -> None:
    assert bounds(text) == (None, last)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The firm posted a profit of 855,000 crowns in the year to 31 March 2036.", "2036-03-31"),
        ("The board approved its spending for the year to 31 March 2036.", None),
        ("The budget for the fiscal year ending 30 June 2036 was passed by two votes.", None),
        ("The council fixed the rate for the fiscal year June 30, 2036.", None),
        ("The firm earned 855,000 crowns in the year ending 31 March 2036.", "2036-03-31"),
        ("Sales rose in the year ending 31 March 2036, says a forecast.", None),
        ("The fees for the year ended 31 March 2036 were 855,000 crowns.", "2036-03-31"),
        ("The harbour froze over in the year 2036.", "2037-01-01"),
    ],
)
def test_a_count_is_made_after_the_day_it_ends_on(text: str, first: str | None) -> None:
    assert bounds(text) == (first, None)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The deal is not complete, with the balance due by 30 June 2037.", "2037-06-30"),
        ("The rest of the price is payable on 30 June 2037.", "2037-06-30"),
        ("The offer for the pier expires on 6 March 2036.", "2036-03-06"),
        ("The line is expected to open in 2036.", "2035-12-31"),
        ("The line was expected to open in 2036.", None),
        ("The line, which was to open in 2036, will open in May, the mayor said.", None),
        ("The line was to open in 2036, the mayor said on Tuesday.", None),
        ("The first crossing is expected to take place in mid-2036.", "2036-10-01"),
        ("The payment due on 30 June 2031 was never made.", None),
        ("The council did not make the payment due by 30 June 2031.", None),
        ("The last chapter of the saga ends in 2031.", None),
        ("The council abandoned its plan to close the school by 2032.", None),
    ],
)
def test_what_is_owed_is_to_come(text: str, last: str | None) -> None:
    assert bounds(text)[1] == last


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Now, in 2033, we can drink from the river.", ("2033-01-01", "2033-12-31")),
        ("Now, in 2035, the hero was an old man.", ("2036-01-01", None)),
        ("The school was built 40 years ago in 1991.", ("2031-01-01", "2031-12-31")),
    ],
)
def test_a_speaker_s_now_is_the_day_of_speaking(
    text: str, expected: tuple[str | None, str | None]
) -> None:
    assert bounds(text) == expected


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("What the mayor said on 5 January 1989 is even more true in 2035.", "1989-01-05"),
        ("Beginning July 1, 2034, this act would provide 2 million crowns a year to ports.", None),
        ("At the meeting of 5 May 2031, the council voted to shut the mill.", "2031-05-05"),
        ("In preparation for the election on 5 May 2031, the council hired clerks.", None),
        ("The claims arise out of the treaty of 15 June 2036 with Maddow.", "2036-06-15"),
        ("A 2031 study of the harbour found lead in the mud.", "2031-01-01"),
        ("A 2031 study of the harbour will look for lead in the mud.", None),
        (
            "Gas fell on Quay on December 11, 2036 and on Lorn on March 3, 2037. It fell on Maddow on "
            "December 11.",
            "2037-03-03",
        ),
        ("The court gave him a year in jail at the end of his prison term in 2044.", None),
        ("She began her second term in 2031.", "2032-01-01"),
        ("A list of holders will be drawn up as of 27 May 2035.", None),
        ("The law resulted in the sale of four per cent bonds of 2041.", None),
        ("The harbour lies idle under the draft act of 2036.", None),
        ("The guides survived the 2029 Corben canyoning accident.", "2029-01-01"),
        ("Powers granted after the 2029 stock market crash are used again.", "2029-01-01"),
        ("The council set the 2031 road death target.", None),
        ("Born: August 29, 2031, Orm. Also known as: the Fox.", "2031-08-29"),
    ],
)
def test_only_what_is_surely_past_bounds_below(text: str, first: str | None) -> None:
    assert bounds(text)[0] == first


def test_the_years_of_a_noun_are_not_those_of_the_verb_beside_it() -> None:
    text = "I will outline a plan that will address the needs of the 2030s, not those of the 1990s."
    assert bounds(text) == (None, None)
