"""Tokens of one stretch of text: words, numbers in their written forms, signs. One pass, linear, offsets kept.

Typographic variants are mapped one character for one before matching, so an offset never moves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

_FOLD = str.maketrans(
    {
        **dict.fromkeys(
            "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009", " "
        ),
        **dict.fromkeys("\u200a\u202f\u205f\u3000\u2028\u2029\r\n\t\v\f\u0085", " "),
        **dict.fromkeys("\x1c\x1d\x1e\x1f", " "),
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u2032`", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-"),
        "\u2014": "\u2014",
    }
)

TOKEN = re.compile(
    r"""
  (?:
    (?P<long>[^\W\d_]{2,})
  | (?=[\d'])(?:
        (?P<iso>\d{4}-\d{2}-\d{2}(?![\d-]))
      | (?P<slashed>\d{1,2}(?P<sep>[/.-])\d{1,2}(?P=sep)(?:\d{4}|\d{2})(?![\d/]|\.\d))
      | (?P<clock>(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:\.\d{1,6}\b)?)?(?![\d:]))
      | (?P<coded>[1-4][QH](?=(?:FY)?(?:\d\d){0,2}\b))
      | (?P<dotclock>(?:0?\d|1[0-2])\.[0-5]\d(?=\s?[ap]\.?m)|(?:1\d|2[0-3])h[0-5]\d\b)
      | (?P<decade>(?:'?\d0|[12]\d{2}0)'?s\b)
      | (?P<ordnum>\d{1,3}(?:st|nd|rd|th)\b|[2-9]?[23]d\b)
      | (?P<amount>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d{5,})
      | (?P<num>\d{1,4})
      | (?P<short>'\d{2}\b)
      | (?P<poss>'s\b)
    )
  | (?=[^\W\d_])(?:
        (?P<span>[QH][1-4](?=(?:FY\d\d(?:\d\d)?)?\b))
      | (?P<dotted>(?:[A-Za-z]\.){2,}|[A-Za-z]\.[A-Za-z]\b)
      | (?P<word>[^\W\d_]+)
    )
  | (?P<sign>\S)
  )\s*
    """,
    re.VERBOSE,
)
"""A token and the space behind it. What is told by its first character is tried under that alone: most tokens
are words, and none of the others begins with two letters.
"""

_FORMS = {0: "sign"} | {place: form for form, place in TOKEN.groupindex.items()}
_FORMS[TOKEN.groupindex["long"]] = "word"


class Token:
    """One token. ``form`` names the lexer's alternative; ``glued`` is true without a space before it."""

    __slots__ = ("end", "form", "glued", "lower", "senses", "start", "text")

    def __init__(self, start: int, end: int, text: str, form: str, glued: bool, lower: str) -> None:
        self.start = start
        self.end = end
        self.text = text
        self.form = form
        self.glued = glued
        self.lower = lower
        self.senses: Mapping[str, list[tuple[object, int]]] | None = None

    @property
    def capital(self) -> bool:
        """True when the first letter is a capital."""
        return self.text[:1].isupper()


def fold(text: str) -> str:
    """The text with typographic spaces, quotes and hyphens made plain; same length.

    >>> fold("on\\u00a0Thursday\\u2019s") == "on Thursday's"
    True
    """
    return text.translate(_FOLD)


def lex(folded: str, start: int, end: int) -> list[Token]:
    """The tokens of ``folded[start:end]``; words of letters alone need no pattern. **Cost**: linear."""
    tokens: list[Token] = []
    add, place = tokens.append, start
    for piece in folded[start:end].split(" "):
        until = place + len(piece)
        if piece.isalpha():
            add(Token(place, until, piece, "word", False, piece.lower()))
        elif piece:
            tokens += _cut(folded, place, until, end)
        place = until + 1
    return tokens


def _cut(folded: str, start: int, until: int, end: int) -> Iterator[Token]:
    """The tokens from ``start`` to the space at ``until``; what stands behind may say what they are."""
    last = -1
    for match in TOKEN.finditer(folded, start, end):
        group = match.lastindex or 0
        first, behind = match.span(group)
        if first >= until:
            return
        text = match[group]
        yield Token(first, behind, text, _FORMS[group], first == last, text.lower())
        last = behind
        if last == until:
            return


def split_words(form: str) -> list[str]:
    """A lexicon form cut into the tokens the lexer would make of it."""
    if form.isascii() and form.replace(" ", "").isalpha():
        return form.split()
    return [token.text for token in lex(fold(form), 0, len(form))]
