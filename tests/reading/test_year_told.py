"""A short history inside a report goes on in the year told."""

from __future__ import annotations

import pytest

from timeline_app.core.calendar import format_day, parse_day_range
from timeline_app.core.timeexpr import resolve
from timeline_app.core.timex3 import value
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("In May 1931 the mill opened. In June it burned.", "June", "1931-06"),
        ("It sailed on 9 May 1931 and sank on 12 May.", "12 May", "1931-05-12"),
        ("It sailed on 9 May 1931, but did not land until late July.", "late July", "1931-07"),
        ("He joined in May 1931. He left in early June.", "early June", "1931-06"),
        ("He joined in May 1931. He will leave in late June.", "late June", "2019-06"),
        ("It leaks. A wall fell in late June.", "late June", "2018-06"),
        ("It was built in November 2003. In April it fell.", "April", "2004-04"),
        ("In 1311, on 4 October, the duke fled.", "4 October", "1311-10-04"),
        ("It shut in February 1979. In March it had lost its licence.", "March", "1979-03"),
        ("It has been shut since May 1931. In June a wall fell.", "June", "2018-06"),
        ("The 9 May 1931, fire was forgotten. In June a wall fell.", "June", "2018-06"),
        ("In 1931 the mill opened in June.", "June", "1931-06"),
        ("During 1931, the mill burned in March and shut in June.", "June", "1931-06"),
        ("A mill built in 1931 burned in June.", "June", "2018-06"),
        ("In 1931 the mill stood; it will open in June.", "June", "2019-06"),
        ("It opened in May 1931. It will shut in June.", "June", "2019-06"),
        ("It opened in May 1931.\n\nIn June a wall fell.", "June", "2018-06"),
        ("It opened in May 1931. It leaks. In June a wall fell.", "June", "2018-06"),
    ],
)
def test_a_past_month_goes_on_from_the_year_told(text: str, words: str, expected: str) -> None:
    days = parse_day_range("2019-02-14")
    assert days is not None
    found = next(t for t in tag(text, parse_page(text)) if t.text == words)
    assert value(found.expr, days[0]) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The mill had 90 looms at year's end.", "year's end", "2018"),
        ("The mill will have 90 looms at year's end.", "year's end", "2019"),
        ("The mill burned late this year.", "late this year", "2019"),
    ],
)
def test_a_years_end_told_of_is_the_last_one(text: str, words: str, expected: str) -> None:
    days = parse_day_range("2019-02-14")
    assert days is not None
    found = next(t for t in tag(text, parse_page(text)) if t.text == words)
    assert (value(found.expr, days[0]) or "")[:4] == expected


def _bounds(text: str, said: str | None) -> tuple[str | None, str | None]:
    days = None if said is None else parse_day_range(said)
    first, last = (None, None) if days is None else days
    found = resolve(tag(text, parse_page(text))[-1].expr, first, last).interval
    one, other = found.first_day, found.last_day
    return one if one is None else format_day(one), other if other is None else format_day(other)


@pytest.mark.parametrize(
    ("text", "said", "expected"),
    [
        ("He was chosen in May 2010. In June he fled.", "2019-02-14", ("2010-06-01", "2018-06-30")),
        ("He was chosen in May 2010. In June he fled.", "2010-11-14", ("2010-06-01", "2010-06-30")),
        ("He was chosen in May 2010. In June he fled.", None, ("2010-06-01", None)),
        (
            "In 2010 he built a mill, which shut in June.",
            "2019-02-14",
            ("2010-06-01", "2018-06-30"),
        ),
        ("He was chosen in May 2010 and fled in June.", "2019-02-14", ("2010-06-01", "2010-06-30")),
        ("The army in 2010 took it in June.", "2019-02-14", ("2010-06-01", "2018-06-30")),
        ("The mill built in 2010 fell in June.", "2019-02-14", ("2018-06-01", "2018-06-30")),
    ],
)
def test_a_month_of_the_next_sentence_may_be_of_the_last_year(
    text: str, said: str | None, expected: tuple[str | None, str | None]
) -> None:
    assert _bounds(text, said) == expected


def test_a_year_told_is_inferred() -> None:
    text = "In May 1931 the mill opened. In June it burned."
    first, second = tag(text, parse_page(text))
    assert second.leans_on == first.span


HISTORY = (
    "It began in 1911. On 4 May 1912 he fled. On 8 June 1913 it fell. In July 1914 peace came. "
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In 1990 he left the army. For the next four years he taught.", "the next four years"),
        (HISTORY + "For the next four years he taught.", "the next four years"),
        (HISTORY + "Over the past ten years he had built a mill.", "the past ten years"),
    ],
)
def test_a_stretch_of_what_is_told_is_none_from_the_day_of_writing(text: str, words: str) -> None:
    days = parse_day_range("2019-02-14")
    assert days is not None
    found = next(t for t in tag(text, parse_page(text)) if t.text == words)
    assert resolve(found.expr, *days).interval.is_unbounded


def test_a_stretch_to_come_begins_on_the_day_of_writing() -> None:
    assert _bounds("In 1990 he left. Over the next two years he will travel.", "2019-02-14") == (
        "2019-02-14",
        "2021-02-14",
    )


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("The mill opened in 1902, burned in June.", ("1902-06-01", "2018-06-30")),
        ("He became abbot in 1902 and fled in June.", ("1902-06-01", "2018-06-30")),
        ("She sold it in 1902, but bought it back in June.", ("1902-06-01", "2018-06-30")),
        (
            "The toll was set in 1902, but the clerks found in June that it was low.",
            ("2018-06-01", "2018-06-30"),
        ),
        ("The guild, founded in 1902, met in June.", ("2018-06-01", "2018-06-30")),
        ("The mill, which was built in 1902, burned in June.", ("2018-06-01", "2018-06-30")),
        ("The toll, 9% in May 2013, fell to 3% in June.", ("2013-06-01", "2019-06-30")),
        ("The mill opened in 1902. In June the owner died. In May it shut.", (None, None)),
    ],
)
def test_a_month_beside_an_old_year_may_be_of_either(
    text: str, bounds: tuple[str | None, str | None]
) -> None:
    assert _bounds(text, "2019-02-14") == bounds


def test_part_of_a_month_in_doubt_lies_in_either_year() -> None:
    text = "The plan was drawn up in 2014 and dropped in mid-October."
    said = parse_day_range("2018-04-06")
    assert said is not None
    found = next(t for t in tag(text, parse_page(text)) if t.text == "mid-October")
    when = resolve(found.expr, *said).interval
    assert when.first_day is not None
    assert when.last_day is not None
    assert (format_day(when.first_day), format_day(when.last_day)) == ("2014-10-08", "2017-10-24")
