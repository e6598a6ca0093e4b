"""A choice of actors survives their joining."""

from __future__ import annotations

from dataclasses import replace

from timeline_app.app.following import following
from timeline_app.core.event import Actor, ActorId
from timeline_app.core.filters import EVERYTHING, Filter
from timeline_app.core.project import Project

DOCKERS, REIS = ActorId("dockers"), ActorId("reis")


def with_actors(project: Project, *actors: Actor) -> Project:
    return replace(project, linked=replace(project.linked, actors=actors))


def test_a_joined_actor_is_followed_by_its_names(project: Project) -> None:
    joined = Actor(ActorId("d2"), "Dockers", "group", ("dock workers", "Reis", "Mayor Reis"))
    after = with_actors(project, joined)
    chosen = Filter(actors=frozenset({REIS}), words="bridge")
    assert following(chosen, project, after) == replace(chosen, actors=frozenset({joined.id}))


def test_what_is_still_there_stays(project: Project) -> None:
    chosen = Filter(actors=frozenset({REIS}))
    assert following(chosen, project, project) is chosen
    assert following(EVERYTHING, project, Project()) is EVERYTHING


def test_without_anybody_left_nothing_narrows(project: Project) -> None:
    chosen = Filter(actors=frozenset({REIS, DOCKERS}), no_actor=False, words="x")
    assert following(chosen, project, with_actors(project)) == Filter(words="x")


def test_choosing_nobody_stays_nobody(project: Project) -> None:
    nobody = Filter(actors=frozenset(), no_actor=True)
    assert following(nobody, project, with_actors(project)) is nobody
