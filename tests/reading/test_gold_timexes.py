"""The gold tables of the tagger: what must be found, what must not, and what has two readings."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from timeline_app.core.article import Timex
from timeline_app.core.calendar import Unit, day_number, parse_day_range
from timeline_app.core.interval import Interval
from timeline_app.core.timeexpr import (
    Between,
    Elsewhere,
    EventRelative,
    Nearest,
    Nth,
    Part,
    Shift,
    SpanTo,
    TimeExpr,
    Union,
    Within,
    resolve,
)
from timeline_app.core.timex3 import value
from timeline_app.reading import rules
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page

DEFAULT = day_number(2014, 12, 14)
"""The day of a text that the table dates by none."""

OWN_YEARS = re.compile("fiscal|financial|FY|school year|season")

GOLD = Path(__file__).parents[1] / "gold" / "en"


def _rows(kind: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for path in sorted(GOLD.glob("*.toml")):
        found += tomllib.loads(path.read_text(encoding="utf-8")).get(kind, [])
    return found


def _tag(row: dict[str, Any]) -> tuple[tuple[Timex, ...], int | None]:
    text = row["text"]
    days = parse_day_range(row["anchor"]) if "anchor" in row else None
    return tag(text, parse_page(text)), days[0] if days else None


@pytest.mark.parametrize("row", _rows("match"), ids=lambda row: row["text"][:40])
def test_finds_every_expression_with_its_value(row: dict[str, Any]) -> None:
    found, anchor = _tag(row)
    known = [[t.text, t.type, value(t.expr, anchor)] for t in found]
    for expected in row["expect"]:
        assert expected in known


@pytest.mark.parametrize("row", _rows("reject"), ids=lambda row: row["text"][:40])
def test_leaves_look_alikes_alone(row: dict[str, Any]) -> None:
    found, _ = _tag(row)
    for words in row["words"]:
        start = row["text"].index(words)
        hit = [t.text for t in found if t.span.start < start + len(words) and start < t.span.end]
        assert not hit, words


@pytest.mark.parametrize("row", _rows("ambiguous"), ids=lambda row: row["text"][:40])
def test_marks_what_has_two_readings(row: dict[str, Any]) -> None:
    found, anchor = _tag(row)
    timex = next(t for t in found if t.text == row["words"])
    assert value(timex.expr, anchor) in row["values"]
    assert timex.mod == row["mod"]


@pytest.mark.parametrize("row", _rows("withhold"), ids=lambda row: row["rule"])
def test_each_rule_leaves_what_is_near_it(row: dict[str, Any]) -> None:
    found, _ = _tag(row)
    for words in row["words"]:
        start = row["text"].index(words)
        near = [t for t in found if t.span.start < start + len(words) and start < t.span.end]
        assert row["rule"] not in {t.rule for t in near}, words


def test_every_rule_has_a_line_it_must_match_and_one_it_must_not() -> None:
    shown = {t.rule for row in _rows("match") for t in _tag(row)[0]}
    withheld = {row["rule"] for row in _rows("withhold")}
    assert rules.names() - shown == set(), "add a [[match]] for these to tests/gold/en"
    assert rules.names() - withheld == set(), "add a [[withhold]] for these to tests/gold/en"
    assert withheld - rules.names() == set(), "no such rule"


def test_gold_rows_name_the_rule_they_show() -> None:
    for row in _rows("match"):
        found, _ = _tag(row)
        assert set(row.get("rules", ())) <= {t.rule for t in found}, row["text"]


def _counted(expr: TimeExpr) -> bool:
    """True for what is counted from a day, whose bounds reach as far as a writer rounds, and past named days."""
    match expr:
        case Nearest(direction="open" | "nearest"):
            return True  # "24 December", said in June, may be either
        case Nth(field=field, n=-1) if field.unit == Unit.MONTH:
            return True  # "last September", said in October, may skip the one just gone
        case Shift() | Between() | EventRelative() | SpanTo() | Union():
            return True
        case Part(base=base) | Within(outer=base) | Elsewhere(base=base):
            return _counted(base)
        case _:
            return False


@pytest.mark.parametrize("row", _rows("match"), ids=lambda row: row["text"][:40])
def test_the_bounds_agree_with_the_value(row: dict[str, Any]) -> None:
    found, anchor = _tag(row)
    day = DEFAULT if anchor is None else anchor
    for timex in found:
        named = value(timex.expr, day).partition("T")[0]
        days = parse_day_range(named)
        bounds = resolve(timex.expr, day, day).interval
        if days is None or bounds.is_unbounded or timex.type not in ("DATE", "TIME"):
            continue
        if OWN_YEARS.search(timex.text):
            continue  # whose year it is nobody tells
        stretch = Interval.of_days(*days)
        assert stretch.overlaps(bounds) or timex.mod in ("BEFORE", "AFTER"), timex
        if not _counted(timex.expr) and timex.mod != "APPROX" and bounds.unit >= Unit.DAY:
            assert stretch.contains(bounds), timex
