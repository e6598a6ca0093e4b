"""One character for one: the text as all of reading compares it, with every offset unmoved."""

from __future__ import annotations

import re

_SPACES = "\t\x0b\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_UNSEEN = "\x00\u200b\u200c\u200d\u2060\ufeff\ufffc\xad"
_DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Marks that only tell which way to write."""
_BREAKS = "\n\r\x0c\u2028\u2029"
_DOUBLE = "“”„‟«»＂"
_SINGLE = "‘’‚‛′´`"
_DASHES = "‐‑‒"

_TABLE = {
    **{ord(c): " " for c in _SPACES + _UNSEEN + _DIRECTIONS + _BREAKS},
    **{ord(c): '"' for c in _DOUBLE},
    **{ord(c): "'" for c in _SINGLE},
    **{ord(c): "-" for c in _DASHES},
}
_SURROGATE = re.compile("[\ud800-\udfff]")


def normalise(text: str) -> str:
    """The text with plain spaces, straight quotes and plain hyphens; same length, same offsets.

    Line ends become spaces, so find blocks in the text itself. Dashes stay.

    >>> normalise("on\\xa0Monday, “yes”")
    'on Monday, "yes"'
    """
    plain = text.translate(_TABLE)
    return plain if plain.isascii() else _SURROGATE.sub("?", plain)
