"""A whole reading: pure, ordered, quick on strange texts, honest about other languages."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.article import Article, ArticleId, Reading
from timeline_app.reading import reader, spacy_doc
from timeline_app.reading.spacy_doc import SpacyParser

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
STORY = (
    "Port closed\r\n\r\nBy Kari Dahl\r\n\r\n🚢 The navy closed the port on\xa0Monday, the mayor said. “We lost "
    "two ships,” she told reporters.\r\n\r\nThe army will reopen it in May 2031 if the storm ends.\r\n"
)


def check(reading: Reading, text: str) -> None:
    """Every offset lies in the text, every index in its tuple, events in text order."""
    for event in reading.events:
        assert (
            0
            <= event.clause.start
            <= event.trigger.start
            < event.trigger.end
            <= event.clause.end
            <= len(text)
        )
        assert all(0 <= k < len(reading.timexes) for k in event.timexes)
        assert all(0 <= p.actor < len(reading.actors) for p in event.participants)
        assert event.parent is None or 0 <= event.parent < len(reading.events)
        assert reading.page.sentences[event.sentence].contains(event.trigger)
        assert any(
            b.span.contains(event.trigger) and b.kind == "paragraph" for b in reading.page.blocks
        )
    spans = [e.trigger for e in reading.events]
    assert spans == sorted(set(spans))
    for actor in reading.actors:
        assert actor.mentions
        assert all(m.span.of(text).strip() for m in actor.mentions)
    for quote in reading.quotes:
        assert quote.speech is None or reading.events[quote.speech].speech


def test_reading_of_a_story(read: Callable[[str], Reading]) -> None:
    reading = read(STORY)
    check(reading, STORY)
    assert [e.trigger.of(STORY) for e in reading.events] == [
        "closed",
        "said",
        "lost",
        "told",
        "reopen",
    ]
    assert reading.lang == "en"
    assert reading.problems == ()


def test_same_text_same_reading(read: Callable[[str], Reading]) -> None:
    first, again = read(STORY), read(STORY)
    assert first == again
    assert pickle.loads(pickle.dumps(first)) == first


def test_without_a_model_the_rules_read() -> None:
    reading = reader.read(Article(ArticleId("a"), STORY))
    check(reading, STORY)
    assert reading.model == "rules"
    closed = next(e for e in reading.events if e.predicate == "close")
    assert [reading.timexes[k].text for k in closed.timexes] == ["Monday"]
    assert next(e for e in reading.events if e.predicate == "reopen").status in (
        "planned",
        "hypothetical",
    )


def test_samples_read_soundly(read: Callable[[str], Reading]) -> None:
    for path in sorted(SEEDS.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        reading = read(text)
        check(reading, text)
        assert len(reading.events) >= 10


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Der Minister erklärte am Montag, dass die Regierung den Plan nicht unterstützen werde. Er sagte, die Gespräche "
         "seien gescheitert und es werde bis zum Herbst keine weiteren Treffen mit den Vertretern geben.", "German"),
        ("El ministro dijo el lunes que el gobierno no va a apoyar el plan. Las conversaciones con los delegados de la "
         "oposición han fracasado y no habrá más reuniones hasta que se encuentre una solución para todos.", "Spanish"),
        ("Министр заявил в понедельник, что переговоры будут продолжены в среду. " * 5, "Cyrillic"),
    ],
)  # fmt: skip
def test_other_languages_are_named_and_not_read(text: str, language: str) -> None:
    reading = reader.read(Article(ArticleId("a"), text))
    assert reading.events == ()
    assert reading.timexes == ()
    assert language in reading.problems[0]


@pytest.mark.parametrize(
    "text",
    ["", "\n \n", "\x00" * 500, "a" * 200_000, "[" * 900 + " The army left. " + "]" * 900, "“" * 900, ". " * 900,
     "\ud800 The army left on Monday.", "-LRB- " * 500, "🚢" * 500, "By A B " * 300, "1234 " * 500],
)  # fmt: skip
def test_strange_texts_do_no_harm(text: str, parser: SpacyParser) -> None:
    check(reader.read(Article(ArticleId("a"), text), parser), text)
    check(reader.read(Article(ArticleId("a"), text)), text)


@given(
    st.text(
        alphabet="aA .,\n\"'“”’-–()[]0129éMonday said the army will not\u2028\x00", max_size=250
    )
)
def test_any_text_is_read_by_rules(text: str) -> None:
    check(reader.read(Article(ArticleId("a"), text)), text)


def test_unknown_model_is_none() -> None:
    assert spacy_doc.load("no_such_model_anywhere") is None
