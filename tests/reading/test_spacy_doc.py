"""The door to the model: our tokens, offsets into the article."""

from __future__ import annotations

import pytest

from timeline_app.core.article import Span
from timeline_app.reading import spacy_doc
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


def test_forms_asked_once_are_those_of_the_whole_model(parser: SpacyParser) -> None:
    text = (
        "There's a ferry that they have let go; let's see what it is, but the two weren't asked.\n"
        "It was the mayor who did it. What they did have was Peru's old ferries, which I had sold."
    )
    cut = text.index("\n")
    for _ in range(2):
        for span in (Span(0, cut), Span(cut + 1, len(text))):
            tokens = parser.parse(text, [span])[0]
            doc = parser._doc(span.of(text), 0)[0]
            for _, pipe in parser.nlp.pipeline:
                doc = pipe(doc)
            whole = [(t.text, t.pos_, t.tag_, t.dep_, t.head.i, t.ent_type_) for t in doc]
            assert [(t.text, t.pos, t.tag, t.dep, t.head, t.ent) for t in tokens] == whole


def test_forms_do_not_pile_up(parser: SpacyParser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spacy_doc, "_MOST_FORMS", 5)
    for text in ("Two ferries left Lima.", "The mayor of Oslo slept.", "Nobody saw the old ship."):
        parser.parse(text, [Span(0, len(text))])
    assert len(parser.forms.known) <= 5 + 6
    parser.forms.known.clear()
