"""Sentences in capitals only, as they would be written small: parsers take their verbs for names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from timeline_app.core.article import Span
from timeline_app.reading import gazetteer, words

_LEAST_WORDS = 4
"""Words in capitals from which on they are no name ("NATO", "NEW YORK TIMES")."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_NAME = re.compile(r"(?<=[\w,;] )[A-Z][^\W\d_]+")


def written_small(plain: str, spans: Sequence[Span]) -> str:
    """The text with its sentences in capitals only written small, each character in its place.

    What the rest of the text writes large inside a sentence, and the names of states and their capitals, stay large.

    >>> text = "RIOT SPREADS TO LORN, POLICE SAY. It spread to Lorn on Friday."
    >>> written_small(text, [Span(0, 33), Span(34, 62)])
    'Riot spreads to Lorn, police say. It spread to Lorn on Friday.'

    **Cost**: linear in the text.
    """
    loud = [span for span in spans if _is_loud(span.of(plain))]
    if not loud:
        return plain
    known = _large() | {
        found[0].lower() for found in _NAME.finditer(plain) if not found[0].isupper()
    }
    out, at = [], 0
    for span in loud:
        out += [plain[at : span.start], _small(span.of(plain), known)]
        at = span.end
    return "".join([*out, plain[at:]])


def _is_loud(sentence: str) -> bool:
    """True for four words and more without a small letter, longer than one letter together."""
    if sentence != sentence.upper():
        return False
    found = _WORD.findall(sentence)
    return len(found) >= _LEAST_WORDS and sum(map(len, found)) > 2 * len(found)


def _small(sentence: str, known: frozenset[str] | set[str]) -> str:
    first = True

    def written(found: re.Match[str]) -> str:
        nonlocal first
        low = found[0].lower()
        if len(low) != len(found[0]):
            return found[0]
        large, first = first or low in known, False
        return found[0][0] + low[1:] if large else low

    return _WORD.sub(written, sentence)


@cache
def _large() -> frozenset[str]:
    """Names of one word that are written large in any text, in small letters."""
    known = gazetteer.load()
    tables = (known.states, known.demonyms, known.peoples, known.capitals)
    names = {name for table in tables for name in table if len(name) > _LEAST_WORDS}
    return frozenset(names | words.closed()["dates"] - words.closed()["also_verbs"])
