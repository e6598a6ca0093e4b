"""For whom forces, organs and counterparts of an article act."""

from __future__ import annotations

from dataclasses import replace

from timeline_app.core.article import ActorKind, Article, ArticleId, LocalActor
from timeline_app.linking.offices import branches, served
from timeline_app.reading.reader import read

BLANK = read(Article(ArticleId("a"), "It rained."), None)


def _actor(name: str, kind: ActorKind, *roles: str) -> LocalActor:
    return LocalActor(name, kind, (name,), (), roles=roles)


ROWS = (
    _actor("Sweden", "state"),
    _actor("the Swedish navy", "group"),
    _actor("Sweden's ministry of defence", "organisation"),
    _actor("the Swedish Match company", "organisation"),
    _actor("the Danish army", "group"),
    _actor("Aino Salo", "person", "Mr Lien's Swedish counterpart"),
    _actor("Odd Lien", "person", "counterpart"),
)
READING = replace(BLANK, actors=ROWS)


def test_forces_and_organs_belong_to_a_state_of_the_article() -> None:
    assert branches(READING) == {1: 0, 2: 0}


def test_a_counterpart_serves_the_state_named_before_it() -> None:
    assert served(READING) == {5: 0}
