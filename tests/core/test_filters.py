"""Filters as masks."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.article import ArticleId, Span
from timeline_app.core.event import Actor, ActorId, Event, EventId, Participation, Source
from timeline_app.core.filters import Filter
from timeline_app.core.interval import Interval
from timeline_app.core.status import Certainty, Role, Status
from timeline_app.core.table import EventTable


def make(
    name: str,
    actors: str = "",
    first: int | None = 0,
    last: int | None = 0,
    days: tuple[int, ...] | None = None,
    status: Status = Status.HAPPENED,
    article: str = "a",
) -> Event:
    return Event(
        id=EventId(name),
        summary=f"Ferry {name} sails",
        interval=Interval.of_days(first, last),
        core=None,
        days=days,
        kind="within",
        status=status,
        certainty=Certainty.CERTAIN if first is not None else Certainty.OPEN,
        confidence=1.0,
        salience=0.5,
        place="Ålesund",
        actors=tuple(Participation(ActorId(a), a.upper(), Role.AGENT, ()) for a in actors),
        sources=(Source(ArticleId(article), Span(0, 1), Span(0, 1), None, "On Time As Ever"),),
        independent_sources=1,
        alternatives=(),
        conflicts=(),
        why=(),
    )


EVENTS = (
    make("one", "pq", 0, 0),
    make("two", "q", 10, 20, days=(10, 20)),
    make("three", "", None, 5, status=Status.DENIED),
    make("four", "r", 30, None, article="b"),
)
ACTORS = (Actor(ActorId("r"), "R", "group", ("Harbour Board",)),)
TABLE = EventTable.from_events(EVENTS, ACTORS)


def names(chosen: Filter) -> list[str]:
    return [TABLE.ids[i] for i in chosen.mask(TABLE).nonzero()[0]]


def ids(text: str) -> frozenset[ActorId]:
    return frozenset(ActorId(c) for c in text)


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (Filter(), ["one", "two", "three", "four"]),
        (Filter(actors=ids("q")), ["one", "two"]),
        (Filter(actors=ids("pq"), all_actors=True), ["one"]),
        (Filter(actors=ids("px"), all_actors=True), []),
        (Filter(actors=ids("r"), no_actor=True), ["three", "four"]),
        (Filter(actors=frozenset()), []),
        (Filter(actors=frozenset(), no_actor=True), ["three"]),
        (Filter(no_actor=False), ["one", "two", "four"]),
        (Filter(from_day=6), ["two", "four"]),
        (Filter(to_day=5), ["one", "three"]),
        (Filter(from_day=12, to_day=18), []),
        (Filter(from_day=12, to_day=25), ["two"]),
        (Filter(from_day=12, to_day=30), ["two", "four"]),
        (Filter(words="SAILS ferry"), ["one", "two", "three", "four"]),
        (Filter(words="harbour"), ["four"]),
        (Filter(words="åleSUND two"), ["two"]),
        (Filter(words="on time three"), ["three"]),
        (Filter(statuses=frozenset({Status.DENIED})), ["three"]),
        (Filter(certainties=frozenset({Certainty.OPEN})), ["three"]),
        (Filter(articles=frozenset({ArticleId("b")})), ["four"]),
        (Filter(articles=frozenset()), []),
        (Filter(min_salience=0.6), []),
    ],
)
def test_what_passes(chosen: Filter, expected: list[str]) -> None:
    assert names(chosen) == expected


def test_the_default_is_empty() -> None:
    assert Filter().is_empty
    assert not Filter(words="x").is_empty


@given(st.sets(st.sampled_from("pqr")), st.sets(st.sampled_from("pqr")))
def test_any_of_two_sets_is_the_union(left: set[str], right: set[str]) -> None:
    both = Filter(actors=ids("".join(left | right))).mask(TABLE)
    apart = Filter(actors=ids("".join(left))).mask(TABLE) | Filter(actors=ids("".join(right))).mask(
        TABLE
    )
    assert both.tolist() == apart.tolist()


@given(st.integers(-5, 40), st.integers(-5, 40))
def test_a_wider_range_keeps_more(first: int, last: int) -> None:
    inner = Filter(from_day=first, to_day=last).mask(TABLE)
    outer = Filter(from_day=first - 3, to_day=last + 3).mask(TABLE)
    assert (outer | ~inner).all()


def test_a_filter_needs_no_numpy() -> None:
    code = "import sys, timeline_app.core.filters; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
