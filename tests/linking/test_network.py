"""Propagation: exact, order-free, and honest about contradictions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.article import ArticleId, Span
from timeline_app.core.calendar import Unit, day_number, format_day
from timeline_app.core.dayset import DaySet
from timeline_app.core.event import Evidence
from timeline_app.core.status import Strength
from timeline_app.core.timeexpr import Field, Nearest, Relative, Union
from timeline_app.linking.circles import impossible
from timeline_app.linking.network import Constraint, Lies, Network, Offset, Says, offset_window

HARD, STRONG, DEFAULT = Strength.HARD, Strength.STRONG, Strength.DEFAULT


def clue(text: str, strength: Strength = STRONG) -> tuple[Evidence, ...]:
    return (Evidence(ArticleId("a"), Span(0, len(text)), text, text, text, strength),)


def test_a_weekday_and_its_writing_hold_each_other() -> None:
    net = Network()
    written, thursday = net.add_node(), net.add_node()
    net.solve(
        [
            Constraint(
                Lies(written, DaySet.between(day_number(2031, 5, 1), day_number(2031, 5, 31))),
                HARD,
                clue("May"),
            ),
            Constraint(
                Says(written, thursday, Nearest(Field(weekday=3), "past")), STRONG, clue("Thursday")
            ),
        ]
    )
    days = net.domains[thursday].days()
    assert [format_day(d) for d in days] == [
        "2031-05-01", "2031-05-08", "2031-05-15", "2031-05-22", "2031-05-29",
    ]  # fmt: skip


def test_times_named_together_travel_as_what_they_are() -> None:
    net = Network()
    written, closed = net.add_node(), net.add_node()
    both = Union((Nearest(Field(month=6), "past"), Nearest(Field(month=10), "past")))
    year = DaySet.between(day_number(2031, 12, 1), day_number(2031, 12, 31))
    net.solve(
        [
            Constraint(Lies(written, year), HARD, clue("December")),
            Constraint(Says(written, closed, both), STRONG, clue("June and October")),
        ]
    )
    june = DaySet.between(day_number(2031, 6, 1), day_number(2031, 6, 30))
    october = DaySet.between(day_number(2031, 10, 1), day_number(2031, 10, 31))
    assert net.domains[closed] == june | october


def test_what_hangs_on_either_of_two_days_keeps_both() -> None:
    net = Network()
    told, done = net.add_node(), net.add_node()
    either = DaySet.of([day_number(2031, 6, 17), day_number(2033, 2, 8)])
    net.solve(
        [
            Constraint(Lies(told, either), HARD, clue("Tuesday")),
            Constraint(Says(told, done, Relative(Unit.QUARTER, -1)), STRONG, clue("last quarter")),
        ]
    )
    assert len(net.domains[done]) == 90 + 92
    assert day_number(2032) not in net.domains[done]


def test_a_day_known_late_tightens_what_hangs_on_it() -> None:
    net = Network()
    one, two, spoken = net.add_node(), net.add_node(), net.add_node()
    monday = Nearest(Field(weekday=0), "past")
    constraints = [
        Constraint(Says(one, spoken, monday), STRONG, clue("Monday")),
        Constraint(Says(two, spoken, Relative(Unit.WEEK, 0)), STRONG, clue("this week")),
        Constraint(Offset(spoken, two, 0, None), HARD, clue("told")),
        Constraint(Lies(one, DaySet.of([day_number(2031, 5, 7)])), HARD, clue("7 May")),
    ]
    net.solve(constraints)
    assert net.domains[spoken].days() == [day_number(2031, 5, 5)]
    assert (net.domains[two].first, net.domains[two].last) == (
        day_number(2031, 5, 5),
        day_number(2031, 5, 11),
    )
    assert {c.evidence[0].text for c in net.chain(two)} == {"Monday", "this week", "told", "7 May"}


def test_the_weakest_clue_goes_and_is_reported() -> None:
    net = Network()
    node = net.add_node()
    weak = Constraint(
        Lies(node, DaySet.between(None, day_number(2010))), DEFAULT, clue("weak", DEFAULT)
    )
    strong = Constraint(
        Lies(node, DaySet.between(day_number(2020), None)), HARD, clue("strong", HARD)
    )
    net.solve([weak, strong])
    assert net.domains[node].first == day_number(2020)
    assert [c.dropped for c in net.conflicts] == [weak]
    assert net.conflicts[0].against == (strong,)
    assert net.reasons[node] == [strong]


def test_a_dropped_clue_leaves_no_trace_elsewhere() -> None:
    net = Network()
    a, b, c = (net.add_node() for _ in range(3))
    fixed = [
        Constraint(Lies(a, DaySet.of([100])), HARD, clue("a")),
        Constraint(Lies(c, DaySet.of([200])), HARD, clue("c")),
        Constraint(Offset(a, b, 0, 5), STRONG, clue("near")),
    ]
    net.solve([*fixed, Constraint(Offset(b, c, 0, 0), DEFAULT, clue("same", DEFAULT), link=True)])
    assert net.domains[b].days() == [100, 101, 102, 103, 104, 105]
    assert len(net.conflicts) == 1


@given(st.permutations(range(5)))
def test_the_order_of_consistent_constraints_does_not_matter(order: list[int]) -> None:
    def build(which: list[int]) -> list[DaySet]:
        net = Network()
        a, b, c = (net.add_node() for _ in range(3))
        rows = [
            Constraint(Lies(a, DaySet.between(1000, 1030)), HARD, clue("1")),
            Constraint(Offset(a, b, -6, 0), STRONG, clue("2")),
            Constraint(Offset(b, c, 0, 3), STRONG, clue("3")),
            Constraint(Says(a, b, Nearest(Field(weekday=2), "past")), STRONG, clue("4")),
            Constraint(Lies(c, DaySet.between(1020, 1060)), HARD, clue("5")),
        ]
        net.solve([rows[i] for i in which])
        return net.domains

    assert build(list(order)) == build(list(range(5)))


@pytest.mark.parametrize("sign", [-1, 1])
def test_offset_window_of_a_weekday_is_one_week(sign: int) -> None:
    direction = "past" if sign < 0 else "future"
    window = offset_window(Nearest(Field(weekday=3), direction))
    assert window == ((-6, 0) if sign < 0 else (0, 6))


def test_propagation_loses_nothing_that_brute_force_allows() -> None:
    """Two weekdays, an order and a month: no day that brute force allows is lost."""
    may = range(day_number(2031, 5, 1), day_number(2031, 6, 1))
    net = Network()
    pub, thursday, monday = (net.add_node() for _ in range(3))
    late_thursday, late_monday = (
        Nearest(Field(weekday=3), "past"),
        Nearest(Field(weekday=0), "past"),
    )
    net.solve(
        [
            Constraint(Lies(pub, DaySet.of(may)), HARD, clue("May")),
            Constraint(Says(pub, thursday, late_thursday), STRONG, clue("t")),
            Constraint(Says(pub, monday, late_monday), STRONG, clue("m")),
            Constraint(Offset(thursday, monday, 1, None), STRONG, clue("after")),
        ]
    )
    possible = set()
    for day in may:
        latest = {w: max(x for x in range(day - 6, day + 1) if (x + 3) % 7 == w) for w in (0, 3)}
        if latest[3] < latest[0]:
            possible.add(day)
    assert possible
    assert set(net.domains[pub]) >= possible
    assert all(d in may for d in net.domains[pub])


def test_a_cycle_that_can_never_hold_is_found_on_open_sets() -> None:
    net = Network()
    a, b = net.add_node(), net.add_node()
    yesterday = Constraint(Offset(a, b, -1, -1), STRONG, clue("yesterday"))
    same = Constraint(Offset(a, b, 0, 0), DEFAULT, clue("same", DEFAULT), link=True)
    after = Constraint(Lies(a, DaySet.between(day_number(2031), None)), HARD, clue("2031"))
    net.solve([yesterday, same, after])
    assert [c.dropped for c in net.conflicts] == [same]
    assert net.domains[a].first == day_number(2031)
    assert net.domains[b].first == day_number(2030, 12, 31)


def test_a_bound_is_not_blamed_for_clues_that_contradict_without_it() -> None:
    """A day later and not later, of one thing: the weaker goes, and the bound of the first day stays."""
    net = Network()
    day, event = net.add_node(), net.add_node()
    later = Constraint(Offset(day, event, 1, 7), Strength.STRONG, ())
    over = Constraint(Offset(day, event, None, 0), Strength.HARD, ())
    bound = Constraint(Lies(day, DaySet.between(None, 100)), Strength.DEFAULT, ())
    begun = Constraint(Lies(day, DaySet.between(0, None)), Strength.DEFAULT, (), (0.0, "", 1))
    net.solve([later, over, bound, begun])
    (out,) = impossible([later, over, bound, begun], net.conflicts)
    assert out.dropped is later
    assert out.against == (over,)
    net.clear()
    net.solve([over, bound, begun])
    assert net.conflicts == []
    assert (net.domains[day].first, net.domains[day].last) == (0, 100)
