"""Hypothesis strategies for days, patterns and expressions."""

from __future__ import annotations

from hypothesis import strategies as st

from timeline_app.core.calendar import Unit, day_number
from timeline_app.core.field import Feast, Field
from timeline_app.core.interval import Interval
from timeline_app.core.timeexpr import (
    Anchor,
    Elsewhere,
    Fixed,
    Nearest,
    Nth,
    Part,
    Relative,
    Shift,
    SpanTo,
    TimeExpr,
    Union,
    Vague,
    Within,
)

DAYS = st.integers(day_number(-9999), day_number(99_999))
UNITS = st.sampled_from(list(Unit))
COARSE = st.sampled_from([unit for unit in Unit if unit >= Unit.DAY])

_DATE = st.one_of(
    st.builds(Field, month=st.integers(1, 12)),
    st.builds(Field, weekday=st.integers(0, 6)),
    st.builds(Field, month=st.integers(1, 12), day=st.integers(1, 28)),
    st.builds(Field, day=st.integers(1, 28)),
    st.builds(Field, quarter=st.integers(1, 4)),
    st.builds(Field, half=st.integers(1, 2)),
    st.builds(Field, season=st.sampled_from(["SP", "SU", "FA", "WI"])),
    st.just(Field(weekend=True)),
    st.builds(Field, holiday=st.builds(Feast, st.just("feast"), easter=st.integers(-47, 60))),
)
_TIME = st.one_of(
    st.builds(Field, hour=st.integers(0, 23), minute=st.integers(0, 59)),
    st.builds(Field, daypart=st.sampled_from(["MO", "AF", "EV", "NI"])),
)
FIELDS = st.one_of(_DATE, _TIME)

_LEAVES: st.SearchStrategy[TimeExpr] = st.one_of(
    st.just(Anchor()),
    st.builds(Nearest, FIELDS, st.sampled_from(["past", "future", "nearest"])),
    st.builds(Relative, COARSE, st.integers(-5, 5)),
    st.builds(Nth, _DATE, st.integers(-2, 2)),
    st.builds(SpanTo, COARSE, st.one_of(st.none(), st.integers(1, 9)), st.sampled_from([-1, 1])),
    st.builds(Vague, st.sampled_from(["past", "present", "future"])),
    st.builds(lambda d: Fixed(Interval.of_days(d, d)), DAYS),
)
EXPRESSIONS: st.SearchStrategy[TimeExpr] = st.recursive(
    _LEAVES,
    lambda inner: st.one_of(
        st.builds(Shift, inner, COARSE, st.integers(-9, 9), st.booleans()),
        st.builds(Part, inner, st.sampled_from(["early", "mid", "late"])),
        st.builds(Within, inner, FIELDS),
        st.builds(lambda *parts: Union(parts), inner, inner),
        st.builds(Elsewhere, st.builds(Within, inner, _TIME), st.sampled_from([-240, 0, 330])),
    ),
    max_leaves=3,
)

__all__ = ["COARSE", "DAYS", "EXPRESSIONS", "FIELDS", "UNITS"]
