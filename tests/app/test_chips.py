"""Each part of a filter is a chip, and taking every chip off leaves the filter that keeps everything."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.app.chips import Narrowing, chips
from timeline_app.core.article import ArticleId
from timeline_app.core.event import ActorId
from timeline_app.core.filters import EVERYTHING, Filter
from timeline_app.core.project import Project
from timeline_app.core.status import Certainty, Status

FILTERS = st.builds(
    Filter,
    actors=st.none() | st.frozensets(st.sampled_from([ActorId("reis"), ActorId("dockers")])),
    all_actors=st.booleans(),
    no_actor=st.none() | st.booleans(),
    from_day=st.none() | st.integers(1, 99),
    to_day=st.none() | st.integers(1, 99),
    words=st.sampled_from(["", "bridge"]),
    statuses=st.frozensets(st.sampled_from(Status)),
    certainties=st.frozensets(st.sampled_from(Certainty)),
    articles=st.none() | st.frozensets(st.just(ArticleId("bridge.txt"))),
    min_salience=st.sampled_from([0.0, 0.5]),
)


def test_a_filter_that_keeps_everything_has_no_chips(project: Project) -> None:
    assert chips(EVERYTHING, project) == ()


@given(FILTERS)
def test_taking_all_chips_off_clears_the_filter(chosen: Filter) -> None:
    """Chips show active filters: no narrowing goes without its chip."""
    while found := chips(chosen, Project()):
        assert found[0].without != chosen
        chosen = found[0].without
    assert replace(chosen, all_actors=False) == EVERYTHING


def test_a_chip_names_what_it_keeps(project: Project) -> None:
    chosen = Filter(
        actors=frozenset({ActorId("reis")}), articles=frozenset({ArticleId("bridge.txt")})
    )
    actors, sources = chips(chosen, project)
    assert (actors.kind, actors.names, actors.total) == (Narrowing.ACTORS, ("Reis",), 2)
    assert (sources.kind, sources.names, sources.total) == (
        Narrowing.SOURCES, ("bridge.txt",), 2,
    )  # fmt: skip
    assert actors.without == replace(chosen, actors=None)
