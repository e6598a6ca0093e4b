"""What stands in one sentence, whatever the user put on mentions."""

from __future__ import annotations

from timeline_app.core.article import Article, ArticleId
from timeline_app.core.decisions import Correction, Decisions, Place
from timeline_app.linking.decided import corrected
from timeline_app.linking.sentences import events_in, timexes_in
from timeline_app.reading.reader import read

TEXT = (
    "The dam broke in May 2031. Torva Steel closed its mill in June 2031 and July 2032. It rained."
)
ARTICLE = Article(ArticleId("a"), TEXT)


def test_each_expression_stands_in_one_sentence() -> None:
    reading = read(ARTICLE, None)
    found = [timexes_in(reading, number) for number in range(len(reading.page.sentences))]
    assert found == [[0], [1, 2], []]


def test_what_the_user_put_on_a_mention_is_left_out() -> None:
    reading = read(ARTICLE, None)
    undated = [
        event for event in reading.events if event.trigger not in {t.span for t in reading.timexes}
    ]
    place = Place(ARTICLE.id, undated[0].trigger)
    decided = corrected(ARTICLE, reading, Decisions(corrections=(Correction(place, 900, 900),)))
    assert len(decided.timexes) == 4
    assert timexes_in(decided, 0) == [0]
    assert timexes_in(decided, 1) == [1, 2]


def test_the_events_of_the_sentences_are_all_events() -> None:
    reading = read(ARTICLE, None)
    told = [n for s in range(len(reading.page.sentences)) for n in events_in(reading, s)]
    assert told == list(range(len(reading.events)))
    assert all(reading.events[n].sentence == 1 for n in events_in(reading, 1))
