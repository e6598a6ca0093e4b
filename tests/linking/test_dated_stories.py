"""Invented news of many kinds, each with the day it was "written": no bound may exclude that day."""

from __future__ import annotations

from functools import cache

import pytest

from timeline_app.core.article import Article, ArticleId
from timeline_app.core.calendar import format_day, parse_day_range
from timeline_app.core.event import Dating
from timeline_app.linking.linker import link
from timeline_app.reading import spacy_doc
from timeline_app.reading.reader import read

PARSER = spacy_doc.load()
pytestmark = pytest.mark.skipif(PARSER is None, reason="needs the language model")

STORIES = {
    "court": (
        "2013-05-16",
        "A jury in Holt convicted the former harbour master of fraud on Thursday. Edwin Fell, 54, had taken "
        "bribes since 2006, the prosecutor said. The trial opened in February. He will be sentenced in June.",
    ),
    "election": (
        "2015-10-26",
        "Voters threw out the island council on Sunday. Turnout was the highest since 1998, the electoral "
        "officer said. The new council will sit until 2019. The party had governed for eleven years.",
    ),
    "flood": (
        "2007-07-24",
        "Hundreds left their homes on Monday after the river Beck burst its banks. It was the worst flood since "
        "1947, the mayor said. A wall that was planned after the flood of 2000 has not been built.",
    ),
    "sport": (
        "2011-04-04",
        "Lorn Rovers won the cup on Sunday for the first time since 1976. Captain Jem Ives scored twice. Last "
        "month, on 12 March 2011, he had broken a finger. The club hopes to build a stadium by 2014.",
    ),
    "business": (
        "2009-11-03",
        "The Quay shipyard will cut 400 jobs, it said on Tuesday. Orders fell by half in 2008. The yard, founded "
        "in 1911, sold its dock last year. It expects a profit in 2011.",
    ),
    "science": (
        "2018-03-08",
        "Geologists have found the oldest tree ferns of the continent, they reported on Wednesday. The dig "
        "began in 2012. A first paper appeared in 2015, and the museum will show the fossils in 2020.",
    ),
    "obituary": (
        "2004-09-20",
        "The composer Ada Thorne died on Saturday at the age of 81. Thorne was born in Quay on 2 May 1923. Her "
        "last opera was performed in 1999.",
    ),
    "anniversary": (
        "2011-08-15",
        "Villagers lit candles on Sunday on the 25th anniversary of the 1986 landslide. Nobody was ever charged.",
    ),
    "strike": (
        "2016-09-12",
        "Teachers walked out again on Monday. The dispute has gone on since April. Over the past four months the "
        "union has held six strikes. Pay was last raised in 2013.",
    ),
    "war": (
        "2002-02-19",
        "After six years of fighting the hill tribes signed a truce on Tuesday. The fighting, which has raged "
        "since 1996, drove thousands from the valley.",
    ),
    "weather": (
        "2010-12-29",
        "Snow closed the airport for a third day on Wednesday. The winter of 1963 was worse, said the weatherman. "
        "Flights will resume on Thursday.",
    ),
    "railway": (
        "2019-02-11",
        "The line to Combe will open next year, in 2020, the ministry said on Monday. Work began in 2014 and was "
        "to end in 2017.",
    ),
    "theatre": (
        "2006-06-01",
        "The Strand theatre burned down on Wednesday night. It had been restored in 2003.\n\n© 2006 Quay Post",
    ),
}


@cache
def dating(name: str, level: float = 0.9) -> Dating:
    article = Article(ArticleId(name), STORIES[name][1])
    return link([article], [read(article, PARSER)], level=level).dating[0]


def written(name: str) -> int:
    day = parse_day_range(STORIES[name][0])
    assert day is not None
    return day[0]


@pytest.mark.parametrize("name", STORIES)
def test_no_bound_excludes_the_day_and_each_has_its_words(name: str) -> None:
    found, day = dating(name), written(name)
    assert found.first is None or found.first <= day, format_day(found.first)
    assert found.last is None or day <= found.last, format_day(found.last)
    assert found.conflicts == ()
    bounded = found.first is not None or found.last is not None
    assert bounded == bool(found.evidence) or found.days is not None
    for clue in found.evidence:
        assert clue.span.of(STORIES[name][1]) == clue.text


def test_most_are_bounded_and_most_bounds_are_near() -> None:
    found = [dating(name) for name in STORIES]
    assert sum(one.first is not None or one.last is not None for one in found) >= 12
    assert sum(one.first is not None and one.last is not None for one in found) >= 7


def test_the_likely_interval_holds_nearly_all() -> None:
    held = [dating(n).likely[0] <= written(n) <= dating(n).likely[1] for n in STORIES]
    assert sum(held) >= 11
