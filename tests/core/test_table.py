"""Events as columns."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.article import ArticleId, Span
from timeline_app.core.calendar import DAY_S, Unit, day_number
from timeline_app.core.event import Actor, ActorId, Event, EventId, Participation, Source
from timeline_app.core.filters import Filter
from timeline_app.core.interval import Interval
from timeline_app.core.project import Project
from timeline_app.core.status import Certainty, Role, Status
from timeline_app.core.table import OPEN_END_S, OPEN_START_S, EventTable, Ragged


def part(name: str, role: Role = Role.AGENT) -> Participation:
    return Participation(ActorId(name.lower()), name, role, ())


def event(
    name: str = "e",
    interval: Interval | None = None,
    actors: tuple[Participation, ...] = (),
    articles: tuple[str, ...] = ("a",),
    days: tuple[int, ...] | None = None,
    place: str | None = None,
    summary: str = "The harbour reopens",
    certainty: Certainty = Certainty.CERTAIN,
) -> Event:
    sources = tuple(
        Source(ArticleId(a), Span(0, 3), Span(0, 1), None, f"quote of {a}") for a in articles
    )
    return Event(
        id=EventId(name),
        summary=summary,
        interval=interval or Interval.of_days(0, 0),
        core=None,
        days=days,
        kind="within",
        status=Status.HAPPENED,
        certainty=certainty,
        confidence=0.9,
        salience=0.5,
        place=place,
        actors=actors,
        sources=sources,
        independent_sources=1,
        alternatives=(),
        conflicts=(),
        why=(),
    )


def test_rows_keep_the_order_given() -> None:
    table = EventTable.from_events([event("x"), event("y"), event("z")])
    assert table.ids == ("x", "y", "z")
    assert len(table) == 3


def test_open_sides_are_sentinels_beyond_any_calendar() -> None:
    day = day_number(-43, 3, 15)
    table = EventTable.from_events(
        [event(interval=Interval(None, None)), event(interval=Interval.of_days(day, None))]
    )
    assert table.start_s.tolist() == [OPEN_START_S, day * DAY_S]
    assert table.end_s.tolist() == [OPEN_END_S, OPEN_END_S]
    assert table.is_undated.tolist() == [True, False]


def test_actors_come_by_prominence_without_repeats() -> None:
    parts = (part("Ora", Role.SPEAKER), part("Ilse", Role.PATIENT), part("Ora", Role.PATIENT))
    table = EventTable.from_events([event(actors=parts)])
    assert [table.actor_ids[i] for i in table.actors.of(0)] == ["ilse", "ora"]


def test_haystack_holds_aliases() -> None:
    actors = (Actor(ActorId("ora"), "Ora", "person", ("Baroness Ora",)),)
    table = EventTable.from_events([event(actors=(part("Ora"),))], actors)
    assert "baroness ora" in table.haystacks[0]


def test_articles_are_listed_once_an_event() -> None:
    table = EventTable.from_events([event(articles=("a", "b", "a"))])
    assert [table.article_ids[i] for i in table.articles.of(0)] == ["a", "b"]


def test_units_and_places_are_codes() -> None:
    table = EventTable.from_events(
        [event(interval=Interval.of_days(0, 30, Unit.MONTH), place="Narvik"), event()]
    )
    assert table.unit.tolist() == [Unit.MONTH, Unit.DAY]
    assert table.place.tolist() == [0, -1]
    assert table.places == ("Narvik",)


@given(st.lists(st.lists(st.integers(0, 9), max_size=4), max_size=8))
def test_ragged_gives_back_its_rows(rows: list[list[int]]) -> None:
    ragged = Ragged.pack(rows)
    assert [ragged.of(i).tolist() for i in range(len(rows))] == rows
    assert ragged.any(ragged.values == 3).tolist() == [3 in row for row in rows]


@pytest.mark.parametrize("count", [0, 1])
def test_small_tables(count: int) -> None:
    table = EventTable.from_events([event()] * count)
    assert np.shape(table.start_s) == (count,)


def test_a_search_reads_whole_sentences(project: Project) -> None:
    table = EventTable.of(project)
    found = Filter(words="them soon").mask(table)
    assert [e.id for e, hit in zip(table.events, found, strict=True) if hit] == [
        "e-walked",
        "e-meet",
    ]
    quotes = EventTable.from_events(project.linked.events)
    found = Filter(words="them soon").mask(quotes)
    assert [e.id for e, hit in zip(quotes.events, found, strict=True) if hit] == ["e-meet"]
