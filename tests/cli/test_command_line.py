"""The command line has the same options as the export dialog: every picture can be asked for in words."""

from __future__ import annotations

import shlex
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import BRIDGE, HARBOUR
from timeline_app.app.command_line import command, export_words, unsaid
from timeline_app.cli import choosing
from timeline_app.cli.export import picture_options
from timeline_app.cli.options import parse
from timeline_app.core.calendar import day_number
from timeline_app.core.decisions import Decisions
from timeline_app.core.event import ActorId
from timeline_app.core.filters import Filter
from timeline_app.core.picture import (
    GROUPINGS,
    NO_KEY,
    OTHER_KEYS,
    THEMES,
    ExportOptions,
    ViewOptions,
)
from timeline_app.core.project import Project
from timeline_app.core.status import Certainty, Status

ACTORS = (ActorId("dockers"), ActorId("reis"))
DAYS = st.integers(day_number(1800), day_number(2100))

FILTERS = st.builds(
    Filter,
    actors=st.none() | st.frozensets(st.sampled_from(ACTORS)),
    no_actor=st.none() | st.booleans(),
    from_day=st.none() | st.integers(day_number(1800), day_number(1900)),
    to_day=st.none() | st.integers(day_number(1901), day_number(2100)),
    words=st.sampled_from(["", "bridge", "-dash", "two words"]),
    statuses=st.frozensets(st.sampled_from(list(Status))),
    certainties=st.frozensets(st.sampled_from(list(Certainty))),
    articles=st.none() | st.frozensets(st.sampled_from([BRIDGE, HARBOUR]), min_size=1),
    min_salience=st.sampled_from([0.0, 0.25, 1.0]),
)
VIEWS = st.builds(
    ViewOptions,
    group_by=st.just("actor"),
    fold=st.booleans(),
    unfolded=st.lists(DAYS, max_size=2, unique=True).map(tuple),
    lane_order=st.permutations([*ACTORS, NO_KEY, OTHER_KEYS]).map(tuple),
    collapsed=st.frozensets(st.sampled_from([*ACTORS, OTHER_KEYS])),
    dim=st.booleans(),
)
PICTURES = st.builds(
    ExportOptions,
    width=st.integers(320, 4000),
    height=st.integers(240, 4000),
    scale=st.sampled_from([1.0, 1.5, 2.0]),
    dpi=st.none() | st.sampled_from([150, 300]),
    theme=st.sampled_from(THEMES),
    title=st.sampled_from(["", "A title", "--dashes", "it's “quoted”"]),
    legend=st.booleans(),
    sources=st.booleans(),
    view=VIEWS,
    filter=FILTERS,
    pages=st.integers(1, 5),
)


def asked(words: list[str], project: Project) -> ExportOptions:
    """The picture that ``export`` draws for these words."""
    options = parse(["export", "x", "-o", "y.png", *words])
    chosen = choosing.event_filter(options, project)
    return picture_options(options, chosen, choosing.view_options(options, project))


@settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(options=PICTURES)
def test_every_picture_can_be_asked_for_in_words(options: ExportOptions, project: Project) -> None:
    wanted = options if options.dpi is None else replace(options, scale=1.0)
    assert asked(export_words(project, options), project) == wanted


@pytest.mark.parametrize("group_by", GROUPINGS)
def test_lanes_are_named_by_their_keys_in_every_grouping(group_by: str, project: Project) -> None:
    key = {"actor": "reis", "article": str(BRIDGE), "status": "happened"}.get(group_by, "somewhere")
    view = ViewOptions(group_by=group_by, lane_order=(key,))  # type: ignore[arg-type]
    assert asked(export_words(project, ExportOptions(view=view)), project).view == view


def test_a_command_says_what_is_decided_and_quotes_what_a_shell_would_eat(project: Project) -> None:
    days = (day_number(2021, 5, 1), day_number(2021, 5, 31))
    told = replace(project, decisions=Decisions().with_pub_date(HARBOUR, days))
    words = shlex.split(command(told, ExportOptions(title="a b"), ["my folder"], "out.png"))
    assert words == [
        "timeline-app", "export", "my folder", "-o", "out.png",
        f"--pub-date={HARBOUR}=2021-05", "--title=a b",
    ]  # fmt: skip


def test_what_no_command_can_say_is_counted(project: Project) -> None:
    event = project.linked.events[0]
    decisions = Decisions().hiding(event).with_actors_joined(*ACTORS)
    assert unsaid(decisions) == 2
    assert unsaid(Decisions().with_pub_date(HARBOUR, (1, 1))) == 0
