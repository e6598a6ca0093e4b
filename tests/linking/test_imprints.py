"""Dates that a page carries beside its text."""

from __future__ import annotations

import pytest

from timeline_app.core.article import Article, ArticleId
from timeline_app.linking.imprints import imprints


def bounds(text: str) -> list[str]:
    return [clue.evidence.bound for clue in imprints(Article(ArticleId("x"), text))]


@pytest.mark.parametrize(
    "text",
    [
        "The mill has shut.\n\n© 2031 Quay Post",
        "The mill has shut.\n\nCopyright 2031 Quay Post. All rights reserved.",
        "Watch live. Follow us. Contact Copyright 2031 Quay World. Schedule.",
        "Watch live. Follow us. Contact Copyright ® 2031 Quay World. Schedule.",
    ],
)
def test_a_copyright_line_is_of_the_page_or_later(text: str) -> None:
    assert bounds(text) == ["<= 2031-12-31"]


@pytest.mark.parametrize(
    "text",
    [
        "The mill has shut.\n\nPhoto © 2031 Ada Quill\n\nThe guild met.",
        "The mill has shut.\n\n© 2031 Ada Quill, image of the mill\n\nThe guild met.",
        "Under the Copyright Act 2031 nobody owns a recipe.",
        "Under Copyright 2031 Act nobody owns a recipe.",
        "The law of copyright 2031 brought.",
    ],
)
def test_what_is_of_a_picture_or_a_law_bounds_nothing(text: str) -> None:
    assert bounds(text) == []
