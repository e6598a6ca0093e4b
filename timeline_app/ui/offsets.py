"""The one map between code points of an article's text and positions of the document that shows it.

A ``QTextDocument`` counts UTF-16 code units, and it holds one separator for every line end, whether the
text ends its lines with LF, CR or CRLF. So the two counts drift apart at every character beyond the
Basic Multilingual Plane (one code point, two units) and at every CRLF (two code points, one unit).
U+2028 and the no-break space are kept as they are. Nothing else in the program converts.
"""

from __future__ import annotations

import re
from bisect import bisect_right

_UNSAFE = re.compile("[\x00\ufdd0\ufdd1\ud800-\udfff]")
"""NUL, Qt's two frame marks and lone surrogates: no document can hold them; each stays one unit."""

_MARK, _NOTHING = "\ufeff", "\u200b"
"""A byte-order mark in front gets lost on the way into Qt; a space of no width keeps its place."""

_DRIFT = re.compile("\r\n|[\U00010000-\U0010ffff]")


class OffsetMap:
    """Code points of ``text`` ↔ positions in the document made from ``plain``.

    **Cost**: built in one pass; a look-up is O(log n) in the number of drifting characters.

    >>> drift = OffsetMap("a😀b\\r\\nc")
    >>> [drift.position(i) for i in range(7)]
    [0, 1, 3, 4, 4, 5, 6]
    >>> [drift.offset(i) for i in range(7)]
    [0, 1, 1, 2, 3, 5, 6]
    """

    __slots__ = ("_offsets", "_positions", "_shifts", "plain")

    def __init__(self, text: str) -> None:
        kept = _NOTHING + text[1:] if text.startswith(_MARK) else text
        self.plain = _UNSAFE.sub("\ufffd", kept).replace("\r\n", "\n")
        self._offsets: list[int] = []
        self._positions: list[int] = []
        self._shifts: list[int] = [0]
        shift = 0
        for match in _DRIFT.finditer(text):
            shift += -1 if match[0] == "\r\n" else 1
            self._offsets.append(match.end())
            self._positions.append(match.end() + shift)
            self._shifts.append(shift)

    def position(self, offset: int) -> int:
        """Document position of a code-point offset; inside a CRLF, that of its separator."""
        drifts = bisect_right(self._offsets, offset)
        inside_break = (
            drifts < len(self._offsets)
            and self._shifts[drifts + 1] < self._shifts[drifts]
            and offset == self._offsets[drifts] - 1
        )
        return offset + self._shifts[drifts] - int(inside_break)

    def offset(self, position: int) -> int:
        """Code-point offset of a document position; inside a surrogate pair, that of its character."""
        drifts = bisect_right(self._positions, position)
        inside_pair = (
            drifts < len(self._positions)
            and self._shifts[drifts + 1] > self._shifts[drifts]
            and position == self._positions[drifts] - 1
        )
        return position - self._shifts[drifts] - int(inside_pair)
