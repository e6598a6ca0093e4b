"""Bytes to text, or a plain refusal: never a garbled article.

A byte order mark decides first, then strict UTF-8, then the pattern of NULs that UTF-16 leaves, and
only then a guess. What is no text at all is refused with what it seems to be.
"""

from __future__ import annotations

import codecs
from typing import NamedTuple

from timeline_app.core.errors import InputError

_BOMS = (  # UTF-32 first: its little-endian mark begins with UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"{\\rtf", "a rich text document"),
)

_LAYOUT = frozenset("\t\n\r\f\v\x85")
_PRINT_MARKS = frozenset(
    "\xa0\xad\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u2122\xae\xa9\xb0\xb2\xb7\xbb\u203a"
)
_COHERENT = 0.1
_SAMPLE = 1 << 20


class Decoded(NamedTuple):
    """A text and the encoding it was in; ``guessed`` when nothing in the bytes said so."""

    text: str
    encoding: str
    guessed: bool


def decode(content: bytes, name: str) -> Decoded:
    """The text of a file's bytes, a leading byte order mark dropped and nothing else changed.

    **Raises** InputError, with ``name``, when the bytes are not text or their encoding stays unknown.
    """
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return Decoded(_strict(content[len(mark) :], encoding, name), encoding, False)
    for signature, what in _SIGNATURES:
        if content.startswith(signature):
            raise InputError(name, f"is {what}, not text")
    wide = _wide_encoding(content)
    if wide:
        return Decoded(_strict(content, wide, name), wide, True)
    try:
        return Decoded(_checked(content.decode("utf-8"), name), "utf-8", False)
    except UnicodeDecodeError as exc:
        _refuse_damaged_utf8(content, exc.start, name)
    return _guess(content, name)


def _strict(content: bytes, encoding: str, name: str) -> str:
    try:
        return _checked(content.decode(encoding), name)
    except UnicodeDecodeError as exc:
        raise InputError(name, f"is damaged {encoding.upper()} at byte {exc.start}") from exc


def _checked(text: str, name: str) -> str:
    """The text itself when at most one character in a hundred is a control character."""
    head = text[:_SAMPLE]
    controls = sum(1 for c in head if c < " " or "\x7f" <= c < "\xa0") - sum(
        head.count(c) for c in _LAYOUT
    )
    if controls > max(2, len(head) // 100):
        raise InputError(name, "is not text (it holds binary data)")
    return text


def _wide_encoding(content: bytes) -> str | None:
    """UTF-16 without a mark: nearly every other byte is NUL, on one side only."""
    head = content[:4096]
    if len(head) < 4 or len(content) % 2:
        return None
    half = len(head) / 2
    even, odd = head[0::2].count(0) / half, head[1::2].count(0) / half
    if odd > 0.6 and even < 0.1:
        return "utf-16-le"
    if even > 0.6 and odd < 0.1:
        return "utf-16-be"
    return None


def _refuse_damaged_utf8(content: bytes, where: int, name: str) -> None:
    """**Raises** InputError when the bytes are mostly good UTF-8 with a few broken places.

    Any 8-bit reading of such a file would garble all its other accents.
    """
    head = content[:_SAMPLE].decode("utf-8", "replace")
    broken = head.count("\ufffd")
    good = sum(1 for c in head if c > "\x7f") - broken
    if good > broken:
        raise InputError(name, f"is damaged UTF-8 at byte {where}")


def _guess(content: bytes, name: str) -> Decoded:
    """Windows-1252 when it reads as Western words, else another alphabet that is plain to see.

    **Raises** InputError otherwise: a wrong guess would garble the names in evidence.
    """
    if _is_western(content):
        return Decoded(_checked(content.decode("cp1252"), name), "windows-1252", True)
    if b"\x00" in content:
        raise InputError(name, "is not text (it holds binary data)")
    from charset_normalizer import from_bytes

    best = from_bytes(content[:_SAMPLE]).best()
    if best is not None and best.coherence >= _COHERENT and _is_other_alphabet(str(best)):
        text = _strict(content, best.encoding, name)
        return Decoded(text, best.encoding.replace("_", "-"), True)
    raise InputError(name, "is not UTF-8 and its encoding cannot be told; save it as UTF-8")


def _is_western(content: bytes) -> bool:
    """True when windows-1252 turns the high bytes into accents inside Latin words and marks of print.

    In the wrong encoding they become runs of accents, capitals behind small letters, or signs
    glued to the end of a letter.
    """
    try:
        text = content[:_SAMPLE].decode("cp1252")
    except UnicodeDecodeError:
        return False
    accents = odd = 0
    for previous, char in zip(" " + text, text, strict=False):
        if char <= "\x7f":
            continue
        if char.isalpha():
            accents += 1
            odd += (previous.islower() and char.isupper()) or (
                previous > "\x7f" and previous.isalpha()
            )
        elif previous.isalpha() and char not in _PRINT_MARKS:
            odd += 1
    plain = sum(1 for c in text if c.isascii() and c.isalpha())
    return odd * 5 <= accents + 2 and accents * 4 <= plain


def _is_other_alphabet(text: str) -> bool:
    """True when most letters are of an alphabet beyond Latin."""
    letters = [c for c in text if c.isalpha()]
    return sum(1 for c in letters if c > "\u036f") * 2 > len(letters)
