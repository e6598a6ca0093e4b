"""What two sources of one event say differently."""

from __future__ import annotations

from dataclasses import replace

import pytest

from timeline_app.app.differences import differences, first_passages
from timeline_app.core.article import (
    ActorMention,
    Article,
    ArticleId,
    Block,
    EventMention,
    LocalActor,
    Page,
    Reading,
    Span,
    Timex,
)
from timeline_app.core.calendar import day_number
from timeline_app.core.event import ActorId, Event, Participation, Source
from timeline_app.core.field import Field
from timeline_app.core.interval import Interval
from timeline_app.core.project import Linked, Project, ResolvedTimex
from timeline_app.core.status import Role, Status
from timeline_app.core.timeexpr import Nearest

MORNING, EVENING = ArticleId("morning"), ArticleId("evening")
TEXTS = {
    MORNING: "Ana Lima hired 40 cranes on 3 May 2021.",
    EVENING: "The Harbour Queen may hire 60 cranes on 4 May 2021.",
}
NAMES = {MORNING: "Ana Lima", EVENING: "Harbour Queen"}
TRIGGERS = {MORNING: "hired", EVENING: "hire"}
DATES = {MORNING: "3 May 2021", EVENING: "4 May 2021"}
STATUSES = {MORNING: Status.HAPPENED, EVENING: Status.HYPOTHETICAL}


def span(article: ArticleId, words: str) -> Span:
    start = TEXTS[article].index(words)
    return Span(start, start + len(words))


def reading(article: ArticleId) -> Reading:
    text, trigger = TEXTS[article], span(article, TRIGGERS[article])
    whole, date = Span(0, len(text)), span(article, DATES[article])
    return Reading(
        article=article, text_hash=Article(article, text).text_hash, lang="en",
        page=Page((Block(whole, "paragraph"),), (whole,)),
        timexes=(Timex(date, DATES[article], "DATE", Nearest(Field(weekday=0)), "day"),),
        actors=(LocalActor(NAMES[article], "person", (), (ActorMention(span(article, NAMES[article]), True),)),),
        events=(EventMention(trigger, whole, 0, "hire", "hire", False, False, STATUSES[article], "past", False, (), (0,)),),
        quotes=(), model="hand",
    )  # fmt: skip


@pytest.fixture
def told_twice(project: Project) -> tuple[Project, Event]:
    sources = tuple(
        Source(a, Span(0, len(TEXTS[a])), span(a, TRIGGERS[a]), span(a, DATES[a]), TEXTS[a])
        for a in (MORNING, EVENING)
    )
    lima = Participation(
        ActorId("lima"), "Ana Lima", Role.AGENT,
        tuple((a, span(a, NAMES[a])) for a in (MORNING, EVENING)),
    )  # fmt: skip
    event = replace(project.linked.events[0], sources=sources, actors=(lima,))
    timexes = tuple(
        ResolvedTimex(a, 0, span(a, DATES[a]), Interval.of_days(day, day), None, False, ())
        for a, day in ((MORNING, day_number(2021, 5, 3)), (EVENING, day_number(2021, 5, 4)))
    )
    articles = tuple(Article(a, TEXTS[a]) for a in (MORNING, EVENING))
    readings = tuple(map(reading, (MORNING, EVENING)))
    return Project(articles, readings, linked=Linked(events=(event,), timexes=timexes)), event


def test_every_aspect_of_a_difference_is_found(told_twice: tuple[Project, Event]) -> None:
    """Several sources: tabs, with differences shown (date, figures, strength of the claim, names)."""
    found = {one.aspect: one.said for one in differences(*told_twice)}
    assert list(found) == ["date", "number", "strength", "name"]
    assert [said.words for said in found["number"]] == ["40", "60"]
    assert [said.status for said in found["strength"]] == [Status.HAPPENED, Status.HYPOTHETICAL]
    assert [said.words for said in found["name"]] == ["Ana Lima", "Harbour Queen"]
    days = [said.interval.first_day for said in found["date"] if said.interval]
    assert days == [day_number(2021, 5, 3), day_number(2021, 5, 4)]


def test_what_only_one_source_says_is_no_difference(told_twice: tuple[Project, Event]) -> None:
    project, event = told_twice
    silent = replace(event, sources=(event.sources[0], replace(event.sources[1], timex=None)))
    assert "date" not in {one.aspect for one in differences(project, silent)}


def test_one_article_differs_from_nobody(project: Project) -> None:
    event = project.linked.events[0]
    assert differences(project, event) == ()
    assert len(first_passages((*event.sources, *event.sources))) == 1


def test_a_shorter_form_of_a_name_is_no_other_name(
    told_twice: tuple[Project, Event], monkeypatch: pytest.MonkeyPatch
) -> None:
    project, event = told_twice
    queen = span(EVENING, "Queen")
    actor = LocalActor("Queen", "person", (), (ActorMention(queen, True),))
    short = replace(project.readings[1], actors=(actor,))
    one, two = event.actors[0].mentions
    whole = replace(event.actors[0], mentions=(one, (EVENING, queen)))
    ana = replace(whole, mentions=((MORNING, span(MORNING, "Ana Lima")), (EVENING, queen)))
    told = replace(project, readings=(project.readings[0], short))
    assert "name" in {d.aspect for d in differences(told, replace(event, actors=(ana,)))}
    again = replace(whole, mentions=(two, (EVENING, queen)))
    assert "name" not in {d.aspect for d in differences(told, replace(event, actors=(again,)))}
