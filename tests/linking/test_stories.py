"""Whole invented stories through reading and linking: dates travel over earned links only."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import pytest

from timeline_app.core.article import Article, ArticleId, Reading
from timeline_app.core.calendar import format_day, parse_day_range
from timeline_app.core.event import Event
from timeline_app.core.project import Decisions, Linked
from timeline_app.core.status import Certainty, Status
from timeline_app.linking.linker import NOTHING_DECIDED, link
from timeline_app.reading import spacy_doc
from timeline_app.reading.reader import read

PARSER = spacy_doc.load()
pytestmark = pytest.mark.skipif(PARSER is None, reason="needs the language model")

MAYOR = (
    "Mayor Greta Holm said on Tuesday that the old ferry will sail again.\n\n"
    "“We have waited far too long for this ferry and the islanders deserve a safe crossing,” "
    "Holm told the Harbour Courier on Tuesday. The council had closed the pier in March."
)
ECHO = (
    "NORTHPORT, May 14, 2031 — The old ferry will return.\n\n"
    "“We have waited far too long for this ferry and the islanders deserve a safe crossing,” "
    "Mayor Greta Holm told the Harbour Courier."
)
ELSEWHERE = (
    "SOUTHBAY, June 3, 2027 — The bus station burned down on Tuesday.\n\n"
    "The council had closed the depot in March, Mayor Olaf Brandt said on Tuesday."
)


@cache
def reading(text: str) -> Reading:
    return read(Article(ArticleId("x"), text), PARSER)


def linked(
    texts: Mapping[str, str], decisions: Decisions = NOTHING_DECIDED, groups: str = ""
) -> Linked:
    articles = [
        Article(ArticleId(name), text, group=name if groups else "") for name, text in texts.items()
    ]
    readings = []
    for article in articles:
        found = reading(article.text)
        readings.append(
            Reading(
                article.id,
                found.text_hash,
                found.lang,
                found.page,
                found.timexes,
                found.actors,
                found.events,
                found.quotes,
                found.model,
                found.problems,
            )
        )
    return link(articles, readings, decisions)


def bounds(result: Linked, name: str) -> tuple[str | None, str | None]:
    (dating,) = [d for d in result.dating if d.article == name]
    first, last = dating.first, dating.last
    return (
        None if first is None else format_day(first),
        None if last is None else format_day(last),
    )


def told(result: Linked, texts: Mapping[str, str], name: str, trigger: str) -> list[Event]:
    return [
        event
        for event in result.events
        for source in event.sources
        if source.article == name and source.trigger.of(texts[name]) == trigger
    ]


def test_a_shared_quotation_carries_the_date() -> None:
    texts = {"mayor": MAYOR, "echo": ECHO}
    alone = linked({"mayor": MAYOR})
    assert bounds(alone, "mayor") == (None, None)
    _, last = bounds(linked(texts), "mayor")
    assert last is not None
    assert "2031-05-13" <= last <= "2031-05-19"


def test_nothing_travels_between_stories_or_groups() -> None:
    assert bounds(linked({"mayor": MAYOR, "other": ELSEWHERE}), "mayor") == (None, None)
    assert bounds(linked({"mayor": MAYOR, "echo": ECHO}, groups="apart"), "mayor") == (None, None)


def test_the_users_word_turns_the_weekday_into_a_day() -> None:
    day = parse_day_range("2031-05-15")
    assert day is not None
    texts = {"mayor": MAYOR, "echo": ECHO}
    result = linked(texts, Decisions(((ArticleId("mayor"), day),)))
    assert bounds(result, "mayor") == ("2031-05-15", "2031-05-15")
    spoken = told(result, texts, "mayor", "told")
    assert spoken
    for event in spoken:
        assert event.interval.first_day == event.interval.last_day == day[0] - 2


def test_an_inferred_date_is_never_certain() -> None:
    texts = {"mayor": MAYOR, "echo": ECHO}
    result = linked(texts)
    for event in result.events:
        only_mayor = {source.article for source in event.sources} == {"mayor"}
        if only_mayor:
            assert event.certainty is not Certainty.CERTAIN, event.summary


def test_the_future_is_planned_and_not_before_the_article() -> None:
    texts = {"echo": ECHO}
    result = linked(texts)
    ahead = [e for e in result.events if e.status in (Status.PLANNED, Status.HYPOTHETICAL)]
    assert ahead
    for event in ahead:
        assert event.interval.first_day is not None
        assert format_day(event.interval.first_day) >= "2031-05-14"


def test_input_order_and_names_do_not_matter() -> None:
    def signature(result: Linked, names: Mapping[str, str]) -> list[tuple[object, ...]]:
        return sorted(
            (
                sorted((names[s.article], s.trigger.start) for s in e.sources),
                e.interval.start_s or 0,
                e.interval.end_s or 0,
                e.status.value,
                e.id,
            )
            for e in result.events
        )

    one = linked({"a": MAYOR, "b": ECHO, "c": ELSEWHERE})
    two = linked({"z": ELSEWHERE, "y": ECHO, "x": MAYOR})
    assert signature(one, {"a": "m", "b": "e", "c": "o"}) == signature(
        two, {"x": "m", "y": "e", "z": "o"}
    )


def test_every_reason_has_its_evidence_in_the_text() -> None:
    texts = {"mayor": MAYOR, "echo": ECHO, "other": ELSEWHERE}
    for event in linked(texts).events:
        assert len(event.why) == len(event.evidence)
        for clue in event.evidence:
            if clue.text:
                assert clue.span.of(texts[clue.article]) == clue.text
        assert event.sources
        for source in event.sources:
            assert source.clause.contains(source.trigger)


def test_a_copied_text_under_two_names_gives_distinct_ids() -> None:
    result = linked({"a": ECHO, "b": ECHO})
    ids = [event.id for event in result.events]
    assert len(ids) == len(set(ids))
    assert any(
        event.independent_sources == 1 and len(event.sources) == 2 for event in result.events
    )
