"""An undated article between two dated look-alikes takes the date of neither, and says so."""

from __future__ import annotations

import pytest

from timeline_app.core.article import Article, ArticleId
from timeline_app.core.event import Dating
from timeline_app.core.project import Linked
from timeline_app.linking.linker import link
from timeline_app.reading import spacy_doc
from timeline_app.reading.reader import read

PARSER = spacy_doc.load()
pytestmark = pytest.mark.skipif(PARSER is None, reason="needs the language model")

_LEAD = "A fire destroyed the paint works of Lindholm in Marsk on Tuesday."
_MORE = (
    "Fire chief Ola Bergh said that the flames had spread from the drying room of the paint works"
    " to the stores within a few minutes."
)
FIRST = Article(
    ArticleId("first"), f"{_LEAD}\n\nNinety people lost their work.", pub_date="2031-04-02"
)
SECOND = Article(ArticleId("second"), f"{_LEAD} {_MORE}", pub_date="2031-04-23")
ALIKE = Article(ArticleId("undated"), f"{_LEAD}\n\nThe smoke could be seen from the island.")
COPY = Article(ArticleId("undated"), f"{_LEAD} {_MORE}\n\nThe smoke could be seen from the island.")
LATE = Article(ArticleId("undated"), f"Marsk, April 24, 2031 —\n\n{_LEAD}\n\nThe smoke was black.")


def _linked(*articles: Article) -> Linked:
    return link(articles, [read(article, PARSER) for article in articles])


def _dating(linked: Linked) -> Dating:
    return next(one for one in linked.dating if one.article == "undated")


def test_two_rivals_date_nothing_and_the_record_names_them() -> None:
    linked = _linked(FIRST, SECOND, ALIKE)
    dating = _dating(linked)
    assert (dating.first, dating.last) == (None, None)
    assert any("first" in line and "second" in line for line in dating.conflicts)
    told = [event for event in linked.events if any(s.article == "undated" for s in event.sources)]
    assert all(len(event.sources) == 1 for event in told)


@pytest.mark.parametrize("rival", [FIRST, SECOND])
def test_one_dated_article_alone_dates_it(rival: Article) -> None:
    assert _dating(_linked(rival, ALIKE)).first is not None


def test_the_one_that_it_copies_more_of_dates_it() -> None:
    dating = _dating(_linked(FIRST, SECOND, COPY))
    assert dating.first is not None
    assert not any("none of them" in line for line in dating.conflicts)


def test_its_own_words_rule_a_rival_out() -> None:
    dating = _dating(_linked(FIRST, SECOND, LATE))
    assert dating.first == dating.last
    assert not any("none of them" in line for line in dating.conflicts)


def test_the_order_of_the_articles_changes_nothing() -> None:
    articles = (FIRST, SECOND, ALIKE)
    assert _linked(*articles).events == _linked(*reversed(articles)).events
