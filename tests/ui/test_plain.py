"""Words of articles never act as markup."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from timeline_app.ui.plain import label, tooltip

WORDS = st.text(st.sampled_from("<>&;/\"' ab1#\n"), max_size=30).map(str.strip)


@given(WORDS)
def test_a_tooltip_shows_its_words(words: str) -> None:
    document = QTextDocument()
    document.setHtml(tooltip(words))
    assert document.toPlainText().split() == words.split()


@given(WORDS)
def test_a_label_keeps_its_ampersands(words: str) -> None:
    assert label(words).replace("&&", "&") == words
    assert label(words).count("&") == 2 * words.count("&")
