"""Who stands for a state or a body."""

from __future__ import annotations

import pytest

from timeline_app.core.article import LocalActor, Page, Reading
from timeline_app.linking.offices import served

BODIES = (
    LocalActor("Norway", "state", ("Norway",), ()),
    LocalActor("Holt Mining", "organisation", ("Holt", "Holt Mining"), ()),
)


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Norwegian foreign minister", "Norway"),
        ("Norway’s ambassador to Chile", "Norway"),
        ("the Holt Mining spokeswoman", "Holt Mining"),
        ("Norwegian skier", None),
        ("foreign minister", None),
        ("Chilean ambassador", None),
        ("minister", None),
    ],
)
def test_a_title_leads_to_the_body_it_names(title: str, body: str | None) -> None:
    person = LocalActor("Ane Lie", "person", (), (), (title,))
    reading = Reading(
        "a",
        "",
        "en",
        Page((), ()),
        (),
        (*BODIES, person),
        (),
        (),
        "rules",  # type: ignore[arg-type]
    )
    found = served(reading)
    assert (BODIES[found[2]].name if found else None) == body
