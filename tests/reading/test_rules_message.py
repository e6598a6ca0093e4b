"""What makes a text a message, and what its bare words of time mean."""

from __future__ import annotations

from timeline_app.reading.rules_message import LONGEST, is_message
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page


def test_a_message_is_short_and_informal() -> None:
    assert is_message("Late again #rain")
    assert is_message("so tired today :(")
    assert not is_message("The council met at noon.")
    assert not is_message("Rain! " * LONGEST)
    assert not is_message("A title\n\nA paragraph!")
    assert not is_message("")


def test_an_article_keeps_its_bare_words() -> None:
    text = "Night fell over the mill.\n\nIt was a day of rain, and the month was long!"
    assert [t.text for t in tag(text, parse_page(text))] == []
