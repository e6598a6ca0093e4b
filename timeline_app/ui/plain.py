"""Words of articles as Qt would show them unchanged: never read as markup, never as a mnemonic, each in its own direction."""

from __future__ import annotations

import unicodedata
from html import escape

_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"


def tooltip(words: str) -> str:
    """The words as a tooltip that wraps and that no tag in them can alter.

    >>> tooltip("a < b\\nc")
    '<qt>a &lt; b<br>c</qt>'
    """
    return f"<qt>{escape(words, quote=False).replace(chr(10), '<br>')}</qt>"


def label(words: str) -> str:
    """The words as the text of a tab or button, where a single ampersand would be swallowed.

    >>> label("Smith & Sons")
    'Smith && Sons'
    """
    return words.replace("&", "&&")


def isolated(words: str) -> str:
    """The words with marks that keep right-to-left writing from turning what stands around it.

    Words without such writing are given back unchanged.

    >>> isolated("Porto"), len(isolated("\u05d7\u05d9\u05e4\u05d4"))
    ('Porto', 6)
    """
    if any(unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in words):
        return f"{_FIRST_STRONG_ISOLATE}{words}{_POP_ISOLATE}"
    return words


def is_right_to_left(words: str) -> bool:
    """True when the first letter with a direction is of a right-to-left script.

    >>> is_right_to_left("12 \u05d7\u05d9\u05e4\u05d4"), is_right_to_left("Porto \u05d7")
    (True, False)
    """
    for char in words:
        direction = unicodedata.bidirectional(char)
        if direction in _RIGHT_TO_LEFT or direction == "L":
            return direction != "L"
    return False


def markup(words: str) -> str:
    """The words inside a page of HTML: escaped, and isolated where they run from right to left.

    >>> markup("a < b")
    'a &lt; b'
    """
    return escape(isolated(words))
