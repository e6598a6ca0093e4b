"""Undated events beside dated ones: what "four days after they voted" says of the vote."""

from __future__ import annotations

import pytest

from timeline_app.core.article import Article, ArticleId
from timeline_app.core.calendar import format_day
from timeline_app.core.project import Decisions
from timeline_app.linking.candidates import MentionRef
from timeline_app.linking.dating import solve
from timeline_app.linking.timing import Timing
from timeline_app.reading import spacy_doc
from timeline_app.reading.reader import read

LINES = [
    # The clause of time, at a distance.
    ("The guild walked out on 14 March 2018, four days after its members voted.", "voted", "2018-03-10", "2018-03-10"),
    ("The judge died on 3 May 1902, the day after he signed the will.", "signed", "1902-05-02", "1902-05-02"),
    ("The judge died on 3 May 1902, three days before his son married.", "married", "1902-05-06", "1902-05-06"),
    ("Two weeks after the mill closed, the owner died on 20 May 2014.", "closed", "2014-05-03", "2014-05-11"),
    ("The wall fell on 3 May 2014, ten minutes after a train crossed it.", "crossed", "2014-05-03", "2014-05-03"),
    ("The wall fell on 3 May 2014, an hour after a train crossed it.", "crossed", "2014-05-02", "2014-05-03"),
    # Only the order.
    ("She was arrested on 3 May 2014 after police found the knife.", "found", None, "2014-05-03"),
    ("The queen was crowned in May 1502 after the bishop had fled.", "fled", None, "1502-05-31"),
    ("He died on 3 May 1502 before the tower was finished.", "finished", "1502-05-03", None),
    ("After the mill closed on 4 May 2011, its owner left for Lima.", "left", "2011-05-04", None),
    ("Before she retired in 1998, Moss taught in Lyon.", "taught", None, "1998-12-31"),
    ("The clerk had left when the fire broke out on 3 May 2014.", "left", None, "2014-05-03"),
    ("He resigned on 3 March 2014, two weeks after the newspaper published the letters.", "published", "2014-02-14", "2014-02-23"),
    # At the same time.
    ("The court adjourned when a juror fainted on 6 May 2014.", "adjourned", "2014-05-06", "2014-05-06"),
    ("The barge sank on 6 May 2012 while two tugs were towing her.", "towing", "2012-05-06", "2012-05-06"),
    ("Rovers won on 11 March 2023, and Diaz was sent off after nine minutes.", "sent", "2023-03-11", "2023-03-11"),
    # What one did next.
    ("The dam burst in May 1911 and killed 40 people.", "killed", "1911-05-01", None),
    ("The clerk resigned on 3 May 2014 and joined the navy.", "joined", "2014-05-03", None),
    # Nothing follows.
    ("Peru won on 3 May 2014 while Chile lost.", "lost", None, None),
    ("He resigned on 3 May 2014 as his party was losing seats.", "losing", None, None),
    ("The mill has been shut since 3 May 2014 after a boiler burst.", "burst", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "first", "last"), LINES)
def test_a_clause_of_time_bounds_its_event(
    text: str, word: str, first: str | None, last: str | None
) -> None:
    parser = spacy_doc.load()
    if parser is None:
        pytest.skip("needs the language model")
    article = Article(ArticleId("x"), text)
    reading = read(article, parser)
    timing = Timing(solve([article], [reading], Decisions(), []))
    found = [k for k, e in enumerate(reading.events) if e.trigger.of(text) == word]
    if not found:
        assert (first, last) == (None, None)
        return
    span = timing.of(MentionRef(0, found[0])).interval
    days = (span.first_day, span.last_day)
    assert tuple(None if d is None else format_day(d) for d in days) == (first, last)
