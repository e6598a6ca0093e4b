"""Clauses and phrases that a parse folds into each other, things of which only the time is told, and their labels."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline_app.core.article import EventMention, Reading
from timeline_app.core.status import Status

Read = Callable[[str], Reading]


def _event(read: Read, text: str, trigger: str) -> EventMention:
    return next(e for e in read(text).events if e.trigger.of(text) == trigger)


def _times(read: Read, text: str, trigger: str) -> list[str]:
    reading = read(text)
    event = next(e for e in reading.events if e.trigger.of(text) == trigger)
    return [reading.timexes[k].text for k in event.timexes]


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        (
            "Gunmen killed a guard on Tuesday, the third such attack this year.",
            "killed",
            ["Tuesday"],
        ),
        (
            "Rebels shot and killed a guard on Tuesday, the worst raid in months.",
            "shot",
            ["Tuesday"],
        ),
        (
            "Guards shot and killed ten people on Friday, the bloodiest day since the army seized power in May.",
            "seized",
            ["May"],
        ),
        ("He wrote a letter and posted it on Friday.", "wrote", []),
    ],
)
def test_what_sums_up_a_deed_leaves_it_its_day(
    read: Read, text: str, trigger: str, expected: list[str]
) -> None:
    assert _times(read, text, trigger) == expected


@pytest.mark.parametrize(
    ("text", "trigger", "summary"),
    [
        (
            "Gunmen killed a guard on Tuesday, the third such attack this year.",
            "killed",
            "Gunmen killed a guard",
        ),
        (
            "Guards shot ten people on Friday, the bloodiest day since the army seized power in May.",
            "seized",
            "The army seized power",
        ),
        (
            "Vesk United have sacked manager Arne Dahl.",
            "sacked",
            "Vesk United have sacked manager Arne Dahl",
        ),
    ],
)
def test_labels_end_where_the_clause_does(
    read: Read, text: str, trigger: str, summary: str
) -> None:
    assert _event(read, text, trigger).summary == summary


def test_what_a_jury_heard_is_reported(read: Read) -> None:
    text = "A former teacher stole a car, a jury in Vesk heard on Monday."
    assert _event(read, text, "stole").status is Status.REPORTED
    assert _times(read, text, "heard") == ["Monday"]


@pytest.mark.parametrize(
    ("text", "trigger", "status", "expected"),
    [
        ("The election is on 4 May.", "election", Status.PLANNED, ["4 May"]),
        ("The festival will be on 4 May.", "festival", Status.PLANNED, ["4 May"]),
        ("The funeral was on Monday.", "funeral", Status.HAPPENED, ["Monday"]),
        ("Her last visit was in 2012.", "visit", Status.HAPPENED, ["2012"]),
        ("The concert was at the town hall on Monday.", "concert", Status.HAPPENED, ["Monday"]),
        ("Final results are due by 9 May.", "results", Status.PLANNED, ["9 May"]),
        ("Payment was due on 1 March.", "Payment", Status.PLANNED, ["1 March"]),
    ],
)
def test_a_thing_of_which_only_the_time_is_told_is_an_event(
    read: Read, text: str, trigger: str, status: Status, expected: list[str]
) -> None:
    assert _event(read, text, trigger).status is status
    assert _times(read, text, trigger) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The day was 4 May 1945.",
        "The king was in Lorn on Monday.",
        "The road is open from Monday.",
        "Sales were up in May.",
        "The sentence is four years.",
        "The temperature was 40 degrees on Monday.",
    ],
)
def test_what_is_so_at_a_time_is_no_event(read: Read, text: str) -> None:
    assert not read(text).events


@pytest.mark.parametrize(
    ("text", "trigger", "summary"),
    [
        ("The judge told her to return to court on 4 May.", "return", "She to return to court"),
        ("Lorn asked the council to meet on 4 May.", "meet", "The council to meet"),
        ("He let him go on 4 May.", "go", "He let him go"),
        ("The ferry is due to sail on 4 May.", "sail", "The ferry is due to sail"),
        ("The truce, due to expire on 4 May, was extended.", "expire", "The truce due to expire"),
        ("A ruling could come as early as 4 May.", "come", "A ruling could come"),
        ("He was not freed until 2004.", "freed", "He was not freed until 2004"),
        ("Final results are due by 9 May.", "results", "Final results are due"),
        (
            "The firm promised investors to publish its accounts in May.",
            "publish",
            "The firm promised to publish its accounts",
        ),
    ],
)
def test_labels_of_what_others_are_to_do(read: Read, text: str, trigger: str, summary: str) -> None:
    assert _event(read, text, trigger).summary == summary


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("The march, due to take place on 4 May, has been banned.", "take", Status.DENIED),
        ("The truce, due to expire on 4 May, was extended.", "expire", Status.PLANNED),
        ("She was told to leave on 4 May.", "leave", Status.PLANNED),
        ("He told reporters that she left on 4 May.", "left", Status.REPORTED),
    ],
)
def test_what_is_off_and_what_is_ordered(
    read: Read, text: str, trigger: str, status: Status
) -> None:
    assert _event(read, text, trigger).status is status
