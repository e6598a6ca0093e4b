"""Days of feasts by rule and by calendar; years of which nothing is known stay open."""

from __future__ import annotations

from timeline_app.core.calendar import day_number
from timeline_app.core.field import Feast
from timeline_app.linking.facts import facts
from timeline_app.linking.feast_days import (
    by_name,
    by_rule,
    civil_feasts,
    days_kept,
    pattern_of_names,
)


def test_the_western_and_the_eastern_easter_are_both_possible() -> None:
    days = by_rule(Feast("Easter Monday", easter=1))
    assert day_number(2024, 4, 1) in days
    assert day_number(2024, 5, 6) in days
    assert day_number(2024, 4, 8) not in days


def test_a_feast_by_weekday_says_nothing_of_the_years_before_its_rule() -> None:
    days = by_rule(Feast("Herring Day", month=11, weekday=3, nth=4, since=1942))
    assert day_number(2031, 11, 27) in days
    assert day_number(2031, 11, 20) not in days
    assert day_number(1941, 2, 3) in days


def test_a_table_says_nothing_of_years_it_does_not_have() -> None:
    days = days_kept([day_number(2030, 5, 2), day_number(2031, 5, 9)], 1, 2)
    assert [day_number(2030, 5, day) in days for day in (0 + 1, 4, 5)] == [True, True, False]
    assert day_number(2029, 8, 1) in days
    assert day_number(2032, 8, 1) in days


def test_every_table_of_a_calendar_has_an_english_name_and_known_days() -> None:
    named = {feast.name for rows in facts().feasts.values() for feast in rows}
    assert len(named) > 10
    (fast,) = facts().feasts["Ramadan"]
    assert day_number(2016, 6, 6) in fast.days
    assert day_number(2016, 6, 20) not in fast.days
    assert by_name([]) == {}


def test_names_are_found_as_whole_words() -> None:
    pattern = pattern_of_names(civil_feasts())
    assert pattern.findall("Easter-time, Easter Monday and Eastern") == ["Easter Monday"]
    assert pattern_of_names([]).search("anything") is None
