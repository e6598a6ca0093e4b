"""Parts in events: scenes, names without a part, and every mention listed once."""

from __future__ import annotations

from collections import Counter

import pytest

from timeline_app.core.article import (
    ActorKind,
    ActorMention,
    Article,
    ArticleId,
    Block,
    EventMention,
    LocalActor,
    Page,
    Participant,
    Reading,
    Span,
)
from timeline_app.core.status import Role, Status
from timeline_app.linking.parts import parts_of

TEXT = "Acme sold a ferry in Lund. Its rival Brix watched. Acme paid Ida Holt. She left Kent."


def span(words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


def actor(name: str, kind: ActorKind, *mentions: Span) -> LocalActor:
    return LocalActor(name, kind, (name,), tuple(ActorMention(m, True) for m in mentions))


def event(
    trigger: str, sentence: int, *parts: Participant, place: str | None = None
) -> EventMention:
    whole = SENTENCES[sentence]
    return EventMention(
        trigger=span(trigger),
        clause=whole,
        sentence=sentence,
        predicate=trigger,
        summary=trigger,
        nominal=False,
        speech=False,
        status=Status.HAPPENED,
        tense="past",
        throughout=False,
        participants=parts,
        timexes=(),
        place=place,
    )


SENTENCES = [span(s) for s in ("Acme sold a ferry in Lund.", "Its rival Brix watched.", "Acme paid Ida Holt.", "She left Kent.")]  # fmt: skip
ACTORS = (
    actor("Acme", "organisation", span("Acme"), span("Its"), span("Acme", 1)),
    actor("Lund", "place", span("Lund")),
    actor("Brix", "organisation", span("Brix")),
    actor("Ida Holt", "person", span("Ida Holt"), span("She")),
    actor("Kent", "place", span("Kent")),
)


def reading(events: tuple[EventMention, ...], actors: tuple[LocalActor, ...] = ACTORS) -> Reading:
    page = Page((Block(Span(0, len(TEXT)), "paragraph"),), tuple(SENTENCES))
    article = Article(ArticleId("a"), TEXT)
    return Reading(article.id, article.text_hash, "en", page, (), actors, events, (), "none", ())


EVENTS = (
    event("sold", 0, Participant(0, Role.AGENT, span("Acme")), place="Lund"),
    event("paid", 2, Participant(0, Role.AGENT, span("Acme", 1)), Participant(3, Role.PATIENT)),
    event("left", 3),
)


def named(number: int, actors: tuple[LocalActor, ...] = ACTORS) -> dict[str, Role]:
    return {actors[p.actor].name: p.role for p in parts_of(reading(EVENTS, actors))[number]}


def test_the_scene_of_an_event_takes_part() -> None:
    assert named(0) == {"Acme": Role.AGENT, "Lund": Role.PARTICIPANT}


def test_a_name_without_a_part_is_listed_where_it_stands() -> None:
    assert named(2) == {"Kent": Role.PARTICIPANT}


def test_a_name_outside_every_clause_takes_no_part() -> None:
    assert not any(part.actor == 2 for parts in parts_of(reading(EVENTS)) for part in parts)


def test_every_mention_is_listed_once_with_the_nearest_event() -> None:
    listed: Counter[tuple[int, Span]] = Counter()
    for parts in parts_of(reading(EVENTS)):
        for part in parts:
            listed.update((part.actor, s) for s in part.spans)
    taking_part = {actor for actor, _ in listed}
    assert set(listed) == {(i, m.span) for i in taking_part for m in ACTORS[i].mentions}
    assert set(listed.values()) == {1}
    assert span("Its") in parts_of(reading(EVENTS))[0][0].spans


@pytest.mark.parametrize(
    ("name", "kind", "state", "takes_part"),
    [
        ("Kent", "place", "Iceland", True),
        ("Middle East", "place", "Iceland", False),
        ("Reykjavik", "place", "Iceland", False),
        ("Reykjavik", "place", "Chad", True),
        ("villagers", "group", "Iceland", False),
    ],
)
def test_who_is_looked_for(name: str, kind: ActorKind, state: str, takes_part: bool) -> None:
    """A region is no scene; a seat of government is led to by its state, where that is named."""
    actors = (*ACTORS[:4], actor(name, kind, span("Kent")), actor(state, "state"))
    assert (name in named(2, actors)) is takes_part
