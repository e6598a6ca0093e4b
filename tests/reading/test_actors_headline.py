"""Names in the headline are mentions of the actors of the text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline_app.core.article import Reading, Span

Read = Callable[[str], Reading]

BODY = (
    "NORTHPORT, May 4, 2031 — Vesk Marine sold its yard to Ada Brandt on Monday. Brandt paid little."
    "\n\nVesk Marine said it was glad, and Brandt that she would build ferries in the old yard."
)


@pytest.mark.parametrize(
    ("headline", "name", "words"),
    [
        ("Vesk Marine's yard sold for a song", "Vesk Marine", ["Vesk Marine"]),
        ("VESK MARINE SELLS YARD TO BRANDT", "Ada Brandt", ["BRANDT"]),
        ("Brandt to build ferries, Vesk glad", "Vesk Marine", []),
        ("Marine life returns to the bay", "Vesk Marine", []),
    ],
)
def test_known_names_are_found(read: Read, headline: str, name: str, words: list[str]) -> None:
    text = f"{headline}\n\n{BODY}"
    reading = read(text)
    actor = next(a for a in reading.actors if a.name == name)
    above = Span(0, len(headline))
    found = [m.span.of(text) for m in actor.mentions if above.contains(m.span)]
    assert found == words
    assert all(event.trigger.start > len(headline) for event in reading.events)


def test_a_last_name_of_two_people_means_neither(read: Read) -> None:
    text = "Bell wins again\n\nTom Bell lost to Ann Bell in Oslo. It was raining on the island."
    reading = read(text)
    assert all(m.span.start > 10 for a in reading.actors for m in a.mentions)


def test_the_lead_may_mean_whom_the_headline_names(read: Read) -> None:
    body = (
        "The company has sold a yard near the old port. Lorn Engineering was glad, said Ada Brandt."
    )
    text = f"Lorn Engineering sells a yard\n\nNORTHPORT, May 4, 2031 — {body}"
    actor = next(a for a in read(text).actors if a.name == "Lorn Engineering")
    assert [m.span.of(text) for m in actor.mentions] == [
        "Lorn Engineering",
        "company",
        "Lorn Engineering",
    ]
