"""Days of what is reported or arranged, behind a verb in the past that is not theirs."""

from __future__ import annotations

import pytest

from timeline_app.core.calendar import day_number, format_day
from timeline_app.core.timeexpr import resolve
from timeline_app.core.timex3 import value
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page

WRITTEN = day_number(2014, 2, 12)
"""A Wednesday."""

PAST, AHEAD, BOTH = "02-06..02-06", "02-13..02-13", "02-06..02-13"
"""The Thursdays around it."""


def _bounds(text: str, words: str) -> str:
    (found,) = [one for one in tag(text, parse_page(text)) if one.text == words]
    interval = resolve(found.expr, WRITTEN, WRITTEN).interval
    assert interval.first_day is not None
    assert interval.last_day is not None
    return "..".join(format_day(day)[-5:] for day in (interval.first_day, interval.last_day))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The warden said Thursday's flood drill would be brief.", BOTH),
        ("The warden told farmers Thursday's ford would be deep.", BOTH),
        ("The warden said on Monday that Thursday's drill could be brief.", BOTH),
        ("The warden warned Thursday's drill will be loud.", AHEAD),
        ("The coach said Thursday would be hard.", BOTH),
        ("She said Thursday's rival is fast.", BOTH),
        ("The warden said Thursday's drill was loud.", PAST),
        ("The warden said Thursday's drill would have been louder.", PAST),
        ("The warden said Thursday the drill would be brief.", PAST),
        ("The warden said on Thursday that the drill would be brief.", PAST),
    ],
)
def test_a_day_told_of_is_not_the_day_of_telling(text: str, expected: str) -> None:
    assert _bounds(text, "Thursday") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rye lost to Deal on Monday and play Hythe on Thursday.", BOTH),
        ("Rye, who lost to Deal on Monday, play Hythe on Thursday.", BOTH),
        ("The guilds met on Monday, and vote in Rye on Thursday.", BOTH),
        ("Rye lost to Deal on Monday and drew with Hythe on Thursday.", PAST),
        ("Rye lost a long play in Hythe on Thursday.", PAST),
        ("The guild goes to court on Thursday, where it lost in May.", AHEAD),
    ],
)
def test_a_present_beside_a_past_keeps_its_day_open(text: str, expected: str) -> None:
    assert _bounds(text, "Thursday") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The keeper was expected to leave on Thursday.", BOTH),
        ("The keeper was likely to be freed on Thursday.", BOTH),
        ("The keepers were going to sail on Thursday.", BOTH),
        ("The keeper had been planning to sail on Thursday.", BOTH),
        ("The keeper is expected to leave on Thursday.", AHEAD),
        ("The keepers are planning to sail on Thursday.", AHEAD),
        ("The keeper used to row on Thursday.", BOTH),
    ],
)
def test_a_plan_seen_from_behind_tells_not_what_came_of_it(text: str, expected: str) -> None:
    assert _bounds(text, "Thursday") == expected


@pytest.mark.parametrize(
    "text", ["They hope to wed before Christmas.", "They want to be home for Christmas."]
)
def test_a_feast_that_is_hoped_for_lies_ahead(text: str) -> None:
    (found,) = [one for one in tag(text, parse_page(text)) if one.text == "Christmas"]
    assert resolve(found.expr, WRITTEN, WRITTEN).interval.first_day == day_number(2014, 12, 25)


def test_a_day_that_opens_a_sentence_is_no_compound() -> None:
    text = "On Monday drivers blocked the bridge, as Monday drivers do."
    assert [one.text for one in tag(text, parse_page(text))] == ["Monday"]


def test_a_vote_called_for_a_day_is_no_past_vote() -> None:
    text = "A vote was called for 4 April."
    (found,) = tag(text, parse_page(text))
    assert resolve(found.expr, WRITTEN, WRITTEN).interval.first_day == day_number(2014, 4, 4)


def test_what_came_after_midnight_came_as_the_day_began() -> None:
    text = "A bomb went off shortly after midnight on Thursday."
    assert _bounds(text, "midnight on Thursday") == PAST
    (found,) = tag(text, parse_page(text))
    assert value(found.expr, WRITTEN) == "2014-02-06T00:00"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill would close when its lease expired on Thursday.", BOTH),
        ("She could leave once the term ended on Thursday.", BOTH),
        ("The mill closed when its lease expired on Thursday.", PAST),
        ("The mill would have closed when its lease expired on Thursday.", PAST),
    ],
)
def test_the_past_of_a_plan_may_lie_ahead(text: str, expected: str) -> None:
    assert _bounds(text, "Thursday") == expected


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("On September 6, Ines Moss, 44, was charged.", (2013, 9, 6)),
        ("On May 6, he said, the mill will close.", (2014, 5, 6)),
        ("She was found asleep in a barn on September 6.", (2013, 9, 6)),
    ],
)
def test_a_day_far_off_is_of_the_verb_that_tells_it(text: str, first: tuple[int, int, int]) -> None:
    interval = resolve(next(iter(tag(text, parse_page(text)))).expr, WRITTEN, WRITTEN).interval
    assert (interval.first_day, interval.last_day) == (day_number(*first), day_number(*first))
