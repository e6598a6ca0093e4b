"""Sources that put one saying on two days are told of each other, with both quotes, and never merged."""

from __future__ import annotations

import pytest

from tests.linking.test_stories import PARSER, linked, told

pytestmark = pytest.mark.skipif(PARSER is None, reason="needs the language model")

WORDS = "“We have waited far too long for this ferry and the islanders deserve a safe crossing,”"
ONE = (
    f"NORTHPORT, May 14, 2031 — The ferry.\n\n{WORDS} Mayor Greta Holm told the Courier on Tuesday."
)
TWO = f"SOUTHBAY, May 27, 2031 — A ferry.\n\n{WORDS} Mayor Greta Holm told the Courier on Monday."


def test_both_sides_name_the_other_and_quote_both() -> None:
    texts = {"one": ONE, "two": TWO}
    result = linked(texts)
    (left,), (right,) = (told(result, texts, name, "told") for name in texts)
    assert left.id != right.id
    assert left.disputes == (right.id,)
    assert right.disputes == (left.id,)
    (line,) = left.conflicts
    assert "2031-05-13" in line
    assert "2031-05-26" in line
    assert line.count("“") >= 2


def test_agreeing_sources_have_no_dispute() -> None:
    texts = {"one": ONE, "two": TWO.replace("May 27", "May 15").replace("Monday", "Tuesday")}
    assert not any(event.disputes or event.conflicts for event in linked(texts).events)
