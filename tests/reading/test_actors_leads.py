"""The nameless person of a lead and the name in the next sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline_app.core.article import Reading

Read = Callable[[str], Reading]


def _whom(read: Read, text: str, trigger: str) -> set[str]:
    reading = read(text)
    event = next(e for e in reading.events if e.trigger.of(text) == trigger)
    return {reading.actors[p.actor].name for p in event.participants}


@pytest.mark.parametrize(
    ("lead", "name"),
    [
        ("A nurse was jailed on Monday.", "Helen Brandt, 38, was convicted in May."),
        ("A former teacher was arrested on Monday.", "Emil Tarn, 64, was charged with theft."),
    ],
)
def test_the_name_with_an_age_is_the_leads(read: Read, lead: str, name: str) -> None:
    trigger = "jailed" if "jailed" in lead else "arrested"
    assert _whom(read, f"{lead}\n\n{name}", trigger) == {name.split(",")[0]}


@pytest.mark.parametrize(
    "name",
    [
        "Emil Tarn, 64, was found dead in May.",
        "Emil Tarn, 64, was stabbed in May.",
        "Emil Tarn, 64, was also arrested on Tuesday.",
        "Emil Tarn, 64, was acquitted in May.",
        "Emil Tarn was charged in May.",
        "Ada Brandt, 38, was charged in May.",
    ],
)
def test_a_victim_or_another_is_not(read: Read, name: str) -> None:
    found = _whom(read, f"A man was arrested on Monday.\n\n{name}", "arrested")
    assert not found & {"Emil Tarn", "Ada Brandt"}


def test_where_two_are_told_of_nobody_is_chosen(read: Read) -> None:
    text = "A man was arrested on Monday after a woman told police.\n\nEmil Tarn, 64, was charged."
    assert "Emil Tarn" not in _whom(read, text, "arrested")
