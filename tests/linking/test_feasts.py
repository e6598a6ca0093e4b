"""Feasts told beside their days tell the year: what joins them, and what does not."""

from __future__ import annotations

import pytest

from timeline_app.core.article import Article, ArticleId
from timeline_app.core.calendar import day_number
from timeline_app.core.dayset import DaySet
from timeline_app.core.status import Strength
from timeline_app.linking.feasts import feast_clues
from timeline_app.linking.linker import link
from timeline_app.reading.reader import read
from timeline_app.reading.spacy_doc import load

PARSER = load()


def years(text: str) -> list[set[int]]:
    """The years between 2000 and 2026 in which each clue lets the text have been written."""
    article = Article(ArticleId("a"), text)
    found = [clue.days for clue in feast_clues(article, read(article, PARSER))]
    return [
        {
            year
            for year in range(2000, 2027)
            if not (days & DaySet.between(day_number(year), day_number(year, 12, 31))).is_empty
        }
        for days in found
    ]


@pytest.mark.parametrize(
    ("text", "some", "none"),
    [
        ("The quay at Ostrey closed early on Easter Sunday, 8 April.", {2007, 2012}, {2009, 2014}),
        (
            "The ferry sank on Good Friday, March 25, officials in Ostrey said.",
            {2005, 2016},
            {2010},
        ),
        ("Easter Monday (6 April) saw a record crowd at the races.", {2015}, {2011}),
        ("On Monday, Christmas Eve, a fire destroyed the Ostrey mill.", {2001, 2018}, {2004, 2021}),
        ("Christmas Day fell on a Sunday, and the ferries did not run.", {2011, 2022}, {2014}),
        ("Sunday was New Year's Day, and nobody swept the quay.", {2006, 2017}, {2009, 2020}),
        ("Police made nine arrests on Halloween, which fell on a Saturday.", {2009, 2020}, {2012}),
        ("With Halloween falling on a Sunday this year, the parade moved.", {2004, 2010}, {2007}),
        ("Passover begins at sundown Friday, and the hall is booked.", {2015, 2016}, {2023}),
        ("Thanksgiving, on Nov. 22, was quiet in Ostrey.", {2007, 2018}, {2010, 2015}),
        ("The fair on Whit Monday, 1 June, drew few people.", {2009, 2020}, {2012}),
        ("Ramadan began on 6 June, and the bakers worked at night.", {2016}, {2008, 2012, 2020}),
        ("Monday, June 6, will be the first day of Ramadan, the mufti said.", {2016}, {2005, 2011}),
        ("The first day of the holy month of Ramadan fell on 20 July.", {2012}, {2006, 2018}),
        ("This year Ramadan begins in June, when nights are short.", {2015}, {2011, 2020}),
        ("The town celebrated Eid al-Fitr on Friday, 17 July.", {2015}, {2010, 2020}),
        ("Hanukkah begins on the evening of 16 December, he said.", {2006, 2014}, {2010, 2017}),
        ("Diwali, on 26 October, lit the whole of Ostrey.", {2011, 2019}, {2014}),
        ("Chinese New Year falls on 10 February, and shops will shut.", {2013, 2024}, {2009, 2018}),
    ],
)
def test_a_feast_and_its_day_name_the_years(text: str, some: set[int], none: set[int]) -> None:
    (found,) = years(text)
    assert some <= found
    assert not none & found


@pytest.mark.parametrize(
    "text",
    [
        "Last year Easter fell on 8 April, and it snowed.",
        "The day after Easter Sunday, 9 April, he left.",
        "A day after Eid al-Fitr, on 4 June, the mill reopened.",
        "Orthodox Christmas, on Wednesday, was quiet.",
        "The shop is closed Good Friday, Saturday and Easter Monday.",
        "The ferry will not run on Christmas Eve, Friday and Saturday.",
        "On Monday, Christmas shoppers filled the quay.",
        "In 1940, Easter Sunday fell on 24 March.",
        "Last year Ramadan began on Friday, May 26.",
        "Easter Sunday, 8 April 2007, was wet.",
        "The siege of Ostrey ended in 1998. Both sides were tired. On Good Friday, 10 April, they signed.",
        "Christmas Day, 25 December, was wet.",
        "Thanksgiving, a Thursday, was wet.",
        "During Ramadan, on 6 June, the mill burned.",
        "Easter Sunday, 8 June, was wet.",
        "The council ruled that Halloween be celebrated on Saturday.",
        "The hall will celebrate Diwali on Saturday, 12 November.",
        "The ferry stopped the last time Christmas Day fell on a Sunday.",
        "The ferry stops when Christmas Day falls on a Sunday.",
        "On Monday, Veterans Day, the bank was closed.",
    ],
)
def test_what_may_be_another_day_or_year_says_nothing(text: str) -> None:
    assert years(text) == []


def test_it_is_ordinary_usage_and_rests_on_facts() -> None:
    article = Article(ArticleId("a"), "Ramadan began on 6 June, and the bakers worked at night.")
    reading = read(article, PARSER)
    (clue,) = feast_clues(article, reading)
    assert clue.evidence.strength is Strength.DEFAULT
    assert "2016 or another such year" in clue.evidence.bound
    assert clue.evidence.text == "Ramadan began on 6 June"
    (dated,) = link([article], [reading]).dating
    assert day_number(2016, 6, 6) <= dated.likely[0] <= dated.likely[1] <= day_number(2017, 3, 1)
    (plain,) = link([article], [reading], facts=False).dating
    assert plain.likely[1] - plain.likely[0] > 5_000
