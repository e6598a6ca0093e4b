"""What stands beside a report that two articles date apart."""

from __future__ import annotations

from dataclasses import replace

from timeline_app.core.article import Article, ArticleId, EventMention, Reading, Span
from timeline_app.core.status import Status
from timeline_app.linking.candidates import Link, MentionRef
from timeline_app.linking.neighbours import told_apart
from timeline_app.reading.reader import read


def reading_of(name: str, sentences: tuple[int, ...]) -> Reading:
    events = tuple(
        EventMention(
            *(Span(n, n + 1), Span(n, n + 1), sentence, "sink", "", False, False),
            *(Status.HAPPENED, "past", False, (), ()),
        )
        for n, sentence in enumerate(sentences)
    )
    return replace(read(Article(ArticleId(name), "A boat sank."), None), events=events)


def test_only_what_stands_beside_a_contradicted_link_is_apart() -> None:
    readings = [reading_of("one", (0, 1, 9)), reading_of("two", (4, 5, 30))]
    here, there = MentionRef(0, 0), MentionRef(1, 0)
    link = Link(here, there, "passage", 1.0, "", Span(0, 1), Span(0, 1))
    is_apart = told_apart(readings, [(link.a, link.b)])
    assert is_apart(MentionRef(0, 1), MentionRef(1, 1))
    assert is_apart(MentionRef(1, 1), MentionRef(0, 1))
    assert not is_apart(MentionRef(0, 2), MentionRef(1, 1))
    assert not is_apart(MentionRef(0, 1), MentionRef(1, 2))
    assert not told_apart(readings, [])(here, there)
