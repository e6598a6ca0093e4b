"""Dates of what an event is compared with date no event before them."""

from __future__ import annotations

import pytest

from timeline_app.core.article import Article, ArticleId
from timeline_app.reading import spacy_doc
from timeline_app.reading.reader import read

PARSER = spacy_doc.load()
pytestmark = pytest.mark.skipif(PARSER is None, reason="needs the language model")


@pytest.mark.parametrize(
    ("text", "trigger", "dated"),
    [
        ("Odile is the strongest storm to hit the coast since Ines in 1998.", "hit", False),
        ("She is the first judge to resign since Moss in 1951.", "resign", False),
        ("The quake came ten years after the one of 1 April 2014.", "came", False),
        ("The guild struck on 3 May 2014, for the first time since 1951.", "struck", True),
        ("The mill has stood empty since the spring of 1951.", "stood", True),
        ("The ferry sank on 3 May 2014.", "sank", True),
        ("The guild suffered its worst loss since 1945 on 9 May 2014.", "suffered", True),
        ("Half of them support a ban, a huge jump from last October.", "support", False),
        (
            "Half of them support a ban, up from last October when few of them backed it.",
            "support",
            False,
        ),
        ("Prices rose 3 percent from October 2014.", "rose", False),
        ("The mill ran from October 2014 to May 2015.", "ran", True),
        ("Ada Moss, who was 35 in 1989, is to speak.", "speak", False),
        ("The mill, which opened in 1989, is to close.", "close", False),
        ("The mill, which opened in 1989, is to close.", "opened", True),
    ],
)
def test_a_date_behind_since_and_a_name_is_of_that_name(
    text: str, trigger: str, dated: bool
) -> None:
    reading = read(Article(ArticleId("a"), text), PARSER)
    found = [event for event in reading.events if event.trigger.of(text) == trigger]
    calendar = [k for event in found for k in event.timexes if reading.timexes[k].type == "DATE"]
    assert bool(calendar) == dated


@pytest.mark.parametrize(
    ("text", "trigger", "dated"),
    [
        ("It has been called the most foolish war in over 200 years.", "called", False),
        ("The bridge has been shut for 20 years.", "shut", True),
        ("The bridge has been shut for at least 20 years.", "shut", True),
    ],
)
def test_the_span_of_a_superlative_is_not_how_long_it_lasted(
    text: str, trigger: str, dated: bool
) -> None:
    reading = read(Article(ArticleId("a"), text), PARSER)
    (found,) = [event for event in reading.events if event.trigger.of(text) == trigger]
    assert bool(found.timexes) == dated
