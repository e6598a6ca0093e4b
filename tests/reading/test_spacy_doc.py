"""The door to the model: our tokens, offsets into the article."""

from __future__ import annotations

from timeline_app.core.article import Span
from timeline_app.reading.spacy_doc import SpacyParser
from timeline_app.reading.text import normalise


def test_offsets_are_those_of_the_article(parser: SpacyParser) -> None:
    text = "🚢 Yes.  The [Chilean] navy\xa0left  Lima’s port."
    spans = [Span(0, 6), Span(8, len(text))]
    trees = parser.parse(normalise(text), spans)
    assert [text[t.start : t.end] for t in trees[1]] == [
        "The", "Chilean", "navy", "left", "Lima", "’s", "port", "."
    ]  # fmt: skip
    assert sum(t.dep == "ROOT" for t in trees[1]) == 1
    assert trees[0][0].start == 0


def test_too_long_and_empty_sentences_have_no_tree(parser: SpacyParser) -> None:
    text = "word " * 2000 + "   "
    assert parser.parse(text, [Span(0, 10_000), Span(10_000, 10_003)]) == [(), ()]


def test_lemma_of_a_known_verb(parser: SpacyParser) -> None:
    text = "She hoped the school would open."
    assert parser.parse(text, [Span(0, len(text))])[0][1].lemma == "hope"
