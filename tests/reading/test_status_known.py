"""Deeds that a sentence takes for granted have happened, whatever is wanted, denied or left undone about them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline_app.core.article import Reading
from timeline_app.core.status import Status

Read = Callable[[str], Reading]


def _status(read: Read, text: str, trigger: str) -> Status:
    return next(e.status for e in read(text).events if e.trigger.of(text) == trigger)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("They failed to stop the massacre at Dorsk in March.", "massacre"),
        ("Police failed to prevent the murder of Ana Roke in March.", "murder"),
        ("She lost a bid to overturn her conviction in March.", "conviction"),
        ("Police are trying to solve the murder of Ana Roke.", "murder"),
        ("They want to investigate the massacre at Dorsk.", "massacre"),
        ("He did not mention the raid of 3 March 2019.", "raid"),
        ("The prisoner should never have been released in March.", "released"),
        ("The jury should not have been told about it in March.", "told"),
    ],
)
def test_what_is_taken_for_granted_happened(read: Read, text: str, trigger: str) -> None:
    assert _status(read, text, trigger) is Status.HAPPENED


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("The army did not carry out the attack in March.", "attack", Status.DENIED),
        ("The union did not hold a strike in March.", "strike", Status.DENIED),
        ("The prisoner should be released in March.", "released", Status.HYPOTHETICAL),
        ("The union will hold a strike in March.", "strike", Status.PLANNED),
        ("He narrowly escaped being killed in March.", "killed", Status.DENIED),
        ("They plotted to kill the king in March.", "kill", Status.HYPOTHETICAL),
        ("Plans to close the pit in March were dropped.", "close", Status.DENIED),
        ("A bid to oust him in March failed.", "oust", Status.DENIED),
        (
            "A treasurer stole a million from a church, a jury heard on Monday.",
            "stole",
            Status.REPORTED,
        ),
        (
            "A man stabbed his neighbour in a row over a hedge, a court has heard.",
            "stabbed",
            Status.REPORTED,
        ),
        (
            "Brandt said she had made an error but denied breaking the code.",
            "denied",
            Status.HAPPENED,
        ),
        ("Brandt said she had made an error but paid the fine.", "made", Status.REPORTED),
    ],
)
def test_the_rest_keeps_its_status(read: Read, text: str, trigger: str, status: Status) -> None:
    assert _status(read, text, trigger) is status


def test_ice_to_blame_is_no_plan(read: Read) -> None:
    assert [
        e.trigger.of("Ice was to blame for it.") for e in read("Ice was to blame for it.").events
    ] == []


@pytest.mark.parametrize(
    ("text", "open_"),
    [
        ("They tried to kill the king in March.", True),
        ("They had planned to leave in March.", True),
        ("They plan to leave in March.", False),
        ("They promised to leave in March.", False),
    ],
)
def test_what_was_tried_may_lie_on_either_side(read: Read, text: str, open_: bool) -> None:
    (event,) = [e for e in read(text).events if e.timexes]
    assert (event.tense == "past") is open_


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The prime minister has until 9 May to call a vote.", "call"),
        ("The company has until the end of May to pay.", "pay"),
        ("He had until 9 May to leave the country.", "leave"),
    ],
)
def test_who_has_until_a_day_has_yet_to(read: Read, text: str, trigger: str) -> None:
    assert _status(read, text, trigger) is Status.PLANNED


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        (
            "Prosecutors said the firm withdrew when the price went above $1bn.",
            "went",
            Status.REPORTED,
        ),
        ("The firm withdrew when the price went above $1bn.", "went", Status.HAPPENED),
    ],
)
def test_the_time_told_in_a_report_is_told_by_it(
    read: Read, text: str, trigger: str, status: Status
) -> None:
    assert _status(read, text, trigger) is status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The mayor warned of a strike in May.", Status.HYPOTHETICAL),
        ("The mayor spoke of the strike in May.", Status.HAPPENED),
    ],
)
def test_what_is_warned_of_may_come(read: Read, text: str, status: Status) -> None:
    assert _status(read, text, "strike") is status
