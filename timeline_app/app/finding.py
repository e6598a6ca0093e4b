"""Where words stand in a text, whatever the case and however the lines are broken."""

from __future__ import annotations

import re

from timeline_app.core.article import Span


def occurrences(text: str, words: str) -> tuple[Span, ...]:
    """Every place of the words in the text, in order and without overlaps; none for no words.

    >>> [span.start for span in occurrences("Port of Porto, port\\nof call", "PORT OF")]
    [0, 15]
    """
    parts = words.split()
    if not parts:
        return ()
    pattern = r"\s+".join(map(re.escape, parts))
    return tuple(Span(*found.span()) for found in re.finditer(pattern, text, re.IGNORECASE))


def nearest(spans: tuple[Span, ...], offset: int) -> int | None:
    """The first occurrence at or after the offset, the first of all behind the last, None for none."""
    if not spans:
        return None
    return next((at for at, span in enumerate(spans) if span.start >= offset), 0)
