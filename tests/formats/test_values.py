"""Values come back from JSON exactly as they went, and nothing else comes back at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core import operators
from timeline_app.core.article import Article, ArticleId, Reading, Span, Timex
from timeline_app.core.calendar import Unit
from timeline_app.core.decisions import Correction, Decisions, Place
from timeline_app.core.errors import InputError
from timeline_app.core.event import ActorId
from timeline_app.core.field import Feast, Field
from timeline_app.core.interval import Interval
from timeline_app.core.operators import TimeExpr
from timeline_app.core.project import Linked, Project
from timeline_app.formats.values import OPERATORS, from_json, to_json

FIELD = Field(month=5, day=3, holiday=Feast("May day", 5, 1))
EXPRESSIONS: tuple[TimeExpr, ...] = (
    operators.Anchor(),
    operators.Fixed(Interval(None, 3, Unit.MONTH)),
    operators.Nearest(FIELD, "future"),
    operators.Relative(Unit.WEEK, -1),
    operators.Nth(FIELD, 2),
    operators.Shift(operators.Nth(FIELD, 2), Unit.DAY, 3, approx=True),
    operators.SpanTo(Unit.YEAR, None, -1, operators.Relative(Unit.DAY, 0)),
    operators.Length(7, Unit.YEAR, half=True),
    operators.Part(operators.Anchor(), "late"),
    operators.Between(operators.Anchor(), operators.Relative(Unit.DAY, 1)),
    operators.Within(operators.Relative(Unit.WEEK, -1), FIELD),
    operators.Vague("past", Unit.DECADE, 2),
    operators.While(),
    operators.Recurring(FIELD, 2),
    operators.Recurring(Unit.DAY),
    operators.Union((operators.Anchor(), operators.Nearest(FIELD))),
    operators.Elsewhere(operators.Nearest(FIELD), -240),
    operators.EventRelative(1, Unit.DAY, 2),
)


def test_every_operator_is_in_the_table_and_in_this_test() -> None:
    kinds = {kind for kind in vars(operators).values() if _is_operator(kind)}
    assert set(OPERATORS.values()) == kinds
    assert {type(expr) for expr in EXPRESSIONS} == kinds


def _is_operator(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, TimeExpr) and kind is not TimeExpr


@pytest.mark.parametrize("expr", EXPRESSIONS, ids=str)
def test_expressions_come_back_as_they_went(expr: TimeExpr) -> None:
    timex = Timex(Span(0, 3), "May", "DATE", expr, "rule", leans_on=Span(1, 2))
    assert from_json(to_json(timex, Timex), Timex, "x") == timex


def test_a_whole_result_comes_back_as_it_went(project: Project) -> None:
    assert from_json(to_json(project.linked, Linked), Linked, "x") == project.linked
    for reading in project.readings:
        assert from_json(to_json(reading, Reading), Reading, "x") == reading


@given(
    names=st.frozensets(st.text(), max_size=3),
    spans=st.frozensets(st.tuples(st.integers(0, 9), st.integers(10, 20)), max_size=3),
)
def test_decisions_come_back_as_they_went(
    names: frozenset[str], spans: frozenset[tuple[int, int]]
) -> None:
    places = frozenset(Place(ArticleId("a"), Span(*span)) for span in spans)
    articles = frozenset(map(ArticleId, names))
    decisions = Decisions(
        pub_dates=tuple((article, (1, 2)) for article in sorted(articles)),
        corrections=tuple(Correction(place, 1, 2, "why") for place in sorted(places)),
        same_actors=((ActorId("a"), ActorId("b")),),
        same_story=(articles,),
        other_story=(articles,),
        not_one_event=frozenset({places}),
        accepted=places,
        hidden=places,
    )
    written = to_json(decisions, Decisions)
    assert from_json(written, Decisions, "x") == decisions
    assert written == to_json(from_json(written, Decisions, "x"), Decisions)


def test_any_text_survives() -> None:
    article = Article(ArticleId("a"), "emoji 😀, nul \0, lone \ud800 surrogate, “quotes”\r\n")
    assert from_json(to_json(article, Article), Article, "x") == article


@pytest.mark.parametrize(
    "source",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'{"start":"1","end":2}',
        b'{"start":1}',
        b'{"start":true,"end":2}',
        b"\xff",
    ],
)
def test_what_is_no_such_value_is_refused_by_name(source: bytes) -> None:
    with pytest.raises(InputError, match="somewhere"):
        from_json(source, Span, "somewhere")


def test_an_unknown_operator_is_refused() -> None:
    timex = Timex(Span(0, 3), "May", "DATE", operators.Anchor(), "rule")
    forged = to_json(timex, Timex).replace(b'"Anchor"', b'"os.system"')
    with pytest.raises(InputError):
        from_json(forged, Timex, "x")
