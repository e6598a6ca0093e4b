"""Bare numbers and centuries in texts about antiquity."""

from __future__ import annotations

from timeline_app.core.timex3 import value
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page

OLD = (
    "The league was founded around 547 BC. In 499 BC the ports rebelled. In 493 the last one fell, "
    "and by 480 the fleet was gone. The walls date from the late sixth century."
)


def _tag(text: str) -> dict[str, str]:
    return {t.text: value(t.expr, None) for t in tag(text, parse_page(text))}


def test_bare_years_take_the_era_of_the_text() -> None:
    found = _tag(OLD)
    assert (found["around 547 BC"], found["493"], found["480"]) == ("BC0547", "BC0493", "BC0480")
    assert found["the late sixth century"] == "BC05"


def test_a_number_far_from_the_last_year_is_none() -> None:
    assert "1480" not in _tag(OLD + " The garrison of 1480 fled.")


def test_bare_years_of_our_era_need_others_of_their_age() -> None:
    assert _tag("The town was taken in 1415 and in 1449. It burned (1436).")["1436"] == "1436"
    assert "1436" not in _tag("The prize went from 1250 to 1436, in 2014.")


def test_years_before_our_era_run_down() -> None:
    found = _tag("The wars of 264-241 BC, and those between 218 and 201 BC, were long.")
    assert list(found.values()) == ["BC0264", "BC0241", "BC0218", "BC0201"]


def test_the_first_year_of_a_text_leans_on_the_next_certain_one() -> None:
    found = _tag("The war lasted from 1337 to 1453. It began in 1337, and in 1340 the fleet ruled.")
    assert found["1453"] == "1453"
