"""What makes an entry, and which times a saying may not take."""

from __future__ import annotations

import pytest

from timeline_app.core.article import Article, ArticleId
from timeline_app.formats.records import bounds
from timeline_app.linking.linker import link
from timeline_app.reading import spacy_doc
from timeline_app.reading.reader import read

PARSER = spacy_doc.load()
pytestmark = pytest.mark.skipif(PARSER is None, reason="needs the language model")

TEXT = "Norway said the ferry sank. Norway added that the crew had drowned."


def triggers(pub_date: str | None, text: str = TEXT) -> list[str]:
    article = Article(ArticleId("a"), text, pub_date=pub_date)
    events = link([article], [read(article, PARSER)]).events
    spans = sorted(source.trigger for event in events for source in event.sources)
    return [span.of(text) for span in spans]


@pytest.mark.parametrize("pub_date", [None, "2031-05-04"])
def test_a_saying_that_goes_on_makes_no_entry(pub_date: str | None) -> None:
    assert triggers(pub_date) == ["said", "sank", "drowned"]


def test_a_saying_that_goes_on_makes_an_entry_where_its_day_is_known() -> None:
    text = TEXT.replace("said", "said on 2 May", 1)
    assert triggers("2031-05-04", text) == ["said", "sank", "added", "drowned"]


def span_of(text: str, trigger: str) -> tuple[str | None, str | None]:
    article = Article(ArticleId("a"), text, pub_date="2031-05-14")
    events = link([article], [read(article, PARSER)]).events
    return next(bounds(e.interval) for e in events if e.sources[0].trigger.of(text) == trigger)


FRESH = ("2031-05-01", "2031-05-14")


@pytest.mark.parametrize(
    ("text", "trigger", "found"),
    [
        ("Norline, which was founded in 1964, said the ferry sank.", "said", FRESH),
        ("Norline said the ferry sank in March.", "said", FRESH),
        (
            "A slide struck before dawn on Saturday, 3 May 2031.",
            "struck",
            ("2031-05-03", "2031-05-03"),
        ),
        (
            "The guns stopped before noon on 3 May 2031.",
            "stopped",
            ("2031-05-03T00:00", "2031-05-03T11:59"),
        ),
        ("Norline has always denied the report.", "denied", (None, "2031-05-14")),
        ("Norline had denied the report.", "denied", (None, "2031-05-14")),
        ("Norline said in an interview in April that the ferry sank.", "interview", ("2031-04-01", "2031-04-30")),
    ],
)  # fmt: skip
def test_what_lies_where(text: str, trigger: str, found: tuple[str | None, str | None]) -> None:
    assert span_of(text, trigger) == found


def test_no_event_ends_before_it_begins() -> None:
    text = "A report came in May 2021. Norline is expected to decide by the end of the month."
    first, last = span_of(text, "decide")
    assert first is None or last is None or first <= last
