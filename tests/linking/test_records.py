"""The ``dates`` record: its evidence, its listed days and its contradictions, on invented sentences."""

from __future__ import annotations

from timeline_app.core.article import Article, ArticleId, Reading
from timeline_app.core.event import Dating
from timeline_app.core.project import Decisions
from timeline_app.linking.dating import solve
from timeline_app.linking.records import MAX_LISTED_DAYS, datings
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page


def record(text: str, pub_date: str | None = None) -> Dating:
    article = Article(ArticleId("a"), text, pub_date=pub_date)
    page = parse_page(text)
    reading = Reading(
        article.id, article.text_hash, "en", page, tag(text, page), (), (), (), "rules"
    )
    (found,) = datings(solve([article], [reading], Decisions(), []), 0.9, [()])
    return found


def test_every_bound_is_followed_back_to_its_words() -> None:
    text = "The old mill was closed in 2031."
    found = record(text)
    assert found.first is not None
    assert {clue.text for clue in found.evidence} == {"2031"}
    assert all(clue.span.of(text) == clue.text for clue in found.evidence)


def test_an_undated_article_has_no_evidence_and_no_days() -> None:
    found = record("The old mill is closed.")
    assert (found.first, found.last, found.days, found.evidence) == (None, None, None, ())


def test_days_are_listed_where_they_are_few_and_no_whole_stretch() -> None:
    found = record("The mill was closed in August, the owner said.", pub_date="2031-09")
    assert found.days is None
    found = record("The mill was closed in October, the owner said.", pub_date="2031")
    assert found.days is not None
    assert 0 < len(found.days) <= MAX_LISTED_DAYS


def test_a_contradiction_quotes_both_sides() -> None:
    found = record("The mill was closed in 2031, the owner said.", pub_date="2029-05-03")
    said = found.conflicts[0]
    assert "2031" in said
    assert "2029" in said
    assert said.endswith("is left out")
