"""What dated papers say is of their day, what answers a deed may come after it, and times glued to a subject."""

from __future__ import annotations

import pytest

from tests.linking.test_days_of_verbs import FORTNIGHT, OPEN, TODAY, Days, when
from timeline_app.reading.spacy_doc import SpacyParser


@pytest.mark.parametrize(
    ("text", "word", "due"),
    [
        ("The article, published on 12 May 2019, claimed that he had lied.", "claimed", ("2019-05-12", "2019-05-12")),
        ("A report published in March 2019 said the bridge was weak.", "said", ("2019-03-01", "2019-03-31")),
        ("The letter, dated 9 January, warned of a flood.", "warned", ("2022-01-09", "2022-01-09")),
        ("A book published in 2012 accused him of lying.", "accused", ("2012-01-01", "2012-12-31")),
        ("The singer, born in 1998, said he was tired.", "said", FORTNIGHT),
        ("The Union declared measles eliminated in 2000.", "declared", ("2000-01-01", "2000-12-31")),
        ("He has not spoken since his arrest on Monday.", "spoken", OPEN),
        ("He said since his arrest he had slept.", "said", FORTNIGHT),
        ("Hail ruined the crops last month. The mayor said nobody was to blame.", "said", OPEN),
    ],
)  # fmt: skip
def test_what_a_paper_says_it_says_on_its_day(
    parser: SpacyParser, text: str, word: str, due: Days
) -> None:
    assert when(parser, text, word) == due


@pytest.mark.parametrize(
    ("text", "word", "due"),
    [
        ("Norway will expel two envoys over the attack in May.", "attack", ("2021-05-01", "2021-05-31")),
        ("Norway will hold a vote in May.", "vote", ("2022-05-01", "2022-05-31")),
        ("In 1974 parliament passed the Act.", "passed", ("1974-01-01", "1974-12-31")),
        ("In 2012 villagers rebuilt the church.", "rebuilt", ("2012-01-01", "2012-12-31")),
        ("On 4 May villagers rebuilt the church.", "rebuilt", ("2021-05-04", "2021-05-04")),
        ("In the 1990s villagers left.", "left", ("1990-01-01", "1999-12-31")),
        ("In March villagers rebuilt the church.", "rebuilt", ("2021-03-01", "2021-03-31")),
        ("Since 2015 prices have doubled.", "doubled", ("2015-01-01", TODAY)),
        ("In 1995 the mill's president, Emil Kosta, offered to lease it.", "offered", ("1995-01-01", "1995-12-31")),
    ],
)  # fmt: skip
def test_times_before_a_subject_and_of_what_is_answered(
    parser: SpacyParser, text: str, word: str, due: Days
) -> None:
    assert when(parser, text, word) == due
