"""Days that open a sentence of the future whose subject brings a past along."""

from __future__ import annotations

import pytest

from timeline_app.core.calendar import day_number, format_day
from timeline_app.core.timeexpr import resolve
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
        ("On Thursday the eighth round of Lorn-brokered talks will begin.", AHEAD),
        ("On Thursday the state-owned mill will close.", AHEAD),
        ("On Thursday a delegation led by Holm will fly to Orm.", AHEAD),
        ("On Thursday the court that jailed Holm will hear his appeal.", AHEAD),
        ("On Thursday the man who was freed will be tried again.", AHEAD),
        ("On Thursday a group formed in the war will meet.", BOTH),
        ("On Thursday the mayor said she will resign.", PAST),
        ("On Thursday the mayor announced the mill will close.", PAST),
        ("On Thursday Holm sold a mill that will close.", PAST),
        ("On Thursday Holm met workers who will lose their jobs.", PAST),
        ("On Thursday the firm signed a deal it will honour.", PAST),
        ("On Thursday Holm appeared in court and will be tried in May.", PAST),
        ("On Thursday the Lorn-backed court jailed Holm.", PAST),
    ],
)  # fmt: skip
def test_the_verb_of_the_sentence_is_looked_for_behind_its_subject(
    text: str, expected: str
) -> None:
    assert _bounds(text, "Thursday") == expected
