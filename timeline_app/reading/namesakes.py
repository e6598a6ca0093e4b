"""Names that look like times: of a person ("a boy called August"), of a house ("1900 Winter Street"), of a book."""

from __future__ import annotations

from timeline_app.reading.grammar import Stream
from timeline_app.reading.tense_leads import is_past

_TITLE = 7
"""Tokens from a date to the quotation marks of the title it stands in, at most."""

_ADDRESS = 3
"""Words behind the number of a house, at most, the last of them "Street"."""

_QUOTES = frozenset("\"'“”‘’")


def is_called(stream: Stream, place: int) -> bool:
    """True for the name of "a boy called August"."""
    return stream.says(place - 1, "named_lead")


def is_titled(stream: Stream, place: int) -> bool:
    """True for the surname of "Mr. Friday", "Dr September"."""
    token = stream.token(place)
    if token is None or not token.capital or place == 0:
        return False
    before = place - 1 - (stream.lower(place - 1) == ".")
    lead = stream.token(before)
    return lead is not None and lead.capital and stream.is_a(before, "surname_lead")


def is_show(stream: Stream, place: int) -> bool:
    """True for the name in "told the Today programme", "the television show Tonight": a word of the day with a capital."""
    token, before = stream.token(place), stream.token(place - 1) if place else None
    if (
        token is None
        or before is None
        or not token.capital
        or not stream.is_a(place, "dayword", "tonight")
    ):
        return False
    return before.form == "word" and before.text.islower() and not token.text.isupper()


def in_title(stream: Stream, start: int, end: int) -> bool:
    """True inside the quoted name of a work: ``"A Winter in March"``, but not ``"Back in March," he said``."""
    opened = next((p for p in range(start - 1, start - _TITLE, -1) if _is_quote(stream, p)), None)
    closing = next((p for p in range(end, end + _TITLE) if _is_quote(stream, p)), None)
    if opened is None or closing is None:
        return False
    named = False
    for place in range(opened + 1, closing):
        token = stream.token(place)
        if token is None or token.form not in ("word", "poss"):
            return False
        if start <= place < end:
            continue
        if not token.capital and not stream.says(place, "title_small"):
            return False
        named = named or (token.capital and place > opened + 1)
    return named


def is_quoted_alone(stream: Stream, start: int, end: int) -> bool:
    """True for the word itself: ``he wrote "tomorrow" on the wall``, ``"Yesterday" was the song``.

    Not where it closes what was said: ``she had been ill "yesterday".``
    """
    if not (_is_quote(stream, start - 1) and _is_quote(stream, end)):
        return False
    before, after = stream.token(start - 2), stream.token(end + 1)
    if before is None or before.form != "word" or is_past(before.lower):
        return True
    return after is not None and after.form == "word"


def _is_quote(stream: Stream, place: int) -> bool:
    token = stream.token(place)
    return token is not None and token.text in _QUOTES


def numbers_a_house(stream: Stream, start: int, end: int) -> bool:
    """True for the number of "at 1900 Winter Street"; not for the year of "in 1900 Mill Road was paved"."""
    if stream.is_a(start - 1, "sure_year_lead", "determiner"):
        return False
    for place in range(end, end + _ADDRESS):
        token = stream.token(place)
        if token is None or not token.capital:
            return False
        if place > end and stream.says(place, "street"):
            return True
    return False
