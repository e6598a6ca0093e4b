"""What a production may begin with, and what it cannot do without."""

from __future__ import annotations

from timeline_app.reading.grammar import ANY, Match
from timeline_app.reading.kinds import Kinds
from timeline_app.reading.nonterminals import rule
from timeline_app.reading.rows import openers_of, rows_of


def _no(_match: Match) -> None:
    return None


PRODUCTIONS = (
    rule("plain", "'the' month", _no),
    rule("open", "'the'? month year=<year>?", _no),
)
KINDS = Kinds(PRODUCTIONS)
PLAIN, OPEN = rows_of(PRODUCTIONS, KINDS)
THE, MONTH = KINDS.bits["'the'"], KINDS.bits["month"]


def test_what_comes_next_is_told_by_what_it_begins_with() -> None:
    assert PLAIN.behind(THE) == MONTH
    assert PLAIN.behind(MONTH) == 0
    assert OPEN.behind(THE) == MONTH
    assert OPEN.behind(MONTH) == ANY


def test_the_rarest_need_comes_first() -> None:
    assert (PLAIN.need, PLAIN.other) == (MONTH, THE)
    assert (OPEN.need, OPEN.other) == (MONTH, ANY)


def test_rows_are_found_by_each_bit_they_begin_with() -> None:
    openers = openers_of((PLAIN, OPEN))
    assert openers[THE] == (0, 1)
    assert openers[MONTH] == (1,)
