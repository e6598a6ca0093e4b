"""Names to articles, actors and events: exact, then looser, never a guess."""

from __future__ import annotations

import argparse
from dataclasses import replace

import pytest

from timeline_app.cli.choosing import decisions, event, event_filter, passing
from timeline_app.cli.options import parse
from timeline_app.core.article import Article, ArticleId
from timeline_app.core.errors import UsageError
from timeline_app.core.event import Actor, ActorId
from timeline_app.core.project import Project

ARTICLES = [Article(ArticleId(name), "") for name in ("a/one.txt", "b/one.txt", "b/two.txt")]
DAY = (5, 5)


def options(*words: str) -> argparse.Namespace:
    return parse(["read", "x", *words])


def shown(project: Project, *words: str) -> list[str]:
    return [e.id for e in passing(project, event_filter(options(*words), project))]


@pytest.mark.parametrize("name", ["b/two.txt", "two.txt", "two"])
def test_an_article_goes_by_its_id_or_file_name(name: str) -> None:
    assert decisions([(name, DAY)], ARTICLES).pub_date(ArticleId("b/two.txt")) == DAY


@pytest.mark.parametrize(
    ("name", "said"), [("one.txt", "a/one.txt, b/one.txt"), ("twoo", "nearest: b/two.txt")]
)
def test_an_article_that_is_not_sure_is_refused(name: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        decisions([(name, DAY)], ARTICLES)


def test_two_dates_for_one_article_are_refused() -> None:
    with pytest.raises(UsageError, match="two dates"):
        decisions([("two", DAY), ("b/two.txt", (6, 6))], ARTICLES)


@pytest.mark.parametrize("name", ["Reis", "reis", "Mayor Reis", "the mayor reis", "mayor"])
def test_an_actor_goes_by_any_alias(project: Project, name: str) -> None:
    assert shown(project, "--actor", name) == ["e-opened", "e-meet"]


def test_forms_of_address_are_left_out(project: Project) -> None:
    assert shown(project, "--actor", "Mrs Reis") == shown(project, "--actor", "Reis")
    with pytest.raises(UsageError):
        shown(project, "--actor", "Nova Reis")


def test_all_actors_must_take_part(project: Project) -> None:
    both = ("--actor", "Reis", "--actor", "Dockers")
    assert shown(project, *both) == [e.id for e in project.linked.events]
    assert shown(project, *both, "--all-actors") == ["e-meet"]


def test_an_unknown_actor_ends_with_the_nearest(project: Project) -> None:
    with pytest.raises(UsageError, match=r"'Ries'.*Reis"):
        shown(project, "--actor", "Ries")


def test_an_ambiguous_actor_ends_with_both(project: Project) -> None:
    other = Actor(ActorId("other"), "Alma Reis", "person", ("Mayor Reis",))
    several = replace(
        project, linked=replace(project.linked, actors=(*project.linked.actors, other))
    )
    with pytest.raises(UsageError, match="Reis, Alma Reis"):
        shown(several, "--actor", "Mayor Reis")


def test_the_other_filters(project: Project) -> None:
    assert shown(project, "--to", "2021-05-04", "--certainty", "certain") == ["e-opened"]
    assert shown(project, "--status", "planned") == ["e-meet"]
    assert shown(project, "--search", "PORTO dockers") == ["e-walked", "e-meet"]
    assert shown(project, "--search", "BRIDGE") == ["e-opened"]


def test_filters_that_make_no_sense_are_refused(project: Project) -> None:
    with pytest.raises(UsageError):
        shown(project, "--from", "2021", "--to", "2020")
    with pytest.raises(UsageError):
        shown(project, "--all-actors")


def test_an_event_goes_by_its_id_or_a_beginning_of_its_own(project: Project) -> None:
    assert event("e-o", project.linked.events).id == "e-opened"
    for wrong in ("e-", "", "x-opened"):
        with pytest.raises(UsageError, match="e-opened"):
            event(wrong, project.linked.events)
