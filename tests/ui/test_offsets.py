"""The one map of offsets, checked against the document that it describes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from timeline_app.ui.offsets import OffsetMap

TEXTS = st.text(
    st.sampled_from("\ufeffab\r\n\u00a0\u2028\u2029\u2009é😀𝔘\x00\ufdd0\t") | st.characters(),
    max_size=30,
)


def document_of(text: str) -> QTextDocument:
    document = QTextDocument()
    document.setPlainText(OffsetMap(text).plain)
    return document


def selected(document: QTextDocument, start: int, end: int) -> str:
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    "words", ["on Monday", "said", "Reis 🚢", "l’été", "fin", "a\u00a0b", "x\u2028y"]
)
def test_a_span_selects_its_own_words(words: str) -> None:
    text = (
        "😀😀 Titre\r\n\r\nReis 🚢 said\r\n"
        "on Monday\ra\u00a0b x\u2028y 𝔘\r\n\n l’été\u2009fin 👩‍👩‍👧\r\n"
    )
    offsets, start = OffsetMap(text), text.index(words)
    found = selected(
        document_of(text), offsets.position(start), offsets.position(start + len(words))
    )
    assert found.replace("\u00a0", " ") == words.replace("\u00a0", " ")


@pytest.mark.usefixtures("qapp")
@given(TEXTS)
def test_the_document_ends_where_the_text_ends(text: str) -> None:
    document = document_of(text)
    assert document.characterCount() - 1 == OffsetMap(text).position(len(text))


@pytest.mark.usefixtures("qapp")
@given(TEXTS)
def test_every_character_is_found_at_its_position(text: str) -> None:
    document, offsets = document_of(text), OffsetMap(text)
    for offset, char in enumerate(text):
        if char.isalnum() and ord(char) < 0x10000:
            assert document.characterAt(offsets.position(offset)) == char


@given(TEXTS)
def test_back_and_forth_stays_on_the_character(text: str) -> None:
    offsets = OffsetMap(text)
    for offset in range(len(text) + 1):
        back = offsets.offset(offsets.position(offset))
        assert back == offset or (text[back : back + 2] == "\r\n" and offset == back + 1)


@given(TEXTS)
def test_positions_never_go_back(text: str) -> None:
    offsets = OffsetMap(text)
    places = [offsets.position(offset) for offset in range(len(text) + 1)]
    assert places == sorted(places)


GOLDEN = (
    "\ufeffA 😀 b\r\n"  # a byte-order mark, a character of two units, a line end of two characters
    "c\u00a0d\u2028e\u0301 f\r"  # no-break space, line separator, combining accent, a bare CR
    "\u05d7\u05d9\u05e4\u05d4 \u0628\u0644\u062f 12\n"  # two right-to-left scripts
    "👩‍👩‍👧 🇵🇹 漢字\n"  # joined and paired emoji, wide letters
)


@pytest.mark.usefixtures("qapp")
def test_golden_every_word_of_every_script_is_selected_whole() -> None:
    """Offsets: code points mapped to the text widget by one tested function (emoji, CRLF, NBSP, U+2028,
    combining, right-to-left)."""
    offsets, document = OffsetMap(GOLDEN), document_of(GOLDEN)
    words = ("😀", "b", "c\u00a0d", "e\u0301", "f", "\u05d7\u05d9\u05e4\u05d4", "\u0628\u0644\u062f", "12",
             "👩‍👩‍👧", "🇵🇹", "漢字")  # fmt: skip
    for word in words:
        start = GOLDEN.index(word)
        found = selected(document, offsets.position(start), offsets.position(start + len(word)))
        assert found.replace("\u00a0", " ") == word.replace("\u00a0", " ")
    golden = [offsets.position(GOLDEN.index(word)) for word in words]
    assert golden == [3, 6, 8, 12, 15, 17, 22, 26, 29, 38, 43]
