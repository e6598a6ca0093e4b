"""The actors of the text as its headline names them: headlines are not parsed, their names are known words."""

from __future__ import annotations

import re

from timeline_app.core.article import Span
from timeline_app.reading.actors_draft import Drafts, Mention

_WORD = re.compile(r"\w[\w.&'’-]*")
_ABOVE = -1
"""Number of the sentence a headline stands for: it comes before them all."""


def mark(drafts: Drafts, headline: Span | None) -> None:
    """Adds the mentions of known names in the headline, the longest name at each place.

    A name that two actors bear is left out. **Cost**: linear in the headline and in the names.
    """
    if headline is None:
        return
    known = _names(drafts)
    longest = max((len(words) for words in known), default=0)
    found = list(_WORD.finditer(drafts.plain, headline.start, headline.end))
    words = [_fold(match[0]) for match in found]
    i = 0
    while i < len(found):
        for n in range(min(longest, len(found) - i), 0, -1):
            actor = known.get(tuple(words[i : i + n]))
            if actor is not None and found[i][0][0].isupper():
                span = Span(found[i].start(), found[i].start() + _length(found[i : i + n]))
                drafts.above(actor, Mention(_ABOVE, i, span, named=True))
                i += n
                break
        else:
            i += 1


def _names(drafts: Drafts) -> dict[tuple[str, ...], int]:
    """Folded words of each form of a name to the one actor that bears it."""
    known: dict[tuple[str, ...], int] = {}
    shared: set[tuple[str, ...]] = set()
    for number, draft in enumerate(drafts.actors):
        named = {m.span.of(drafts.plain) for m in draft.mentions if m.named}
        for form in named:
            words = tuple(_fold(match[0]) for match in _WORD.finditer(form))
            if not words or not form[0].isupper():
                continue
            if known.setdefault(words, number) != number:
                shared.add(words)
    return {words: number for words, number in known.items() if words not in shared}


def _fold(word: str) -> str:
    return re.sub(r"['’]s?$", "", word).replace("’", "'").casefold().rstrip(".")


def _length(found: list[re.Match[str]]) -> int:
    """Characters from the first word to the end of the last, without its possessive ending."""
    last = re.sub(r"['’]s?$", "", found[-1][0])
    return found[-1].start() + len(last) - found[0].start()
