"""Who a verb is said of, and whether it is done to them."""

from __future__ import annotations

import pytest

from timeline_app.core.article import Span
from timeline_app.reading.parse import Sentence
from timeline_app.reading.repairs import mended
from timeline_app.reading.spacy_doc import SpacyParser
from timeline_app.reading.subjects import subject


@pytest.mark.parametrize(
    ("text", "verb", "found"),
    [
        ("Norway left.", "left", ("Norway", False)),
        ("Norway was expelled.", "expelled", ("Norway", True)),
        ("Norway came and went.", "went", ("Norway", False)),
        ("Norway was beaten but was saved by luck.", "saved", ("Norway", True)),
        ("The mine would be sold and the mill closed.", "closed", ("mill", True)),
        ("Norway got involved in the war.", "involved", ("Norway", False)),
        ("Anyone found to have lied would be fined.", "fined", ("Anyone", True)),
        ("Norway kept the fire from spreading.", "spreading", ("fire", False)),
        ("A decision by Norway to leave shocked Peru.", "leave", ("Norway", False)),
        ("It emerged that the books were false.", "emerged", None),
        (
            "Norway quit on Monday, two days after its ally lost, and named an envoy.",
            "named",
            ("Norway", False),
        ),
        ("Norway thanked Peru, which sent aid, and closed the camp.", "closed", ("Norway", False)),
        ("Norway quit after its ally sank a ship and shelled a port.", "shelled", ("ally", False)),
        (
            "Norway quit in May, after its ally lost a ship and a port, left the bloc, and fled.",
            "fled",
            ("ally", False),
        ),
        ("Police held the cook, Mr Mendes, on Friday, his lawyer said.", "said", ("lawyer", False)),
    ],
)
def test_whom_a_verb_is_said_of(
    parser: SpacyParser, text: str, verb: str, found: tuple[str, bool] | None
) -> None:
    (tokens,) = parser.parse(text, [Span(0, len(text))])
    sentence = Sentence.of(0, Span(0, len(text)), mended(tokens))
    at = next(i for i, token in enumerate(sentence.tokens) if token.text == verb)
    got = subject(sentence, at)
    assert (None if got is None else (sentence.tokens[got[0]].text, got[1])) == found
