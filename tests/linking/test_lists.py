"""An event on dates named together lies on no single one of them for certain."""

from __future__ import annotations

import pytest

from timeline_app.core.article import Article, ArticleId
from timeline_app.core.event import Event
from timeline_app.formats.records import bounds
from timeline_app.linking.linker import link
from timeline_app.reading import spacy_doc
from timeline_app.reading.reader import read

PARSER = spacy_doc.load()
pytestmark = pytest.mark.skipif(PARSER is None, reason="needs the language model")


def _events(text: str) -> list[Event]:
    article = Article(ArticleId("a"), text, pub_date="2031-05-14")
    return list(link([article], [read(article, PARSER)]).events)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Rebels shelled Arlen in February and March.", "2031-02-01", "2031-03-31"),
        ("Rebels shelled Arlen on Monday and Tuesday.", "2031-05-12", "2031-05-13"),
        ("Rebels shelled Arlen on Monday or Tuesday.", "2031-05-12", "2031-05-13"),
        ("Rebels shelled Arlen in 2027 and 2029.", "2027-01-01", "2029-12-31"),
        ("Rebels shelled Arlen on 3 and 9 May 2030.", "2030-05-03", "2030-05-09"),
    ],
)
def test_it_reaches_from_the_first_to_the_last(text: str, first: str, last: str) -> None:
    (event,) = _events(text)
    assert bounds(event.interval) == (first, last)
    assert text[text.index(" on " if " on " in text else " in ") + 4 : -1] in event.why[0]


def test_a_date_of_another_event_is_not_taken() -> None:
    text = "Rebels shelled Arlen on Friday, and on Saturday the mayor fled."
    assert [bounds(event.interval)[0] for event in _events(text)] == ["2031-05-09", "2031-05-10"]


def test_the_readings_not_taken_are_of_the_whole_list() -> None:
    (event,) = _events("Rebels shelled Arlen in February and March.")
    assert any("2032-03-31" in line for line in event.why if line.startswith("Not "))
