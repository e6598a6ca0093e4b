"""What stands right beside a date settles its tense before any verb does."""

from __future__ import annotations

import pytest

from timeline_app.reading.grammar import Stream
from timeline_app.reading.lexer import fold, lex
from timeline_app.reading.lexicon import load
from timeline_app.reading.tense_leads import lead_at


def _lead(text: str, word: str) -> str | None:
    stream = Stream(lex(fold(text), 0, len(text)), load("en"))
    place = next(i for i, token in enumerate(stream.tokens) if token.text == word)
    found = lead_at(stream, place, place + 1)
    return None if found is None else found.tense


@pytest.mark.parametrize(
    ("text", "word", "tense"),
    [
        ("The talks were scheduled for Tuesday but were cancelled.", "Tuesday", "none"),
        ("The talks were scheduled for Tuesday and are open.", "Tuesday", "future"),
        ("The vote was moved from April to September.", "September", "future"),
        ("The vote was moved from April to September.", "April", "none"),
        ("Unless he is re-elected in June, he will leave.", "June", "future"),
        ("If re-elected in June, he would resign.", "June", "future"),
        ("If the man jailed in June was guilty, he is not.", "June", None),
        ("They gave her until Friday to pay.", "Friday", "future"),
        ("He spoke in June.", "June", None),
        ("The guild set a vote for 3 July.", "3", "future"),
        ("The guild called for a march on 3 July.", "3", "future"),
        ("The guild called for a march in July.", "July", "none"),
        ("The guild called for early elections in July.", "July", "none"),
        ("The guild called for early elections on 3 July.", "3", "future"),
        ("The guild called on Ruiz for votes on 3 July.", "3", None),
        ("The choir sold tickets for an open evening on 3 July.", "3", "future"),
        ("She prepared for August's hearing.", "August", "future"),
        ("Before a vote on 3 July she spoke.", "3", None),
        ("She paid for a meal on 3 July.", "3", None),
    ],
)
def test_the_words_beside_a_date_tell_its_tense(text: str, word: str, tense: str | None) -> None:
    assert _lead(text, word) == tense
