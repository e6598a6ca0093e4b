"""An occasion keeps its date when it is resumed, and a clause of occasion dates its main verb."""

from __future__ import annotations

import pytest

from timeline_app.core.article import Article, ArticleId, EventMention, Reading
from timeline_app.reading import spacy_doc
from timeline_app.reading.reader import read

PARSER = spacy_doc.load()
pytestmark = pytest.mark.skipif(PARSER is None, reason="needs the language model")


def reading(text: str) -> Reading:
    return read(Article(ArticleId("a"), text), PARSER)


def times(found: Reading, text: str, trigger: str, nth: int = 0) -> list[str]:
    events: list[EventMention] = [e for e in found.events if e.trigger.of(text) == trigger]
    return [found.timexes[k].text for k in events[nth].timexes]


def test_their_summit_is_the_summit_of_may() -> None:
    text = (
        "Lund and Berg met at a bank summit in Oslo in May. During their summit, Lund offered "
        "Berg a loan."
    )
    found = reading(text)
    assert times(found, text, "summit", 1) == ["May"]
    assert times(found, text, "offered") == ["May"]


def test_a_new_summit_takes_no_old_date() -> None:
    text = "Lund and Berg met at a bank summit in Oslo in May. Lund then hosted a summit."
    assert times(reading(text), text, "summit", 1) == []


def test_two_dated_summits_leave_the_summit_undated() -> None:
    text = (
        "Lund spoke at a bank summit in Oslo in May. Berg spoke at a bank summit in Rome in June. "
        "At the summit, Dahl resigned."
    )
    assert times(reading(text), text, "resigned") == []


def test_a_when_clause_dates_the_main_verb() -> None:
    text = "Anna Berg offered a loan to the bank when the two women met in Oslo in April."
    found = reading(text)
    assert times(found, text, "met") == ["April"]
    assert times(found, text, "offered") == ["April"]


def test_after_and_because_clauses_do_not() -> None:
    for link in ("after", "because"):
        text = f"Anna Berg resigned {link} the bank collapsed in April."
        assert times(reading(text), text, "resigned") == []
