"""Words of articles as Qt would show them unchanged: never read as markup, never as a mnemonic."""

from __future__ import annotations

from html import escape


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
